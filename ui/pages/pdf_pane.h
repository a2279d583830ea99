#pragma once
// The very bytes that are printed, page under page; nearer or farther, and with the places of words marked. Nothing can
// be selected, copied or saved from here, and closing it takes every pixel and every word with it. A screen reader
// reads its pages one by one (ui/pages/page_voice.h).

#include <QBuffer>
#include <QImage>
#include <QPdfDocument>
#include <map>
#include <memory>

#include "app/base/bytes.h"
#include "ui/pages/pdf_search.h"
#include "ui/pages/shown_pages.h"

namespace jcic::ui {

class PdfPane : public ShownPages {
    Q_OBJECT
public:
    /// Of what is being laid out, the first pages can be shown before the others are there.
    enum class Of { all, beginning };

    explicit PdfPane(QWidget* parent = nullptr);
    ~PdfPane() override;
    /// False where the bytes are no readable PDF. The same pages once more: what was shown and found stays so.
    bool open(std::shared_ptr<const Bytes> pdf, Of of = Of::all);
    void close_document();
    [[nodiscard]] bool whole() const override { return document_ && of_ == Of::all; }
    [[nodiscard]] int pages() const override;
    /// Of which most is seen.
    [[nodiscard]] int page() const override;
    void go_to(int page) override;
    /// How many of them are marked.
    [[nodiscard]] int marked() const;
    [[nodiscard]] PageText text_of(int page) override;
    [[nodiscard]] QRect place_of(int page, int character) const override;
    void bring_into_sight(int page, int character, int many) override;
    /// What is shown; nullptr where nothing is.
    [[nodiscard]] const std::shared_ptr<const Bytes>& bytes() const { return pdf_; }

protected:
    void resizeEvent(QResizeEvent* event) override;
    /// It stays for the next document.
    void zoom_to(int percent) override;

private:
    class Canvas;
    void lay_out();
    void mark_places() override;
    void show_place(const FoundPlace& place) override;
    void look_in(QPdfDocument* document) { static_cast<PdfSearch&>(search()).look_in(document); }
    Of of_ = Of::all;
    std::shared_ptr<const Bytes> pdf_;
    std::unique_ptr<QBuffer> bytes_;
    std::unique_ptr<QPdfDocument> document_;
    Canvas* canvas_;
};

}  // namespace jcic::ui
