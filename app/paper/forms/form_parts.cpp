#include "app/paper/forms/form_parts.h"

#include <algorithm>

namespace jcic::paper {

namespace {

constexpr double longest = 400;  ///< points of an indent, a row, a column

Align align_of(const JsonNode& node, FormFields& fields) {
    std::size_t align = 0;
    fields.choice(node, "align", {"left", "centre", "right"}, align);
    return static_cast<Align>(align);
}

Part read_heading(const JsonNode& node, FormFields& fields) {
    HeadingPart part;
    fields.only(node, {"heading"});
    fields.words(node, "heading", part.words);
    return part;
}

Part read_facts(const JsonNode& node, FormFields& fields) {
    FactsPart part;
    fields.only(node, {"facts"});
    for (const JsonNode& item : fields.list(node, "facts")) {
        FactsPart::Fact& fact = part.facts.emplace_back();
        fields.only(item, {"label", "value", "wide", "kept"});
        fields.words(item, "label", fact.label);
        fields.words(item, "value", fact.value);
        fields.flag(item, "wide", fact.wide);
        fields.flag(item, "kept", fact.kept);
    }
    return part;
}

Part read_paragraph(const JsonNode& node, FormFields& fields) {
    Paragraph paragraph;
    fields.only(node, {"paragraph", "label", "look", "align", "indent"});
    fields.words(node, "paragraph", paragraph.text);
    fields.words(node, "label", paragraph.label);
    std::size_t look = 0;
    fields.choice(node, "look", {"body", "small", "strong"}, look);
    paragraph.look = static_cast<Paragraph::Look>(look);
    paragraph.align = align_of(node, fields);
    fields.number(node, "indent", 0, longest, paragraph.indent);
    return ParagraphPart{paragraph};
}

/// Which of the kind's columns, none of them twice.
std::size_t source_of(const JsonNode& item, FormFields& fields, const TablePart& part) {
    std::string name;
    fields.text(item, "column", name);
    const auto columns = fields.info().columns;
    const auto found = std::find(columns.begin(), columns.end(), name);
    if (found == columns.end()) {
        fields.reject(item, "column \"" + name + "\" is not known");
        return 0;
    }
    const auto source = static_cast<std::size_t>(found - columns.begin());
    for (const TablePart::Column& column : part.columns)
        if (column.source == source) fields.reject(item, "column \"" + name + "\" stands twice");
    return source;
}

/// {"group": "一、…"} or {"cells": ["…", …]}.
TablePart::Row read_row(const JsonNode& node, FormFields& fields, std::size_t columns) {
    TablePart::Row row;
    fields.only(node, {"group", "cells"});
    if (node.find("group") != nullptr) {
        row.kind = Table::RowKind::group;
        fields.words(node, "group", row.cells.emplace_back());
        return row;
    }
    for (const JsonNode& cell : fields.list(node, "cells")) fields.words(cell, row.cells.emplace_back());
    if (row.cells.size() != columns) fields.reject(node, "not one cell a column");
    return row;
}

Part read_table(const JsonNode& node, FormFields& fields) {
    TablePart part;
    fields.only(node, {"table", "rows", "boxed", "row_least", "least_rows", "ending"});
    fields.words(node, "ending", part.ending);
    fields.flag(node, "boxed", part.boxed);
    fields.number(node, "row_least", 0, longest, part.row_least);
    double least_rows = 0;
    fields.number(node, "least_rows", 0, 60, least_rows);
    part.least_rows = static_cast<std::size_t>(least_rows);
    // The columns of a kind that names none are handed in with the rows.
    static const std::vector<JsonNode> handed_in;
    for (const JsonNode& item : fields.info().columns.empty() ? handed_in : fields.list(node, "table")) {
        fields.only(item, {"column", "title", "group", "subgroup", "align", "wraps", "least"});
        TablePart::Column column;
        column.source = source_of(item, fields, part);
        fields.words(item, "title", column.look.title);
        fields.words(item, "group", column.look.group);
        fields.words(item, "subgroup", column.look.subgroup);
        if (column.look.group.empty() && !column.look.subgroup.empty())
            fields.reject(item, "a subgroup without a group");
        column.look.align = align_of(item, fields);
        fields.flag(item, "wraps", column.look.wraps);
        fields.number(item, "least", 0, longest, column.look.least);
        part.columns.push_back(std::move(column));
    }
    if (node.find("rows") != nullptr)
        for (const JsonNode& row : fields.list(node, "rows"))
            part.rows.push_back(read_row(row, fields, part.columns.size()));
    // What a record says is shown whole (R-IT-8): columns may be moved, not left out.
    if (fields.info().stamped && part.columns.size() != fields.info().columns.size())
        fields.reject(node, "a column is missing");
    return part;
}

BoxesPart::Box read_box(const JsonNode& node, FormFields& fields) {
    BoxesPart::Box box;
    fields.only(node, {"label", "value", "share", "choose", "options"});
    fields.words(node, "label", box.label);
    fields.words(node, "value", box.value);
    fields.number(node, "share", 0.1, 10, box.share);
    fields.text(node, "choose", box.choose);
    if (box.choose.empty()) return box;
    const auto values = fields.info().values;
    if (std::find(values.begin(), values.end(), box.choose) == values.end())
        fields.reject(node, "value \"" + box.choose + "\" is not known");
    for (const JsonNode& item : fields.list(node, "options")) {
        BoxesPart::Option& option = box.options.emplace_back();
        fields.only(item, {"is", "text"});
        fields.text(item, "is", option.is);
        fields.text(item, "text", option.text);
    }
    return box;
}

Part read_boxes(const JsonNode& node, FormFields& fields) {
    BoxesPart part;
    fields.only(node, {"boxes"});
    for (const JsonNode& item : fields.list(node, "boxes")) {
        BoxesPart::Line& line = part.lines.emplace_back();
        fields.only(item, {"line", "least"});
        fields.number(item, "least", 0, longest, line.least);
        for (const JsonNode& box : fields.list(item, "line")) line.boxes.push_back(read_box(box, fields));
    }
    return part;
}

std::vector<Signatures::Place> read_places(const JsonNode& node, std::string_view name, FormFields& fields) {
    std::vector<Signatures::Place> places;
    for (const JsonNode& item : fields.list(node, name)) {
        Signatures::Place& place = places.emplace_back();
        fields.only(item, {"label", "name"});
        fields.words(item, "label", place.label);
        fields.words(item, "name", place.name);
    }
    return places;
}

Part read_signatures(const JsonNode& node, FormFields& fields) {
    fields.only(node, {"signatures"});
    return SignaturesPart{read_places(node, "signatures", fields)};
}

Part read_code(const JsonNode& node, FormFields& fields) {
    CodePart part;
    fields.only(node, {"code", "size_mm", "caption"});
    fields.words(node, "code", part.contents);
    fields.number(node, "size_mm", 15, 60, part.size_mm);
    fields.words(node, "caption", part.caption);
    return part;
}

/// What the stamp must say (R-PA-1): who, in which duty, under which account, and when.
constexpr std::string_view stamped_values[]{"{querier}", "{user-code}", "{duty}", "{printed-date}"};
constexpr std::string_view date_with_dots = "{stamped-date}";  ///< 115.12.21, as good as {printed-date}

Part read_stamp(const JsonNode& node, FormFields& fields) {
    Stamp stamp;
    fields.only(node, {"stamp"});
    const JsonNode& inner = *node.find("stamp");
    fields.only(inner, {"bank", "unit", "date", "purpose", "person", "lines", "places"});
    fields.words(inner, "bank", stamp.bank);
    fields.words(inner, "unit", stamp.unit);
    fields.words(inner, "date", stamp.date);
    fields.words(inner, "purpose", stamp.purpose);
    fields.words(inner, "person", stamp.person);
    for (const JsonNode& line : fields.list(inner, "lines")) fields.words(line, stamp.lines.emplace_back());
    stamp.places = read_places(inner, "places", fields);
    std::string all = stamp.unit + stamp.date + stamp.person;
    if (all.find(date_with_dots) != std::string::npos) all += stamped_values[3];
    for (const std::string_view value : stamped_values)
        if (all.find(value) == std::string::npos) fields.reject(inner, std::string(value) + " is missing");
    return StampPart{std::move(stamp)};
}

struct PartReader {
    std::string_view name;
    Part (*read)(const JsonNode&, FormFields&);
};
constexpr PartReader readers[]{{"heading", read_heading}, {"facts", read_facts}, {"paragraph", read_paragraph},
                               {"table", read_table},     {"boxes", read_boxes}, {"signatures", read_signatures},
                               {"code", read_code},       {"stamp", read_stamp}};

}  // namespace

Part read_part(const JsonNode& node, FormFields& fields) {
    for (const PartReader& reader : readers)
        if (!node.members.empty() && node.members.front().name == reader.name) return reader.read(node, fields);
    fields.reject(node, "not a part");
    return HeadingPart{};
}

}  // namespace jcic::paper
