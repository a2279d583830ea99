#pragma once
// Shows exactly the bytes that are printed, page below page, with zoom and marked search results. Nothing can be
// selected, copied or saved, and closing it destroys every pixel and word. A screen reader reads its pages one by one
// (ui/pages/page_voice.h).

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
    /// `beginning`: while the document is being laid out, its first pages are shown already.
    enum class Of { all, beginning };

    explicit PdfPane(QWidget* parent = nullptr);
    ~PdfPane() override;
    /// False if the bytes are not a readable PDF. For the same pages again, keeps the view and the search results.
    bool open(std::shared_ptr<const Bytes> pdf, Of of = Of::all);
    void close_document();
    [[nodiscard]] bool whole() const override { return document_ && of_ == Of::all; }
    [[nodiscard]] int pages() const override;
    /// The page of which most is visible.
    [[nodiscard]] int page() const override;
    void go_to(int page) override;
    /// Number of marked matches.
    [[nodiscard]] int marked() const;
    [[nodiscard]] PageText text_of(int page) override;
    [[nodiscard]] QRect place_of(int page, int character) const override;
    void bring_into_sight(int page, int character, int many) override;
    /// The shown document; nullptr if none.
    [[nodiscard]] const std::shared_ptr<const Bytes>& bytes() const { return pdf_; }

protected:
    void resizeEvent(QResizeEvent* event) override;
    /// Also applies to the next document.
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
