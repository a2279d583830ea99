#include "app/card/token_card.h"

#include <algorithm>
#include <array>
#include <utility>

#include "app/base/act_outcome.h"
#include "app/card/commands.h"
#include "app/card/module_card.h"
#include "app/card/opened.h"
#include "pcsc/redirected.h"

namespace jcic::card {
namespace {

/// The card is still there, and what it holds is as before.
bool stays_open(FaultCode code) {
    static constexpr std::array staying{FaultCode::card_pin_format,  FaultCode::card_pin_last_try,
                                        FaultCode::card_pin_blocked, FaultCode::card_pin_needed,
                                        FaultCode::card_pin_refused, FaultCode::card_pin_wrong};
    return std::ranges::find(staying, code) != staying.end();
}

token::Wanted wanted_of(const Profile& profile) {
    const auto& token = profile.token;
    return {token.label, token.serial, token.key_label, token.key_id, token.certificate_label, token.certificate_id};
}

/// PKCS #11 has room for so many bytes of a slot's description: a longer name of a reader is cut there.
constexpr std::size_t slot_bytes = 64;

bool is_slot_of(const std::string& slot, const std::string& reader) {
    return reader == slot || (slot.size() == slot_bytes && reader.starts_with(slot));
}

using token::Mechanism;

/// The mechanisms for a signature of that algorithm, the best first: the less is done here, the better.
std::vector<Mechanism> ways_to_sign(SignatureAlgorithm algorithm, const token::Mechanisms& has, std::size_t size) {
    static constexpr std::array for_rsa{Mechanism::sha256_rsa_pkcs, Mechanism::rsa_pkcs, Mechanism::rsa_x509};
    static constexpr std::array for_ec{Mechanism::ecdsa, Mechanism::ecdsa_sha256};
    std::vector<Mechanism> out;
    const auto add = [&](Mechanism one) {
        const bool whole = one == Mechanism::sha256_rsa_pkcs || one == Mechanism::ecdsa_sha256;
        if (has.may_have(one) && (!whole || size <= token::longest_message)) out.push_back(one);
    };
    if (algorithm == SignatureAlgorithm::rsa2048_pkcs1_sha256)
        std::ranges::for_each(for_rsa, add);
    else
        std::ranges::for_each(for_ec, add);
    return out;
}

/// What a mechanism is given: digest and padding that it does not make are made here.
Bytes input_of(Mechanism mechanism, ByteView message) {
    if (mechanism == Mechanism::rsa_pkcs) return digest_info_of(sha256(message));
    if (mechanism == Mechanism::rsa_x509) return pkcs1_block(sha256(message));
    if (mechanism != Mechanism::ecdsa) return {message.begin(), message.end()};
    const auto digest = sha256(message);
    return {digest.begin(), digest.end()};
}

/// No mechanism of the token fits.
bool lacks_mechanism(const Fault& fault) {
    return fault.code == FaultCode::card_module && fault.detail("reason") == "mechanism";
}

std::string maker_of(const token::Opened& token) {
    return token.maker + (token.maker.empty() || token.model.empty() ? "" : " ") + token.model;
}

}  // namespace

TokenCard::TokenCard(std::unique_ptr<token::Process> module, Profile profile, Trust trust,
                     std::shared_ptr<const Clock> clock)
    : module_(std::move(module)), profile_(std::move(profile)), trust_(std::move(trust)), clock_(std::move(clock)) {}

TokenCard::~TokenCard() = default;

Result<std::unique_ptr<Card>> card_by_module(const std::filesystem::path& module, Profile profile, Trust trust,
                                             std::shared_ptr<const Clock> clock) {
    JCIC_TRY(auto program, token::token_program());
    auto apart = std::make_unique<token::Process>(std::move(program), module, token::ModuleLimits{}, clock);
    return std::make_unique<TokenCard>(std::move(apart), std::move(profile), std::move(trust), std::move(clock));
}

void TokenCard::ask_revocations_of(RevocationFile list) {
    const std::lock_guard one_at_a_time(calls_);
    revocations_ = std::move(list);
}

void TokenCard::let_go() {
    opened_.reset();
    verified_ = false;
    module_->close();
}

template <class T>
Result<T> TokenCard::kept(Result<T> done) {
    if (!done && !stays_open(done.error().code)) let_go();
    return done;
}

/// Of several that fit the profile the one with that number.
Result<token::Opened> TokenCard::find(const std::string& number) {
    auto wanted = wanted_of(profile_);
    if (!number.empty() && wanted.serial.empty()) {
        wanted.serial = number;
        auto found = module_->open(wanted);
        if (found || found.error().code != FaultCode::card_foreign) return found;
        wanted.serial.clear();  // what is there is told, or it is numbered by its certificate
    }
    return module_->open(wanted);
}

Result<CardIdentity> TokenCard::look(const Wanted& wanted) {
    let_go();
    JCIC_TRY(const auto found, find(wanted.number));
    if (!wanted.reader.empty() && !is_slot_of(found.slot, wanted.reader))
        return fail(FaultCode::reader_none, "card.open", {{"reader", wanted.reader}});
    if (pcsc::is_redirected(found.slot)) return tl::unexpected<Fault>(pcsc::redirected("card.open", found.slot));
    if (found.certificate.size() > profile_.limits.certificate)
        return fail(FaultCode::card_certificate, "card.certificate", {{"reason", "form"}});
    JCIC_TRY(auto certificate, Certificate::from_der(found.certificate));
    mechanisms_ = found.mechanisms;
    auto number = found.serial.empty() ? "cert-" + certificate.serial() : found.serial;
    if (!wanted.number.empty() && wanted.number != number)
        return fail(FaultCode::card_foreign, "card.open",
                    {{"reader", found.slot}, {"wanted", wanted.number}, {"found", number}});
    return CardIdentity{found.slot, {}, profile_.name, std::move(number), std::move(certificate), maker_of(found)};
}

Result<void> TokenCard::judge(const CardIdentity& card) {
    if (revocations_) {
        JCIC_TRY(trust_.revoked, revocations_->now());
    }
    JCIC_CHECK(check(card.certificate, trust_, clock_->now()));
    const auto algorithm = card.certificate.signs_with();
    if (!algorithm || profile_.algorithms.count(*algorithm) == 0)
        return fail(FaultCode::card_certificate, "card.open", {{"reason", "algorithm"}});
    // A person's own card may have its key for another use than signing (use_key).
    const auto ways = ways_to_sign(*algorithm, mechanisms_, 0);
    if (ways.empty() && trust_.world != World::own)
        return fail(FaultCode::card_module, "card.open", {{"reason", "mechanism"}});
    signs_by_ = ways.empty() ? std::string() : token::name_of(ways.front());
    return {};
}

Result<std::vector<ReaderView>> TokenCard::list() {
    const std::lock_guard one_at_a_time(calls_);
    // Looking anew would end what was verified.
    if (opened_) return std::vector<ReaderView>{{opened_->reader, "card", opened_->profile, opened_->number}};
    auto card = look({});
    let_go();
    if (card) return std::vector<ReaderView>{{card->reader, "card", card->profile, card->number}};
    const auto code = card.error().code;
    if (code == FaultCode::card_none) return std::vector<ReaderView>{{"", "empty", "", ""}};
    const bool not_set_up = code == FaultCode::card_module && card.error().detail("reason") == "not-set-up";
    if (code == FaultCode::card_foreign || code == FaultCode::card_certificate || code == FaultCode::card_unknown ||
        not_set_up)
        return std::vector<ReaderView>{{"", "unknown-card", "", ""}};
    return tl::unexpected<Fault>(card.error());
}

Result<CardDescription> TokenCard::describe(const std::string& /*reader*/) {
    return fail(FaultCode::card_unsupported, "card.describe");
}

Result<CardIdentity> TokenCard::open(const Wanted& wanted) {
    const std::lock_guard one_at_a_time(calls_);
    JCIC_TRY(auto card, kept(look(wanted)));
    JCIC_CHECK(kept(judge(card)));
    opened_ = card;
    return card;
}

Result<CardFacts> TokenCard::inspect(const Wanted& wanted) {
    const std::lock_guard one_at_a_time(calls_);
    JCIC_TRY(auto card, kept(look(wanted)));
    auto tries = tries_now(card.number);
    auto judged = judge(card);
    let_go();
    if (!tries) return tl::unexpected<Fault>(tries.error());
    CardFacts facts{std::move(card), *tries, std::nullopt};
    if (!judged) facts.distrust = judged.error();
    return facts;
}

void TokenCard::close() {
    const std::lock_guard one_at_a_time(calls_);
    let_go();
}

Result<void> TokenCard::is_open() const {
    if (!opened_) return fail(FaultCode::card_none, "card");
    return {};
}

int TokenCard::tries_of(const token::PasswordState& state, const std::string& number) const {
    if (state.locked) return 0;
    if (state.final_try || (!profile_.pin.flags_believed && doubtful_.contains(number))) return 1;
    return state.low ? std::min(2, profile_.pin.tries) : profile_.pin.tries;
}

Result<int> TokenCard::tries_now(const std::string& number) {
    JCIC_TRY(const auto state, module_->state());
    return tries_of(state, number);
}

Result<int> TokenCard::tries_left() {
    const std::lock_guard one_at_a_time(calls_);
    JCIC_CHECK(is_open());
    return kept(tries_now(opened_->number));
}

Result<token::FinalTry> TokenCard::may_spend(const Consent& last_try) {
    JCIC_TRY(const auto state, module_->state());
    // Typed at the reader, where nobody was told to: the wait would end in the middle, and a try with it.
    if (state.at_reader) return fail(FaultCode::card_module, "card.tries", {{"reason", "keypad"}});
    const int tries = tries_of(state, opened_->number);
    if (tries == 0) return fail(FaultCode::card_pin_blocked, "card.tries", {{"reason", "module"}, {"tries", "0"}});
    if (last_try && last_try->number == opened_->number) return token::FinalTry::agreed;
    if (tries != 1) return token::FinalTry::not_agreed;
    if (doubts(opened_->number)) return fail(FaultCode::card_pin_last_try, "card.tries", {{"reason", "doubt"}});
    return fail(FaultCode::card_pin_last_try, "card.tries", {{"tries", "1"}});
}

bool TokenCard::doubts(const std::string& number) const {
    return !profile_.pin.flags_believed && doubtful_.contains(number);
}

bool TokenCard::doubted() {
    const std::lock_guard one_at_a_time(calls_);
    return opened_ && doubts(opened_->number);
}

void TokenCard::doubt(const std::string& number) {
    const std::lock_guard one_at_a_time(calls_);
    doubtful_.insert(number);
}

/// Whether the next password needs a person's word is known before it is asked for.
Result<void> TokenCard::after_password(Result<void> done) {
    if (done) {
        doubtful_.erase(opened_->number);
        return done;
    }
    if (act_outcome_of(done.error()) == ActOutcome::not_sent) return done;
    // Whatever a module calls it: a try may have gone.
    doubtful_.insert(opened_->number);
    if (done.error().code != FaultCode::card_pin_wrong) return done;
    // A number is told only where the flags are one.
    if (const auto tries = tries_now(opened_->number); tries && *tries <= 1 && profile_.pin.flags_believed)
        done.error().details.push_back({"tries", std::to_string(*tries)});
    return done;
}

Result<void> TokenCard::verify_pin(const Secret& pin, const Consent& last_try) {
    const std::lock_guard one_at_a_time(calls_);
    return ending_act(ActOutcome::not_sent, log_in(pin, last_try));
}

Result<void> TokenCard::log_in(const Secret& pin, const Consent& last_try) {
    JCIC_CHECK(is_open());
    JCIC_CHECK(can_be_a_password(profile_.pin, pin));
    verified_ = false;
    JCIC_TRY(const auto last, kept(may_spend(last_try)));
    JCIC_CHECK(kept(after_password(module_->login(pin, last))));
    verified_ = true;
    return {};
}

bool TokenCard::verified() const {
    return verified_;
}

Result<Bytes> TokenCard::sign(ByteView message) {
    const std::lock_guard one_at_a_time(calls_);
    JCIC_CHECK(is_open());
    const auto algorithm = opened_->certificate.signs_with();
    if (!verified_ || !algorithm) return fail(FaultCode::card_pin_needed, "card.sign");
    auto made = sign_by_any(*algorithm, message);
    // Another program logged it out, or reset it: who asks goes on as for a card that was (card.h).
    if (!made && made.error().code == FaultCode::card_pin_needed) made = fail(FaultCode::card_reset, "card.sign");
    JCIC_TRY(auto signature, kept(std::move(made)));
    if (!verify_signature(opened_->certificate, message, signature)) {
        let_go();
        return fail(FaultCode::card_answer, "card.sign", {{"reason", "not a signature of the certificate's key"}});
    }
    return signature;
}

Result<Bytes> TokenCard::sign_by_any(SignatureAlgorithm algorithm, ByteView message) {
    Result<Bytes> made = fail(FaultCode::card_module, "card.sign", {{"reason", "mechanism"}});
    for (const auto way : ways_to_sign(algorithm, mechanisms_, message.size())) {
        signs_by_ = token::name_of(way);
        made = module_->sign(way, input_of(way, message));
        if (made || !lacks_mechanism(made.error())) break;
    }
    return made;
}

std::string TokenCard::signs_by() {
    const std::lock_guard one_at_a_time(calls_);
    return opened_ ? signs_by_ : std::string();
}

Result<Secret> TokenCard::use_key(KeyUse use, ByteView asked) {
    if (use == KeyUse::rsa_signature) {
        JCIC_TRY(auto signature, sign(asked));
        auto out = Secret::from(signature);
        wipe(signature);
        return out;
    }
    const std::lock_guard one_at_a_time(calls_);
    JCIC_CHECK(is_open());
    const auto algorithm = opened_->certificate.signs_with();
    if (!verified_ || !algorithm) return fail(FaultCode::card_pin_needed, "card.own-key");
    JCIC_CHECK(may_be_asked(use, *algorithm, asked));
    const auto by = use == KeyUse::ecdh_p256  ? token::Mechanism::agree_p256
                    : use == KeyUse::rsa_oaep ? token::Mechanism::decrypt_oaep
                                              : token::Mechanism::decrypt_pkcs1;
    return kept(module_->use_key(by, asked));
}

Result<void> TokenCard::change_pin(const Secret& old_pin, const Secret& new_pin, const Consent& last_try) {
    const std::lock_guard one_at_a_time(calls_);
    return ending_act(ActOutcome::not_sent, set_password(old_pin, new_pin, last_try));
}

Result<void> TokenCard::set_password(const Secret& old_pin, const Secret& new_pin, const Consent& last_try) {
    JCIC_CHECK(is_open());
    JCIC_CHECK(can_be_a_password(profile_.pin, old_pin));
    JCIC_CHECK(can_be_a_password(profile_.pin, new_pin));
    if (old_pin.equals(new_pin)) return fail(FaultCode::card_pin_format, "card.pin", {{"reason", "same"}});
    JCIC_CHECK(strong_enough(profile_.pin, new_pin));
    verified_ = false;
    JCIC_TRY(const auto last, kept(may_spend(last_try)));
    return kept(after_password(module_->change(old_pin, new_pin, last)));
}

Result<void> TokenCard::unblock(const Secret& /*puk*/, const Secret& /*new_pin*/, const Consent& /*last_try*/) {
    return fail(FaultCode::card_unsupported, "card.unblock");
}

Result<PinEntry> TokenCard::pin_entry() {
    const std::lock_guard one_at_a_time(calls_);
    JCIC_CHECK(is_open());
    return PinEntry{};
}

Result<void> TokenCard::verify_on_pinpad(const Consent& /*last_try*/) {
    return fail(FaultCode::pinpad_unsupported, "card.pinpad");
}

Result<void> TokenCard::change_on_pinpad(const Consent& /*last_try*/) {
    return fail(FaultCode::pinpad_unsupported, "card.pinpad");
}

Result<void> TokenCard::unblock_on_pinpad(const Consent& /*last_try*/) {
    return fail(FaultCode::pinpad_unsupported, "card.pinpad");
}

bool TokenCard::cancel_pinpad() {
    return false;
}

}  // namespace jcic::card
