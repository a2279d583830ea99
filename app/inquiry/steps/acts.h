#pragma once
// Takes the acts that are described in app/domain/acts, judged inside the transaction that writes them.

#include "app/domain/acts/act.h"
#include "app/inquiry/book/record_name.h"
#include "app/inquiry/steps/steps.h"

namespace jcic::inquiry {

class Acts : Steps {
public:
    using Act = domain::acts::Act;
    using Values = domain::acts::Values;
    explicit Acts(Acting& acting) : Steps(acting) {}

    /// The act's events on that thing as of now. Faults as domain::acts::judge and thing_of.
    [[nodiscard]] Result<std::vector<domain::Entry>> judged(const Act& act, const QueryEntry& query,
                                                            const RecordName& on, const Values& values,
                                                            const domain::PersonId* beside = nullptr) const;
    /// The event that a second person is to sign; take writes it, signed. Faults as judged, query.unknown.
    [[nodiscard]] Result<domain::Entry> to_sign(const Act& act, const RecordName& on, const Values& values,
                                                const domain::PersonId& beside);
    /// Takes it on each, all or none; returns what was written. `seen`: the signed event. Faults as judged;
    /// query.unknown, input.missing (none), query.changed (other than was signed).
    Result<std::vector<domain::Entry>> take(const Act& act, const std::set<RecordName>& on, const Values& values = {},
                                            const domain::Entry* seen = nullptr);
};

}  // namespace jcic::inquiry
