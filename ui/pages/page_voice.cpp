#include "ui/pages/page_voice.h"

#include <algorithm>
#include <utility>

#include "ui/pages/shown_pages.h"
#include "ui/secrets/secret_field.h"

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

PageVoice::PageVoice(ShownPages& pane) : QObject(&pane), pane_(pane), listens_(&QAccessible::isActive) {
    QAccessible::installActivationObserver(this);
    connect(&pane, &ShownPages::moved, this, &PageVoice::follow);
}

PageVoice::~PageVoice() {
    QAccessible::removeActivationObserver(this);
}

QString PageVoice::place() const {
    if (page_ == 0) return {};
    return pane_.whole() ? tr("第 %1 頁，共 %2 頁").arg(page_).arg(pages_) : tr("第 %1 頁，其餘各頁排版中").arg(page_);
}

bool PageVoice::read_page() {
    if (!listens_()) {
        wipe();
        return false;
    }
    if (!std::exchange(read_, true)) words_ = pane_.text_of(page_);
    return true;
}

int PageVoice::length() {
    if (page_ == 0 || !read_page()) return 0;
    return static_cast<int>(place().size() + 1 + words_.text().size());
}

QString PageVoice::part(int from, int to) {
    const int end = std::clamp(to < 0 ? length() : to, 0, length());
    const int begin = std::clamp(from, 0, end);
    if (begin == end) return {};
    const auto line = place() + u'\n';
    const int lead = static_cast<int>(line.size());
    QString out = line.mid(begin, std::max(0, end - begin));
    const int first = std::max(0, begin - lead), last = std::max(0, end - lead);
    out += QStringView(words_.text()).mid(first, last - first);
    return out;
}

QRect PageVoice::place_of(int at) {
    const int lead = static_cast<int>(place().size()) + 1;
    if (at < 0 || at >= length()) return {};
    return pane_.place_of(page_, std::max(0, at - lead));
}

void PageVoice::bring_into_sight(int from, int to) {
    const int lead = static_cast<int>(place().size()) + 1;
    if (from < lead || to <= from || to > length()) return;
    pane_.bring_into_sight(page_, from - lead, to - from);
}

void PageVoice::put_caret(int at) {
    caret_ = std::clamp(at, 0, length());
    QAccessibleTextCursorEvent moved(&pane_, caret_);
    QAccessible::updateAccessibility(&moved);
}

void PageVoice::put_caret_in_words(int at) {
    static_cast<void>(length());  // asks for them
    if (!holds_words())
        caret_to_come_ = at;
    else
        put_caret(at + static_cast<int>(place().size()) + 1);
}

/// Another page, or none: its number is told, and stands first in what is read, where the caret is put. The words are
/// read when they are asked for.
void PageVoice::follow() {
    const int page = pane_.page(), pages = pane_.pages();
    if (page == page_ && pages == pages_) return;
    wipe();
    page_ = page;
    pages_ = pages;
    if (page != 0 && listens_()) announce_page();
}

void PageVoice::text_came() {
    words_.wipe();
    read_ = false;
    if (!listens_()) return;
    if (const auto at = std::exchange(caret_to_come_, {})) put_caret_in_words(*at);
    announce_page();
}

void PageVoice::announce_page() {
    QAccessibleEvent told(&pane_, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&told);
    QAccessibleTextCursorEvent begun(&pane_, caret_);
    QAccessible::updateAccessibility(&begun);
}

void PageVoice::wipe() {
    words_.wipe();
    pane_.let_text_go();
    read_ = false;
    caret_ = 0;
    caret_to_come_.reset();
}

void PageVoice::accessibilityActiveChanged(bool active) {
    if (!active) wipe();
}

}  // namespace jcic::ui
