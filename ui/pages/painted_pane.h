#pragma once
// Shows the pages of an untrusted file, one at a time, from pixels and text that a separate sandboxed program produced
// (app/desk/printing/shown_page.h, shown_letters.h): nothing of the file is decoded in this process.

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

/// The programs that decode the file, or their substitutes.
struct PageReaders {
    desk::PaintPage paint = desk::paint_page;
    desk::ReadLetters letters = desk::read_letters;
};

class PaintedPane : public ShownPages {
    Q_OBJECT
public:
    PaintedPane(QString name, std::shared_ptr<const Bytes> file, PageReaders readers, QWidget* parent);
    /// Requests running readers to stop.
    ~PaintedPane() override;
    /// Stops painting and searching.
    void stop();
    [[nodiscard]] bool busy() const { return painting_ || looking(); }

    /// 0 until a page has arrived.
    [[nodiscard]] int pages() const override { return pages_; }
    [[nodiscard]] int page() const override { return pages_ > 0 ? page_ : 0; }
    [[nodiscard]] bool whole() const override { return pages_ > 0; }
    /// Requests the page in the background; drops the previous page, painted or not.
    void go_to(int page) override;
    [[nodiscard]] PageText text_of(int page) override;
    void let_text_go() override;
    [[nodiscard]] QRect place_of(int page, int character) const override;
    void bring_into_sight(int page, int character, int many) override;

Q_SIGNALS:
    /// Progress, why nothing is shown, or what is missing; "" for nothing.
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
    /// Converts a box in fractions of the page to the shown image.
    [[nodiscard]] QRect on_shown(const QRectF& box) const;

    QString name_;
    std::shared_ptr<const Bytes> file_;
    PageReaders readers_;
    int page_ = 1;
    int pages_ = 0;
    bool painting_ = false;
    int asked_ = 0;  ///< answers to earlier requests are dropped
    std::stop_source stop_;
    QImage image_;
    QLabel* shown_;
    std::unique_ptr<LetterPlaces> letters_;  ///< of the page in front, while assistive technology is active
    int letters_asked_ = 0;
    bool asking_letters_ = false;
    std::stop_source stop_letters_;
};

}  // namespace jcic::ui
