#include "ui/window/place_finder.h"

#include <algorithm>
#include <iterator>

#include "ui/seat/rail.h"
#include "ui/window/places_dialog.h"

namespace jcic::ui {

PlaceFinder::PlaceFinder(Commands& commands, const PageFrames& pages, Rail& rail, QWidget& window)
    : QObject(&window), commands_(commands), pages_(pages), rail_(rail), window_(window) {
    connect(&rail, &Rail::wants_place, this, &PlaceFinder::ask);
}

std::vector<Place> PlaceFinder::places_of_pages(const desk::Snapshot& snapshot) const {
    std::vector<Place> places;
    for (const auto page : {PageId::unit, PageId::todo, PageId::board, PageId::new_query, PageId::approval,
                            PageId::copies, PageId::card, PageId::ledger, PageId::settings}) {
        if (!may_see(page, snapshot)) continue;
        auto there = places_on(pages_.page(page), page, rail_.name_of(page));
        // A button of those is a line's of today, not a place.
        if (page == PageId::unit || page == PageId::todo) there.resize(1);
        std::ranges::move(there, std::back_inserter(places));
    }
    return places;
}

void PlaceFinder::ask() {
    const auto snapshot = commands_.snapshot();
    if (!snapshot->seat || pages_.empty() || window_.findChild<PlacesDialog*>() != nullptr) return;
    const auto registers = may_see(PageId::registers, *snapshot) ? rail_.name_of(PageId::registers) : QString();
    auto* dialog = new PlacesDialog(commands_, places_of_pages(*snapshot), registers, &window_);
    // Not before the key that chose it has done its work.
    connect(dialog, &PlacesDialog::chosen, this, [this](const Place& place) {
        QMetaObject::invokeMethod(
            this, [this, place] { go_to(place); }, Qt::QueuedConnection);
    });
    dialog->open();
}

void PlaceFinder::go_to(const Place& place) {
    if (!may_see(place.page, *commands_.snapshot())) return;
    if (place.book.empty())
        Q_EMIT rail_.chosen(place.page);
    else
        Q_EMIT wants_register(place.book, {});
    if (!place.button.isEmpty()) lead_to_button(pages_.page(place.page), place.button);
}

}  // namespace jcic::ui
