#pragma once
// Why an item of a query ended without a record, in words shared by windows and terminal.

#include <QString>
#include <string>

#include "app/domain/items.h"
#include "app/domain/states.h"

namespace jcic::words {

/// The facts that the board has about it.
struct QueryEnd {
    domain::Item item{};
    domain::ItemState state{};
    std::string decided_by;  ///< name of the approver
    std::string cause;       ///< of the refusal, as named in the catalogue
    std::string remark;      ///< the approver's
    std::string problem;     ///< fault code of the last refusal
};

/// Why it ended, and by whose decision; "" if it did not end so.
[[nodiscard]] QString why_it_ended(const QueryEnd& end);
/// Title of a fault code from the ledger.
[[nodiscard]] QString problem_title(const std::string& code);

}  // namespace jcic::words
