#include "app/desk/rooms/verified.h"

#include <utility>

#include "app/base/boundary.h"
#include "app/ledger/session/session.h"

namespace jcic::desk {

DailyCheck::DailyCheck(ledger::Session& session)
    : thread_([this, &session](const std::stop_token& stop) {
          found_ = bounded("desk.daily-check", [&] { return ledger::verify(session, {}, stop); });
          ended_ = true;
      }) {}

Result<ledger::VerifyReport> DailyCheck::report() {
    if (thread_.joinable()) thread_.join();
    return std::move(found_);
}

}  // namespace jcic::desk
