// Table as strips: one for the headings, one a row.

#include <algorithm>
#include <optional>

#include "app/paper/columns.h"
#include "app/paper/row_strip.h"

namespace jcic::paper {

namespace {

RowLook look_of(Table::RowKind kind) {
    switch (kind) {
        case Table::RowKind::plain:
            return RowLook::plain;
        case Table::RowKind::group:
            return RowLook::group;
        case Table::RowKind::subtotal:
            return RowLook::subtotal;
        case Table::RowKind::total:
            return RowLook::total;
    }
    return RowLook::plain;
}

bool is_total(Table::RowKind kind) {
    return kind == Table::RowKind::subtotal || kind == Table::RowKind::total;
}

/// Sets a table's rows one after another, in two passes: every cell on one line, then to the columns' widths.
class TableStrips {
public:
    TableStrips(const Table& table, const BlockContext& context)
        : table_(table), layout_(context.layout), type_(context.type), marked_(context.marked && !table.boxed) {}

    Result<void> measure() {
        std::vector<ColumnNeed> needs;
        for (const Table::Column& column : table_.columns) {
            JCIC_TRY(Text title, type_.set(column.title, {layout_.small_size, true}));
            // A heading may break: a long one over narrow cells widens its column to three characters, not more.
            const double natural =
                column.wraps || !table_.boxed ? title.width() : std::min(title.width(), 3 * layout_.small_size);
            needs.push_back({std::max(natural + padding(), column.least), column.wraps});
            headings_.push_back(std::move(title));
        }
        for (const Table::Row& row : table_.rows) {
            const bool group = row.kind == Table::RowKind::group;
            if (row.cells.size() != (group ? 1 : table_.columns.size()))
                return fail(FaultCode::paper_layout, "paper.table", {{"reason", "cells"}});
            std::vector<Text>& texts = cells_.emplace_back();
            texts.reserve(row.cells.size());
            for (std::size_t i = 0; i < row.cells.size(); ++i) {
                const Style style{layout_.body_size, row.kind != Table::RowKind::plain};
                JCIC_TRY(Text text, type_.set(row.cells[i], style));
                if (!group) needs[i].natural = std::max(needs[i].natural, text.width() + padding());
                texts.push_back(std::move(text));
            }
        }
        widths_ = column_widths(needs, text_width(layout_));
        return {};
    }

    Result<void> add_to(Strips& strips) {
        const std::size_t headings = strips.size();
        JCIC_TRY(auto head, headings_strip());
        strips.push_back(std::move(head));
        strips.back()->piece.space_before = layout_.block_gap;
        strips.back()->piece.keep_with_next = true;
        strips.back()->opens = "Table";
        std::optional<std::size_t> group;
        for (std::size_t i = 0; i < table_.rows.size(); ++i) {
            const Table::RowKind kind = table_.rows[i].kind;
            auto strip = kind == Table::RowKind::group ? whole_width(std::move(cells_[i].front()))
                                                       : aligned(look_of(kind), std::move(cells_[i]));
            strip->piece.height = std::max(strip->piece.height, table_.row_least);
            strip->piece.repeats = {headings};
            if (kind == Table::RowKind::plain && group) strip->piece.repeats.push_back(*group);
            if (kind == Table::RowKind::group) group = strips.size();
            const bool total_follows = i + 1 < table_.rows.size() && is_total(table_.rows[i + 1].kind);
            strip->piece.keep_with_next = kind == Table::RowKind::group || total_follows;
            strips.push_back(std::move(strip));
        }
        strips.back()->piece.keep_with_next = false;
        strips.back()->closes = true;
        for (std::size_t i = headings; i < strips.size(); ++i) strips[i]->ruled = marked_;
        return {};
    }

private:
    [[nodiscard]] double padding() const { return 2 * layout_.cell_padding_x; }

    /// The columns' titles and, where columns have groups, these above them.
    Result<std::unique_ptr<HeadingsStrip>> headings_strip() {
        auto strip = std::make_unique<HeadingsStrip>(layout_, widths_, table_.boxed);
        for (std::size_t i = 0; i < headings_.size(); ++i) {
            headings_[i].wrap_to(widths_[i] - padding());
            strip->add_title(std::move(headings_[i]), table_.columns[i].align == Align::right);
        }
        for (std::size_t i = 0; i < table_.columns.size();) {
            const std::string& name = table_.columns[i].group;
            std::size_t end = i + 1;
            double width = widths_[i];
            while (!name.empty() && end < table_.columns.size() && table_.columns[end].group == name)
                width += widths_[end++];
            if (!name.empty()) {
                JCIC_TRY(Text text, type_.set_wrapped(name, {layout_.small_size, true}, width - padding()));
                strip->add_group(std::move(text), i, end);
            }
            i = end;
        }
        return strip;
    }

    std::unique_ptr<RowStrip> aligned(RowLook look, std::vector<Text> texts) const {
        auto strip = std::make_unique<RowStrip>(look, layout_, table_.boxed ? &widths_ : nullptr);
        double x = layout_.margin_left;
        for (std::size_t i = 0; i < texts.size(); ++i) {
            const double width = widths_[i] - padding();
            texts[i].wrap_to(width);
            const double free = width - texts[i].width();
            const Align align = table_.columns[i].align;
            const double shift = align == Align::right ? free : align == Align::centre ? free / 2 : 0;
            strip->add(std::move(texts[i]), x + layout_.cell_padding_x + std::max(0.0, shift));
            x += widths_[i];
        }
        return strip;
    }

    std::unique_ptr<RowStrip> whole_width(Text text) const {
        auto strip = std::make_unique<RowStrip>(RowLook::group, layout_, nullptr);
        text.wrap_to(text_width(layout_) - padding());
        strip->add(std::move(text), layout_.margin_left + layout_.cell_padding_x);
        return strip;
    }

    const Table& table_;
    const Layout& layout_;
    const Typesetter& type_;
    bool marked_;
    std::vector<Text> headings_;
    std::vector<std::vector<Text>> cells_;
    std::vector<double> widths_;
};

}  // namespace

Result<void> add_strips(const Table& table, const BlockContext& context, Strips& strips) {
    if (table.columns.empty()) return fail(FaultCode::paper_layout, "paper.table", {{"reason", "cells"}});
    TableStrips rows(table, context);
    JCIC_CHECK(rows.measure());
    return rows.add_to(strips);
}

}  // namespace jcic::paper
