#pragma once
// What the steps of a query's way lean on: handed in by the desk, faked by tests.

#include "app/base/random.h"
#include "app/inquiry/book/book.h"
#include "app/inquiry/ports.h"

namespace jcic::inquiry {

/// All outlive Inquiries.
struct Dependencies {
    bool practice = true;
    domain::InstitutionCode institution;
    const domain::OfficeCalendar& calendar;
    HeldAuthorisation authorisation;
    const People& people;
    Clock& clock;
    Random& random;
    Sha256 sha256;
    BorneOut borne_out;
    StopsInForce stops;
    TemplatesOfReasons templates{};     ///< null: the branch has none
    SurroundingsOf around{};            ///< null: nothing is known
    RestoredOn restored_on{};           ///< empty: never
    UsedAtOtherDesks elsewhere{};       ///< null: there are no other desks
    ProceduresOfDeletion procedures{};  ///< null: there are none
    ExportsOfValues exports{};          ///< null: there are none
    DecidedByBranch policy{};           ///< null: it has decided nothing
    ReviewsOpen reviews{};              ///< null: there are none
    TestPassed test_passed{};           ///< null: nothing is known, and no real query goes (R-AU-7)
    TimeVouchedFor vouched{};           ///< null: the clock is as good as JCIC's own
    ComparedName compared_name{};       ///< null: names are compared with no other
};

}  // namespace jcic::inquiry
