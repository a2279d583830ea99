#pragma once
// The words this room reads and writes in the trail; docs/architecture.md ("Events") shows them as a table.

#include <string_view>

namespace jcic::office {

namespace action {
// Subject "person:<code>"; written by the ledger, with the person's public keys.
inline constexpr std::string_view designated = "person.designated";
inline constexpr std::string_view duties = "person.duties";
inline constexpr std::string_view last_day = "person.last-day";
inline constexpr std::string_view ended = "person.ended";
// R-PW-4: at another's seat, or at the person's own sign-in.
inline constexpr std::string_view locked = "person.locked";
inline constexpr std::string_view locked_outside = "outer.account-locked";
inline constexpr std::string_view unlocked = "person.unlocked";
inline constexpr std::string_view unlocked_together = "person.unlocked-together";
inline constexpr std::string_view recovered = "person.recovered";
inline constexpr std::string_view recovery_confirmed = "person.recovery-confirmed";
// Subject "recovery:<way>".
inline constexpr std::string_view recovery_made = "recovery.made";
// Subject "card:<number>"; the hand-overs with two signatures over the page; the password's by app/desk.
inline constexpr std::string_view received = "card.received";
inline constexpr std::string_view handed_out = "card.handed-out";
inline constexpr std::string_view handed_back = "card.handed-back";
inline constexpr std::string_view taken_back = "card.taken-back";  ///< without its holder: custodian and unit head
// The same subject; steps of the register of cards (app/domain/registers/cards.cpp).
inline constexpr std::string_view custodian_changed = "card.custodian-changed";
inline constexpr std::string_view damaged = "card.damaged";
inline constexpr std::string_view lost = "card.lost";
inline constexpr std::string_view found = "card.found";
inline constexpr std::string_view stopped = "card.stopped";
inline constexpr std::string_view verifying = "card.verifying";
inline constexpr std::string_view verified = "card.verified";
inline constexpr std::string_view verify_failed = "card.verify-failed";
inline constexpr std::string_view pin_changing = "card.pin-changing";
inline constexpr std::string_view pin_changed = "card.pin-changed";
inline constexpr std::string_view pin_change_failed = "card.pin-change-failed";
inline constexpr std::string_view unblocking = "card.unblocking";
inline constexpr std::string_view unblocked = "card.unblocked";
inline constexpr std::string_view unblock_failed = "card.unblock-failed";
inline constexpr std::string_view signing = "card.signing";
inline constexpr std::string_view signed_file = "card.signed";
inline constexpr std::string_view sign_failed = "card.sign-failed";
}  // namespace action

namespace field {
inline constexpr std::string_view name = "name";
inline constexpr std::string_view title = "title";
inline constexpr std::string_view duties = "duties";  ///< "query-officer,supervisor"
inline constexpr std::string_view from = "from";      ///< first day, seven ROC digits
inline constexpr std::string_view until = "until";    ///< last day, seven ROC digits
inline constexpr std::string_view custodian = "custodian";
inline constexpr std::string_view holder = "holder";
inline constexpr std::string_view at = "at";  ///< ISO 8601, as on the page
inline constexpr std::string_view failed_tries = "failed-tries";
inline constexpr std::string_view unit_head = "unit-head";
inline constexpr std::string_view tries_left = "tries-left";
inline constexpr std::string_view spent = "spent";  ///< tries of the card's password that a failure cost: "0", "1"
inline constexpr std::string_view problem = "problem";
inline constexpr std::string_view way = "way";  ///< who gave the card its new password: "member", "jcic" (R-DU-5);
                                                ///< of a recovery key: "two-persons", "head-office"
// Personal, under the key "card:<number>".
inline constexpr std::string_view purpose = "purpose";
inline constexpr std::string_view reason = "reason";
inline constexpr std::string_view letter = "letter";  ///< the application to JCIC
inline constexpr std::string_view page = "page";
}  // namespace field

}  // namespace jcic::office
