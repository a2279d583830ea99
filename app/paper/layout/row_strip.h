#pragma once
// A table's row, and its headings, as strips.

#include "app/paper/layout/strips.h"

namespace jcic::paper {

enum class RowLook { plain, group, subtotal, total };

class RowStrip;

/// The columns that all rows of a table share.
struct TableColumns {
    std::vector<double> widths;
    std::vector<Align> aligns;
    bool boxed = false;
    /// One past the last column that this column's cell spans: a total's label also spans the empty cells next to it.
    [[nodiscard]] std::size_t label_end(RowLook look, std::size_t column, const std::vector<bool>& empty) const;
    /// One text a column; `empty` marks the empty ones.
    [[nodiscard]] std::unique_ptr<RowStrip> row(RowLook look, std::vector<Text> texts, const std::vector<bool>& empty,
                                                const Layout& layout) const;
    /// Adds bars to a row made of these columns (Table::Row::bars).
    void add_bars(RowStrip& row, const std::vector<double>& bars, const Layout& layout) const;
};

class RowStrip final : public Strip {
public:
    /// `boxed`: the columns' widths if there are lines between them, else null; copied. `columns`: number of columns
    /// that a group's name spans.
    RowStrip(RowLook look, const Layout& layout, const std::vector<double>* boxed, std::size_t columns = 1);
    /// Cells in the columns' order, their first lines on one baseline.
    void add(Text text, double x);
    void paint(const Canvas& canvas, double top) const override;
    /// Sets the columns of its cells, which allow it to be cut; `empty` marks the empty cells. A row across all columns
    /// has none, and is not cut.
    void stand_in(std::shared_ptr<const TableColumns> columns, std::vector<bool> empty);
    /// Sets the totals to be printed at a page break before this row: `before`, one a column.
    void carry(std::vector<std::string> before) { before_ = std::move(before); }
    /// A small bar in the middle of the row, filled to that share. Not part of the page's text: the number is in a cell
    /// of its own.
    void add_bar(double left, double width, double filled) { bars_.push_back({left, width, filled}); }
    [[nodiscard]] Result<std::unique_ptr<Strip>> at_break(Carry carry, const BlockContext& context) const override;
    /// The rest repeats its row's number: 2)（續）.
    [[nodiscard]] std::unique_ptr<Strip> cut(double height, const Layout& layout) override;

private:
    struct Cell {
        Text text;
        double x;
    };
    struct Bar {
        double left;
        double width;
        double filled;
    };
    void set_height();
    RowLook look_;
    std::size_t columns_spanned_;
    double padding_;
    double baseline_ = 0;
    std::vector<double> boxed_;
    std::vector<Cell> cells_;
    std::vector<Bar> bars_;
    std::shared_ptr<const TableColumns> columns_;
    std::vector<bool> empty_;
    std::vector<std::string> before_;
    std::string again_;  ///< prefix of all its parts but the first; "" before it is cut
};

/// The columns' titles, and the names of column groups above them.
class HeadingsStrip final : public Strip {
public:
    HeadingsStrip(const Layout& layout, std::vector<double> widths, bool boxed);
    void add_title(Text text, bool right);
    /// Over the columns from `first` to before `end`; level 1 is below a group of level 0, which must be added first.
    void add_group(Text text, std::size_t first, std::size_t end, std::size_t level);
    void paint(const Canvas& canvas, double top) const override;

private:
    struct Title {
        Text text;
        bool right;
        std::size_t level = 0;  ///< number of groups above it
    };
    struct Group {
        Text text;
        std::size_t first;
        std::size_t end;
        std::size_t level;
    };
    [[nodiscard]] double left_of(std::size_t column) const;
    [[nodiscard]] double top_of(std::size_t level) const;
    void paint_group(const Canvas& canvas, const Group& group, double top) const;
    void paint_title(const Canvas& canvas, std::size_t column, double bottom, std::size_t rows) const;
    void set_height();
    void paint_lines(const Canvas& canvas, double top) const;
    double margin_left_;
    double padding_x_;
    double padding_y_;
    std::vector<double> widths_;
    bool boxed_;
    std::vector<double> group_heights_;  ///< of each level
    std::vector<Title> titles_;
    std::vector<Group> groups_;
};

}  // namespace jcic::paper
