// 同一人統號對照簿: one person with two numbers (an old and a new resident number, a changed one), by which document it
// is known; two sign. What stands out of a person, what the subject is told and holds follow the link (a stop names no
// subject).
#include "app/domain/registers/linked_numbers.h"

#include <algorithm>
#include <set>

#include "app/domain/registers/parts.h"

namespace jcic::domain::registers {
namespace of_linked_numbers {
namespace {

constexpr std::string_view linked = "linked";
constexpr std::array states{good(State{linked, JCIC_WORD("registers", "對照中")}), mistaken_state, erased_state};
constexpr std::array from_linked{linked};
constexpr std::array from_over{mistaken};

constexpr std::array causes{events::Choice{"resident", JCIC_WORD("registers", "舊式統一證號換發新式")},
                            events::Choice{"changed", JCIC_WORD("registers", "身分證字號變更")},
                            events::Choice{"naturalised", JCIC_WORD("registers", "取得國民身分證")},
                            events::Choice{"other", JCIC_WORD("registers", "其他")}};
constexpr auto earlier = personal("subject", JCIC_WORD("registers", "原統一編號"), events::Kind::subject);
constexpr auto later = personal("later-subject", JCIC_WORD("registers", "現用統一編號"), events::Kind::subject);
constexpr std::array entered{earlier,
                             later,
                             chosen("cause", JCIC_WORD("registers", "事由"), causes),
                             personal("basis", JCIC_WORD("registers", "證明文件")),
                             attached("basis-file", JCIC_WORD("registers", "證明文件檔案")),
                             remark};

Result<void> two_numbers(const StepInput& taking) {
    const auto& one = taking.values.at(std::string(earlier.name));
    const auto& other = taking.values.at(std::string(later.name));
    if (one == other) return wrong(later.name, "same", JCIC_WORD("registers", "二個統一編號相同。"));
    const auto known = numbers_of(taking.rows, one);
    if (std::ranges::find(known, other) != known.end())
        return wrong(later.name, "linked-already", JCIC_WORD("registers", "此二個統一編號已對照。"));
    return {};
}

constexpr std::array steps{
    Step{"linked-number.entered",
         JCIC_WORD("registers", "登記對照"),
         {},
         linked,
         officers_and_supervisors,
         entered,
         Beside{who_checks},
         two_numbers},
    entered_by_mistake("linked-number.mistaken", from_linked, officers_and_supervisors, who_checks, nullptr),
    erasing("linked-number.erased", from_over, term_is_over)};
constexpr std::array columns{Column{"subject"}, below(Column{"later-subject"}), Column{"cause"}, Column{"basis"},
                             Column{"remark"}};
constexpr std::array dues{gone_in_time(from_over)};

}  // namespace
}  // namespace of_linked_numbers

std::vector<std::string> numbers_of(const Rows& rows, std::string_view person) {
    std::vector<std::string> out{std::string(person)};
    const auto add = [&](const std::string& number) {
        if (!number.empty() && std::ranges::find(out, number) == out.end()) out.push_back(number);
    };
    for (std::size_t at = 0; at < out.size(); ++at) {
        const auto from = out[at];
        for (const auto& [id, row] : rows.of(linked_numbers)) {
            if (row.state != of_linked_numbers::linked) continue;
            const auto one = row.value(of_linked_numbers::earlier.name),
                       other = row.value(of_linked_numbers::later.name);
            if (one == from) add(other);
            if (other == from) add(one);
        }
    }
    std::sort(out.begin() + 1, out.end());
    return out;
}

std::vector<std::string> other_numbers_of(const Rows& rows, std::string_view person) {
    auto out = numbers_of(rows, person);
    out.erase(out.begin());
    return out;
}

constinit const Register linked_numbers{"linked-numbers",
                                        JCIC_WORD("registers", "同一人統號對照簿"),
                                        "R-PA-7",
                                        "linked-number:",
                                        "",
                                        readers_of_records,
                                        of_linked_numbers::states,
                                        of_linked_numbers::steps,
                                        of_linked_numbers::columns,
                                        of_linked_numbers::dues};

}  // namespace jcic::domain::registers
