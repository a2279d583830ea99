#include "app/ledger/session/both_halves.h"

#include "app/domain/recovery_rules.h"
#include "app/ledger/people/who_is_who.h"
#include "app/ledger/session/opened.h"
#include "app/ledger/session/opening.h"
#include "app/ledger/session/renewal.h"
#include "app/ledger/session/writing.h"
#include "app/store/in_use.h"
#include "app/store/traceless.h"

namespace jcic::ledger {

PersonKeys fresh_keys(Random& random) {
    return {SigningKey::generate(random), ExchangeKey::generate(random), {}};
}

Result<void> seal_in(const OpenLedger& opened, Slot& slot, const domain::DutyTerms& duties) {
    JCIC_CHECK(seal_ledger_key(slot, opened.origin(), opened.ledger_key(), opened.dependencies().random));
    if (!domain::reads_records(duties.ever()) || !opened.records_key()) return {};
    return seal_records_key(slot, opened.origin(), opened.records_key().numbered(), opened.dependencies().random);
}

Result<Enrolled> enrol(const NewPerson& person, const Origin& origin, const PasswordCost& cost,
                       const Dependencies& dependencies) {
    auto keys = fresh_keys(dependencies.random);
    Slot slot{person.code, person.name};
    slot.generation = 1;
    slot.password_changed = dependencies.clock.now();
    slot.signing = keys.signing.public_half();
    slot.exchange = keys.exchange.public_half();
    slot.cost = cost;
    JCIC_CHECK(slot.wrap(origin, keys, person.password, dependencies.random));
    return Enrolled{std::move(slot), std::move(keys)};
}

domain::Entry designation(const NewPerson& person, const Slot& slot, Random& random, std::string_view action) {
    auto out = event_of(random, action, subject_of(person.code));
    out.plain(field::name, person.name).plain(field::duties, person.duties.text());
    add_keys(out, slot);
    out.fields.insert(out.fields.end(), person.remarks.begin(), person.remarks.end());
    return out;
}

void add_keys(domain::Entry& entry, const Slot& slot) {
    entry.plain(field::signing_key, to_hex(slot.signing))
        .plain(field::exchange_key, to_hex(slot.exchange))
        .plain(field::generation, std::to_string(slot.generation));
}

namespace {

/// The password's age is none: it must be changed before anything else is done (R-PW-2).
Result<Slot> new_slot(const OpenLedger& opened, const Member& member, const PersonKeys& keys, const Secret& password) {
    const auto& dependencies = opened.dependencies();
    Slot slot{member.person.code, member.person.name};
    slot.generation = member.generation + 1;
    slot.signing = keys.signing.public_half();
    slot.exchange = keys.exchange.public_half();
    JCIC_TRY(slot.cost, calibrate(dependencies.cost, dependencies.clock));
    JCIC_CHECK(slot.wrap(opened.origin(), keys, password, dependencies.random));
    JCIC_CHECK(seal_in(opened, slot, member.person.duties));
    return slot;
}

/// Nobody is signed in: the person signs for the new keys, as a founder does, and the recovery key for the person. What
/// it follows is asked inside: others may be at work.
Result<void> write_recovered(OpenLedger& opened, const Slot& slot, const PersonKeys& keys, const BothHalves& halves,
                             const std::string& duties) {
    const auto subject = subject_of(slot.code);
    auto event = event_of(opened.dependencies().random, action::person_recovered, subject);
    JCIC_TRY(auto transaction, Transaction::begin(opened.database()));
    JCIC_TRY(const auto who, who_is_who(opened.events()));
    JCIC_TRY(const auto* member, who.roster.in_force(slot.code, opened.today()));
    std::string replaces;
    if (!duties.empty()) {
        JCIC_TRY(const auto given, domain::DutyTerms::parse(duties));
        for (const auto& head : heads_beside(who, slot.code, opened.today()))
            replaces.append(replaces.empty() ? "" : ",").append(head.text());
        JCIC_CHECK(may_come_in_as_head(who, slot.code, given, opened.today(), replaces));
        if (!replaces.empty()) event.plain(std::string(domain::replaces), replaces);
        event.plain(field::duties, duties);
    }
    JCIC_CHECK(rest_on_last_change(opened, *member, event));
    add_keys(event, slot);
    event.plain(field::recovery, std::to_string(halves.box.generation));
    event.plain(field::proof,
                to_hex(halves.keys.signing.sign(with_duties(
                    recovery_proof_bytes(opened.origin(), subject, slot.signing, slot.exchange), duties, replaces))));
    event.to_be_signed(slot.code, domain::purpose::roster);
    JCIC_TRY(const auto occasion, opened.occasion_as("-"));
    JCIC_CHECK(sign_entry(event, occasion, slot.code, domain::purpose::roster, keys.signing));
    JCIC_CHECK(append_own(opened, event, opened.author_as("-")));
    JCIC_CHECK(commit_events(opened, transaction));
    seal_what_a_leaver_signed(opened, event);
    return {};
}

/// The keeper of that half is told, not the other's.
Result<RecoveryHalf> half_typed(const Origin& origin, const Secret& text, const char* which) {
    auto out = RecoveryHalf::parse(origin, text);
    if (!out) out.error().details.push_back({"half", which});
    return out;
}

}  // namespace

Result<BothHalves> both_halves(const std::filesystem::path& folder, const Origin& origin, const Secret& one,
                               const Secret& other) {
    JCIC_TRY(const auto first, half_typed(origin, one, "1"));
    JCIC_TRY(const auto second, half_typed(origin, other, "2"));
    JCIC_TRY(auto box, read_recovery_box(folder));
    JCIC_TRY(auto keys, box.open_with(origin, first, second));
    return BothHalves{std::move(box), std::move(keys)};
}

Result<std::unique_ptr<OpenLedger>> open_by_halves(const std::filesystem::path& folder, const Origin& origin,
                                                   const Dependencies& dependencies, const domain::PersonId& person,
                                                   const BothHalves& halves) {
    const auto& [box, keys] = halves;
    JCIC_TRY(auto in_use, share_folder(folder));
    JCIC_TRY(auto ledger_key,
             unseal_with(keys.exchange, recovery_context(origin, "recovery-ledger-key", box), box.ledger_key));
    std::optional<NumberedKey> records_key;
    if (!box.records_key.empty()) {
        JCIC_TRY(const auto packed,
                 unseal_with(keys.exchange, recovery_context(origin, "recovery-records-key", box), box.records_key));
        JCIC_TRY(records_key, NumberedKey::unpack(packed));
    }
    JCIC_TRY(auto database, open_database(folder, origin, ledger_key));
    auto opened =
        std::make_unique<OpenLedger>(folder, origin, dependencies, Owner{person, fresh_keys(dependencies.random)},
                                     std::move(ledger_key), std::move(records_key), std::move(database));
    opened->hold(std::move(in_use));
    JCIC_CHECK(check_origin(*opened));
    JCIC_CHECK(overwrite_left_journal(opened->database()));
    JCIC_TRY(const auto who, who_is_who(opened->events()));
    JCIC_CHECK(who.recovery.is_last_making(box));
    take_in_records_keys(*opened, std::string(recovery_subject), keys.exchange);
    return opened;
}

Result<void> give_new_keys(OpenLedger& opened, const domain::PersonId& person, const Secret& password,
                           const BothHalves& halves, bool as_head) {
    JCIC_TRY(const auto roster, opened.roster());
    JCIC_TRY(const auto* known, roster.in_force(person, opened.today()));
    auto member = *known;
    if (as_head) member.person.duties.give(domain::Duty::unit_head, {});
    const auto keys = fresh_keys(opened.dependencies().random);
    JCIC_TRY(const auto slot, new_slot(opened, member, keys, password));
    JCIC_CHECK(write_recovered(opened, slot, keys, halves, as_head ? member.person.duties.text() : ""));
    JCIC_CHECK(write_slot(opened.folder(), slot));
    return Tries(tries_path(opened.folder(), person)).reset();
}

Result<void> note_failed(OuterJournal& outer, const domain::PersonId& person, const Fault& fault) {
    return outer.append("recovery-failed", person.text(),
                        {{"problem", std::string(fault.text())}, {"reason", std::string(fault.detail("reason"))}});
}

}  // namespace jcic::ledger
