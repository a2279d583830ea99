// Readers, cards and the service come and go while monitors start and stop: each stops, none leaves a context behind.
#include <atomic>
#include <random>
#include <thread>

#include "pcsc/monitor.h"
#include "tests/support/fake_service.h"
#include "tests/threads/expect.h"

using namespace jcic;

namespace {

constexpr int rounds = 100;
const pcsc::Monitor::Pace quick{Millis{1}, Millis{2}, Millis{2}};

void stir(test::FakeService& service, const std::atomic<bool>& end) {
    std::mt19937 chance(1);
    while (!end) {
        switch (chance() % 6) {
            case 0:
                service.set_card("A", {0x3B, 0x80});
                break;
            case 1:
                service.remove_card("A");
                break;
            case 2:
                service.add_reader("B");
                break;
            case 3:
                service.remove_reader("B");
                break;
            case 4:
                service.stop();
                break;
            default:
                service.start();
                break;
        }
        std::this_thread::yield();
    }
}

}  // namespace

int main() {
    const auto service = std::make_shared<test::FakeService>();
    std::atomic<bool> end = false;
    std::thread stirring([&] { stir(*service, end); });
    for (int round = 0; round < rounds; ++round) {
        std::atomic<int> told = 0;
        const pcsc::Monitor one(
            service, [&told](const auto&) { ++told; }, quick);
        const pcsc::Monitor other(
            service, [&told](const auto&) { ++told; }, quick);
        // Some are stopped before they have said anything, some in the midst of it.
        while (told < round % 5) std::this_thread::yield();
    }
    end = true;
    stirring.join();
    test::expect(service->open_contexts() == 0, "every context is released");
    return 0;
}
