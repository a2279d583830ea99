// A card is put into a virtual reader: until our monitor tells it, and until the card has been found and read as the
// window shows it, against one bare SCardGetStatusChange that waits for the same card. What remains is the daemon's own
// poll. Without a daemon of its own to start it says so and measures nothing.
#include <QCoreApplication>
#include <thread>

#include "app/card/apdu_card.h"
#include "app/practice/card/card_vpcd.h"
#include "bare_reader.h"
#include "bench.h"
#include "pcsc/monitor.h"
#include "support/pcscd.h"
#include "support/practice_card.h"

using namespace jcic;

namespace {

constexpr const char* reader = "Virtual PCD 00 00";
constexpr int rounds = 20;

bool holds_card(const pcsc::SeenReaders& snapshot) {
    return std::any_of(snapshot.readers.begin(), snapshot.readers.end(), [](const pcsc::SeenReader& one) {
        return one.name == reader && one.state == pcsc::CardState::card;
    });
}

/// Tells when a card came or went; may be waited for.
class Told {
public:
    void tell(bool present) {
        const std::lock_guard lock(mutex_);
        present_ = present;
        at_ = std::chrono::steady_clock::now();
        wake_.notify_all();
    }
    std::chrono::steady_clock::time_point wait(bool present) {
        std::unique_lock lock(mutex_);
        wake_.wait(lock, [&] { return present_ == present; });
        return at_;
    }

private:
    std::mutex mutex_;
    std::condition_variable wake_;
    std::optional<bool> present_;
    std::chrono::steady_clock::time_point at_;
};

}  // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    test::Pcscd daemon;
    test::PracticeCard made;
    practice::VpcdCard slot(made.card);
    if (!daemon.start()) {
        std::fprintf(stderr, "card_told: no PC/SC daemon of its own to measure with\n");
        return 0;
    }
    card::ApduCard card(
        {std::make_shared<pcsc::PcscLink>()}, card::load_profiles("resources/cards").value(),
        {card::World::practice, {card::Certificate::from_pem(made.authority.certificate_pem()).value()}},
        std::make_shared<SystemClock>());
    Told ours;
    const pcsc::Monitor monitor(std::make_shared<pcsc::PcscLink>(),
                                [&](const auto& snapshot) { ours.tell(holds_card(*snapshot)); });
    ours.wait(false);
    std::vector<bench::Micros> told;
    std::vector<bench::Micros> read;
    std::vector<bench::Micros> bare;
    for (int round = 0; round < rounds; ++round) {
        Told theirs;
        bench::BareReader waiting;
        waiting.look(reader);
        std::thread waiter([&] {
            while (!waiting.wait()) {
            }
            theirs.tell(true);
        });
        const auto begin = std::chrono::steady_clock::now();
        if (!slot.insert()) return 1;
        told.push_back(ours.wait(true) - begin);
        if (!card.open({reader, {}})) return 1;
        read.push_back(std::chrono::steady_clock::now() - begin);
        bare.push_back(theirs.wait(true) - begin);
        waiter.join();
        card.close();
        slot.remove();
        ours.wait(false);
    }
    bench::report("card put in to monitor told, against SCardGetStatusChange", bench::median(told),
                  bench::median(bare));
    bench::report("card put in to card read, against SCardGetStatusChange", bench::median(read), bench::median(bare));
}
