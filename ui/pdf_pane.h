#pragma once
// The very bytes that are printed, page under page; nearer or farther, and with the places of words marked. Nothing can
// be selected, copied or saved from here, and closing it takes every pixel and every word with it.

#include <QBuffer>
#include <QImage>
#include <QPdfDocument>
#include <QScrollArea>
#include <map>
#include <memory>

#include "app/base/bytes.h"
#include "ui/pdf_find.h"

namespace jcic::ui {

class PdfPane : public QScrollArea {
    Q_OBJECT
public:
    explicit PdfPane(QWidget* parent = nullptr);
    ~PdfPane() override;
    /// False where the bytes are no readable PDF.
    bool open(std::shared_ptr<const Bytes> pdf);
    void close_document();
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
    /// on that is seen; none for "".
    void look_for(const QString& words);
    [[nodiscard]] int found() const { return static_cast<int>(places_.size()); }
    /// How many of them are marked.
    [[nodiscard]] int marked() const;
    /// Which of them is shown, from 1; 0 for none.
    [[nodiscard]] int found_at() const { return places_.empty() ? 0 : static_cast<int>(at_) + 1; }
    /// The next place, or the one before; after the last comes the first.
    void find_next(bool back = false);
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
    void show_place();
    int zoom_ = 100;
    QString words_;
    std::vector<PdfPlace> places_;
    std::size_t at_ = 0;
    std::shared_ptr<const Bytes> pdf_;
    std::unique_ptr<QBuffer> bytes_;
    std::unique_ptr<QPdfDocument> document_;
    Canvas* canvas_;
};

}  // namespace jcic::ui
