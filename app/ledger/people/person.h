#pragma once
// People: to be designated, as designated, and as shown by the sign-in window.

#include <string>
#include <vector>

#include "app/base/clock.h"
#include "app/base/secret.h"
#include "app/domain/duties.h"
#include "app/domain/events/journal.h"

namespace jcic::ledger {

/// A person by the events: present identity and duties.
struct Person {
    domain::PersonId code;
    std::string name;
    domain::DutyTerms duties;
    std::vector<domain::EntryField> remarks;  ///< title, first and last day: as designated
    bool ended = false;
};

/// A person as designated. `remarks` are further plain fields of the event: title, way of query, first and last day.
struct NewPerson {
    domain::PersonId code;
    std::string name;
    domain::DutyTerms duties;
    Secret password;  ///< the caller checks its strength (domain::strong_enough)
    std::vector<domain::EntryField> remarks;
};

/// The sign-in window's view, from plain data of the person's slot file.
struct Account {
    domain::PersonId code;
    std::string name;
    UtcTime password_changed{};
    int failures = 0;  ///< consecutive; at domain::password_failures_allowed the account is locked (R-PW-4)
    bool ended = false;
    bool by_card = false;  ///< the slot opens by password and card
};

}  // namespace jcic::ledger
