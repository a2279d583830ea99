#include "ui/settings/settings_page.h"

#include <QEvent>
#include <QFrame>
#include <algorithm>

#include "app/desk/commands/seat.h"
#include "app/desk/commands/settings.h"
#include "app/domain/registers/parts.h"
#include "app/domain/registers/policy.h"
#include "app/words/counted.h"
#include "app/words/settings.h"
#include "ui/look/buttons.h"
#include "ui/look/choice_box.h"
#include "ui/look/file_picker.h"
#include "ui/look/form_parts.h"
#include "ui/look/mark.h"
#include "ui/look/preferences.h"
#include "ui/look/text.h"
#include "ui/registers/step_dialog.h"
#include "ui/seat/seat_forms.h"
#include "ui/secrets/secret_field.h"
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

namespace Ui {

/// What stands in it, by name.
struct SettingsPage {
    Q_DECLARE_TR_FUNCTIONS(jcic::ui::SettingsPage)
public:
    explicit SettingsPage(QWidget& form);

    ChoiceBox* language = nullptr;
    ChoiceBox* shade = nullptr;
    ChoiceBox* textSize = nullptr;
    ChoiceBox* idle = nullptr;
    QLabel* idleMost = nullptr;
    QCheckBox* notify = nullptr;
    QLabel* passwordAge = nullptr;
    SecretField* oldPassword = nullptr;
    SecretField* newPassword = nullptr;
    SecretField* again = nullptr;
    MarkLabel* passwordNote = nullptr;
    QPushButton* change = nullptr;
    QPushButton* ownCard = nullptr;
    QPushButton* accountPassword = nullptr;
    QPushButton* missingSteps = nullptr;
    QPushButton* allSettings = nullptr;
};

/// From top to bottom.
SettingsPage::SettingsPage(QWidget& form) {
    auto& parts = *new FormParts(form);
    auto* column = lay_out<QVBoxLayout>(form, 12, {24, 20, 24, 20});
    auto* head = add_layout<QVBoxLayout>(*column, 4);
    put(*head, parts.make_line("pageTitle", QT_TR_NOOP("設定"), "title"));
    put(*head, parts.make_text("lead", QT_TR_NOOP("語言、顏色及文字大小僅適用本工作站；密碼屬本人所有。"), "soft"));
    auto* row = add_layout<QHBoxLayout>(*column, 14);
    auto* lookCard = put(*row, parts.make<QFrame>("lookCard"), 1);
    lookCard->setProperty("kind", QStringLiteral("card"));
    auto* column2 = lay_out<QVBoxLayout>(*lookCard, 8, {18, 18, 18, 18});
    put(*column2, parts.make_line("lookTitle", QT_TR_NOOP("畫面"), "heading"));
    language = parts.add_field<ChoiceBox>(*column2, "language", QT_TR_NOOP("語言 Language(&L)"));
    shade = parts.add_field<ChoiceBox>(*column2, "shade", QT_TR_NOOP("顏色(&C)"));
    textSize = parts.add_field<ChoiceBox>(*column2, "textSize", QT_TR_NOOP("文字大小(&Z)"));
    idle = parts.add_field<ChoiceBox>(*column2, "idle", QT_TR_NOOP("閒置登出時間(&I)"));
    idleMost = put(*column2, parts.make_text("idleMost", nullptr, "soft"));
    notify = put(*column2, parts.make_tick("notify", QT_TR_NOOP("有待辦事項時顯示桌面通知(&B)")));
    parts.say_tip(*notify, QT_TR_NOOP("通知不含人名、號碼或案號；關閉時僅視窗閃動。"));
    column2->addStretch();
    auto* passwordCard = put(*row, parts.make<QFrame>("passwordCard"), 1);
    passwordCard->setProperty("kind", QStringLiteral("card"));
    auto* column3 = lay_out<QVBoxLayout>(*passwordCard, 8, {18, 18, 18, 18});
    put(*column3, parts.make_line("passwordTitle", QT_TR_NOOP("變更密碼"), "heading"));
    passwordAge = put(*column3, parts.make_line("passwordAge", nullptr, "soft"));
    oldPassword = parts.add_field<SecretField>(*column3, "oldPassword", QT_TR_NOOP("目前的密碼(&O)"));
    newPassword = parts.add_field<SecretField>(*column3, "newPassword", QT_TR_NOOP("新密碼(&N)"));
    put(*column3,
        parts.make_text(
            "rule", QT_TR_NOOP("至少 8 個字元，須含數字、大寫與小寫英文及特殊符號；不得與前三次相同；每 90 日須變更。"),
            "small"));
    again = parts.add_field<SecretField>(*column3, "again", QT_TR_NOOP("再次輸入新密碼(&A)"));
    passwordNote = put(*column3, parts.make<MarkLabel>("passwordNote"));
    passwordNote->setWordWrap(true);
    passwordNote->setMinimumSize(0, 20);
    auto* column4 = add_layout<QVBoxLayout>(*column3, 8);
    change = parts.make_button("change", QT_TR_NOOP("變更密碼(&P)"));
    column4->addWidget(change, 0, Qt::AlignRight);
    make_primary(*change);
    ownCard = parts.make_button("ownCard", QT_TR_NOOP("管理本人卡片…(&K)"));
    accountPassword = parts.make_button("accountPassword", QT_TR_NOOP("變更聯徵帳號密碼…(&J)"));
    add_row(*column4, {nullptr, ownCard, accountPassword});
    column3->addStretch();
    auto* row2 = add_layout<QHBoxLayout>(*column, 8);
    put(*row2, parts.make_text("allLead", QT_TR_NOOP("分行規定、本工作站及固定之設定，均列於同一表。"), "soft"), 1);
    missingSteps = put(*row2, parts.make_button("missingSteps", QT_TR_NOOP("待辦設定事項…(&M)")));
    allSettings = put(*row2, parts.make_button("allSettings", QT_TR_NOOP("檢視全部設定…(&T)")));
    column->addStretch(1);
    follow({language, shade, textSize, idle, notify, oldPassword, newPassword, again, change, ownCard, accountPassword,
            missingSteps, allSettings});
}

}  // namespace Ui

