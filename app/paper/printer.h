#pragma once
// Printing from memory. CUPS speaks IPP (RFC 8011); job and printer states are its.

#include <string>
#include <string_view>
#include <vector>

#include "app/paper/pdf.h"

namespace jcic::paper {

enum class PrinterState { idle, processing, stopped };  ///< RFC 8011 section 5.4.11

struct Printer {
    std::string queue;        ///< the name it is addressed by
    std::string description;  ///< for people; may be empty
    bool is_default = false;
    bool accepts_jobs = true;
    PrinterState state = PrinterState::idle;
    std::vector<std::string> reasons;  ///< IPP keywords: media-empty, paused; "none" is left out
};

/// RFC 8011 section 5.3.7. "completed" says that the backend took the job, not that sheets are out.
enum class JobPhase { pending, held, processing, stopped, cancelled, aborted, completed };

struct JobState {
    JobPhase phase = JobPhase::pending;
    std::vector<std::string> reasons;  ///< IPP keywords, "none" left out
};

struct JobId {
    std::string queue;
    int number = 0;
    bool operator==(const JobId&) const = default;
};

[[nodiscard]] std::string_view name_of(JobPhase phase);  ///< "processing"
/// Nothing more will happen to the job.
[[nodiscard]] bool ended(JobPhase phase);

class PrintQueue {
public:
    virtual ~PrintQueue() = default;
    /// Every destination of the server; empty where there is none. Fault printer.failed where no server answers.
    [[nodiscard]] virtual Result<std::vector<Printer>> printers() = 0;
    /// Hands over exactly these bytes. `title` enters the server's logs: never personal data, the copy number alone.
    /// Faults printer.none (no such queue), printer.failed with detail "reason": server (none answers), stopped,
    /// rejecting, refused (then also "status"). A stopped queue takes nothing: the page would come out later,
    /// unattended.
    [[nodiscard]] virtual Result<JobId> submit(const std::string& queue, const PdfBytes& pdf,
                                               const std::string& title) = 0;
    /// Fault printer.failed with reason job where the server knows it no more.
    [[nodiscard]] virtual Result<JobState> job_state(const JobId& job) = 0;
};

/// The queues of a CUPS server. Every call opens its own connection and may wait for the server: not for the window's
/// thread.
class CupsQueue final : public PrintQueue {
public:
    /// A host name or a socket's path; "" is the system's own (CUPS_SERVER, client.conf).
    explicit CupsQueue(std::string server = {}) : server_(std::move(server)) {}
    [[nodiscard]] Result<std::vector<Printer>> printers() override;
    [[nodiscard]] Result<JobId> submit(const std::string& queue, const PdfBytes& pdf,
                                       const std::string& title) override;
    [[nodiscard]] Result<JobState> job_state(const JobId& job) override;

private:
    std::string server_;
};

}  // namespace jcic::paper
