// Card jobs that end just about when their limit does: answered or left behind, never another job's answer.
#include <atomic>
#include <thread>

#include "app/base/worker.h"
#include "tests/threads/expect.h"

using namespace jcic;

int main() {
    std::atomic<int> running = 0;
    int answered = 0;
    const auto quick = []() -> Result<int> { return 0; };
    {
        Worker worker({FaultCode::card_mute, "worker"});
        for (int number = 0; number < 400; ++number) {
            const auto answer = worker.run(
                [number, &running]() -> Result<int> {
                    ++running;
                    for (int turn = 0; turn < (number % 7) * 400; ++turn) std::this_thread::yield();
                    --running;
                    return number;
                },
                Millis{1 + number % 3});
            test::expect(!answer || *answer == number, "the job's own answer");
            test::expect(answer || answer.error().code == FaultCode::card_mute, "left behind is card.mute");
            answered += answer ? 1 : 0;
        }
        // On a machine too busy for any of these, the worker still comes back to itself.
        while (answered == 0) answered += worker.run(quick, Millis{10'000}) ? 1 : 0;
    }
    while (running > 0) std::this_thread::yield();
    return 0;
}
