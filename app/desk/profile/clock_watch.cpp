#include "app/desk/profile/clock_watch.h"

#include <cstdlib>
#include <filesystem>

namespace jcic::desk {
namespace {

/// Rounds are seconds apart, and the two clocks are read one after the other.
constexpr Millis unnoticed{5'000};

}  // namespace

std::string system_zone() {
    if (const char* named = std::getenv("TZ"); named != nullptr) return named;
    std::error_code none;
    const auto target = std::filesystem::read_symlink("/etc/localtime", none).string();
    constexpr std::string_view folder = "zoneinfo/";
    const auto at = target.find(folder);
    return at == std::string::npos ? std::string() : target.substr(at + folder.size());
}

ClockWatch::ClockWatch(std::shared_ptr<const Clock> clock, Zone zone)
    : clock_(std::move(clock)), read_zone_(std::move(zone)), offset_(offset()), zone_(read_zone_()) {}

std::optional<ClockChange> ClockWatch::look() {
    ClockChange change{offset() - offset_, {}};
    offset_ += change.by;
    if (change.by < unnoticed && change.by > -unnoticed) change.by = {};
    if (auto zone = read_zone_(); zone != zone_) change.zone = zone_ = std::move(zone);
    if (change.by == Millis{} && change.zone.empty()) return std::nullopt;
    return change;
}

}  // namespace jcic::desk
