#include "app/paper/layout/page_frame.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace jcic::paper {

namespace {

// In one bit nothing of it is ink; screened, as printers do with grey, it is a few dots between the strokes of text.
constexpr double faintest = 0.89;  ///< grey at contrast 0
constexpr double darkest = 0.86;   ///< and at contrast 1

constexpr int shifts = 8;      ///< of a line of the mark, where some of its words would cross what stays clear
constexpr double slant = 1.3;  ///< how far a line stands aside from the one above, in units of their distance

/// Around what the box becomes.
Area around(const cairo_matrix_t& matrix, const Area& box) {
    Area out{HUGE_VAL, HUGE_VAL, -HUGE_VAL, -HUGE_VAL};
    for (double x : {box.left, box.right})
        for (double y : {box.top, box.bottom}) {
            double to_x = x;
            double to_y = y;
            cairo_matrix_transform_point(&matrix, &to_x, &to_y);
            out = {std::min(out.left, to_x), std::min(out.top, to_y), std::max(out.right, to_x),
                   std::max(out.bottom, to_y)};
        }
    return out;
}

bool meet(const Area& one, const Area& other) {
    return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

}  // namespace

Result<Watermark> Watermark::make(std::string_view words, const Layout& layout, const Typesetter& type) {
    Watermark out;
    if (words.empty()) return out;
    JCIC_TRY(const Text text, type.set(words, {layout.watermark_size, true}));

    // Lines of the mark are shifted against each other like bricks. Rows and columns are sheared so that what is below
    // stands aside, and the words are sheared the other way before.
    const double height = text.height();
    const double margin = layout.watermark_size / 2;
    out.width_ = text.width() + 2 * margin + slant * height;
    out.height_ = layout.watermark_spacing;
    cairo_matrix_t upright;
    cairo_matrix_init(&upright, 1, 0, -slant, 1, 0, 0);

    const cairo_rectangle_t extents{0, 0, out.width_, out.height_};
    out.words_.reset(cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &extents));
    const Handle<cairo_t> cr(cairo_create(out.words_.get()));
    cairo_transform(cr.get(), &upright);
    const double top = (out.height_ - height) / 2;
    const double left = margin + slant * (top + height);
    text.outline(cr.get(), left, top);
    out.corners_ = {
        Point{left, top}, {left + text.width(), top}, {left + text.width(), top + height}, {left, top + height}};
    for (Point& corner : out.corners_) cairo_matrix_transform_point(&upright, &corner.x, &corner.y);
    const double tone = faintest + (darkest - faintest) * layout.watermark_contrast;
    cairo_set_source_rgb(cr.get(), tone, tone, tone);
    cairo_fill(cr.get());

    // The page's slope undone, then the shear.
    cairo_matrix_init_rotate(&out.from_page_, -layout.watermark_angle * std::numbers::pi / 180);
    cairo_matrix_multiply(&out.from_page_, &out.from_page_, &upright);
    return out;
}

/// Both are convex: they are apart where a side of either has one of them before it and the other behind.
bool Watermark::touches(const Corners& words, const Area& area) {
    const Corners box{
        Point{area.left, area.top}, {area.right, area.top}, {area.right, area.bottom}, {area.left, area.bottom}};
    const auto apart_along = [&](Point normal) {
        const auto reach = [&](const Corners& corners) {
            double least = HUGE_VAL;
            double most = -HUGE_VAL;
            for (const Point& corner : corners) {
                const double at = corner.x * normal.x + corner.y * normal.y;
                least = std::min(least, at);
                most = std::max(most, at);
            }
            return std::pair(least, most);
        };
        const auto [words_least, words_most] = reach(words);
        const auto [box_least, box_most] = reach(box);
        return words_most <= box_least || box_most <= words_least;
    };
    for (const Corners& sides : {words, box})
        for (std::size_t i = 0; i < 2; ++i)
            if (apart_along({sides[i + 1].y - sides[i].y, sides[i].x - sides[i + 1].x})) return false;
    return true;
}

