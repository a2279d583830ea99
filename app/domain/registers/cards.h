#pragma once
// The register's statements about a card in front of a desk (R-DU-9, R-LO-4).

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

/// By its custodian: damaged or missing.
inline constexpr std::string_view card_reported = "card.reported";

/// Of a card from before the ledger, entered from the branch's earlier records (an opening balance): its number, and
/// the day it was received.
inline constexpr std::string_view card_number_field = "card-number";
inline constexpr std::string_view held_since_field = "held-since";

/// Whether the card may be with that person, as registered: its borrower, else its custodian; also the unit head if it
/// is damaged or stopped, to be returned. False for a lost or returned one; true if its row is erased.
[[nodiscard]] bool is_where_registered(const Row& card, std::string_view person, bool heads_the_unit);
/// Its borrower; nullopt: with its custodian, or with no one.
[[nodiscard]] std::optional<PersonId> lent_to(const Row& card);
/// Whether it is kept or out: neither damaged, lost, stopped nor over.
[[nodiscard]] bool is_in_use(const Row& card);
/// Whether the person is the custodian of a card that is not over, in its register (R-DU-3).
[[nodiscard]] bool keeps_card(const Rows& rows, std::string_view person);
/// The day on which it was last seen in another hand, unless a finding about the card was opened on it or since.
[[nodiscard]] std::optional<RocDate> in_other_hand_since(const Row& card, const Rows& rows);
/// The day since which the card's password is unknown: a change got no answer (R-DU-5). nullopt after a verification.
[[nodiscard]] std::optional<RocDate> password_not_known_since(const Row& card);

}  // namespace jcic::domain::registers
