#pragma once
// Searches a document's pages in steps, so that the window stays responsive. How pages are read depends on the
// document.

#include <QObject>
#include <optional>

#include "app/base/fault.h"
#include "ui/pages/found_place.h"

namespace jcic::ui {

class PageSearch : public QObject {
    Q_OBJECT
public:
    /// Searches from the first page. Shows the first match on `page` or later; or, if the same pages are searched
    /// again, match number `again`, without scrolling to it. Without a document, keeps the words for the next one.
    void look_for(const QString& words, int page, std::optional<std::size_t> again = {});
    /// Stops the search and keeps its results.
    void stop();
    /// Discards the words and the results.
    void forget();
    /// Shows the next or previous match; after the last comes the first.
    void step(bool back);
    [[nodiscard]] const QString& words() const { return words_; }
    [[nodiscard]] const std::vector<FoundPlace>& places() const { return places_; }
    /// Index of the shown match.
    [[nodiscard]] std::optional<std::size_t> at() const { return at_; }
    /// Whether some pages are not searched yet.
    [[nodiscard]] bool looking() const { return looking_; }
    /// Whether all pages were searched and contain no text.
    [[nodiscard]] virtual bool are_pictures() const { return false; }

Q_SIGNALS:
    /// Scroll to this match.
    void reached(const jcic::ui::FoundPlace& place);
    void changed();
    void failed(const jcic::Fault& fault);

protected:
    /// Starts reading from the first page, with results to take_found; false without a document.
    virtual bool begin() = 0;
    /// Discards the search in progress.
    virtual void end() = 0;
    void take_found(std::vector<FoundPlace> found, bool last);
    /// Normalised by comparable().
    [[nodiscard]] const QString& wanted() const { return wanted_; }

private:
    /// Shows the first match, if it is known yet.
    void show_first();
    void show(std::size_t at, bool led);
    QString words_;
    QString wanted_;
    std::vector<FoundPlace> places_;
    std::optional<std::size_t> at_;
    std::optional<std::size_t> again_;
    int from_ = 1;
    bool looking_ = false;
};

}  // namespace jcic::ui
