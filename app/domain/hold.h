#pragma once
// A legal hold (保全): what an authority wants kept is not destroyed while it is in force, whatever term is over and
// whatever month has run out. It is checked below every caller, where a record, a query or a register's row would be
// erased; nothing else is held up by it.

#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/base/fault.h"

namespace jcic::domain {

struct Hold {
    std::string row;             ///< of the register `holds`
    std::string by;              ///< the authority, as that register names it
    std::string letter;          ///< number of its letter
    std::string person;          ///< whose ID number it is about; "" for nobody, or where it is not ours to read
    std::string case_number;     ///< "" for none
    std::string query;           ///< its id; "" for none
    std::set<std::string> also;  ///< subjects of the ledger that it held when it was entered: "query:…", "access:3"
    std::set<std::string> linked{};  ///< other ID numbers of that person, as the branch linked them
    bool operator==(const Hold&) const = default;
};

/// What would be destroyed, as far as holds go by it.
struct Holdable {
    std::string_view subject;              ///< of the ledger
    std::set<std::string> persons{};       ///< ID numbers that it is about
    std::set<std::string> case_numbers{};  ///< that it bears, and that it bore until one was corrected
    std::string_view query{};              ///< its id, or of the query that it tells of; "" for none
    std::set<std::string> holds_then{};    ///< rows of the register, as they held its subject when it was submitted
};

/// The first that holds it; null for none.
[[nodiscard]] const Hold* held_by(std::span<const Hold> holds, const Holdable& what);
/// Fault retention.held, with "hold", "by" and "letter", and nothing personal.
[[nodiscard]] tl::unexpected<Fault> held(const Hold& hold);
[[nodiscard]] Result<void> not_held(std::span<const Hold> holds, const Holdable& what);

}  // namespace jcic::domain
