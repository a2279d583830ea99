#pragma once
// Serial numbers that JCIC still holds (R-SE-2).

#include "app/desk/queries/serial_desk.h"
#include "app/desk/rooms/command.h"

namespace jcic::desk::command {

struct SubjectsToAsk {
    using Answer = std::vector<SubjectToAsk>;
    Result<Answer> carry_out(const CommandContext& context) const;
};
struct FindSerials {
    using Answer = inquiry::SerialsFound;
    std::string subject_id;
    std::string why;
    Result<Answer> carry_out(const CommandContext& context) const;
};
struct WaitingSerials {
    using Answer = std::vector<WaitingSerial>;
    Result<Answer> carry_out(const CommandContext& context) const;
};
struct ShowTakingOver {
    using Answer = TakingOverText;
    inquiry::QueryId query;
    std::string row;
    domain::PersonId approver;
    Result<Answer> carry_out(const CommandContext& context) const;
};
/// One password, the approver's.
struct TakeOver {
    using Answer = void;
    TakingOverText seen;
    Result<void> carry_out(const CommandContext& context) const;
};

}  // namespace jcic::desk::command
