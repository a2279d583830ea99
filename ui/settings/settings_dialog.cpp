#include "ui/settings/settings_dialog.h"

#include <algorithm>

#include "app/desk/commands/settings.h"
#include "app/domain/registers/parts.h"
#include "app/domain/registers/policy.h"
#include "app/words/settings.h"
#include "ui/look/file_picker.h"
#include "ui/look/language.h"
#include "ui/look/text.h"
#include "ui/registers/step_dialog.h"
#include "ui/words/register_words.h"

namespace jcic::ui {

using domain::StandingSetting;

namespace {
constexpr int widest = 290;  ///< pixels, of a column

/// 15（預設）；自 115-12-01 起：6
QString value_text(const StandingSetting& setting) {
    const auto value = words::value_of(*setting.about, setting.value);
    auto text = SettingsDialog::tr("%1（%2）")
                    .arg(value.isEmpty() ? SettingsDialog::tr("未填") : value, words::source_of(setting));
    if (setting.coming) text = SettingsDialog::tr("%1；%2").arg(text, words::coming_of(setting));
    return text;
}
}  // namespace

SettingsDialog::SettingsDialog(Commands& commands, QWidget* parent)
    : ListDialog("SettingsDialog", {820, 500}, commands, parent) {
    build();
    connect(table_, &QTreeWidget::currentItemChanged, this, &SettingsDialog::show_detail);
    connect(table_, &QTreeWidget::itemActivated, this, &SettingsDialog::change);
    allow();
    load();
    load_years();
}

void SettingsDialog::build() {
    parts_.title_window(QT_TR_NOOP("全部設定"));
    column_.setContentsMargins(18, 18, 18, 18);
    table_ =
        add_list({"settings",
                  QT_TR_NOOP("全部設定"),
                  {{"setting", QT_TR_NOOP("設定")}, {"value", QT_TR_NOOP("目前的值")}, {"by", QT_TR_NOOP("設定來源")}},
                  "settings",
                  {},
                  "settings",
                  false,
                  ListWays::Widths::own});
    table_->setAllColumnsShowFocus(true);
    table_->setMinimumSize(720, 150);
    table_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    detail_ = parts_.add_text(column_, "settingDetail", nullptr, "soft");
    detail_->setMinimumHeight(80);
    detail_->setAlignment(Qt::AlignTop);
    years_ = parts_.add_text(column_, "calendarYears", nullptr, "soft");
    said_ = parts_.make_text("settingsSaid", nullptr, "soft");
    for (auto* label : {detail_, years_, said_}) label->setTextFormat(Qt::PlainText);
    auto* calendar = make_way("readCalendar", QT_TR_NOOP("匯入辦公日曆…(&R)"), [this] {
        auto* picker = open_file_picker(this, tr("匯入辦公日曆"), tr("CSV 檔 (*.csv)"));
        connect(picker, &QFileDialog::fileSelected, this, &SettingsDialog::read_calendar);
    });
    const auto snapshot = commands_.snapshot();
    calendar->setVisible(snapshot->seat && domain::registers::holds_one(snapshot->seat->person.duties,
                                                                        domain::registers::head_and_administrator));
    auto* changes = make_way(
        "changeSetting", QT_TR_NOOP("變更…(&E)"), [this] { change(); }, [this] { return why_not_changed(); });
    make_primary(*changes);
    add_ways({calendar, said_, make_close(), changes})->setStretchFactor(said_, 1);
}

void SettingsDialog::load_years() {
    look(desk::command::CalendarYears{}, [this](const std::vector<int>& years) {
        QStringList texts;
        for (const auto year : years) texts << QString::number(year);
        years_->setText(tr("已有辦公日曆之年度：%1。其他年度僅以週六、週日為例假日。").arg(listed(texts)));
    });
}

void SettingsDialog::load() {
    look(desk::command::SettingList{},
         [this](std::vector<StandingSetting> settings) { show_settings(std::move(settings)); });
}

void SettingsDialog::show_settings(std::vector<StandingSetting> settings) {
    const auto* before = chosen();
    const auto name = before == nullptr ? std::string_view() : before->about->name;
    settings_ = std::move(settings);
    table_->clear();
    for (const auto& one : settings_) {
        auto value = words::value_of(*one.about, one.value);
        if (one.coming) value = tr("%1（%2）").arg(value, words::coming_of(one));
        auto* item = new ListLine(table_, {told(one.about->title), value, words::source_of(one)});
        item->setData(0, ListLine::meant_role,
                      q(one.about->name) + in_other_language([&] { return told(one.about->title); }));
        if (one.about->name == name) table_->setCurrentItem(item);
    }
    for (const int at : {0, 1}) {
        table_->resizeColumnToContents(at);
        table_->setColumnWidth(at, std::min(table_->columnWidth(at), widest));  // what is cut stands below, whole
    }
    if (table_->currentItem() == nullptr) table_->setCurrentItem(table_->topLevelItem(0));
    allow();
    show_detail();
}

const StandingSetting* SettingsDialog::chosen() const {
    const auto at = place_of(table_->currentItem());
    return at < 0 || at >= static_cast<int>(settings_.size()) ? nullptr : &settings_[static_cast<std::size_t>(at)];
}

QString SettingsDialog::why_not_changed() const {
    const auto* one = chosen();
    return one == nullptr     ? tr("請先選取一項設定")
           : !one->may_change ? tr("本項不得由本人變更，變更權限詳下方說明")
                              : QString();
}

void SettingsDialog::show_detail() {
    const auto* one = chosen();
    if (one == nullptr) return detail_->clear();
    const auto& setting = *one->about;
    QStringList lines{tr("檔案及終端機內之名稱：%1").arg(q(setting.name))};
    if (const auto allowed = words::allowed_for(setting); !allowed.isEmpty()) lines << tr("可用的值：%1").arg(allowed);
    if (!setting.rule.empty())
        lines << (setting.weakens ? tr("依據 %1；部分值較為寬鬆").arg(q(setting.rule))
                                  : tr("依據 %1").arg(q(setting.rule)));
    lines << tr("目前的值：%1").arg(value_text(*one));
    if (!one->certificates.empty()) lines << tr("檔案內之憑證：%1").arg(words::certificates_of(*one));
    lines << tr("得變更之人員：%1").arg(words::who_may_change(*one));
    detail_->setText(lines.join(u'\n'));
}

FormDialog* SettingsDialog::change_line(Commands& commands, const StandingSetting& setting, QWidget* parent,
                                        std::function<void()> changed) {
    const auto& about = *setting.about;
    auto& form = *new FormDialog("SettingDialog", staticMetaObject.className(), {}, commands, parent);
    form.title(QT_TR_NOOP("變更設定"));
    std::function<std::string()> value;
    QWidget* field = nullptr;
    if (about.choices.empty()) {
        auto* line = form.optional_text("settingValue", QT_TR_NOOP("%1(&V)"));
        line->setText(q(setting.value));
        line->setPlaceholderText(q(domain::allowed_values(about)));
        value = [line] { return from_typed(line->text()); };
        field = line;
    } else {
        auto* box = form.choice("settingValue", QT_TR_NOOP("%1(&V)"));
        // What may be left out may be left out again.
        if (about.initial.empty() && !about.needed) box->addItem(tr("不指定"), QString());
        for (const auto& choice : about.choices) box->addItem(told(choice.title), q(choice.name));
        box->setCurrentIndex(std::max(0, box->findData(q(setting.value))));
        value = [box] { return box->currentData().toString().toStdString(); };
        field = box;
    }
    field->setAccessibleName(told(about.title));
    form.label_of(*field).setText(tr("%1(&V)").arg(told(about.title)));
    form.label_of(*field).setMinimumWidth(420);
    form.say(QT_TR_NOOP("變更先記入日誌，於下次啟動時生效。"), "", "soft");
    return form.act("writeSetting", QT_TR_NOOP("變更(&S)"), [=, &form, &about] {
        form.send(desk::command::ChangeSetting{std::string(about.name), value()}, changed);
    });
}

void SettingsDialog::change() {
    const auto* one = chosen();
    if (busy_ || one == nullptr || !one->may_change) return;
    fault_->clear();
    if (!one->about->of_branch()) {
        change_line(commands_, *one, this, [this] { load(); });
        return;
    }
    const auto& book = domain::registers::policy;
    auto* dialog = new StepDialog(commands_, &book, *book.step(one->about->action), {}, {}, this);
    dialog->show_text(tr("目前的值：%1").arg(value_text(*one)));
    connect(dialog, &StepDialog::taken, this, &SettingsDialog::load);
    dialog->open();
}

void SettingsDialog::read_calendar(const QString& file) {
    if (busy_) return;
    said_->setText(tr("匯入中…"));
    const auto failed = [this](const Fault& fault) {
        said_->clear();
        show_fault(fault);
    };
    ask(
        desk::command::ReadCalendar{file.toStdString()},
        [this](const desk::CalendarRead& read) {
            said_->setText(tr("已匯入 %1 至 %2 的辦公日曆。").arg(q(read.from.dashed()), q(read.to.dashed())));
            load_years();
        },
        failed);
}

}  // namespace jcic::ui
