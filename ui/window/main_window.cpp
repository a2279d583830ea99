#include "ui/window/main_window.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDialog>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>
#include <QTimer>
#include <algorithm>
#include <utility>

#include "app/words/words.h"
#include "ui/approval/approval_page.h"
#include "ui/board/board_page.h"
#include "ui/help/fault_panel.h"
#include "ui/ledger/ledger_page.h"
#include "ui/look/elided_line.h"
#include "ui/look/form_parts.h"
#include "ui/look/keys.h"
#include "ui/look/text.h"
#include "ui/query/new_query_page.h"
#include "ui/query/typing_keeper.h"
#include "ui/record/record_page.h"
#include "ui/registers/receiving.h"
#include "ui/registers/registers_page.h"
#include "ui/registers/row_and_step.h"
#include "ui/registers/signing_dialog.h"
#include "ui/seat/card_page.h"
#include "ui/seat/rail_and_strip.h"
#include "ui/seat/sign_in_page.h"
#include "ui/secrets/secret_field.h"
#include "ui/settings/missing_dialog.h"
#include "ui/settings/self_check_dialog.h"
#include "ui/system/application.h"
#include "ui/system/desktop_notice.h"
#include "ui/system/idle_watch.h"
#include "ui/todo/todo_page.h"
#include "ui/window/first_day.h"
#include "ui/window/first_window.h"
#include "ui/window/page_frames.h"
#include "ui/words/ledger_words.h"

namespace jcic::ui {

Foot::Foot(QLabel& ledger, QLabel& date, QPushButton& warning) : ledger_(ledger), date_(date), warning_(warning) {
    connect(&warning_, &QPushButton::clicked, this, [this] {
        for (const auto& one : warnings_) show_fault_over(warning_.window(), one);
    });
}

void Foot::show_snapshot(const desk::Snapshot& snapshot) {
    ledger_.setText(ledger_text(snapshot));
    date_.setText(long_date(snapshot.now));
    warnings_ = lasting_;
    warnings_.insert(warnings_.end(), snapshot.warnings.begin(), snapshot.warnings.end());
    warning_.setVisible(!warnings_.empty());
    if (!warnings_.empty()) warning_.setText(words::words_for(warnings_.front()).title);
}

namespace Ui {

/// What stands in it, by name.
struct MainWindow {
    Q_DECLARE_TR_FUNCTIONS(jcic::ui::MainWindow)
public:
    explicit MainWindow(QWidget& form);

