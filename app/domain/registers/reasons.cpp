// 常用事由簿: the branch's own templates of reasons for a query (R-DU-6).
#include "app/domain/registers/reasons.h"

#include "app/domain/registers/named_steps.h"
#include "app/domain/registers/parts.h"

namespace jcic::domain::registers {
namespace of_reasons {
namespace {

constexpr std::string_view in_use = "in-use";
constexpr std::string_view dropped = "dropped";
constexpr std::array states{good(State{in_use, JCIC_WORD("registers", "使用中")}),
                            State{dropped, JCIC_WORD("registers", "已停用"), true}, erased_state};
constexpr std::array from_over{dropped};
constexpr std::array from_in_use{in_use};

constexpr auto text = personal(template_text, JCIC_WORD("registers", "事由"));
constexpr std::array entered{asked("title", JCIC_WORD("registers", "名稱")), text, remark};
constexpr std::array revised{text, remark};
constexpr std::array ended{remark};

constexpr std::string_view revised_by = "reason.revised";
constexpr std::array who_decides{Duty::unit_head, Duty::supervisor};
constexpr std::array steps{
    Step{reason_entered, JCIC_WORD("registers", "登記事由"), {}, in_use, who_decides, entered},
    Step{revised_by, JCIC_WORD("registers", "修改事由"), from_in_use, "", who_decides, revised},
    seldom(Step{"reason.dropped", JCIC_WORD("registers", "停用"), from_in_use, dropped, who_decides, ended}),
    erasing("reason.erased", from_over, term_is_over)};
constexpr std::array columns{Column{"title"}, Column{template_text}, Column{"remark"}};
constexpr std::array dues{gone_in_time(from_over)};

}  // namespace
}  // namespace of_reasons

std::vector<ReasonTemplate> templates_in_use(const Rows& rows) {
    std::vector<ReasonTemplate> out;
    for (const auto& [id, row] : rows.of(reasons))
        if (row.state == of_reasons::in_use && !row.value(template_text).empty())
            out.push_back({row.value("title"), row.value(template_text)});
    return out;
}

std::vector<std::string> texts_of_templates(const Rows& rows) {
    std::vector<std::string> out;
    for (const auto& [id, row] : rows.of(reasons))
        if (auto words = row.value(template_text); !words.empty()) out.push_back(std::move(words));
    return out;
}

std::vector<std::string> revised_templates(const Rows& rows) {
    std::vector<std::string> out;
    for (const auto& [id, row] : rows.of(reasons))
        if (last_taken_on(row, of_reasons::revised_by)) out.push_back(id);
    return out;
}

constinit const Register reasons{"reasons",
                                 JCIC_WORD("registers", "常用事由簿"),
                                 "R-DU-6",
                                 "reason:",
                                 "",
                                 readers_of_records,
                                 of_reasons::states,
                                 of_reasons::steps,
                                 of_reasons::columns,
                                 of_reasons::dues};

}  // namespace jcic::domain::registers
