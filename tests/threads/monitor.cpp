// The monitor's thread against a reader that changes while it looks, and against being ended at any moment.
#include "pcsc/monitor.h"

#include <atomic>
#include <chrono>
#include <future>

#include "tests/threads/expect.h"

using namespace jcic;
using namespace jcic::pcsc;
using jcic::test::expect;

namespace {

/// One reader whose card comes and goes by hand. Only what a monitor calls is there.
class HandReader : public Link {
public:
    void put_card(bool present) {
        const std::lock_guard lock(mutex_);
        present_ = present;
        ++events_;
        changed_.notify_all();
    }

    Code establish(Context& out) override {
        out = 1;
        return Code::ok;
    }
    Code release(Context) override { return Code::ok; }
    Code list_readers(Context, std::vector<std::string>& out) override {
        out = {"Reader"};
        return Code::ok;
    }
    Code wait_change(Context, std::optional<Millis> limit, std::span<ReaderState> states) override {
        std::unique_lock lock(mutex_);
        const auto differs = [&] { return states.front().known != bits(); };
        if (limit == Millis{0}) return report(states);
        waits_ = true;
        waiting_.notify_all();
        changed_.wait(lock, [&] { return cancelled_ || differs(); });
        waits_ = false;
        if (!cancelled_) return report(states);
        cancelled_ = false;
        return Code::cancelled;
    }
    /// As PC/SC has it: without a wait in progress it is lost.
    Code cancel(Context) override {
        const std::lock_guard lock(mutex_);
        cancelled_ = waits_;
        changed_.notify_all();
        return Code::ok;
    }
    Code connect(Context, const std::string&, Share, Connection&) override { return Code::no_smartcard; }
    Code disconnect(Handle, Leave) override { return Code::invalid_handle; }
    Code begin(Handle) override { return Code::invalid_handle; }
    Code end(Handle, Leave) override { return Code::invalid_handle; }
    Code transmit(Handle, Protocol, ByteView, std::span<std::uint8_t>, std::size_t&) override {
        return Code::invalid_handle;
    }
    Code control(Handle, std::uint32_t, ByteView, std::span<std::uint8_t>, std::size_t&) override {
        return Code::invalid_handle;
    }
    Code status(Handle, Bytes&) override { return Code::invalid_handle; }

private:
    [[nodiscard]] std::uint32_t bits() const { return (present_ ? state_present : state_empty) | events_ << 16U; }
    Code report(std::span<ReaderState> states) const {
        states.front().now = bits() | (states.front().known == bits() ? 0U : std::uint32_t{state_changed});
        for (ReaderState& state : states.subspan(1)) state.now = state_unaware;
        return Code::ok;
    }

    std::mutex mutex_;
    std::condition_variable changed_;
    std::condition_variable waiting_;
    bool present_ = false;
    bool cancelled_ = false;
    bool waits_ = false;
    std::uint32_t events_ = 0;
};

/// Every state that lasts is told: the listener hears of the card each time it is put in.
void every_insertion_is_told() {
    constexpr int insertions = 200;
    const auto reader = std::make_shared<HandReader>();
    std::mutex mutex;
    std::condition_variable told;
    std::shared_ptr<const SeenReaders> last;
    const Monitor monitor(reader, [&](std::shared_ptr<const SeenReaders> snapshot) {
        const std::lock_guard lock(mutex);
        last = std::move(snapshot);
        told.notify_all();
    });
    for (int i = 0; i < insertions; ++i) {
        const bool present = i % 2 == 0;
        reader->put_card(present);
        const CardState wanted = present ? CardState::card : CardState::empty;
        std::unique_lock lock(mutex);
        const bool heard = told.wait_for(lock, std::chrono::seconds{30}, [&] {
            return last && !last->readers.empty() && last->readers.front().state == wanted;
        });
        expect(heard, "each insertion and removal is told");
    }
}

/// A monitor may be ended in any state of its thread: before its first look, in the wait, while it tells.
void ends_at_any_moment() {
    for (int i = 0; i < 200; ++i) {
        const auto reader = std::make_shared<HandReader>();
        std::atomic<int> told = 0;
        Monitor monitor(reader, [&](const std::shared_ptr<const SeenReaders>&) { ++told; });
        if (i % 3 == 1) reader->put_card(true);
        while (i % 3 == 2 && told == 0) std::this_thread::yield();
    }
}

}  // namespace

int main() {
    every_insertion_is_told();
    ends_at_any_moment();
    return 0;
}
