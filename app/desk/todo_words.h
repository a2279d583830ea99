#pragma once
// A task in words, the same in windows and at the terminal.

#include <string>

#include "app/desk/rooms/snapshot.h"
#include "app/desk/speaker.h"

namespace jcic::desk {

/// Never empty. `why`: cause of a query that ended without a record, as in its case. `items`: the line's items if more
/// than the row's own: "T50、T51"; else "".
[[nodiscard]] std::string text_of(const Owed& row, const std::string& why, const WordLookup& told,
                                  const std::string& items = {});

/// With the days since it waits, and why nobody in office may act.
[[nodiscard]] std::string with_age(std::string said, const Owed& row, const Speaker& say);

}  // namespace jcic::desk
