#pragma once
// Searches a document that this process laid out, one page for each turn of the event loop.

#include <QPdfDocument>
#include <QTimer>

#include "ui/pages/page_search.h"

namespace jcic::ui {

/// Fills the match's boxes, in points from the page's upper left. Reads the page again for each match: too slow for
/// hundreds while a person types.
void surround(QPdfDocument& document, FoundPlace& place);

class PdfSearch : public PageSearch {
    Q_OBJECT
public:
    PdfSearch();
    /// Null: none. Discards the search in the previous document.
    void look_in(QPdfDocument* document);

protected:
    bool begin() override;
    void end() override { turn_.stop(); }
    void surround(FoundPlace& place) override { ui::surround(*document_, place); }

private:
    void look_at_next();
    QPdfDocument* document_ = nullptr;
    int next_ = 0;
    QTimer turn_;
};

}  // namespace jcic::ui
