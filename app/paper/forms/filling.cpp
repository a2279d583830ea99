#include "app/paper/forms/filling.h"

#include <algorithm>

#include "app/domain/items.h"

namespace jcic::paper {

namespace {

constexpr const char* practice_band = "練習：內容均為虛構，不得作為徵信依據";

class Assembly {
public:
    Assembly(const Filling& filling, Document& document) : filling_(filling), document_(document) {}

    void operator()(const HeadingPart& part) { add(Heading{in(part.words)}); }

    void operator()(const FactsPart& part) {
        Facts facts;
        for (const FactsPart::Fact& fact : part.facts)
            if (std::string value = in(fact.value); fact.kept || !value.empty())
                facts.facts.push_back({in(fact.label), std::move(value), fact.wide});
        add(std::move(facts));
    }

    void operator()(const ParagraphPart& part) {
        Paragraph paragraph = part.paragraph;
        paragraph.label = in(paragraph.label);
        paragraph.text = in(paragraph.text);
        if (!paragraph.text.empty()) add(std::move(paragraph));
    }

    void operator()(const TablePart& part) {
        if (filling_.instead) return add(*filling_.instead);
        Table table;
        table.boxed = part.boxed;
        table.row_least = part.row_least;
        for (const TablePart::Column& column : part.columns) {
            table.columns.push_back(column.look);
            table.columns.back().title = in(column.look.title);
            table.columns.back().group = in(column.look.group);
            table.columns.back().subgroup = in(column.look.subgroup);
        }
        for (const TablePart::Row& row : part.rows) {
            Table::Row& filled = table.rows.emplace_back(Table::Row{row.kind, {}});
            for (const std::string& cell : row.cells) filled.cells.push_back(in(cell));
        }
        const auto ordered = [&](const std::vector<std::string>& cells) {
            std::vector<std::string> out;
            for (const TablePart::Column& column : part.columns) out.push_back(cells.at(column.source));
            return out;
        };
        for (const Table::Row& row : filling_.rows)
            table.rows.push_back({row.kind, row.kind == Table::RowKind::group ? row.cells : ordered(row.cells),
                                  row.before.empty() ? row.before : ordered(row.before)});
        // Rows left empty are to be written into: then what follows is not blank.
        if (table.rows.size() >= part.least_rows) table.ending = in(part.ending);
        while (table.rows.size() < part.least_rows)
            table.rows.push_back({Table::RowKind::plain, std::vector<std::string>(part.columns.size())});
        add(std::move(table));
    }

    void operator()(const BoxesPart& part) {
        Boxes boxes;
        for (const BoxesPart::Line& line : part.lines) {
            Boxes::Line& filled = boxes.lines.emplace_back();
            filled.least = line.least;
            for (const BoxesPart::Box& box : line.boxes)
                filled.boxes.push_back({in(box.label), ticked(box) + in(box.value), box.share});
        }
        add(std::move(boxes));
    }

    void operator()(const SignaturesPart& part) { add(Signatures{filled(part.places)}); }

    void operator()(const CodePart& part) {
        if (std::string contents = in(part.contents); !contents.empty())
            add(Code{std::move(contents), part.size_mm, in(part.caption)});
    }

    void operator()(const StampPart& part) {
        Stamp stamp = part.stamp;
        for (std::string* words : {&stamp.bank, &stamp.unit, &stamp.date, &stamp.purpose, &stamp.person})
            *words = in(*words);
        for (std::string& line : stamp.lines) line = in(line);
        stamp.places = filled(stamp.places);
        add(std::move(stamp));
    }

private:
    [[nodiscard]] std::string in(std::string_view words) const { return filling_.values.in(words); }
    void add(Block block) { document_.blocks.push_back(std::move(block)); }

    [[nodiscard]] std::vector<Signatures::Place> filled(std::vector<Signatures::Place> places) const {
        for (Signatures::Place& place : places) place = {in(place.label), in(place.name)};
        return places;
    }

    /// "■ 遺失　□ 毀損　": the value names the options that hold, several with commas between.
    [[nodiscard]] std::string ticked(const BoxesPart::Box& box) const {
        if (box.choose.empty()) return "";
        const std::string chosen = "," + filling_.values.get(box.choose) + ",";
        std::string line;
        for (const BoxesPart::Option& option : box.options)
            line += (chosen.find("," + option.is + ",") == std::string::npos ? "□ " : "■ ") + option.text + "　";
        return line;
    }

    const Filling& filling_;
    Document& document_;
};

}  // namespace

Values::Values(std::initializer_list<std::pair<std::string_view, std::string>> values) {
    for (const auto& [name, value] : values) set(name, value);
}

void Values::set(std::string_view name, std::string value) {
    values_.emplace_back(name, std::move(value));
}

const std::string& Values::get(std::string_view name) const {
    static const std::string none;
    const auto found = std::find_if(values_.begin(), values_.end(), [&](const auto& it) { return it.first == name; });
    return found == values_.end() ? none : found->second;
}

std::string Values::in(std::string_view words) const {
    std::string out;
    for (;;) {
        const auto open = words.find('{');
        const auto close = words.find('}', open == std::string_view::npos ? 0 : open);
        if (open == std::string_view::npos || close == std::string_view::npos) return out.append(words);
        out.append(words.substr(0, open));
        out += get(words.substr(open + 1, close - open - 1));
        words.remove_prefix(close + 1);
    }
}

Document fill(const Form& form, const Filling& filling) {
    Document document;
    document.metadata_title = filling.file_title;
    document.created = filling.created;
    document.frame = {.title = filling.values.in(form.title),
                      .running_head = filling.running_head,
                      .mark = form.mark,
                      .practice = filling.practice ? practice_band : "",
                      .watermark = filling.watermark,
                      .origin = filling.origin,
                      .notice = filling.tax_data ? std::string(domain::tax_notice) : "",
                      .advice = filling.tax_data ? std::string(domain::doubt_advice) : "",
                      .footer = filling.footer,
                      .stamp_line = filling.stamp_line,
                      .bank = filling.values.get("institution-name")};
    // A letter's title says it.
    if (document.frame.title.find(document.frame.bank) != std::string::npos) document.frame.bank.clear();
    Assembly assembly(filling, document);
    for (const Part& part : form.parts) std::visit(assembly, part);
    return document;
}

}  // namespace jcic::paper
