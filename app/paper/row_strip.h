#pragma once
// A table's row, and its headings, as strips.

#include "app/paper/strips.h"

namespace jcic::paper {

enum class RowLook { plain, group, subtotal, total };

class RowStrip final : public Strip {
public:
    /// `boxed`: the columns' widths where lines stand between them, else null; copied.
    RowStrip(RowLook look, const Layout& layout, const std::vector<double>* boxed);
    /// Cells in the columns' order, their first lines on one baseline.
    void add(Text text, double x);
    void paint(const Canvas& canvas, double top) const override;

private:
    struct Cell {
        Text text;
        double x;
    };
    RowLook look_;
    double padding_;
    double baseline_ = 0;
    std::vector<double> boxed_;
    std::vector<Cell> cells_;
};

/// The columns' titles, the names of groups of columns above them.
class HeadingsStrip final : public Strip {
public:
    HeadingsStrip(const Layout& layout, std::vector<double> widths, bool boxed);
    void add_title(Text text, bool right);
    /// Over the columns from `first` to before `end`.
    void add_group(Text text, std::size_t first, std::size_t end);
    void paint(const Canvas& canvas, double top) const override;

private:
    struct Title {
        Text text;
        bool right;
        bool grouped = false;
    };
    struct Group {
        Text text;
        std::size_t first;
        std::size_t end;
    };
    [[nodiscard]] double left_of(std::size_t column) const;
    void set_height();
    void paint_lines(const Canvas& canvas, double top) const;
    double margin_left_;
    double padding_x_;
    double padding_y_;
    std::vector<double> widths_;
    bool boxed_;
    double groups_height_ = 0;
    std::vector<Title> titles_;
    std::vector<Group> groups_;
};

}  // namespace jcic::paper
