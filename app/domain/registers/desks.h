#pragma once
// Names and lookups of the register of the branch's other desks, for code that exchanges files with them
// (docs/run/desks.md).

#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "app/domain/registers/rows.h"

namespace jcic::action {
/// Steps by which a desk becomes known, or stops being so.
inline constexpr std::string_view desk_known = "desk.known";
inline constexpr std::string_view desk_certified_anew = "desk.certified-anew";
inline constexpr std::string_view desk_closed = "desk.closed";
inline constexpr std::string_view desk_told = "desk.told";  ///< a statement of that desk was read
inline constexpr std::string_view desk_differed =
    "desk.differed";  ///< its statement and this ledger exclude each other
inline constexpr std::string_view authorisation_use_told = "authorisation-use.told";  ///< a line of such a file
inline constexpr std::string_view exchange_written = "exchange.written";              ///< before the own file exists
}  // namespace jcic::action

namespace jcic::field {
inline constexpr std::string_view since_event = "since";    ///< the file covers events after this one of that ledger
inline constexpr std::string_view signed_by = "signed-by";  ///< the certificate's digest
inline constexpr std::string_view made = "made";            ///< by that desk's clock
inline constexpr std::string_view sheets_told = "sheets";   ///< each with its week, querier and state
inline constexpr std::string_view cards_told = "cards";     ///< each with its custodian and holder
inline constexpr std::string_view uses_told = "uses";       ///< number of lines
inline constexpr std::string_view desk = "desk";            ///< the workstation's name
inline constexpr std::string_view use = "use";              ///< "reserved", "spent", "free"
inline constexpr std::string_view what = "what";            ///< of a contradiction: card, or authorisation and item
inline constexpr std::string_view here = "here";            ///< this ledger's statement about it
inline constexpr std::string_view there = "there";          ///< the file's statement
}  // namespace jcic::field

namespace jcic::domain::registers {

inline constexpr std::array kinds_of_contradiction{
    events::Choice{"authorisation", JCIC_WORD("registers", "同一授權書之同一項目，二台均已發查")},
    events::Choice{"card", JCIC_WORD("registers", "同一張晶片卡，二台均登記使用中")}};

/// The row of that workstation, while it is trusted; null for none.
[[nodiscard]] const Row* known_desk(const Rows& rows, std::string_view desk);
/// The workstations whose rows are trusted.
[[nodiscard]] std::vector<std::string> known_desks(const Rows& rows);
/// By workstation: the fingerprints of all certificates ever accepted for it by a person.
[[nodiscard]] std::map<std::string, std::set<std::string>, std::less<>> certificates_entered(const Rows& rows);
/// Whether a person accepted that certificate for it: compares digits and letters only.
[[nodiscard]] bool is_taken_in(const Row& row, const std::string& fingerprint);
/// The last event of its ledger covered by a file since its certificate was last compared; 0 for none.
[[nodiscard]] std::uint64_t told_through(const Row& row);

}  // namespace jcic::domain::registers
