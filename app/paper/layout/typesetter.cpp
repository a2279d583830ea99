#include "app/paper/layout/typesetter.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <vector>

#include "app/base/secret.h"
#include "app/base/text.h"
#include "app/paper/layout/own_font.h"
#include "app/paper/layout/own_fonts.h"
#include "app/paper/pdf/pdf_file.h"

namespace jcic::paper {

namespace {

constexpr double pango_scale = PANGO_SCALE;

int to_pango(double points) {
    return static_cast<int>(std::lround(points * pango_scale));
}

/// Where characters of one kind stand in the text: bytes.
struct Stretch {
    std::size_t from = 0;
    std::size_t until = 0;
};
std::vector<Stretch> stretches_of(std::string_view text, bool (*is_wanted)(std::string_view character)) {
    std::vector<Stretch> out;
    for (std::size_t at = 0; at < text.size();) {
        const auto length = std::max<std::size_t>(first_character(view(text.substr(at))), 1);
        if (is_wanted(text.substr(at, length))) {
            if (out.empty() || out.back().until != at) out.push_back({at, at});
            out.back().until = at + length;
        }
        at += length;
    }
    return out;
}

bool is_private(std::string_view character) {
    return !own_characters(character).empty();
}

/// A footnote's number. Noto's fonts of Chinese have raised 1 to 4 alone: of one family, all are of one size.
constexpr const char* raised_family = "DejaVu Sans";
bool is_raised(std::string_view character) {
    static constexpr std::array<std::string_view, 10> raised{"\u2070", "\u00B9", "\u00B2", "\u00B3", "\u2074",
                                                             "\u2075", "\u2076", "\u2077", "\u2078", "\u2079"};
    return std::ranges::find(raised, character) != raised.end();
}

void insert_over(PangoAttrList* all, const Stretch& stretch, PangoAttribute* attribute) {
    attribute->start_index = static_cast<guint>(stretch.from);
    attribute->end_index = static_cast<guint>(stretch.until);
    pango_attr_list_insert(all, attribute);
}

/// Private characters are the own font's, of no other font that has signs there.
void set_with(PangoLayout* layout, std::string_view text, const std::string& own_family) {
    PangoAttrList* const all = pango_attr_list_new();
    // A ligature would be read as the one character that it looks like (pdf_file.h).
    if (packs_objects()) pango_attr_list_insert(all, pango_attr_font_features_new("liga=0, clig=0"));
    for (const auto& one : stretches_of(text, is_raised)) insert_over(all, one, pango_attr_family_new(raised_family));
    const auto stretches = own_family.empty() ? std::vector<Stretch>() : stretches_of(text, is_private);
    for (const auto& one : stretches) {
        insert_over(all, one, pango_attr_family_new(own_family.c_str()));
        insert_over(all, one, pango_attr_fallback_new(FALSE));
    }
    pango_layout_set_text(layout, text.data(), static_cast<int>(text.size()));
    pango_layout_set_attributes(layout, all);
    pango_attr_list_unref(all);
}

/// That set_with() gave to a part of the layout; "" for none.
std::string own_family_of(PangoLayout* layout) {
    std::string out;
    PangoAttrList* const all = pango_layout_get_attributes(layout);
    if (all == nullptr) return out;
    GSList* const each = pango_attr_list_get_attributes(all);
    for (const GSList* one = each; one != nullptr; one = one->next) {
        const auto* attribute = static_cast<const PangoAttribute*>(one->data);
        if (attribute->klass->type != PANGO_ATTR_FAMILY) continue;
        const std::string_view family = reinterpret_cast<const PangoAttrString*>(attribute)->value;
        if (family != raised_family) out = family;
    }
    g_slist_free_full(each, [](gpointer one) { pango_attribute_destroy(static_cast<PangoAttribute*>(one)); });
    return out;
}

/// Whether the run's font is of that family: what Pango found instead has other signs.
bool is_of_family(const PangoLayoutRun& run, const std::string& family) {
    PangoFontDescription* const font = pango_font_describe(run.item->analysis.font);
    const std::string found = pango_font_description_get_family(font);
    pango_font_description_free(font);
    return found == family;
}

/// Those for which no installed font has a glyph, which Pango marks within the glyph's own number; of private ones all
/// that the own font does not draw.
std::set<char32_t> without_glyph(PangoLayout* layout, const std::string& own_family) {
    std::set<char32_t> out;
    const std::string_view text = pango_layout_get_text(layout);
    const bool all_there = pango_layout_get_unknown_glyphs_count(layout) == 0;
    if (all_there && own_characters(text).empty()) return out;
    for (const GSList* line = pango_layout_get_lines_readonly(layout); line != nullptr; line = line->next) {
        for (const GSList* each = static_cast<PangoLayoutLine*>(line->data)->runs; each != nullptr; each = each->next) {
            const auto& run = *static_cast<PangoLayoutRun*>(each->data);
            const auto said =
                text.substr(static_cast<std::size_t>(run.item->offset), static_cast<std::size_t>(run.item->length));
            if (auto own = own_characters(said); !own.empty() && !is_of_family(run, own_family)) out.merge(own);
            for (int i = 0; i < run.glyphs->num_glyphs; ++i) {
                const PangoGlyph glyph = run.glyphs->glyphs[i].glyph;
                if ((glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0 && glyph != PANGO_GLYPH_EMPTY)
                    out.insert(glyph & ~static_cast<PangoGlyph>(PANGO_GLYPH_UNKNOWN_FLAG));
            }
        }
    }
    return out;
}

/// The thread's map of fonts; another one where an own font has come since it was made.
PangoFontMap* map_of_fonts() {
    static thread_local int known = 0;
    read_the_systems_fonts();
    if (const int now = own_fonts_read(); known != now) {
        pango_cairo_font_map_set_default(nullptr);
        known = now;
    }
    return pango_cairo_font_map_get_default();
}

/// Pango aligns fonts by their BASE tables, and so raises the digits of one font beside the characters of another by
/// half a point: all stand on one baseline here.
void level(PangoLayout* layout) {
    for (const GSList* line = pango_layout_get_lines_readonly(layout); line != nullptr; line = line->next)
        for (GSList* run = static_cast<PangoLayoutLine*>(line->data)->runs; run != nullptr; run = run->next)
            static_cast<PangoLayoutRun*>(run->data)->y_offset = 0;
}

std::string code_point_text(char32_t code_point) {
    std::string hex;
    for (; code_point != 0 || hex.size() < 4; code_point >>= 4U)
        hex.insert(0, 1, "0123456789ABCDEF"[code_point & 0xFU]);
    return "U+" + hex;
}

}  // namespace

double Text::width() const {
    int width = 0;
    pango_layout_get_size(layout_.get(), &width, nullptr);
    return width / pango_scale;
}

double Text::height() const {
    int height = 0;
    pango_layout_get_size(layout_.get(), nullptr, &height);
    return height / pango_scale;
}

double Text::baseline() const {
    return pango_layout_get_baseline(layout_.get()) / pango_scale;
}

void Text::wrap_to(double width) {
    if (this->width() <= width) return;
    layout_ = std::shared_ptr<PangoLayout>(pango_layout_copy(layout_.get()), Release());
    pango_layout_set_width(layout_.get(), to_pango(width));
}

void Text::show(cairo_t* cr, double x, double y) const {
    level(layout_.get());
    cairo_move_to(cr, x, y);
    pango_cairo_show_layout(cr, layout_.get());
}

Text Text::saying(std::string_view words) const {
    std::shared_ptr<PangoLayout> other(pango_layout_copy(layout_.get()), Release());
    set_with(other.get(), words, own_family_of(layout_.get()));
    return Text(std::move(other));
}

std::pair<Text, Text> Text::cut_at(double height, std::string_view again) const {
    const std::string_view text = pango_layout_get_text(layout_.get());
    std::size_t kept = 0;
    std::size_t rest = text.size();
    double bottom = 0;
    for (const GSList* it = pango_layout_get_lines_readonly(layout_.get()); it != nullptr; it = it->next) {
        auto* line = static_cast<PangoLayoutLine*>(it->data);
        PangoRectangle extents{};
        pango_layout_line_get_extents(line, nullptr, &extents);
        bottom += extents.height / pango_scale;
        if (bottom > height) {
            rest = static_cast<std::size_t>(line->start_index);
            break;
        }
        // Without the newline that ended it: it would leave an empty line.
        kept = static_cast<std::size_t>(line->start_index + line->length);
    }
    std::string after(again);
    after += text.substr(rest);
    std::pair<Text, Text> parts{saying(text.substr(0, kept)), saying(after)};
    wipe(after);
    return parts;
}

std::string Text::lines() const {
    const std::string_view text = pango_layout_get_text(layout_.get());
    std::string out;
    for (const GSList* it = pango_layout_get_lines_readonly(layout_.get()); it != nullptr; it = it->next) {
        const auto* line = static_cast<const PangoLayoutLine*>(it->data);
        out += text.substr(static_cast<std::size_t>(line->start_index), static_cast<std::size_t>(line->length));
        out += '\n';
    }
    return out;
}

void Text::outline(cairo_t* cr, double x, double y) const {
    level(layout_.get());
    cairo_move_to(cr, x, y);
    pango_cairo_layout_path(cr, layout_.get());
}

Typesetter::Typesetter(const Layout& layout)
    : context_(pango_font_map_create_context(map_of_fonts())),
      font_(pango_font_description_from_string(layout.fonts.c_str())),
      families_(layout.fonts),
      own_(layout.own_font) {
    // A page has no pixels: outlines and widths are taken as drawn by the font's maker.
    const Handle<cairo_font_options_t> options(cairo_font_options_create());
    cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context_.get(), options.get());
    pango_cairo_context_set_resolution(context_.get(), 72);  // one unit is one point
    pango_context_set_round_glyph_positions(context_.get(), FALSE);
    pango_context_set_language(context_.get(), pango_language_from_string("zh-tw"));
    pango_context_set_base_dir(context_.get(), PANGO_DIRECTION_LTR);
}

Typesetter::~Typesetter() {
    while (!set_before_.empty()) {
        auto known = set_before_.extract(set_before_.begin());
        wipe(std::get<std::string>(known.key()));
    }
}

Result<Text> Typesetter::set(std::string_view text, Style style) const {
    if (!is_utf8(view(text))) return fail(FaultCode::paper_layout, "paper.text", {{"reason", "utf-8"}});
    // The one copy of what is set is the map's, which is wiped.
    auto& [key, known] = *set_before_.try_emplace({style.size, style.bold, std::string(text)}).first;
    if (known) return Text(known);
    pango_font_description_set_absolute_size(font_.get(), style.size * pango_scale);
    pango_font_description_set_weight(font_.get(), style.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    Handle<PangoLayout> layout(pango_layout_new(context_.get()));
    pango_layout_set_font_description(layout.get(), font_.get());
    pango_layout_set_auto_dir(layout.get(), FALSE);
    pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
    JCIC_CHECK(set_text(*layout, std::get<std::string>(key)));
    known = std::move(layout);
    return Text(known);
}

/// What turns out to have no glyph is named, until all has one.
Result<void> Typesetter::set_text(PangoLayout& layout, std::string_view text) const {
    const std::string family = own_ ? own_->family : std::string();
    for (const auto character : own_characters(text))
        if (!own_ || !own_->characters.contains(character)) named_.emplace(character, Named::own);
    for (;;) {
        auto visible = with_names(text, named_);
        set_with(&layout, visible, family);
        wipe(visible);
        const auto missing = without_glyph(&layout, family);
        if (missing.empty()) return {};
        for (const auto character : missing) {
            // One that is named already is a sign of the names themselves.
            const bool added = named_.emplace(character, why_without_glyph(character)).second;
            if (added && (!is_of_the_fonts(character) || font_not_there().empty())) continue;
            std::vector<Detail> details{{"character", code_point_text(character)}};
            if (!font_not_there().empty()) details.push_back({"font", font_not_there()});
            return fail(FaultCode::paper_font, "paper.text", std::move(details));
        }
    }
}

const std::string& Typesetter::font_not_there() const {
    if (!font_not_there_) font_not_there_ = first_not_installed(families_);
    return *font_not_there_;
}

NamedCharacters named_in(std::string_view text, const Layout& layout) {
    if (!is_utf8(view(text)) || is_common(text)) return {};
    const Typesetter type(layout);
    return type.set(text, {layout.body_size, false}) ? type.named() : NamedCharacters();
}

Result<Text> Typesetter::set_wrapped(std::string_view text, Style style, double width) const {
    JCIC_TRY(Text result, set(text, style));
    result.wrap_to(width);
    return result;
}

}  // namespace jcic::paper
