#include "app/desk/rooms/print_jobs.h"

#include <algorithm>

namespace jcic::desk {
namespace {

/// "" where there are several and nobody said which: nothing is printed at somebody's that happens to be the first.
std::string branch_queue(const PrintReport& report, const std::string& fixed) {
    if (!fixed.empty()) return fixed;
    const auto chosen = std::find_if(report.printers.begin(), report.printers.end(),
                                     [](const paper::Printer& printer) { return printer.is_default; });
    if (chosen != report.printers.end()) return chosen->queue;
    return report.printers.size() == 1 ? report.printers.front().queue : "";
}

const paper::Printer* find(const PrintReport& report, const std::string& queue) {
    const auto found = std::find_if(report.printers.begin(), report.printers.end(),
                                    [&](const paper::Printer& printer) { return printer.queue == queue; });
    return found == report.printers.end() ? nullptr : &*found;
}

/// What prevents it from printing the branch's pages: its own trouble, or that it has not what they need.
std::optional<Fault> trouble_for(const paper::Printer& printer, const PrintOptions& fixed) {
    if (auto trouble = trouble_of(printer)) return trouble;
    const auto option = paper::missing_option(fixed, printer.options);
    if (option.empty()) return std::nullopt;
    return Fault{FaultCode::printer_option, "desk.printer", {{"queue", printer.queue}, {"option", option}}};
}

JobOutcome outcome_of(paper::JobPhase phase) {
    if (!paper::ended(phase)) return JobOutcome::open;
    return phase == paper::JobPhase::completed ? JobOutcome::printed : JobOutcome::not_printed;
}

}  // namespace

PrinterView printer_view(const PrintReport& report, const PrintChoice& fixed) {
    PrinterView view;
    view.fixed = fixed;
    for (const auto& printer : report.printers)
        view.queues.push_back(
            {printer.queue, printer.description, trouble_for(printer, fixed.options), printer.options});
    view.queue = branch_queue(report, fixed.queue);
    if (report.fault) {
        view.trouble = Fault{*report.fault, "desk.printer", {}};
        if (!report.reason.empty()) view.trouble->details.push_back({"reason", report.reason});
    } else if (view.queues.empty()) {
        view.trouble = Fault{FaultCode::printer_none, "desk.printer", {}};
    } else if (const auto* queue = view.find(view.queue)) {
        view.trouble = queue->trouble;
        view.state = queue->trouble ? PrinterState::stopped : PrinterState::ready;
    } else {
        view.trouble = view.queue.empty() ? Fault{FaultCode::printer_unknown, "desk.printer", {{"reason", "several"}}}
                                          : Fault{FaultCode::printer_unknown, "desk.printer", {{"queue", view.queue}}};
    }
    return view;
}

Result<PrintChoice> with_fixed(PrintChoice choice, const PrintChoice& fixed, const PrinterView& view) {
    const std::pair<std::string*, const std::string&> places[]{{&choice.queue, fixed.queue},
                                                               {&choice.options.sides, fixed.options.sides},
                                                               {&choice.options.tray, fixed.options.tray},
                                                               {&choice.options.media, fixed.options.media}};
    for (const auto& [chosen, value] : places)
        if (!value.empty()) *chosen = value;
    if (choice.queue.empty()) choice.queue = view.queue;
    // Of a queue that nobody knows yet one side, too: its own default may be two.
    if (const auto* queue = view.find(choice.queue); !choice.queue.empty() && choice.options.sides.empty())
        choice.options.sides = queue != nullptr ? usual_sides(queue->options) : "one-sided";
    if (!choice.queue.empty()) return choice;
    return tl::unexpected<Fault>(view.trouble.value_or(Fault{FaultCode::printer_none, "desk.print", {}}));
}

Result<void> send_to_printer(paper::PrintQueue& printers, const PrintChoice& choice, const std::string& title,
                             const paper::PdfBytes& pdf,
                             const std::function<Result<void>(const std::string& job)>& write) {
    JCIC_TRY(const auto job, printers.create_job(choice.queue, title, choice.options));
    if (auto written = write(job.text()); !written) {
        // The empty job holds nothing; where it cannot be taken back cupsd drops it by itself.
        static_cast<void>(printers.cancel(job));
        return written;
    }
    return printers.hand_over(job, pdf, title);
}

std::set<paper::JobId> open_jobs(const inquiry::Book& book) {
    std::set<paper::JobId> jobs;
    for (const auto& [id, query] : book.queries())
        for (const auto& [item, entry] : query.items)
            for (const auto& copy : entry.copies)
                if (copy.state == domain::CopyState::at_printer)
                    if (auto job = paper::JobId::parse(copy.job)) jobs.insert(*std::move(job));
    return jobs;
}

std::optional<JobView> job_view(const PrintReport& report, const inquiry::CopyEntry& copy) {
    if (copy.state != domain::CopyState::at_printer) return std::nullopt;
    const auto job = paper::JobId::parse(copy.job);
    if (!job) return JobView{};
    const auto told = report.jobs.find(*job);
    if (told == report.jobs.end()) return JobView{};  // asked about soon
    if (!told->second.state) {
        // A queue that was deleted takes its jobs along, and the server's filters may leave the document behind.
        if (told->second.fault == FaultCode::printer_job && !report.fault && find(report, job->queue) == nullptr)
            return JobView{{},
                           JobOutcome::unknown,
                           Fault{FaultCode::printer_keeps,
                                 "desk.printer",
                                 {{"known", "queue-deleted"}, {"queue", job->queue}, {"job", copy.job}}}};
        return JobView{{}, JobOutcome::unknown, Fault{*told->second.fault, "desk.printer", {{"job", copy.job}}}};
    }
    JobView view{std::string(name_of(told->second.state->phase)), outcome_of(told->second.state->phase), std::nullopt};
    const auto* printer = find(report, job->queue);
    if (view.outcome == JobOutcome::open && printer != nullptr) view.trouble = trouble_of(*printer);
    return view;
}

}  // namespace jcic::desk
