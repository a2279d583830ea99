// Ways from one page to what another shows.

#include <QApplication>
#include <QMessageBox>
#include <QPushButton>
#include <algorithm>

#include "ui/board/board_page.h"
#include "ui/ledger/ledger_page.h"
#include "ui/look/text.h"
#include "ui/record/record_page.h"
#include "ui/registers/receiving.h"
#include "ui/registers/registers_page.h"
#include "ui/registers/row_and_step.h"
#include "ui/registers/signing_dialog.h"
#include "ui/settings/missing_dialog.h"
#include "ui/window/first_day_dialog.h"
#include "ui/window/main_window.h"

namespace jcic::ui {

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

}  // namespace jcic::ui
