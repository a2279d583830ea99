#pragma once
// A legal hold (保全): what an authority requires to be kept is not destroyed while the hold is in force, even after
// its term or month has ended. It is checked wherever a record, a query or a register's row would be erased, below
// every caller; it blocks nothing else.

#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/base/fault.h"

namespace jcic::domain {

struct Hold {
    std::string row;                 ///< of the register `holds`
    std::string by;                  ///< the authority, as that register names it
    std::string letter;              ///< number of its letter
    std::string person;              ///< ID number of its person; "" for none, or if it is not ours to read
    std::string case_number;         ///< "" for none
    std::string query;               ///< its id; "" for none
    std::set<std::string> also;      ///< subjects of the ledger that it covered when entered: "query:…", "access:3"
    std::set<std::string> linked{};  ///< other ID numbers of that person, as the branch linked them
    bool operator==(const Hold&) const = default;
};

/// Data to be destroyed, with the properties that holds match.
struct Holdable {
    std::string_view subject;              ///< of the ledger
    std::set<std::string> persons{};       ///< ID numbers that it is about
    std::set<std::string> case_numbers{};  ///< current, and before corrections
    std::string_view query{};              ///< its id, or of the related query; "" for none
    std::set<std::string> holds_then{};    ///< rows of the register that covered its subject when it was submitted
};

/// The first hold on it; null for none.
[[nodiscard]] const Hold* held_by(std::span<const Hold> holds, const Holdable& what);
/// Fault retention.held, with "hold", "by" and "letter"; not personal.
[[nodiscard]] tl::unexpected<Fault> held(const Hold& hold);
[[nodiscard]] Result<void> not_held(std::span<const Hold> holds, const Holdable& what);

}  // namespace jcic::domain
