#pragma once
// Text as Pango typesets it: measured in points, with a glyph for every character, or its number if no font has it.

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "app/base/fault.h"
#include "app/paper/layout/layout.h"
#include "app/paper/layout/named_characters.h"
#include "app/paper/pdf/pdf_file.h"

namespace jcic::paper {

struct Style {
    double size = 9;  ///< points
    bool bold = false;
};

/// A paragraph, set. On one line until wrapped.
class Text {
public:
    explicit Text(std::shared_ptr<PangoLayout> layout) : layout_(std::move(layout)) {}
    [[nodiscard]] double width() const;
    [[nodiscard]] double height() const;
    [[nodiscard]] double baseline() const;  ///< of the first line, from the top
    /// Breaks lines at words, and inside a word that is longer than a line.
    void wrap_to(double width);
    /// Paints in the current colour with its top left corner at (x, y).
    void show(cairo_t* cr, double x, double y) const;
    /// Splits it into the lines within `height`, and the others, prefixed with `again`.
    [[nodiscard]] std::pair<Text, Text> cut_at(double height, std::string_view again) const;
    /// Its text with the current line breaks, each line ended by a newline.
    [[nodiscard]] std::string lines() const;
    /// Adds the outlines to the current path: visible, but not text in the file.
    void outline(cairo_t* cr, double x, double y) const;

private:
    [[nodiscard]] Text saying(std::string_view words) const;
    std::shared_ptr<PangoLayout> layout_;  ///< equal words share one until one of them is wrapped
};

class Typesetter {
public:
    explicit Typesetter(const Layout& layout);
    Typesetter(Typesetter&&) = default;
    Typesetter& operator=(Typesetter&&) = default;
    Typesetter(const Typesetter&) = delete;
    Typesetter& operator=(const Typesetter&) = delete;
    /// Wipes the cached words.
    ~Typesetter();
    /// Names a character without a glyph. Faults paper.font (details "character", "font": a font for it that is not
    /// installed) and paper.layout (reason "utf-8").
    [[nodiscard]] Result<Text> set(std::string_view text, Style style) const;
    [[nodiscard]] Result<Text> set_wrapped(std::string_view text, Style style, double width) const;
    /// Of all text set so far.
    [[nodiscard]] const NamedCharacters& named() const { return named_; }

private:
    [[nodiscard]] Result<void> set_text(PangoLayout& layout, std::string_view text) const;
    [[nodiscard]] const std::string& font_not_there() const;
    Handle<PangoContext> context_;
    Handle<PangoFontDescription> font_;
    std::string families_;
    std::shared_ptr<const OwnFont> own_;
    mutable std::optional<std::string> font_not_there_;
    mutable NamedCharacters named_;
    /// Words as set before, under their style: a record repeats its codes, dates and payers.
    mutable std::map<std::tuple<double, bool, std::string>, std::shared_ptr<PangoLayout>, std::less<>> set_before_;
};

/// Characters of the text that a page with this layout would name; checked when it is typed or imported. Empty if the
/// text cannot be set at all.
[[nodiscard]] NamedCharacters named_in(std::string_view text, const Layout& layout);

}  // namespace jcic::paper
