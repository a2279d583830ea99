#pragma once
// The uses of authorisations that a statement tells other desks (docs/run/desks.md): by queries here, and before the
// branch began here, from the register. Part of own_statement.cpp.

#include <string>
#include <vector>

#include "app/desk/exchange/own_statement.h"

namespace jcic::desk {

/// Placeholder id for a use without a query at the reporting desk: 32 hex digits, fixed for each authorisation.
[[nodiscard]] std::string no_query_of(const std::string& authorisation);

/// Returns each query's use and each earlier use of an authorisation with an event in the part, in its state after
/// event `last`, in the order of their beginning. Fault exchange.file: too many for a file ("through" is the largest
/// possible end).
[[nodiscard]] Result<std::vector<domain::UseLine>> uses_told(Seat& seat, const ExchangePart& part,
                                                             std::uint64_t through, std::uint64_t last,
                                                             domain::RocDate today);

/// Whether one of them has changed its effect on its authorisation since that event of this ledger.
[[nodiscard]] Result<bool> uses_are_news(Seat& seat, const std::vector<domain::UseLine>& uses, std::uint64_t since);

}  // namespace jcic::desk
