#include "app/desk/profile/desk_clock.h"

#include <algorithm>

#include "app/base/clocks_apart.h"
#include "app/base/numbers.h"
#include "app/files/files.h"

namespace jcic::desk {
namespace {

constexpr std::chrono::minutes farthest = std::chrono::days{36'525};

}  // namespace

Result<std::chrono::minutes> DeskClock::ahead() const {
    if (file_.empty()) return std::chrono::minutes{0};
    const auto text = files::read_text(file_);
    if (!text && text.error().code == FaultCode::file_missing) return std::chrono::minutes{0};
    if (!text) return tl::unexpected<Fault>(text.error());
    const auto minutes = signed_number(*text);
    if (!minutes || *minutes < -farthest.count() || *minutes > farthest.count())
        return fail(FaultCode::file_form, "clock", {{"file", "clock"}, {"reason", "number"}});
    return std::chrono::minutes{*minutes};
}

UtcTime DeskClock::now() const {
    return system_.now() + ahead().value_or(std::chrono::minutes{0});
}

UtcTime DeskClock::term_time() const {
    return now() + std::min(Millis{0}, Millis{host_ahead_.load()});
}

Millis DeskClock::heed_host(UtcTime at_host, Millis asked) {
    const auto ahead = ahead_at_least(*this, at_host, asked);
    host_ahead_ = ahead.count();
    knows_host_ = true;
    return ahead;
}

void DeskClock::heed_change(Millis by) {
    if (knows_host_) host_ahead_ -= by.count();
}

Result<void> DeskClock::hurry(std::chrono::minutes by) {
    if (file_.empty()) return fail(FaultCode::profile_kind, "clock");
    JCIC_TRY(const auto before, ahead());
    return files::replace(file_, std::to_string((before + by).count()));
}

}  // namespace jcic::desk
