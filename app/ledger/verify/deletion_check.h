#pragma once
// What can be shown today for each deletion that the trail or the list tells of (R-PA-6: evidence kept five years).

#include <stop_token>

#include <vector>

#include "app/ledger/store/deletions.h"

namespace jcic::ledger {

class Session;

struct DeletionEvidence {
    Deletion deletion;
    std::string person;      ///< who announced it, by user code; "" where nobody did
    bool announced = false;  ///< that very event stands, and names the key
    bool listed = false;     ///< ledger.deletions says so too
    bool destroyed = false;  ///< neither the key nor a value under it is in a table
    bool indexed = false;    ///< words of a value under it stand in the text index, as far as this session opens it
    std::uint64_t remains =
        0;  ///< of what was destroyed, in any page of the file, free ones too, or any file beside it
    [[nodiscard]] bool holds() const { return announced && listed && destroyed && !indexed && remains == 0; }
};

struct DeletionReport {
    bool list_damaged = false;                ///< a line of ledger.deletions does not authenticate
    std::uint64_t journal = 0;                ///< bytes of the database's rollback journal, where not all are zeros
    std::vector<DeletionEvidence> deletions;  ///< in the order of their events
    [[nodiscard]] bool ok() const;
};

/// Looks at everything anew. By the ledger's key alone: an auditor, who reads no records, may ask. Reads the whole file
/// on a handle of its own. Faults ledger.corrupt, ledger.busy, ledger.write, cancelled.
[[nodiscard]] Result<DeletionReport> check_deletions(Session& session, const std::stop_token& stop = {});

}  // namespace jcic::ledger
