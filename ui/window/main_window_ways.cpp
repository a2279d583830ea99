// Ways from one page to what another shows.

#include "ui/board/board_page.h"
#include "ui/ledger/ledger_page.h"
#include "ui/record/record_page.h"
#include "ui/registers/receiving.h"
#include "ui/registers/registers_page.h"
#include "ui/settings/missing_dialog.h"
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

void MainWindow::open_record(const inquiry::QueryId& query, domain::Item item) {
    go_to(PageId::record);
    record_->open(query, item);
}

/// The page of cards shows what came of it by itself.
void MainWindow::receive_new_card() {
    if (seated_) receive_card(commands_, this, [](const auto&, const std::string&) {});
}

void MainWindow::receive_new_letter(const std::string& card) {
    if (seated_) receive_letter(commands_, card, this, [](const auto&, const std::string&) {});
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
