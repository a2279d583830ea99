// Wake-ups of the card threads in a minute in which nothing happens (monitor, and a worker that has done its work),
// against one thread blocked in a bare SCardGetStatusChange in the same minute: voluntary context switches as the
// kernel counts them, proc(5). Without a daemon of its own to start it says so and measures nothing.
#include <unistd.h>

#include <QCoreApplication>
#include <filesystem>
#include <fstream>
#include <future>
#include <set>
#include <thread>

#include "app/card/apdu_card.h"
#include "bare_reader.h"
#include "bench.h"
#include "pcsc/monitor.h"
#include "support/pcscd.h"
#include "support/practice_card.h"

using namespace jcic;

namespace {

constexpr std::chrono::seconds settling{2};
constexpr std::chrono::minutes watched{1};

std::set<std::string> threads() {
    std::set<std::string> ids;
    for (const auto& task : std::filesystem::directory_iterator("/proc/self/task"))
        ids.insert(task.path().filename().string());
    return ids;
}

std::set<std::string> new_since(const std::set<std::string>& before) {
    auto ids = threads();
    for (const auto& id : before) ids.erase(id);
    return ids;
}

std::uint64_t wake_ups(const std::set<std::string>& ids) {
    std::uint64_t sum = 0;
    for (const auto& id : ids) {
        std::ifstream status("/proc/self/task/" + id + "/status");
        for (std::string word; status >> word;)
            if (word == "voluntary_ctxt_switches:") {
                std::uint64_t count = 0;
                status >> count;
                sum += count;
            }
    }
    return sum;
}

}  // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    test::Pcscd daemon;
    const test::PracticeCard made;
    if (!daemon.start()) {
        std::fprintf(stderr, "card_idle: no PC/SC daemon of its own to measure with\n");
        return 0;
    }
    auto before = threads();
    card::ApduCard card(
        {std::make_shared<pcsc::PcscLink>()}, card::load_profiles("resources/cards").value(),
        {card::World::practice, {card::Certificate::from_pem(made.authority.certificate_pem()).value()}},
        std::make_shared<SystemClock>());
    if (!card.list()) return 1;
    std::promise<void> told;
    const pcsc::Monitor monitor(std::make_shared<pcsc::PcscLink>(), [&, first = true](const auto&) mutable {
        if (std::exchange(first, false)) told.set_value();
    });
    told.get_future().wait();
    const auto ours = new_since(before);
    before = threads();
    bench::BareReader waiting;
    waiting.look("\\\\?PnP?\\Notification");
    std::thread bare_thread([&] { waiting.wait(); });
    const auto bare = new_since(before);

    std::this_thread::sleep_for(settling);
    const auto ours_before = wake_ups(ours);
    const auto bare_before = wake_ups(bare);
    std::this_thread::sleep_for(watched);
    const auto ours_woke = wake_ups(ours) - ours_before;
    const auto bare_woke = wake_ups(bare) - bare_before;
    waiting.cancel();
    bare_thread.join();
    bench::report_count("wake-ups of idle card threads, against SCardGetStatusChange", ours_woke, bare_woke,
                        "a minute");
}
