#pragma once

#include <vector>

namespace jcic::paper {

// Computes the widths of a table's columns. Numbers in, numbers out: no drawing.

struct ColumnNeed {
    double natural = 0;  ///< of the widest cell on one line, padding included
    bool wraps = true;
};

/// Widths that fill `available`. Columns that do not wrap get what they need; the others share the rest, none more than
/// it needs while another lacks. If too little is left for them, every column wraps. Excess width is spread over all
/// columns in proportion.
[[nodiscard]] std::vector<double> column_widths(const std::vector<ColumnNeed>& needs, double available);

}  // namespace jcic::paper
