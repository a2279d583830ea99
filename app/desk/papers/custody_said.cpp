#include "app/desk/papers/custody_said.h"

#include <algorithm>

#include "app/desk/papers/said.h"
#include "app/domain/events/names.h"
#include "app/domain/registers/envelopes.h"
#include "app/domain/registers/named_steps.h"
#include "app/domain/registers/people.h"

namespace jcic::desk::papers {
namespace {

namespace registers = domain::registers;
using registers::Row;

struct CustodyTerm {
    std::string who;
    UtcTime from;
    std::optional<UtcTime> until{};  ///< nullopt: goes on
};

/// One after the other, until the row is over.
std::vector<CustodyTerm> custodies(const registers::Register& book, const Row& row, std::string_view field) {
    std::vector<CustodyTerm> out;
    const auto goes_on = [&out] { return !out.empty() && !out.back().until; };
    for (const auto& one : row.story) {
        const auto said = one.said.find(field);
        const bool named = said != one.said.end() && !said->second.empty();
        const bool over = !one.step->to.empty() && book.state(one.step->to).over;
        if (goes_on() && (over || (named && said->second != out.back().who))) out.back().until = one.at;
        if (named && !over && !goes_on()) out.push_back({said->second, one.at, {}});
    }
    return out;
}

/// The days that are both's, within the span; nullopt for none.
std::optional<Span> days_of_both(const CustodyTerm& one, const CustodyTerm& other, const Span& span) {
    if (one.who != other.who) return std::nullopt;
    const auto from = std::max(one.from, other.from);
    const auto until = std::min(one.until.value_or(UtcTime::max()), other.until.value_or(UtcTime::max()));
    if (until <= from) return std::nullopt;
    const auto last = until == UtcTime::max() ? span.to : std::min(span.to, domain::roc_date_at(until));
    const Span out{std::max(span.from, domain::roc_date_at(from)), last};
    return out.to < out.from ? std::nullopt : std::optional(out);
}

/// R-DU-5: of whom JCIC knows as a querier, in the span.
std::vector<std::string> changes_of_querier(const CheckFacts& facts) {
    std::vector<std::string> out;
    for (const auto& [code, row] : facts.rows.of(registers::people))
        for (const auto& one : registers::querier_changes(row))
            if (facts.span.holds(one.day))
                out.push_back(name_of(facts.people, code) + " " + one.day.dashed() + (one.joins ? " 就任" : " 離任"));
    return out;
}

/// "卡 0129999-03 115-08-05 陳經理 自行變更（查詢人員異動）": the cause is that of the asking before it.
std::string change_said(const CheckFacts& facts, const Row& row, const registers::Passage& change) {
    std::string cause;
    for (const auto& one : row.story) {
        if (change.sequence < one.sequence) break;
        if (one.step->action == registers::envelope_change_asked) cause = step_said(one, "cause");
        if (one.step->action == registers::envelope_changed && one.sequence != change.sequence) cause.clear();
    }
    return "卡 " + row.value("card") + " " + domain::roc_date_at(change.at).dashed() + " " +
           name_of(facts.people, change.by) + " " +
           chosen_title(registers::envelopes, "way", step_said(change, "way")) +
           (cause.empty() ? "" : "（" + chosen_title(registers::envelopes, "cause", cause) + "）");
}

/// To whom it was handed under seal, and who has it by now where that is another.
std::string handed_on_said(const CheckFacts& facts, const Row& row, const std::string& keeper) {
    const auto* handed = row.last_of(registers::envelope_handed_on);
    if (handed == nullptr || facts.span.to < domain::roc_date_at(handed->at)) return "未交付";
    const auto to = step_said(*handed, "keeper");
    return domain::roc_date_at(handed->at).dashed() + " 密交 " + name_of(facts.people, to) +
           in_brackets(seal_of(row, "seal-handed")) +
           (keeper == to ? std::string() : "，後由 " + name_of(facts.people, keeper) + " 保管");
}

}  // namespace

bool in_span(const Designated& one, const Span& span) {
    return one.from <= span.to && (!one.until || span.from <= *one.until);
}

std::vector<std::string> clashing(const std::vector<Designated>& people, const Span& span) {
    std::vector<std::string> out;
    for (const auto& one : people)
        if (in_span(one, span) && !one.duties.compatible())
            out.push_back(one.name + "（事件 " + number(one.event) + "）");
    return out;
}

std::vector<std::string> kept_by_one(const registers::Rows& rows, const std::vector<Designated>& people,
                                     const Span& span, std::string_view card) {
    std::vector<CustodyTerm> passwords;
    for (const auto& [id, row] : rows.of(registers::envelopes))
        for (auto& one : custodies(registers::envelopes, row, "keeper")) passwords.push_back(std::move(one));
    std::vector<std::string> out;
    for (const auto& [id, row] : rows.of(registers::cards)) {
        if (!card.empty() && card != id) continue;
        for (const auto& of_card : custodies(registers::cards, row, "custodian"))
            for (const auto& of_password : passwords)
                if (const auto days = days_of_both(of_card, of_password, span))
                    out.push_back(name_of(people, of_card.who) + " 卡 " + id + " " + days->text());
    }
    return out;
}

std::string seal_of(const Row& envelope, std::string_view field) {
    const auto said = envelope.value(field);
    return said.empty() ? "" : "彌封" + chosen_title(registers::envelopes, field, said);
}

std::string in_brackets(const std::string& words) {
    return words.empty() ? "" : "（" + words + "）";
}

std::string envelopes_said(const CheckFacts& facts) {
    std::vector<std::string> out;
    for (const auto& [id, row] : facts.rows.of(registers::envelopes)) {
        const auto received = day_in_row(row, "received");
        if (!received || *received > facts.span.to) continue;
        const bool over = registers::envelopes.state(row.state).over;
        if (over && row.since() < facts.span.from) continue;
        const auto keeper = value_on(row, "keeper", facts.span.to);
        const std::string ended = over ? "，" + row.since().dashed() + " 結束" : std::string();
        if (registers::was_kept_before(row)) {
            out.push_back("卡 " + row.value("card") + "：啟用前 " + received->dashed() + " 收到，" +
                          name_of(facts.people, keeper) + " 保管（開帳登記）" + ended);
            continue;
        }
        out.push_back("卡 " + row.value("card") + "：" + name_of(facts.people, row.story.front().by) + " " +
                      received->dashed() + " 收" + in_brackets(seal_of(row, "seal")) + "，" +
                      handed_on_said(facts, row, keeper) + ended);
    }
    return "期間內保管之密碼函：" + listed(out) + "。";
}

std::string apart_said(const CheckFacts& facts) {
    return "期間內同時保管晶片卡與密碼者：" + listed(kept_by_one(facts.rows, facts.people, facts.span)) +
           "；授權登記簿中互斥之職務：" + listed(clashing(facts.people, facts.span)) + "。";
}

std::string password_changes_said(const CheckFacts& facts) {
    std::vector<std::string> changed;
    std::vector<std::string> waiting;
    for (const auto& [id, row] : facts.rows.of(registers::envelopes)) {
        for (const auto* one : taken(row, registers::envelope_changed, facts.span))
            changed.push_back(change_said(facts, row, *one));
        if (row.state == "to-change")
            waiting.push_back("卡 " + row.value("card") + "，自 " + row.since().dashed() + "（" +
                              chosen_title(registers::envelopes, "cause", row.value("cause")) + "）");
    }
    // All three in one row of the paper, which stays short.
    return "期間內查詢人員異動：" + as_printed(listed(changes_of_querier(facts)), most_besides) + "；變更密碼：" +
           as_printed(listed(changed), 2 * most_besides) + "；待變更：" + as_printed(listed(waiting), most_besides) +
           "。";
}

}  // namespace jcic::desk::papers
