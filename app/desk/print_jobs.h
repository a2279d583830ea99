#pragma once
// From what the print server said to what the windows show of it.

#include "app/desk/print_view.h"
#include "app/desk/print_watch.h"
#include "app/inquiry/book.h"

namespace jcic::desk {

/// `fixed`: by the profile's settings.
[[nodiscard]] PrinterView printer_view(const PrintReport& report, const PrintChoice& fixed);

/// The choice with everything that the profile fixes in its place, and the branch's queue where none is named. Fault
/// printer.none, or what else keeps the branch's printer from being known.
[[nodiscard]] Result<PrintChoice> with_fixed(PrintChoice choice, const PrintChoice& fixed, const PrinterView& view);

/// The jobs of all copies at the printer: after a restart too, for their numbers stand in the ledger.
[[nodiscard]] std::set<paper::JobId> open_jobs(const inquiry::Book& book);

/// nullopt for a copy that is not at the printer.
[[nodiscard]] std::optional<JobView> job_view(const PrintReport& report, const inquiry::CopyEntry& copy);

}  // namespace jcic::desk
