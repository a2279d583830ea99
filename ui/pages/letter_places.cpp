#include "ui/pages/letter_places.h"

#include <algorithm>

#include "ui/secrets/wiped_text.h"

namespace jcic::ui {

LetterPlaces::LetterPlaces(desk::LettersOfPage& page)
    : text_(QString::fromUtf8(page.text.data(), static_cast<qsizetype>(page.text.size()))) {
    boxes_.reserve(static_cast<std::size_t>(text_.size()));
    std::size_t letter = 0;
    for (qsizetype at = 0; at < text_.size() && letter < page.places.size(); ++letter) {
        const auto& [left, top, right, bottom] = page.places[letter];
        // A rare character is two of QString's.
        const int wide = text_[at].isHighSurrogate() ? 2 : 1;
        for (int i = 0; i < wide; ++i) boxes_.emplace_back(QPointF(left, top), QPointF(right, bottom));
        at += wide;
    }
    boxes_.resize(static_cast<std::size_t>(text_.size()));
    wipe(page.text);
    page.places.clear();
}

LetterPlaces::~LetterPlaces() {
    wipe(text_);
}

std::vector<QRectF> LetterPlaces::boxes(int from, int many) const {
    std::vector<QRectF> out;
    const auto end = std::min(static_cast<std::size_t>(std::max(0, from) + std::max(0, many)), boxes_.size());
    for (auto at = static_cast<std::size_t>(std::max(0, from)); at < end; ++at) {
        const auto& box = boxes_[at];
        if (box.isEmpty()) continue;
        const bool goes_on = !out.empty() && box.left() >= out.back().left() && box.center().y() > out.back().top() &&
                             box.center().y() < out.back().bottom();
        if (goes_on)
            out.back() |= box;
        else
            out.push_back(box);
    }
    return out;
}

}  // namespace jcic::ui
