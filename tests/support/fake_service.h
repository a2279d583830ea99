#pragma once
// A PC/SC service in memory for tests: readers come and go, cards too, the service stops and starts, and it can do
// what the real one does seldom. Plain C++: the thread tests use it as well.

#include <algorithm>
#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "pcsc/link.h"

namespace jcic::test {

class FakeService : public pcsc::Link {
public:
    void set_card(const std::string& reader, const Bytes& atr, std::uint32_t extra_bits = 0) {
        change([&] {
            auto& slot = slots_[reader];
            slot.atr = atr;
            slot.extra = extra_bits;
            ++slot.events;
        });
    }
    void remove_card(const std::string& reader) { set_card(reader, {}); }
    /// Of the card that is in: how programs hold it.
    void set_bits(const std::string& reader, std::uint32_t extra_bits) {
        change([&] { slots_[reader].extra = extra_bits; });
    }
    void add_reader(const std::string& reader) {
        change([&] {
            slots_[reader];
            ++readers_changed_;
        });
    }
    void remove_reader(const std::string& reader) {
        change([&] {
            slots_.erase(reader);
            ++readers_changed_;
        });
    }
    /// Contexts of before stay broken for ever, as pcscd's do.
    void stop() {
        change([&] {
            running_ = false;
            ++generation_;
        });
    }
    void start() {
        change([&] { running_ = true; });
    }
    /// Waits that were begun and have ended, with a change or not: a thread that polls is found out.
    [[nodiscard]] int waits() const {
        const std::lock_guard lock(mutex_);
        return waits_;
    }
    [[nodiscard]] int established() const {
        const std::lock_guard lock(mutex_);
        return established_;
    }
    [[nodiscard]] std::size_t open_contexts() const {
        const std::lock_guard lock(mutex_);
        return contexts_.size();
    }
    /// The next waits say that a reader is unknown, as when it vanished between two calls.
    void next_waits_unknown(int count) {
        change([&] { unknown_ = count; });
    }

    /// Once, when the readers are listed next.
    void at_next_listing(std::function<void()> deed) {
        const std::lock_guard lock(mutex_);
        at_listing_ = std::move(deed);
    }

    pcsc::Code establish(pcsc::Context& out) override {
        const std::lock_guard lock(mutex_);
        ++established_;
        if (!running_) return pcsc::Code::no_service;
        out = next_++;
        contexts_[out] = {generation_, false, false};
        return pcsc::Code::ok;
    }
    pcsc::Code release(pcsc::Context context) override {
        const std::lock_guard lock(mutex_);
        return contexts_.erase(context) == 1 ? pcsc::Code::ok : pcsc::Code::invalid_handle;
    }
    pcsc::Code list_readers(pcsc::Context context, std::vector<std::string>& out) override {
        std::function<void()> deed;
        {
            const std::lock_guard lock(mutex_);
            std::swap(deed, at_listing_);
        }
        if (deed) deed();
        const std::lock_guard lock(mutex_);
        if (!is_good(context)) return pcsc::Code::no_service;
        out.clear();
        for (const auto& [name, slot] : slots_) out.push_back(name);
        return out.empty() ? pcsc::Code::no_readers_available : pcsc::Code::ok;
    }
    pcsc::Code wait_change(pcsc::Context context, std::optional<Millis> limit,
                           std::span<pcsc::ReaderState> states) override {
        std::unique_lock lock(mutex_);
        ++waits_;
        if (unknown_ > 0) {
            --unknown_;
            return pcsc::Code::unknown_reader;
        }
        auto& own = contexts_[context];
        own.waiting = true;
        own.cancelled = false;
        const auto readers_then = readers_changed_;
        const auto over = [&] { return !is_good(context) || own.cancelled || fill(states, readers_then); };
        bool changed = true;
        if (limit)
            changed = wake_.wait_for(lock, *limit, over);
        else
            wake_.wait(lock, over);
        own.waiting = false;
        if (!is_good(context)) return pcsc::Code::communication_error;
        if (own.cancelled) return pcsc::Code::cancelled;
        return changed ? pcsc::Code::ok : pcsc::Code::timeout;
    }
    pcsc::Code cancel(pcsc::Context context) override {
        const std::lock_guard lock(mutex_);
        // One before the wait is lost; it says success even to a context that is broken.
        if (const auto own = contexts_.find(context); own != contexts_.end() && own->second.waiting)
            own->second.cancelled = true;
        wake_.notify_all();
        return pcsc::Code::ok;
    }
    // The monitor connects to nothing.
    pcsc::Code connect(pcsc::Context, const std::string&, pcsc::Share, pcsc::Connection&) override {
        return pcsc::Code::no_smartcard;
    }
    pcsc::Code disconnect(pcsc::Handle, pcsc::Leave) override { return pcsc::Code::invalid_handle; }
    pcsc::Code begin(pcsc::Handle) override { return pcsc::Code::invalid_handle; }
    pcsc::Code end(pcsc::Handle, pcsc::Leave) override { return pcsc::Code::invalid_handle; }
    pcsc::Code transmit(pcsc::Handle, pcsc::Protocol, ByteView, std::span<std::uint8_t>, std::size_t&) override {
        return pcsc::Code::invalid_handle;
    }
    pcsc::Code control(pcsc::Handle, std::uint32_t, ByteView, std::span<std::uint8_t>, std::size_t&) override {
        return pcsc::Code::invalid_handle;
    }
    pcsc::Code status(pcsc::Handle, Bytes&) override { return pcsc::Code::invalid_handle; }

private:
    struct Slot {
        Bytes atr;
        std::uint32_t extra = 0;
        std::uint32_t events = 0;
    };
    struct Own {
        int generation = 0;
        bool waiting = false;
        bool cancelled = false;
    };

    template <class Change>
    void change(Change apply) {
        const std::lock_guard lock(mutex_);
        apply();
        wake_.notify_all();
    }
    bool is_good(pcsc::Context context) const {
        const auto own = contexts_.find(context);
        return running_ && own != contexts_.end() && own->second.generation == generation_;
    }
    bool fill(std::span<pcsc::ReaderState> states, int readers_then) const {
        bool changed = false;
        for (auto& state : states) {
            if (state.reader == pcsc::reader_notification) {
                state.now = readers_changed_ == readers_then ? 0 : std::uint32_t{pcsc::state_changed};
                changed = changed || state.now != 0;
                continue;
            }
            const auto slot = slots_.find(state.reader);
            if (slot == slots_.end()) {
                state.now = pcsc::state_changed | pcsc::state_unavailable;
                changed = true;
                continue;
            }
            state.atr = slot->second.atr;
            state.now = slot->second.events << 16U | slot->second.extra |
                        (state.atr.empty() ? pcsc::state_empty : pcsc::state_present);
            if (state.now == state.known) continue;
            state.now |= pcsc::state_changed;
            changed = true;
        }
        return changed;
    }

    mutable std::mutex mutex_;
    std::condition_variable wake_;
    std::map<std::string, Slot> slots_;
    std::map<pcsc::Context, Own> contexts_;
    pcsc::Context next_ = 1;
    bool running_ = true;
    int generation_ = 0;
    int readers_changed_ = 0;
    int waits_ = 0;
    int established_ = 0;
    int unknown_ = 0;
    std::function<void()> at_listing_;
};

}  // namespace jcic::test
