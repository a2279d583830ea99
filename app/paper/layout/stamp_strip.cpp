// Stamp as a strip, like a rubber stamp with a date: in a double frame bank and unit, the date large between rules,
// purpose and person, small lines below; and beside it places for signatures.

#include <algorithm>
#include <optional>

#include "app/paper/layout/strips.h"

namespace jcic::paper {

namespace {

constexpr double stamp_inset = 7;
constexpr double inner = 2.5;   ///< from the frame to the thin one within it
constexpr double rule_gap = 5;  ///< around the date
constexpr double stamp_line_gap = 2;
constexpr double stamp_narrowest = 150;
constexpr double place_gap = 10;
constexpr double place_narrowest = 90;

class StampStrip final : public Strip {
public:
    struct Place {
        Text label;
        Text name;
    };
    struct Field {
        Text text;
        bool ruled = false;  ///< above and below
    };
    StampStrip(std::vector<Field> fields, std::vector<Text> lines, double width)
        : fields_(std::move(fields)), lines_(std::move(lines)), width_(width) {
        for (const Field& field : fields_) piece.height += height_of(field);
        for (const Text& line : lines_) piece.height += line.height() + stamp_line_gap;
        piece.height += 2 * stamp_inset;
    }
    void add(Place place) { places_.push_back(std::move(place)); }

    void paint(const Canvas& canvas, double top) const override {
        const Layout& layout = canvas.layout();
        const double left = layout.margin_left;
        canvas.frame(left, top, width_, piece.height, 1.4, layout.stamp);
        canvas.frame(left + inner, top + inner, width_ - 2 * inner, piece.height - 2 * inner, 0.5, layout.stamp);
        double y = top + stamp_inset;
        for (const Field& field : fields_) {
            const double bottom = y + height_of(field);
            if (field.ruled) {
                canvas.horizontal(left + stamp_inset, left + width_ - stamp_inset, y + rule_gap / 2, 0.7, layout.stamp);
                canvas.horizontal(left + stamp_inset, left + width_ - stamp_inset, bottom - rule_gap / 2, 0.7,
                                  layout.stamp);
            }
            const Tag tag(canvas, "P");
            canvas.text(field.text, left + (width_ - field.text.width()) / 2, (y + bottom - field.text.height()) / 2,
                        layout.stamp);
            y = bottom;
        }
        for (const Text& line : lines_) {
            const Tag tag(canvas, "P");
            canvas.text(line, left + (width_ - line.width()) / 2, y, layout.stamp);
            y += line.height() + stamp_line_gap;
        }
        paint_places(canvas, left + width_ + place_gap, top);
    }

private:
    [[nodiscard]] static double height_of(const Field& field) {
        return field.text.height() + stamp_line_gap + (field.ruled ? 2 * rule_gap : 0);
    }

    void paint_places(const Canvas& canvas, double left, double top) const {
        const Layout& layout = canvas.layout();
        const double right = layout.page_width - layout.margin_right;
        const double width = (right - left) / static_cast<double>(places_.size());
        for (const Place& place : places_) {
            canvas.frame(left, top, width, piece.height, 0.6, layout.faint_ink);
            const Tag tag(canvas, "P");
            canvas.text(place.label, left + stamp_inset, top + 4, layout.faint_ink);
            canvas.text(place.name, left + stamp_inset, top + 4 + place.label.height() + stamp_line_gap, layout.ink);
            left += width;
        }
    }

    std::vector<Field> fields_;
    std::vector<Text> lines_;
    std::vector<Place> places_;
    double width_;
};

}  // namespace

Result<void> add_strips(const Stamp& stamp, const BlockContext& context, Strips& strips) {
    const Layout& layout = context.layout;
    const auto places = static_cast<double>(stamp.places.size());
    const double widest = text_width(layout) - place_gap - places * place_narrowest - 2 * stamp_inset;
    const Style small{layout.small_size, false};
    double width = stamp_narrowest - 2 * stamp_inset;
    std::vector<StampStrip::Field> fields;
    std::vector<Text> lines;
    const Style strong{layout.body_size, true};
    const Style large{layout.body_size + 4, true};
    for (const std::string* words : {&stamp.bank, &stamp.unit, &stamp.date, &stamp.purpose, &stamp.person}) {
        if (words->empty()) continue;
        const bool date = words == &stamp.date;
        JCIC_TRY(Text field, context.type.set_wrapped(*words, date ? large : strong, widest));
        width = std::max(width, field.width());
        fields.push_back({std::move(field), date});
    }
    for (const std::string& words : stamp.lines) {
        JCIC_TRY(Text line, context.type.set_wrapped(words, small, widest));
        width = std::max(width, line.width());
        lines.push_back(std::move(line));
    }
    width += 2 * stamp_inset;
    auto strip = std::make_unique<StampStrip>(std::move(fields), std::move(lines), width);
    const double room = (text_width(layout) - place_gap - width) / std::max(1.0, places) - 2 * stamp_inset;
    for (const Signatures::Place& place : stamp.places) {
        JCIC_TRY(Text label, context.type.set_wrapped(place.label, small, room));
        JCIC_TRY(Text name, context.type.set_wrapped(place.name, {layout.body_size, false}, room));
        strip->add({std::move(label), std::move(name)});
    }
    // A signature stands under what it answers for, never on a page of its own.
    if (!strips.empty()) strips.back()->piece.keep_with_next = true;
    strip->piece.space_before = layout.block_gap;
    strips.push_back(std::move(strip));
    return {};
}

}  // namespace jcic::paper
