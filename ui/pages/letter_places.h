#pragma once
// What stands on a page of a file of unknown origin, as its reader told it (app/desk/printing/shown_letters.h), for as
// long as somebody reads or looks for words: then it is wiped.

#include <QRectF>
#include <QString>
#include <vector>

#include "app/desk/printing/shown_letters.h"

namespace jcic::ui {

class LetterPlaces {
public:
    /// Takes it over: nothing of it is left there.
    explicit LetterPlaces(desk::LettersOfPage& page);
    ~LetterPlaces();
    LetterPlaces(const LetterPlaces&) = delete;
    LetterPlaces& operator=(const LetterPlaces&) = delete;
    LetterPlaces(LetterPlaces&&) = delete;
    LetterPlaces& operator=(LetterPlaces&&) = delete;
    [[nodiscard]] const QString& text() const { return text_; }
    /// Around these characters, a box for each line, in parts of the page.
    [[nodiscard]] std::vector<QRectF> boxes(int from, int many) const;

private:
    QString text_;
    std::vector<QRectF> boxes_;  ///< of each of QString's characters
};

}  // namespace jcic::ui
