#include "app/paper/forms/looks.h"

#include <algorithm>

#include "app/base/numbers.h"

namespace jcic::paper {

namespace {

/// "#RRGGBB".
void read_colour(const JsonNode& object, std::string_view name, FormFields& fields, Colour& into) {
    std::string text;
    fields.text(object, name, text);
    const bool shaped = text.size() == 7 && text[0] == '#';
    const auto value = shaped ? hex_number<unsigned>(std::string_view(text).substr(1)) : std::nullopt;
    if (!value) return fields.reject(*object.find(name), '"' + std::string(name) + "\" is not a colour as #1A2B3C");
    into = {(*value >> 16 & 0xFF) / 255.0, (*value >> 8 & 0xFF) / 255.0, (*value & 0xFF) / 255.0};
}

template <class Row>
const Row* row_named(std::span<const Row> rows, std::string_view name) {
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return row.name == name; });
    return found == rows.end() ? nullptr : &*found;
}

}  // namespace

void read_looks(const JsonNode& object, FormFields& fields, Layout& into) {
    if (object.kind != JsonNode::Kind::object) return fields.reject(object, "\"looks\" is not an object");
    for (const auto& [name, node] : object.members) {
        if (const LayoutNumber* number = row_named(layout_numbers(), name)) {
            double value = 0;
            fields.number(object, name, number->lowest, number->highest, value);
            into.*number->value = value * number->unit;
        } else if (const LayoutColour* colour = row_named(layout_colours(), name)) {
            read_colour(object, name, fields, into.*colour->value);
        } else if (name == "fonts") {
            fields.text(object, name, into.fonts);
            if (into.fonts.empty()) fields.reject(node, "\"fonts\" is empty");
        } else {
            fields.reject(node, '"' + name + "\" is not known");
        }
    }
}

}  // namespace jcic::paper
