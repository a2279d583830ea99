#include "ui/pages/page_text.h"

#include <QPdfSelection>
#include <utility>

#include "app/base/secret.h"

namespace jcic::ui {

PageText::PageText(QPdfDocument& document, int page) : text_(document.getAllText(page).text()) {
    // In place: a line's end has two characters there, and the others keep their number.
    text_.replace(u'\r', u' ');
}

PageText::PageText(PageText&& other) noexcept : text_(std::exchange(other.text_, {})) {}

PageText& PageText::operator=(PageText&& other) noexcept {
    if (this == &other) return *this;
    wipe();
    text_ = std::exchange(other.text_, {});
    return *this;
}

void PageText::wipe() {
    if (text_.isEmpty()) return;
    auto* characters = text_.data();  // of this one alone: what is handed out is copied (see PageVoice)
    jcic::wipe({reinterpret_cast<std::uint8_t*>(characters), static_cast<std::size_t>(text_.size()) * sizeof(QChar)});
    text_.clear();
}

}  // namespace jcic::ui