    QWidget* centre = nullptr;
    QStackedWidget* layers = nullptr;
    QWidget* frame = nullptr;
    Rail* rail = nullptr;
    Strip* strip = nullptr;
    StopBanner* stops = nullptr;
    PathBar* path = nullptr;
    QStackedWidget* pages = nullptr;
    QFrame* practiceEdge = nullptr;
    QLabel* askKey = nullptr;
    QWidget* foot = nullptr;
    QLabel* ledgerState = nullptr;
    QLabel* date = nullptr;
    QPushButton* machineWarning = nullptr;
};

/// From top to bottom.
MainWindow::MainWindow(QWidget& form) {
    auto& parts = *new FormParts(form);
    parts.title_window(QT_TR_NOOP("聯徵查調櫃台"));
    centre = parts.make<QWidget>("centre");
    auto* column = lay_out<QVBoxLayout>(*centre, 0);
    layers = put(*column, parts.make<QStackedWidget>("layers"));
    frame = parts.make<QWidget>("frame");
    auto* row = lay_out<QHBoxLayout>(*frame, 0);
    rail = put(*row, parts.make<Rail>("rail"));
    rail->setMinimumSize(176, 0);
    rail->setMaximumWidth(260);
    auto* column2 = add_layout<QVBoxLayout>(*row, 0, 1);
    strip = put(*column2, parts.make<Strip>("strip"));
    stops = put(*column2, parts.make<StopBanner>("stops"));
    pages = put(*column2, parts.make<QStackedWidget>("pages"), 1);
    path = put(*column2, parts.make<PathBar>("pathBar"));  // below: every page's title stands on the same line
    practiceEdge = put(*column2, parts.make<QFrame>("practiceEdge"));
    practiceEdge->setProperty("kind", QStringLiteral("practice-edge"));
    foot = put(*column2, parts.make<QWidget>("foot"));
    foot->setProperty("kind", QStringLiteral("foot"));
    foot->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto* row2 = lay_out<QHBoxLayout>(*foot, 16, {24, 6, 24, 6});
    ledgerState = put(*row2, parts.make_line("ledgerState"));
    date = put(*row2, parts.make_line("date"));
    machineWarning = put(*row2, parts.make<QPushButton>("machineWarning"));
    machineWarning->setAutoDefault(false);
    machineWarning->setFlat(true);
    machineWarning->hide();
    row2->addStretch();
    askKey = put(*row2, parts.make_line("askKey", QT_TR_NOOP("F2 新查詢")));
    auto* keys = put(*row2, parts.make<ElidedLine>("keys"));
    parts.say_text(*keys, QT_TR_NOOP("F9 自我檢測　Ctrl+L 離座"));
    layers->addWidget(frame);
}

}  // namespace Ui

MainWindow::MainWindow(Commands& commands, Appearance& appearance, const Clock& clock)
    : commands_(commands),
      appearance_(appearance),
      ui_(std::make_unique<Ui::MainWindow>(*this)),
      sign_in_(new SignInPage(commands, appearance, this)),
      idle_(clock, appearance.preferences().idle_limit),
      missing_(commands),
      notice_(new DesktopNotice(*this, appearance)) {
    setCentralWidget(ui_->centre);
    ui_->layers->insertWidget(0, sign_in_);
    ui_->layers->setCurrentIndex(0);
    ui_->foot->setAttribute(Qt::WA_StyledBackground);
    ui_->strip->practice().use(commands);
    pages_ = std::make_unique<PageFrames>(*ui_->pages);
    foot_ = std::make_unique<Foot>(*ui_->ledgerState, *ui_->date, *ui_->machineWarning);
    resize(1280, 800);
    add_keys();
    // The pages are made once the sign-in page stands on the screen: nobody waits for what nobody sees yet.
    connect(this, &MainWindow::first_painted, this, &MainWindow::add_pages, Qt::QueuedConnection);
    connect(ui_->rail, &Rail::chosen, this, &MainWindow::go_to);
    connect(new PlaceFinder(commands_, *pages_, *ui_->rail, *this), &PlaceFinder::wants_register, this,
            &MainWindow::open_register);
    // The answer comes before the snapshot that shows it.
    connect(sign_in_, &SignInPage::signed_in, this, [this](const desk::SignedIn& what) { arriving_ = what; });
    connect(sign_in_, &SignInPage::wants_self_check, this, &MainWindow::self_check);
    connect(&commands_, &Commands::changed, this, &MainWindow::show_snapshot);
    connect(&commands_, &Commands::card_gone, this, &MainWindow::leave_record);
    connect(&commands_, &Commands::failed, this, [this](const Fault& fault) { show_fault_over(this, fault); });
    if (auto* application = qobject_cast<Application*>(QCoreApplication::instance()))
        connect(application, &Application::escaped, this, [this](const Fault& fault) { show_fault_over(this, fault); });
    connect(notice_, &DesktopNotice::chosen, this, [this] { bring_to_front(*this); });
    connect(&idle_, &IdleWatch::time_left, ui_->strip, &Strip::show_time_left);
    connect(&idle_, &IdleWatch::expired, this, [this] { leave("idle"); });
    connect(&appearance_, &Appearance::changed, this, [this] { show_snapshot(commands_.snapshot()); });
    show_snapshot(commands_.snapshot());
}

MainWindow::~MainWindow() = default;

void MainWindow::add_pages() {
    if (!pages_->empty()) return;
    for (const auto& row : page_table()) {
        auto* page = row.make(commands_, appearance_);
        pages_->add(row, page);
        connect(page, &Page::wants_page, this, &MainWindow::go_to);
        connect(page, &Page::wants_register, this, &MainWindow::open_register);
        connect(page, &Page::wants_record, this, &MainWindow::open_record);
        connect(page, &Page::wants_missing, this, &MainWindow::show_missing);
        connect(page, &Page::wants_self_check, this, &MainWindow::self_check);
        connect(page, &Page::about_changed, this, &MainWindow::show_path);
        // What comes when the seat is left already is nothing for who comes next.
        connect(page, &Page::failed, this, [this](const Fault& fault) {
            if (seated_) show_fault_over(this, fault);
        });
    }
    board_ = pages_->the<BoardPage>();
    new_query_ = pages_->the<NewQueryPage>();
    registers_ = pages_->the<RegistersPage>();
    ledger_ = pages_->the<LedgerPage>();
    record_ = pages_->the<RecordPage>();
    // What is one page's alone.
    connect(board_, &BoardPage::wants_trail, this, &MainWindow::show_trail);
    connect(board_, &BoardPage::wants_many, this, [this] {
        go_to(PageId::new_query);
        new_query_->show_many(true);
    });
    board_->use_cover(appearance_.preferences().cover);
    connect(board_, &BoardPage::chose_cover, &appearance_, &Appearance::keep_cover);
    auto* approval = pages_->the<ApprovalPage>();
    connect(new_query_, &NewQueryPage::submitted, approval, &ApprovalPage::open);
    connect(new_query_, &NewQueryPage::submitted, board_, &BoardPage::follow);
    connect(approval, &ApprovalPage::own_decided, this, &MainWindow::lead_on);
    connect(ledger_, &LedgerPage::wants_case, this, &MainWindow::open_case);
    auto* card = pages_->the<CardPage>();
    connect(card, &CardPage::lent, this, &MainWindow::lead_on_with_card);
    connect(card, &CardPage::wants_card_received, this, &MainWindow::receive_new_card);
    connect(card, &CardPage::wants_letter_received, this, &MainWindow::receive_new_letter);
    connect(card, &CardPage::wants_card_step, this, &MainWindow::take_card_step);
    connect(&missing_, &MissingWatch::counted, board_, &BoardPage::show_missing);
    connect(&missing_, &MissingWatch::unfinished, this, &MainWindow::show_missing);
    connect(&ui_->strip->practice(), &PracticeMenu::wants_first_day, this, &MainWindow::show_first_day);
    connect(ui_->stops, &StopBanner::wants_register, this, &MainWindow::open_register);
    connect(ui_->path, &PathBar::wants_step_of, this, [this](const inquiry::QueryId& query) {
        go_to(PageId::board);
        board_->take_step_of(query);
    });
}

void MainWindow::add_keys() {
    const auto key = [this](const QKeySequence& keys, const char* says, auto act) {
        auto* shortcut = add_key(keys, this, says, [this, act] {
            if (seated_) act();
        });
        shortcut->setContext(Qt::ApplicationShortcut);  // beside the help too; a modal dialog keeps them to itself
    };
    key(Qt::Key_F2, QT_TRANSLATE_NOOP("Keys", "新查詢"), [this] {
        if (may_see(PageId::new_query, *commands_.snapshot())) go_to(PageId::new_query);
    });
    key(Qt::SHIFT | Qt::Key_F2, QT_TRANSLATE_NOOP("Keys", "由檔案送出多筆查詢"), [this] {
        if (!may_see(PageId::new_query, *commands_.snapshot())) return;
        go_to(PageId::new_query);
        new_query_->show_many(true);
    });
    key(Qt::Key_F3, QT_TRANSLATE_NOOP("Keys", "回到首頁"), [this] { go_home(); });
    key(Qt::Key_F4, QT_TRANSLATE_NOOP("Keys", "待辦事項"), [this] { go_to(todo_page(*commands_.snapshot())); });
    key(Qt::Key_F5, QT_TRANSLATE_NOOP("Keys", "重新整理"), [this] { commands_.refresh(); });
    // Also with nobody signed in: that may be what does not work.
    add_key(Qt::Key_F9, this, QT_TRANSLATE_NOOP("Keys", "自我檢測"), [this] { self_check(); });
    key(Qt::CTRL | Qt::Key_G, QT_TRANSLATE_NOOP("Keys", "功能搜尋：頁面、登記簿及步驟"),
        [this] { Q_EMIT ui_->rail->wants_place(); });
    // Over any dialog, and with nobody signed in: halves of a recovery key may stand typed there.
    connect(new LeaveKey(this), &LeaveKey::pressed, this, [this] { lock("left"); });
    key(Qt::CTRL | Qt::Key_Q, QT_TRANSLATE_NOOP("Keys", "登出"), [this] { leave("asked"); });
}

void MainWindow::self_check() {
    if (findChild<SelfCheckDialog*>() == nullptr) (new SelfCheckDialog(commands_, this))->open();
}

void MainWindow::go_home() {
    go_to(home_page(*commands_.snapshot()));
}

void MainWindow::go_to(PageId page) {
    if (current_ != page && current_ == PageId::record) record_->cover();
    current_ = page;
    ui_->strip->show_snapshot(*commands_.snapshot(), page == PageId::record);
    ui_->rail->choose(page);
    show_path();
    pages_->show_page(page);
}

void MainWindow::show_snapshot(const SnapshotPtr& snapshot) {
    const auto& s = *snapshot;
    sign_in_->show_snapshot(s);
    const bool somebody = s.seat_state == desk::SeatState::signed_in && s.seat;
    if (seated_ && (!somebody || s.seat->person.code != who_)) cover_pages();
    if (!seated_ && somebody && arriving_) take_seat(s);
    if (!seated_) return;
    // As the person likes it, at most as long as the branch decided (R-PW-5).
    idle_.set_limit(std::min(appearance_.preferences().idle_limit, s.seat->idle_most));
    ui_->rail->show_snapshot(s);
    ui_->strip->show_snapshot(s, current_ == PageId::record);
    ui_->stops->show_snapshot(s);
    ui_->practiceEdge->setVisible(s.practice);
    foot_->show_snapshot(s);
    ui_->askKey->setVisible(may_see(PageId::new_query, s));
    pages_->show_snapshot(s);
    show_path();
    // The card is in: the way goes on to the case that it was put in for.
    const auto before = std::exchange(custody_, desk::custody_of(s));
    if (before == desk::Custody::lent && custody_ == desk::Custody::usable && current_ == PageId::card)
        lead_on_with_card();
    missing_.show_snapshot(s);
    notice_->show_snapshot(s);
    // What the card opened leaves the screen with it (R-DU-9).
    if (card_.has_left(s.card)) leave_record();
}

void MainWindow::warn(std::vector<Fault> faults) {
    foot_->warn(std::move(faults));
}

void MainWindow::leave_record() {
    if (!seated_ || current_ != PageId::record) return;
    may_see(PageId::board, *commands_.snapshot()) ? go_to(PageId::board) : go_home();
}

void MainWindow::take_seat(const desk::Snapshot& s) {
    const auto what = *std::exchange(arriving_, std::nullopt);
    add_pages();
    seated_ = true;
    who_ = s.seat->person.code;
    card_ = {};
    custody_ = desk::custody_of(s);
    ui_->layers->setCurrentWidget(ui_->frame);
    idle_.start();
    missing_.begin(s);
    notice_->begin(s);
    go_home();
    if (s.seat->draft_kept && !what.password_must_change)
        offer_draft(this, commands_, [this](Result<inquiry::Form> form) { take_draft(std::move(form)); });
    for (const auto* fault : {&what.host, &what.draft, &what.calendar})
        if (*fault) show_fault_over(this, **fault);
}

void MainWindow::take_draft(Result<inquiry::Form> form) {
    if (!seated_) return;
    if (!form) return show_fault_over(this, form.error());
    go_to(PageId::new_query);
    new_query_->take_draft(*form);
}

void MainWindow::leave(const std::string& why) {
    if (!seated_) return;
    const auto draft = new_query_->unsent();
    cover_pages();
    sign_out({why, draft}, true);
}

void MainWindow::lock(const std::string& why) {
    if (seated_) return leave(why);
    close_all_dialogs();  // halves of a recovery key may stand typed over the sign-in page
    SecretField::clear_all();
    // A sign-in may be under way: it is ended before it is shown. What is leaving already says when it has left.
    if (!leaving_) sign_out({why, std::nullopt}, false);
}

void MainWindow::sign_out(command::SignOut how, bool told) {
    const auto& card = commands_.snapshot()->card;
    if (told) sign_in_->show_leaving(how.why, !card.wanted.empty());
    if (told) sign_in_->show_custody(commands_.snapshot()->cards);
    leaving_ = true;
    commands_.send(this, std::move(how), [this, told](Result<void> done) {
        leaving_ = false;
        const bool closing = std::exchange(closing_, false);
        Q_EMIT locked();
        if (!done && told) return show_fault_over(this, done.error());
        if (closing) close();
    });
}

void MainWindow::cover_pages() {
    seated_ = false;
    arriving_.reset();
    idle_.stop();
    missing_.end();
    notice_->end();
    close_all_dialogs();
    SecretField::clear_all();
    pages_->cover();
    ui_->layers->setCurrentWidget(sign_in_);
}

void MainWindow::show_closed(const Fault& fault) {
    sign_in_->show_closed(fault);
}

void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() != QEvent::LanguageChange) return;
    // The pages are told after this window; what a snapshot says is shown again after them.
    QMetaObject::invokeMethod(
        this, [this] { show_snapshot(commands_.snapshot()); }, Qt::QueuedConnection);
}

