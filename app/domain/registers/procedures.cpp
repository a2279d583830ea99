// 作業規範: the member's own written procedures, which the rules ask for and name (R-PA-10, R-IT-11).
#include "app/domain/registers/procedures.h"

#include "app/domain/events/names.h"
#include "app/domain/registers/parts.h"

namespace jcic::domain::registers {
namespace of_procedures {
namespace {

constexpr std::string_view in_force = "in-force";
constexpr std::string_view replaced = "replaced";
constexpr std::array states{good(State{in_force, JCIC_WORD("registers", "施行中")}),
                            State{replaced, JCIC_WORD("registers", "已廢止"), true}, erased_state};
constexpr std::array from_over{replaced};
constexpr std::array from_in_force{in_force};

constexpr std::array kinds{events::Choice{deleting, JCIC_WORD("registers", "資料刪除作業程序")},
                           events::Choice{t52_use, JCIC_WORD("registers", "勞保資料使用規範")},
                           events::Choice{"query", JCIC_WORD("registers", "查詢作業規範")},
                           events::Choice{"incident", JCIC_WORD("registers", "資安事件通報程序")},
                           events::Choice{control, JCIC_WORD("registers", "信用資訊查詢作業控管要點")},
                           events::Choice{"other", JCIC_WORD("registers", "其他")}};

constexpr auto version = asked("version", JCIC_WORD("registers", "版次"), events::Kind::reference);
constexpr auto from = asked("from", JCIC_WORD("registers", "施行日"), events::Kind::day);
constexpr auto text = attached("text", JCIC_WORD("registers", "規定全文"));
constexpr std::array entered{chosen("kind", JCIC_WORD("registers", "類別"), kinds),
                             asked("title", JCIC_WORD("registers", "名稱")),
                             version,
                             from,
                             asked("where", JCIC_WORD("registers", "存放處")),
                             text,
                             remark};
constexpr std::array revised{version, from, text, remark};
constexpr std::array ended{asked("until", JCIC_WORD("registers", "廢止日"), events::Kind::day), remark};

Result<void> ends_after_it_began(const StepInput& taking) {
    return in_order(taking, "from", "until");
}

constexpr std::array steps{
    Step{action::procedure_entered, JCIC_WORD("registers", "登記規範"), {}, in_force, head_only, entered},
    Step{"procedure.revised", JCIC_WORD("registers", "登記修訂"), from_in_force, "", head_only, revised},
    seldom(Step{"procedure.ended", JCIC_WORD("registers", "廢止"), from_in_force, replaced, head_only, ended,
                std::nullopt, ends_after_it_began}),
    erasing("procedure.erased", from_over, term_is_over)};
constexpr std::array columns{Column{"kind"},         below(Column{"title"}), Column{"version"},      Column{"from"},
                             below(Column{"until"}), Column{"where"},        below(Column{"remark"})};

/// The member's own, which the self-check goes by (W 聯徵1): within a month of the branch's first day (ours).
std::optional<RocDate> control_is_owed(const DueContext& context) {
    const auto first = first_day_of(context.rows);
    if (!first || !procedures_on(context.rows, control, context.today).empty()) return std::nullopt;
    return months_later(*first, 1);
}
constexpr std::array dues{
    settled(action::procedure_entered,
            owed_anew(JCIC_WORD("registers", "登記本機構之信用資訊查詢作業控管要點"), head_only, control_is_owed)),
    gone_in_time(from_over)};

/// The version that was in force on the day: of one revised for a day to come, the one before.
std::optional<Procedure> version_on(const Row& row, RocDate day) {
    const auto until = day_in(row, "until");
    if (row.state == erased || (row.state == replaced && (!until || *until <= day))) return std::nullopt;
    std::optional<Procedure> out;
    Values said;
    for (const auto& one : row.story) {
        for (const auto& [field, value] : one.said) said.insert_or_assign(field, value);
        const auto since = day_of(one.said, "from");
        if (since && *since <= day && (!out || out->from <= *since))
            out = Procedure{said["title"], said["version"], said["where"], *since};
    }
    return out;
}

}  // namespace
}  // namespace of_procedures

std::vector<Procedure> procedures_on(const Rows& rows, std::string_view kind, RocDate day) {
    std::vector<Procedure> out;
    for (const auto& [id, row] : rows.of(procedures)) {
        if (row.value("kind") != kind) continue;
        if (auto one = of_procedures::version_on(row, day)) out.push_back(*std::move(one));
    }
    return out;
}

constinit const Register procedures{"procedures",
                                    JCIC_WORD("registers", "作業規範登記簿"),
                                    "R-PA-10",
                                    "procedure:",
                                    "",
                                    everybody,
                                    of_procedures::states,
                                    of_procedures::steps,
                                    of_procedures::columns,
                                    of_procedures::dues};

}  // namespace jcic::domain::registers
