#pragma once
// Several readers at one service, each a SoftLink of its own with a card in software, or none.

#include <atomic>
#include <future>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "app/practice/card/card_link.h"

namespace jcic::test {

class ManyReaders final : public pcsc::Link {
public:
    explicit ManyReaders(std::size_t count) {
        for (std::size_t i = 0; i < count; ++i) slots_.push_back(std::make_shared<practice::SoftLink>());
    }
    /// The card of the first slot answers nothing before this is ready.
    std::optional<std::shared_future<void>> silent;
    std::atomic<int> asked_in_silence = 0;

    /// Instead of its name, what the service calls the first.
    std::string first_name;
    [[nodiscard]] static std::string name(std::size_t slot) { return "Reader " + std::to_string(slot); }
    practice::SoftLink& slot(std::size_t at) { return *slots_[at]; }

    pcsc::Code establish(pcsc::Context& out) override {
        const std::lock_guard lock(mutex_);
        out = ++last_;
        for (auto& slot : slots_) slot->establish(contexts_[out].emplace_back());
        return pcsc::Code::ok;
    }
    pcsc::Code release(pcsc::Context context) override {
        const std::lock_guard lock(mutex_);
        for (std::size_t i = 0; i < slots_.size(); ++i) slots_[i]->release(contexts_[context][i]);
        contexts_.erase(context);
        return pcsc::Code::ok;
    }
    pcsc::Code list_readers(pcsc::Context, std::vector<std::string>& out) override {
        out.clear();
        for (std::size_t i = 0; i < slots_.size(); ++i) out.push_back(listed(i));
        return slots_.empty() ? pcsc::Code::no_readers_available : pcsc::Code::ok;
    }
    pcsc::Code wait_change(pcsc::Context context, std::optional<Millis>, std::span<pcsc::ReaderState> states) override {
        const std::lock_guard lock(mutex_);
        for (auto& state : states) {
            const auto at = slot_of(state.reader);
            if (at == slots_.size()) return pcsc::Code::unknown_reader;
            const auto known = state.reader;
            state.reader = practice::SoftLink::reader_name;
            slots_[at]->wait_change(contexts_[context][at], Millis{0}, {&state, 1});
            state.reader = known;
        }
        return pcsc::Code::ok;
    }
    pcsc::Code cancel(pcsc::Context) override { return pcsc::Code::ok; }
    pcsc::Code connect(pcsc::Context context, const std::string& reader, pcsc::Share share,
                       pcsc::Connection& out) override {
        const std::lock_guard lock(mutex_);
        const auto at = slot_of(reader);
        if (at == slots_.size()) return pcsc::Code::unknown_reader;
        const auto code = slots_[at]->connect(contexts_[context][at], practice::SoftLink::reader_name, share, out);
        const pcsc::Handle own = ++last_;
        handles_[own] = {at, out.handle};
        out.handle = own;
        return code;
    }
    pcsc::Code disconnect(pcsc::Handle handle, pcsc::Leave leave) override {
        const std::lock_guard lock(mutex_);
        return of(handle).disconnect(handles_[handle].second, leave);
    }
    pcsc::Code begin(pcsc::Handle handle) override {
        const std::lock_guard lock(mutex_);
        return of(handle).begin(handles_[handle].second);
    }
    pcsc::Code end(pcsc::Handle handle, pcsc::Leave leave) override {
        const std::lock_guard lock(mutex_);
        return of(handle).end(handles_[handle].second, leave);
    }
    pcsc::Code transmit(pcsc::Handle handle, pcsc::Protocol protocol, ByteView command, std::span<std::uint8_t> answer,
                        std::size_t& length) override {
        if (silent && is_first(handle)) {
            ++asked_in_silence;
            silent->wait();
        }
        const std::lock_guard lock(mutex_);
        return of(handle).transmit(handles_[handle].second, protocol, command, answer, length);
    }
    pcsc::Code control(pcsc::Handle handle, std::uint32_t code, ByteView command, std::span<std::uint8_t> answer,
                       std::size_t& length) override {
        const std::lock_guard lock(mutex_);
        return of(handle).control(handles_[handle].second, code, command, answer, length);
    }
    pcsc::Code status(pcsc::Handle handle, Bytes& atr) override {
        const std::lock_guard lock(mutex_);
        return of(handle).status(handles_[handle].second, atr);
    }

private:
    [[nodiscard]] std::string listed(std::size_t slot) const {
        return slot == 0 && !first_name.empty() ? first_name : name(slot);
    }
    [[nodiscard]] std::size_t slot_of(const std::string& reader) const {
        std::size_t at = 0;
        while (at < slots_.size() && listed(at) != reader) ++at;
        return at;
    }
    bool is_first(pcsc::Handle handle) {
        const std::lock_guard lock(mutex_);
        return handles_[handle].first == 0;
    }
    practice::SoftLink& of(pcsc::Handle handle) { return *slots_[handles_[handle].first]; }

    std::vector<std::shared_ptr<practice::SoftLink>> slots_;
    std::mutex mutex_;  ///< guards all below
    std::uint64_t last_ = 0;
    std::map<pcsc::Context, std::vector<pcsc::Context>> contexts_;
    std::map<pcsc::Handle, std::pair<std::size_t, pcsc::Handle>> handles_;
};

}  // namespace jcic::test
