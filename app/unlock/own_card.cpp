#include "app/unlock/own_card.h"

#include "app/base/act_outcome.h"
#include "app/domain/typed_secret.h"
#include "app/keys/slot.h"
#include "app/keys/tries.h"
#include "app/store/outer_journal.h"

namespace jcic::ledger {
namespace {

tl::unexpected<Fault> card_fault(const char* reason, const domain::PersonId& person) {
    return fail(FaultCode::person_card, "ledger.card", {{"reason", reason}, {"person", person.text()}});
}

Result<OwnCards*> reached(const SlotPlace& place, const domain::PersonId& person, const Secret& pin) {
    if (place.dependencies.own_cards == nullptr) return card_fault("needed", person);
    if (pin.empty()) return fail(FaultCode::input_missing, "ledger.card", {{"field", "pin"}});
    return place.dependencies.own_cards;
}

/// Of the PIN. What came before it, or after it was right, says nothing of it.
bool is_not_known(const Fault& fault) {
    return fault.code == FaultCode::card_pin_not_known || told_act_outcome(fault) == ActOutcome::not_known;
}

/// The card has the PIN, or may have it.
bool spends_a_try(const Fault& fault) {
    return fault.code == FaultCode::card_pin_wrong || fault.code == FaultCode::card_pin_refused || is_not_known(fault);
}

/// In the trail as of whose slot it is, also where nobody is signed in. A journal that cannot be written tells itself
/// at the next sign-in: the card's fault is what is to be told here.
void note_failed(const SlotPlace& place, const domain::PersonId& person, const Fault& fault) {
    if (!spends_a_try(fault) && fault.code != FaultCode::card_pin_blocked) return;
    const auto& given = place.dependencies;
    OuterJournal outer(place.folder, place.origin, given.workstation, given.clock, given.random);
    static_cast<void>(outer.append(is_not_known(fault) ? "card-not-known" : "card-failed", person.text(),
                                   {{std::string(field::problem), std::string(fault.text())}}));
}

/// `ask`: gives the card its PIN, and is told whether that is doubtful.
template <class Ask>
auto counted(const SlotPlace& place, const domain::PersonId& person, const Ask& ask)
    -> std::invoke_result_t<const Ask&, bool> {
    Tries tries(pin_tries_path(place.folder, person));
    JCIC_TRY(const int before, tries.failures());
    JCIC_CHECK(tries.count_try(0));
    auto answer = ask(before > 0);
    if (answer) {
        JCIC_CHECK(tries.reset());
        return answer;
    }
    if (!spends_a_try(answer.error())) JCIC_CHECK(tries.take_back());
    note_failed(place, person, answer.error());
    return told_whose(person, std::move(answer));
}

Result<Secret> counted_answer(const SlotPlace& place, const domain::PersonId& person, const CardLock& lock,
                              const Secret& pin) {
    JCIC_TRY(auto* cards, reached(place, person, pin));
    return counted(place, person, [&](bool doubtful) {
        return cards->answer(lock, lock.asked(place.origin, person.text()), pin, doubtful);
    });
}

}  // namespace

std::filesystem::path pin_tries_path(const std::filesystem::path& folder, const domain::PersonId& code) {
    return folder / "slots" / (code.text() + ".pin.tries");
}

Result<Secret> OwnCards::ask_pin(const domain::PersonId& person) {
    return fail(FaultCode::input_missing, "ledger.card", {{"field", "pin"}, {"person", person.text()}});
}

Result<DocumentCard> OwnCards::look_to_sign(const CardLock* /*lock*/) {
    return fail(FaultCode::person_card, "ledger.card", {{"reason", "documents"}});
}

Result<Bytes> OwnCards::sign(const DocumentCard& /*card*/, ByteView /*message*/, const Secret& /*pin*/,
                             bool /*doubtful*/) {
    return fail(FaultCode::person_card, "ledger.card", {{"reason", "documents"}});
}

Result<Bytes> signed_by_card(const SlotPlace& place, const domain::PersonId& person, const DocumentCard& card,
                             ByteView message, const Secret& pin) {
    JCIC_TRY(auto* cards, reached(place, person, pin));
    return counted(place, person, [&](bool doubtful) { return cards->sign(card, message, pin, doubtful); });
}

Result<Secret> typed_whole(const SlotPlace& place, const domain::PersonId& person, const Secret& typed) {
    if (!domain::pin_in(typed).empty()) return typed.clone();
    if (place.dependencies.own_cards == nullptr) return card_fault("needed", person);
    JCIC_TRY(const auto pin, place.dependencies.own_cards->ask_pin(person));
    if (pin.empty()) return fail(FaultCode::input_missing, "ledger.card", {{"field", "pin"}});
    return domain::typed_with_pin(domain::password_in(typed), pin);
}

Result<CardHalf> half_from_card(const SlotPlace& place, const Slot& slot, const Secret& pin) {
    JCIC_TRY(const auto answer, counted_answer(place, slot.code, *slot.card, pin));
    return CardHalf{*slot.card, slot.card->half(place.origin, slot.code.text(), answer)};
}

Result<CardHalf> lock_to_card(const SlotPlace& place, const domain::PersonId& person, const Secret& pin,
                              const ChooseCard& choose) {
    JCIC_TRY(auto* cards, reached(place, person, pin));
    JCIC_TRY(auto there, told_whose(person, cards->look()));
    JCIC_TRY(const auto key, choose(std::move(there)));
    JCIC_TRY(auto made, lock_to(key, place.origin, person.text(), place.dependencies.random));
    const auto given = [&]() -> Result<Secret> {
        JCIC_TRY(const auto answer, counted_answer(place, person, made.lock, pin));
        return made.lock.half(place.origin, person.text(), answer);
    };
    JCIC_TRY(auto half, given());
    // A signature that is another each time would open nothing ever again.
    if (!made.half) {
        JCIC_TRY(made.half, given());
    }
    if (!half.equals(*made.half)) return card_fault("answer", person);
    return CardHalf{std::move(made.lock), std::move(half)};
}

}  // namespace jcic::ledger
