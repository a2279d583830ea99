#pragma once
// The acts of card and host whose beginning is recorded before they are done, and the event for each outcome
// (ActOutcome): whoever writes, counts or shows what became of one asks here.

#include <optional>
#include <span>
#include <string_view>

#include "app/base/act_outcome.h"
#include "app/domain/events/journal.h"
#include "app/domain/events/names.h"

namespace jcic::action {
// Of an act of which nobody knows what became, and of one that was not sent.
inline constexpr std::string_view card_verify_not_known = "card.verify-not-known";
inline constexpr std::string_view card_verify_not_sent = "card.verify-not-sent";
inline constexpr std::string_view card_pin_change_not_known = "card.pin-change-not-known";
inline constexpr std::string_view card_pin_change_not_sent = "card.pin-change-not-sent";
inline constexpr std::string_view card_unblock_not_known = "card.unblock-not-known";
inline constexpr std::string_view card_unblock_not_sent = "card.unblock-not-sent";
inline constexpr std::string_view host_sign_in_not_known = "host.sign-in-not-known";
inline constexpr std::string_view host_sign_in_not_sent = "host.sign-in-not-sent";
inline constexpr std::string_view host_opening_not_known = "host.opening-not-known";
inline constexpr std::string_view host_opening_not_sent = "host.opening-not-sent";
inline constexpr std::string_view host_password_change_failed = "host.password-change-failed";
inline constexpr std::string_view host_password_change_not_known = "host.password-change-not-known";
inline constexpr std::string_view host_password_change_not_sent = "host.password-change-not-sent";
inline constexpr std::string_view outer_card_not_known = "outer.card-not-known";  ///< the person's own, after a PIN
}  // namespace jcic::action

namespace jcic::field {
/// Of a card that counts its tries itself: how many were left before an act of which nobody knows what became.
inline constexpr std::string_view tries_before = "tries-before";
}  // namespace jcic::field

namespace jcic::domain {

struct Effect {
    std::string_view begins;
    std::string_view done;
    std::string_view not_done;
    std::string_view not_known;
    std::string_view not_sent;
    bool gives_password = false;  ///< the card's password, which a refusal may call wrong
    bool sets_password = false;   ///< afterwards the card has another, or perhaps
    [[nodiscard]] std::string_view ended(ActOutcome outcome) const;
};

namespace effect {
inline constexpr Effect card_verify{action::card_verifying,       action::card_verified,
                                    action::card_verify_failed,   action::card_verify_not_known,
                                    action::card_verify_not_sent, true};
inline constexpr Effect card_pin_change{action::card_pin_changing,
                                        action::card_pin_changed,
                                        action::card_pin_change_failed,
                                        action::card_pin_change_not_known,
                                        action::card_pin_change_not_sent,
                                        true,
                                        true};
inline constexpr Effect card_unblock{action::card_unblocking,
                                     action::card_unblocked,
                                     action::card_unblock_failed,
                                     action::card_unblock_not_known,
                                     action::card_unblock_not_sent,
                                     false,
                                     true};
/// All that comes of it is the signature: without one the file is not signed, whatever the card did.
inline constexpr Effect card_sign{action::card_signing, action::card_signed, action::card_sign_failed,
                                  action::card_sign_failed, action::card_sign_failed};
inline constexpr Effect host_sign_in{action::host_signing_in, action::host_signed_in, action::host_sign_in_failed,
                                     action::host_sign_in_not_known, action::host_sign_in_not_sent};
inline constexpr Effect host_opening{action::host_opening, action::host_opened, action::host_opening_failed,
                                     action::host_opening_not_known, action::host_opening_not_sent};
inline constexpr Effect host_password_change{
    action::host_password_changing, action::host_password_changed, action::host_password_change_failed,
    action::host_password_change_not_known, action::host_password_change_not_sent};
}  // namespace effect

[[nodiscard]] std::span<const Effect> effects();
/// The act that an event of this action begins or ends; null if none.
[[nodiscard]] const Effect* effect_of(std::string_view action);
/// What the event says became of its act; nullopt if it ends none. An earlier version had one event for all that was
/// not done: its problem and its tries say which.
[[nodiscard]] std::optional<ActOutcome> outcome_told(const Entry& event);
/// Whether the card refused its password as wrong.
[[nodiscard]] bool is_wrong_password(const Entry& event);

/// A card's passwords by its events: which were wrong, and of which nobody knows. What a card that counts its tries
/// says of them before its next act settles the last: if none is missing, none was wrong.
class PasswordTries {
public:
    /// Of that card, in their order.
    void apply(const Recorded& event);
    /// How many, of those after that event.
    [[nodiscard]] std::size_t wrong(std::uint64_t after = 0) const;
    [[nodiscard]] std::size_t not_known(std::uint64_t after = 0) const;

private:
    std::vector<std::uint64_t> wrong_;  ///< sequences
    std::vector<std::uint64_t> not_known_;
    std::optional<int> open_from_;  ///< the tries before the last of these, while they may still settle it
};

}  // namespace jcic::domain
