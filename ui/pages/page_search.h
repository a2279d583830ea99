#pragma once
// Words looked for on the pages of a document, some pages at a time: the window goes on meanwhile. How pages are read
// is each document's own.

#include <QObject>
#include <optional>

#include "app/base/fault.h"
#include "ui/pages/found_place.h"

namespace jcic::ui {

class PageSearch : public QObject {
    Q_OBJECT
public:
    /// From the first page on. Of what is found, the first place from this page on is shown; or, where the same pages
    /// are looked through again, the one of this number, which nobody needs to be led to. Without a document the words
    /// are kept for one.
    void look_for(const QString& words, int page, std::optional<std::size_t> again = {});
    /// What was found stays; no more is looked for.
    void stop();
    /// Words and places.
    void forget();
    /// The next place, or the one before; after the last comes the first.
    void step(bool back);
    [[nodiscard]] const QString& words() const { return words_; }
    [[nodiscard]] const std::vector<FoundPlace>& places() const { return places_; }
    /// Which of them is shown.
    [[nodiscard]] std::optional<std::size_t> at() const { return at_; }
    /// Not every page was looked at yet.
    [[nodiscard]] bool looking() const { return looking_; }
    /// All was looked through, and nothing is written there.
    [[nodiscard]] virtual bool are_pictures() const { return false; }

Q_SIGNALS:
    /// This place is to be shown.
    void reached(const jcic::ui::FoundPlace& place);
    void changed();
    void failed(const jcic::Fault& fault);

protected:
    /// Reads on from the first page, and tells take_found; false where there is no document.
    virtual bool begin() = 0;
    /// What is under way is nobody's any more.
    virtual void end() = 0;
    /// Its boxes, where they were not found with it.
    virtual void surround(FoundPlace& place) { static_cast<void>(place); }
    void take_found(std::vector<FoundPlace> found, bool last);
    /// As they are compared.
    [[nodiscard]] const QString& wanted() const { return wanted_; }

private:
    /// Once there is one that is to be.
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
