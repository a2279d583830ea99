#include "ui/window/first_day.h"

#include <QCoreApplication>
#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "app/desk/commands/ledger.h"
#include "app/domain/events/names.h"
#include "app/domain/registers/register.h"
#include "app/words/words.h"
#include "ui/look/mark.h"
#include "ui/look/screen_room.h"
#include "ui/look/scroll_frame.h"
#include "ui/look/text.h"

namespace jcic::ui {
namespace {

using domain::Duty;
namespace registers = domain::registers;
using Tasks = std::vector<FirstDayTask>;

std::string_view begins(const registers::Register& book) {
    return book.steps.front().action;
}

const FirstDayTask leave{
    .title = QT_TRANSLATE_NOOP("FirstDay", "離座登出及重新登入"),
    .how = QT_TRANSLATE_NOOP("FirstDay", "按 Ctrl+L：畫面立即遮蔽，聯徵中心一併登出。其後重新登入。"),
    .action = action::session_signed_out,
    .by_leaving = true};
const FirstDayTask see_duties{QT_TRANSLATE_NOOP("FirstDay", "檢視期限並另存行事曆檔"),
                              QT_TRANSLATE_NOOP("FirstDay", "登記簿頁，檢視期限，另存行事曆檔。"),
                              action::register_exported};
const FirstDayTask verify{QT_TRANSLATE_NOOP("FirstDay", "驗證日誌"),
                          QT_TRANSLATE_NOOP("FirstDay", "日誌頁，驗證日誌；結果列示於該頁及左下角。"),
                          action::ledger_verified, PageId::ledger};
const FirstDayTask password{QT_TRANSLATE_NOOP("FirstDay", "變更密碼"),
                            QT_TRANSLATE_NOOP("FirstDay", "設定頁。變更後登入頁所列練習密碼不再適用，請記住新密碼。"),
                            action::password_changed, PageId::settings};
const FirstDayTask print_sheet{
    QT_TRANSLATE_NOOP("FirstDay", "列印登記簿"),
    QT_TRANSLATE_NOOP("FirstDay", "登記簿頁選取登記簿，列印。未連接印表機者存為練習用 PDF 檔。"),
    action::register_printed};
const FirstDayTask reason{QT_TRANSLATE_NOOP("FirstDay", "登記一則常用事由"),
                          QT_TRANSLATE_NOOP("FirstDay", "登記簿，常用事由簿，登記事由；於新查詢頁即可選用。"),
                          begins(registers::reasons)};
const FirstDayTask device{QT_TRANSLATE_NOOP("FirstDay", "登記一台查詢設備"),
                          QT_TRANSLATE_NOOP("FirstDay", "登記簿，查詢設備保管登記簿，登記設備。"),
                          begins(registers::devices)};

const Tasks officer{
    {QT_TRANSLATE_NOOP("FirstDay", "送出一筆查詢"), QT_TRANSLATE_NOOP("FirstDay", "按 F2，填入範例，送出核准。"),
     action::query_submitted, PageId::new_query},
    {QT_TRANSLATE_NOOP("FirstDay", "登入聯徵中心"),
     QT_TRANSLATE_NOOP("FirstDay",
                       "請核准主管核准、保管人員辦理晶片卡借用；插卡，登入聯徵中心。晶片卡密碼列於登入頁。"),
     action::host_opened, PageId::card},
    {QT_TRANSLATE_NOOP("FirstDay", "發查"), QT_TRANSLATE_NOOP("FirstDay", "案件頁，全部發查。"),
     action::query_requesting, PageId::board},
    {QT_TRANSLATE_NOOP("FirstDay", "調閱"),
     QT_TRANSLATE_NOOP("FirstDay", "練習選單，時間快轉 30 分鐘，至可調閱；全部調閱。"), action::record_retrieved,
     PageId::board},
    {QT_TRANSLATE_NOOP("FirstDay", "列印並歸檔"),
     QT_TRANSLATE_NOOP("FirstDay", "案件頁，列印，點收後歸檔。未連接印表機者存為練習用 PDF 檔。"), action::copy_filed,
     PageId::board},
    {QT_TRANSLATE_NOOP("FirstDay", "歸還晶片卡"),
     QT_TRANSLATE_NOOP("FirstDay", "晶片卡保管頁，取出卡片，歸還晶片卡；保管人員輸入密碼。"), action::card_handed_back,
     PageId::card}};

const Tasks supervisor{
    {QT_TRANSLATE_NOOP("FirstDay", "審核一筆查詢"),
     QT_TRANSLATE_NOOP("FirstDay", "於核准頁選取一筆，檢視後核准或不核准。須先有送出之查詢。"), action::query_decided,
     PageId::approval},
    reason,
    {QT_TRANSLATE_NOOP("FirstDay", "登記一份向聯徵中心提出之申請"),
     QT_TRANSLATE_NOOP("FirstDay", "登記簿，函件及申請書登記簿，登記申請。"), begins(registers::letters)},
    see_duties,
    verify,
    leave};

const Tasks card_custodian{
    {QT_TRANSLATE_NOOP("FirstDay", "辦理晶片卡借用"),
     QT_TRANSLATE_NOOP("FirstDay", "由查詢人員於其晶片卡保管頁按借用晶片卡並填寫用途；保管人員到場輸入本人密碼簽署。"),
     action::card_handed_out, PageId::card, false, "custodian"},
    {QT_TRANSLATE_NOOP("FirstDay", "辦理晶片卡歸還"),
     QT_TRANSLATE_NOOP("FirstDay", "由查詢人員於其晶片卡保管頁按歸還晶片卡；保管人員點收卡片，輸入本人密碼簽署。"),
     action::card_handed_back, PageId::card, false, "custodian"},
    see_duties,
    verify,
    password,
    leave};

const Tasks password_custodian{
    {QT_TRANSLATE_NOOP("FirstDay", "登入"), QT_TRANSLATE_NOOP("FirstDay", "已完成：每次登入均記入日誌。"),
     action::session_signed_in, PageId::todo},
    password,
    print_sheet,
    see_duties,
    verify,
    leave};

const Tasks reviewer{
    {QT_TRANSLATE_NOOP("FirstDay", "登記一項缺失"),
     QT_TRANSLATE_NOOP("FirstDay", "登記簿，缺失改善登記簿，登記缺失，指定改善人員。"), begins(registers::findings)},
    {QT_TRANSLATE_NOOP("FirstDay", "排定一次查核"),
     QT_TRANSLATE_NOOP("FirstDay", "登記簿，查核計畫及紀錄簿，排定查核。"), begins(registers::audits)},
    {QT_TRANSLATE_NOOP("FirstDay", "登記加強抽查對象"),
     QT_TRANSLATE_NOOP("FirstDay", "登記簿，加強抽查名單，列管；核准時列為應注意事項。"), begins(registers::listed)},
    see_duties,
    verify,
    leave};

const Tasks auditor{verify,
                    {QT_TRANSLATE_NOOP("FirstDay", "匯出日誌"),
                     QT_TRANSLATE_NOOP("FirstDay", "日誌頁，匯出供稽核；再以第二個驗證程式驗證匯出檔。"),
                     action::ledger_exported, PageId::ledger},
                    see_duties,
                    print_sheet,
                    password,
                    leave};

const Tasks administrator{
    device,
    {QT_TRANSLATE_NOOP("FirstDay", "登記一台存放資料的主機"),
     QT_TRANSLATE_NOOP("FirstDay", "登記簿，資料存放主機檢核簿，登記主機。"), begins(registers::machines)},
    {QT_TRANSLATE_NOOP("FirstDay", "備份日誌"), QT_TRANSLATE_NOOP("FirstDay", "日誌頁，備份，輸入檔名。"),
     action::ledger_backed_up, PageId::ledger},
    see_duties,
    verify,
    leave};

const Tasks unit_head{{QT_TRANSLATE_NOOP("FirstDay", "登記一份內部規範"),
                       QT_TRANSLATE_NOOP("FirstDay", "登記簿，作業規範登記簿，登記規範。"), action::procedure_entered},
                      reason,
                      device,
                      see_duties,
                      verify,
                      leave};

}  // namespace

const std::vector<FirstDayTask>& first_day_of(Duty duty) {
    switch (duty) {
        case Duty::unit_head:
            return unit_head;
        case Duty::query_officer:
            return officer;
        case Duty::supervisor:
            return supervisor;
        case Duty::card_custodian:
            return card_custodian;
        case Duty::password_custodian:
            return password_custodian;
        case Duty::reviewer:
            return reviewer;
        case Duty::auditor:
            return auditor;
        case Duty::administrator:
            return administrator;
    }
    return officer;
}

std::string register_of(const FirstDayTask& task) {
    const auto step = registers::step_of(task.action);
    return step ? std::string(step->book->name) : std::string();
}

QString first_day_text(const char* text) {
    return QCoreApplication::translate("FirstDay", text);
}

void FirstDayDone::add_rows(const std::vector<desk::EventRow>& rows) {
    for (const auto& row : rows) {
        if (row.person == person_.text()) done_.emplace(row.action, "");
        for (const auto& field : row.fields)
            if (field.value == person_.text()) done_.emplace(row.action, field.key);
    }
}

namespace {
constexpr std::size_t events_at_once = 200;
constexpr int most_pages = 20;  ///< of a long ledger the latest are enough: the first day is today
}  // namespace

FirstDayDialog::FirstDayDialog(Commands& commands, QWidget* parent)
    : QDialog(parent),
      commands_(commands),
      done_(commands.snapshot()->seat->person.code),
      lead_(new QLabel(this)),
      close_(new QPushButton(this)) {
    setObjectName(QStringLiteral("FirstDayDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    lead_->setObjectName(QStringLiteral("firstDayLead"));
    lead_->setWordWrap(true);
    auto* tasks = new QWidget;
    auto* rows = new QVBoxLayout(tasks);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    const auto snapshot = commands.snapshot();
    for (const auto duty : snapshot->seat->person.duties) {
        auto* heading = new QLabel(tasks);
        heading->setProperty("kind", QStringLiteral("heading"));
        rows->addWidget(heading);
        headings_.emplace_back(duty, heading);
        for (const auto& task : first_day_of(duty)) {
            auto* said = new MarkLabel(tasks);
            said->setWordWrap(true);
            auto* how = new QLabel(tasks);
            how->setProperty("kind", QStringLiteral("small"));
            how->setWordWrap(true);
            how->setContentsMargins(18, 0, 0, 0);
            auto* go = way_to(task, tasks);
            auto* row = new QHBoxLayout;
            row->addWidget(said, 1);
            row->addWidget(go, 0, Qt::AlignTop);
            rows->addLayout(row);
            rows->addWidget(how);
            lines_.push_back({&task, said, how, go});
        }
    }
    rows->addStretch();
    close_->setObjectName(QStringLiteral("firstDayClose"));
    auto* foot = new QHBoxLayout;
    foot->addStretch();
    foot->addWidget(close_);
    auto* column = new QVBoxLayout(this);
    column->addWidget(lead_);
    frame_ = scrolling(tasks);
    frame_->setFocusPolicy(Qt::StrongFocus);
    column->addWidget(frame_, 1);
    column->addLayout(foot);
    connect(close_, &QPushButton::clicked, this, &QDialog::reject);
    connect(&commands_, &Commands::changed, this, [this](const SnapshotPtr& now) {
        if (now->seat && now->ledger.events != events_) ask(0);
    });
    open_at_size(*this, {520, 520});
    name_everything();
    ask(0);
}

/// Leads there, and does nothing of it.
QPushButton* FirstDayDialog::way_to(const FirstDayTask& task, QWidget* parent) {
    auto* go = new QPushButton(parent);
    go->setObjectName(QStringLiteral("firstDay-") + q(task.action));
    go->setProperty("kind", QStringLiteral("link"));
    go->setAutoDefault(false);
    connect(go, &QPushButton::clicked, this, [this, &task] {
        if (task.by_leaving) return Q_EMIT wants_to_leave();
        if (task.page == PageId::registers)
            Q_EMIT wants_register(register_of(task), {});
        else
            Q_EMIT wants_page(task.page);
    });
    return go;
}

void FirstDayDialog::name_everything() {
    setWindowTitle(tr("首日練習"));
    frame_->setAccessibleName(windowTitle());
    close_->setText(tr("關閉(&C)"));
    for (const auto& [duty, heading] : headings_) heading->setText(words::word_for(duty));
    for (const auto& line : lines_) {
        line.how->setText(first_day_text(line.task->how));
        line.go->setText(line.task->by_leaving ? tr("離座") : tr("前往"));
        line.go->setAccessibleName(line.go->text() + QLatin1Char(' ') + first_day_text(line.task->title));
    }
    show_done();
}

/// From the newest back to what was read before.
void FirstDayDialog::ask(std::uint64_t newest) {
    if (newest == 0) {
        events_ = commands_.snapshot()->ledger.events;
        pages_ = 0;
    }
    ++pages_;
    commands_.send(this, desk::command::Events{{}, newest, events_at_once},
                   [this](const Result<desk::EventList>& events) {
                       // What cannot be read now is read with the next event.
                       if (events) add_events(*events);
                   });
}

void FirstDayDialog::add_events(const desk::EventList& events) {
    done_.add_rows(events.rows);
    // A page may hold nothing that is ours to see, and the next one something.
    const bool older = events.rows.empty() || events.rows.back().sequence > read_ + 1;
    const bool more = events.next != 0 && older && pages_ < most_pages;
    if (more)
        ask(events.next);
    else
        read_ = events_;
    show_done();
}

void FirstDayDialog::show_done() {
    std::ptrdiff_t finished = 0;
    for (const auto& line : lines_) {
        const bool done = done_.done(*line.task);
        const auto title = first_day_text(line.task->title);
        line.said->show_state(done ? Mark::good : Mark::not_yet, done ? tr("%1：已完成").arg(title) : title);
        finished += done ? 1 : 0;
    }
    lead_->setText(tr("完成者依日誌中本人之事件自動標記。已完成 %1 項，共 %2 項。").arg(finished).arg(lines_.size()));
}

void FirstDayDialog::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) name_everything();
}

FirstDayDialog* show_first_day(Commands& commands, QWidget* window) {
    const auto snapshot = commands.snapshot();
    if (!snapshot->practice || !snapshot->seat) return nullptr;
    FirstDayDialog* dialog = nullptr;
    for (auto* one : window->findChildren<FirstDayDialog*>(Qt::FindDirectChildrenOnly))
        if (one->isVisible()) dialog = one;
    if (dialog == nullptr) dialog = new FirstDayDialog(commands, window);
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
    return dialog;
}

}  // namespace jcic::ui
