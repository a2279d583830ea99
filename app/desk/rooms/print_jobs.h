#pragma once
// Converts the print server's report to the windows' view.

#include <functional>

#include "app/desk/profile/print_view.h"
#include "app/desk/rooms/print_watch.h"
#include "app/inquiry/book/book.h"

namespace jcic::desk {

/// `fixed`: by the profile's settings.
[[nodiscard]] PrinterView printer_view(const PrintReport& report, const PrintChoice& fixed);

/// Applies the profile's fixed values, the branch's queue if none is named, and one-sided printing if nothing was
/// chosen: duplex only by `print_sides` or a person's choice for this print. Fault printer.none, or another reason why
/// the branch's printer is not known.
[[nodiscard]] Result<PrintChoice> with_fixed(PrintChoice choice, const PrintChoice& fixed, const PrinterView& view);

/// Creates an empty job, lets `write` record its number in the trail, then sends the bytes. Cancels the job if `write`
/// fails. `title`: never personal data (PrintQueue::create_job). Faults as PrintQueue's, and the writer's.
[[nodiscard]] Result<void> send_to_printer(paper::PrintQueue& printers, const PrintChoice& choice,
                                           const std::string& title, const paper::PdfBytes& pdf,
                                           const std::function<Result<void>(const std::string& job)>& write);

/// Returns the jobs of all copies at the printer, also after a restart: their numbers are in the ledger.
[[nodiscard]] std::set<paper::JobId> open_jobs(const inquiry::Book& book);

/// nullopt for a copy that is not at the printer.
[[nodiscard]] std::optional<JobView> job_view(const PrintReport& report, const inquiry::CopyEntry& copy);

}  // namespace jcic::desk
