#include "app/ledger/session/enrolment.h"

#include "app/ledger/session/opened.h"
#include "app/ledger/session/writing.h"

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

}  // namespace jcic::ledger
