#pragma once
// The printers' part of the self-test: what prevents the branch's printer from printing, and where documents on their
// way to paper can be read (R-PA-5, R-PA-7). Separate from the chain of app/selfcheck, which needs no printer.

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
    bool can_print = false;    ///< no fault below prevents printing
    std::vector<Fault> found;  ///< printer.*: first those that stop printing, then those that let others read
};

/// Judges one report of the server. `left`: number of documents in its temporary folder; nullopt if it is not readable.
[[nodiscard]] PrinterCheck check_printers(const PrinterView& view, const std::vector<paper::Printer>& printers,
                                          paper::Keeping keeping, std::optional<std::size_t> left);

/// Returns the number of documents in that folder of `server` (Printing::server); 0 for another machine's server, which
/// is not examined.
[[nodiscard]] std::optional<std::size_t> left_behind(const std::string& server,
                                                     const std::filesystem::path& folder = paper::server_temporary);

/// Queries the print server and waits for it.
[[nodiscard]] PrinterCheck check_printers_here(const With<const Machine, Printing>& parts);

}  // namespace jcic::desk
