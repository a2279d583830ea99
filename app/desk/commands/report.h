#pragma once
// The report for the machine's administrators; available without a session.

#include <filesystem>
#include <string>

#include "app/desk/rooms/does.h"
#include "app/desk/upkeep/report.h"
#include "app/desk/workplace.h"

namespace jcic::desk::command {

/// Returns its text for display.
struct MakeReport {
    using Answer = std::string;
    static constexpr auto does = &make_report;
};
/// Saves the displayed text.
struct SaveReport {
    using Answer = void;
    std::filesystem::path file;
    std::string text;
    Result<void> carry_out(const CommandContext& context) const;
};

}  // namespace jcic::desk::command
