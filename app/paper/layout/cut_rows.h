#pragma once
// Cuts rows that are higher than a page, before pages are broken.

#include "app/paper/layout/strips.h"

namespace jcic::paper {

/// Where strips that stand on one page together are higher than `highest`, with what is repeated above them, the
/// highest of them that can be cut goes on over pages: nothing is left that paginate() refuses, unless it cannot be
/// cut.
void cut_to_pages(Strips& strips, double highest, const Layout& layout);

}  // namespace jcic::paper
