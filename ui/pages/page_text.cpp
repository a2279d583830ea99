#include "ui/pages/page_text.h"

#include <utility>

#include "ui/secrets/wiped_text.h"

namespace jcic::ui {

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
