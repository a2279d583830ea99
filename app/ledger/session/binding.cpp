#include "app/ledger/session/binding.h"

#include <algorithm>

#include "app/keys/crypto.h"
#include "app/ledger/session/writing.h"

namespace jcic::ledger {
namespace {

Result<void> write_bound(OpenLedger& opened, const Slot& slot) {
    auto out = event_of(opened.dependencies().random, action::person_card_bound, subject_of(slot.code));
    out.plain(field::generation, std::to_string(slot.generation)).plain(field::card, slot.card->number);
    out.plain(field::card_key, to_hex(slot.card->key)).plain(field::way, std::string(name_of(slot.card->way)));
    JCIC_CHECK(write_event(opened, out, anybody));
    return {};
}

}  // namespace

Result<void> is_free(OpenLedger& opened, const Digest& key) {
    JCIC_TRY(const auto roster, opened.roster());
    for (const auto& [code, member] : roster.all())
        if (code != opened.person() && !member.person.ended && member.card == key)
            return fail(FaultCode::person_card, "ledger.card", {{"reason", "others"}, {"person", code.text()}});
    return {};
}

namespace {

/// Of several readers' cards others' are passed over, and so is the one that the slot has already where another is
/// there: that is the new one.
Result<OwnCardKey> free_one(OpenLedger& opened, std::vector<OwnCardKey> cards) {
    std::optional<Fault> taken;
    std::erase_if(cards, [&](const OwnCardKey& card) {
        auto free = is_free(opened, sha256({card.key}));
        if (!free) taken = std::move(free).error();
        return !free;
    });
    if (cards.size() > 1)
        std::erase_if(cards, [&](const OwnCardKey& card) {
            return opened.owner().card && sha256({card.key}) == opened.owner().card->lock.key;
        });
    if (cards.size() == 1) return std::move(cards.front());
    if (cards.empty() && taken) return tl::unexpected<Fault>(*std::move(taken));
    return fail(FaultCode::person_card, "ledger.card", {{"reason", "several"}});
}

}  // namespace

Result<CardHalf> lock_to_free_card(OpenLedger& opened, const Secret& pin) {
    return lock_to_card(opened.place(), opened.person(), pin,
                        [&](std::vector<OwnCardKey> cards) { return free_one(opened, std::move(cards)); });
}

Result<std::optional<CardHalf>> card_to_bind(OpenLedger& opened, const Slot& slot, const Secret& typed) {
    if (slot.card || !opened.dependencies().card_required) return std::optional<CardHalf>();
    JCIC_TRY(const auto whole, typed_whole(opened.place(), opened.person(), typed));
    JCIC_TRY(auto card, lock_to_free_card(opened, domain::pin_in(whole)));
    return std::optional(std::move(card));
}

Result<void> bind(OpenLedger& opened, CardHalf card, const Secret& typed) {
    JCIC_TRY(const auto held, hold_slots(opened.folder()));
    JCIC_TRY(auto slot, read_slot(opened.folder(), opened.person()));
    // Whatever another program made of it meanwhile, its password is this one.
    JCIC_TRY(const auto unlocked, open_slot(opened.place(), slot, typed, opened.held_card()));
    slot.card = card.lock;
    slot.generation += 1;
    slot.cost = at_least(slot.cost, opened.dependencies().cost.least);
    JCIC_CHECK(slot.wrap(opened.origin(), unlocked.keys, domain::password_in(typed), opened.dependencies().random,
                         &card.half));
    JCIC_CHECK(write_slot(opened.folder(), slot));
    opened.owner().card = std::move(card);
    return write_bound(opened, slot);
}

Result<void> tell_binding(OpenLedger& opened) {
    if (!opened.owner().card) return {};
    JCIC_TRY(const auto roster, opened.roster());
    JCIC_TRY(const auto* member, roster.in_force(opened.person()));
    if (member->card == opened.owner().card->lock.key) return {};
    JCIC_TRY(const auto slot, read_slot(opened.folder(), opened.person()));
    if (!slot.card || slot.generation <= member->generation) return {};  // released, and its slot not written yet
    return write_bound(opened, slot);
}

Result<void> release(OpenLedger& opened, const Secret& password) {
    JCIC_TRY(const auto held, hold_slots(opened.folder()));
    JCIC_TRY(auto slot, read_slot(opened.folder(), opened.person()));
    if (!slot.card)
        return fail(FaultCode::register_state, "ledger.card",
                    {{"person", opened.person().text()}, {"reason", "other-state"}});
    int failures = 0;
    JCIC_TRY(auto unlocked, try_slot(opened.place(), slot, password, failures, opened.held_card()));
    JCIC_CHECK(write_event(
        opened, event_of(opened.dependencies().random, action::person_card_released, subject_of(slot.code)), anybody));
    slot.card.reset();
    slot.generation += 1;
    JCIC_CHECK(slot.wrap(opened.origin(), unlocked.keys, domain::password_in(password), opened.dependencies().random));
    JCIC_CHECK(write_slot(opened.folder(), slot));
    opened.owner().card.reset();
    return {};
}

}  // namespace jcic::ledger
