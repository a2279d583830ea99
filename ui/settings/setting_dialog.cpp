#include "ui/settings/setting_dialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include "app/desk/commands/settings.h"
#include "ui/look/choice_box.h"
#include "ui/look/text.h"
#include "ui/words/register_words.h"

namespace jcic::ui {

SettingDialog::SettingDialog(Commands& commands, const domain::StandingSetting& setting, QWidget* parent)
    : ActingDialog(parent),
      commands_(commands),
      about_(*setting.about),
      fault_(new FaultPanel(this)),
      cancel_(new QPushButton(tr("取消(&C)"), this)),
      act_(new QPushButton(tr("變更(&S)"), this)) {
    setObjectName(QStringLiteral("SettingDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("變更設定"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(12);
    auto* field = field_for(setting);
    field->setObjectName(QStringLiteral("settingValue"));
    field->setAccessibleName(told(about_.title));
    auto* label = new QLabel(tr("%1(&V)").arg(told(about_.title)), this);
    label->setBuddy(field);
    label->setMinimumWidth(420);
    auto* note = new QLabel(tr("先寫入日誌，再寫入 settings.conf；下次啟動時生效。"), this);
    note->setProperty("kind", QStringLiteral("soft"));
    note->setWordWrap(true);
    column->addWidget(label);
    column->addWidget(field);
    column->addWidget(note);
    column->addWidget(fault_);
    auto* buttons = new QHBoxLayout;
    cancel_->setAutoDefault(false);
    act_->setObjectName(QStringLiteral("writeSetting"));
    act_->setDefault(true);
    act_->setProperty("kind", QStringLiteral("primary"));
    buttons->addStretch();
    buttons->addWidget(cancel_);
    buttons->addWidget(act_);
    column->addLayout(buttons);
    connect(cancel_, &QPushButton::clicked, this, &QDialog::reject);
    connect(act_, &QPushButton::clicked, this, &SettingDialog::change);
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

void SettingDialog::set_busy(bool busy) {
    busy_ = busy;
    act_->setEnabled(!busy);
    cancel_->setEnabled(!busy);
}

void SettingDialog::change() {
    fault_->clear();
    set_busy(true);
    commands_.send(this, desk::command::ChangeSetting{std::string(about_.name), value_()},
                   [this](Result<domain::StandingSetting> stands) {
                       set_busy(false);
                       if (!stands) return fault_->show_fault(stands.error());
                       Q_EMIT changed();
                       accept();
                   });
}

}  // namespace jcic::ui