Watermark::Corners Watermark::corners_at(const cairo_matrix_t& to_page, double x, double y) const {
    Corners words = corners_;
    for (Point& corner : words) {
        corner = {corner.x + x, corner.y + y};
        cairo_matrix_transform_point(&to_page, &corner.x, &corner.y);
    }
    return words;
}

std::vector<double> Watermark::places_on(const Line& line, const Area& page, const std::vector<Area>& clear,
                                         const cairo_matrix_t& to_page) const {
    std::vector<double> best;
    std::size_t most = 0;
    for (int shift = 0; shift < shifts; ++shift) {
        std::vector<double> places;
        std::size_t whole = 0;
        bool left_out = false;
        const double first = (std::floor(line.left / width_) + static_cast<double>(shift) / shifts - 1) * width_;
        for (double x = first; x < line.right; x += width_) {
            if (!meet(around(to_page, {x, line.top, x + width_, line.top + height_}), page)) continue;
            const Corners words = corners_at(to_page, x, line.top);
            if (std::ranges::any_of(clear, [&](const Area& area) { return touches(words, area); })) {
                left_out = true;
                continue;
            }
            places.push_back(x);
            whole += std::ranges::all_of(words, [&](const Point& corner) {
                return corner.x > page.left && corner.x < page.right && corner.y > page.top && corner.y < page.bottom;
            });
        }
        if (shift == 0 || whole > most) {
            best = std::move(places);
            most = whole;
        }
        if (shift == 0 && !left_out) break;
    }
    return best;
}

void Watermark::paint(const Canvas& canvas, const std::vector<Area>& clear) const {
    if (!words_) return;
    const Area page{0, 0, canvas.layout().page_width, canvas.layout().page_height};
    const Area places = around(from_page_, page);
    cairo_matrix_t to_page = from_page_;
    cairo_matrix_invert(&to_page);
    cairo_save(canvas.cr());
    cairo_transform(canvas.cr(), &to_page);
    for (double y = std::floor(places.top / height_) * height_; y < places.bottom; y += height_)
        for (const double x : places_on({places.left, places.right, y}, page, clear, to_page)) {
            cairo_set_source_surface(canvas.cr(), words_.get(), x, y);
            cairo_paint(canvas.cr());
        }
    cairo_restore(canvas.cr());
}

namespace {

constexpr double band_padding = 4;
constexpr double band_gap = 10;
constexpr double head_gap = 8;       ///< between the head and the body
constexpr double head_rule_gap = 4;  ///< between the head's rule and the body
constexpr double logo_gap = 10;
constexpr double notice_padding = 5;
constexpr double advice_gap = 3;
constexpr double footer_gap = 8;  ///< between notice, rule and footer
constexpr double code_gap = 6;    ///< between the code and what stands beside it
constexpr double foot_gap = 1.5;  ///< between the two lines of the foot
constexpr double mark_padding = 4;
constexpr double mark_room = 90;     ///< kept free of the title for 密件
constexpr double number_room = 110;  ///< kept free of the footer for the page number
constexpr Colour paper_white{1, 1, 1};

Result<std::optional<Text>> set_if_any(const std::string& words, const Typesetter& type, Style style, double width) {
    if (words.empty()) return std::optional<Text>();
    JCIC_TRY(Text text, type.set_wrapped(words, style, width));
    return std::optional<Text>(std::move(text));
}

/// A tag around what is read aloud here, nothing around its repetition on other pages.
void text_once(const Canvas& canvas, bool read, const char* name, const Text& text, double x, double y, Colour colour) {
    std::optional<Tag> tag;
    if (read) tag.emplace(canvas, name);
    canvas.text(text, x, y, colour);
}

/// In fours, as they are typed.
std::string spaced(const std::string& digits) {
    std::string out;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && i % 4 == 0) out += ' ';
        out += digits[i];
    }
    return out;
}

std::string numbered(std::string words, PageNumber page) {
    for (const auto& [place, number] : {std::pair("%1", page.number), std::pair("%2", page.of)})
        if (const auto at = words.find(place); at != std::string::npos) words.replace(at, 2, std::to_string(number));
    return words;
}

}  // namespace

