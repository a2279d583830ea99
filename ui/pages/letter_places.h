#pragma once
// The characters of one page of an untrusted file, as returned by its reader (app/desk/printing/shown_letters.h). Wiped
// when no longer read or searched.

#include <QRectF>
#include <QString>
#include <vector>

#include "app/desk/printing/shown_letters.h"

namespace jcic::ui {

class LetterPlaces {
public:
    /// Moves the page's content here, leaving none behind.
    explicit LetterPlaces(desk::LettersOfPage& page);
    ~LetterPlaces();
    LetterPlaces(const LetterPlaces&) = delete;
    LetterPlaces& operator=(const LetterPlaces&) = delete;
    LetterPlaces(LetterPlaces&&) = delete;
    LetterPlaces& operator=(LetterPlaces&&) = delete;
    [[nodiscard]] const QString& text() const { return text_; }
    /// Returns boxes around these characters, one for each line, as fractions of the page.
    [[nodiscard]] std::vector<QRectF> boxes(int from, int many) const;

private:
    QString text_;
    std::vector<QRectF> boxes_;  ///< one for each of the QString's characters
};

}  // namespace jcic::ui
