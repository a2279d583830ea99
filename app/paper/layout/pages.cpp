#include "app/paper/layout/pages.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "app/paper/layout/qr.h"

namespace jcic::paper {

namespace {

std::string rectangle(double x, double y, double width, double height) {
    std::string out;
    for (const double value : {x, y, width, height}) {
        std::array<char, 32> text{};
        const auto written = std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed, 3);
        out.append(text.data(), written.ptr) += ' ';
    }
    return out + "re\n";
}

}  // namespace

Result<std::string> code_contents(const std::string& words, double x, double y) {
    JCIC_TRY(const QrCode code, QrCode::make(words));
    const int side = code.side();
    const int quiet = QrCode::quiet_modules;
    const double module = code_side / (side + 2 * quiet);
    std::string out = "/Artifact BMC q 1 g\n" + rectangle(x, y, code_side, code_side) + "f 0 g\n";
    // One path, rows of neighbouring squares joined: nothing shines through between them.
    for (int row = 0; row < side; ++row) {
        for (int column = 0; column < side; ++column) {
            const int first = column;
            while (column < side && code.dark(column, row)) ++column;
            if (column > first)
                out += rectangle(x + (first + quiet) * module, y + (side - row - 1 + quiet) * module,
                                 (column - first) * module, module);
        }
    }
    return out + "f Q EMC\n";
}

namespace {

// Cuts rows that are higher than a page, before pages are broken.

/// Heights are summed in another order when pages break.
constexpr double rounding = 0.01;

class Cutting {
public:
    Cutting(Strips strips, double highest, const Layout& layout)
        : strips_(std::move(strips)), highest_(highest - rounding), layout_(layout) {
        for (const auto& strip : strips_) pieces_.push_back(strip->piece);
    }

    Strips all() {
        for (std::size_t first = 0; first < pieces_.size();) {
            std::size_t end = first;
            while (end + 1 < pieces_.size() && pieces_[end].keep_with_next) ++end;
            together(first, ++end);
            first = end;
        }
        return std::move(cut_);
    }

private:
    [[nodiscard]] double heights(std::size_t first, std::size_t end) const {
        double sum = 0;
        for (std::size_t i = first; i < end; ++i) sum += pieces_[i].space_before + pieces_[i].height;
        return sum;
    }
    [[nodiscard]] double repeated_above(std::size_t piece) const {
        double sum = 0;
        for (const std::size_t i : pieces_[piece].repeats) sum += heights(i, i + 1);
        return sum;
    }

    /// What stands on one page, from `first` to before `end`.
    void together(std::size_t first, std::size_t end) {
        const double top = repeated_above(first) + pieces_[first].carried;
        const double bottom = end < pieces_.size() ? pieces_[end].carried : 0;
        std::size_t highest = end;
        if (top + heights(first, end) + bottom > highest_) {
            highest = first;
            for (std::size_t i = first + 1; i < end; ++i)
                if (pieces_[i].height > pieces_[highest].height) highest = i;
        }
        for (std::size_t i = first; i < end; ++i) {
            now_.push_back(cut_.size());
            add(std::move(strips_[i]));
            if (i == highest)
                go_on(i, highest_ - top - heights(first, i) - pieces_[i].space_before,
                      highest_ - repeated_above(i) - heights(i + 1, end) - bottom);
        }
    }

    void add(std::unique_ptr<Strip> strip) {
        for (std::size_t& repeated : strip->piece.repeats) repeated = now_[repeated];
        cut_.push_back(std::move(strip));
    }

    /// Cuts the strip added last: its first part has the room `first`, its last one `last`, those between a page.
    void go_on(std::size_t piece, double first, double last) {
        const double page = highest_ - repeated_above(piece);
        for (double room = first;; room = page) {
            Strip& above = *cut_.back();
            const double height = above.piece.height;
            const bool is_first = cut_.size() == now_[piece] + 1;
            if (!is_first && height <= last) return;
            auto below = above.cut(height > room ? room : height / 2, layout_);
            if (below == nullptr) return;
            below->piece.repeats = above.piece.repeats;
            below->piece.keep_with_next = std::exchange(above.piece.keep_with_next, false);
            below->closes = std::exchange(above.closes, false);
            below->figures = above.figures;
            cut_.push_back(std::move(below));
        }
    }

