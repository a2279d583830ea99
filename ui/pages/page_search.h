#pragma once
// Finds words on a document's pages, ignoring capitals, full-width forms, spaces and the commas of amounts.

#include <QObject>
#include <QRectF>
#include <QString>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

#include "app/base/fault.h"
#include "app/desk/printing/shown_letters.h"

namespace jcic::ui {

/// One match: its characters on the page and the boxes around them, in the caller's units.
struct FoundPlace {
    int page = 0;  ///< from 0
    int from = 0;
    int length = 0;
    std::vector<QRectF> boxes{};
};

/// Normalises words for comparison; "" if nothing is left to compare.
[[nodiscard]] QString comparable(const QString& words);
/// Returns the matches in a page's text, in reading order. Keeps none of the text.
[[nodiscard]] std::vector<FoundPlace> find_in(const QString& text, int page, const QString& comparable);

// Searches a document's pages in steps, so that the window stays responsive. How pages are read depends on the
// document.

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

// The characters of one page of an untrusted file, as returned by its reader (app/desk/printing/shown_letters.h). Wiped
// when no longer read or searched.

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

// Searches a file: its reader (app/desk/printing/shown_letters.h) decodes some pages at a time in the background, and
// only the matches' places are kept.

class PaintedSearch : public PageSearch {
    Q_OBJECT
public:
    explicit PaintedSearch(desk::ReadLetters read);
    /// Requests the reader to stop.
    ~PaintedSearch() override;
    /// Null: none. Discards the search in the previous file.
    void look_in(std::shared_ptr<const Bytes> file);
    [[nodiscard]] bool are_pictures() const override { return looked_through_ && !any_letters_; }

protected:
    bool begin() override;
    void end() override;

private:
    struct Found {
        Result<int> pages = 0;  ///< number of pages in the file
        bool any_letters = false;
        std::vector<FoundPlace> places;
    };
    [[nodiscard]] static Found look_through(const Bytes& file, const desk::ReadLetters& read, int first,
                                            const QString& wanted, const std::stop_token& stop);
    void ask(int first);
    void add_found(int first, const Found& found);

    std::shared_ptr<const Bytes> file_;
    desk::ReadLetters read_;
    std::stop_source stop_;
    int asked_ = 0;  ///< answers to earlier requests are dropped
    bool any_letters_ = false;
    bool looked_through_ = false;
};

}  // namespace jcic::ui
