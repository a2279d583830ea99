// 超量查詢核可簿: on which day an officer went on above the branch's own number of items (the setting volume_stopped),
// why, and which supervisor signed for it. No rule asks for it: volume is how a misuse shows first (R-LO-8).
#include "app/domain/registers/volumes.h"

#include "app/base/numbers.h"
#include "app/domain/registers/parts.h"

namespace jcic::domain::registers {
namespace of_volumes {
namespace {

constexpr std::string_view allowed = "allowed";
constexpr std::array states{State{allowed, JCIC_WORD("registers", "已核可"), true}, erased_state};
constexpr std::array from_allowed{allowed};

constexpr events::Field up_to_field() {
    auto field = asked(volume_up_to, JCIC_WORD("registers", "當日可查詢項數"), events::Kind::number);
    field.least = 1;
    field.most = 10'000;
    return field;
}
constexpr auto up_to = up_to_field();
constexpr auto which_day = given(asked(volume_day, JCIC_WORD("registers", "日期"), events::Kind::day));
constexpr std::array allowing{up_to, personal("why", JCIC_WORD("registers", "當日超量的事由")), which_day, remark};

Values today(const StepInput& taking) {
    return {{std::string(volume_day), taking.today.text()}};
}

/// Their own day, from their own seat: the supervisor sees who asks, and signs beside.
constexpr Step going_on() {
    Step step{volume_allowed_step,     JCIC_WORD("registers", "核可當日超量"), {}, allowed, officers, allowing,
              Beside{supervisors_only}};
    step.gives = today;
    return step;
}
constexpr std::array steps{going_on(), erasing("volume.erased", from_allowed, term_is_over)};
constexpr std::array columns{Column{"", JCIC_WORD("registers", "查詢人員"), nullptr, true}, Column{volume_day},
                             below(Column{volume_up_to}), Column{"why"}};
constexpr std::array dues{gone_in_time(from_allowed)};

}  // namespace
}  // namespace of_volumes

int volume_allowed(const Rows& rows, const PersonId& person, RocDate day) {
    int out = 0;
    for (const auto& [id, row] : rows.of(volumes))
        if (row.state == of_volumes::allowed && row.story.front().by == person.text() &&
            row.value(volume_day) == day.text())
            out = std::max(out, whole_number<int>(row.value(volume_up_to)).value_or(0));
    return out;
}

constinit const Register volumes{"volumes",
                                 JCIC_WORD("registers", "超量查詢核可簿"),
                                 "R-LO-8",
                                 "volume:",
                                 "",
                                 readers_of_records,
                                 of_volumes::states,
                                 of_volumes::steps,
                                 of_volumes::columns,
                                 of_volumes::dues};

}  // namespace jcic::domain::registers
