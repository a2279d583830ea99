#include "app/card/opened.h"

#include <algorithm>
#include <array>
#include <utility>

#include "app/base/act_outcome.h"
#include "app/base/fault.h"
#include "app/base/numbers.h"
#include "app/base/secret.h"
#include "app/card/find.h"
#include "app/card/password.h"
#include "app/card/profile.h"
#include "app/card/signature.h"
#include "pcsc/codes.h"
#include "pcsc/iso7816.h"

namespace jcic::card {
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

}  // namespace jcic::card
