#pragma once
// The text of one page, wiped as soon as it is not needed: it contains a person's data.

#include <QString>

namespace jcic::ui {

class PageText {
public:
    PageText() = default;
    /// Makes a deep copy.
    explicit PageText(const QString& words) : text_(words.constData(), words.size()) {}
    ~PageText() { wipe(); }
    PageText(const PageText&) = delete;
    PageText& operator=(const PageText&) = delete;
    PageText(PageText&& other) noexcept;
    PageText& operator=(PageText&& other) noexcept;

    /// Lines end with '\n'; a character has the same index as on the page.
    [[nodiscard]] const QString& text() const { return text_; }
    /// Overwrites every byte in place.
    void wipe();

private:
    QString text_;
};

}  // namespace jcic::ui
