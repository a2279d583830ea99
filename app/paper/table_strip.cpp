// Table as strips: one for the headings, one a row.

#include <algorithm>
#include <optional>

#include "app/paper/columns.h"
#include "app/paper/strips.h"

namespace jcic::paper {

namespace {

enum class RowLook { headings, plain, group, subtotal, total };

class RowStrip final : public Strip {
public:
    RowStrip(RowLook look, const Layout& layout) : look_(look), padding_(layout.cell_padding_y) {}

    void add(Text text, double x) {
        baseline_ = std::max(baseline_, text.baseline());
        cells_.push_back({std::move(text), x});
        piece.height = 0;
        for (const Cell& cell : cells_)
            piece.height = std::max(piece.height, baseline_ - cell.text.baseline() + cell.text.height() + 2 * padding_);
    }

    void paint(const Canvas& canvas, double top) const override {
        const Layout& layout = canvas.layout();
        const double left = layout.margin_left;
        const double right = Layout::page_width - layout.margin_right;
        if (look_ == RowLook::total) canvas.horizontal(left, right, top, 0.8, layout.ink);
        const bool strong_rule = look_ == RowLook::headings || look_ == RowLook::total;
        canvas.horizontal(left, right, top + piece.height, strong_rule ? 0.8 : 0.4,
                          strong_rule ? layout.ink : layout.rule);
        const Tag row(canvas, "TR");
        const bool heads = look_ == RowLook::headings || look_ == RowLook::group;
        for (const Cell& cell : cells_) {
            const Tag tag(canvas, heads ? "TH" : "TD");
            canvas.text(cell.text, cell.x, top + padding_ + baseline_ - cell.text.baseline(),
                        look_ == RowLook::headings ? layout.faint_ink : layout.ink);
        }
    }

private:
    struct Cell {
        Text text;
        double x;
    };
    RowLook look_;
    double padding_;
    double baseline_ = 0;
    std::vector<Cell> cells_;
};

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
class TableSetting {
public:
    TableSetting(const Table& table, const Layout& layout, const Typesetter& type)
        : table_(table), layout_(layout), type_(type) {}

    Result<void> measure() {
        std::vector<ColumnNeed> needs;
        for (const Table::Column& column : table_.columns) {
            JCIC_TRY(Text title, type_.set(column.title, {layout_.small_size, true}));
            needs.push_back({title.width() + padding(), column.wraps});
            headings_.push_back(std::move(title));
        }
        for (const Table::Row& row : table_.rows) {
            const bool group = row.kind == Table::RowKind::group;
            if (row.cells.size() != (group ? 1 : table_.columns.size()))
                return fail(FaultCode::paper_layout, "paper.table", {{"reason", "cells"}});
            std::vector<Text>& texts = cells_.emplace_back();
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

    void add_to(Strips& strips) {
        const std::size_t headings = strips.size();
        strips.push_back(aligned(RowLook::headings, std::move(headings_)));
        strips.back()->piece.space_before = layout_.block_gap;
        strips.back()->piece.keep_with_next = true;
        strips.back()->opens_table = true;
        std::optional<std::size_t> group;
        for (std::size_t i = 0; i < table_.rows.size(); ++i) {
            const Table::RowKind kind = table_.rows[i].kind;
            auto strip = kind == Table::RowKind::group ? whole_width(std::move(cells_[i].front()))
                                                       : aligned(look_of(kind), std::move(cells_[i]));
            strip->piece.repeats = {headings};
            if (kind == Table::RowKind::plain && group) strip->piece.repeats.push_back(*group);
            if (kind == Table::RowKind::group) group = strips.size();
            const bool total_follows = i + 1 < table_.rows.size() && is_total(table_.rows[i + 1].kind);
            strip->piece.keep_with_next = kind == Table::RowKind::group || total_follows;
            strips.push_back(std::move(strip));
        }
        strips.back()->piece.keep_with_next = false;
        strips.back()->closes_table = true;
    }

private:
    [[nodiscard]] double padding() const { return 2 * layout_.cell_padding_x; }

    std::unique_ptr<RowStrip> aligned(RowLook look, std::vector<Text> texts) const {
        auto strip = std::make_unique<RowStrip>(look, layout_);
        double x = layout_.margin_left;
        for (std::size_t i = 0; i < texts.size(); ++i) {
            texts[i].wrap_to(widths_[i] - padding());
            if (table_.columns[i].align == Align::right) texts[i].align_right();
            strip->add(std::move(texts[i]), x + layout_.cell_padding_x);
            x += widths_[i];
        }
        return strip;
    }

    std::unique_ptr<RowStrip> whole_width(Text text) const {
        auto strip = std::make_unique<RowStrip>(RowLook::group, layout_);
        text.wrap_to(text_width(layout_) - padding());
        strip->add(std::move(text), layout_.margin_left + layout_.cell_padding_x);
        return strip;
    }

    const Table& table_;
    const Layout& layout_;
    const Typesetter& type_;
    std::vector<Text> headings_;
    std::vector<std::vector<Text>> cells_;
    std::vector<double> widths_;
};

}  // namespace

Result<void> add_strips(const Table& table, const Layout& layout, const Typesetter& type, Strips& strips) {
    if (table.columns.empty()) return fail(FaultCode::paper_layout, "paper.table", {{"reason", "cells"}});
    TableSetting setting(table, layout, type);
    JCIC_CHECK(setting.measure());
    setting.add_to(strips);
    return {};
}

}  // namespace jcic::paper
