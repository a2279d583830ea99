#pragma once
// A desk behind which years lie: many queries that are over, and how many events a command has read of them.

#include <cstdint>

#include "app/ledger/session/opened.h"
#include "at_the_desk.h"
#include "support/branch_years.h"

namespace jcic::scenario {

class YearsBehind : protected AtTheDesk {
protected:
    static constexpr std::size_t few = 30;  ///< a shorter trail is read through
    static constexpr std::size_t many = 120;
    static constexpr std::size_t events_each = 20;

    /// So many queries that are over, more than a week ago.
    void live(std::size_t queries) {
        const auto querier = officer().with(domain::Duty::query_officer);
        const auto supervisor = officer().with(domain::Duty::supervisor);
        test::BranchYears years(profile_, {querier.person, querier.password}, {supervisor.person, supervisor.password},
                                desk_->snapshot()->now);
        years.write(queries, events_each);
        if (!desk_->practice()->hurry(std::chrono::hours{24 * 9})) qFatal("hurry");
    }
    /// To the signed-in person, since they signed in.
    std::uint64_t given() { return desk_->parts().seating.seat()->session().opened().events().given(); }
    template <class Command>
    std::uint64_t read_by(const Command& command) {
        const auto before = given();
        command();
        return given() - before;
    }
};

}  // namespace jcic::scenario
