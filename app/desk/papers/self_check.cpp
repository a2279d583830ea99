// 聯徵1, sections 一 to 三.
#include "app/desk/papers/self_check.h"

#include <algorithm>
#include <array>

#include "app/desk/papers/attendance_said.h"
#include "app/desk/papers/custody_said.h"
#include "app/desk/papers/rights_said.h"
#include "app/desk/papers/said.h"
#include "app/desk/rooms/rooms.h"
#include "app/domain/catalogue/catalogue.h"
#include "app/domain/events/names.h"
#include "app/domain/password_policy.h"
#include "app/domain/registers/named_steps.h"
#include "app/domain/registers/parts.h"
#include "app/domain/sampling.h"

namespace jcic::desk::papers {
namespace {

namespace registers = domain::registers;
using domain::Duty;
using registers::Passage;
using registers::Row;

constexpr const char* not_for_cards = "僅以晶片卡查詢，不適用。";

std::size_t count_of(const std::map<std::string, std::size_t>& counts, const char* name) {
    const auto found = counts.find(name);
    return found == counts.end() ? 0 : found->second;
}

std::string causes_of_refusal(const std::map<std::string, std::size_t>& refused) {
    const auto* cause = domain::events::find(action::query_decided)->field(field::cause);
    std::vector<std::string> out;
    for (const auto& [name, count] : refused) {
        std::string title = name;
        for (const auto& choice : cause->choices)
            if (choice.name == name) title = choice.title;
        out.push_back(title + " " + number(count));
    }
    return listed(out);
}

/// Each pair of name and count, all of them: there are few.
std::string counts_of(const std::map<std::string, std::size_t>& counts) {
    std::string out;
    for (const auto& [name, count] : counts) out.append(out.empty() ? "" : "；").append(name + " " + number(count));
    return out.empty() ? "無" : out;
}

std::string copies_of(const QueryFigures& figures) {
    using domain::CopyState;
    std::size_t all = 0;
    for (const auto& [state, count] : figures.copies) all += count;
    const auto in = [&](CopyState state) {
        const auto found = figures.copies.find(state);
        return found == figures.copies.end() ? std::size_t{0} : found->second;
    };
    const auto waiting = in(CopyState::at_printer) + in(CopyState::out) + in(CopyState::reserved);
    return "期間內送印 " + number(all) + " 份，均套印查詢人員資訊與機構代號浮水印。歸檔 " +
           number(in(CopyState::filed)) + "、銷毀 " + number(in(CopyState::destroyed)) + "、待銷毀 " +
           number(in(CopyState::unused)) + "、未結 " + number(waiting) + "、遺失 " +
           number(in(CopyState::missing) + in(CopyState::written_off)) + "、印製失敗 " + number(in(CopyState::void_)) +
           "；加密檔 " + number(figures.files) + " 個。";
}

std::string retention_of(const QueryFigures& figures) {
    const auto open = figures.kept_open.size();
    return "期間內發查之查詢：保存迄日已定 " + number(figures.kept_until_known) + " 件" +
           (figures.first_end ? "（最早 " + figures.first_end->dashed() + "）" : std::string()) +
           "；往來未結束或未登記結束 " + number(open) + " 件" +
           (open == 0 ? std::string() : "（" + as_printed(listed(figures.kept_open), most_besides) + "）") +
           "。期間內依程序刪除 " + number(figures.erased) + " 件，早於保存迄日：" + listed(figures.erased_early) +
           "。授權書登記簿依程序刪除 " + number(figures.rows_erased.all) + " 筆，早於保存迄日：" +
           listed(figures.rows_erased.not_so) + "。";
}

std::string reviewers_of(const CheckFacts& facts) {
    std::vector<std::string> out;
    for (const auto& one : facts.people)
        if (in_span(one, facts.span) && one.duties.ever().contains(Duty::reviewer) &&
            std::ranges::find(out, one.name) == out.end())
            out.push_back(one.name);
    return listed(out);
}

/// R-DU-7: days up to the base day on which a single person queried and was the only reviewer, and on which somebody
/// queried and nobody reviewed.
std::string reviewed_by_the_querier_alone(const CheckFacts& facts) {
    std::size_t alone = 0;
    std::size_t nobody = 0;
    const auto who = [&](Duty duty, domain::RocDate day) {
        std::set<std::string> out;
        for (const auto& one : facts.people)
            if (one.held(duty, day)) out.insert(one.code);
        return out;
    };
    const auto last = std::min(facts.span.to, facts.base_day).days();
    for (auto at = facts.span.from.days(); at <= last; at += std::chrono::days{1}) {
        const auto day = domain::RocDate::from(at);
        if (!day) continue;
        const auto queriers = who(Duty::query_officer, *day);
        const auto reviewers = who(Duty::reviewer, *day);
        if (!queriers.empty() && reviewers.empty()) ++nobody;
        if (queriers.size() == 1 && queriers == reviewers) ++alone;
    }
    return "有查詢人員而無覆核人員 " + number(nobody) + " 日、僅由唯一之查詢人員覆核 " + number(alone) + " 日。";
}

/// A lock and what ended it: the lock's time as it was noted while nobody was signed in, where it was.
struct LockOut {
    const Passage* locked;
    const Passage* ended = nullptr;
    [[nodiscard]] UtcTime since() const {
        const auto noted = locked->said.find(field::happened);
        const auto at = domain::parse_iso(noted == locked->said.end() ? std::string_view() : noted->second);
        return at ? *at : locked->at;
    }
};

/// One after the other: wrong passwords of who is locked already lock nobody.
std::vector<LockOut> lock_outs_of(const Row& row) {
    std::vector<LockOut> out;
    for (const auto& one : row.story) {
        const auto action = one.step->action;
        const bool locks = action == action::person_locked || action == action::outer_account_locked;
        const bool is_locked = !out.empty() && out.back().ended == nullptr;
        if (locks && !is_locked) out.push_back({&one});
        if (!locks && is_locked && !one.step->to.empty()) out.back().ended = &one;
    }
    return out;
}

/// By whom: an unlocking by two is nobody's alone, and one's own recovery key nobody else's.
std::string end_of_lock(const CheckFacts& facts, const LockOut& one) {
    if (one.ended == nullptr) return "尚未解除";
    const auto with = one.ended->said.find(field::with);
    const auto& who = with == one.ended->said.end() ? one.ended->by : with->second;
    const auto named = who == "-" ? std::string() : name_of(facts.people, who) + " ";
    return domain::roc_time_text(one.ended->at) + " " + named + one.ended->step->title;
}

/// R-PW-4: who was locked when, and who let them in again when.
std::string lock_outs(const CheckFacts& facts) {
    std::vector<std::string> told;
    std::size_t locked = 0;
    std::size_t ended = 0;
    for (const auto& [code, row] : facts.rows.of(registers::people))
        for (const auto& one : lock_outs_of(row)) {
            const bool began_in = facts.span.holds(one.since());
            const bool ended_in = one.ended != nullptr && facts.span.holds(one.ended->at);
            locked += began_in ? 1 : 0;
            ended += ended_in ? 1 : 0;
            if (began_in || ended_in)
                told.push_back(name_of(facts.people, code) + " " + domain::roc_time_text(one.since()) + " 鎖定（" +
                               end_of_lock(facts, one) + "）");
        }
    return "期間內鎖定 " + number(locked) + " 次、解除或停用 " + number(ended) + " 次：" + listed(told) + "。";
}

/// R-PW-2: whose password was older than that at the end; at the next sign-in it is changed before all else.
std::string old_passwords(const CheckFacts& facts) {
    const auto last_day = std::min(facts.base_day, facts.span.to);
    const auto end = domain::start_of(last_day) + std::chrono::hours{24};
    std::vector<std::string> out;
    for (const auto& [code, row] : facts.rows.of(registers::people)) {
        const auto gone = row.day_of(action::person_ended);
        auto changed = row.story.front().at;
        if (end <= changed || (gone && *gone <= last_day)) continue;
        if (const auto* again = row.last_of(action::person_recovered)) changed = std::max(changed, again->at);
        if (const auto own = facts.trail.passwords.find(code); own != facts.trail.passwords.end())
            changed = std::max(changed, own->second);
        if (changed + domain::password_lifetime < end)
            out.push_back(name_of(facts.people, code) + "（" + domain::roc_date_at(changed).dashed() + "）");
    }
    return "期間末逾 90 日未更換密碼（下次簽入須先更換）：" + listed(out) + "。";
}

/// R-DU-1: what JCIC's list has and no query here explains may be somebody's who was never designated.
std::string only_in_z52(const CheckFacts& facts) {
    std::size_t all = 0;
    std::vector<std::string> open;
    for (const auto& [id, row] : facts.rows.of(registers::differences)) {
        if (row.value(field::kind) != "only-there" || !facts.span.holds(row.story.front().at)) continue;
        ++all;
        if (!registers::differences.state(row.state).over) open.push_back("第 " + row.id + " 號");
    }
    return "Z52 有而日誌無之發查：期間內 " + number(all) + " 筆，未查明：" + listed(open) + "。";
}

bool is_among(const std::vector<std::string>& all, const std::string& one) {
    return std::ranges::find(all, one) != all.end();
}

/// R-AU-3: one that nobody chose, to be shown and taken out whole.
std::string drawn_of_electronic(const CheckFacts& facts) {
    const auto seed = array_from_hex<Digest>(facts.trail.root);
    if (facts.queries.electronic_ones.empty() || !seed) return {};
    const auto drawn =
        domain::sample_of(domain::in_sample_order(facts.queries.electronic_ones), *seed, 1, sha256_of).front();
    return "抽驗 1 件（以第 " + number(facts.trail.events) + " 筆事件止之樹根為種子，依 docs/sampling.md 抽出）：" +
           drawn +
           (is_among(facts.queries.with_file.not_so, drawn)
                ? "，其登記內容於授權書登記簿該筆呈現，但未附電子檔案。"
                : "，其內容與檔案於授權書登記簿該筆完整呈現，並可列印、匯出。");
}

}  // namespace

std::string ways_of(const std::vector<Designated>& people, const Span& span) {
    std::set<std::string> ways;
    for (const auto& one : people)
        if (in_span(one, span) && !one.ways.empty() && one.ways != "-") ways.insert(one.ways);
    std::string out;
    for (const auto& way : ways) out.append(out.empty() ? "" : ",").append(way);
    return out;
}

void answer_authorisations(Answers& answers, const CheckFacts& facts) {
    const auto& figures = facts.queries;
    const auto kind = [&](const char* name) { return number(count_of(figures.kinds, name)); };
    answers["1.1"] = {"聯徵2", "期間內發查 " + number(figures.requested) + " 項：書面授權 " + kind("paper") +
                                   "、自然人憑證 " + kind("citizen-certificate") + "、軟體C3憑證 " +
                                   kind("c3-certificate") + "。發查前聯徵中心已回覆 0000：" + of_all(figures.accepted) +
                                   "。" + video_of_c3(figures)};
    answers["1.2"] = {"聯徵2",
                      counts_of(figures.open_for) + "。核准層級不核准：" + causes_of_refusal(figures.refused) + "。"};
    answers["1.3"] = {"", "期間內查詢所據授權 " + number(figures.authorisations) +
                              " 件；授權書登記簿載有傳送且審核通過：" + of_all(figures.registered) + "。"};
    answers["1.4"] = {"", "電子授權登記日期、來源、授權書版本及身分驗證結果齊備：" + of_all(figures.electronic) +
                              "；附有電子檔案：" + of_all(figures.with_file) + "。" + drawn_of_electronic(facts)};
    std::vector<std::string> identified;
    for (const auto& [code, count] : figures.identified_by)
        identified.push_back(name_of(facts.people, code) + " " + number(count));
    answers["1.5"] = {"", "登記核對身分證件或身分驗證結果者 " + number(figures.identified) +
                              " 件（期間內查詢所據授權 " + number(figures.authorisations) + " 件），核對人：" +
                              listed(identified) + "。"};
    answers["1.6"] = {"", retention_of(figures)};
    answers["1.7"] = {"聯徵2", copies_of(figures)};
    answers["1.8"] = {"",
                      "jcic-desk " + facts.program + "：財稅資料之畫面、列印頁及加密檔均載有此提示文字，無法關閉。"};
}

void answer_people(Answers& answers, const CheckFacts& facts) {
    const auto& figures = facts.queries;
    const bool cards_only = ways_of(facts.people, facts.span) == "N";
    const auto unconfirmed = named_rows(
        facts.rows, registers::people, [](const Row& row) { return row.state == "ended"; },
        [&](const Row& row) { return name_of(facts.people, row.id); });
    std::vector<std::string> queriers;
    for (const auto& [code, count] : figures.queriers)
        queriers.push_back(name_of(facts.people, code) + " " + number(count) + " 項");
    answers["2.1"] = {"聯徵4", "發查人員：" + listed(queriers) + "。發查當日具聯徵4之查詢授權：" +
                                   of_all(figures.designated) + "。" + only_in_z52(facts) +
                                   (cards_only ? "【FTP/STS/API】" + std::string(not_for_cards) : std::string())};
    const auto oldest = facts.people.empty() ? std::string("無") : facts.people.front().from.dashed();
    answers["2.2"] = {"聯徵4", "登記簿：查詢作業相關人員授權登記簿（聯徵4），授權 " + number(facts.people.size()) +
                                   " 筆，最早 " + oldest + "；停用而未經主管核定：" + listed(unconfirmed) + "。" +
                                   (cards_only ? "【FTP/STS/API】" + std::string(not_for_cards) : std::string())};
    answers["2.3"] = {"聯徵4", "互斥之職務同日併任：" + listed(clashing(facts.people, facts.span)) + "。覆核人員：" +
                                   reviewers_of(facts) + "；" + reviewed_by_the_querier_alone(facts)};
    answers["3.1"] = {"",
                      (cards_only ? std::string(not_for_cards) : std::string()) +
                          "本程式之帳號密碼：至少 8 字元且四類混合、90 日強制更換、不得與前三次相同、連續錯誤即鎖定。" +
                          old_passwords(facts) + lock_outs(facts)};
    answers["3.2"] = {"", "授權登記簿 " + number(facts.rows.of(registers::people).size()) +
                              " 個帳號，一人一號；同名者須經單位主管確認為另一人。" + signed_in_twice(facts)};
    answers["3.3"] = {"", rights_said(facts)};
    answers["3.4"] = {"聯徵3", envelopes_said(facts)};
    answers["3.5"] = {"聯徵3", apart_said(facts)};
    answers["3.6"] = {"聯徵3", password_changes_said(facts)};
    answers["3.7"] = {"聯徵4", leavers_said(facts)};
}

Answers self_check(const CheckFacts& facts) {
    Answers out;
    answer_authorisations(out, facts);
    answer_people(out, facts);
    answer_secrecy(out, facts);
    answer_checks(out, facts);
    answer_deletion(out, facts);
    return out;
}

}  // namespace jcic::desk::papers
