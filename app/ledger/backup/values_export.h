#pragma once
// Personal values leave the ledger only with two persons' signatures: the unit head's, who asks, and a second's.

#include <string>

#include "app/base/fault.h"
#include "app/domain/events/journal.h"
#include "app/domain/identifiers.h"

namespace jcic::ledger {

class Session;

/// What both sign: which ledger, how far it has come, who asks, who consents, and why.
struct ValuesStatement {
    domain::Entry event;  ///< "ledger.exported-with-values", prepared: asks for the signatures of both
    domain::PersonId second;
    /// "label\tvalue\n" lines, as the event shows them.
    [[nodiscard]] std::string text() const { return event.value(field::page); }
};

/// For the person who is signed in. Reason and page are personal, under a key of the event's own. Fault ledger.corrupt.
[[nodiscard]] Result<ValuesStatement> values_statement(Session& session, const domain::PersonId& second,
                                                       const std::string& reason);

}  // namespace jcic::ledger
