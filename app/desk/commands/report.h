#pragma once
// The report for whoever looks after the machine; nobody needs to be signed in.

#include <filesystem>
#include <string>

#include "app/desk/rooms/does.h"
#include "app/desk/upkeep/report.h"
#include "app/desk/workplace.h"

namespace jcic::desk::command {

/// Its text, to be shown.
struct MakeReport {
    using Answer = std::string;
    static constexpr auto does = &make_report;
};
/// As it was shown.
struct SaveReport {
    using Answer = void;
    std::filesystem::path file;
    std::string text;
    Result<void> carry_out(const CommandContext& context) const;
};

}  // namespace jcic::desk::command
