#include "ui/pages/pdf_search.h"

#include <QPdfSelection>

#include "ui/pages/page_text.h"

namespace jcic::ui {

void surround(QPdfDocument& document, FoundPlace& place) {
    if (!place.boxes.empty()) return;
    for (const auto& box : document.getSelectionAtIndex(place.page, place.from, place.length).bounds())
        place.boxes.push_back(box.boundingRect());
}

PdfSearch::PdfSearch() : turn_(this) {
    turn_.setInterval(0);
    connect(&turn_, &QTimer::timeout, this, &PdfSearch::look_at_next);
}

void PdfSearch::look_in(QPdfDocument* document) {
    forget();
    document_ = document;
}

bool PdfSearch::begin() {
    next_ = 0;
    if (document_ != nullptr) turn_.start();
    return document_ != nullptr;
}

void PdfSearch::look_at_next() {
    std::vector<FoundPlace> found;
    if (next_ < document_->pageCount()) {
        found = find_in(PageText(*document_, next_).text(), next_, wanted());
        ++next_;
    }
    const bool last = next_ >= document_->pageCount();
    if (last) turn_.stop();
    take_found(std::move(found), last);
}

}  // namespace jcic::ui
