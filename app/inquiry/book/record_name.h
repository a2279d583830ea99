#pragma once
// Identifies a record, or a numbered copy of it.

#include "app/inquiry/book/book.h"

namespace jcic::inquiry {

struct RecordName {
    QueryId query;
    domain::Item item{};
    int number = 0;  ///< of the copy; 0: the record itself
    auto operator<=>(const RecordName&) const = default;
};

}  // namespace jcic::inquiry
