#pragma once
// The printers' part of the self-check: what keeps the branch's printer from printing, and where documents may be read
// on their way to paper (R-PA-5, R-PA-7). Beside the chain of app/selfcheck: nothing of it needs a printer.

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/base/fault.h"
#include "app/desk/profile/print_view.h"
#include "app/desk/rooms/with.h"
#include "app/paper/printing/printer.h"
#include "app/paper/printing/queue_safety.h"

namespace jcic::desk {

/// Whether the branch's print server keeps the documents of ended jobs. Fault printer.server.
[[nodiscard]] Result<paper::Keeping> keeping_of(Printing& printing);

struct PrinterCheck {
    std::string queue;         ///< the branch's; "" for none
    bool can_print = false;    ///< no fault below keeps its pages from coming out
    std::vector<Fault> found;  ///< printer.*: what stops printing first, then what can be read by others
};

/// What one report of the server amounts to. `left`: documents in its temporary folder, nullopt where nobody could
/// look.
[[nodiscard]] PrinterCheck check_printers(const PrinterView& view, const std::vector<paper::Printer>& printers,
                                          paper::Keeping keeping, std::optional<std::size_t> left);

/// How many documents lie in that folder of `server` (Printing::server); another machine's is not this one's to look
/// into: 0.
[[nodiscard]] std::optional<std::size_t> left_behind(const std::string& server,
                                                     const std::filesystem::path& folder = paper::server_temporary);

/// Asks the print server now; waits for it.
[[nodiscard]] PrinterCheck check_printers_here(const With<const Machine, Printing>& parts);

}  // namespace jcic::desk
