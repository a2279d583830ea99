#pragma once
// Which authorisations this desk has used, for another's file (docs/desks.md): by its queries, and before the branch
// began here, as the register says. Part of own_statement.cpp.

#include <string>
#include <vector>

#include "app/desk/registers/own_statement.h"

namespace jcic::desk {

/// In the place of a query's id, where no query of the desk that tells of it did: 32 hex digits, the same for each
/// authorisation.
[[nodiscard]] std::string no_query_of(const std::string& authorisation);

/// Of every query, and of every authorisation's use before, about which something was written in the part, as it stands
/// after event `last`, in the order in which that began. Fault exchange.file: more than a file takes ("through" is up
/// to which event it would not be).
[[nodiscard]] Result<std::vector<domain::UseLine>> uses_told(Seat& seat, const ExchangePart& part,
                                                             std::uint64_t through, std::uint64_t last,
                                                             domain::RocDate today);

/// Whether one of them is another than it was after that event of this ledger, by what it does to its authorisation.
[[nodiscard]] Result<bool> uses_are_news(Seat& seat, const std::vector<domain::UseLine>& uses, std::uint64_t since);

}  // namespace jcic::desk
