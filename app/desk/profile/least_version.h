#pragma once
// The setting least_version: the oldest version that may be used here. A bank's administrators set it in the policy
// file before they roll out a version; an older program warns until that day, then refuses to start.

#include <array>
#include <optional>
#include <string_view>

#include "app/base/fault.h"
#include "app/domain/roc_date.h"

namespace jcic::desk {

struct LeastVersion {
    std::array<unsigned, 3> number{};
    std::optional<domain::RocDate> from{};  ///< first day on which older ones do not start; nullopt: at once

    /// "0.2.0 1160101", or the number alone; nullopt for anything else.
    [[nodiscard]] static std::optional<LeastVersion> parse(std::string_view text);
};

/// "0.1.0"; nullopt for anything else.
[[nodiscard]] std::optional<std::array<unsigned, 3>> version_number(std::string_view text);

/// Judges a program version on a day. Both nullopt: it is new enough, or nothing is required ("").
struct VersionJudged {
    std::optional<Fault> warning{};  ///< program.old: usable until the day in "from"
    std::optional<Fault> refusal{};  ///< likewise: no longer usable
};
[[nodiscard]] VersionJudged judge_version(std::string_view version, const LeastVersion& least, domain::RocDate today);

}  // namespace jcic::desk
