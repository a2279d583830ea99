#include "app/desk/profile/least_version.h"

#include <algorithm>

#include "app/base/numbers.h"

namespace jcic::desk {

std::optional<std::array<unsigned, 3>> version_number(std::string_view text) {
    std::array<unsigned, 3> out{};
    for (std::size_t i = 0; i < out.size(); ++i) {
        const auto point = text.find('.');
        const bool last = i + 1 == out.size();
        if (last != (point == std::string_view::npos)) return std::nullopt;
        const auto part = whole_number<unsigned>(text.substr(0, point));
        if (!part) return std::nullopt;
        out.at(i) = *part;
        if (!last) text.remove_prefix(point + 1);
    }
    return out;
}

std::optional<LeastVersion> LeastVersion::parse(std::string_view text) {
    const auto blank = text.find(' ');
    const auto number = version_number(text.substr(0, blank));
    if (!number) return std::nullopt;
    LeastVersion out{*number};
    if (blank == std::string_view::npos) return out;
    const auto from = domain::RocDate::parse(text.substr(blank + 1));
    if (!from) return std::nullopt;
    out.from = *from;
    return out;
}

VersionJudged judge_version(std::string_view version, const LeastVersion& least, domain::RocDate today) {
    const auto own = version_number(version);
    if (own && *own >= least.number) return {};
    std::string needed;
    for (const auto part : least.number) needed += (needed.empty() ? "" : ".") + std::to_string(part);
    const bool over = !least.from || *least.from <= today;
    Fault fault{FaultCode::program_old,
                "desk.version",
                {{"version", std::string(version)},
                 {"least", needed},
                 {"from", least.from ? least.from->dashed() : std::string()},
                 {"reason", over ? "over" : "coming"}}};
    if (over) return {{}, std::move(fault)};
    return {std::move(fault), {}};
}

}  // namespace jcic::desk
