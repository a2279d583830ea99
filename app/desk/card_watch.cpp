#include "app/desk/card_watch.h"

#include <algorithm>

namespace jcic::desk {
namespace {

bool has_card(const pcsc::Snapshot& readers) {
    return std::any_of(readers.readers.begin(), readers.readers.end(),
                       [](const pcsc::ReaderSnapshot& one) { return one.state == pcsc::CardState::card; });
}

}  // namespace

CardWatch::CardWatch(std::shared_ptr<pcsc::Link> link)
    : monitor_(std::move(link), [this](std::shared_ptr<const pcsc::Snapshot> snapshot) {
          const std::lock_guard lock(mutex_);
          const bool card_gone = has_card(*latest_) && !has_card(*snapshot);
          latest_ = std::move(snapshot);
          changed_ = true;
          if (call_) call_(card_gone);
      }) {}

void CardWatch::when_changed(Changed call) {
    const std::lock_guard lock(mutex_);
    call_ = std::move(call);
}

std::shared_ptr<const pcsc::Snapshot> CardWatch::latest() const {
    const std::lock_guard lock(mutex_);
    return latest_;
}

}  // namespace jcic::desk
