#pragma once
// The pages of a file of unknown origin, one at a time, as the pixels that a program of its own painted
// (app/desk/printing/shown_page.h), and what stands on them as that program read it (shown_letters.h): nothing of the
// file is decoded here.

#include <QImage>
#include <QLabel>
#include <memory>
#include <stop_token>

#include "app/desk/printing/shown_letters.h"
#include "app/desk/printing/shown_page.h"
#include "ui/pages/found_place.h"
#include "ui/pages/shown_pages.h"

namespace jcic::ui {

class LetterPlaces;

/// The programs that take the file apart, or what stands in their place.
struct PageReaders {
    desk::PaintPage paint = desk::paint_page;
    desk::ReadLetters letters = desk::read_letters;
};

class PaintedPane : public ShownPages {
    Q_OBJECT
public:
    PaintedPane(QString name, std::shared_ptr<const Bytes> file, PageReaders readers, QWidget* parent);
    /// Asks what reads to stop.
    ~PaintedPane() override;
    /// What is painted, and what is looked for.
    void stop();
    [[nodiscard]] bool busy() const { return painting_ || looking(); }

    /// 0 until a page is there.
    [[nodiscard]] int pages() const override { return pages_; }
    [[nodiscard]] int page() const override { return pages_ > 0 ? page_ : 0; }
    [[nodiscard]] bool whole() const override { return pages_ > 0; }
    /// Has it painted beside the windows; the page before gives way, painted or not.
    void go_to(int page) override;
    [[nodiscard]] PageText text_of(int page) override;
    void let_text_go() override;
    [[nodiscard]] QRect place_of(int page, int character) const override;
    void bring_into_sight(int page, int character, int many) override;

Q_SIGNALS:
    /// Under way, why there is nothing, or what is missing; "" for nothing.
    void told(const QString& words);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void zoom_to(int percent) override;

private:
    void show_page(const Result<desk::ShownPage>& painted);
    void mark_places() override { lay_out(); }
    void show_place(const FoundPlace& place) override;
    void ask_letters();
    void take_letters(Result<desk::ShownLetters>& letters);
    void lay_out();
    void look_at(const std::vector<QRectF>& boxes);
    /// Of a box in parts of the page, on what is shown.
    [[nodiscard]] QRect on_shown(const QRectF& box) const;

    QString name_;
    std::shared_ptr<const Bytes> file_;
    PageReaders readers_;
    int page_ = 1;
    int pages_ = 0;
    bool painting_ = false;
    int asked_ = 0;  ///< an answer to an earlier question is late, and shown to nobody
    std::stop_source stop_;
    QImage image_;
    QLabel* shown_;
    std::unique_ptr<LetterPlaces> letters_;  ///< of the page in front, while somebody listens
    int letters_asked_ = 0;
    bool asking_letters_ = false;
    std::stop_source stop_letters_;
};

}  // namespace jcic::ui
