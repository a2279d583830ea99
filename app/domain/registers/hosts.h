#pragma once
// The register of JCIC's hosts, for code that connects to one.

#include <cstdint>
#include <string>
#include <vector>

#include "app/domain/registers/parts.h"
#include "app/domain/registers/rows.h"

namespace jcic::domain::registers::believed {

// Parts shared by the registers of trusted outside systems (JCIC's hosts, hubs, witnesses): the unit head and a person
// who checks others enter a row, and end it; without an entry nothing is trusted.

inline constexpr std::string_view withdrawn = "withdrawn";
inline constexpr std::array from_over{withdrawn};
inline constexpr std::array over{asked("until", JCIC_WORD("registers", "停用日"), events::Kind::day), remark};
inline constexpr std::array dues{gone_in_time(from_over)};

[[nodiscard]] constexpr std::array<State, 3> states(State in_use) {
    return {good(in_use), State{withdrawn, JCIC_WORD("registers", "已停用"), true}, erased_state};
}

/// Names of the steps, and the fields of the first.
struct Steps {
    std::string_view entered;
    const char* title;
    std::span<const events::Field> asks;
    Result<void> (*rule)(const StepInput&);
    std::string_view withdrawn;
    std::string_view erased;
};
/// `in_use`: the only state in which a row is trusted.
[[nodiscard]] constexpr std::array<Step, 3> steps(Names in_use, const Steps& of) {
    const Beside beside{checkers_of_the_head};
    return {Step{of.entered, of.title, {}, in_use.front(), head_only, of.asks, beside, of.rule},
            seldom(Step{of.withdrawn, JCIC_WORD("registers", "登記停用"), in_use, withdrawn, head_only, over, beside}),
            erasing(of.erased, from_over, term_is_over)};
}

/// Whether it is a digest as sha256sum prints it, in hex.
[[nodiscard]] inline bool is_sha256(std::string_view typed) {
    constexpr std::size_t digits = 64;
    return hex_as_typed(typed).size() == digits;
}

}  // namespace jcic::domain::registers::believed

namespace jcic::domain::registers {

/// A host that two persons of the branch entered and did not withdraw.
struct AnnouncedHost {
    std::string address;
    std::string authority;        ///< SHA-256 of its file, in hex
    std::uint64_t announced = 0;  ///< its event's number
};
/// In the order of their announcement.
[[nodiscard]] std::vector<AnnouncedHost> announced_hosts(const Rows& rows);

}  // namespace jcic::domain::registers
