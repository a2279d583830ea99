#pragma once
// Kinds of notifications, which have no other content. They are hints; missed ones are covered by polling each minute.

#include <array>
#include <string_view>
#include <utility>

namespace jcic::hub {

/// Kinds of news, so that each of a bank's hundreds of desks looks only for what is new.
enum class NewsKind : unsigned {
    nothing = 0,
    claims = 1U << 0U,
    statements = 1U << 1U,
    approvals = 1U << 2U,
    trees = 1U << 3U,
    everything = 0xFU  ///< unknown: a new connection, or the polling minute has passed
};

constexpr NewsKind operator|(NewsKind one, NewsKind other) {
    return static_cast<NewsKind>(static_cast<unsigned>(one) | static_cast<unsigned>(other));
}
constexpr NewsKind without(NewsKind all, NewsKind one) {
    return static_cast<NewsKind>(static_cast<unsigned>(all) & ~static_cast<unsigned>(one));
}
constexpr bool says(NewsKind all, NewsKind one) {
    return (static_cast<unsigned>(all) & static_cast<unsigned>(one)) != 0;
}

/// By the table that the server names; everything for an unknown table.
constexpr NewsKind told_by(std::string_view table) {
    constexpr std::array<std::pair<std::string_view, NewsKind>, 6> kinds{{{"claim", NewsKind::claims},
                                                                          {"offered", NewsKind::claims},
                                                                          {"statement", NewsKind::statements},
                                                                          {"approval", NewsKind::approvals},
                                                                          {"image_part", NewsKind::approvals},
                                                                          {"cosignature", NewsKind::trees}}};
    for (const auto& [name, kind] : kinds)
        if (name == table) return kind;
    return NewsKind::everything;
}

}  // namespace jcic::hub
