#pragma once
// The very bytes that are printed, page under page. Nothing can be selected, copied or saved from here, and closing it
// takes every pixel with it.

#include <QBuffer>
#include <QImage>
#include <QPdfDocument>
#include <QScrollArea>
#include <map>
#include <memory>

#include "app/base/bytes.h"

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
    /// What is shown; nullptr where nothing is.
    [[nodiscard]] const std::shared_ptr<const Bytes>& bytes() const { return pdf_; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    class Canvas;
    void lay_out();
    std::shared_ptr<const Bytes> pdf_;
    std::unique_ptr<QBuffer> bytes_;
    std::unique_ptr<QPdfDocument> document_;
    Canvas* canvas_;
};

}  // namespace jcic::ui
