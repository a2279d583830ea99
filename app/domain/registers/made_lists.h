#pragma once
// Computed registers: lists computed from other data, which are read, printed and saved like registers. Here are their
// names, for the code that computes their rows (app/desk/registers/made_lists.h). docs/develop/architecture.md,
// "Computed registers", explains why they have no steps.

#include <string_view>

namespace jcic::domain::registers {

/// Of a card's loan, which is over when the card is returned or lost.
namespace card_loan {
inline constexpr std::string_view out = "out";
inline constexpr std::string_view returned = "returned";
inline constexpr std::string_view taken_back = "taken-back";
inline constexpr std::string_view lost = "lost";
// Fields in addition to the events' names.
inline constexpr std::string_view card = "card";
inline constexpr std::string_view lent_on = "lent-on";
inline constexpr std::string_view lent_at = "lent-at";
inline constexpr std::string_view lent_by = "lent-by";
inline constexpr std::string_view returned_on = "returned-on";
inline constexpr std::string_view returned_at = "returned-at";
inline constexpr std::string_view returned_to = "returned-to";
}  // namespace card_loan

/// Of a copy that is no longer needed.
namespace destroyed_copy {
inline constexpr std::string_view waiting = "waiting";
inline constexpr std::string_view held = "held";  ///< waiting, with a legal hold on its record
inline constexpr std::string_view hold = "hold";
inline constexpr std::string_view destroyed = "destroyed";
// Fields in addition to the events' names.
inline constexpr std::string_view form = "form";
inline constexpr std::string_view on_paper = "paper";
inline constexpr std::string_view as_file = "file";
inline constexpr std::string_view printed_on = "printed-on";
inline constexpr std::string_view printed_at = "printed-at";
inline constexpr std::string_view destroyed_on = "destroyed-on";
inline constexpr std::string_view destroyed_at = "destroyed-at";
inline constexpr std::string_view by = "by";
}  // namespace destroyed_copy

/// Of a query, until everything personal of it is erased.
namespace kept_query {
inline constexpr std::string_view kept = "kept";
inline constexpr std::string_view copy_out = "copy-out";
inline constexpr std::string_view held = "held";  ///< over, but a legal hold forbids its erasure
inline constexpr std::string_view over = "over";
inline constexpr std::string_view hold = "hold";
inline constexpr std::string_view submitted_on = "submitted-on";
inline constexpr std::string_view until = "until";
inline constexpr std::string_view reason = "reason";
inline constexpr std::string_view records = "records";
inline constexpr std::string_view deleted = "deleted";
inline constexpr std::string_view copies = "copies";
}  // namespace kept_query

}  // namespace jcic::domain::registers
