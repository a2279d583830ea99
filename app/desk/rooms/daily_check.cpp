#include "app/desk/rooms/daily_check.h"

#include <utility>

#include "app/base/boundary.h"
#include "app/ledger/session/session.h"

namespace jcic::desk {

DailyCheck::DailyCheck(ledger::Session& session)
    : thread_([this, &session](const std::stop_token& stop) {
          auto found = bounded("desk.daily-check", [&] { return ledger::verify(session, {}, stop); });
          const std::lock_guard lock(mutex_);
          found_ = std::move(found);
      }) {}

std::optional<Result<ledger::VerifyReport>> DailyCheck::take() {
    const std::lock_guard lock(mutex_);
    if (found_) running_ = false;
    return std::exchange(found_, std::nullopt);
}

}  // namespace jcic::desk
