#pragma once
// Prints from memory. CUPS speaks IPP (RFC 8011), whose job and printer states are used here.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/paper/pdf/pdf.h"
#include "app/paper/printing/print_options.h"

namespace jcic::paper {

enum class PrinterState { idle, processing, stopped };  ///< RFC 8011 section 5.4.11

struct Printer {
    std::string queue;        ///< the name it is addressed by
    std::string description;  ///< for people; may be empty
    bool is_default = false;
    bool accepts_jobs = true;
    PrinterState state = PrinterState::idle;
    std::vector<std::string> reasons;  ///< IPP keywords: media-empty, paused; "none" is left out
    std::string device;                ///< the URI of its backend, without credentials: "ipps://10.0.0.7/ipp/print"
    OptionChoices options;
    bool operator==(const Printer&) const = default;
};

/// RFC 8011 section 5.3.7. "completed" means that the backend took the job, not that sheets are out.
enum class JobPhase { pending, held, processing, stopped, cancelled, aborted, completed };

struct JobState {
    JobPhase phase = JobPhase::pending;
    std::vector<std::string> reasons;  ///< IPP keywords, "none" left out
    bool operator==(const JobState&) const = default;
};

struct JobId {
    std::string queue;
    int number = 0;
    auto operator<=>(const JobId&) const = default;
    [[nodiscard]] std::string text() const { return queue + "-" + std::to_string(number); }  ///< "branch-12"
    /// nullopt if it is no such text.
    [[nodiscard]] static std::optional<JobId> parse(std::string_view text);
};

[[nodiscard]] std::string_view name_of(JobPhase phase);  ///< "processing"
/// Whether nothing more will happen to the job.
[[nodiscard]] bool ended(JobPhase phase);

/// Whether the queue would hold a new job until it is released by hand.
[[nodiscard]] bool holds_new_jobs(const Printer& printer);

/// What prevents the queue from printing now: printer.held, printer.stopped, printer.rejecting; with the printer's own
/// reason if it names one: printer.paper, printer.jam, printer.attention (detail "reason": the keyword). nullopt:
/// nothing.
[[nodiscard]] std::optional<Fault> trouble_of(const Printer& printer);

/// Whether the server keeps the documents of ended jobs.
enum class Keeping { no, yes, unknown };

/// Adds to a fault of printing what was sent until then, unless it says so: "sent" nothing, or document if it may be
/// printed all the same.
template <class T>
[[nodiscard]] Result<T> having_sent(const char* what, Result<T> done) {
    if (!done && done.error().detail("sent").empty()) done.error().details.push_back({"sent", what});
    return done;
}

class PrintQueue {
public:
    virtual ~PrintQueue() = default;
    /// Every destination of the server; may be empty. Fault printer.server if it does not answer.
    [[nodiscard]] virtual Result<std::vector<Printer>> printers() = 0;
    /// Creates a job without a document: its number can be recorded before any page is sent. `title` enters the
    /// server's logs: never personal data, only the copy number. Faults printer.none (the server has no queue),
    /// printer.unknown (this one), printer.server, printer.held, printer.stopped and printer.rejecting (a page must not
    /// wait in a queue and come out later, unattended), printer.option (detail "option": the queue lacks it),
    /// printer.failed (refused, detail "status"). Each with "sent" nothing.
    [[nodiscard]] virtual Result<JobId> create_job(const std::string& queue, const std::string& title,
                                                   const PrintOptions& options) = 0;
    /// Sends exactly these bytes as the job's only document. Cancels the job if that fails. Faults printer.server,
    /// printer.failed, with "sent" nothing, or document if it may come out all the same.
    [[nodiscard]] virtual Result<void> hand_over(const JobId& job, const PdfBytes& pdf, const std::string& title) = 0;
    /// Fault printer.job if the server no longer has it; printer.server.
    [[nodiscard]] virtual Result<JobState> job_state(const JobId& job) = 0;
    /// Removes the job from the queue; an ended job keeps its state. Faults printer.job, printer.server,
    /// printer.failed.
    [[nodiscard]] virtual Result<void> cancel(const JobId& job) = 0;
    /// Derived from ended jobs; unknown if there are none.
    [[nodiscard]] virtual Result<Keeping> keeping() = 0;
    /// The program ends: calls that wait in other threads return at once, and every later one (fault cancelled).
    virtual void wait_no_more() {}
};

}  // namespace jcic::paper
