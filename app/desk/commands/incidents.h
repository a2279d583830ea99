#pragma once
// The scope and letters of an incident, and the data held about a subject. Listing and saving can be stopped.

#include "app/desk/commands/reading.h"
#include "app/desk/registers/incident_desk.h"
#include "app/desk/rooms/does.h"
#include "app/desk/workplace.h"

namespace jcic::desk::command {

/// The subject of the listing: a scope, or the applicant in that row of the register of access.
struct WhatIsHeld {
    papers::AffectedScope scope{};
    std::string access{};  ///< "" for the scope
};

struct ListAffected {
    using Answer = papers::Affected;
    using Progress = QueriesRead;
    WhatIsHeld what;
    Result<papers::Affected> carry_out(const CommandContext& context) const;
};
/// Enters the result into the incident's row.
struct AssessIncident {
    using Answer = papers::Affected;
    using Progress = QueriesRead;
    std::string incident;
    papers::AffectedScope scope;
    static constexpr auto does = &IncidentDesk::assess;
};
/// Returns the number of rows. One password: the file's.
struct SaveAffected {
    using Answer = std::size_t;
    using Progress = QueriesRead;
    WhatIsHeld what;
    std::filesystem::path file;
    Result<std::size_t> carry_out(const CommandContext& context) const;
};
/// Returns a row of the register of letters as it prints.
struct IncidentLetter {
    using Answer = PrintedRegister;
    std::string letter;
    static constexpr auto does = &IncidentDesk::letter;
};

}  // namespace jcic::desk::command
