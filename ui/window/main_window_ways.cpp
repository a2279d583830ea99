// Ways from one page to what another shows.
#include <algorithm>
#include <iterator>

#include "ui/board/board_page.h"
#include "ui/ledger/ledger_page.h"
#include "ui/registers/registers_page.h"
#include "ui/seat/rail.h"
#include "ui/settings/missing_dialog.h"
#include "ui/window/main_window.h"
#include "ui/window/page_frames.h"
#include "ui/window/places_dialog.h"
#include "ui_main_window.h"

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

namespace {

/// Of all pages that the person may see, but the registers', which the desk knows.
std::vector<Place> places_of_pages(const PageFrames& pages, const Rail& rail, const desk::Snapshot& snapshot) {
    std::vector<Place> places;
    for (const auto page : {PageId::unit, PageId::todo, PageId::board, PageId::new_query, PageId::approval,
                            PageId::copies, PageId::card, PageId::ledger, PageId::settings}) {
        if (!may_see(page, snapshot)) continue;
        auto there = places_on(pages.page(page), page, rail.name_of(page));
        // A button of those is a line's of today, not a place.
        if (page == PageId::unit || page == PageId::todo) there.resize(1);
        std::ranges::move(there, std::back_inserter(places));
    }
    return places;
}

}  // namespace

void MainWindow::find_place() {
    if (!seated_ || findChild<PlacesDialog*>() != nullptr) return;
    const auto snapshot = commands_.snapshot();
    const auto registers = may_see(PageId::registers, *snapshot) ? ui_->rail->name_of(PageId::registers) : QString();
    auto* dialog = new PlacesDialog(commands_, places_of_pages(*pages_, *ui_->rail, *snapshot), registers, this);
    // Not before the key that chose it has done its work.
    connect(dialog, &PlacesDialog::chosen, this, [this](const Place& place) {
        QMetaObject::invokeMethod(
            this, [this, place] { go_to_place(place); }, Qt::QueuedConnection);
    });
    dialog->open();
}

void MainWindow::go_to_place(const Place& place) {
    if (!seated_ || !may_see(place.page, *commands_.snapshot())) return;
    place.book.empty() ? go_to(place.page) : open_register(place.book, {});
    if (!place.button.isEmpty()) lead_to_button(pages_->page(place.page), place.button);
}

}  // namespace jcic::ui
