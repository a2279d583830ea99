#pragma once
// Where pages break: heights in, pages out. No drawing.

#include <cstddef>
#include <vector>

#include "app/base/fault.h"

namespace jcic::paper {

/// What cannot be cut: a row, a line of facts, a stamp.
struct Piece {
    double height = 0;
    double space_before = 0;           ///< left out at the top of a page
    bool keep_with_next = false;       ///< a heading with its first row, the last row with the total
    std::vector<std::size_t> repeats;  ///< pieces drawn again above it where it begins a page: a table's headings
};

/// Which piece stands where on a page, in reading order.
struct Placed {
    std::size_t piece = 0;
    double top = 0;  ///< from the top of the page's body
    bool repeated = false;
    bool operator==(const Placed&) const = default;
};
using Page = std::vector<Placed>;

/// At least one page. Fault paper.layout (reason "height") where pieces that belong together are higher than a page.
[[nodiscard]] Result<std::vector<Page>> paginate(const std::vector<Piece>& pieces, double first_page_height,
                                                 double page_height);

}  // namespace jcic::paper
