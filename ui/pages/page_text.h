#pragma once
// The words of one page for as long as somebody needs them, and no longer: they are what the record says of a person.
// What Qt and PDFium put aside while they read a page is theirs, and cannot be overwritten from here.

#include <QPdfDocument>
#include <QString>

namespace jcic::ui {

class PageText {
public:
    PageText() = default;
    PageText(QPdfDocument& document, int page);
    /// A copy of its own.
    explicit PageText(const QString& words) : text_(words.constData(), words.size()) {}
    ~PageText() { wipe(); }
    PageText(const PageText&) = delete;
    PageText& operator=(const PageText&) = delete;
    PageText(PageText&& other) noexcept;
    PageText& operator=(PageText&& other) noexcept;

    /// Its lines end with '\n'; a character has the place that it has on the page.
    [[nodiscard]] const QString& text() const { return text_; }
    /// Where it stands: every byte.
    void wipe();

private:
    QString text_;
};

}  // namespace jcic::ui
