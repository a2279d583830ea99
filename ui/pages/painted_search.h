#pragma once
// Words looked for in a file of unknown origin: its reader (app/desk/printing/shown_letters.h) takes some pages apart
// at a time beside the windows, and of what it says only the places are kept.

#include <memory>
#include <stop_token>

#include "app/desk/printing/shown_letters.h"
#include "ui/pages/page_search.h"

namespace jcic::ui {

class PaintedSearch : public PageSearch {
    Q_OBJECT
public:
    PaintedSearch(std::shared_ptr<const Bytes> file, desk::ReadLetters read);
    /// Asks the reader to stop.
    ~PaintedSearch() override;
    [[nodiscard]] bool are_pictures() const override { return looked_through_ && !any_letters_; }

protected:
    bool begin() override;
    void end() override;

private:
    struct Found {
        Result<int> pages = 0;  ///< that the file has
        bool any_letters = false;
        std::vector<FoundPlace> places;
    };
    [[nodiscard]] static Found look_in(const Bytes& file, const desk::ReadLetters& read, int first,
                                       const QString& wanted, const std::stop_token& stop);
    void ask(int first);
    void add_found(int first, const Found& found);

    std::shared_ptr<const Bytes> file_;
    desk::ReadLetters read_;
    std::stop_source stop_;
    int asked_ = 0;  ///< an answer to an earlier question is late
    bool any_letters_ = false;
    bool looked_through_ = false;
};

}  // namespace jcic::ui
