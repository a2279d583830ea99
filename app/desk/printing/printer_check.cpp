#include "app/desk/printing/printer_check.h"

#include <algorithm>

#include "app/desk/rooms/parts.h"
#include "app/desk/rooms/print_jobs.h"
#include "app/files/files.h"

namespace jcic::desk {
namespace {

/// Of the system's own server; configuration and folders of another are not this machine's to read.
constexpr const char* configuration = "/etc/cups/cupsd.conf";

bool of_this_machine(const std::string& server) {
    return server.empty() || server == "localhost" || server == system_print_socket;
}

}  // namespace

/// By the server's ended jobs; where it has none, by its configuration.
Result<paper::Keeping> keeping_of(Printing& printing) {
    JCIC_TRY(const auto told, printing.queue().keeping());
    if (told != paper::Keeping::unknown || !of_this_machine(printing.server())) return told;
    const auto text = files::read_text(configuration);
    return text ? paper::keeping_in(*text) : paper::Keeping::unknown;
}

PrinterCheck check_printers(const PrinterView& view, const std::vector<paper::Printer>& printers,
                            paper::Keeping keeping, std::optional<std::size_t> left) {
    PrinterCheck check{view.queue, !view.trouble, {}};
    if (view.trouble) check.found.push_back(*view.trouble);
    if (keeping != paper::Keeping::no)
        check.found.push_back(Fault{FaultCode::printer_keeps,
                                    "desk.printer-check",
                                    {{"known", keeping == paper::Keeping::yes ? "yes" : "no"}}});
    if (left != 0)
        check.found.push_back(
            Fault{FaultCode::printer_keeps, "desk.printer-check", {{"known", left ? "left" : "folder"}}});
    for (const auto& printer : printers)
        if (paper::travel_of(printer.device) == paper::Travel::clear)
            check.found.push_back(Fault{FaultCode::printer_clear, "desk.printer-check", {{"queue", printer.queue}}});
    return check;
}

std::optional<std::size_t> left_behind(const std::string& server, const std::filesystem::path& folder) {
    return of_this_machine(server) ? paper::left_in(folder) : std::optional<std::size_t>(0);
}

PrinterCheck check_printers_here(const With<const Machine, Printing>& parts) {
    parts.printing.watch().look();
    const auto report = parts.printing.watch().latest();
    const auto view = printer_view(*report, parts.machine.settings().printing);
    // A server without queues may have lost its only one in mid-job: it is looked at like any other.
    if (report->fault) return {view.queue, false, {*view.trouble}};
    const auto keeping = keeping_of(parts.printing);
    return check_printers(view, report->printers, keeping.value_or(paper::Keeping::unknown),
                          left_behind(parts.printing.server()));
}

}  // namespace jcic::desk
