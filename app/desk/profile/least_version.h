#pragma once
// The setting least_version: from which version on the program works here. A bank's administrators say so in the policy
// file before they roll a version out; an older program warns until the day, and does not start from then on.

#include <array>
#include <optional>
#include <string_view>

#include "app/base/fault.h"
#include "app/domain/roc_date.h"

namespace jcic::desk {

struct LeastVersion {
    std::array<unsigned, 3> number{};
    std::optional<domain::RocDate> from{};  ///< first day on which an older one does not start; none: at once

    /// "0.2.0 1160101", or the number alone; nullopt for anything else.
    [[nodiscard]] static std::optional<LeastVersion> parse(std::string_view text);
};

/// "0.1.0"; nullopt for anything else.
[[nodiscard]] std::optional<std::array<unsigned, 3>> version_number(std::string_view text);

/// What is to be said of the program of that version on that day. None: it is new enough, or nothing is asked ("").
struct VersionJudged {
    std::optional<Fault> warning{};  ///< program.old: it works until the day in "from"
    std::optional<Fault> refusal{};  ///< the same: no more
};
[[nodiscard]] VersionJudged judge_version(std::string_view version, const LeastVersion& least, domain::RocDate today);

}  // namespace jcic::desk
