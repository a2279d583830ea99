// Table as strips: one for the headings, one a row.

#include "app/paper/layout/table_strip.h"

#include <algorithm>
#include <cstddef>
#include <optional>

#include "app/paper/layout/row_strip.h"

namespace jcic::paper {

namespace {

constexpr double narrowest_wrapping_column = 56;

/// Shares out `available` so that no column gets more than its need while another lacks (max-min fairness).
void share(const std::vector<ColumnNeed>& needs, const std::vector<std::size_t>& columns, double available,
           std::vector<double>& widths) {
    std::vector<std::size_t> by_need = columns;
    std::stable_sort(by_need.begin(), by_need.end(),
                     [&](std::size_t a, std::size_t b) { return needs[a].natural < needs[b].natural; });
    for (std::size_t i = 0; i < by_need.size(); ++i) {
        const double fair = available / static_cast<double>(by_need.size() - i);
        widths[by_need[i]] = std::min(needs[by_need[i]].natural, fair);
        available -= widths[by_need[i]];
    }
}

}  // namespace

std::vector<double> column_widths(const std::vector<ColumnNeed>& needs, double available) {
    std::vector<double> widths(needs.size());
    std::vector<std::size_t> wrapping;
    std::vector<std::size_t> all(needs.size());
    double rest = available;
    for (std::size_t i = 0; i < needs.size(); ++i) {
        all[i] = i;
        widths[i] = needs[i].natural;
        if (needs[i].wraps)
            wrapping.push_back(i);
        else
            rest -= needs[i].natural;
    }
    double least = 0;
    for (const std::size_t i : wrapping) least += std::min(needs[i].natural, narrowest_wrapping_column);
    if (rest < least)
        share(needs, all, available, widths);
    else
        share(needs, wrapping, rest, widths);

    double used = 0;
    for (const double width : widths) used += width;
    if (used > 0 && used < available)
        for (double& width : widths) width *= available / used;
    return widths;
}

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

/// What says that nothing follows, below a table's last row.
class EndStrip final : public Strip {
public:
    EndStrip(Text text, double padding) : text_(std::move(text)), padding_(padding) {
        piece.height = text_.height() + 2 * padding;
    }
    void paint(const Canvas& canvas, double top) const override {
        const Layout& layout = canvas.layout();
        const Tag tag(canvas, "P");
        canvas.text(text_, layout.margin_left + (text_width(layout) - text_.width()) / 2, top + padding_, layout.ink);
    }

private:
    Text text_;
    double padding_;
};

/// Sets a table's rows one after another, in two passes: every cell on one line, then to the columns' widths.
class TableStrips {
public:
    TableStrips(const Table& table, const BlockContext& context)
        : table_(table), context_(context), layout_(context.layout), type_(context.type) {}

    Result<void> measure() {
        std::vector<ColumnNeed> needs;
        columns_->boxed = table_.boxed;
        for (const Table::Column& column : table_.columns) columns_->aligns.push_back(column.align);
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
            if (row.cells.size() != (group ? 1 : table_.columns.size()) ||
                (!row.before.empty() && row.before.size() != table_.columns.size()))
                return fail(FaultCode::paper_layout, "paper.table", {{"reason", "cells"}});
            std::vector<Text>& texts = cells_.emplace_back();
            texts.reserve(row.cells.size());
            const auto empty = empty_cells(row);
            for (std::size_t i = 0; i < row.cells.size(); ++i) {
                const Style style{layout_.body_size, row.kind != Table::RowKind::plain};
                JCIC_TRY(Text text, type_.set(row.cells[i], style));
                const bool beside_empty = !group && columns_->label_end(look_of(row.kind), i, empty) > i + 1;
                if (!group && !beside_empty) needs[i].natural = std::max(needs[i].natural, text.width() + padding());
                texts.push_back(std::move(text));
            }
        }
        columns_->widths = column_widths(needs, text_width(layout_));
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
            auto strip = kind == Table::RowKind::group
                             ? whole_width(std::move(cells_[i].front()))
                             : columns_->row(look_of(kind), std::move(cells_[i]), empty_cells(table_.rows[i]), layout_);
            const bool stands_across = kind == Table::RowKind::group;
            strip->stand_in(columns_, stands_across ? std::vector<bool>() : empty_cells(table_.rows[i]));
            strip->piece.height = std::max(strip->piece.height, table_.row_least);
            strip->piece.repeats = {headings};
            if (kind == Table::RowKind::plain && group) strip->piece.repeats.push_back(*group);
            if (kind == Table::RowKind::group) group = strips.size();
            const bool total_follows = i + 1 < table_.rows.size() && is_total(table_.rows[i + 1].kind);
            strip->piece.keep_with_next = kind == Table::RowKind::group || total_follows;
            if (!table_.rows[i].before.empty()) strip->carry(table_.rows[i].before);
            columns_->add_bars(*strip, table_.rows[i].bars, layout_);
            strips.push_back(std::move(strip));
        }
        strips.back()->piece.keep_with_next = false;
        strips.back()->closes = true;
        for (std::size_t i = headings; i < strips.size(); ++i) strips[i]->figures = figures();
        JCIC_CHECK(make_room_at_breaks(strips, headings + 1));
        return end(strips);
    }

