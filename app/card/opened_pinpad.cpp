// Passwords typed at the reader's own keys.
#include <algorithm>
#include <utility>

#include "app/card/opened.h"
#include "pcsc/pinpad.h"

namespace jcic::card {
namespace {

pcsc::PinField field_of(const PinRules& rules) {
    return {static_cast<std::uint8_t>(rules.shortest), static_cast<std::uint8_t>(rules.longest),
            static_cast<std::uint8_t>(rules.padded_to), rules.padding};
}

std::chrono::seconds seconds_of(const Limits& limits) {
    return std::chrono::duration_cast<std::chrono::seconds>(limits.pinpad);
}

}  // namespace

Result<PinEntry> InReader::pin_entry() {
    JCIC_TRY(auto card, begin_transaction());
    JCIC_TRY(const auto pinpad, pcsc::Pinpad::of(card));
    return PinEntry{pinpad.can_verify(), pinpad.can_modify(), pinpad.can_abort(), profile_.limits.pinpad};
}

template <class Entry>
Result<void> InReader::at_pinpad(pcsc::Transaction& card, Entry entry) {
    JCIC_TRY(const auto pinpad, pcsc::Pinpad::of(card));
    channel_->reset_on_leaving();
    {
        const std::lock_guard lock(entry_);
        end_entry_ = pinpad.aborter(card);
    }
    auto done = entry(pinpad);
    const std::lock_guard lock(entry_);
    end_entry_ = nullptr;
    return done;
}

Result<void> InReader::verify_on_pinpad(const Consent& last_try) {
    JCIC_TRY(auto ready, ready_for_password());
    JCIC_CHECK(may_spend(ready.tries, last_try));
    JCIC_CHECK(at_pinpad(ready.card, [&](const pcsc::Pinpad& pinpad) {
        return giving(Giving::password, [&] {
            return pinpad.verify(ready.card, commands_->pin_reference(), field_of(profile_.pin),
                                 seconds_of(profile_.limits));
        });
    }));
    full_tries_ = std::max(full_tries_, ready.tries);
    verified_ = !lost_;
    return {};
}

Result<void> InReader::change_on_pinpad(const Consent& last_try) {
    JCIC_TRY(auto ready, ready_for_password());
    JCIC_CHECK(may_spend(ready.tries, last_try));
    return at_pinpad(ready.card, [&](const pcsc::Pinpad& pinpad) {
        return giving(Giving::new_password, [&] {
            return pinpad.change(ready.card, commands_->pin_reference(), field_of(profile_.pin),
                                 seconds_of(profile_.limits));
        });
    });
}

Result<void> InReader::unblock_on_pinpad(const Consent& last_try) {
    JCIC_TRY(auto card, begin_transaction());
    JCIC_CHECK(confirm(card));
    JCIC_CHECK(may_spend_of_puk(last_try));
    return unblocked(at_pinpad(card, [&](const pcsc::Pinpad& pinpad) {
        return giving(Giving::new_password, [&] {
            return pinpad.unblock(card, commands_->pin_reference(), field_of(profile_.puk), field_of(profile_.pin),
                                  seconds_of(profile_.limits));
        });
    }));
}

bool InReader::cancel_pinpad() {
    const std::lock_guard lock(entry_);
    return end_entry_ && end_entry_().has_value();
}

}  // namespace jcic::card
