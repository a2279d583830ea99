#pragma once
// Signed reports to head office (docs/trust/branch-reports.md), kept in the profile until the hub has received them.

#include <optional>

#include "app/domain/statement.h"

namespace jcic::desk {

class Machine;

/// Keeps a report if the settings name a hub. `through`: the ledger's last event, not shared with an earlier report.
[[nodiscard]] Result<void> keep_report(const Machine& machine, std::uint64_t through, const std::string& bytes);
/// Returns the earliest report.
[[nodiscard]] Result<std::optional<domain::SignedStatement>> next_report(const Machine& machine);
[[nodiscard]] Result<void> forget_report(const Machine& machine, const domain::SignedStatement& report);
/// Sends all, for a caller that may wait, up to the first failure, which it returns.
[[nodiscard]] Result<void> send_reports(const Machine& machine, domain::StatementTransport& transport);

}  // namespace jcic::desk
