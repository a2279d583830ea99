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

/// RFC 8011 section 5.3.7. "completed" says that the backend took the job, not that sheets are out.
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
    /// nullopt where it is no such text.
    [[nodiscard]] static std::optional<JobId> parse(std::string_view text);
};

[[nodiscard]] std::string_view name_of(JobPhase phase);  ///< "processing"
/// Nothing more will happen to the job.
[[nodiscard]] bool ended(JobPhase phase);

/// Whether what is handed over would lie in the queue until somebody lets it go.
[[nodiscard]] bool holds_new_jobs(const Printer& printer);

/// What keeps the queue from printing now: printer.held, printer.stopped, printer.rejecting; with the printer's own
/// reason where it names one: printer.paper, printer.jam, printer.attention (detail "reason": the keyword). nullopt:
/// nothing.
[[nodiscard]] std::optional<Fault> trouble_of(const Printer& printer);

/// Whether the server keeps the documents of ended jobs.
enum class Keeping { no, yes, unknown };

class PrintQueue {
public:
    virtual ~PrintQueue() = default;
    /// Every destination of the server; empty where there is none. Fault printer.server where none answers.
    [[nodiscard]] virtual Result<std::vector<Printer>> printers() = 0;
    /// A job without a document: its number can be written down before any page leaves. `title` enters the server's
    /// logs: never personal data, the copy number alone. Faults printer.none (the server has no queue),
    /// printer.unknown (this one), printer.server, printer.held, printer.stopped and printer.rejecting (a page must not
    /// lie in a queue and come out later, unattended), printer.option (detail "option": the queue lacks it),
    /// printer.failed (refused, detail "status").
    [[nodiscard]] virtual Result<JobId> create_job(const std::string& queue, const std::string& title,
                                                   const PrintOptions& options) = 0;
    /// Hands over exactly these bytes as the job's only document. Where that fails the job is cancelled.
    /// Faults printer.server, printer.failed.
    [[nodiscard]] virtual Result<void> hand_over(const JobId& job, const PdfBytes& pdf, const std::string& title) = 0;
    /// Fault printer.job where the server knows it no more; printer.server.
    [[nodiscard]] virtual Result<JobState> job_state(const JobId& job) = 0;
    /// Takes the job out of the queue; one that has ended stays as it ended. Faults printer.job, printer.server,
    /// printer.failed.
    [[nodiscard]] virtual Result<void> cancel(const JobId& job) = 0;
    /// By what became of the jobs that have ended; unknown where there is none.
    [[nodiscard]] virtual Result<Keeping> keeping() = 0;
};

}  // namespace jcic::paper