SettingsPage::SettingsPage(Commands& commands, Appearance& appearance, QWidget* parent)
    : Page(commands, parent), appearance_(appearance), ui_(std::make_unique<Ui::SettingsPage>(*this)) {
    show_preferences();
    for (QComboBox* box : {static_cast<QComboBox*>(ui_->language), static_cast<QComboBox*>(ui_->shade),
                           static_cast<QComboBox*>(ui_->textSize), static_cast<QComboBox*>(ui_->idle)})
        connect(box, &QComboBox::activated, this, &SettingsPage::change_preferences);
    connect(ui_->notify, &QCheckBox::clicked, this, &SettingsPage::change_preferences);
    for (auto* field : {ui_->oldPassword, ui_->newPassword, ui_->again})
        connect(field, &SecretField::edited, this, &SettingsPage::allow);
    connect(ui_->change, &QPushButton::clicked, this, &SettingsPage::change_password);
    connect(ui_->missingSteps, &QPushButton::clicked, this, &SettingsPage::wants_missing);
    connect(ui_->allSettings, &QPushButton::clicked, this, [this] { (new SettingsDialog(commands_, this))->open(); });
    connect(ui_->ownCard, &QPushButton::clicked, this, [this] { SeatForms::own_card(commands_, this); });
    connect(ui_->accountPassword, &QPushButton::clicked, this,
            [this] { SeatForms::change_account_password(commands_, this); });
    allow();
}

SettingsPage::~SettingsPage() = default;

