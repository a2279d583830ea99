#pragma once
// The register of envelopes' statements for a query (R-DU-3, R-DU-5, R-PW-6).

#include <optional>
#include <string>
#include <string_view>

#include "app/domain/registers/rows.h"

namespace jcic::domain::registers {

/// Whether the letter is this card's: its number was typed by a person, in any width or case, with or without dashes.
[[nodiscard]] bool is_envelope_of(const Row& row, std::string_view card);
/// Whether the person has some card's password, by the register and whatever their duties: card custodians may not
/// (R-DU-3).
[[nodiscard]] bool keeps_password(const Rows& rows, std::string_view person);
/// Who has the card's password by its newest letter that was handed on; "" if unknown (R-DU-2).
[[nodiscard]] std::string keeper_of_password(const Rows& rows, std::string_view card);
/// Why the custody of this card's password forbids a query with the card:
/// - "password-suspected", "password-owed": its change was requested, because it may be known or for another querier,
///   and is not registered yet; a letter with an unknown card number may belong to any card;
/// - "seal-broken": a letter came, or was handed on, with a broken seal, and since then neither the password was
///   changed nor a finding about it closed;
/// - "password-with-head": a letter has not been handed on;
/// - "password-nobodys": its registered keeper has left, or no longer has the duty.
/// "" if all is in order, and if there is no letter of the card: a branch may begin with passwords already handed out;
/// the card's register then requires an entry (cards.cpp).
[[nodiscard]] std::string_view password_out_of_order(const Rows& rows, std::string_view card, RocDate today);
/// Of an opening balance: no letter was received here; its keeper had the password before the branch began.
[[nodiscard]] bool was_kept_before(const Row& row);
/// When the card got its current password, by its letters' register (R-DU-5): the end of its first day in use, or when
/// it was registered, if earlier. nullopt for none in use by today.
[[nodiscard]] std::optional<UtcTime> password_changed_at(const Rows& rows, std::string_view card, RocDate today);

}  // namespace jcic::domain::registers
