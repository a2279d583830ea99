#pragma once
// A printer for practice if the machine has none: each job becomes a PDF file of the practice profile. All its contents
// are invented, so it may be on a disk unencrypted; no production program links this.

#include <atomic>
#include <filesystem>
#include <memory>

#include "app/paper/printing/printer.h"

namespace jcic::rehearsal {

class PracticePrinter : public paper::PrintQueue {
public:
    static constexpr const char* name = "practice-pdf";

    /// `server`: the machine's, used while it answers and has a queue. `folder`: for the files; made with the first
    /// one.
    PracticePrinter(std::shared_ptr<paper::PrintQueue> server, std::filesystem::path folder)
        : server_(std::move(server)), folder_(std::move(folder)) {}

    [[nodiscard]] Result<std::vector<paper::Printer>> printers() override;
    [[nodiscard]] Result<paper::JobId> create_job(const std::string& queue, const std::string& title,
                                                  const paper::PrintOptions& options) override;
    [[nodiscard]] Result<void> hand_over(const paper::JobId& job, const paper::PdfBytes& pdf,
                                         const std::string& title) override;
    [[nodiscard]] Result<paper::JobState> job_state(const paper::JobId& job) override;
    [[nodiscard]] Result<void> cancel(const paper::JobId& job) override;
    /// Of the server; the files contain invented data only.
    [[nodiscard]] Result<paper::Keeping> keeping() override;
    void wait_no_more() override { server_->wait_no_more(); }

private:
    [[nodiscard]] std::filesystem::path file_of(const paper::JobId& job) const;
    std::shared_ptr<paper::PrintQueue> server_;
    std::filesystem::path folder_;
    std::atomic<bool> alone_ = false;  ///< the server does not answer, or has no queue
};

}  // namespace jcic::rehearsal
