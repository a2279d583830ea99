#pragma once
// What the register of envelopes says to a query (R-DU-3, R-DU-5, R-PW-6).

#include <optional>
#include <string>
#include <string_view>

#include "app/domain/registers/rows.h"

namespace jcic::domain::registers {

/// Whether the letter is this card's: its number was typed by a person, in wide letters or small ones, with its dashes
/// or without.
[[nodiscard]] bool is_envelope_of(const Row& row, std::string_view card);
/// Whether the person has some card's password, by the register: whoever keeps no card (R-DU-3), whatever their duties.
[[nodiscard]] bool keeps_password(const Rows& rows, std::string_view person);
/// Who has the card's password by the newest letter of it that was handed on; "" for nobody known (R-DU-2).
[[nodiscard]] std::string keeper_of_password(const Rows& rows, std::string_view card);
/// What of the custody of this card's password is not in order, so that no query goes with the card:
/// - "password-suspected", "password-owed": its change was asked for, since it may be known or for another querier, and
///   is not registered yet; a letter whose number is no card's of the branch may be any card's;
/// - "seal-broken": a letter came, or was handed on, with a broken seal, and neither was the password changed since nor
///   a finding about it closed;
/// - "password-with-head": a letter has not been handed on;
/// - "password-nobodys": who keeps it by the register has left, or has the duty no more.
/// "" where all is, and where no letter of the card stands there: a branch may begin with passwords in their places;
/// that it be told is owed by the card (cards.cpp).
[[nodiscard]] std::string_view password_out_of_order(const Rows& rows, std::string_view card, RocDate today);
/// Of an opening balance: no letter was received here, its keeper had the password before the branch began.
[[nodiscard]] bool was_kept_before(const Row& row);
/// Since when the card has the password that its letter's register tells of last (R-DU-5): the end of its first day in
/// use, or when it was registered, where that was before. nullopt for none that is in use by today.
[[nodiscard]] std::optional<UtcTime> password_changed_at(const Rows& rows, std::string_view card, RocDate today);

}  // namespace jcic::domain::registers
