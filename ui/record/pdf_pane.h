#pragma once
// The very bytes that are printed, page under page; nearer or farther, and with the places of words marked. Nothing can
// be selected, copied or saved from here, and closing it takes every pixel and every word with it. A screen reader
// reads its pages one by one (ui/record/page_voice.h).

#include <QBuffer>
#include <QImage>
#include <QPdfDocument>
#include <QScrollArea>
#include <map>
#include <memory>

#include "app/base/bytes.h"
#include "ui/look/page_text.h"
#include "ui/record/pdf_search.h"

namespace jcic::ui {

class PageVoice;

class PdfPane : public QScrollArea {
    Q_OBJECT
public:
    /// Of what is being laid out, the first pages can be shown before the others are there.
    enum class Of { all, beginning };

    explicit PdfPane(QWidget* parent = nullptr);
    ~PdfPane() override;
    /// False where the bytes are no readable PDF. The same pages once more: what was shown and found stays so.
    bool open(std::shared_ptr<const Bytes> pdf, Of of = Of::all);
    void close_document();
    /// Nothing more is to come.
    [[nodiscard]] bool whole() const { return document_ && of_ == Of::all; }
    [[nodiscard]] int pages() const;
    /// Of which most is seen, from 1; 0 where nothing is shown.
    [[nodiscard]] int page() const;
    void go_to(int page);
    /// In percent of what fits the width; stays for the next document.
    [[nodiscard]] int zoom() const { return zoom_; }
    void zoom_in() { zoom_by(1); }
    void zoom_out() { zoom_by(-1); }
    void zoom_to_fit();
    /// Marks these words wherever they stand, unless that is nearly everywhere, and shows the first place from the page
    /// on that is seen; none for "". Page by page, as the event loop turns: looking() says whether some are left.
    void look_for(const QString& words);
    [[nodiscard]] bool looking() const { return search_->looking(); }
    [[nodiscard]] int found() const { return static_cast<int>(search_->places().size()); }
    /// How many of them are marked.
    [[nodiscard]] int marked() const;
    /// Which of them is shown, from 1; 0 for none.
    [[nodiscard]] int found_at() const { return search_->at() ? static_cast<int>(*search_->at()) + 1 : 0; }
    /// The next place, or the one before; after the last comes the first.
    void find_next(bool back = false) { search_->step(back); }
    /// What stands on this page; nothing where it is none.
    [[nodiscard]] PageText text_of(int page) const;
    /// Where a character of this page stands on the screen; empty where it has no place.
    [[nodiscard]] QRect place_of(int page, int character) const;
    /// Scrolls there.
    void bring_into_sight(int page, int character, int many);
    [[nodiscard]] PageVoice& voice() { return *voice_; }
    /// What is shown; nullptr where nothing is.
    [[nodiscard]] const std::shared_ptr<const Bytes>& bytes() const { return pdf_; }

Q_SIGNALS:
    /// Another document, page, nearness or place is shown.
    void moved();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    class Canvas;
    void lay_out();
    void zoom_by(int steps);
    void zoom_to(int percent);
    void mark_places();
    void show_place(const PdfPlace& place);
    int zoom_ = 100;
    Of of_ = Of::all;
    std::shared_ptr<const Bytes> pdf_;
    std::unique_ptr<QBuffer> bytes_;
    std::unique_ptr<QPdfDocument> document_;
    Canvas* canvas_;
    PdfSearch* search_;
    PageVoice* voice_;
};

}  // namespace jcic::ui
