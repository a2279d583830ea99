#include "app/paper/printing/limited_queue.h"

#include <atomic>
#include <stop_token>
#include <utility>

#include "app/base/worker.h"

namespace jcic::paper {
namespace {

/// Abandoned calls at a time: a server that many of them wait for is asked no more until one comes back.
constexpr int most_abandoned = 4;
/// What a slow line takes of a document.
constexpr std::size_t bytes_a_second = 65'536;

}  // namespace

struct LimitedQueue::Waiting {
    std::atomic<int> calls = 0;
    std::stop_source no_more{};
};

LimitedQueue::LimitedQueue(std::shared_ptr<PrintQueue> queue, Millis limit)
    : queue_(std::move(queue)), waiting_(std::make_shared<Waiting>()), limit_(limit) {}

LimitedQueue::~LimitedQueue() = default;

template <class Job>
auto LimitedQueue::within(Millis limit, Job job) -> std::invoke_result_t<Job&, PrintQueue&> {
    const auto silent = [] { return fail(FaultCode::printer_server, "paper.queue", {{"reason", "silent"}}); };
    if (waiting_->calls >= most_abandoned) return silent();
    ++waiting_->calls;
    Worker worker({FaultCode::printer_server, "paper.queue"});
    auto done = worker.run(
        [queue = queue_, waiting = waiting_, job = std::move(job)]() mutable {
            auto answer = job(*queue);
            --waiting->calls;
            return answer;
        },
        limit, waiting_->no_more.get_token());
    const bool late = !done && !done.error().detail("limit-ms").empty();
    return late ? silent() : std::move(done);
}

Result<std::vector<Printer>> LimitedQueue::printers() {
    return within(limit_, [](PrintQueue& queue) { return queue.printers(); });
}

Result<JobId> LimitedQueue::create_job(const std::string& queue, const std::string& title,
                                       const PrintOptions& options) {
    return having_sent(
        "nothing", within(limit_, [=](PrintQueue& printers) { return printers.create_job(queue, title, options); }));
}

Result<void> LimitedQueue::hand_over(const JobId& job, const PdfBytes& pdf, const std::string& title) {
    const auto limit = limit_ + std::chrono::seconds{pdf.size() / bytes_a_second};
    return having_sent("document", within(limit, [=](PrintQueue& queue) { return queue.hand_over(job, pdf, title); }));
}

Result<JobState> LimitedQueue::job_state(const JobId& job) {
    return within(limit_, [=](PrintQueue& queue) { return queue.job_state(job); });
}

Result<void> LimitedQueue::cancel(const JobId& job) {
    return within(limit_, [=](PrintQueue& queue) { return queue.cancel(job); });
}

Result<Keeping> LimitedQueue::keeping() {
    return within(limit_, [](PrintQueue& queue) { return queue.keeping(); });
}

void LimitedQueue::wait_no_more() {
    waiting_->no_more.request_stop();
}

}  // namespace jcic::paper
