#include "pcsc/monitor.h"

#include <algorithm>
#include <utility>

#include "pcsc/codes.h"

namespace jcic::pcsc {
namespace {

/// How often a stopping thread repeats SCardCancel: one just before the wait is lost.
constexpr Millis cancel_again{5};

CardState card_state(std::uint32_t bits) {
    if ((bits & state_mute) != 0) return CardState::mute;
    if ((bits & state_present) == 0) return CardState::empty;
    return (bits & state_exclusive) != 0 ? CardState::busy : CardState::card;
}

bool is_notification(const ReaderState& state) {
    return state.reader == reader_notification;
}

/// A reader vanished, or the notification says that one came or went.
bool list_is_old(const std::vector<ReaderState>& states) {
    return std::any_of(states.begin(), states.end(), [](const ReaderState& state) {
        return is_notification(state) ? (state.now & state_changed) != 0
                                      : (state.now & (state_unknown | state_unavailable)) != 0;
    });
}

/// What was seen is what is known: the next wait ends when it is no longer so.
void believe(std::vector<ReaderState>& states) {
    for (auto& state : states) state.known = state.now & ~std::uint32_t{state_changed};
}

Snapshot snapshot_of(const std::vector<ReaderState>& states) {
    Snapshot snapshot;
    for (const auto& state : states)
        if (!is_notification(state))
            snapshot.readers.push_back({state.reader, card_state(state.now), state.atr, state.now >> 16U});
    return snapshot;
}

}  // namespace

Monitor::Monitor(std::shared_ptr<Link> link, Listener changed, Pace pace)
    : link_(std::move(link)),
      changed_(std::move(changed)),
      pace_(pace),
      thread_([this](const std::stop_token& stop) { run(stop); }) {}

Monitor::~Monitor() {
    thread_.request_stop();
    std::unique_lock lock(mutex_);
    while (!ended_) {
        if (context_) link_->cancel(*context_);
        wake_.wait_for(lock, cancel_again, [this] { return ended_; });
    }
}

void Monitor::run(const std::stop_token& stop) {
    auto retry = pace_.first_retry;
    while (!stop.stop_requested()) {
        Context context = 0;
        const auto established = link_->establish(context);
        if (established == Code::ok) {
            keep(context);
            auto fault = watch(stop);
            keep(std::nullopt);
            link_->release(context);
            if (fault) tell({std::move(fault), {}});
            retry = pace_.first_retry;
        } else {
            tell({fault_of(Call::establish, established), {}});
        }
        rest(stop, retry);
        retry = std::min(retry * 2, pace_.last_retry);
    }
    const std::lock_guard lock(mutex_);
    ended_ = true;
    wake_.notify_all();
}

/// Tells every change until the stop (nothing comes back) or until the context breaks (what broke it).
std::optional<Fault> Monitor::watch(const std::stop_token& stop) {
    for (bool first = true; !stop.stop_requested(); first = false) {
        std::vector<ReaderState> states;
        auto code = survey(states);
        if (code == Code::ok) {
            if (first) settle(states);
            code = follow(states);
        }
        // A reader that vanished between two calls: list anew, but not in a tight loop.
        if (code == Code::unknown_reader)
            rest(stop, pace_.first_retry);
        else if (code != Code::ok && code != Code::cancelled)
            return fault_of(Call::wait, code);
    }
    return std::nullopt;
}

/// The readers and their states as they are, the notification among them. A reader that comes between the
/// listing and the wait is told with the next change: pcsc-lite 1.9 counts readers from the wait's start.
Code Monitor::survey(std::vector<ReaderState>& states) {
    std::vector<std::string> names;
    const auto listed = link_->list_readers(*context_, names);
    if (listed != Code::ok && listed != Code::no_readers_available) return listed;
    names.emplace_back(reader_notification);
    for (auto& name : names) states.push_back({std::move(name), state_unaware, state_unaware, {}});
    const auto code = link_->wait_change(*context_, Millis{0}, states);
    return code == Code::timeout ? Code::ok : code;
}

void Monitor::settle(std::vector<ReaderState>& states) {
    const auto card_is_missing = [this](const ReaderState& state) {
        return (state.now & state_empty) != 0 && std::count(with_card_.begin(), with_card_.end(), state.reader) != 0;
    };
    while (std::any_of(states.begin(), states.end(), card_is_missing)) {
        believe(states);
        if (link_->wait_change(*context_, pace_.settle, states) != Code::ok) return;
    }
}

/// Tells and waits until the list of readers is out of date (ok) or the wait fails.
Code Monitor::follow(std::vector<ReaderState>& states) {
    while (!list_is_old(states)) {
        tell(snapshot_of(states));
        believe(states);
        const auto code = link_->wait_change(*context_, std::nullopt, states);
        if (code != Code::ok && code != Code::timeout) return code;
    }
    return Code::ok;
}

void Monitor::tell(Snapshot snapshot) {
    if (last_ && *last_ == snapshot) return;
    if (!snapshot.fault) {
        with_card_.clear();
        for (const auto& reader : snapshot.readers)
            if (reader.state != CardState::empty) with_card_.push_back(reader.name);
    }
    last_ = std::make_shared<const Snapshot>(std::move(snapshot));
    changed_(last_);
}

void Monitor::rest(const std::stop_token& stop, Millis span) {
    std::unique_lock lock(mutex_);
    wake_.wait_for(lock, stop, span, [] { return false; });
}

void Monitor::keep(std::optional<Context> context) {
    const std::lock_guard lock(mutex_);
    context_ = context;
}

}  // namespace jcic::pcsc
