#pragma once
// What an incident touched, its letters, and what is held about a subject who asks. Listing and saving can be stopped.

#include "app/desk/commands/reading.h"
#include "app/desk/registers/incident_desk.h"
#include "app/desk/rooms/does.h"
#include "app/desk/workplace.h"

namespace jcic::desk::command {

/// What is looked at: a scope, or who asks in that row of the register of access.
struct WhatIsHeld {
    papers::AffectedScope scope{};
    std::string access{};  ///< "": the scope
};

struct ListAffected {
    using Answer = papers::Affected;
    using Progress = QueriesRead;
    WhatIsHeld what;
    Result<papers::Affected> carry_out(const CommandContext& context) const;
};
/// Entered into the incident's row.
struct AssessIncident {
    using Answer = papers::Affected;
    using Progress = QueriesRead;
    std::string incident;
    papers::AffectedScope scope;
    static constexpr auto does = &IncidentDesk::assess;
};
/// How many rows. One password: the file's.
struct SaveAffected {
    using Answer = std::size_t;
    using Progress = QueriesRead;
    WhatIsHeld what;
    std::filesystem::path file;
    Result<std::size_t> carry_out(const CommandContext& context) const;
};
/// As it prints, of a row of the register of letters.
struct IncidentLetter {
    using Answer = PrintedRegister;
    std::string letter;
    static constexpr auto does = &IncidentDesk::letter;
};

}  // namespace jcic::desk::command
