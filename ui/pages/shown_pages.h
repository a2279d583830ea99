#pragma once
// Base of the views of a document's pages: the interface that the bar (ui/pages/shown_pages.h) and a screen reader
// (ui/pages/page_voice.h) use. Nothing can be selected, copied or saved.

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <array>

#include "ui/pages/page_search.h"
#include "ui/pages/page_voice.h"

class QPainter;

namespace jcic::ui {

class PageVoice;

class ShownPages : public QScrollArea {
    Q_OBJECT
public:
    /// `search`: searches these pages; owned by this object.
    ShownPages(PageSearch* search, QWidget* parent);
    [[nodiscard]] virtual int pages() const = 0;
    /// The page in front, from 1; 0 if none.
    [[nodiscard]] virtual int page() const = 0;
    /// Whether all pages are there.
    [[nodiscard]] virtual bool whole() const = 0;
    virtual void go_to(int page) = 0;
    /// In percent of the width that fits.
    [[nodiscard]] int zoom() const { return zoom_; }
    void zoom_in() { zoom_by(1); }
    void zoom_out() { zoom_by(-1); }
    void zoom_to_fit() { zoom_to(100); }
    /// Marks all matches and shows the first one from the visible page on; "" removes the marks. Searches some pages at
    /// a time: looking() is true until all are done.
    void look_for(const QString& words) { search_->look_for(words, page()); }
    [[nodiscard]] bool looking() const { return search_->looking(); }
    [[nodiscard]] int found() const { return static_cast<int>(search_->places().size()); }
    /// The shown match, from 1; 0 for none.
    [[nodiscard]] int found_at() const { return search_->at() ? static_cast<int>(*search_->at()) + 1 : 0; }
    /// Shows the next or previous match; after the last comes the first.
    void find_next(bool back = false) { search_->step(back); }
    /// Whether all pages were searched and are pictures without text.
    [[nodiscard]] bool are_pictures() const { return search_->are_pictures(); }
    /// Returns the page's text; empty if there is none, or if it is not known yet (PageVoice::text_came).
    [[nodiscard]] virtual PageText text_of(int page) = 0;
    /// The text that text_of returned is no longer read.
    virtual void let_text_go() {}
    /// Returns a character's position on the screen; empty if it has none.
    [[nodiscard]] virtual QRect place_of(int page, int character) const = 0;
    /// Scrolls to these characters.
    virtual void bring_into_sight(int page, int character, int many) = 0;
    [[nodiscard]] PageVoice& voice() { return *voice_; }

Q_SIGNALS:
    /// The document, page, zoom or match changed.
    void moved();

protected:
    [[nodiscard]] PageSearch& search() const { return *search_; }
    /// Marks the matches again: they, or the shown one, changed.
    virtual void mark_places() = 0;
    /// Scrolls to the match.
    virtual void show_place(const FoundPlace& place) = 0;
    /// Width of a page in pixels.
    [[nodiscard]] int wide() const;
    void scroll_to(const QPoint& place);
    void wheelEvent(QWheelEvent* event) override;
    void zoom_by(int steps);
    virtual void zoom_to(int percent) = 0;
    /// Paints a match; the shown one also has a frame, so that colour is not the only sign. Paper is white in every
    /// theme, so the tone stays.
    static void paint_place(QPainter& painter, const QRect& place, bool shown);
    int zoom_ = 100;

private:
    PageSearch* search_;
    PageVoice* voice_;
};

// Bar over a document's pages: page number, zoom and search. Ctrl+F opens the search and Esc closes it; the search text
// is forgotten with the document.

class PageBar : public QWidget {
    Q_OBJECT
public:
    explicit PageBar(QWidget* parent = nullptr);
    /// Sets the pages that it controls, and the window or page in which its keys work.
    void stand_over(ShownPages& pane, QWidget& keys_in);
    void open_search();
    void close_search();
    /// Whether the search field has the focus: it must keep it, or the next space would press a button.
    [[nodiscard]] bool is_typed_in() const { return words_->hasFocus(); }
    void retell();

protected:
    /// Enter in the search field goes to the next match and never reaches a dialog's default button.
    void keyPressEvent(QKeyEvent* event) override;

private:
    QPushButton* sign(const char* name, const QString& text);
    void show_state();
    /// Enables the button. If it is disabled with the focus, moves the focus to the pages or the search field:
    /// otherwise a repeated key would press the next button.
    void allow(QPushButton* button, bool enabled);
    void look_now();
    [[nodiscard]] QString count_text() const;
    ShownPages* pane_ = nullptr;
    QPushButton* back_;
    QLabel* page_;
    QPushButton* on_;
    QPushButton* farther_;
    QLabel* zoom_;
    QPushButton* nearer_;
    QPushButton* find_;
    QWidget* search_;
    QLineEdit* words_;
    QLabel* count_;
    QPushButton* before_;
    QPushButton* next_;
    QTimer pause_;  ///< until typing pauses
};

}  // namespace jcic::ui
