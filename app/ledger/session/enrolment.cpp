#include "app/ledger/session/enrolment.h"

#include "app/ledger/session/opened.h"

namespace jcic::ledger {

Result<Enrolled> enrol(const NewPerson& person, const Origin& origin, const PasswordCost& cost,
                       const Dependencies& dependencies) {
    PersonKeys keys{SigningKey::generate(dependencies.random), ExchangeKey::generate(dependencies.random), {}};
    Slot slot{person.code, person.name};
    slot.generation = 1;
    slot.password_changed = dependencies.clock.now();
    slot.signing = keys.signing.public_half();
    slot.exchange = keys.exchange.public_half();
    slot.cost = cost;
    JCIC_CHECK(slot.wrap(origin, keys, person.password, dependencies.random));
    return Enrolled{std::move(slot), std::move(keys)};
}

domain::Entry designation(const NewPerson& person, const Slot& slot, Random& random) {
    auto out = event_of(random, action::person_designated, subject_of(person.code));
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
