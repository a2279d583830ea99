#include "app/domain/registers/vacancies.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <set>

#include "app/domain/events/names.h"
#include "app/domain/recovery_rules.h"
#include "app/domain/registers/parts.h"
#include "app/domain/registers/people.h"
#include "app/domain/registers/policy.h"

namespace jcic::domain::registers {
namespace {

/// A person as the register tells of them.
struct Serving {
    std::string code;
    DutyTerms duties;
    Term whole;  ///< of all that they are
    [[nodiscard]] bool has(Duty duty, RocDate day) const {
        const auto* term = duties.term(duty);
        return term != nullptr && term->covers(day) && whole.covers(day);
    }
};
using Branch = std::vector<Serving>;

/// nullopt: of somebody whose account was ended, whatever their last day.
std::optional<Serving> serving(const std::string& code, const Row& row) {
    if (people.state(row.state).over || row.last_of(action::person_ended) != nullptr) return std::nullopt;
    const auto duties = DutyTerms::parse(row.value(field::duties));
    if (!duties) return std::nullopt;
    return Serving{code, *duties, {day_in(row, "from"), day_in(row, "until")}};
}

Branch branch_of(const Rows& rows) {
    Branch out;
    for (const auto& [code, row] : rows.of(people))
        if (auto one = serving(code, row); one && !replaced_since(rows, row)) out.push_back(*std::move(one));
    return out;
}

/// Without the heads whom a naming replaces.
void take_out_replaced(Branch& branch, const Values& said) {
    const auto found = said.find(replaces);
    const auto gone = found == said.end() ? std::nullopt : replaced_heads(found->second);
    if (!gone) return;
    std::erase_if(branch, [&](const Serving& one) {
        return std::ranges::any_of(*gone, [&](const PersonId& head) { return head.text() == one.code; });
    });
}

/// The branch once the step is taken; nullopt: it changes nothing of who serves.
std::optional<Branch> after(Branch branch, std::string_view step, const StepInput& taking) {
    take_out_replaced(branch, taking.values);
    if (step == action::person_designated || step == action::person_head_designated) {
        const auto duties = DutyTerms::parse(taking.values.at("duties"));
        if (!duties) return std::nullopt;
        branch.push_back(
            {taking.values.at("code"), *duties, {day_of(taking.values, "from"), day_of(taking.values, "until")}});
        return branch;
    }
    if (taking.row == nullptr) return std::nullopt;
    const auto person = std::ranges::find(branch, taking.row->id, &Serving::code);
    if (person == branch.end()) return std::nullopt;
    if (step == action::person_ended) {
        branch.erase(person);
    } else if (step == action::person_last_day) {
        person->whole.until = day_of(taking.values, "until");
    } else if (step == action::person_duties || step == action::person_head_named) {
        const auto duties = DutyTerms::parse(taking.values.at("duties"));
        if (!duties) return std::nullopt;
        person->duties = *duties;
    } else {
        return std::nullopt;
    }
    return branch;
}

std::optional<RocDate> day_after(RocDate day) {
    const auto next = RocDate::from(day.days() + std::chrono::days{1});
    return next ? std::optional(*next) : std::nullopt;
}

/// The days from `from` on which something may change: where one ends, another may not have begun, who begins to query
/// may have nobody who approves, and a decision may ask for two.
std::set<RocDate> days_of_change(const Branch& branch, const Rows& rows, RocDate from) {
    std::set<RocDate> out{from};
    const auto add = [&](const std::optional<RocDate>& day) {
        if (day && from < *day) out.insert(*day);
    };
    for (const auto& [id, row] : rows.of(policy)) add(day_in(row, "from"));
    const auto add_term = [&](const Term& term) {
        add(term.from);
        if (term.until) add(day_after(*term.until));
    };
    for (const auto& one : branch) {
        add_term(one.whole);
        for (const auto& [duty, term] : one.duties.terms()) add_term(term);
    }
    return out;
}

constexpr std::array needed{Duty::unit_head,          Duty::administrator, Duty::card_custodian,
                            Duty::password_custodian, Duty::supervisor,    Duty::reviewer};
/// Of each querier by another.
constexpr bool needed_beside(Duty duty) {
    return duty == Duty::supervisor || duty == Duty::reviewer;
}

bool anybody(const Branch& branch, Duty duty, RocDate day, std::string_view but = {}) {
    return std::ranges::any_of(branch, [&](const Serving& one) { return one.code != but && one.has(duty, day); });
}

/// In no more than one line: where nobody has it at all, no querier is named besides.
std::vector<Vacancy> vacant_on(const Branch& branch, Duty duty, RocDate day) {
    if (!anybody(branch, duty, day)) return {{duty, {}, day}};
    std::vector<Vacancy> out;
    if (needed_beside(duty))
        for (const auto& one : branch)
            if (one.has(Duty::query_officer, day) && !anybody(branch, duty, day, one.code))
                out.push_back({duty, one.code, day});
    return out;
}

bool asks_for_two(const Rows& rows, RocDate day) {
    const auto decided = policy_on(rows, day);
    return decided.second_approver != SecondApprover::nowhere || decided.second_approver_above > 0;
}

/// Queriers of whose queries one may approve, and not two.
std::vector<Vacancy> second_vacant_on(const Branch& branch, RocDate day) {
    std::vector<Vacancy> out;
    for (const auto& asks : branch) {
        const auto approvers = std::ranges::count_if(
            branch, [&](const Serving& one) { return one.code != asks.code && one.has(Duty::supervisor, day); });
        if (asks.has(Duty::query_officer, day) && approvers == 1)
            out.push_back({Duty::supervisor, asks.code, day, true});
    }
    return out;
}

std::vector<Vacancy> vacant_on(const Branch& branch, const Rows& rows, RocDate day) {
    std::vector<Vacancy> out;
    for (const auto duty : needed) std::ranges::move(vacant_on(branch, duty, day), std::back_inserter(out));
    if (asks_for_two(rows, day)) std::ranges::move(second_vacant_on(branch, day), std::back_inserter(out));
    return out;
}

/// Whether anybody of the branch has the duty, or had it: what a branch has not come to yet, its set-up asks for.
bool was_ever(const Rows& rows, Duty duty) {
    const auto says = [duty](const Passage& one) {
        const auto said = one.said.find(field::duties);
        const auto duties = said == one.said.end() ? Result<DutyTerms>(DutyTerms()) : DutyTerms::parse(said->second);
        return duties && duties->term(duty) != nullptr;
    };
    return std::ranges::any_of(rows.of(people),
                               [&](const auto& one) { return std::ranges::any_of(one.second.story, says); });
}

bool among(const std::vector<Vacancy>& list, const Vacancy& one) {
    return std::ranges::any_of(list, [&](const Vacancy& other) {
        return other.duty == one.duty && (other.of.empty() || other.of == one.of) && (one.second || !other.second);
    });
}

}  // namespace

std::optional<RocDate> vacant_from(const Rows& rows, RocDate from, Duty duty) {
    if (!was_ever(rows, duty)) return std::nullopt;
    const auto branch = branch_of(rows);
    for (const auto day : days_of_change(branch, rows, from))
        if (!vacant_on(branch, duty, day).empty()) return day;
    return std::nullopt;
}

std::optional<RocDate> second_vacant_from(const Rows& rows, RocDate from) {
    const auto branch = branch_of(rows);
    for (const auto day : days_of_change(branch, rows, from))
        if (asks_for_two(rows, day) && !second_vacant_on(branch, day).empty()) return day;
    return std::nullopt;
}

Result<void> two_approve(const Rows& rows, RocDate from) {
    const auto branch = branch_of(rows);
    for (const auto day : days_of_change(branch, rows, from)) {
        auto vacant = vacant_on(branch, Duty::supervisor, day);
        std::ranges::move(second_vacant_on(branch, day), std::back_inserter(vacant));
        if (!vacant.empty()) return tl::unexpected<Fault>(as_fault(vacant.front()));
    }
    return {};
}

bool another_heads(const Rows& rows, RocDate day, std::string_view person) {
    return anybody(branch_of(rows), Duty::unit_head, day, person);
}

std::vector<Vacancy> vacancies_after(std::string_view action, const StepInput& taking) {
    const auto now = branch_of(taking.rows);
    const auto then = after(now, action, taking);
    if (!then) return {};
    auto days = days_of_change(now, taking.rows, taking.today);
    days.merge(days_of_change(*then, taking.rows, taking.today));
    std::vector<Vacancy> out;
    for (const auto day : days) {
        const auto before = vacant_on(now, taking.rows, day);
        for (auto& one : vacant_on(*then, taking.rows, day))
            if (!among(before, one) && !among(out, one)) out.push_back(std::move(one));
    }
    return out;
}

Fault as_fault(const Vacancy& vacancy) {
    return {FaultCode::register_state,
            "register",
            {{"reason", "vacancy"},
             {"duty", std::string(name_of(vacancy.duty))},
             {"of", vacancy.of},
             {"day", vacancy.from.text()},
             {"second", vacancy.second ? "yes" : ""}}};
}

std::optional<Vacancy> vacancy_in(const Fault& fault) {
    const auto duty = parse_duty(fault.detail("duty"));
    const auto day = RocDate::parse(fault.detail("day"));
    if (fault.detail("reason") != "vacancy" || !duty || !day) return std::nullopt;
    return Vacancy{*duty, std::string(fault.detail("of")), *day, fault.detail("second") == "yes"};
}

Result<void> a_head_remains(std::string_view action, const StepInput& taking) {
    for (const auto& one : vacancies_after(action, taking))
        if (one.duty == Duty::unit_head)
            return fail(FaultCode::register_state, "register",
                        {{"register", std::string(people.name)}, {"reason", "last-head"}, {"day", one.from.dashed()}});
    return {};
}

}  // namespace jcic::domain::registers
