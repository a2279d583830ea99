#pragma once
// What assistive technology reads of a record's pages: the page in front, by its number and its words. It is made only
// when it is asked for while somebody listens, of one page at a time, and wiped when another page comes, the record is
// covered or nobody listens any more.

#include <QAccessible>
#include <QObject>
#include <QRect>

#include "ui/pages/page_text.h"

namespace jcic::ui {

class ShownPages;

class PageVoice : public QObject, private QAccessible::ActivationObserver {
    Q_OBJECT
public:
    explicit PageVoice(ShownPages& pane);
    ~PageVoice() override;
    /// Whether assistive technology is there; a test has its own answer.
    void ask_whether_somebody_listens(bool (*listens)()) { listens_ = listens; }

    /// "第 2 頁，共 3 頁"; "" where nothing is shown.
    [[nodiscard]] QString place() const;
    /// All of it: the place, and from the next line on the words of the page. 0 while nobody listens.
    [[nodiscard]] int length();
    /// A part of it, as a copy of its own: what is kept here can be wiped at any time.
    [[nodiscard]] QString part(int from, int to);
    /// Where a character stands on the screen; of the place, where the page begins.
    [[nodiscard]] QRect place_of(int at);
    void bring_into_sight(int from, int to);
    [[nodiscard]] int caret() const { return caret_; }
    void put_caret(int at);
    /// The same from the page's first word on: the place before it may be told in other words. Less than 0 in the
    /// place.
    [[nodiscard]] int caret_in_words() const { return caret_ - static_cast<int>(place().size()) - 1; }
    void put_caret_in_words(int at) { put_caret(at + static_cast<int>(place().size()) + 1); }
    /// The page's words, asked for and not known yet, are there now: what was read was not all.
    void text_came();
    /// Words of a page are in memory.
    [[nodiscard]] bool holds_words() const { return !words_.text().isEmpty(); }

private:
    void accessibilityActiveChanged(bool active) override;
    void follow();
    /// That there is another page, or other words.
    void announce_page();
    /// Reads the page unless it was; false while nobody listens.
    bool read();
    void wipe();
    ShownPages& pane_;
    bool (*listens_)();
    int page_ = 0;   ///< in front
    int pages_ = 0;  ///< and of how many
    bool read_ = false;
    int caret_ = 0;
    PageText words_;
};

}  // namespace jcic::ui
