#pragma once
// The frame of every page, typeset: band, logo, title, mark, notice, footer, and the room for the body.

#include <optional>
#include <vector>

#include "app/paper/layout/canvas.h"
#include "app/paper/layout/document.h"
#include "app/paper/layout/logo.h"
#include "app/paper/layout/origin_mark.h"
#include "app/paper/layout/watermark.h"

namespace jcic::paper {

struct PageNumber {
    std::size_t number = 1;
    std::size_t of = 1;
    [[nodiscard]] bool first() const { return number == 1; }
};

class PageFrame {
public:
    /// `code`: side of a square left free at the lower right, 0 for none. Faults as render().
    [[nodiscard]] static Result<PageFrame> make(const Frame& frame, const Layout& layout, const Typesetter& type,
                                                double code = 0);
    [[nodiscard]] double body_top(bool first_page) const;
    [[nodiscard]] double body_bottom() const;
    /// Paints the watermark, except on the areas `clear`, and the margins' origin mark, below all else.
    void paint_ground(const Canvas& canvas, bool first_page, const std::vector<Area>& clear) const;
    /// Band, title and mark. In the structure tree from the first page only, so that repetitions are not read aloud.
    void paint_head(const Canvas& canvas, PageNumber page) const;
    /// Notice, advice, footer and the page's number, after the body. In the structure tree if `read` is set: once, at
    /// the end of all.
    [[nodiscard]] Result<void> paint_foot(const Canvas& canvas, const Typesetter& type, PageNumber page,
                                          bool read) const;

private:
    PageFrame(const Layout& layout, Watermark watermark, Text title, Text running_title, Text footer)
        : layout_(layout),
          watermark_(std::move(watermark)),
          title_(std::move(title)),
          running_title_(std::move(running_title)),
          footer_(std::move(footer)) {}
    [[nodiscard]] double head_top() const;
    [[nodiscard]] double head_height(bool first_page) const;
    [[nodiscard]] double bank_height() const;
    [[nodiscard]] double footer_top() const;
    [[nodiscard]] double foot_top() const;
    [[nodiscard]] double foot_right() const;
    [[nodiscard]] double notice_height() const;
    void paint_band(const Canvas& canvas, bool first_page) const;
    void paint_title(const Canvas& canvas, bool first_page) const;
    void paint_notice(const Canvas& canvas, bool read) const;

    Layout layout_;
    Watermark watermark_;
    Text title_;
    Text running_title_;
    Text footer_;
    std::optional<OriginMark> origin_;
    std::optional<Logo> logo_;
    std::optional<Text> bank_;  ///< above the title, beside the logo
    std::optional<Text> practice_;
    std::optional<Text> mark_;
    std::optional<Text> notice_;
    std::optional<Text> advice_;
    std::optional<Text> stamp_line_;
    std::optional<Text> code_caption_;
    std::string page_number_;
    double code_ = 0;  ///< side of the code's square
};

}  // namespace jcic::paper
