#include "app/desk/rooms/card_line.h"

#include <algorithm>

namespace jcic::desk {

bool card_left(const pcsc::SeenReaders& before, const pcsc::SeenReaders& after, const std::string& reader) {
    const auto left = [&](const pcsc::SeenReader& was) {
        if (was.state == pcsc::CardState::empty || (!reader.empty() && was.name != reader)) return false;
        const auto now = std::find_if(after.readers.begin(), after.readers.end(),
                                      [&](const pcsc::SeenReader& one) { return one.name == was.name; });
        return now == after.readers.end() || now->state == pcsc::CardState::empty || now->events != was.events;
    };
    return std::any_of(before.readers.begin(), before.readers.end(), left);
}

CardWatch::CardWatch(std::shared_ptr<pcsc::Link> link, pcsc::Share share)
    : share_(share), monitor_(std::move(link), [this](std::shared_ptr<const pcsc::SeenReaders> snapshot) {
          keep_latest(std::move(snapshot));
      }) {}

void CardWatch::keep_latest(std::shared_ptr<const pcsc::SeenReaders> snapshot) {
    const std::lock_guard lock(mutex_);
    auto seen = without_our_hold(std::move(snapshot));
    if (*seen == *latest_) return;
    const bool card_gone = card_left(*latest_, *seen, reader_);
    latest_ = std::move(seen);
    changed_ = true;
    if (call_) call_(card_gone);
}

std::shared_ptr<const pcsc::SeenReaders> CardWatch::without_our_hold(
    std::shared_ptr<const pcsc::SeenReaders> snapshot) const {
    if (share_ == pcsc::Share::shared) return snapshot;
    auto seen = std::make_shared<pcsc::SeenReaders>(*snapshot);
    for (auto& reader : seen->readers)
        if (reader.name == reader_ && reader.state == pcsc::CardState::busy) reader.state = pcsc::CardState::card;
    return seen;
}

void CardWatch::watch(std::string reader) {
    const std::lock_guard lock(mutex_);
    reader_ = std::move(reader);
    latest_ = without_our_hold(latest_);
}

void CardWatch::when_changed(Changed call) {
    const std::lock_guard lock(mutex_);
    call_ = std::move(call);
}

std::shared_ptr<const pcsc::SeenReaders> CardWatch::latest() const {
    const std::lock_guard lock(mutex_);
    return latest_;
}

}  // namespace jcic::desk
