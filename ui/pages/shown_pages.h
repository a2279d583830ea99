#pragma once
// Pages of a document that are shown and read: what the bar over them (ui/pages/page_bar.h) and a screen reader
// (ui/pages/page_voice.h) ask of them, however they come to the screen. Nothing can be selected, copied or saved.

#include <QScrollArea>
#include <array>

#include "ui/pages/page_search.h"
#include "ui/pages/page_text.h"

class QPainter;

namespace jcic::ui {

class PageVoice;

class ShownPages : public QScrollArea {
    Q_OBJECT
public:
    /// `search`: as these pages are read; it is theirs from now on.
    ShownPages(PageSearch* search, QWidget* parent);
    [[nodiscard]] virtual int pages() const = 0;
    /// Which is in front, from 1; 0 where nothing is shown.
    [[nodiscard]] virtual int page() const = 0;
    /// Nothing more is to come.
    [[nodiscard]] virtual bool whole() const = 0;
    virtual void go_to(int page) = 0;
    /// In percent of what fits the width.
    [[nodiscard]] int zoom() const { return zoom_; }
    void zoom_in() { zoom_by(1); }
    void zoom_out() { zoom_by(-1); }
    void zoom_to_fit() { zoom_to(100); }
    /// Marks these words wherever they stand, unless that is nearly everywhere, and shows the first place from the page
    /// on that is seen; none for "". Some pages at a time: looking() says whether some are left.
    void look_for(const QString& words) { search_->look_for(words, page()); }
    [[nodiscard]] bool looking() const { return search_->looking(); }
    [[nodiscard]] int found() const { return static_cast<int>(search_->places().size()); }
    /// Which of them is shown, from 1; 0 for none.
    [[nodiscard]] int found_at() const { return search_->at() ? static_cast<int>(*search_->at()) + 1 : 0; }
    /// The next place, or the one before; after the last comes the first.
    void find_next(bool back = false) { search_->step(back); }
    /// They were looked through, and are pictures: no word stands there to be found.
    [[nodiscard]] bool are_pictures() const { return search_->are_pictures(); }
    /// What stands on this page; nothing where it is none, or not known yet (PageVoice::text_came).
    [[nodiscard]] virtual PageText text_of(int page) = 0;
    /// Nobody reads any more what text_of gave.
    virtual void let_text_go() {}
    /// Where a character of this page stands on the screen; empty where it has no place.
    [[nodiscard]] virtual QRect place_of(int page, int character) const = 0;
    /// Scrolls there.
    virtual void bring_into_sight(int page, int character, int many) = 0;
    [[nodiscard]] PageVoice& voice() { return *voice_; }

Q_SIGNALS:
    /// Another document, page, nearness or place is shown.
    void moved();

protected:
    [[nodiscard]] PageSearch& search() const { return *search_; }
    /// Of what was looked for, other places stand there now, or another is shown.
    virtual void mark_places() = 0;
    /// Scrolls to what was found.
    virtual void show_place(const FoundPlace& place) = 0;
    /// What a page is wide, in pixels.
    [[nodiscard]] int wide() const;
    void scroll_to(const QPoint& place);
    void wheelEvent(QWheelEvent* event) override;
    void zoom_by(int steps);
    virtual void zoom_to(int percent) = 0;
    /// A place that was found; the one that is shown has a frame too: not by colour alone. Paper is white in every
    /// theme, so the tone stays.
    static void paint_place(QPainter& painter, const QRect& place, bool shown);
    int zoom_ = 100;

private:
    PageSearch* search_;
    PageVoice* voice_;
};

}  // namespace jcic::ui
