#include "app/rehearsal/practice_printer.h"

#include "app/files/files.h"

namespace jcic::rehearsal {

using paper::JobId;
using paper::JobPhase;

std::filesystem::path PracticePrinter::file_of(const JobId& job) const {
    return folder_ / (job.text() + ".pdf");
}

Result<std::vector<paper::Printer>> PracticePrinter::printers() {
    auto there = server_->printers();
    alone_ = !there || there->empty();
    if (!alone_) return there;
    paper::Printer own;
    own.queue = name;
    own.description = "PDF " + folder_.string();
    own.is_default = true;
    own.device = "file:" + folder_.string();
    return std::vector{std::move(own)};
}

Result<JobId> PracticePrinter::create_job(const std::string& queue, const std::string& title,
                                          const paper::PrintOptions& options) {
    if (queue != name) return server_->create_job(queue, title, options);
    JCIC_CHECK(files::make_folder(folder_));
    // An empty file holds the number, as a job without a document does.
    for (JobId job{queue, 1};; ++job.number) {
        auto made = files::create(file_of(job), paper::PdfBytes{});
        if (made) return job;
        if (made.error().detail("reason") != "exists") return tl::unexpected<Fault>(std::move(made).error());
    }
}

Result<void> PracticePrinter::hand_over(const JobId& job, const paper::PdfBytes& pdf, const std::string& title) {
    if (job.queue != name) return server_->hand_over(job, pdf, title);
    return files::replace(file_of(job), pdf);
}

Result<paper::JobState> PracticePrinter::job_state(const JobId& job) {
    if (job.queue != name) return server_->job_state(job);
    std::error_code error;
    const auto size = std::filesystem::file_size(file_of(job), error);
    if (error) return fail(FaultCode::printer_job, "practice.printer", {{"job", job.text()}});
    return paper::JobState{size == 0 ? JobPhase::pending : JobPhase::completed, {}};
}

Result<void> PracticePrinter::cancel(const JobId& job) {
    if (job.queue != name) return server_->cancel(job);
    JCIC_TRY(const auto state, job_state(job));
    if (ended(state.phase)) return {};
    std::error_code error;
    std::filesystem::remove(file_of(job), error);
    if (error) return fail(FaultCode::printer_failed, "practice.printer", {{"job", job.text()}});
    return {};
}

Result<paper::Keeping> PracticePrinter::keeping() {
    if (alone_) return paper::Keeping::no;
    return server_->keeping();
}

}  // namespace jcic::rehearsal
