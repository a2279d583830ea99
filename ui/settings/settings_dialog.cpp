#include "ui/settings/settings_dialog.h"

#include <QVBoxLayout>
#include <algorithm>

#include "app/desk/commands/settings.h"
#include "app/domain/registers/parts.h"
#include "app/domain/registers/policy.h"
#include "app/words/settings.h"
#include "ui/commands/list_saving.h"
#include "ui/lists/list_ways.h"
#include "ui/look/file_picker.h"
#include "ui/look/language.h"
#include "ui/look/list_line.h"
#include "ui/look/screen_room.h"
#include "ui/look/text.h"
#include "ui/look/why_grey.h"
#include "ui/registers/step_dialog.h"
#include "ui/settings/setting_dialog.h"
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
    : ActingDialog(parent),
      commands_(commands),
      table_(new QTreeWidget(this)),
      detail_(new QLabel(this)),
      years_(new QLabel(this)),
      said_(new QLabel(this)),
      fault_(new FaultPanel(this)),
      calendar_(new QPushButton(tr("讀入辦公日曆…(&R)"), this)),
      close_(new QPushButton(tr("關閉(&C)"), this)),
      change_(new QPushButton(tr("變更…(&E)"), this)) {
    setObjectName(QStringLiteral("SettingsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("所有設定"));
    build();
    const auto snapshot = commands_.snapshot();
    calendar_->setVisible(snapshot->seat && domain::registers::holds_one(snapshot->seat->person.duties,
                                                                         domain::registers::head_and_administrator));
    connect(calendar_, &QPushButton::clicked, this, [this] {
        auto* picker = open_file_picker(this, tr("讀入辦公日曆"), tr("CSV 檔 (*.csv)"));
        connect(picker, &QFileDialog::fileSelected, this, &SettingsDialog::read_calendar);
    });
    connect(close_, &QPushButton::clicked, this, &QDialog::reject);
    connect(change_, &QPushButton::clicked, this, &SettingsDialog::change);
    connect(table_, &QTreeWidget::currentItemChanged, this, &SettingsDialog::choose);
    connect(table_, &QTreeWidget::itemActivated, this, &SettingsDialog::change);
    open_at_size(*this, {820, 500});
    choose();
    load();
    load_years();
}

void SettingsDialog::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 18, 18, 18);
    table_->setObjectName(QStringLiteral("settings"));
    table_->setAccessibleName(tr("所有設定"));
    table_->setRootIsDecorated(false);
    table_->setAllColumnsShowFocus(true);
    table_->setHeaderLabels({tr("設定"), tr("目前的值"), tr("由誰決定")});
    key_columns(*table_, {"setting", "value", "by"});
    table_->setMinimumSize(720, 150);
    table_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    let_sort(*table_);
    auto* ways = new ListWays(*table_, QStringLiteral("settings"));
    detail_->setObjectName(QStringLiteral("settingDetail"));
    detail_->setMinimumHeight(80);
    detail_->setAlignment(Qt::AlignTop);
    years_->setObjectName(QStringLiteral("calendarYears"));
    said_->setObjectName(QStringLiteral("settingsSaid"));
    for (auto* label : {detail_, years_, said_}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setProperty("kind", QStringLiteral("soft"));
    }
    new ListSaving(*table_, ways->columns(), "settings", commands_);
    column->addWidget(ways->add_search());
    column->addWidget(table_, 1);
    column->addWidget(detail_);
    column->addWidget(years_);
    column->addWidget(fault_);
    calendar_->setObjectName(QStringLiteral("readCalendar"));
    change_->setObjectName(QStringLiteral("changeSetting"));
    change_->setProperty("kind", QStringLiteral("primary"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(calendar_);
    buttons->addWidget(said_, 1);
    for (auto* button : {calendar_, close_, change_}) button->setAutoDefault(false);
    buttons->addWidget(close_);
    buttons->addWidget(change_);
    column->addLayout(buttons);
}

void SettingsDialog::load_years() {
    commands_.send(this, desk::command::CalendarYears{}, [this](Result<std::vector<int>> years) {
        if (!years) return fault_->show_fault(years.error());
        QStringList texts;
        for (const auto year : *years) texts << QString::number(year);
        years_->setText(tr("已有辦公日曆的年度：%1。其他年度只把週六、週日算作放假。").arg(listed(texts)));
    });
}

void SettingsDialog::load() {
    commands_.send(this, desk::command::SettingList{}, [this](Result<std::vector<StandingSetting>> settings) {
        if (!settings) return fault_->show_fault(settings.error());
        show_settings(std::move(*settings));
    });
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
    choose();
}

const StandingSetting* SettingsDialog::chosen() const {
    const auto at = place_of(table_->currentItem());
    return at < 0 || at >= static_cast<int>(settings_.size()) ? nullptr : &settings_[static_cast<std::size_t>(at)];
}

void SettingsDialog::choose() {
    const auto* one = chosen();
    enable_unless(*change_, busy_,
                  one == nullptr     ? tr("先選一項設定")
                  : !one->may_change ? tr("這一項你不能改：由誰改、是否固定，見下面的說明")
                                     : QString());
    if (one == nullptr) return detail_->clear();
    const auto& setting = *one->about;
    QStringList lines{tr("檔案與終端機裡的名稱：%1").arg(q(setting.name))};
    if (const auto allowed = words::allowed_for(setting); !allowed.isEmpty()) lines << tr("可用的值：%1").arg(allowed);
    if (!setting.rule.empty())
        lines << (setting.weakens ? tr("依據 %1；有的值會放寬它").arg(q(setting.rule))
                                  : tr("依據 %1").arg(q(setting.rule)));
    lines << tr("目前的值：%1").arg(value_text(*one));
    if (!one->certificates.empty()) lines << tr("檔案裡的憑證：%1").arg(words::certificates_of(*one));
    lines << tr("可以變更的人：%1").arg(words::who_may_change(*one));
    detail_->setText(lines.join(u'\n'));
}

void SettingsDialog::change() {
    const auto* one = chosen();
    if (busy_ || one == nullptr || !one->may_change) return;
    fault_->clear();
    if (!one->about->of_branch()) {
        auto* dialog = new SettingDialog(commands_, *one, this);
        connect(dialog, &SettingDialog::changed, this, &SettingsDialog::load);
        return dialog->open();
    }
    const auto& book = domain::registers::policy;
    auto* dialog = new StepDialog(commands_, &book, *book.step(one->about->action), {}, {}, this);
    dialog->say(tr("目前的值：%1").arg(value_text(*one)));
    connect(dialog, &StepDialog::taken, this, &SettingsDialog::load);
    dialog->open();
}

void SettingsDialog::read_calendar(const QString& file) {
    if (busy_) return;
    fault_->clear();
    said_->setText(tr("讀入中…"));
    set_busy(true);
    commands_.send(this, desk::command::ReadCalendar{file.toStdString()}, [this](Result<desk::CalendarRead> read) {
        set_busy(false);
        said_->clear();
        if (!read) return fault_->show_fault(read.error());
        said_->setText(tr("已讀入 %1 到 %2 的辦公日曆。").arg(q(read->from.dashed()), q(read->to.dashed())));
        load_years();
    });
}

void SettingsDialog::set_busy(bool busy) {
    busy_ = busy;
    calendar_->setEnabled(!busy);
    close_->setEnabled(!busy);
    choose();
}

}  // namespace jcic::ui
