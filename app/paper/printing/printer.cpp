#include "app/paper/printing/printer.h"

#include <algorithm>
#include <array>

#include "app/base/numbers.h"

namespace jcic::paper {
namespace {

constexpr std::array<std::string_view, 7> phases{"pending",   "held",    "processing", "stopped",
                                                 "cancelled", "aborted", "completed"};

/// The keyword without its severity (RFC 8011 section 5.4.12): "media-empty" of "media-empty-error".
std::string_view bare(std::string_view reason) {
    for (const std::string_view severity : {"-report", "-warning", "-error"})
        if (reason.ends_with(severity)) return reason.substr(0, reason.size() - severity.size());
    return reason;
}

struct Problem {
    std::string_view keyword;
    FaultCode fault;
};
/// Of printer-state-reasons (RFC 8011 section 5.4.12, and what cupsd adds) those that a person has to see to, the
/// plainest first. What only reports ("toner-low") is none of them.
constexpr Problem kinds[]{
    {"media-empty", FaultCode::printer_paper},        {"media-needed", FaultCode::printer_paper},
    {"input-tray-missing", FaultCode::printer_paper}, {"media-jam", FaultCode::printer_jam},
    {"cover-open", FaultCode::printer_attention},     {"door-open", FaultCode::printer_attention},
    {"interlock-open", FaultCode::printer_attention}, {"output-area-full", FaultCode::printer_attention},
    {"toner-empty", FaultCode::printer_attention},    {"marker-supply-empty", FaultCode::printer_attention},
    {"offline", FaultCode::printer_attention},        {"shutdown", FaultCode::printer_attention},
    {"timed-out", FaultCode::printer_attention},      {"connecting-to-device", FaultCode::printer_attention},
};

}  // namespace

std::string_view name_of(JobPhase phase) {
    return phases[static_cast<std::size_t>(phase)];
}

bool ended(JobPhase phase) {
    return phase == JobPhase::cancelled || phase == JobPhase::aborted || phase == JobPhase::completed;
}

std::optional<JobId> JobId::parse(std::string_view text) {
    const auto dash = text.rfind('-');
    if (dash == std::string_view::npos || dash == 0) return std::nullopt;
    const auto number = whole_number<int>(text.substr(dash + 1), 1);
    if (!number) return std::nullopt;
    return JobId{std::string(text.substr(0, dash)), *number};
}

/// cupsdisable --hold: the queue goes on taking jobs and prints none of them.
bool holds_new_jobs(const Printer& printer) {
    return std::ranges::any_of(printer.reasons, [](const auto& one) { return bare(one) == "hold-new-jobs"; });
}

std::optional<Fault> trouble_of(const Printer& printer) {
    for (const auto& kind : kinds)
        for (const auto& reason : printer.reasons)
            if (bare(reason) == kind.keyword)
                return Fault{kind.fault, "paper.printer", {{"queue", printer.queue}, {"reason", reason}}};
    if (holds_new_jobs(printer)) return Fault{FaultCode::printer_held, "paper.printer", {{"queue", printer.queue}}};
    if (printer.state == PrinterState::stopped)
        return Fault{FaultCode::printer_stopped, "paper.printer", {{"queue", printer.queue}}};
    if (!printer.accepts_jobs) return Fault{FaultCode::printer_rejecting, "paper.printer", {{"queue", printer.queue}}};
    return std::nullopt;
}

}  // namespace jcic::paper
