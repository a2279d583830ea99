#pragma once
// A person's fresh keys in a fresh slot, and the event that registers them.

#include "app/domain/events/names.h"
#include "app/keys/slot.h"
#include "app/ledger/people/person.h"
#include "app/unlock/dependencies.h"

namespace jcic::ledger {

class OpenLedger;

struct Enrolled {
    Slot slot;  ///< without the ledger's keys: the enrolling session seals them in
    PersonKeys keys;
};

[[nodiscard]] PersonKeys fresh_keys(Random& random);
/// Seals in the ledger's key, and the records key if the duties read records and this session holds it.
[[nodiscard]] Result<void> seal_in(const OpenLedger& opened, Slot& slot, const domain::DutyTerms& duties);
[[nodiscard]] Result<Enrolled> enrol(const NewPerson& person, const Origin& origin, const PasswordCost& cost,
                                     const Dependencies& dependencies);
/// Returns "person.designated", or another event that designates, unsigned: name, duties, both public keys, generation,
/// and the remarks.
[[nodiscard]] domain::Entry designation(const NewPerson& person, const Slot& slot, Random& random,
                                        std::string_view action = action::person_designated);
/// Adds the fields that register a slot's keys.
void add_keys(domain::Entry& entry, const Slot& slot);

}  // namespace jcic::ledger
