#pragma once
// Words looked for in a file of unknown origin: its reader (app/desk/printing/shown_letters.h) takes some pages apart
// at a time beside the windows, and of what it says only the places are kept.

#include <QObject>
#include <memory>
#include <optional>
#include <stop_token>

#include "app/desk/printing/shown_letters.h"
#include "ui/record/found_place.h"

namespace jcic::ui {

class PaintedSearch : public QObject {
    Q_OBJECT
public:
    PaintedSearch(std::shared_ptr<const Bytes> file, desk::ReadLetters read, QObject* parent);
    /// Asks the reader to stop.
    ~PaintedSearch() override;
    /// From the first page on; of what is found, the first place from this page on is shown. Nothing for "".
    void look_for(const QString& words, int page);
    /// What was found stays; no more is looked for.
    void stop();
    /// The next place, or the one before; after the last comes the first.
    void step(bool back);
    [[nodiscard]] const std::vector<FoundPlace>& places() const { return places_; }
    [[nodiscard]] std::optional<std::size_t> at() const { return at_; }
    [[nodiscard]] bool looking() const { return looking_; }
    /// All was looked through, and nothing is written there.
    [[nodiscard]] bool are_pictures() const { return looked_through_ && !any_letters_; }

Q_SIGNALS:
    void reached(const jcic::ui::FoundPlace& place);
    void changed();
    void failed(const jcic::Fault& fault);

private:
    struct Found {
        Result<int> pages = 0;  ///< that the file has
        bool any_letters = false;
        std::vector<FoundPlace> places;
    };
    [[nodiscard]] static Found look_in(const Bytes& file, const desk::ReadLetters& read, int first,
                                       const QString& wanted, const std::stop_token& stop);
    void ask(int first);
    void take(int first, const Found& found);
    void show(std::size_t at);

    std::shared_ptr<const Bytes> file_;
    desk::ReadLetters read_;
    QString wanted_;
    std::vector<FoundPlace> places_;
    std::optional<std::size_t> at_;
    std::stop_source stop_;
    int from_ = 1;
    int asked_ = 0;  ///< an answer to an earlier question is late
    bool looking_ = false;
    bool any_letters_ = false;
    bool looked_through_ = false;
};

}  // namespace jcic::ui
