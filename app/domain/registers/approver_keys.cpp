// 他台核准金鑰登記簿: who approves here and has an account at another desk of the branch too may sign the decision
// there. Accounts are each ledger's own, so the unit head and the approver say here by which keys that desk knows them;
// the key itself proves, over the same text, that its owner has it. What it counts for: docs/trust/ledger-format.md,
// "People".
#include "app/domain/registers/approver_keys.h"

#include <algorithm>

#include "app/domain/registers/parts.h"

namespace jcic::domain::registers {
namespace of_approver_keys {
namespace {

constexpr std::string_view in_use = "in-force";
constexpr std::string_view given_up = "withdrawn";
constexpr std::array states{good(State{in_use, JCIC_WORD("registers", "可核准")}),
                            State{given_up, JCIC_WORD("registers", "已停用"), true}, erased_state};
constexpr std::array from_over{given_up};
constexpr std::array from_in_use{in_use};

constexpr std::array entered{asked(field::desk, JCIC_WORD("registers", "工作站名稱"), events::Kind::reference),
                             asked(field::signing_key, JCIC_WORD("registers", "簽章公鑰（64 碼）"), events::Kind::hex),
                             asked(field::exchange_key, JCIC_WORD("registers", "加密公鑰（64 碼）"), events::Kind::hex),
                             asked(field::proof, JCIC_WORD("registers", "持有證明（128 碼）"), events::Kind::hex),
                             remark};
constexpr std::array over{asked("until", JCIC_WORD("registers", "停用日"), events::Kind::day)};

constexpr std::size_t digits_of_key = 64;
constexpr std::size_t digits_of_proof = 128;

Result<void> is_whole(const StepInput& taking, std::string_view field, std::size_t digits) {
    if (taking.values.at(std::string(field)).size() == digits) return {};
    return wrong(field, "digest", JCIC_WORD("registers", "請依他台 approver-key 印出之整行填入，不多不少。"));
}

/// Whether the proof holds is asked by the ledger, which knows signatures.
Result<void> of_a_known_desk(const StepInput& taking) {
    if (known_desk(taking.rows, taking.values.at(std::string(field::desk))) == nullptr)
        return wrong(field::desk, "unknown",
                     JCIC_WORD("registers", "「同單位其他櫃台登記簿」內並無使用中之本工作站。"));
    JCIC_CHECK(is_whole(taking, field::signing_key, digits_of_key));
    JCIC_CHECK(is_whole(taking, field::exchange_key, digits_of_key));
    return is_whole(taking, field::proof, digits_of_proof);
}

constexpr std::array steps{Step{action::approver_key_entered,
                                JCIC_WORD("registers", "登記核准者在他台的金鑰"),
                                {},
                                in_use,
                                head_only,
                                entered,
                                Beside{supervisors_only},
                                of_a_known_desk},
                           Step{action::approver_key_withdrawn, JCIC_WORD("registers", "登記停用"), from_in_use,
                                given_up, head_and_administrator, over},
                           erasing("approver-key.erased", from_over, term_is_over)};

std::string whose(const Row& row) {
    return row.story.empty() ? std::string() : row.story.front().beside;
}
constexpr std::array columns{Column{"", JCIC_WORD("registers", "核准主管"), whose},
                             below(Column{field::desk}),
                             Column{field::signing_key},
                             below(Column{field::exchange_key}),
                             Column{"until"},
                             below(Column{"remark"})};
constexpr std::array dues{gone_in_time(from_over)};

}  // namespace
}  // namespace of_approver_keys

std::vector<ApproverKey> approver_keys_in_force(const Rows& rows) {
    std::vector<ApproverKey> out;
    for (const auto& [id, row] : rows.of(approver_keys)) {
        const auto desk = row.value(field::desk);
        if (row.state != of_approver_keys::in_use || known_desk(rows, desk) == nullptr) continue;
        out.push_back(
            {of_approver_keys::whose(row), desk, row.value(field::signing_key), row.value(field::exchange_key), id});
    }
    return out;
}

constinit const Register approver_keys{"approver-keys",
                                       JCIC_WORD("registers", "他台核准金鑰登記簿"),
                                       "R-DU-6",
                                       "approver-key:",
                                       "",
                                       everybody,
                                       of_approver_keys::states,
                                       of_approver_keys::steps,
                                       of_approver_keys::columns,
                                       of_approver_keys::dues};

}  // namespace jcic::domain::registers
