#include "app/practice/card/card_link.h"

#include <algorithm>

namespace jcic::practice {

using pcsc::Code;

void SoftLink::insert(std::shared_ptr<CardChip> card) {
    const std::lock_guard lock(mutex_);
    pull();
    card_ = std::move(card);
    card_->power_on();
    ++events_;
    changed_.notify_all();
}

void SoftLink::remove() {
    const std::lock_guard lock(mutex_);
    pull();
}

void SoftLink::pull() {
    if (!card_) return;
    card_->power_off();
    card_.reset();
    ++events_;
    changed_.notify_all();
}

bool SoftLink::inserted() const {
    const std::lock_guard lock(mutex_);
    return card_ != nullptr;
}

Code SoftLink::establish(pcsc::Context& out) {
    const std::lock_guard lock(mutex_);
    out = next_++;
    contexts_[out] = {};
    return Code::ok;
}

Code SoftLink::release(pcsc::Context context) {
    const std::lock_guard lock(mutex_);
    if (contexts_.erase(context) == 0) return Code::invalid_handle;
    for (auto entry = handles_.begin(); entry != handles_.end();) {
        const auto handle = (entry++)->first;
        if (handles_[handle].context == context) drop(handle);
    }
    changed_.notify_all();
    return Code::ok;
}

Code SoftLink::list_readers(pcsc::Context context, std::vector<std::string>& out) {
    const std::lock_guard lock(mutex_);
    if (contexts_.count(context) == 0) return Code::invalid_handle;
    out = {reader_name};
    return Code::ok;
}

std::uint32_t SoftLink::state_bits() const {
    std::uint32_t bits = events_ << 16U | (card_ ? pcsc::state_present : pcsc::state_empty);
    const bool exclusive = std::any_of(handles_.begin(), handles_.end(), [this](const auto& entry) {
        return is_connected(entry.second) && entry.second.share == pcsc::Share::exclusive;
    });
    if (exclusive) bits |= pcsc::state_exclusive;
    return bits;
}

bool SoftLink::refresh(std::span<pcsc::ReaderState> states) const {
    bool changed = false;
    for (auto& state : states) {
        // Readers neither come nor go here.
        if (state.reader == pcsc::reader_notification) continue;
        state.now = state_bits();
        state.atr = card_ ? card_->answer_to_reset() : Bytes{};
        if (state.now == state.known) continue;
        state.now |= pcsc::state_changed;
        changed = true;
    }
    return changed;
}

Code SoftLink::wait_change(pcsc::Context context, std::optional<Millis> limit, std::span<pcsc::ReaderState> states) {
    std::unique_lock lock(mutex_);
    const auto entry = contexts_.find(context);
    if (entry == contexts_.end()) return Code::invalid_handle;
    for (const auto& state : states)
        if (state.reader != reader_name && state.reader != pcsc::reader_notification) return Code::unknown_reader;
    entry->second = {.cancelled = false, .waiting = true};
    const auto over = [&] {
        const auto waiter = contexts_.find(context);
        return waiter == contexts_.end() || waiter->second.cancelled || refresh(states);
    };
    bool in_time = true;
    if (limit)
        in_time = changed_.wait_for(lock, *limit, over);
    else
        changed_.wait(lock, over);
    const auto waiter = contexts_.find(context);
    if (waiter == contexts_.end()) return Code::invalid_handle;
    waiter->second.waiting = false;
    if (waiter->second.cancelled) return Code::cancelled;
    return in_time ? Code::ok : Code::timeout;
}

Code SoftLink::cancel(pcsc::Context context) {
    const std::lock_guard lock(mutex_);
    const auto entry = contexts_.find(context);
    if (entry == contexts_.end()) return Code::invalid_handle;
    if (entry->second.waiting) entry->second.cancelled = true;
    changed_.notify_all();
    return Code::ok;
}

Code SoftLink::connect(pcsc::Context context, const std::string& reader, pcsc::Share share, pcsc::Connection& out) {
    const std::lock_guard lock(mutex_);
    if (contexts_.count(context) == 0) return Code::invalid_handle;
    if (reader != reader_name) return Code::unknown_reader;
    if (!card_) return Code::no_smartcard;
    for (const auto& [handle, other] : handles_) {
        const bool exclusive = share == pcsc::Share::exclusive || other.share == pcsc::Share::exclusive;
        if (is_connected(other) && exclusive) return Code::sharing_violation;
    }
    out = {next_++, pcsc::Protocol::t1};
    handles_[out.handle] = {context, share, events_, false};
    changed_.notify_all();
    return Code::ok;
}

bool SoftLink::is_connected(const Connected& connected) const {
    return card_ && connected.insertion == events_;
}

Code SoftLink::state_of(pcsc::Handle handle) const {
    const auto entry = handles_.find(handle);
    if (entry == handles_.end()) return Code::invalid_handle;
    if (!is_connected(entry->second)) return Code::removed_card;
    return entry->second.reset ? Code::reset_card : Code::ok;
}

void SoftLink::reset_card(pcsc::Handle by) {
    card_->reset();
    for (auto& [handle, other] : handles_)
        if (handle != by) other.reset = true;
}

void SoftLink::drop(pcsc::Handle handle) {
    if (holder_ == handle) holder_ = 0;
    handles_.erase(handle);
    changed_.notify_all();
}

Code SoftLink::disconnect(pcsc::Handle handle, pcsc::Leave leave) {
    const std::lock_guard lock(mutex_);
    const auto state = state_of(handle);
    if (state == Code::ok && leave == pcsc::Leave::reset) reset_card(handle);
    drop(handle);
    return state == Code::invalid_handle ? state : Code::ok;
}

Code SoftLink::begin(pcsc::Handle handle) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return state_of(handle) != Code::ok || holder_ == 0 || holder_ == handle; });
    const auto state = state_of(handle);
    if (state == Code::ok) holder_ = handle;
    return state;
}

Code SoftLink::end(pcsc::Handle handle, pcsc::Leave leave) {
    const std::lock_guard lock(mutex_);
    const auto state = state_of(handle);
    if (state == Code::ok && leave == pcsc::Leave::reset) reset_card(handle);
    if (holder_ == handle) holder_ = 0;
    changed_.notify_all();
    return state;
}

Code SoftLink::transmit(pcsc::Handle handle, pcsc::Protocol, ByteView command, std::span<std::uint8_t> answer,
                        std::size_t& length) {
    const std::lock_guard lock(mutex_);
    if (const auto state = state_of(handle); state != Code::ok) return state;
    if (holder_ != 0 && holder_ != handle) return Code::sharing_violation;
    const auto bytes = card_->transmit(command);
    length = bytes.size();
    if (bytes.size() > answer.size()) return Code::insufficient_buffer;
    std::copy(bytes.begin(), bytes.end(), answer.begin());
    return Code::ok;
}

Code SoftLink::control(pcsc::Handle handle, std::uint32_t, ByteView, std::span<std::uint8_t>, std::size_t& length) {
    const std::lock_guard lock(mutex_);
    length = 0;
    const auto state = state_of(handle);
    return state == Code::ok ? Code::unsupported_feature : state;
}

Code SoftLink::status(pcsc::Handle handle, Bytes& atr) {
    const std::lock_guard lock(mutex_);
    const auto state = state_of(handle);
    if (state == Code::ok) atr = card_->answer_to_reset();
    return state;
}

}  // namespace jcic::practice
