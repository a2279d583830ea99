#pragma once
// Reports to head office on their way to the hub (docs/branch-reports.md): as they were signed, in the profile, until
// the hub has them.

#include <optional>

#include "app/domain/statement.h"

namespace jcic::desk {

class Machine;

/// Where the settings name a hub. `through`: the last event of the ledger, no earlier report's.
[[nodiscard]] Result<void> keep_report(const Machine& machine, std::uint64_t through, const std::string& bytes);
/// The earliest.
[[nodiscard]] Result<std::optional<domain::SignedStatement>> next_report(const Machine& machine);
[[nodiscard]] Result<void> forget_report(const Machine& machine, const domain::SignedStatement& report);
/// All of them, where whoever asks may wait, up to the first that does not go: its fault.
[[nodiscard]] Result<void> send_reports(const Machine& machine, domain::StatementTransport& transport);

}  // namespace jcic::desk
