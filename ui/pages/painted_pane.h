#pragma once
// Shows a file's pages, one at a time, from pixels and text that a separate sandboxed program produced
// (app/desk/printing/shown_page.h, shown_letters.h): nothing of the file is decoded in this process, whoever made it.
// Closing it overwrites the pixels and words.

#include <QImage>
#include <QLabel>
#include <memory>
#include <stop_token>

#include "app/desk/printing/shown_letters.h"
#include "app/desk/printing/shown_page.h"
#include "ui/pages/page_search.h"
#include "ui/pages/shown_pages.h"

namespace jcic::ui {

class LetterPlaces;
class PaintedSearch;

/// The programs that decode the file, or their substitutes.
struct PageReaders {
    desk::PaintPage paint = desk::paint_page;
    desk::ReadLetters letters = desk::read_letters;
};

class PaintedPane : public ShownPages {
    Q_OBJECT
public:
    /// `beginning`: while a document is being laid out, its first pages are shown already.
    enum class Of { all, beginning };

    PaintedPane(PageReaders readers, QWidget* parent);
    /// Requests running readers to stop.
    ~PaintedPane() override;
    /// Requests its first page. If pages are shown, it is the same pages again (numbered, or all of them): keeps page,
    /// view, search results and caret, and shows the earlier ones until the new one is painted.
    void open(std::shared_ptr<const Bytes> file, Of of = Of::all);
    void close_file();
    /// The open file; nullptr if none.
    [[nodiscard]] const std::shared_ptr<const Bytes>& bytes() const { return file_; }
    /// Stops painting and searching.
    void stop();
    [[nodiscard]] bool busy() const { return painting_ || looking(); }

    /// 0 until a page has arrived.
    [[nodiscard]] int pages() const override { return pages_; }
    [[nodiscard]] int page() const override { return pages_ > 0 ? page_ : 0; }
    [[nodiscard]] bool whole() const override { return pages_ > 0 && shown_of_ == Of::all; }
    /// Requests the page in the background; drops the previous page, painted or not.
    void go_to(int page) override;
    [[nodiscard]] PageText text_of(int page) override;
    void let_text_go() override;
    [[nodiscard]] QRect place_of(int page, int character) const override;
    void bring_into_sight(int page, int character, int many) override;

Q_SIGNALS:
    /// Why nothing is shown, or what is missing; "" for nothing.
    void told(const QString& words);

protected:
    void resizeEvent(QResizeEvent* event) override;
    /// Past the page's end, the next page; past its beginning, the one before.
    void wheelEvent(QWheelEvent* event) override;
    void zoom_to(int percent) override;

private:
    struct Painted;
    static Painted paint(const Bytes& file, const desk::PaintPage& paint, int page, const std::stop_token& stop);
    void turn_to(int page);
    void ask_page();
    void show_page(const Painted& painted);
    /// The same pages once more: a screen reader goes on where it was.
    void read_again(int from);
    /// Overwrites what is shown.
    void clear_page();
    void mark_places() override { lay_out(); }
    void show_place(const FoundPlace& place) override;
    void ask_letters();
    void take_letters(Result<desk::ShownLetters>& letters);
    void lay_out();
    void look_at(const std::vector<QRectF>& boxes);
    /// Converts a box in fractions of the page to the shown image.
    [[nodiscard]] QRect on_shown(const QRectF& box) const;
    [[nodiscard]] PaintedSearch& painted_search() const;

    std::shared_ptr<const Bytes> file_;
    PageReaders readers_;
    Of of_ = Of::all;
    Of shown_of_ = Of::all;  ///< what the shown page is of
    int page_ = 1;
    int pages_ = 0;
    bool painting_ = false;
    bool again_ = false;  ///< the page that is awaited is shown already, of an earlier file
    int asked_ = 0;       ///< answers to earlier requests are dropped
    std::stop_source stop_;
    QImage image_;
    QLabel* shown_;
    std::unique_ptr<LetterPlaces> letters_;  ///< of the page in front, while assistive technology is active
    int letters_asked_ = 0;
    bool asking_letters_ = false;
    std::stop_source stop_letters_;
};

}  // namespace jcic::ui
