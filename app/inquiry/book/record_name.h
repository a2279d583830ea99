#pragma once
// Identifies a record: its query and item.

#include <set>
#include <utility>

#include "app/inquiry/book/book.h"

namespace jcic::inquiry {

using RecordName = std::pair<QueryId, domain::Item>;

}  // namespace jcic::inquiry
