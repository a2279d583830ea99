#pragma once
// A printer for practice where the machine has none: each job becomes a PDF file of the practice profile. Everything on
// it is invented, which is why it may lie on a disk in clear; no real branch's program links this.

#include <atomic>
#include <filesystem>
#include <memory>

#include "app/paper/printing/printer.h"

namespace jcic::rehearsal {

class PracticePrinter : public paper::PrintQueue {
public:
    static constexpr const char* name = "practice-pdf";

    /// `server`: the machine's, which is used as long as it answers and has a queue. `folder`: where files go; it is
    /// made with the first of them.
    PracticePrinter(std::shared_ptr<paper::PrintQueue> server, std::filesystem::path folder)
        : server_(std::move(server)), folder_(std::move(folder)) {}

    [[nodiscard]] Result<std::vector<paper::Printer>> printers() override;
    [[nodiscard]] Result<paper::JobId> create_job(const std::string& queue, const std::string& title,
                                                  const paper::PrintOptions& options) override;
    [[nodiscard]] Result<void> hand_over(const paper::JobId& job, const paper::PdfBytes& pdf,
                                         const std::string& title) override;
    [[nodiscard]] Result<paper::JobState> job_state(const paper::JobId& job) override;
    [[nodiscard]] Result<void> cancel(const paper::JobId& job) override;
    /// Of the server. What the files keep is invented.
    [[nodiscard]] Result<paper::Keeping> keeping() override;

private:
    [[nodiscard]] std::filesystem::path file_of(const paper::JobId& job) const;
    std::shared_ptr<paper::PrintQueue> server_;
    std::filesystem::path folder_;
    std::atomic<bool> alone_ = false;  ///< the server does not answer, or has no queue
};

}  // namespace jcic::rehearsal
