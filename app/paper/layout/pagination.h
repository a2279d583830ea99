#pragma once
// Where pages break: heights in, pages out. No drawing.

#include <cstddef>
#include <vector>

#include "app/base/fault.h"

namespace jcic::paper {

/// A unit that is not cut: a row, a line of facts, a stamp.
struct Piece {
    double height = 0;
    double space_before = 0;           ///< omitted at the top of a page
    bool keep_with_next = false;       ///< a heading with its first row, the last row with the total
    std::vector<std::size_t> repeats;  ///< pieces repeated above it at the top of a page: a table's headings
    double carried = 0;                ///< height of each of the lines around a break before it; 0 for none
};

/// The line that ends a page (接次頁) and the one that begins the next (承前頁), below its headings.
enum class Carry { none, out, in };

/// The position of each piece on a page, in reading order.
struct Placed {
    std::size_t piece = 0;
    double top = 0;  ///< from the top of the page's body
    bool repeated = false;
    Carry carry = Carry::none;  ///< a line at the break before the piece, not the piece itself
    bool operator==(const Placed&) const = default;
};
using Page = std::vector<Placed>;

/// Prevents the pieces from `first` on (a code, and the places to sign) from being a page alone: chains them to the
/// pieces before, up to the first that is `content` (a table's last row), or as long as the chain, with what is
/// repeated above it, is no higher than `highest`.
void keep_with_content(std::vector<Piece>& pieces, std::size_t first, const std::vector<bool>& content, double highest);

/// At least one page. Fault paper.layout (reason "height") if pieces that belong together are higher than a page.
[[nodiscard]] Result<std::vector<Page>> paginate(const std::vector<Piece>& pieces, double first_page_height,
                                                 double page_height);

}  // namespace jcic::paper
