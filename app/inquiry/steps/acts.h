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
    /// The events that a second person, or the author alone, is to sign, one of each; take writes them, signed. Faults
    /// as judged, query.unknown.
    [[nodiscard]] Result<std::vector<domain::Entry>> to_sign(const Act& act, const std::set<RecordName>& on,
                                                             const Values& values,
                                                             const domain::PersonId* beside = nullptr);
    /// Takes it on each, all or none; returns what was written. `seen`: the signed events. Faults as judged;
    /// query.unknown, input.missing (none), query.changed (other than was signed).
    Result<std::vector<domain::Entry>> take(const Act& act, const std::set<RecordName>& on, const Values& values = {},
                                            std::span<const domain::Entry> seen = {});
};

}  // namespace jcic::inquiry
