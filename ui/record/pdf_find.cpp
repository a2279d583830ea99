#include "ui/record/pdf_find.h"

#include <QPdfSelection>

#include "ui/look/page_text.h"

namespace jcic::ui {

std::vector<FoundPlace> find_on(QPdfDocument& document, int page, const QString& comparable) {
    if (comparable.isEmpty()) return {};
    return find_in(PageText(document, page).text(), page, comparable);
}

void surround(QPdfDocument& document, FoundPlace& place) {
    if (!place.boxes.empty()) return;
    for (const auto& box : document.getSelectionAtIndex(place.page, place.from, place.length).bounds())
        place.boxes.push_back(box.boundingRect());
}

}  // namespace jcic::ui
