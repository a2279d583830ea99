#include "app/inquiry/checks/z52_match.h"

#include <algorithm>
#include <tuple>

#include "app/base/brought_text.h"
#include "app/domain/compared.h"
#include "app/domain/registers/differences.h"
#include "app/inquiry/book/effect.h"
#include "app/inquiry/checks/plausible.h"
#include "app/inquiry/form/field_values.h"

namespace jcic::inquiry {
namespace {

using Difference = Z52Difference;

Millis time_between(const SentHere& sent, UtcTime at) {
    if (at < sent.from) return std::chrono::duration_cast<Millis>(sent.from - at);
    return at > sent.until ? std::chrono::duration_cast<Millis>(at - sent.until) : Millis{0};
}

/// A number that was corrected since went to JCIC as it was.
bool of_case(const SentHere& sent, const std::string& case_number) {
    const domain::Reference asked(case_number);
    return asked.is(sent.case_number) || asked.is_one_of(sent.former);
}

/// Of two about the same item: 0 the likeliest; nullopt where they are not of the same query.
std::optional<int> likelihood(const Z52Line& line, const SentHere& sent) {
    const auto apart = time_between(sent, line.asked.at);
    const bool same_moment = apart <= clock_difference;
    if (!sent.subject_id.empty() && line.subject_id == sent.subject_id)
        return same_moment ? std::optional(0) : apart <= other_time_at_most ? std::optional(1) : std::nullopt;
    const bool same_case =
        same_moment && line.asked.user_code == sent.user_code && of_case(sent, line.asked.case_number);
    return same_case ? std::optional(2) : std::nullopt;
}

struct Candidate {
    int likelihood = 0;
    Millis apart{};
    bool other_case = false;
    bool other_user = false;
    std::size_t line = 0;
    std::size_t here = 0;
};

std::vector<Candidate> candidates(const std::vector<Z52Line>& lines, const std::vector<SentHere>& sent) {
    std::vector<Candidate> out;
    for (std::size_t line = 0; line < lines.size(); ++line) {
        const auto item = domain::parse_item(lines[line].asked.item);
        if (!item || lines[line].way != way_by_card) continue;
        for (std::size_t here = 0; here < sent.size(); ++here) {
            if (sent[here].item != *item) continue;
            const auto likely = likelihood(lines[line], sent[here]);
            if (!likely) continue;
            out.push_back({*likely, time_between(sent[here], lines[line].asked.at),
                           !of_case(sent[here], lines[line].asked.case_number),
                           lines[line].asked.user_code != sent[here].user_code, line, here});
        }
    }
    std::ranges::sort(out, {}, [](const Candidate& one) {
        return std::tuple(one.likelihood, one.other_case, one.other_user, one.apart, one.line, one.here);
    });
    return out;
}

/// Of a number that was lost in part nothing is known.
bool is_of_another_case(const Z52Line& line, const SentHere& sent) {
    return !first_lost(line.asked.case_number) && !of_case(sent, line.asked.case_number);
}

std::vector<Difference> differences_of(const Z52Line& line, const SentHere& sent) {
    std::vector<Difference> out;
    if (time_between(sent, line.asked.at) > clock_difference) out.push_back(Difference::time);
    if (line.asked.user_code != sent.user_code) out.push_back(Difference::querier);
    // What is not ours to read differs from nothing.
    if (!sent.subject_id.empty() && line.subject_id != sent.subject_id) out.push_back(Difference::subject);
    if (is_of_another_case(line, sent)) out.push_back(Difference::case_number);
    if (sent.missing > 0) out.push_back(Difference::paper);
    return out;
}

bool was_missed(const CopyEntry& copy) {
    return copy.state == domain::CopyState::missing || copy.state == domain::CopyState::written_off;
}

// One for each, in the same order.
static_assert(domain::registers::kinds_of_difference.size() == static_cast<std::size_t>(Difference::paper) + 1);

const domain::events::Choice& named(Difference difference) {
    return domain::registers::kinds_of_difference.at(static_cast<std::size_t>(difference));
}

}  // namespace

std::vector<SentHere> sent_here(const Book& book, UtcTime from, UtcTime until) {
    std::vector<SentHere> out;
    for (const auto& [id, query] : book.queries())
        for (const auto& [item, entry] : query.items) {
            const auto at = really_requested(entry);
            // Z52 tells of what obtained a number, and a failed one is certain to have obtained none.
            if (!at || entry.state == domain::ItemState::failed) continue;
            const auto* request = last_request(query, item);
            const auto again = request == nullptr ? std::nullopt : request->asked_at;
            const auto last = std::max(*at, again.value_or(*at));
            if (last < from || *at >= until) continue;
            out.push_back({id, item, *at, last, query.query ? query.query->subject.text() : std::string(),
                           query.querier.text(), query.case_number, !is_pending(entry.state),
                           static_cast<int>(entry.copies.size()),
                           static_cast<int>(std::ranges::count_if(entry.copies, was_missed)), query.case_number_before,
                           query.former_case_numbers, request == nullptr ? std::string() : request->card});
        }
    std::ranges::sort(out, {}, [](const SentHere& one) { return std::tie(one.from, one.query, one.item); });
    return out;
}

std::string_view name_of(Z52Difference difference) {
    return named(difference).name;
}
const char* title_of(Z52Difference difference) {
    return named(difference).title;
}

std::vector<Z52Match> match_z52(const std::vector<Z52Line>& lines, const std::vector<SentHere>& sent,
                                domain::RocMonth month) {
    std::vector<std::optional<std::size_t>> here_of(lines.size());
    std::vector<bool> explains(sent.size());
    for (const auto& pair : candidates(lines, sent)) {
        if (here_of[pair.line] || explains[pair.here]) continue;
        here_of[pair.line] = pair.here;
        explains[pair.here] = true;
    }
    std::vector<Z52Match> out;
    for (std::size_t line = 0; line < lines.size(); ++line) {
        const auto here = here_of[line];
        out.push_back(
            {line, here, here ? differences_of(lines[line], sent[*here]) : std::vector{Difference::only_there}});
    }
    for (std::size_t here = 0; here < sent.size(); ++here) {
        if (explains[here] || sent[here].from < month.begins() || sent[here].from >= month.ends()) continue;
        std::vector<Difference> differences{Difference::only_here};
        if (sent[here].missing > 0) differences.push_back(Difference::paper);
        out.push_back({std::nullopt, here, std::move(differences)});
    }
    return out;
}

std::size_t take_out_what_other_desks_told(std::vector<Z52Match>& matches, const std::vector<Z52Line>& lines,
                                           std::span<const domain::UsedElsewhere> told) {
    struct Pair {
        Millis apart{};
        std::size_t match = 0;
        std::size_t use = 0;
    };
    std::vector<Pair> pairs;
    for (std::size_t i = 0; i < matches.size(); ++i) {
        const auto& differences = matches[i].differences;
        if (!matches[i].line || std::ranges::find(differences, Difference::only_there) == differences.end()) continue;
        const auto& line = lines[*matches[i].line];
        if (line.way != way_by_card) continue;
        const auto item = domain::parse_item(line.asked.item);
        for (std::size_t use = 0; item && use < told.size(); ++use) {
            if (told[use].item != *item || told[use].use != domain::AuthorisationUse::spent) continue;
            const auto apart =
                line.asked.at < told[use].at ? told[use].at - line.asked.at : line.asked.at - told[use].at;
            if (apart <= clock_difference) pairs.push_back({std::chrono::duration_cast<Millis>(apart), i, use});
        }
    }
    std::ranges::sort(pairs, {}, [](const Pair& one) { return std::tuple(one.apart, one.match, one.use); });
    std::vector<bool> taken(told.size());
    std::size_t out = 0;
    for (const auto& one : pairs) {
        if (taken[one.use] || matches[one.match].differences.empty()) continue;
        taken[one.use] = true;
        matches[one.match].differences.clear();
        ++out;
    }
    return out;
}

std::vector<const char*> likely_causes(Z52Difference difference, const Z52Line* line, const SentHere* here) {
    std::vector<const char*> out;
    switch (difference) {
        case Difference::only_there:
            if (line != nullptr && line->way != way_by_card)
                out.push_back(JCIC_WORD("registers", "以晶片卡以外之方式查詢，不經本工作站"));
            if (line != nullptr && !domain::parse_item(line->asked.item))
                out.push_back(JCIC_WORD("registers", "本程式無法辨識之項目"));
            out.push_back(JCIC_WORD("registers", "日誌由備份還原，本筆在備份之後發查"));
            out.push_back(JCIC_WORD("registers", "在另一台工作站查詢"));
            out.push_back(JCIC_WORD("registers", "晶片卡或帳號遭他人使用：先停止查詢再追查"));
            break;
        case Difference::only_here:
            if (here != nullptr && !here->settled)
                out.push_back(JCIC_WORD("registers", "結果未明：聯徵中心可能未收到"));
            out.push_back(JCIC_WORD("registers", "清單期間不含此時間，或匯入之檔案不完整"));
            out.push_back(JCIC_WORD("registers", "聯徵中心的紀錄漏列：請向聯徵中心查明"));
            break;
        case Difference::time:
            out.push_back(JCIC_WORD("registers", "本工作站時鐘曾遭調整，或雙方時鐘不同"));
            out.push_back(JCIC_WORD("registers", "結果未明後重送，或同一當事人重複查詢而各漏一筆"));
            break;
        case Difference::querier:
            out.push_back(JCIC_WORD("registers", "以他人的聯徵帳號查詢"));
            out.push_back(JCIC_WORD("registers", "雙方登記之使用者代碼不同"));
            break;
        case Difference::subject:
            out.push_back(JCIC_WORD("registers", "清單的身分證字號有誤，或經人更改"));
            out.push_back(JCIC_WORD("registers", "送出者並非核准之當事人：請核對授權書"));
            break;
        case Difference::case_number:
            out.push_back(JCIC_WORD("registers", "案號在清單中截短或更正"));
            out.push_back(JCIC_WORD("registers", "同一時間另為他案查詢同一人"));
            break;
        case Difference::paper:
            out.push_back(JCIC_WORD("registers", "紙本遺失，或歸檔、銷毀後未登記"));
            break;
    }
    return out;
}

}  // namespace jcic::inquiry
