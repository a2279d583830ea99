// 加強抽查名單: colleagues and other persons about whom a query stands out, by ID number (R-LO-8).
#include "app/domain/registers/listed.h"

#include "app/domain/registers/parts.h"

namespace jcic::domain::registers {
namespace of_listed {
namespace {

constexpr std::string_view in_force = "in-force";
constexpr std::string_view ended = "ended";
constexpr std::array states{State{in_force, JCIC_WORD("registers", "列管中")},
                            State{ended, JCIC_WORD("registers", "已解除列管"), true}, erased_state};
constexpr std::array from_over{ended};
constexpr std::array from_in_force{in_force};

constexpr std::array kinds{events::Choice{"colleague", JCIC_WORD("registers", "本機構同仁")},
                           events::Choice{"relative", JCIC_WORD("registers", "同仁之親屬")},
                           events::Choice{"public", JCIC_WORD("registers", "知名人士")},
                           events::Choice{"other", JCIC_WORD("registers", "其他")}};
constexpr std::array entered{chosen("kind", JCIC_WORD("registers", "類別"), kinds),
                             personal("subject", JCIC_WORD("registers", "身分證字號"), events::Kind::subject),
                             personal("name", JCIC_WORD("registers", "姓名")),
                             personal("why", JCIC_WORD("registers", "列管事由")),
                             asked("from", JCIC_WORD("registers", "列管起日"), events::Kind::day),
                             remark};
constexpr std::array confirmed{remark};
constexpr std::array over{asked("until", JCIC_WORD("registers", "解除列管日"), events::Kind::day),
                          personal("ended-why", JCIC_WORD("registers", "解除事由")), remark};

Result<void> ends_after_it_began(const StepInput& taking) {
    JCIC_CHECK(in_order(taking, "from", "until"));
    return not_in_future(taking, "until");
}

/// Who is on it is for those who check queries, and not for those who make them.
constexpr std::array who_may_know{Duty::unit_head, Duty::supervisor, Duty::reviewer};
constexpr std::string_view confirming = "listed.confirmed";
constexpr std::array steps{
    Step{"listed.entered",
         JCIC_WORD("registers", "列管"),
         {},
         in_force,
         who_may_know,
         entered,
         std::nullopt,
         by_now<"from">},
    Step{confirming, JCIC_WORD("registers", "確認仍須列管"), from_in_force, "", who_may_know, confirmed},
    Step{"listed.ended", JCIC_WORD("registers", "解除列管"), from_in_force, ended, who_may_know, over, std::nullopt,
         ends_after_it_began},
    erasing("listed.erased", from_over, term_is_over)};
constexpr std::array columns{Column{"kind"}, Column{"subject"}, below(Column{"name"}),
                             Column{"why"},  Column{"from"},    below(Column{"until"})};

/// No longer than needed: looked at once a year (ours).
std::optional<RocDate> every_year(const Row& row, const DueContext&) {
    return months_after(row, confirming, 12);
}
constexpr std::array dues{
    settled(confirming, Due{JCIC_WORD("registers", "檢討是否仍須列管"), from_in_force, who_may_know, every_year}),
    gone_in_time(from_over)};

}  // namespace
}  // namespace of_listed

std::vector<const Row*> listed_under(const Rows& rows, const PersonalId& subject, RocDate day) {
    std::vector<const Row*> out;
    for (const auto& [id, row] : rows.of(listed)) {
        if (row.state != of_listed::in_force) continue;
        const auto number = row.values.find("subject");
        if (number == row.values.end() || number->second != subject.text()) continue;
        const auto from = day_in(row, "from");
        if (!from || *from <= day) out.push_back(&row);
    }
    return out;
}

constinit const Register listed{"listed",
                                JCIC_WORD("registers", "加強抽查名單"),
                                "R-LO-8",
                                "listed:",
                                "",
                                of_listed::who_may_know,
                                of_listed::states,
                                of_listed::steps,
                                of_listed::columns,
                                of_listed::dues};

}  // namespace jcic::domain::registers
