#include "app/card/opened.h"

#include <algorithm>
#include <array>
#include <utility>

#include "app/base/act_outcome.h"
#include "app/base/fault.h"
#include "app/base/numbers.h"
#include "app/base/secret.h"
#include "app/card/commands.h"
#include "app/card/find.h"
#include "app/card/profile.h"
#include "pcsc/codes.h"
#include "pcsc/iso7816.h"
#include "pcsc/pinpad.h"

namespace jcic::card {
namespace {

bool repeats_itself(ByteView digits) {
    for (std::size_t piece = 1; piece <= digits.size() / 2; ++piece) {
        const auto rest = digits.subspan(piece);
        if (digits.size() % piece == 0 && std::equal(rest.begin(), rest.end(), digits.begin())) return true;
    }
    return false;
}

bool is_digit(std::uint8_t byte) {
    return byte >= '0' && byte <= '9';
}

bool is_letter(std::uint8_t byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

/// Each character the last one and `step` more; 0 follows 9.
bool counts_by(ByteView typed, int step) {
    const auto other = [step](std::uint8_t last, std::uint8_t next) {
        if (is_digit(last) && is_digit(next)) return (next - last + 10 - step) % 10 != 0;
        return !is_letter(last) || !is_letter(next) || next - last != step;
    };
    return std::adjacent_find(typed.begin(), typed.end(), other) == typed.end();
}

}  // namespace

Result<void> can_be_a_password(const PinRules& rules, const Secret& typed) {
    const auto bytes = typed.view();
    if (bytes.size() < rules.shortest || bytes.size() > rules.longest)
        return fail(FaultCode::card_pin_format, "card.pin",
                    {{"reason", "length"},
                     {"shortest", std::to_string(rules.shortest)},
                     {"longest", std::to_string(rules.longest)}});
    const auto fits = [&](std::uint8_t byte) { return is_digit(byte) || (rules.letters && is_letter(byte)); };
    if (std::all_of(bytes.begin(), bytes.end(), fits)) return {};
    return fail(FaultCode::card_pin_format, "card.pin", {{"reason", rules.letters ? "letters" : "digits"}});
}

Result<void> strong_enough(const PinRules& rules, const Secret& typed) {
    const auto digits = typed.view();
    if (rules.no_repetition && repeats_itself(digits))
        return fail(FaultCode::card_pin_format, "card.pin", {{"reason", "repetition"}});
    if (rules.no_run && (counts_by(digits, 1) || counts_by(digits, -1)))
        return fail(FaultCode::card_pin_format, "card.pin", {{"reason", "run"}});
    return {};
}

namespace {

/// Filled up as the rules say. The faults of can_be_a_password.
Result<Secret> pin_block(const PinRules& rules, const Secret& typed) {
    JCIC_CHECK(can_be_a_password(rules, typed));
    Secret block;
    block.append(typed.view());
    while (block.size() < rules.padded_to) block.append(rules.padding);
    return block;
}

/// Two blocks behind one another.
Secret joined(const Secret& first, const Secret& second) {
    Secret both;
    both.append(first.view());
    both.append(second.view());
    return both;
}

/// As a number where the card told one.
std::optional<int> tries_told(const Fault& fault) {
    return whole_number<int>(fault.detail("tries"));
}

/// What a card says of an application that it does not have; anything else is a fault of its own.
bool not_its_application(FaultCode code) {
    return code == FaultCode::card_missing || code == FaultCode::card_unsupported || code == FaultCode::card_refused;
}

}  // namespace

Result<std::shared_ptr<InReader>> InReader::open(std::shared_ptr<pcsc::Session> session, pcsc::Share share,
                                                 const std::string& reader, const Profile& profile, Look& look) {
    look.connected = false;
    JCIC_TRY(auto channel, pcsc::Channel::open(*session, reader, share));
    look.connected = true;
    auto commands = Commands::of(profile);
    std::string number;
    std::optional<Certificate> certificate;
    {
        look.queued = true;
        auto begun = pcsc::Transaction::begin(channel);
        look.queued = false;
        JCIC_TRY(auto card, std::move(begun));
        const auto selected = commands->select(card);
        if (!selected && not_its_application(selected.error().code))
            return fail(FaultCode::card_unknown, "card.open",
                        {{"reader", reader}, {"atr", to_hex(channel.atr())}, {"profile", profile.name}});
        JCIC_CHECK(selected);
        JCIC_CHECK(commands->discover(card));
        JCIC_TRY(number, commands->read_number(card));
        JCIC_TRY(certificate, commands->read_certificate(card));
    }
    CardIdentity identity{reader, channel.atr(), profile.name, std::move(number), std::move(*certificate)};
    return std::shared_ptr<InReader>(
        new InReader(std::move(session), share, std::move(channel), profile, std::move(commands), std::move(identity)));
}

InReader::InReader(std::shared_ptr<pcsc::Session> session, pcsc::Share share, pcsc::Channel channel,
                   const Profile& profile, std::unique_ptr<Commands> commands, CardIdentity identity)
    : session_(std::move(session)),
      share_(share),
      channel_(std::move(channel)),
      profile_(profile),
      commands_(std::move(commands)),
      identity_(std::move(identity)),
      full_tries_(profile.pin.tries) {}

Result<void> InReader::certificate_fits() const {
    const auto refused = [](const char* reason) {
        return fail(FaultCode::card_certificate, "card.open", {{"reason", reason}});
    };
    const auto algorithm = identity_.certificate.signs_with();
    if (!algorithm || profile_.algorithms.count(*algorithm) == 0) return refused("algorithm");
    if (!commands_->names(identity_.certificate, identity_.number)) return refused("number");
    return {};
}

Result<pcsc::Transaction> InReader::begin_transaction() {
    if (!channel_) return fail(FaultCode::card_none, "card");
    queued_ = true;
    auto card = pcsc::Transaction::begin(*channel_);
    queued_ = false;
    JCIC_CHECK(still_wanted());
    return card;
}

/// A call whose time was over may come back to life when another program lets the card go: what was typed for it is
/// not used any more.
Result<void> InReader::still_wanted() const {
    if (lost_) return fail(FaultCode::cancelled, "card");
    return {};
}

/// A card pulled and put back, or another put in, within one poll of the service goes unseen on the old handle:
/// before a password is sent the application is selected anew and the number compared.
Result<void> InReader::confirm(pcsc::Transaction& card) {
    verified_ = false;
    JCIC_CHECK(commands_->select(card));
    JCIC_TRY(const auto number, commands_->read_number(card));
    if (number != identity_.number)
        return fail(FaultCode::card_foreign, "card.confirm", {{"wanted", identity_.number}, {"found", number}});
    return {};
}

/// No password goes to a card that has not said how many tries are left. One that is verified, by us or by another
/// program, does not say it: it is reset and asked once more.
Result<InReader::Ready> InReader::ready_for_password() {
    for (const bool last : {false, true}) {
        {
            JCIC_TRY(auto card, begin_transaction());
            JCIC_CHECK(confirm(card));
            JCIC_TRY(const auto tries, pcsc::tries_left(card, commands_->pin_reference()));
            if (tries) return Ready{std::move(card), *tries};
        }
        if (!last) JCIC_CHECK(reset_card());
    }
    return fail(FaultCode::card_answer, "card.tries", {{"reason", "the card does not tell its tries"}});
}

Result<void> InReader::reset_card() {
    channel_->reset_on_leaving();
    channel_.reset();
    JCIC_TRY(auto channel, pcsc::Channel::open(*session_, identity_.reader, share_));
    channel_.emplace(std::move(channel));
    return {};
}

Result<void> InReader::may_spend(int tries, const Consent& last_try) const {
    if (tries == 0) return fail(FaultCode::card_pin_blocked, "card.tries", {{"tries", "0"}});
    if (tries == 1 && (!last_try || last_try->number != identity_.number))
        return fail(FaultCode::card_pin_last_try, "card.tries", {{"tries", "1"}});
    return still_wanted();
}

Result<int> InReader::tries_left() {
    JCIC_TRY(auto card, begin_transaction());
    const bool verified = verified_;
    if (!verified) JCIC_CHECK(confirm(card));
    JCIC_TRY(const auto tries, pcsc::tries_left(card, commands_->pin_reference()));
    if (verified && tries) return fail(FaultCode::card_reset, "card.tries");
    // Verified, by us or by another program, whose session is left alone: the count stands at its full value.
    return tries.value_or(full_tries_);
}

Result<void> InReader::verify_pin(const Secret& pin, const Consent& last_try) {
    JCIC_TRY(auto block, pin_block(profile_.pin, pin));
    JCIC_TRY(auto ready, ready_for_password());
    JCIC_CHECK(may_spend(ready.tries, last_try));
    channel_->reset_on_leaving();
    JCIC_CHECK(giving(Giving::password,
                      [&] { return pcsc::verify(ready.card, commands_->pin_reference(), std::move(block)); }));
    full_tries_ = std::max(full_tries_, ready.tries);
    verified_ = !lost_;
    return {};
}

Result<Bytes> InReader::sign(ByteView message) {
    const auto algorithm = identity_.certificate.signs_with();
    if (!verified_ || !algorithm) return fail(FaultCode::card_pin_needed, "card.sign");
    JCIC_TRY(auto card, begin_transaction());
    auto signature = commands_->sign(card, *algorithm, message);
    if (!signature) return tl::unexpected<Fault>(refused_or_forgotten(card, signature.error()));
    if (!verify_signature(identity_.certificate, message, *signature))
        return fail(FaultCode::card_answer, "card.sign", {{"reason", "not a signature of the certificate's key"}});
    return signature;
}

Result<Secret> InReader::use_key(KeyUse use, ByteView asked) {
    if (use == KeyUse::rsa_signature) {
        JCIC_TRY(auto signature, sign(asked));
        auto out = Secret::from(signature);
        wipe(signature);
        return out;
    }
    const auto algorithm = identity_.certificate.signs_with();
    if (!verified_ || !algorithm) return fail(FaultCode::card_pin_needed, "card.own-key");
    JCIC_CHECK(may_be_asked(use, *algorithm, asked));
    JCIC_TRY(auto card, begin_transaction());
    auto given = commands_->use_key(card, *algorithm, use, asked);
    if (!given) return tl::unexpected<Fault>(refused_or_forgotten(card, given.error()));
    return given;
}

/// A verified card that refuses has perhaps been reset unseen: it is asked whether it remembers the password.
Fault InReader::refused_or_forgotten(pcsc::Transaction& card, Fault refused) const {
    if (!pcsc::is_status_word(refused)) return refused;
    const auto tries = pcsc::tries_left(card, commands_->pin_reference());
    if (tries && !*tries) return refused;
    return {FaultCode::card_reset, "card.sign", {}};
}

Result<void> InReader::change_pin(const Secret& old_pin, const Secret& new_pin, const Consent& last_try) {
    JCIC_TRY(const auto old_block, pin_block(profile_.pin, old_pin));
    JCIC_TRY(const auto new_block, pin_block(profile_.pin, new_pin));
    if (old_block.equals(new_block)) return fail(FaultCode::card_pin_format, "card.pin", {{"reason", "same"}});
    JCIC_CHECK(strong_enough(profile_.pin, new_pin));
    JCIC_TRY(auto ready, ready_for_password());
    JCIC_CHECK(may_spend(ready.tries, last_try));
    channel_->reset_on_leaving();
    return giving(Giving::new_password, [&] {
        return pcsc::change_reference_data(ready.card, commands_->pin_reference(), joined(old_block, new_block));
    });
}

Fault not_known(Giving what, Fault why) {
    if (what == Giving::new_password)
        why = {FaultCode::card_pin_not_known, "card.pin", {{"cause", std::string(why.text())}}};
    return ending_act(ActOutcome::not_known, std::move(why));
}

/// A status word is the card's answer, or the reader's in its place: these are the reader's. What the card says of a
/// failure within it, or in no word of the standard, leaves open whether it looked at the password, and whether a new
/// one is in force.
Result<void> answered(Giving what, Result<void> done) {
    static constexpr std::array of_the_reader{FaultCode::pinpad_cancelled, FaultCode::pinpad_timeout,
                                              FaultCode::pinpad_differ, FaultCode::pinpad_unsupported,
                                              FaultCode::card_pin_format};
    static constexpr std::array leave_open{FaultCode::card_failed, FaultCode::card_warning, FaultCode::card_answer};
    if (done) return done;
    auto fault = std::move(done).error();
    const auto among = [&](const auto& codes) { return std::ranges::find(codes, fault.code) != codes.end(); };
    auto became = usual_act_outcome(fault.code);
    if (pcsc::is_status_word(fault) && !among(of_the_reader))
        became = among(leave_open) ? ActOutcome::not_known : ActOutcome::not_done;
    if (became == ActOutcome::not_known) return tl::unexpected<Fault>(not_known(what, std::move(fault)));
    return tl::unexpected<Fault>(ending_act(became, std::move(fault)));
}

Result<void> InReader::unblock(const Secret& puk, const Secret& new_pin, const Consent& last_try) {
    JCIC_TRY(const auto puk_block, pin_block(profile_.puk, puk));
    JCIC_TRY(const auto new_block, pin_block(profile_.pin, new_pin));
    JCIC_CHECK(strong_enough(profile_.pin, new_pin));
    JCIC_TRY(auto card, begin_transaction());
    JCIC_CHECK(confirm(card));
    JCIC_CHECK(may_spend_of_puk(last_try));
    channel_->reset_on_leaving();
    return unblocked(giving(Giving::new_password, [&] {
        return pcsc::reset_retry_counter(card, commands_->pin_reference(), joined(puk_block, new_block));
    }));
}

/// A card tells the PUK's tries only in answer to a wrong one.
Result<void> InReader::may_spend_of_puk(const Consent& last_try) const {
    auto allowed = may_spend(puk_tries_.value_or(profile_.puk.tries), last_try);
    if (!allowed) allowed.error().details.push_back({"which", "puk"});
    return allowed;
}

Result<void> InReader::unblocked(Result<void> done) {
    if (done) {
        puk_tries_.reset();
        return done;
    }
    if (const auto tries = tries_told(done.error())) puk_tries_ = tries;
    done.error().details.push_back({"which", "puk"});
    return done;
}

// Passwords typed at the reader's own keys.

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