    Strips strips_;
    double highest_;
    const Layout& layout_;
    std::vector<Piece> pieces_;     ///< as they were
    std::vector<std::size_t> now_;  ///< where each of them stands now
    Strips cut_;
};

/// Where strips that stand on one page together are higher than `highest`, with what is repeated above them, the
/// highest of them that can be cut goes on over pages: nothing is left that paginate() refuses, unless it cannot be
/// cut.
void cut_to_pages(Strips& strips, double highest, const Layout& layout) {
    strips = Cutting(std::move(strips), highest, layout).all();
}

std::vector<Piece> pieces_of(const Strips& strips) {
    std::vector<Piece> pieces;
    pieces.reserve(strips.size());
    for (const auto& strip : strips) pieces.push_back(strip->piece);
    return pieces;
}

/// The last code, and what is signed below it, stays with what it vouches for.
void keep_end_with_content(std::vector<Piece>& pieces, const Strips& strips, double highest) {
    const auto last =
        std::ranges::find_if(strips.rbegin(), strips.rend(), [](const auto& one) { return one->vouches; });
    if (last == strips.rend()) return;
    std::vector<bool> content;
    for (const auto& strip : strips) content.push_back(strip->closes);
    keep_with_content(pieces, static_cast<std::size_t>(std::ranges::distance(last, strips.rend())) - 1, content,
                      highest);
}

/// The element of the structure tree that strips stand in together: open from its first strip to its last, whatever
/// pages lie between.
class OpenElement {
public:
    explicit OpenElement(cairo_t* cr) : cr_(cr) {}
    ~OpenElement() { end(); }
    OpenElement(const OpenElement&) = delete;
    OpenElement& operator=(const OpenElement&) = delete;
    void begin(const char* name) {
        end();
        name_ = name;
        cairo_tag_begin(cr_, name_, nullptr);
    }
    void end() {
        if (name_ != nullptr) cairo_tag_end(cr_, name_);
        name_ = nullptr;
    }

private:
    cairo_t* cr_;
    const char* name_ = nullptr;
};

}  // namespace

Pages::Pages(const Document& document, const Layout& layout, Typesetter type, PageFrame frame)
    : title_(document.metadata_title),
      language_(document.language),
      created_(document.created),
      layout_(layout),
      type_(std::move(type)),
      frame_(std::move(frame)) {}

Result<Pages> Pages::set(const Document& document, const Layout& layout, bool coded) {
    JCIC_CHECK(check(layout));
    Typesetter type(layout);
    JCIC_TRY(PageFrame frame, PageFrame::make(document.frame, layout, type, coded ? code_side : 0));
    Pages made(document, layout, std::move(type), std::move(frame));
    const BlockContext context{made.layout_, made.type_};
    for (const Block& block : document.blocks)
        JCIC_CHECK(std::visit([&](const auto& one) { return add_strips(one, context, made.strips_); }, block));
    // What no font prints, or would act, stands by its number: what the numbers mean is said below all else.
    if (const auto words = explanation(made.type_.named()); !words.empty())
        JCIC_CHECK(add_strips(Paragraph{{}, words, Paragraph::Look::small}, context, made.strips_));
    const PageFrame& around = made.frame_;
    const double first = around.body_bottom() - around.body_top(true);
    const double others = around.body_bottom() - around.body_top(false);
    cut_to_pages(made.strips_, std::min(first, others), made.layout_);
    auto pieces = pieces_of(made.strips_);
    keep_end_with_content(pieces, made.strips_, std::min(first, others));
    JCIC_TRY(made.pages_, paginate(pieces, first, others));
    for (Page& page : made.pages_) {
        for (Placed& placed : page) {
            if (placed.carry == Carry::none) continue;
            JCIC_TRY(auto line, made.strips_[placed.piece]->at_break(placed.carry, context));
            placed.piece = made.strips_.size();
            made.strips_.push_back(std::move(line));
        }
    }
    return made;
}

void Pages::paint_ground(const Canvas& canvas, std::size_t page) const {
    std::vector<Area> clear;
    const double body = frame_.body_top(page == 0);
    for (const Placed& placed : pages_[page]) {
        const Strip& strip = *strips_[placed.piece];
        const double top = body + placed.top;
        for (const Span& column : strip.figures)
            clear.push_back({column.left, top, column.right, top + strip.piece.height});
    }
    frame_.paint_ground(canvas, page == 0, clear);
}

Result<void> Pages::paint(PdfFile& file, std::vector<std::string>* said, std::size_t count) {
    OpenElement element(file.cr());
    for (std::size_t i = 0; i < count; ++i) {
        if (i > 0) file.next_page();
        ++painted_;
        const PageNumber number{i + 1, pages_.size()};
        const Canvas canvas(file.cr(), layout_, said == nullptr ? nullptr : &said->emplace_back(), file.heads());
        paint_ground(canvas, i);
        frame_.paint_head(canvas, number);
        for (const Placed& placed : pages_[i]) {
            const Strip& strip = *strips_[placed.piece];
            if (strip.opens != nullptr && !placed.repeated) element.begin(strip.opens);
            strip.paint(canvas, frame_.body_top(number.first()) + placed.top);
            if (strip.closes && !placed.repeated) element.end();
        }
        if (i + 1 == count) element.end();
        JCIC_CHECK(frame_.paint_foot(canvas, type_, number, i + 1 == count));
    }
    return {};
}

Result<PdfBytes> Pages::first() {
    PdfFile file({layout_.page_width, layout_.page_height}, title_, created_, language_);
    JCIC_CHECK(paint(file, nullptr, 1));
    return file.finish({});
}

Result<PdfBytes> Pages::all(const Prove& prove) {
    PdfFile file({layout_.page_width, layout_.page_height}, title_, created_, language_);
    std::vector<std::string> said;
    said.reserve(pages_.size());
    JCIC_CHECK(paint(file, prove ? &said : nullptr, pages_.size()));
    if (!prove) return file.finish({});
    JCIC_TRY(const auto codes, prove(said));
    std::vector<std::string> contents;
    for (const std::string& code : codes) {
        JCIC_TRY(contents.emplace_back(),
                 code_contents(code, layout_.page_width - layout_.margin_right - code_side, layout_.margin_bottom));
    }
    return file.finish(contents);
}

}  // namespace jcic::paper
