#include "app/paper/forms/layouts.h"

#include <algorithm>

#include "app/base/numbers.h"
#include "app/files/files.h"
#include "app/paper/layout/logo.h"

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

namespace {

constexpr std::string_view format = "jcic-desk layout 1";
constexpr const char* sentences_file = "working-papers.json";

void read_format(const JsonNode& root, FormFields& fields) {
    std::string said;
    fields.text(root, "format", said);
    if (said != format) fields.reject(root, "\"format\" is not \"" + std::string(format) + '"');
}

/// The institution's own file where there is one.
std::filesystem::path path_of(const std::string& name, const std::filesystem::path& folder,
                              const std::filesystem::path& own) {
    std::error_code not_there;
    if (!own.empty() && std::filesystem::exists(own / name, not_there)) return own / name;
    return folder / name;
}

bool has_stamp(const Form& form) {
    for (const Part& part : form.parts)
        if (std::holds_alternative<StampPart>(part)) return true;
    return false;
}

bool has_table(const Form& form) {
    for (const Part& part : form.parts)
        if (std::holds_alternative<TablePart>(part)) return true;
    return false;
}

/// Why a record is on paper once more stands on that paper (R-PA-7).
bool tells_reprint(const Form& form) {
    const auto tells = [](const FactsPart::Fact& fact) { return fact.value.find("{reprint}") != std::string::npos; };
    for (const Part& part : form.parts)
        if (const auto* facts = std::get_if<FactsPart>(&part);
            facts != nullptr && std::ranges::any_of(facts->facts, tells))
            return true;
    return false;
}

}  // namespace

Result<Layout> read_page(std::string_view json, std::string_view origin, const std::filesystem::path& beside,
                         const PaintLogo& paint) {
    static constexpr FormInfo no_values{};
    JCIC_TRY(const JsonNode root, read_json(json, origin));
    FormFields fields(origin, no_values);
    fields.only(root, {"format", "comment", "looks", "logo"});
    read_format(root, fields);
    Layout layout;
    if (const JsonNode* looks = root.find("looks")) read_looks(*looks, fields, layout);
    std::string logo;
    fields.text(root, "logo", logo);
    if (!logo.empty() && !fields.fault()) {
        auto read_in = read_logo(beside / logo, paint);
        if (!read_in && read_in.error().code != FaultCode::input_form)
            return tl::unexpected<Fault>(std::move(read_in).error());
        if (read_in)
            layout.logo = std::move(*read_in);
        else
            fields.reject(*root.find("logo"), "\"logo\" is no PNG that can be used");
    }
    if (fields.fault()) return tl::unexpected<Fault>(*fields.fault());
    return layout;
}

Result<Form> read_form(std::string_view json, std::string_view origin, const FormInfo& info, const Layout& looks) {
    JCIC_TRY(const JsonNode root, read_json(json, origin));
    FormFields fields(origin, info);
    fields.only(root, {"format", "comment", "title", "mark", "mask_subject", "landscape", "looks", "parts"});
    read_format(root, fields);
    Form form;
    form.look = looks;
    fields.words(root, "title", form.title);
    fields.text(root, "mark", form.mark);
    fields.flag(root, "mask_subject", form.mask_subject);
    bool turned = false;
    fields.flag(root, "landscape", turned);
    if (turned) form.look = landscape(std::move(form.look));
    if (const JsonNode* own = root.find("looks")) read_looks(*own, fields, form.look);
    for (const JsonNode& part : fields.list(root, "parts")) form.parts.push_back(read_part(part, fields));
    if (form.title.empty()) fields.reject(root, "\"title\" is missing or empty");
    if (info.stamped && !has_stamp(form)) fields.reject(root, "the stamp is missing");
    if (info.stamped && !has_table(form)) fields.reject(root, "the table is missing");
    if (info.stamped && !tells_reprint(form)) fields.reject(root, "{reprint} is missing");
    // A record is confidential whatever a bank's layout says (R-PA-5).
    if (info.stamped && form.mark != "密件") fields.reject(root, "\"mark\" is not 密件");
    if (fields.fault()) return tl::unexpected<Fault>(*fields.fault());
    return form;
}

Result<Layouts> Layouts::read(const std::filesystem::path& folder, const std::filesystem::path& own,
                              const PaintLogo& paint, std::shared_ptr<const LogoPixels> logo,
                              std::shared_ptr<const OwnFont> own_font) {
    const std::filesystem::path page = path_of("page.json", folder, own);
    JCIC_TRY(const std::string page_text, files::read_text(page));
    JCIC_TRY(Layout looks, read_page(page_text, "page.json", page.parent_path(), paint));
    if (logo) looks.logo = std::move(logo);
    looks.own_font = std::move(own_font);
    Layouts layouts;
    for (const FormInfo& info : all_forms()) {
        const std::string name = std::string(info.file) + ".json";
        JCIC_TRY(const std::string text, files::read_text(path_of(name, folder, own)));
        JCIC_TRY(layouts.forms_[static_cast<std::size_t>(info.kind)], read_form(text, name, info, looks));
    }
    JCIC_TRY(const std::string said, files::read_text(folder / sentences_file));
    JCIC_TRY(layouts.sentences_, Sentences::parse(said, sentences_file));
    if (const auto path = path_of(sentences_file, folder, own); path != folder / sentences_file) {
        JCIC_TRY(const std::string own_words, files::read_text(path));
        JCIC_TRY(auto own_sentences, Sentences::parse(own_words, sentences_file, &layouts.sentences_));
        layouts.sentences_ = std::move(own_sentences);
    }
    return layouts;
}

}  // namespace jcic::paper
