#include "app/card/card.h"

#include "app/card/find.h"
#include "app/card/opened.h"
#include "pcsc/codes.h"

namespace jcic::card {
namespace {

/// The card answered: it is still there, and what it holds is as before.
bool keeps_the_card(const Fault& fault) {
    return pcsc::is_status_word(fault) || fault.code == FaultCode::card_pin_format ||
           fault.code == FaultCode::card_pin_last_try || fault.code == FaultCode::card_pin_blocked ||
           fault.code == FaultCode::card_pin_needed || fault.code == FaultCode::pinpad_unsupported;
}

}  // namespace

Card::Card(std::shared_ptr<pcsc::Link> link, std::vector<Profile> profiles, Trust trust,
           std::shared_ptr<const Clock> clock, CardLimits limits)
    : link_(std::move(link)),
      profiles_(std::make_shared<const std::vector<Profile>>(std::move(profiles))),
      trust_(std::make_shared<const Trust>(std::move(trust))),
      clock_(std::move(clock)),
      limits_(limits) {}

Card::~Card() {
    close();
}

std::shared_ptr<Card::Opened> Card::opened() const {
    const std::lock_guard lock(state_);
    return opened_;
}

void Card::keep(std::shared_ptr<Opened> opened) {
    {
        const std::lock_guard lock(state_);
        std::swap(opened_, opened);
    }
    if (!opened) return;
    opened->lose();
    // The connection is ended by the worker: a mute card would hold up whoever does it. If it does, the fault says
    // nothing new.
    static_cast<void>(worker_.run(
        [last = std::move(opened)]() mutable -> Result<void> {
            last.reset();
            return {};
        },
        limits_.call));
}

template <class Job>
auto Card::with_card(Job job, Millis more_time) -> std::invoke_result_t<Job&, Opened&> {
    const std::lock_guard one_at_a_time(calls_);
    auto card = opened();
    if (!card) return fail(FaultCode::card_none, "card");
    auto result =
        worker_.run([card, work = std::move(job)]() mutable { return work(*card); }, limits_.call + more_time);
    // Too long because another program has the card, not because the card is silent.
    if (!result && result.error().code == FaultCode::card_mute && card->queued())
        result = fail(FaultCode::card_busy, "card", {{"reader", card->identity().reader}});
    card.reset();
    if (!result && !keeps_the_card(result.error())) keep(nullptr);
    return result;
}

Result<std::vector<ReaderView>> Card::list() {
    const std::lock_guard one_at_a_time(calls_);
    auto job = [finder = Finder(link_, profiles_), open = opened()] {
        return finder.list(open ? &open->identity() : nullptr);
    };
    return worker_.run(std::move(job), limits_.call);
}

Result<CardDescription> Card::describe(const std::string& reader) {
    const std::lock_guard one_at_a_time(calls_);
    auto job = [finder = Finder(link_, profiles_), open = opened(), reader] {
        return finder.describe(reader, open ? &open->identity() : nullptr);
    };
    return worker_.run(std::move(job), limits_.call);
}

Result<CardIdentity> Card::open(const Wanted& wanted) {
    const std::lock_guard one_at_a_time(calls_);
    keep(nullptr);
    auto job = [finder = Finder(link_, profiles_), wanted, trust = trust_, now = clock_->now()] {
        return finder.find(wanted, *trust, now);
    };
    JCIC_TRY(auto found, worker_.run(std::move(job), limits_.call));
    auto identity = found->identity();
    keep(std::move(found));
    return identity;
}

void Card::close() {
    const std::lock_guard one_at_a_time(calls_);
    keep(nullptr);
}

bool Card::verified() const {
    const auto card = opened();
    return card && card->verified();
}

Result<int> Card::tries_left() {
    return with_card([](Opened& card) { return card.tries_left(); });
}

Result<void> Card::verify_pin(const Secret& pin, const Consent& last_try) {
    // The job may outlive this call when the card is mute: it has its own copy, wiped with it.
    return with_card([copy = pin.clone(), last_try](Opened& card) { return card.verify_pin(copy, last_try); });
}

Result<Bytes> Card::sign(ByteView message) {
    return with_card([copy = Bytes(message.begin(), message.end())](Opened& card) { return card.sign(copy); });
}

Result<void> Card::change_pin(const Secret& old_pin, const Secret& new_pin, const Consent& last_try) {
    return with_card([last = old_pin.clone(), next = new_pin.clone(), last_try](Opened& card) {
        return card.change_pin(last, next, last_try);
    });
}

Result<void> Card::unblock(const Secret& puk, const Secret& new_pin, const Consent& last_try) {
    return with_card([code = puk.clone(), next = new_pin.clone(), last_try](Opened& card) {
        return card.unblock(code, next, last_try);
    });
}

Millis Card::time_at_pinpad(int entries) const {
    const auto card = opened();
    return card ? entries * card->pinpad_limit() : Millis{0};
}

Result<PinEntry> Card::pin_entry() {
    return with_card([](Opened& card) { return card.pin_entry(); });
}

Result<void> Card::verify_on_pinpad(const Consent& last_try) {
    return with_card([last_try](Opened& card) { return card.verify_on_pinpad(last_try); }, time_at_pinpad(1));
}

Result<void> Card::change_on_pinpad(const Consent& last_try) {
    // The old one, the new one, the new one again.
    return with_card([last_try](Opened& card) { return card.change_on_pinpad(last_try); }, time_at_pinpad(3));
}

Result<void> Card::unblock_on_pinpad(const Consent& last_try) {
    return with_card([last_try](Opened& card) { return card.unblock_on_pinpad(last_try); }, time_at_pinpad(3));
}

bool Card::cancel_pinpad() {
    const auto card = opened();
    return card && card->cancel_pinpad();
}

}  // namespace jcic::card