void SettingsPage::show_preferences() {
    const auto& now = appearance_.preferences();
    offer_languages(*ui_->language, now.language);
    ui_->shade->clear();
    ui_->shade->addItems({tr("依系統"), tr("淺色"), tr("深色")});
    ui_->shade->setCurrentIndex(!now.shade ? 0 : *now.shade == Shade::light ? 1 : 2);
    ui_->textSize->clear();
    for (const int size : text_sizes) ui_->textSize->addItem(QStringLiteral("%1%").arg(size), size);
    ui_->textSize->setCurrentIndex(ui_->textSize->findData(now.text));
    ui_->idle->clear();
    for (auto minutes = shortest_idle; minutes <= longest_idle; ++minutes)
        ui_->idle->addItem(tr("%1 分").arg(minutes.count()));
    ui_->idle->setCurrentIndex(static_cast<int>((now.idle_limit - shortest_idle).count()));
    ui_->notify->setChecked(now.notify);
}

void SettingsPage::change_preferences() {
    auto wanted = appearance_.preferences();  // what is chosen elsewhere stays
    wanted.shade.reset();
    wanted.language = chosen_language(*ui_->language);
    if (ui_->shade->currentIndex() > 0) wanted.shade = ui_->shade->currentIndex() == 1 ? Shade::light : Shade::dark;
    wanted.idle_limit = shortest_idle + std::chrono::minutes{ui_->idle->currentIndex()};
    wanted.notify = ui_->notify->isChecked();
    wanted.text = ui_->textSize->currentData().toInt();
    appearance_.change(wanted);
}

void SettingsPage::allow() {
    if (busy_) return ui_->change->setEnabled(false);
    // What became of the last change stays until another is typed.
    const bool told = ui_->newPassword->empty() && ui_->again->empty();
    const bool good = !told && NewPasswordState::show_state(*ui_->passwordNote, *ui_->newPassword, *ui_->again);
    const auto lacks = still_lacking({{!ui_->oldPassword->empty(), ui_->oldPassword},
                                      {!ui_->newPassword->empty(), ui_->newPassword},
                                      {!ui_->again->empty(), ui_->again}});
    enable_unless(*ui_->change, lacks.isEmpty() && !good ? ui_->passwordNote->text() : lacks);
}

void SettingsPage::change_password() {
    busy_ = true;
    auto wanted = ui_->newPassword->take();
    ui_->again->clear();
    ui_->passwordNote->show_state(Mark::not_yet, tr("變更中…"));
    commands_.send(
        this, command::ChangePassword{},
        [this](Result<void> changed) {
            busy_ = false;
            ui_->passwordNote->show_state(changed ? Mark::good : Mark::barred,
                                          changed ? tr("密碼已變更") : tr("密碼未變更"));
            if (!changed) Q_EMIT failed(changed.error());
        },
        together(ui_->oldPassword->take(), std::move(wanted)));
}

void SettingsPage::show_snapshot(const desk::Snapshot& snapshot) {
    ui_->missingSteps->setVisible(!snapshot.practice);  // a practice branch is set up as it is made
    if (!snapshot.seat) return;
    const bool asks = snapshot.seat->person.duties.contains(domain::Duty::query_officer);
    ui_->accountPassword->setVisible(asks && !snapshot.seat->password_must_change);
    ui_->ownCard->setVisible(SeatForms::has_own_card(snapshot) && !snapshot.seat->password_must_change);
    const auto most = snapshot.seat->idle_most;
    ui_->idleMost->setText(tr("分行決定最長 %1 分鐘。").arg(most.count()));
    ui_->idleMost->setVisible(most < longest_idle);
    const auto left = snapshot.seat->password_days_left.count();
    ui_->passwordAge->setText(left > 0 ? tr("密碼將於 %n 日後到期。", nullptr, words::counted(left))
                                       : tr("密碼已到期，請立即變更。"));
}

void SettingsPage::cover() {
    for (auto* field : {ui_->oldPassword, ui_->newPassword, ui_->again}) field->clear();
    ui_->passwordNote->show_state(Mark::not_yet, {});
    busy_ = false;
}

void SettingsPage::arrive() {
    ui_->language->setFocus();
}

void SettingsPage::changeEvent(QEvent* event) {
    Page::changeEvent(event);
    if (event->type() != QEvent::LanguageChange) return;
    show_preferences();
}

}  // namespace jcic::ui
