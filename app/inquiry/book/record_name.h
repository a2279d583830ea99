#pragma once
// What a record is called: its query, and which of its items.

#include <set>
#include <utility>

#include "app/inquiry/book/book.h"

namespace jcic::inquiry {

using RecordName = std::pair<QueryId, domain::Item>;

}  // namespace jcic::inquiry
