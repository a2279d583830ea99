#pragma once
// The search index (app/search) as the ledger knows it: a file derived from the events, which goes with the words of
// what is erased.

#include <array>
#include <filesystem>

#include "app/base/fault.h"

namespace jcic::ledger {

class Database;
class OpenLedger;

/// Kept open by a session, and closed before the ledger is.
class OpenIndex {
public:
    OpenIndex() = default;
    virtual ~OpenIndex() = default;
    OpenIndex(const OpenIndex&) = delete;
    OpenIndex& operator=(const OpenIndex&) = delete;
    [[nodiscard]] virtual Database& database() = 0;
};

/// Overwrites and removes both indexes.
[[nodiscard]] Result<void> throw_indexes_away(OpenLedger& opened);
/// Paths of both in the folder: of plain fields, and of everything that the records key opens.
[[nodiscard]] std::array<std::filesystem::path, 2> index_files(const std::filesystem::path& folder);

}  // namespace jcic::ledger
