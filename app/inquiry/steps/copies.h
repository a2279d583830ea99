#pragma once
// A record's numbered copies, on paper or as a file (R-PA-1, R-PA-4): what their acts, which are described in
// app/domain/acts/copy.cpp, need besides.

#include "app/inquiry/steps/acts.h"

namespace jcic::inquiry {

class Copies : Steps {
public:
    Copies(Acting& acting, Acts& acts) : Steps(acting), acts_(acts) {}

    /// Reserves the next copy number and returns it. `approval`: the signed event of to_sign, where the branch decided
    /// that a supervisor approves further copies (R-PA-7). Faults as Acts::take.
    Result<int> reserve(const QueryId& id, domain::Item item, const std::string& reason,
                        const domain::Entry* approval = nullptr);
    /// Opens the record for a copy that the acting person reserved, to be laid out; the reservation records the access.
    /// Fault query.state.
    [[nodiscard]] Result<domain::Record> record_for(const QueryId& id, domain::Item item, int number);
    /// Voids the acting person's copy numbers that a crash left reserved, because no sheet was seen.
    Result<void> void_left_reserved();

private:
    Acts& acts_;
};

}  // namespace jcic::inquiry
