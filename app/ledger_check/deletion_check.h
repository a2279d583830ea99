#pragma once
// Evidence for each deletion recorded by an event or in the list (R-PA-6: evidence kept five years).

#include <stop_token>

#include <vector>

#include "app/store/deletions.h"

namespace jcic::ledger {

class Session;

struct DeletionEvidence {
    Deletion deletion;
    std::string person;      ///< user code of the announcing event's author; "" if there is none
    bool announced = false;  ///< that very event exists and names the key
    bool listed = false;     ///< also in ledger.deletions
    bool destroyed = false;  ///< neither the key nor a value under it is in a table
    bool indexed = false;    ///< words of a value under it are in the search index, as far as this session opens it
    std::uint64_t remains =
        0;  ///< of the destroyed values, in any page of the file including free ones, or in any file beside it
    [[nodiscard]] bool holds() const { return announced && listed && destroyed && !indexed && remains == 0; }
};

struct DeletionReport {
    bool list_damaged = false;                ///< a line of ledger.deletions fails authentication
    std::uint64_t journal = 0;                ///< bytes of the database's rollback journal, if not all zeros
    std::vector<DeletionEvidence> deletions;  ///< in the order of their events
    [[nodiscard]] bool ok() const;
};

/// Checks everything again. Needs only the ledger's key: an auditor, who reads no records, may call it. Reads the whole
/// file on a separate handle. Faults ledger.corrupt, ledger.busy, ledger.write, cancelled.
[[nodiscard]] Result<DeletionReport> check_deletions(Session& session, const std::stop_token& stop = {});

}  // namespace jcic::ledger
