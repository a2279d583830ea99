// 自行查核答覆簿: what a person judged of each item of 聯徵1, with remarks, for a half-year or a year; filled by one,
// signed by them and another, and beside the next paper as the last time's answers (R-LO-5).
#include "app/domain/registers/self_checks.h"

#include <algorithm>

#include "app/base/numbers.h"
#include "app/domain/events/parts.h"
#include "app/domain/registers/parts.h"

namespace jcic::domain::registers {
namespace of_self_checks {
namespace {

constexpr std::string_view filling = "filling";
constexpr std::string_view answered = "answered";
constexpr std::string_view signed_state = "signed";
constexpr std::array states{State{filling, JCIC_WORD("registers", "待填寫")},
                            State{answered, JCIC_WORD("registers", "填寫中，待簽章")},
                            State{signed_state, JCIC_WORD("registers", "已簽章"), true}, erased_state};
constexpr std::array from_answered{answered};
constexpr std::array from_both{filling, answered};
constexpr std::array from_over{signed_state};

constexpr std::array verdicts{events::Choice{"yes", JCIC_WORD("registers", "符合")},
                              events::Choice{"no", JCIC_WORD("registers", "不符合")},
                              events::Choice{"not-applicable", JCIC_WORD("registers", "不適用")}};

constexpr std::array questions{
    CheckQuestion{"1.1", "answer-1-1", "note-1-1", JCIC_WORD("registers", "一、1) 授權之取得"),
                  JCIC_WORD("registers", "一、1) 說明")},
    CheckQuestion{"1.2", "answer-1-2", "note-1-2", JCIC_WORD("registers", "一、2) 查詢之目的"),
                  JCIC_WORD("registers", "一、2) 說明")},
    CheckQuestion{"1.3", "answer-1-3", "note-1-3", JCIC_WORD("registers", "一、3) 授權傳送聯徵中心"),
                  JCIC_WORD("registers", "一、3) 說明")},
    CheckQuestion{"1.4", "answer-1-4", "note-1-4", JCIC_WORD("registers", "一、4) 電子授權之記錄"),
                  JCIC_WORD("registers", "一、4) 說明")},
    CheckQuestion{"1.5", "answer-1-5", "note-1-5", JCIC_WORD("registers", "一、5) 目的、身分及真實性之審核"),
                  JCIC_WORD("registers", "一、5) 說明")},
    CheckQuestion{"1.6", "answer-1-6", "note-1-6", JCIC_WORD("registers", "一、6) 授權資料之保管期間"),
                  JCIC_WORD("registers", "一、6) 說明")},
    CheckQuestion{"1.7", "answer-1-7", "note-1-7", JCIC_WORD("registers", "一、7) 資料表之簽章、控管及浮水印"),
                  JCIC_WORD("registers", "一、7) 說明")},
    CheckQuestion{"1.8", "answer-1-8", "note-1-8", JCIC_WORD("registers", "一、8) 財稅資料之提示文字"),
                  JCIC_WORD("registers", "一、8) 說明")},
    CheckQuestion{"2.1", "answer-2-1", "note-2-1", JCIC_WORD("registers", "二、1) 查詢人員之指定"),
                  JCIC_WORD("registers", "二、1) 說明")},
    CheckQuestion{"2.2", "answer-2-2", "note-2-2", JCIC_WORD("registers", "二、2) 登記簿之設置與保存"),
                  JCIC_WORD("registers", "二、2) 說明")},
    CheckQuestion{"2.3", "answer-2-3", "note-2-3", JCIC_WORD("registers", "二、3) 人員指定之內部控制"),
                  JCIC_WORD("registers", "二、3) 說明")},
    CheckQuestion{"3.1", "answer-3-1", "note-3-1", JCIC_WORD("registers", "三、1) 密碼規則與鎖定"),
                  JCIC_WORD("registers", "三、1) 說明")},
    CheckQuestion{"3.2", "answer-3-2", "note-3-2", JCIC_WORD("registers", "三、2) 一人一帳號"),
                  JCIC_WORD("registers", "三、2) 說明")},
    CheckQuestion{"3.3", "answer-3-3", "note-3-3", JCIC_WORD("registers", "三、3) 帳號及權限審查"),
                  JCIC_WORD("registers", "三、3) 說明")},
    CheckQuestion{"3.4", "answer-3-4", "note-3-4", JCIC_WORD("registers", "三、4) 密碼函之親收與密交"),
                  JCIC_WORD("registers", "三、4) 說明")},
    CheckQuestion{"3.5", "answer-3-5", "note-3-5", JCIC_WORD("registers", "三、5) 卡片與密碼分別保管"),
                  JCIC_WORD("registers", "三、5) 說明")},
    CheckQuestion{"3.6", "answer-3-6", "note-3-6", JCIC_WORD("registers", "三、6) 密碼之更換"),
                  JCIC_WORD("registers", "三、6) 說明")},
    CheckQuestion{"3.7", "answer-3-7", "note-3-7", JCIC_WORD("registers", "三、7) 離調職人員之停用"),
                  JCIC_WORD("registers", "三、7) 說明")},
    CheckQuestion{"4.1", "answer-4-1", "note-4-1", JCIC_WORD("registers", "四、1) 限內部使用"),
                  JCIC_WORD("registers", "四、1) 說明")},
    CheckQuestion{"4.2", "answer-4-2", "note-4-2", JCIC_WORD("registers", "四、2) 場所之門禁或監控"),
                  JCIC_WORD("registers", "四、2) 說明")},
    CheckQuestion{"4.3", "answer-4-3", "note-4-3", JCIC_WORD("registers", "四、3) 螢幕保護與關機"),
                  JCIC_WORD("registers", "四、3) 說明")},
    CheckQuestion{"4.4", "answer-4-4", "note-4-4", JCIC_WORD("registers", "四、4) 資料庫軌跡與資安管理"),
                  JCIC_WORD("registers", "四、4) 說明")},
    CheckQuestion{"4.5", "answer-4-5", "note-4-5", JCIC_WORD("registers", "四、5) 資料庫主機之連結與介面"),
                  JCIC_WORD("registers", "四、5) 說明")},
    CheckQuestion{"4.6", "answer-4-6", "note-4-6", JCIC_WORD("registers", "四、6) 主機之機房與防護"),
                  JCIC_WORD("registers", "四、6) 說明")},
    CheckQuestion{"4.7", "answer-4-7", "note-4-7", JCIC_WORD("registers", "四、7) 資通安全責任等級"),
                  JCIC_WORD("registers", "四、7) 說明")},
    CheckQuestion{"4.8", "answer-4-8", "note-4-8", JCIC_WORD("registers", "四、8) 查詢設備之保管"),
                  JCIC_WORD("registers", "四、8) 說明")},
    CheckQuestion{"4.9", "answer-4-9", "note-4-9", JCIC_WORD("registers", "四、9) 卡片毀損、停用或遺失之函報"),
                  JCIC_WORD("registers", "四、9) 說明")},
    CheckQuestion{"4.10", "answer-4-10", "note-4-10", JCIC_WORD("registers", "四、10) 查詢前之填載與核准"),
                  JCIC_WORD("registers", "四、10) 說明")},
    CheckQuestion{"4.11", "answer-4-11", "note-4-11", JCIC_WORD("registers", "四、11) 查詢日誌"),
                  JCIC_WORD("registers", "四、11) 說明")},
    CheckQuestion{"4.12", "answer-4-12", "note-4-12", JCIC_WORD("registers", "四、12) 每週查詢紀錄單"),
                  JCIC_WORD("registers", "四、12) 說明")},
    CheckQuestion{"4.13", "answer-4-13", "note-4-13", JCIC_WORD("registers", "四、13) 資料之閱覽與複製"),
                  JCIC_WORD("registers", "四、13) 說明")},
    CheckQuestion{"5.1", "answer-5-1", "note-5-1", JCIC_WORD("registers", "五、1) 晶片卡使用情形之核對"),
                  JCIC_WORD("registers", "五、1) 說明")},
    CheckQuestion{"5.2", "answer-5-2", "note-5-2", JCIC_WORD("registers", "五、2) Z52 之每月抽核"),
                  JCIC_WORD("registers", "五、2) 說明")},
    CheckQuestion{"5.3", "answer-5-3", "note-5-3", JCIC_WORD("registers", "五、3) 自行查核與報告副本"),
                  JCIC_WORD("registers", "五、3) 說明")},
    CheckQuestion{"5.4", "answer-5-4", "note-5-4", JCIC_WORD("registers", "五、4) 內部稽核"),
                  JCIC_WORD("registers", "五、4) 說明")},
    CheckQuestion{"5.5", "answer-5-5", "note-5-5", JCIC_WORD("registers", "五、5) 外洩之通報"),
                  JCIC_WORD("registers", "五、5) 說明")},
    CheckQuestion{"5.6", "answer-5-6", "note-5-6", JCIC_WORD("registers", "五、6) 視訊身分確認之查核"),
                  JCIC_WORD("registers", "五、6) 說明")},
    CheckQuestion{"6.1", "answer-6-1", "note-6-1", JCIC_WORD("registers", "六、1) 職業投保資料之刪除"),
                  JCIC_WORD("registers", "六、1) 說明")},
    CheckQuestion{"6.2", "answer-6-2", "note-6-2", JCIC_WORD("registers", "六、2) 刪除之佐證"),
                  JCIC_WORD("registers", "六、2) 說明")},
    CheckQuestion{"6.3", "answer-6-3", "note-6-3", JCIC_WORD("registers", "六、3) 刪除程序與期限之規範"),
                  JCIC_WORD("registers", "六、3) 說明")}};

constexpr std::array parts{events::Choice{"H1", JCIC_WORD("registers", "上半年")},
                           events::Choice{"H2", JCIC_WORD("registers", "下半年")},
                           events::Choice{self_check::whole_year, JCIC_WORD("registers", "全年")}};

/// ROC, with the three digits of a half's name.
constexpr events::Field year_asked() {
    auto field = asked(self_check::year, JCIC_WORD("registers", "查核年度（民國）"), events::Kind::number);
    field.least = 100;
    field.most = 999;
    return field;
}

constexpr auto filler =
    events::told_of(asked(self_check::filler, JCIC_WORD("registers", "填寫人員"), events::Kind::person));
constexpr auto due_day = asked(self_check::due, JCIC_WORD("registers", "填寫期限"), events::Kind::day);
constexpr std::array begun{
    year_asked(),
    chosen(self_check::part, JCIC_WORD("registers", "查核期間"), parts),
    filler,
    due_day,
    optional(asked("audit", JCIC_WORD("registers", "查核計畫及紀錄簿編號"), events::Kind::number)),
    remark};
constexpr std::array given{filler, due_day, personal("why", JCIC_WORD("registers", "改派或展期原因"))};
/// Each may be left for later: what is given anew stands in place of what was.
constexpr auto answers = [] {
    std::array<events::Field, questions.size() * 2> out{};
    for (std::size_t i = 0; i < questions.size(); ++i) {
        out[2 * i] = optional(chosen(questions[i].answer, questions[i].title, verdicts));
        out[2 * i + 1] = optional(personal(questions[i].note, questions[i].note_title));
    }
    return out;
}();
constexpr std::array ended{asked("on", JCIC_WORD("registers", "簽章日"), events::Kind::day),
                           attached("paper", JCIC_WORD("registers", "簽章之底稿")), remark};

/// The filler writes remarks: under the records key.
Result<void> to_who_can_fill_it(const StepInput& taking) {
    JCIC_TRY(const auto whom, PersonId::parse(taking.values.at(std::string(self_check::filler))));
    if (!reads_records(taking.duties_of(whom))) return wrong(self_check::filler, "duty");
    return {};
}

/// What is signed has no blanks.
Result<void> all_is_answered(const StepInput& taking) {
    for (const auto& one : questions)
        if (taking.row->value(one.answer).empty())
            return fail(FaultCode::input_missing, "register", {{"field", std::string(one.answer)}});
    return not_in_future(taking, "on");
}

constexpr std::array who_fills{Duty::query_officer, Duty::supervisor, Duty::reviewer, Duty::unit_head};

constexpr std::string_view signed_step = "self-check.signed";
constexpr std::string_view given_step = "self-check.given";
constexpr Step of_the_filler(std::string_view action, const char* title, Names from, std::string_view to,
                             std::span<const events::Field> asks) {
    Step step{action, title, from, to, who_fills, asks};
    step.only_by = self_check::filler;
    step.second_way = given_step;
    return step;
}
constexpr Step signing() {
    auto step = of_the_filler(signed_step, JCIC_WORD("registers", "簽章"), from_answered, signed_state, ended);
    step.beside = Beside{checkers_and_head};
    step.rule = all_is_answered;
    return step;
}

constexpr std::array steps{
    Step{self_check::begun,
         JCIC_WORD("registers", "指定填寫人員"),
         {},
         filling,
         who_checks,
         begun,
         std::nullopt,
         to_who_can_fill_it},
    Step{given_step, JCIC_WORD("registers", "改派或展期"), from_both, "", who_checks, given, std::nullopt,
         to_who_can_fill_it},
    of_the_filler(self_check::answered, JCIC_WORD("registers", "填寫答覆"), from_both, answered, answers), signing(),
    erasing("self-check.erased", from_over, term_is_over)};

std::string answered_so(const Row& row, std::string_view verdict) {
    return std::to_string(
        std::ranges::count_if(questions, [&](const auto& one) { return row.value(one.answer) == verdict; }));
}
std::string conforming(const Row& row) {
    return answered_so(row, "yes");
}
std::string not_conforming(const Row& row) {
    return answered_so(row, "no");
}
std::string without_answer(const Row& row) {
    return answered_so(row, "");
}

constexpr std::array columns{Column{self_check::year},
                             below(Column{self_check::part}),
                             Column{self_check::filler},
                             below(Column{self_check::due}),
                             Column{"", JCIC_WORD("registers", "符合項數"), conforming},
                             below(Column{"", JCIC_WORD("registers", "不符合項數"), not_conforming}),
                             Column{"", JCIC_WORD("registers", "未答項數"), without_answer},
                             Column{"on"}};

std::optional<RocDate> by_its_day(const Row& row, const DueContext&) {
    return day_in(row, self_check::due);
}
/// What does not conform is remedied by somebody until a day.
std::optional<RocDate> said_no(const Row& row, const DueContext& context) {
    return unexplained(self_checks, row, self_check::answered, context);
}
constexpr std::array dues{settled(signed_step, Due{JCIC_WORD("registers", "填寫自行查核答覆並簽章"), from_both,
                                                   who_checks, by_its_day, self_check::filler}),
                          to_be_found(JCIC_WORD("registers", "自行查核不符合，登記缺失"), from_over, said_no),
                          gone_in_time(from_over)};

}  // namespace
}  // namespace of_self_checks

std::span<const CheckQuestion> check_questions() {
    return of_self_checks::questions;
}

const CheckQuestion* check_question(std::string_view item) {
    const auto* found = std::ranges::find(of_self_checks::questions, item, &CheckQuestion::item);
    return found == of_self_checks::questions.end() ? nullptr : found;
}

std::span<const events::Choice> check_verdicts() {
    return of_self_checks::verdicts;
}

std::string half_of(const Row& row) {
    const auto part = row.value(self_check::part);
    const auto year = row.value(self_check::year);
    if (part.empty() || !whole_number<int>(year)) return {};
    return part == self_check::whole_year ? year : year + part;
}

bool is_signed(const Row& row) {
    return row.state == of_self_checks::signed_state;
}

constinit const Register self_checks{"self-checks",
                                     JCIC_WORD("registers", "自行查核答覆簿"),
                                     "R-LO-5",
                                     "self-check:",
                                     "",
                                     readers_of_records,
                                     of_self_checks::states,
                                     of_self_checks::steps,
                                     of_self_checks::columns,
                                     of_self_checks::dues};

}  // namespace jcic::domain::registers
