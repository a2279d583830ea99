#include "ui/pages/page_text.h"

#include <QPdfSelection>
#include <utility>

#include "ui/secrets/wiped_text.h"

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
    ui::wipe(text_);  // what is handed out is copied (see PageVoice)
    text_.clear();
}

}  // namespace jcic::ui
