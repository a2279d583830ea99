#pragma once
// Words looked for in a document that this process laid out, a page each turn of the event loop.

#include <QPdfDocument>
#include <QTimer>

#include "ui/pages/page_search.h"

namespace jcic::ui {

/// Fills the boxes, in points from the page's upper left. The page is read anew for each place: not for hundreds, while
/// a person types.
void surround(QPdfDocument& document, FoundPlace& place);

class PdfSearch : public PageSearch {
    Q_OBJECT
public:
    PdfSearch();
    /// Null: none. What was looked for in the one before is forgotten.
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
