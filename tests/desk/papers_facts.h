#pragma once
// Facts of a small branch, and what the working papers say of them.

#include <QString>

#include "app/desk/papers/self_check.h"
#include "desk/paper_lines.h"
#include "desk/second_half.h"

namespace jcic::desk::paper_facts {

using namespace papers;

using test::day;
using test::device_lines;
using test::people_lines;
using test::second_half;
using test::sentences;

/// At nine in the morning.
inline domain::Recorded written(std::uint64_t sequence, const char* on, std::string action, std::string subject,
                                const std::vector<domain::Fact>& facts, std::string person = "L01") {
    domain::Recorded out;
    out.sequence = sequence;
    out.at = domain::start_of(day(on)) + std::chrono::hours{9};
    out.person = std::move(person);
    out.entry.action = std::move(action);
    out.entry.subject = std::move(subject);
    for (const auto& fact : facts) out.entry.plain(fact.name, fact.value);
    return out;
}

inline std::vector<domain::Recorded> staff() {
    return {written(1, "1150105", "person.designated", "person:L01",
                    {{"name", "陳經理"}, {"title", "經理"}, {"ways", "-"}, {"duties", "unit-head"}}, "-"),
            written(2, "1150105", "person.designated", "person:L03",
                    {{"name", "林怡君"},
                     {"title", "授信專員"},
                     {"ways", "N"},
                     {"duties", "query-officer"},
                     {"from", "1150110"}}),
            written(3, "1150105", "person.designated", "person:L02",
                    {{"name", "王保管"},
                     {"title", "襄理"},
                     {"ways", "-"},
                     {"duties", "card-custodian"},
                     {"card", "0129999-03"},
                     {"from", "1150105"}}),
            written(9, "1150901", "person.duties", "person:L03", {{"duties", "supervisor"}, {"briefed", "1150901"}}),
            written(12, "1151115", "person.ended", "person:L03", {}, "L08"),
            written(13, "1151116", "person.end-confirmed", "person:L03", {})};
}

/// A query of that person's, submitted then, in which nothing else was done.
inline inquiry::QueryEntry submitted_by(const char* person, UtcTime at) {
    const auto who = *domain::PersonId::parse(person);
    return {.id = "00ff",
            .querier = who,
            .holder = who,
            .submitted_at = at,
            .query = {},
            .case_number = "115-房貸-1",
            .authorisation = {},
            .file = {},
            .page = {},
            .submission = {},
            .held_by = {},
            .given = {},
            .items = {},
            .first = {},
            .approval = {},
            .requests = {},
            .relation = {},
            .holds_then = {},
            .erased = false,
            .last_written = at,
            .story = {},
            .contradictions = {}};
}

inline QString text(const std::string& words) {
    return QString::fromStdString(words);
}

/// 聯徵1 of a branch whose registers are empty.
inline Answers answers_of(const QueryFigures& figures, const domain::registers::Rows& rows = {},
                          const TrailFacts& trail = {}) {
    const auto people = designations(staff());
    const domain::OfficeCalendar calendar;
    const domain::Policy policy;
    return self_check({second_half, second_half.to, figures, people, rows, calendar, policy, trail, "1.2.3"},
                      sentences());
}

}  // namespace jcic::desk::paper_facts
