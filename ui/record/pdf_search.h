#pragma once
// Words looked for on the pages of a document, a page each turn of the event loop: the window goes on meanwhile.

#include <QTimer>
#include <optional>

#include "ui/record/pdf_find.h"

namespace jcic::ui {

class PdfSearch : public QObject {
    Q_OBJECT
public:
    explicit PdfSearch(QObject* parent = nullptr);
    /// From the first page on. Of what is found, the first place from this page on is shown; or, where the same pages
    /// are looked through again, the one of this number, which nobody needs to be led to. Without a document the words
    /// are kept for one.
    void look_for(QPdfDocument* document, const QString& words, int page, std::optional<std::size_t> again = {});
    /// Words and places.
    void forget();
    /// The next place, or the one before; after the last comes the first.
    void step(bool back);
    [[nodiscard]] const QString& words() const { return words_; }
    [[nodiscard]] const std::vector<FoundPlace>& places() const { return places_; }
    /// Which of them is shown.
    [[nodiscard]] std::optional<std::size_t> at() const { return at_; }
    /// Not every page was looked at yet.
    [[nodiscard]] bool looking() const { return turn_.isActive(); }

Q_SIGNALS:
    /// This place is to be shown.
    void reached(const jcic::ui::FoundPlace& place);
    /// More was found, or the looking began or ended.
    void changed();

private:
    void look_at_next();
    void show(std::size_t at, bool led);
    QTimer turn_;
    QPdfDocument* document_ = nullptr;
    QString words_;
    QString wanted_;
    std::vector<FoundPlace> places_;
    std::optional<std::size_t> at_;
    std::optional<std::size_t> again_;
    int from_ = 1;
    int next_ = 0;
};

}  // namespace jcic::ui
