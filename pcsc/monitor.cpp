#include "pcsc/monitor.h"

#include <algorithm>
#include <utility>

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

/// The service lists the reader, or did a moment ago, and cannot speak to it.
bool is_lost(const ReaderState& state) {
    return !is_notification(state) && (state.now & (state_unknown | state_unavailable)) != 0;
}

bool any_lost(const std::vector<ReaderState>& states) {
    return std::any_of(states.begin(), states.end(), is_lost);
}

/// The notification says that a reader came or went.
bool is_notified(const std::vector<ReaderState>& states) {
    return std::any_of(states.begin(), states.end(), [](const ReaderState& state) {
        return is_notification(state) && (state.now & state_changed) != 0;
    });
}

/// What was seen is what is known: the next wait ends when it is no longer so.
void believe(std::vector<ReaderState>& states) {
    for (auto& state : states) state.known = state.now & ~std::uint32_t{state_changed};
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
            set_context(context);
            auto fault = watch(stop);
            set_context(std::nullopt);
            link_->release(context);
            // A service that starts and fails at once is tried ever more seldom as well.
            if (last_ && !last_->fault) retry = pace_.first_retry;
            if (fault) publish({std::move(fault), {}});
        } else {
            publish({fault_of(Call::establish, established), {}});
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
            if (first) code = settle(states);
            if (code == Code::ok) code = follow(states);
        }
        // A reader that vanished between two calls: list anew, but not in a tight loop.
        if (code == Code::unknown_reader)
            rest(stop, pace_.first_retry);
        else if (code != Code::ok && code != Code::cancelled)
            return fault_of(calling_, code);
    }
    return std::nullopt;
}

Code Monitor::list(std::vector<std::string>& names) {
    const auto listed = link_->list_readers(*context_, names);
    const bool good = listed == Code::ok || listed == Code::no_readers_available;
    calling_ = good ? Call::wait : Call::list_readers;
    return good ? Code::ok : listed;
}

/// The readers and their states as they are, the notification among them.
Code Monitor::survey(std::vector<ReaderState>& states) {
    if (const auto listed = list(names_); listed != Code::ok) return listed;
    auto names = names_;
    names.emplace_back(reader_notification);
    for (auto& name : names) states.push_back({std::move(name), state_unaware, state_unaware, {}});
    const auto code = link_->wait_change(*context_, Millis{0}, states);
    return code == Code::timeout ? Code::ok : code;
}

/// A service that has just started lists its readers one by one, and calls a slot empty that holds a card.
Code Monitor::settle(std::vector<ReaderState>& states) {
    const auto shows_its_card = [&states](const std::string& reader) {
        return std::any_of(states.begin(), states.end(), [&reader](const ReaderState& state) {
            return state.reader == reader && (state.now & state_present) != 0;
        });
    };
    while (!std::all_of(with_card_.begin(), with_card_.end(), shows_its_card)) {
        believe(states);
        const auto code = link_->wait_change(*context_, pace_.settle, states);
        if (code != Code::ok && code != Code::timeout) return code;
        if (code == Code::timeout || is_notified(states) || any_lost(states)) {
            states.clear();
            if (const auto surveyed = survey(states); surveyed != Code::ok) return surveyed;
        }
        if (code == Code::timeout) break;
    }
    return Code::ok;
}

/// Tells and waits until the list of readers is out of date (ok) or the wait fails.
Code Monitor::follow(std::vector<ReaderState>& states) {
    for (;;) {
        publish(snapshot_of(states));
        // A wait counts readers from its own start (pcsc-lite 1.9): one that came since the listing would go unseen.
        std::vector<std::string> names;
        if (const auto listed = list(names); listed != Code::ok) return listed;
        if (names != names_) return Code::ok;
        // A reader that is listed and cannot be spoken to says nothing when it recovers: it is looked at now and then.
        const bool doubtful = any_lost(states);
        believe(states);
        const auto waited_for = states;
        const auto code = link_->wait_change(*context_, doubtful ? pace_.last_retry : pace_.begun_anew, states);
        if (code != Code::ok && code != Code::timeout) return code;
        if (code == Code::timeout && !doubtful) {
            states = waited_for;  // after a timeout they say nothing
            for (auto& state : states) state.now = state.known;
            continue;
        }
        for (const auto& state : states)
            if (is_lost(state)) ++losses_[state.reader];
        if (is_notified(states) || any_lost(states) || doubtful) return Code::ok;
    }
}

/// What can be used. A reader that went and came back between two looks has other events than before.
SeenReaders Monitor::snapshot_of(const std::vector<ReaderState>& states) {
    SeenReaders snapshot;
    for (const auto& state : states)
        if (!is_notification(state) && !is_lost(state))
            snapshot.readers.push_back(
                {state.reader, card_state(state.now), state.atr, losses_[state.reader] << 16U | state.now >> 16U});
    return snapshot;
}

void Monitor::publish(SeenReaders snapshot) {
    // The same trouble met at another call is no news.
    const bool same_fault = last_ && last_->fault && snapshot.fault && last_->fault->code == snapshot.fault->code &&
                            last_->fault->detail("reason") == snapshot.fault->detail("reason");
    if (same_fault || (last_ && *last_ == snapshot)) return;
    if (!snapshot.fault) {
        with_card_.clear();
        for (const auto& reader : snapshot.readers)
            if (reader.state != CardState::empty) with_card_.push_back(reader.name);
    }
    last_ = std::make_shared<const SeenReaders>(std::move(snapshot));
    changed_(last_);
}

void Monitor::rest(const std::stop_token& stop, Millis span) {
    std::unique_lock lock(mutex_);
    wake_.wait_for(lock, stop, span, [] { return false; });
}

void Monitor::set_context(std::optional<Context> context) {
    const std::lock_guard lock(mutex_);
    context_ = context;
}

}  // namespace jcic::pcsc
