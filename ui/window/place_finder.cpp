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
    for (const auto& row : page_table()) {
        if (row.name == nullptr || row.found == Found::registers || !may_see(row.id, snapshot)) continue;
        auto there = places_on(pages_.page(row.id), row.id, name_of(row));
        if (row.found == Found::itself) there.resize(1);
        std::ranges::move(there, std::back_inserter(places));
    }
    return places;
}

void PlaceFinder::ask() {
    const auto snapshot = commands_.snapshot();
    if (!snapshot->seat || pages_.empty() || window_.findChild<PlacesDialog*>() != nullptr) return;
    const auto registers = may_see(PageId::registers, *snapshot) ? name_of(row_of(PageId::registers)) : QString();
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
