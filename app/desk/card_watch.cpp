#include "app/desk/card_watch.h"

namespace jcic::desk {

CardWatch::CardWatch(std::shared_ptr<pcsc::Link> link)
    : monitor_(std::move(link), [this](std::shared_ptr<const pcsc::Snapshot> snapshot) {
          const std::lock_guard lock(mutex_);
          latest_ = std::move(snapshot);
          changed_ = true;
          if (call_) call_();
      }) {}

void CardWatch::when_changed(std::function<void()> call) {
    const std::lock_guard lock(mutex_);
    call_ = std::move(call);
}

std::shared_ptr<const pcsc::Snapshot> CardWatch::latest() const {
    const std::lock_guard lock(mutex_);
    return latest_;
}

}  // namespace jcic::desk
