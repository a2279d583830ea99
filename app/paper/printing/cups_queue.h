#pragma once
// PrintQueue on libcups.

#include "app/paper/printing/printer.h"

namespace jcic::paper {

/// The queues of a CUPS server. Every call opens its own connection and may wait for the server: not for the window's
/// thread.
class CupsQueue final : public PrintQueue {
public:
    /// A host name or a socket's path; "" is the system's own (CUPS_SERVER, client.conf).
    explicit CupsQueue(std::string server = {}) : server_(std::move(server)) {}
    [[nodiscard]] Result<std::vector<Printer>> printers() override;
    [[nodiscard]] Result<JobId> create_job(const std::string& queue, const std::string& title,
                                           const PrintOptions& options) override;
    [[nodiscard]] Result<void> hand_over(const JobId& job, const PdfBytes& pdf, const std::string& title) override;
    [[nodiscard]] Result<JobState> job_state(const JobId& job) override;
    [[nodiscard]] Result<void> cancel(const JobId& job) override;
    [[nodiscard]] Result<Keeping> keeping() override;

private:
    std::string server_;
};

}  // namespace jcic::paper
