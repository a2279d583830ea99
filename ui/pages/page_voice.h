#pragma once
// The text of one page, wiped as soon as it is not needed: it contains a person's data.

#include <QAccessible>
#include <QObject>
#include <QRect>
#include <QString>
#include <optional>

namespace jcic::ui {

class PageText {
public:
    PageText() = default;
    /// Makes a deep copy.
    explicit PageText(const QString& words) : text_(words.constData(), words.size()) {}
    ~PageText() { wipe(); }
    PageText(const PageText&) = delete;
    PageText& operator=(const PageText&) = delete;
    PageText(PageText&& other) noexcept;
    PageText& operator=(PageText&& other) noexcept;

    /// Lines end with '\n'; a character has the same index as on the page.
    [[nodiscard]] const QString& text() const { return text_; }
    /// Overwrites every byte in place.
    void wipe();

private:
    QString text_;
};

// Text of a record's pages for assistive technology: number and text of the page in front. The text is loaded only on
// request while assistive technology is active, and wiped when the page changes, the record is covered or assistive
// technology ends.

class ShownPages;

class PageVoice : public QObject, private QAccessible::ActivationObserver {
    Q_OBJECT
public:
    explicit PageVoice(ShownPages& pane);
    ~PageVoice() override;
    /// Sets the test for active assistive technology; for tests.
    void ask_whether_somebody_listens(bool (*listens)()) { listens_ = listens; }

    /// "第 2 頁，共 3 頁"; "" if nothing is shown.
    [[nodiscard]] QString place() const;
    /// Length of the place's line and the page's words together. 0 without assistive technology.
    [[nodiscard]] int length();
    /// Returns a part as a deep copy: the text kept here can be wiped at any time.
    [[nodiscard]] QString part(int from, int to);
    /// Returns a character's position on the screen; for the place line, the top of the page.
    [[nodiscard]] QRect place_of(int at);
    void bring_into_sight(int from, int to);
    [[nodiscard]] int caret() const { return caret_; }
    void put_caret(int at);
    /// The caret counted from the page's first word, because the place line may change. Negative in the place line.
    [[nodiscard]] int caret_in_words() const { return caret_ - static_cast<int>(place().size()) - 1; }
    /// If the words are not there yet, once they have come.
    void put_caret_in_words(int at);
    /// The requested text of the page has arrived: what was read before was incomplete.
    void text_came();
    /// Whether a page's text is in memory.
    [[nodiscard]] bool holds_words() const { return !words_.text().isEmpty(); }

private:
    void accessibilityActiveChanged(bool active) override;
    void follow();
    /// Announces that the page or its text changed.
    void announce_page();
    /// Loads the page's text if needed; false without assistive technology.
    bool read_page();
    void wipe();
    ShownPages& pane_;
    bool (*listens_)();
    int page_ = 0;   ///< in front
    int pages_ = 0;  ///< number of pages
    bool read_ = false;
    int caret_ = 0;
    std::optional<int> caret_to_come_;  ///< in words that are not there yet
    PageText words_;
};

}  // namespace jcic::ui