private:
    [[nodiscard]] double padding() const { return 2 * layout_.cell_padding_x; }

    /// Amounts stand at the right of their columns.
    [[nodiscard]] std::vector<Span> figures() const {
        std::vector<Span> out;
        double left = layout_.margin_left;
        for (std::size_t i = 0; i < columns_->widths.size(); ++i) {
            const double right = left + columns_->widths[i];
            if (columns_->aligns[i] == Align::right) out.push_back({left, right});
            left = right;
        }
        return out;
    }

    [[nodiscard]] static std::vector<bool> empty_cells(const Table::Row& row) {
        std::vector<bool> empty;
        for (const std::string& cell : row.cells) empty.push_back(cell.empty());
        return empty;
    }

    /// The lines at breaks are as high as the last one, whose sums are of all.
    Result<void> make_room_at_breaks(Strips& strips, std::size_t first) const {
        double height = 0;
        for (std::size_t i = strips.size(); i > first && height <= 0; --i) {
            JCIC_TRY(const auto line, strips[i - 1]->at_break(Carry::out, context_));
            if (line) height = line->piece.height;
        }
        for (std::size_t i = first; i < strips.size(); ++i)
            if (!table_.rows[i - first].before.empty()) strips[i]->piece.carried = height;
        return {};
    }

    Result<void> end(Strips& strips) const {
        if (table_.ending.empty()) return {};
        JCIC_TRY(Text text, type_.set_wrapped(table_.ending, {layout_.body_size, false}, text_width(layout_)));
        strips.back()->piece.keep_with_next = true;
        strips.push_back(std::make_unique<EndStrip>(std::move(text), layout_.cell_padding_y));
        return {};
    }

    /// One past the last column of the same group, or of the same one within it.
    [[nodiscard]] std::size_t end_of_group(std::size_t first, std::size_t level) const {
        const auto named = [&](std::size_t i) {
            const Table::Column& column = table_.columns[i];
            return std::pair(column.group, level == 0 ? std::string() : column.subgroup);
        };
        std::size_t end = first + 1;
        while (end < table_.columns.size() && named(end) == named(first)) ++end;
        return end;
    }

    /// The columns' titles and, where columns have groups, these above them.
    Result<std::unique_ptr<HeadingsStrip>> headings_strip() {
        auto strip = std::make_unique<HeadingsStrip>(layout_, columns_->widths, table_.boxed);
        for (std::size_t i = 0; i < headings_.size(); ++i) {
            headings_[i].wrap_to(columns_->widths[i] - padding());
            strip->add_title(std::move(headings_[i]), table_.columns[i].align == Align::right);
        }
        for (std::size_t level = 0; level < 2; ++level) {
            for (std::size_t i = 0; i < table_.columns.size();) {
                const std::size_t end = end_of_group(i, level);
                const Table::Column& first = table_.columns[i];
                const std::string& name = level == 0 ? first.group : first.subgroup;
                if (!name.empty()) {
                    double width = -padding();
                    for (std::size_t column = i; column < end; ++column) width += columns_->widths[column];
                    JCIC_TRY(Text text, type_.set_wrapped(name, {layout_.small_size, true}, width));
                    strip->add_group(std::move(text), i, end, level);
                }
                i = end;
            }
        }
        return strip;
    }

    std::unique_ptr<RowStrip> whole_width(Text text) const {
        auto strip = std::make_unique<RowStrip>(RowLook::group, layout_, nullptr, table_.columns.size());
        text.wrap_to(text_width(layout_) - padding());
        strip->add(std::move(text), layout_.margin_left + layout_.cell_padding_x);
        return strip;
    }

    const Table& table_;
    const BlockContext& context_;
    const Layout& layout_;
    const Typesetter& type_;
    std::vector<Text> headings_;
    std::vector<std::vector<Text>> cells_;
    std::shared_ptr<TableColumns> columns_ = std::make_shared<TableColumns>();
};

}  // namespace

Result<void> add_strips(const Table& table, const BlockContext& context, Strips& strips) {
    if (table.columns.empty()) return fail(FaultCode::paper_layout, "paper.table", {{"reason", "cells"}});
    TableStrips rows(table, context);
    JCIC_CHECK(rows.measure());
    return rows.add_to(strips);
}

}  // namespace jcic::paper
