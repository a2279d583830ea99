#pragma once
// Searches a file: its reader (app/desk/printing/shown_letters.h) decodes some pages at a time in the background, and
// only the matches' places are kept.

#include <memory>
#include <stop_token>

#include "app/desk/printing/shown_letters.h"
#include "ui/pages/page_search.h"

namespace jcic::ui {

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
