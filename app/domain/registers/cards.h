#pragma once
// What the register of cards says about a card in front of a desk (R-DU-9, R-LO-4).

#include <optional>
#include <string_view>

#include "app/domain/registers/rows.h"

namespace jcic::domain::registers {

namespace of_cards {
inline constexpr std::string_view kept = "kept";
inline constexpr std::string_view out = "out";
inline constexpr std::string_view damaged = "damaged";
inline constexpr std::string_view lost = "lost";
inline constexpr std::string_view stopped = "stopped";
inline constexpr std::string_view returned = "returned";
inline constexpr std::string_view written_off = "written-off";
}  // namespace of_cards

/// By its custodian, that it is damaged or missing.
inline constexpr std::string_view card_reported = "card.reported";

/// Of a card that was there before the ledger, entered from what the branch kept until then (an opening balance): its
/// number, and since when it was had.
inline constexpr std::string_view card_number_field = "card-number";
inline constexpr std::string_view held_since_field = "held-since";

/// Whether the card may be before that person, as registered: who has it out, else its custodian; the unit head, too,
/// where it is damaged or stopped, to be returned. A lost or returned one is before nobody; where one is whose row is
/// erased, no register says.
[[nodiscard]] bool is_where_registered(const Row& card, std::string_view person, bool heads_the_unit);
/// Who has it out; nullopt: it is with its custodian, or with nobody.
[[nodiscard]] std::optional<PersonId> lent_to(const Row& card);
/// Kept, or out: neither damaged, lost, stopped nor over.
[[nodiscard]] bool is_in_use(const Row& card);
/// Whether the person is the custodian of a card that is not over, by its register (R-DU-3).
[[nodiscard]] bool keeps_card(const Rows& rows, std::string_view person);
/// The day on which it was last seen in another hand, until a finding about the card was opened on it or since.
[[nodiscard]] std::optional<RocDate> in_other_hand_since(const Row& card, const Rows& rows);
/// Since when nobody knows which password the card has: it was given another, and never answered (R-DU-5). nullopt once
/// one was verified.
[[nodiscard]] std::optional<RocDate> password_not_known_since(const Row& card);

}  // namespace jcic::domain::registers
