// The card worker: answers come back to whoever asked, and a thread stuck on a mute card is left behind, not joined.
#include "app/base/worker.h"

#include <future>

#include "tests/threads/expect.h"

using namespace jcic;
using jcic::test::expect;

namespace {

constexpr Millis long_enough{30'000};
constexpr Millis at_once{1};

void answers_come_back() {
    Worker worker({FaultCode::card_mute, "worker"});
    for (int i = 0; i < 500; ++i) {
        const auto answer = worker.run([i]() -> Result<int> { return i; }, long_enough);
        expect(answer && *answer == i, "the job's own answer");
    }
    const auto fault = worker.run([]() -> Result<int> { return fail(FaultCode::card_removed, "here"); }, long_enough);
    expect(!fault && fault.error().code == FaultCode::card_removed, "the job's own fault");
}

/// The stuck job ends after the worker is gone: what it touches is its own.
void a_stuck_thread_is_left_behind() {
    auto card_leaves = std::make_shared<std::promise<void>>();
    auto job_ended = std::make_shared<std::promise<int>>();
    auto ended = job_ended->get_future();
    {
        Worker worker({FaultCode::card_mute, "worker"});
        const auto mute = worker.run(
            [gone = card_leaves->get_future().share(), job_ended]() -> Result<int> {
                gone.wait();
                job_ended->set_value(7);
                return 7;
            },
            at_once);
        expect(!mute && mute.error().code == FaultCode::card_mute, "card.mute when the limit is over");
        const auto next = worker.run([]() -> Result<int> { return 1; }, long_enough);
        expect(next && *next == 1, "the next call gets a new thread");
    }
    card_leaves->set_value();
    expect(ended.get() == 7, "the thread left behind ends by itself");
}

}  // namespace

int main() {
    answers_come_back();
    a_stuck_thread_is_left_behind();
    return 0;
}