Result<PageFrame> PageFrame::make(const Frame& frame, const Layout& layout, const Typesetter& type, double code) {
    const double width = text_width(layout);
    const double foot = code > 0 ? width - code - code_gap : width;
    const std::string running = frame.title + (frame.running_head.empty() ? "" : "  " + frame.running_head);
    std::optional<Logo> logo;
    if (layout.logo) {
        JCIC_TRY(logo, Logo::make(*layout.logo, layout.logo_height));
    }
    const double beside_mark = width - (frame.mark.empty() ? 0 : mark_room);
    const double title_width = beside_mark - (logo ? logo->width() + logo_gap : 0);
    JCIC_TRY(Watermark watermark, Watermark::make(frame.watermark, layout, type));
    JCIC_TRY(Text title, type.set_wrapped(frame.title, {layout.title_size, true}, title_width));
    JCIC_TRY(Text running_title, type.set_wrapped(running, {layout.body_size, true}, beside_mark));
    JCIC_TRY(Text footer, type.set_wrapped(frame.footer, {layout.small_size, false}, foot - number_room));
    std::optional<OriginMark> origin;
    if (frame.origin) {
        JCIC_TRY(origin, OriginMark::make(*frame.origin, frame.watermark, layout, type));
    }
    PageFrame made(layout, std::move(watermark), std::move(title), std::move(running_title), std::move(footer));
    made.origin_ = std::move(origin);
    if (logo) {
        JCIC_TRY(made.bank_, set_if_any(frame.bank, type, {layout.body_size, true}, title_width));
    }
    made.logo_ = std::move(logo);
    made.page_number_ = frame.page_number;
    made.code_ = code;
    if (frame.origin && code > 0) {
        const std::string caption = "掃碼可驗證本頁；讀不到時以此查份：" + spaced(digits_of(*frame.origin));
        JCIC_TRY(made.code_caption_, set_if_any(caption, type, {layout.small_size, false}, foot));
    }
    const double beside_caption = foot - (made.code_caption_ ? made.code_caption_->width() + code_gap : 0);
    JCIC_TRY(made.stamp_line_, set_if_any(frame.stamp_line, type, {layout.small_size, true}, beside_caption));
    const double notice_width = foot - 2 * notice_padding;
    JCIC_TRY(made.practice_, set_if_any(frame.practice, type, {layout.body_size + 3, true}, width - 2 * band_padding));
    JCIC_TRY(made.mark_, set_if_any(frame.mark, type, {layout.body_size + 2, true}, mark_room - 2 * mark_padding));
    JCIC_TRY(made.notice_, set_if_any(frame.notice, type, {layout.body_size, true}, notice_width));
    JCIC_TRY(made.advice_, set_if_any(frame.advice, type, {layout.small_size, false}, notice_width));
    return made;
}

double PageFrame::head_top() const {
    return layout_.margin_top + (practice_ ? practice_->height() + 2 * band_padding + band_gap : 0);
}

double PageFrame::head_height(bool first_page) const {
    const double mark = mark_ ? mark_->height() + 2 * mark_padding : 0;
    const double logo = first_page && logo_ ? logo_->height() : 0;
    return std::max({first_page ? bank_height() + title_.height() : running_title_.height(), mark, logo});
}

double PageFrame::bank_height() const {
    return bank_ ? bank_->height() : 0;
}

double PageFrame::body_top(bool first_page) const {
    return head_top() + head_height(first_page) + head_gap;
}

double PageFrame::footer_top() const {
    return layout_.page_height - layout_.margin_bottom - footer_.height();
}

/// Of the stamp's line and the code's caption, above the footer.
double PageFrame::foot_top() const {
    return footer_top() - std::max(stamp_line_ ? stamp_line_->height() + foot_gap : 0,
                                   code_caption_ ? code_caption_->height() + foot_gap : 0);
}

double PageFrame::notice_height() const {
    return (notice_ ? notice_->height() + 2 * notice_padding : 0) + (advice_ ? advice_->height() + advice_gap : 0);
}

