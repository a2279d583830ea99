#pragma once
// A stop of queries (R-LO-6): the unit head's own, or imposed by a letter of JCIC or an agency. It is checked below
// every caller: nothing is submitted, approved, requested or retrieved, because all of that brings in new data or
// leads to it. Records already retrieved can be read, copies printed, filed and destroyed, and waiting queries
// refused. For a request already sent JCIC is asked which number it issued; the request's bytes are not sent again
// (settlements.cpp).

#include <optional>
#include <span>
#include <string>

#include "app/domain/identifiers.h"
#include "app/domain/items.h"
#include "app/domain/roc_date.h"

namespace jcic::domain {

struct Stop {
    std::string row;                 ///< of the register `stops`
    std::string imposed_by;          ///< "jcic" and so on, as the register has it; "" for the unit head
    std::string letter;              ///< number of its letter; "" for the unit head's
    std::string cause;               ///< in the register's words
    std::string why;                 ///< "" if it is not ours to read
    std::optional<Item> item;        ///< nullopt: all items
    std::optional<PersonId> person;  ///< who may not query; nullopt: nobody may
    std::optional<RocDate> until;    ///< last day; nullopt: until it is lifted
    [[nodiscard]] bool forbids(Item asked, const PersonId& querier) const;
    bool operator==(const Stop&) const = default;
};

/// Fault rule.R-LO-6 if one of them forbids it: of several the longest, with "stop", "by", "letter", "cause", "item",
/// "person" and "until" as far as it has them; not personal.
[[nodiscard]] Result<void> not_stopped(std::span<const Stop> stops, Item item, const PersonId& querier);

}  // namespace jcic::domain
