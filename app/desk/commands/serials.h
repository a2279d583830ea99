#pragma once
// Serial numbers that JCIC still holds (R-SE-2).

#include "app/desk/queries/serial_desk.h"
#include "app/desk/rooms/does.h"
#include "app/desk/workplace.h"

namespace jcic::desk::command {

struct SubjectsToAsk {
    using Answer = std::vector<SubjectToAsk>;
    static constexpr auto does = &SerialDesk::subjects;
};
struct FindSerials {
    using Answer = inquiry::SerialsFound;
    std::string subject_id;
    std::string why;
    static constexpr auto does = &SerialDesk::find;
};
struct WaitingSerials {
    using Answer = std::vector<WaitingSerial>;
    static constexpr auto does = &SerialDesk::waiting;
};
struct ShowTakingOver {
    using Answer = TakingOverText;
    inquiry::QueryId query;
    std::string row;
    domain::PersonId approver;
    static constexpr auto does = &SerialDesk::page;
};
/// One password, the approver's.
struct TakeOver {
    using Answer = void;
    TakingOverText seen;
    static constexpr auto does = &SerialDesk::take_over;
};

}  // namespace jcic::desk::command
