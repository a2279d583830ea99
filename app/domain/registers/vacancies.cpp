#include "app/domain/registers/vacancies.h"

#include <algorithm>
#include <array>
#include <set>

#include "app/domain/events/names.h"
#include "app/domain/registers/parts.h"

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
        if (auto one = serving(code, row)) out.push_back(*std::move(one));
    return out;
}

/// The branch once the step is taken; nullopt: it changes nothing of who serves.
std::optional<Branch> after(Branch branch, std::string_view step, const Taking& taking) {
    if (step == action::person_designated) {
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
    } else if (step == action::person_duties) {
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

/// The days from `from` on which something may change: where one ends, another may not have begun, and who begins to
/// query may have nobody who approves.
std::set<RocDate> days_of_change(const Branch& branch, RocDate from) {
    std::set<RocDate> out{from};
    const auto add = [&](const std::optional<RocDate>& day) {
        if (day && from < *day) out.insert(*day);
    };
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

constexpr std::array needed{Duty::unit_head, Duty::administrator, Duty::card_custodian, Duty::password_custodian};
/// Of each querier by another.
constexpr std::array needed_beside{Duty::supervisor, Duty::reviewer};

bool anybody(const Branch& branch, Duty duty, RocDate day, std::string_view but = {}) {
    return std::ranges::any_of(branch, [&](const Serving& one) { return one.code != but && one.has(duty, day); });
}

/// In no more than one line a duty: where nobody has it at all, no querier is named besides.
std::vector<Vacancy> vacant_on(const Branch& branch, RocDate day) {
    std::vector<Vacancy> out;
    for (const auto duty : needed)
        if (!anybody(branch, duty, day)) out.push_back({duty, {}, day});
    for (const auto duty : needed_beside) {
        if (!anybody(branch, duty, day)) {
            out.push_back({duty, {}, day});
            continue;
        }
        for (const auto& one : branch)
            if (one.has(Duty::query_officer, day) && !anybody(branch, duty, day, one.code))
                out.push_back({duty, one.code, day});
    }
    return out;
}

bool among(const std::vector<Vacancy>& list, const Vacancy& one) {
    return std::ranges::any_of(
        list, [&](const Vacancy& other) { return other.duty == one.duty && (other.of.empty() || other.of == one.of); });
}

void add_new(std::vector<Vacancy>& out, std::vector<Vacancy> found) {
    for (auto& one : found)
        if (!among(out, one)) out.push_back(std::move(one));
}

}  // namespace

std::vector<Vacancy> vacancies(const Rows& rows, RocDate from) {
    const auto branch = branch_of(rows);
    std::vector<Vacancy> out;
    for (const auto day : days_of_change(branch, from)) add_new(out, vacant_on(branch, day));
    return out;
}

bool was_ever(const Rows& rows, Duty duty) {
    const auto says = [duty](const Passage& one) {
        const auto said = one.said.find(field::duties);
        const auto duties = said == one.said.end() ? Result<DutyTerms>(DutyTerms()) : DutyTerms::parse(said->second);
        return duties && duties->term(duty) != nullptr;
    };
    return std::ranges::any_of(rows.of(people),
                               [&](const auto& one) { return std::ranges::any_of(one.second.story, says); });
}

std::vector<Vacancy> vacancies_after(std::string_view action, const Taking& taking) {
    const auto now = branch_of(taking.rows);
    const auto then = after(now, action, taking);
    if (!then) return {};
    auto days = days_of_change(now, taking.today);
    days.merge(days_of_change(*then, taking.today));
    std::vector<Vacancy> out;
    for (const auto day : days) {
        const auto before = vacant_on(now, day);
        auto found = vacant_on(*then, day);
        std::erase_if(found, [&](const Vacancy& one) { return among(before, one); });
        add_new(out, std::move(found));
    }
    return out;
}

Fault as_fault(const Vacancy& vacancy) {
    return {FaultCode::register_state,
            "register",
            {{"reason", "vacancy"},
             {"duty", std::string(name_of(vacancy.duty))},
             {"of", vacancy.of},
             {"day", vacancy.from.text()}}};
}

std::optional<Vacancy> vacancy_in(const Fault& fault) {
    const auto duty = parse_duty(fault.detail("duty"));
    const auto day = RocDate::parse(fault.detail("day"));
    if (fault.detail("reason") != "vacancy" || !duty || !day) return std::nullopt;
    return Vacancy{*duty, std::string(fault.detail("of")), *day};
}

Result<void> a_head_remains(std::string_view action, const Taking& taking) {
    for (const auto& one : vacancies_after(action, taking))
        if (one.duty == Duty::unit_head)
            return fail(FaultCode::register_state, "register",
                        {{"register", std::string(people.name)}, {"reason", "last-head"}, {"day", one.from.dashed()}});
    return {};
}

}  // namespace jcic::domain::registers
