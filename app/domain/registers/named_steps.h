#pragma once
// Steps that code outside their register refers to by name: the working papers count them (R-LO-5), other steps begin
// from them.

#include <string_view>

namespace jcic::domain::registers {

inline constexpr std::string_view access_answered = "access.answered";
inline constexpr std::string_view card_counted = "card.counted";
/// A password change got no answer: the new or the old one is valid. Until a password was verified.
inline constexpr std::string_view card_pin_not_known = "card.pin-not-known";
inline constexpr std::string_view card_pin_known = "card.pin-known";
inline constexpr std::string_view device_moved = "device.moved";
inline constexpr std::string_view device_reinstalled = "device.reinstalled";
inline constexpr std::string_view device_counted = "device.counted";
/// An opening balance: the password was kept by a person before the branch began here.
inline constexpr std::string_view device_ended = "device.ended";
inline constexpr std::string_view envelope_brought_forward = "envelope.brought-forward";
inline constexpr std::string_view envelope_handed_on = "envelope.handed-on";
inline constexpr std::string_view envelope_passed_on = "envelope.passed-on";
inline constexpr std::string_view envelope_change_asked = "envelope.change-asked";
inline constexpr std::string_view envelope_changed = "envelope.changed";
/// For the card's letters, the same as for the card.
inline constexpr std::string_view envelope_not_known = "envelope.not-known";
inline constexpr std::string_view envelope_known = "envelope.known";
inline constexpr std::string_view incident_assessed = "incident.assessed";
inline constexpr std::string_view incident_noticed = "incident.noticed";
inline constexpr std::string_view letter_prepared = "letter.prepared";
inline constexpr std::string_view machine_checked = "machine.checked";
inline constexpr std::string_view person_rights_confirmed = "person.rights-confirmed";
inline constexpr std::string_view person_end_confirmed = "person.end-confirmed";
inline constexpr std::string_view room_checked = "room.checked";
inline constexpr std::string_view system_tested = "system.tested";
inline constexpr std::string_view reason_entered = "reason.entered";
inline constexpr std::string_view review_answered = "review.answered";
inline constexpr std::string_view stop_ordered = "stop.ordered";
inline constexpr std::string_view stop_ordered_in_absence = "stop.ordered-in-absence";
inline constexpr std::string_view stop_imposed = "stop.imposed";
inline constexpr std::string_view stop_lifted = "stop.lifted";
inline constexpr std::string_view weekly_sheet_approved = "weekly-sheet.approved";

}  // namespace jcic::domain::registers
