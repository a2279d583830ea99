#include "app/desk/profile/desk_clock.h"

#include <algorithm>

#include "app/base/clock.h"
#include "app/base/numbers.h"
#include "app/files/files.h"

namespace jcic::desk {
namespace {

constexpr std::chrono::minutes farthest = std::chrono::days{36'525};

}  // namespace

Result<std::chrono::seconds> DeskClock::ahead() const {
    if (file_.empty()) return std::chrono::seconds{0};
    const auto text = files::read_text(file_);
    if (!text && text.error().code == FaultCode::file_missing) return std::chrono::seconds{0};
    if (!text) return tl::unexpected<Fault>(text.error());
    const auto colon = text->find(':');
    const auto minutes = signed_number(std::string_view(*text).substr(0, colon));
    const auto seconds =
        colon == std::string::npos ? 0 : padded_number<int>(std::string_view(*text).substr(colon + 1), 0, 59);
    if (!minutes || !seconds || *minutes < -farthest.count() || *minutes > farthest.count())
        return fail(FaultCode::file_form, "clock", {{"file", "clock"}, {"reason", "number"}});
    return std::chrono::minutes{*minutes} + std::chrono::seconds{*seconds};
}

UtcTime DeskClock::now() const {
    return system_.now() + ahead().value_or(std::chrono::seconds{0});
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
    const auto after = before + by;
    const auto minutes = std::chrono::floor<std::chrono::minutes>(after);
    const auto seconds = (after - minutes).count();
    return files::replace(file_, std::to_string(minutes.count()) + (seconds == 0 ? "" : ":" + std::to_string(seconds)));
}

}  // namespace jcic::desk