void MainWindow::paintEvent(QPaintEvent* event) {
    QMainWindow::paintEvent(event);
    if (!std::exchange(painted_, true)) QTimer::singleShot(0, this, &MainWindow::first_painted);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (seated_ && !std::exchange(may_close_, false) && asked_to_stay()) return event->ignore();
    // Signed out first: the desk needs its moment to keep the draft and to end JCIC's session.
    closing_ = seated_ || leaving_;
    event->setAccepted(!closing_);
    leave("asked");
}

void MainWindow::show_path() {
    if (!seated_) return;
    const auto& about = pages_->page(current_).about();
    ui_->path->show_case(*commands_.snapshot(), current_, about.empty() ? board_->followed() : about);
}

// Ways from one page to what another shows.

void MainWindow::open_register(const std::string& book, const std::string& row) {
    registers_->open(book, row);
    go_to(PageId::registers);
}

void MainWindow::show_missing() {
    if (!seated_ || findChild<MissingDialog*>() != nullptr) return;
    auto* dialog = new MissingDialog(commands_, this);
    connect(dialog, &MissingDialog::wants_register, this, &MainWindow::open_register);
    dialog->open();
}

void MainWindow::show_first_day() {
    auto* dialog = ui::show_first_day(commands_, this);
    if (dialog == nullptr) return;
    connect(dialog, &FirstDayDialog::wants_page, this, &MainWindow::go_if_seen, Qt::UniqueConnection);
    connect(dialog, &FirstDayDialog::wants_register, this, &MainWindow::open_register, Qt::UniqueConnection);
    connect(dialog, &FirstDayDialog::wants_to_leave, this, &MainWindow::leave_seat, Qt::UniqueConnection);
}

