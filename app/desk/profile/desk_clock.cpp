#include "app/desk/profile/desk_clock.h"

#include <algorithm>

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

void DeskClock::raise_to(Millis booted) const {
    auto known = booted_.load();
    while (known < booted.count() && !booted_.compare_exchange_weak(known, booted.count())) continue;
}

UtcTime DeskClock::now() const {
    const auto now = system_.now() + ahead().value_or(std::chrono::minutes{0});
    raise_to(now.time_since_epoch() - since_boot());
    return now;
}

UtcTime DeskClock::at_latest() const {
    const auto said = now();
    return std::max(said, UtcTime{Millis{booted_.load()} + since_boot()});
}

void DeskClock::heed(UtcTime written) {
    raise_to(written.time_since_epoch() - since_boot());
}

Result<void> DeskClock::hurry(std::chrono::minutes by) {
    if (file_.empty()) return fail(FaultCode::profile_kind, "clock");
    JCIC_TRY(const auto before, ahead());
    return files::replace(file_, std::to_string((before + by).count()));
}

}  // namespace jcic::desk
