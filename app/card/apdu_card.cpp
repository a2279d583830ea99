#include "app/card/apdu_card.h"

#include <openssl/crypto.h>

#include <algorithm>

#include "app/base/act_outcome.h"
#include "app/card/readers.h"
#include "pcsc/codes.h"
#include "pcsc/redirected.h"

namespace jcic::card {
namespace {

/// The card answered: it is still there, and what it holds is as before.
bool keeps_the_card(const Fault& fault) {
    return pcsc::is_status_word(fault) || fault.code == FaultCode::card_pin_format ||
           fault.code == FaultCode::card_pin_last_try || fault.code == FaultCode::card_pin_blocked ||
           fault.code == FaultCode::card_pin_needed || fault.code == FaultCode::pinpad_unsupported;
}

/// Of several readers' faults the one that says most is told: an empty slot beside a mute card is no news.
int closeness(FaultCode code) {
    if (code == FaultCode::reader_none) return -1;  // not used; another may be
    if (code == FaultCode::card_none) return 0;
    if (code == FaultCode::card_unknown) return 1;
    if (code == FaultCode::card_foreign) return 3;
    return 2;
}

Result<void> meant(const CardIdentity& card, const Wanted& wanted) {
    if (wanted.number.empty() || wanted.number == card.number) return {};
    return fail(FaultCode::card_foreign, "card.open",
                {{"reader", card.reader}, {"wanted", wanted.number}, {"found", card.number}});
}

/// A card that speaks, but not as its profile says, is as unknown as one without a profile.
std::string state_text(FaultCode code) {
    using F = FaultCode;
    if (code == F::card_busy) return "busy";
    if (code == F::card_none || code == F::card_removed || code == F::reader_gone) return "empty";
    if (code == F::reader_none) return "redirected";
    if (code == F::card_mute || code == F::card_unresponsive || code == F::card_unpowered || code == F::card_protocol)
        return "mute";
    return "unknown-card";
}

}  // namespace

ApduCard::ApduCard(Wire wire, std::vector<Profile> profiles, Trust trust, std::shared_ptr<const Clock> clock,
                   CardLimits limits)
    : trust_(std::move(trust)),
      clock_(std::move(clock)),
      limits_(limits),
      worker_({FaultCode::card_mute, "card.worker", OPENSSL_thread_stop}),
      readers_(std::make_unique<Readers>(
          std::move(wire), std::make_shared<const std::vector<Profile>>(std::move(profiles)), worker_, limits_.call)) {}

ApduCard::~ApduCard() {
    close();
}

std::shared_ptr<InReader> ApduCard::opened() const {
    const std::lock_guard lock(state_);
    return opened_;
}

void ApduCard::set_opened(std::shared_ptr<InReader> opened) {
    {
        const std::lock_guard lock(state_);
        std::swap(opened_, opened);
    }
    if (opened) let_go(std::move(opened));
}

void ApduCard::let_go(std::shared_ptr<InReader> card) {
    card->lose();
    // The connection is ended by the worker: a mute card would hold up whoever does it. If it does, the fault says
    // nothing new.
    static_cast<void>(worker_.run(
        [last = std::move(card)]() mutable -> Result<void> {
            last.reset();
            return {};
        },
        limits_.call));
}

template <class Job>
auto ApduCard::run_in_worker(const std::shared_ptr<InReader>& card, Job job, Millis limit)
    -> std::invoke_result_t<Job&, InReader&> {
    auto result = worker_.run([card, work = std::move(job)]() mutable { return work(*card); }, limit);
    // Too long because another program has the card, not because the card is silent.
    if (!result && result.error().code == FaultCode::card_mute && card->queued())
        result = fail(FaultCode::card_busy, "card", {{"reader", card->identity().reader}});
    if (!result && result.error().code == FaultCode::card_mute) {
        if (auto silent = readers_->silent_service())
            result = tl::unexpected<Fault>(*std::move(silent));
        else
            readers_->leave_behind(card);
        if (card->giving() != Giving::nothing)
            result = tl::unexpected<Fault>(not_known(card->giving(), result.error()));
    }
    return result;
}

template <class Job>
auto ApduCard::with_card(Job job, Millis more_time) -> std::invoke_result_t<Job&, InReader&> {
    const std::lock_guard one_at_a_time(calls_);
    auto card = opened();
    if (!card) return fail(FaultCode::card_none, "card");
    auto result = run_in_worker(card, std::move(job), limits_.call + more_time);
    card.reset();
    if (!result && !keeps_the_card(result.error())) set_opened(nullptr);
    return result;
}

template <class Job>
Result<void> ApduCard::with_password(Job job, Millis more_time) {
    return ending_act(ActOutcome::not_sent, with_card(std::move(job), more_time));
}

void ApduCard::ask_revocations_of(RevocationFile list) {
    const std::lock_guard one_at_a_time(calls_);
    revocations_ = std::move(list);
}

Result<void> ApduCard::renew_trust() {
    if (!revocations_) return {};
    JCIC_TRY(trust_.revoked, revocations_->now());
    return {};
}

Result<void> ApduCard::judge(const InReader& card) const {
    JCIC_CHECK(check(card.identity().certificate, trust_, clock_->now()));
    return card.certificate_fits();
}

ReaderView ApduCard::view_of(const pcsc::ReaderState& reader) {
    // Selecting the application of the card that is open would end what was verified.
    if (const auto open = opened(); open && open->identity().reader == reader.reader)
        return {reader.reader, "card", open->identity().profile, open->identity().number};
    auto card = readers_->look_into(reader);
    if (!card) return {reader.reader, state_text(card.error().code), "", ""};
    ReaderView view{reader.reader, "card", (*card)->identity().profile, (*card)->identity().number};
    let_go(std::move(*card));
    return view;
}

Result<std::vector<ReaderView>> ApduCard::list() {
    const std::lock_guard one_at_a_time(calls_);
    JCIC_TRY(const auto readers, readers_->now());
    std::vector<ReaderView> views;
    for (const auto& reader : readers) views.push_back(view_of(reader));
    return views;
}

Result<CardDescription> ApduCard::describe(const std::string& reader) {
    const std::lock_guard one_at_a_time(calls_);
    return readers_->describe(reader, opened());
}

template <class Fits>
Result<std::shared_ptr<InReader>> ApduCard::find(const Wanted& wanted, Fits fits) {
    JCIC_TRY(const auto readers, readers_->now());
    std::optional<Fault> closest;
    for (const auto& reader : readers) {
        if (!wanted.reader.empty() && reader.reader != wanted.reader) continue;
        if (reader.reader == wanted.not_in) {
            if (!closest) closest = Fault{FaultCode::card_none, "card.open", {{"reader", reader.reader}}};
            continue;
        }
        auto card = readers_->look_into(reader);
        auto passed = card ? fits(**card) : Result<void>(tl::unexpected<Fault>(card.error()));
        if (passed) return card;
        if (card) let_go(std::move(*card));
        if (!closest || closeness(passed.error().code) > closeness(closest->code)) closest = std::move(passed.error());
    }
    if (closest) return tl::unexpected<Fault>(std::move(*closest));
    return tl::unexpected<Fault>(pcsc::no_reader("card.open", wanted.reader));
}

Result<CardIdentity> ApduCard::open(const Wanted& wanted) {
    const std::lock_guard one_at_a_time(calls_);
    set_opened(nullptr);
    JCIC_CHECK(renew_trust());
    JCIC_TRY(auto card, find(wanted, [&](const InReader& one) -> Result<void> {
                 JCIC_CHECK(meant(one.identity(), wanted));
                 return judge(one);
             }));
    const auto identity = card->identity();
    set_opened(std::move(card));
    return identity;
}

Result<CardFacts> ApduCard::inspect(const Wanted& wanted) {
    const std::lock_guard one_at_a_time(calls_);
    set_opened(nullptr);
    JCIC_CHECK(renew_trust());
    JCIC_TRY(auto card, find(wanted, [&](const InReader& one) { return meant(one.identity(), wanted); }));
    const auto tries = run_in_worker(
        card, [](InReader& one) { return one.tries_left(); }, limits_.call);
    CardFacts facts{card->identity(), tries.value_or(0), std::nullopt};
    if (const auto judged = judge(*card); !judged) facts.distrust = judged.error();
    let_go(std::move(card));
    if (!tries) return tl::unexpected<Fault>(tries.error());
    return facts;
}

void ApduCard::close() {
    const std::lock_guard one_at_a_time(calls_);
    set_opened(nullptr);
}

bool ApduCard::verified() const {
    const auto card = opened();
    return card && card->verified();
}

Result<int> ApduCard::tries_left() {
    return with_card([](InReader& card) { return card.tries_left(); });
}

Result<void> ApduCard::verify_pin(const Secret& pin, const Consent& last_try) {
    // The job may outlive this call when the card is mute: it has its own copy, wiped with it.
    return with_password([copy = pin.clone(), last_try](InReader& card) { return card.verify_pin(copy, last_try); });
}

Result<Bytes> ApduCard::sign(ByteView message) {
    return with_card([copy = Bytes(message.begin(), message.end())](InReader& card) { return card.sign(copy); });
}

std::string ApduCard::signs_by() {
    const auto card = opened();
    const auto algorithm = card ? card->identity().certificate.signs_with() : std::nullopt;
    return algorithm ? std::string(name_of(*algorithm)) : std::string();
}

Result<Secret> ApduCard::use_key(KeyUse use, ByteView asked) {
    return with_card(
        [use, copy = Bytes(asked.begin(), asked.end())](InReader& card) { return card.use_key(use, copy); });
}

Result<void> ApduCard::change_pin(const Secret& old_pin, const Secret& new_pin, const Consent& last_try) {
    return with_password([last = old_pin.clone(), next = new_pin.clone(), last_try](InReader& card) {
        return card.change_pin(last, next, last_try);
    });
}

Result<void> ApduCard::unblock(const Secret& puk, const Secret& new_pin, const Consent& last_try) {
    return with_password([code = puk.clone(), next = new_pin.clone(), last_try](InReader& card) {
        return card.unblock(code, next, last_try);
    });
}

Millis ApduCard::time_at_pinpad(int entries) const {
    const auto card = opened();
    return card ? entries * card->pinpad_limit() : Millis{0};
}

Result<PinEntry> ApduCard::pin_entry() {
    return with_card([](InReader& card) { return card.pin_entry(); });
}

Result<void> ApduCard::verify_on_pinpad(const Consent& last_try) {
    return with_password([last_try](InReader& card) { return card.verify_on_pinpad(last_try); }, time_at_pinpad(1));
}

Result<void> ApduCard::change_on_pinpad(const Consent& last_try) {
    // The old one, the new one, the new one again.
    return with_password([last_try](InReader& card) { return card.change_on_pinpad(last_try); }, time_at_pinpad(3));
}

Result<void> ApduCard::unblock_on_pinpad(const Consent& last_try) {
    return with_password([last_try](InReader& card) { return card.unblock_on_pinpad(last_try); }, time_at_pinpad(3));
}

bool ApduCard::cancel_pinpad() {
    const auto card = opened();
    return card && card->cancel_pinpad();
}

}  // namespace jcic::card