void MainWindow::go_if_seen(PageId page) {
    if (!seated_) return;
    if (may_see(page, *commands_.snapshot()))
        go_to(page);
    else
        go_home();
}

void MainWindow::open_record(const inquiry::QueryId& query, domain::Item item) {
    go_to(PageId::record);
    record_->open(query, item);
}

bool MainWindow::asks() const {
    const auto snapshot = commands_.snapshot();
    return snapshot->seat && snapshot->seat->person.duties.contains(domain::Duty::query_officer) &&
           may_see(PageId::board, *snapshot);
}

void MainWindow::lead_on(const inquiry::QueryId& query) {
    if (!seated_ || !asks()) return;
    go_to(PageId::board);
    board_->lead_on(query);
}

/// Only where a case waits for it: a card is borrowed for its password, too.
void MainWindow::lead_on_with_card() {
    const auto snapshot = commands_.snapshot();
    const bool waits = std::ranges::any_of(snapshot->cases, desk::needs_card, &desk::CaseRow::step);
    if (!seated_ || !waits || !asks() || QApplication::activeModalWidget() != nullptr) return;
    go_to(PageId::board);
    board_->lead_on_with_card();
}

bool MainWindow::asked_to_stay() {
    if (findChild<QMessageBox*>(QStringLiteral("closeQuestion")) != nullptr) return true;
    const auto snapshot = commands_.snapshot();
    QStringList why;
    if (snapshot->work && snapshot->work->under_way()) why << tr("查詢辦理中，關閉後未開始之項目維持原狀。");
    if (const auto& card = snapshot->card.wanted; !card.empty())
        why << tr("晶片卡 %1 由本人借用中，尚未歸還保管人員。").arg(q(card));
    if (why.isEmpty()) return false;
    auto* question = new QMessageBox(QMessageBox::NoIcon, tr("關閉程式"),
                                     why.join(QLatin1Char('\n')) + QLatin1Char('\n') + tr("是否仍登出並關閉？"),
                                     QMessageBox::NoButton, this);
    question->setObjectName(QStringLiteral("closeQuestion"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    auto* closes = question->addButton(tr("登出並關閉(&X)"), QMessageBox::DestructiveRole);
    closes->setAutoDefault(false);
    question->setDefaultButton(question->addButton(tr("取消(&C)"), QMessageBox::RejectRole));  // Enter leaves nothing
    connect(closes, &QPushButton::clicked, this, [this] {
        may_close_ = true;
        QMetaObject::invokeMethod(
            this, [this] { close(); }, Qt::QueuedConnection);  // the question goes first
    });
    question->open();
    return true;
}

/// The page of cards shows what came of it by itself.
void MainWindow::receive_new_card() {
    if (seated_) receive_card(commands_, this, [](const auto&, const std::string&) {});
}

void MainWindow::receive_new_letter(const std::string& card) {
    if (seated_) receive_letter(commands_, card, this, [](const auto&, const std::string&) {});
}

/// The page of cards shows what came of it by itself.
void MainWindow::take_card_step(std::string_view action, const std::string& card,
                                const domain::registers::Values& known) {
    const auto& book = domain::registers::cards;
    const auto* step = book.step(action);
    if (!seated_ || step == nullptr) return;
    window_of(commands_, {&book, *step, card, known, {}}, this, [](const std::string&) {})->open();
}

/// The number may have been asked for before the seat was left.
void MainWindow::open_case(const inquiry::QueryId& query, const QString& number) {
    if (!seated_ || !may_see(PageId::board, *commands_.snapshot())) return;
    go_to(PageId::board);
    board_->show_case(query, number);
}

void MainWindow::show_trail(const QString& case_number) {
    ledger_->look_for_case(case_number);
    go_to(PageId::ledger);
}

void close_all_dialogs() {
    while (QWidget* popup = QApplication::activePopupWidget())
        if (!popup->close()) break;
    for (QWidget* window : QApplication::topLevelWidgets())
        if (auto* dialog = qobject_cast<QDialog*>(window); dialog != nullptr && dialog->isVisible())
            dialog->done(QDialog::Rejected);
}

}  // namespace jcic::ui
