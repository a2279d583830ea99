#pragma once
// From what the print server said to what the windows show of it.

#include <functional>

#include "app/desk/profile/print_view.h"
#include "app/desk/rooms/print_watch.h"
#include "app/inquiry/book/book.h"

namespace jcic::desk {

/// `fixed`: by the profile's settings.
[[nodiscard]] PrinterView printer_view(const PrintReport& report, const PrintChoice& fixed);

/// The choice with everything that the profile fixes in its place, the branch's queue where none is named, and one side
/// where nobody chose: two are printed on where `print_sides` says so, or a person for this once. Fault printer.none,
/// or what else keeps the branch's printer from being known.
[[nodiscard]] Result<PrintChoice> with_fixed(PrintChoice choice, const PrintChoice& fixed, const PrinterView& view);

/// A page leaves after it was written down: the job is made, still empty, `write` writes its number into the trail,
/// and only then are the bytes handed over. Where it is not written the job is taken back. `title`: never personal
/// data (PrintQueue::create_job). Faults as PrintQueue's, and the writer's.
[[nodiscard]] Result<void> send_to_printer(paper::PrintQueue& printers, const PrintChoice& choice,
                                           const std::string& title, const paper::PdfBytes& pdf,
                                           const std::function<Result<void>(const std::string& job)>& write);

/// The jobs of all copies at the printer: after a restart too, for their numbers stand in the ledger.
[[nodiscard]] std::set<paper::JobId> open_jobs(const inquiry::Book& book);

/// nullopt for a copy that is not at the printer.
[[nodiscard]] std::optional<JobView> job_view(const PrintReport& report, const inquiry::CopyEntry& copy);

}  // namespace jcic::desk
