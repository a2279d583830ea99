#pragma once
// A print queue whose calls end: libcups waits for each part of an answer, so that a server which trickles, or whose
// name nobody looks up, would hold its caller for ever.

#include <memory>

#include "app/base/clock.h"
#include "app/paper/printing/printer.h"

namespace jcic::paper {

class LimitedQueue final : public PrintQueue {
public:
    static constexpr Millis usual_limit{8'000};  ///< of a call; a document's takes longer by its size

    explicit LimitedQueue(std::shared_ptr<PrintQueue> queue, Millis limit = usual_limit);
    ~LimitedQueue() override;
    [[nodiscard]] Result<std::vector<Printer>> printers() override;
    [[nodiscard]] Result<JobId> create_job(const std::string& queue, const std::string& title,
                                           const PrintOptions& options) override;
    [[nodiscard]] Result<void> hand_over(const JobId& job, const PdfBytes& pdf, const std::string& title) override;
    [[nodiscard]] Result<JobState> job_state(const JobId& job) override;
    [[nodiscard]] Result<void> cancel(const JobId& job) override;
    [[nodiscard]] Result<Keeping> keeping() override;
    void wait_no_more() override;

private:
    struct Waiting;
    template <class Job>
    auto within(Millis limit, Job job) -> std::invoke_result_t<Job&, PrintQueue&>;

    std::shared_ptr<PrintQueue> queue_;
    std::shared_ptr<Waiting> waiting_;
    Millis limit_;
};

}  // namespace jcic::paper
