#pragma once
// Follows a case's officer through its hand-overs. Internal to Book.

#include "app/inquiry/book/book.h"

namespace jcic::inquiry {

/// False for one that is not from who has the case, not of who has it, not to another, or not signed by who wrote it:
/// then the case stays where it is.
[[nodiscard]] bool handed_over(QueryEntry& query, const domain::Recorded& event);

}  // namespace jcic::inquiry
