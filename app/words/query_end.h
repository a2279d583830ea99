#pragma once
// Why an item of a query ended without a record, in words shared by windows and terminal.

#include <QString>
#include <string>

#include "app/domain/items.h"
#include "app/domain/states.h"

namespace jcic::words {

/// What the board knows of it.
struct QueryEnd {
    domain::Item item{};
    domain::ItemState state{};
    std::string decided_by;  ///< name of who decided
    std::string cause;       ///< why they refused it, as the catalogue names it
    std::string remark;      ///< theirs
    std::string problem;     ///< fault code of the last refusal
};

/// And who said so; "" where it did not.
[[nodiscard]] QString why_it_ended(const QueryEnd& end);
/// Of a fault as the trail names it.
[[nodiscard]] QString problem_title(const std::string& code);

}  // namespace jcic::words
