#include "ui/settings/setting_dialog.h"

#include "app/desk/commands/settings.h"
#include "ui/look/choice_box.h"
#include "ui/look/text.h"
#include "ui/words/register_words.h"

namespace jcic::ui {

SettingDialog::SettingDialog(Commands& commands, const domain::StandingSetting& setting, QWidget* parent)
    : ActingDialog("SettingDialog", {}, commands, parent), about_(*setting.about) {
    parts_.title_window(QT_TR_NOOP("變更設定"));
    space(24, 12);
    auto* field = field_for(setting);
    field->setObjectName(QStringLiteral("settingValue"));
    field->setAccessibleName(told(about_.title));
    auto* label = put(column_, new QLabel(tr("%1(&V)").arg(told(about_.title)), this));
    label->setBuddy(field);
    label->setMinimumWidth(420);
    put(column_, field);
    parts_.add_text(column_, "", QT_TR_NOOP("變更先記入日誌，於下次啟動時生效。"), "soft");
    auto* cancel = make_cancel();
    auto* act = make_way("writeSetting", QT_TR_NOOP("變更(&S)"), [this] { change(); });
    make_primary(*act);
    add_ways({nullptr, cancel, act});
    field->setFocus();
}

QWidget* SettingDialog::field_for(const domain::StandingSetting& setting) {
    if (about_.choices.empty()) {
        auto* line = new QLineEdit(q(setting.value), this);
        if (const auto allowed = domain::allowed_values(about_); !allowed.empty()) line->setPlaceholderText(q(allowed));
        value_ = [line] { return from_typed(line->text()); };
        return line;
    }
    auto* box = new ChoiceBox(this);
    // What may be left out may be left out again.
    if (about_.initial.empty() && !about_.needed) box->addItem(tr("不指定"), QString());
    for (const auto& choice : about_.choices) box->addItem(told(choice.title), q(choice.name));
    box->setCurrentIndex(std::max(0, box->findData(q(setting.value))));
    value_ = [box] { return box->currentData().toString().toStdString(); };
    return box;
}

void SettingDialog::change() {
    ask(desk::command::ChangeSetting{std::string(about_.name), value_()}, [this](const domain::StandingSetting&) {
        Q_EMIT changed();
        accept();
    });
}

}  // namespace jcic::ui
