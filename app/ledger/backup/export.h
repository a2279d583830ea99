#pragma once
// The ledger as one file for an auditor on another machine: docs/ledger-format.md, "Export". jcic-ledger-verify, which
// shares no code with this room, reads it.

#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>

#include "app/base/secret.h"
#include "app/domain/events/journal.h"
#include "app/ledger/backup/values_export.h"
#include "app/ledger/people/permit.h"

namespace jcic::ledger {

struct ExportOptions {
    /// Personal values too, and what is kept apart: then everything is encrypted under this password, whose strength is
    /// the caller's to check, and two persons have consented.
    const Secret* password = nullptr;
    const domain::Entry* consent = nullptr;  ///< values_statement's event, signed by both
    std::stop_token stop{};
    std::function<void(std::uint64_t done, std::uint64_t total)> progress{};
    Permit permit = anybody;  ///< asked for inside the transaction
    bool never_over = false;  ///< what has that name by the end stays, and the fault is file.write ("exists")
};

struct ExportReport {
    std::uint64_t events = 0;  ///< the export's own event is the last
    std::uint64_t seals = 0;
    std::uint64_t values = 0;
    std::string checkpoint;  ///< signed note over all of them
};

/// Writes "ledger.exported" first, or "ledger.exported-with-values" if consented to, then the file, which takes
/// another's place only when it is whole. Faults person.duty (values, and nobody consented),
/// ledger.sealed (values are wished and this session may not read them), ledger.write, file.write, ledger.corrupt,
/// ledger.rolled-back, cancelled.
[[nodiscard]] Result<ExportReport> export_ledger(Session& session, const std::filesystem::path& file,
                                                 const ExportOptions& options);

}  // namespace jcic::ledger