double PageFrame::body_bottom() const {
    const double notice_top = foot_top() - 2 * footer_gap - notice_height();
    const double code_top = layout_.page_height - layout_.margin_bottom - code_;
    return std::min(notice_top, code_ > 0 ? code_top : layout_.page_height) - head_gap;
}

double PageFrame::foot_right() const {
    return layout_.page_width - layout_.margin_right - (code_ > 0 ? code_ + code_gap : 0);
}

void PageFrame::paint_band(const Canvas& canvas, bool first_page) const {
    if (!practice_) return;
    canvas.fill(layout_.margin_left, layout_.margin_top, text_width(layout_), practice_->height() + 2 * band_padding,
                layout_.practice);
    text_once(canvas, first_page, "P", *practice_, (layout_.page_width - practice_->width()) / 2,
              layout_.margin_top + band_padding, paper_white);
}

void PageFrame::paint_title(const Canvas& canvas, bool first_page) const {
    const Text& title = first_page ? title_ : running_title_;
    const double middle = head_top() + head_height(first_page) / 2;
    double x = layout_.margin_left;
    if (first_page && logo_) {
        logo_->paint(canvas, x, middle - logo_->height() / 2);
        x += logo_->width() + logo_gap;
    }
    double y = middle - ((first_page ? bank_height() : 0) + title.height()) / 2;
    if (first_page && bank_) {
        text_once(canvas, true, "P", *bank_, x, y, layout_.ink);
        y += bank_height();
    }
    text_once(canvas, first_page, "H1", title, x, y, layout_.ink);
    if (!mark_) return;
    const double width = mark_->width() + 4 * mark_padding;
    const double height = mark_->height() + 2 * mark_padding;
    const double left = layout_.page_width - layout_.margin_right - width;
    canvas.frame(left, middle - height / 2, width, height, 1.2, layout_.stamp);
    text_once(canvas, first_page, "P", *mark_, left + 2 * mark_padding, middle - mark_->height() / 2, layout_.stamp);
}

void PageFrame::paint_notice(const Canvas& canvas, bool read) const {
    const double left = layout_.margin_left;
    double y = foot_top() - 2 * footer_gap - notice_height();
    if (notice_) {
        const double height = notice_->height() + 2 * notice_padding;
        canvas.frame(left, y, foot_right() - left, height, 0.7, layout_.faint_ink);
        text_once(canvas, read, "P", *notice_, left + notice_padding, y + notice_padding, layout_.ink);
        y += height;
    }
    if (advice_) text_once(canvas, read, "P", *advice_, left + notice_padding, y + advice_gap, layout_.faint_ink);
}

void PageFrame::paint_ground(const Canvas& canvas, bool first_page, const std::vector<Area>& clear) const {
    watermark_.paint(canvas, clear);
    if (!origin_) return;
    origin_->paint(canvas);
    const double right = layout_.page_width - layout_.margin_right;
    canvas.horizontal(layout_.margin_left, right, body_top(first_page) - head_rule_gap, 0.4, layout_.rule);
}

void PageFrame::paint_head(const Canvas& canvas, PageNumber page) const {
    paint_band(canvas, page.first());
    paint_title(canvas, page.first());
}

Result<void> PageFrame::paint_foot(const Canvas& canvas, const Typesetter& type, PageNumber page, bool read) const {
    paint_notice(canvas, read);
    const double right = foot_right();
    canvas.horizontal(layout_.margin_left, right, foot_top() - footer_gap / 2, 0.4, layout_.rule);
    if (stamp_line_) text_once(canvas, read, "P", *stamp_line_, layout_.margin_left, foot_top(), layout_.faint_ink);
    if (code_caption_) canvas.text(*code_caption_, right - code_caption_->width(), foot_top(), layout_.faint_ink);
    text_once(canvas, read, "P", footer_, layout_.margin_left, footer_top(), layout_.faint_ink);
    JCIC_TRY(const Text text, type.set(numbered(page_number_, page), {layout_.small_size, false}));
    canvas.text(text, right - text.width(), footer_top(), layout_.faint_ink);
    return {};
}

}  // namespace jcic::paper
