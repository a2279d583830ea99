#include "app/desk/papers/as_sheet.h"

#include <algorithm>

namespace jcic::desk::papers {
namespace {

using Kind = tables::Sheet::Kind;

constexpr double characters_per_point = 0.2;
constexpr double narrowest = 10;

/// Appends what a block says; its table decides the columns.
class Writer {
public:
    explicit Writer(tables::Sheet& sheet) : sheet_(sheet) {}

    void operator()(const paper::Heading& block) { words(block.text); }
    void operator()(const paper::Facts& block) {
        for (const auto& fact : block.facts) words(fact.label + "：" + fact.value);
    }
    void operator()(const paper::Paragraph& block) { words(block.label + block.text); }
    void operator()(const paper::Table& block) {
        tables::Sheet::Line groups{Kind::heading, {}};
        tables::Sheet::Line subgroups{Kind::heading, {}};
        tables::Sheet::Line titles{Kind::heading, {}};
        for (const auto& column : block.columns) {
            sheet_.widths.push_back(std::max(narrowest, column.least * characters_per_point));
            groups.cells.push_back(column.group);
            subgroups.cells.push_back(column.subgroup);
            titles.cells.push_back(column.title);
        }
        for (auto* line : {&groups, &subgroups})
            if (std::ranges::any_of(line->cells, [](const auto& name) { return !name.empty(); }))
                sheet_.lines.push_back(std::move(*line));
        sheet_.lines.push_back(std::move(titles));
        for (const auto& row : block.rows) {
            if (row.kind == paper::Table::RowKind::group)
                words(row.cells.front());
            else
                sheet_.lines.push_back({Kind::row, row.cells});
        }
    }
    void operator()(const paper::Boxes& block) {
        for (const auto& line : block.lines)
            for (const auto& box : line.boxes) words(box.label + box.value);
    }
    void operator()(const paper::Signatures& block) {
        for (const auto& place : block.places) words(place.label + "：" + place.name);
    }
    void operator()(const paper::Code& block) { words(block.caption); }
    void operator()(const paper::Labels& block) {
        for (const auto& label : block.labels) words(label.words);
    }
    void operator()(const paper::Statement& block) {
        words(block.text);
        words(block.explanation);
    }
    void operator()(const paper::Stamp&) {}  // of a record's page only

private:
    void words(std::string text) { sheet_.lines.push_back({Kind::words, {std::move(text)}}); }
    tables::Sheet& sheet_;
};

}  // namespace

tables::Sheet as_sheet(const paper::Document& document, std::string name) {
    tables::Sheet out{std::move(name), {}, {}};
    const auto& frame = document.frame;
    for (const auto& words : {frame.practice, frame.mark})
        if (!words.empty()) out.lines.push_back({Kind::words, {words}});
    out.lines.push_back({Kind::title, {frame.title}});
    Writer writer(out);
    for (const auto& block : document.blocks) std::visit(writer, block);
    for (const auto& words : {frame.notice, frame.footer})
        if (!words.empty()) out.lines.push_back({Kind::words, {words}});
    if (out.widths.empty()) out.widths.push_back(narrowest * narrowest);  // without a table
    return out;
}

}  // namespace jcic::desk::papers
