// 保全登記簿: what an authority, or the bank's own counsel, wants kept until it says otherwise: about a person, a case
// or one query; by which letter, and why. One person enters it, since it must hold at once; two lift it, the unit head
// and a checker, by a letter of whoever asked for it.
#include "app/domain/registers/holds.h"

#include <algorithm>

#include "app/domain/events/names.h"
#include "app/domain/registers/case_corrections.h"
#include "app/domain/registers/linked_numbers.h"
#include "app/domain/registers/parts.h"

namespace jcic::domain::registers {
namespace of_holds {
namespace {

constexpr std::string_view in_force = "in-force";
constexpr std::string_view lifted = "lifted";
constexpr std::array states{State{in_force, JCIC_WORD("registers", "保全中")},
                            State{lifted, JCIC_WORD("registers", "已解除保全"), true}, mistaken_state, erased_state};
constexpr std::array from_over{lifted, mistaken};
constexpr std::array from_in_force{in_force};

constexpr std::array who_asks{events::Choice{"court", JCIC_WORD("registers", "法院")},
                              events::Choice{"prosecutor", JCIC_WORD("registers", "檢察機關")},
                              events::Choice{"police", JCIC_WORD("registers", "司法警察或調查機關")},
                              events::Choice{"fsc", JCIC_WORD("registers", "金管會")},
                              events::Choice{"agency", JCIC_WORD("registers", "資料主管機關或聯徵中心")},
                              events::Choice{"counsel", JCIC_WORD("registers", "總行法務或法令遵循單位")},
                              events::Choice{"other", JCIC_WORD("registers", "其他")}};

// Exactly one of the three says what is held.
constexpr auto subject =
    optional(personal("subject", JCIC_WORD("registers", "保全之當事人（身分證字號）"), events::Kind::subject));
constexpr auto case_number =
    optional(asked(field::case_number, JCIC_WORD("registers", "保全之案號"), events::Kind::reference));
constexpr auto query = optional(asked(field::query, JCIC_WORD("registers", "保全之查詢編號")));
// Or a search: the queries of an officer, of a period, or both, as they were submitted until now.
constexpr auto officer =
    optional(events::told_of(asked("officer", JCIC_WORD("registers", "保全之查詢人員"), events::Kind::person)));
constexpr auto from = optional(asked(field::from, JCIC_WORD("registers", "保全之查詢期間起日"), events::Kind::day));
constexpr auto until = optional(asked(field::until, JCIC_WORD("registers", "保全之查詢期間迄日"), events::Kind::day));

/// Many subjects, each of some forty characters.
constexpr events::Field held_then() {
    auto out =
        given(optional(asked(held_then_field, JCIC_WORD("registers", "登記時已有之紀錄"), events::Kind::opaque)));
    out.most = 1'000'000;
    return out;
}
constexpr std::array entered{subject,
                             case_number,
                             query,
                             officer,
                             from,
                             until,
                             chosen("by", JCIC_WORD("registers", "來函機關"), who_asks),
                             asked("letter", JCIC_WORD("registers", "來函字號"), events::Kind::reference),
                             asked("dated", JCIC_WORD("registers", "來函日期"), events::Kind::day),
                             personal("why", JCIC_WORD("registers", "保全事由")),
                             attached("letter-file", JCIC_WORD("registers", "函文檔案")),
                             remark,
                             held_then()};
constexpr std::array lifting{
    asked("lifting-letter", JCIC_WORD("registers", "同意解除之來函字號"), events::Kind::reference),
    personal("lifted-why", JCIC_WORD("registers", "解除保全事由")),
    attached("lifting-file", JCIC_WORD("registers", "同意解除之函文檔案")), remark};

std::string_view given_in(const Values& values, std::string_view field) {
    const auto found = values.find(field);
    return found == values.end() ? std::string_view() : std::string_view(found->second);
}

bool is_query_id(std::string_view text) {
    constexpr std::size_t digits = 32;
    return text.size() == digits && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

Result<std::vector<std::string>> searched(const StepInput& taking) {
    return taking.queries_asked({std::string(given_in(taking.values, officer.name)), day_of(taking.values, from.name),
                                 day_of(taking.values, until.name)});
}
bool is_a_search(const Values& values) {
    return std::ranges::any_of(std::array{officer.name, from.name, until.name},
                               [&](auto field) { return !given_in(values, field).empty(); });
}
/// A period has both ends, and is over: what it holds is known.
Result<void> searches_what_was(const StepInput& taking) {
    for (const auto field : {from.name, until.name}) {
        const bool whole = given_in(taking.values, from.name).empty() == given_in(taking.values, until.name).empty();
        if (!whole && given_in(taking.values, field).empty())
            return fail(FaultCode::input_missing, "register.holds", {{"field", std::string(field)}});
    }
    JCIC_CHECK(not_in_future(taking, until.name));
    JCIC_CHECK(in_order(taking, from.name, until.name));
    if (!taking.queries_asked) return {};
    JCIC_TRY(const auto found, searched(taking));
    return found.empty() ? wrong(officer.name, "unknown", JCIC_WORD("registers", "查無本單位符合之查詢。"))
                         : Result<void>();
}

Result<void> holds_one_thing(const StepInput& taking) {
    int scopes = is_a_search(taking.values) ? 1 : 0;
    for (const auto field : {subject.name, case_number.name, query.name})
        if (!given_in(taking.values, field).empty()) ++scopes;
    if (scopes == 0)
        return fail(FaultCode::input_missing, "register.holds", {{"field", std::string(case_number.name)}});
    if (scopes > 1) return wrong(case_number.name, "one-scope");
    if (is_a_search(taking.values)) JCIC_CHECK(searches_what_was(taking));
    const auto named = given_in(taking.values, query.name);
    if (!named.empty() && !is_query_id(named)) return wrong(query.name, "form");
    JCIC_CHECK(not_in_future(taking, "dated"));
    const auto whose = given_in(taking.values, subject.name);
    if (whose.empty() || !taking.queries_about) return {};
    JCIC_CHECK(taking.queries_about(std::string(whose)));
    return {};
}

/// A person's number stands in no clear text: what was there of them does, for whoever holds the trail to it later.
Values what_it_holds(const StepInput& taking) {
    const auto whose = given_in(taking.values, subject.name);
    const bool search = is_a_search(taking.values) && taking.queries_asked;
    if (whose.empty() && !search) return {};
    auto subjects = whose.empty() ? std::vector<std::string>() : rows_about(taking.rows, whose);
    if (search)
        if (auto found = searched(taking)) subjects = *std::move(found);
    if (!whose.empty() && taking.queries_about)
        if (const auto found = taking.queries_about(std::string(whose)))
            subjects.insert(subjects.begin(), found->begin(), found->end());
    std::string out;
    for (const auto& one : subjects) out.append(out.empty() ? "" : ",").append(one);
    return out.empty() ? Values{} : Values{{std::string(held_then_field), std::move(out)}};
}

/// A number that was mistyped, in the authority's letter or here, holds nothing: it is told, and may be held all the
/// same, since what comes later is held too.
const char* nothing_here(const StepInput& taking) {
    const std::string number(given_in(taking.values, case_number.name));
    if (!number.empty() && taking.queries_of_case) {
        const auto queries = taking.queries_of_case(number);
        if (queries && *queries == 0) return no_query_has_this_case;
    }
    const std::string named(given_in(taking.values, query.name));
    if (!named.empty() && taking.case_number_of) {
        const auto of_it = taking.case_number_of(named);
        if (of_it && of_it->empty()) return JCIC_WORD("registers", "查無本單位此編號之查詢，請核對查詢編號。");
    }
    const bool about_person = !given_in(taking.values, subject.name).empty();
    return about_person && what_it_holds(taking).empty()
               ? JCIC_WORD("registers", "查無本單位此人之查詢及登記，請核對身分證字號。")
               : nullptr;
}

constexpr std::array who_enters{Duty::unit_head, Duty::supervisor};
constexpr Step entering() {
    Step step{hold_entered,   JCIC_WORD("registers", "登記保全"), {}, in_force, who_enters, entered, std::nullopt,
              holds_one_thing};
    step.gives = what_it_holds;
    step.tells = nothing_here;
    return step;
}

constexpr std::array steps{entering(),
                           Step{hold_lifted, JCIC_WORD("registers", "解除保全"), from_in_force, lifted, head_only,
                                lifting, Beside{checkers_of_the_head}},
                           entered_by_mistake("hold.mistaken", from_in_force, head_only, checkers_of_the_head, nullptr),
                           erasing("hold.erased", from_over, term_is_over)};

std::string scope_shown(const Row& row) {
    for (const auto field : {case_number.name, query.name, subject.name})
        if (auto value = row.value(field); !value.empty()) return value;
    const auto first = day_in(row, from.name), last = day_in(row, until.name);
    auto out = row.value(officer.name);
    if (first && last) out.append(out.empty() ? "" : " ").append(first->dashed() + "–" + last->dashed());
    return out;
}
constexpr std::array columns{Column{"", JCIC_WORD("registers", "保全對象"), scope_shown},
                             Column{"by"},
                             below(Column{"letter"}),
                             Column{"dated"},
                             Column{"why"},
                             Column{"lifting-letter"},
                             below(Column{"lifted-why"})};
constexpr std::array dues{gone_in_time(from_over)};

std::set<std::string> subjects_in(std::string_view text) {
    std::set<std::string> out;
    while (!text.empty()) {
        const auto comma = std::min(text.find(','), text.size());
        if (comma > 0) out.emplace(text.substr(0, comma));
        text.remove_prefix(std::min(comma + 1, text.size()));
    }
    return out;
}

}  // namespace
}  // namespace of_holds

std::vector<Hold> holds_in_force(const Rows& rows) {
    std::vector<Hold> out;
    for (const auto& [id, row] : rows.of(holds)) {
        if (holds.state(row.state).over) continue;
        const auto person = row.value(of_holds::subject.name);
        out.push_back({row.id,
                       row.value("by"),
                       row.value("letter"),
                       person,
                       row.value(field::case_number),
                       row.value(field::query),
                       of_holds::subjects_in(row.value(held_then_field)),
                       {}});
        if (person.empty()) continue;
        for (auto& number : other_numbers_of(rows, person)) out.back().linked.insert(std::move(number));
    }
    return out;
}

Holdable as_holdable(const Register& book, const Row& row, std::string_view subject) {
    Holdable out{subject};
    for (const auto& step : book.steps)
        for (const auto& asked : step.asks) {
            const auto found = row.values.find(asked.name);
            if (found == row.values.end()) continue;
            if (asked.kind == events::Kind::subject) out.persons.insert(found->second);
            if (asked.name == field::case_number || asked.name == case_number_before)
                out.case_numbers.insert(found->second);
            if (asked.name == field::query) out.query = found->second;
        }
    return out;
}

std::vector<std::string> rows_about(const Rows& rows, std::string_view person) {
    const auto numbers = numbers_of(rows, person);
    std::vector<std::string> out;
    for (const auto* book : all())
        for (const auto& [id, row] : rows.of(*book)) {
            const auto persons = as_holdable(*book, row, {}).persons;
            if (std::ranges::any_of(numbers, [&](const auto& one) { return persons.contains(one); }))
                out.push_back(std::string(book->about) + id);
        }
    return out;
}

constinit const Register holds{"holds",
                               JCIC_WORD("registers", "保全登記簿"),
                               "R-LO-1",
                               "hold:",
                               "",
                               readers_of_records,
                               of_holds::states,
                               of_holds::steps,
                               of_holds::columns,
                               of_holds::dues};

}  // namespace jcic::domain::registers
