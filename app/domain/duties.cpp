#include "app/domain/duties.h"

#include <algorithm>
#include <array>
#include <string>

namespace jcic::domain {
namespace {

constexpr std::array<std::string_view, 8> names{"unit-head",          "query-officer", "supervisor", "card-custodian",
                                                "password-custodian", "reviewer",      "auditor",    "administrator"};

tl::unexpected<Fault> clash(FaultCode code, Duty one, Duty other) {
    return fail(code, "duties",
                {{"reason", "clash"}, {"one", std::string{name_of(one)}}, {"other", std::string{name_of(other)}}});
}

struct Split {
    std::string_view before;
    std::string_view after;
    bool found;
};
Split split(std::string_view text, char at) {
    const auto where = std::ranges::find(text, at);
    const auto before = static_cast<std::size_t>(where - text.begin());
    if (where == text.end()) return {text, {}, false};
    return {text.substr(0, before), text.substr(before + 1), true};
}

/// "from-until", either of which may be missing, not both.
std::optional<Term> term_in(std::string_view text) {
    Term out;
    const auto [from, until, dash] = split(text, '-');
    if (!dash || (from.empty() && until.empty())) return std::nullopt;
    const auto read = [](std::string_view day, std::optional<RocDate>& into) {
        if (day.empty()) return true;
        if (const auto parsed = RocDate::written(day)) into = *parsed;
        return into.has_value();
    };
    if (!read(from, out.from) || !read(until, out.until)) return std::nullopt;
    if (out.from && out.until && *out.until < *out.from) return std::nullopt;
    return out;
}

}  // namespace

std::string_view name_of(Duty duty) {
    return names[static_cast<std::size_t>(duty)];
}

Result<Duty> parse_duty(std::string_view name) {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) return fail(FaultCode::input_form, "duties", {{"field", "duty"}});
    return static_cast<Duty>(found - names.begin());
}

bool Term::overlaps(const Term& other) const {
    const auto before = [](const Term& one, const Term& two) {
        return one.until && two.from && *one.until < *two.from;
    };
    return !before(*this, other) && !before(other, *this);
}

DutyTerms::DutyTerms(std::initializer_list<Duty> whenever) {
    for (const auto duty : whenever) give(duty, {});
}

DutyTerms::DutyTerms(const std::set<Duty>& whenever) {
    for (const auto duty : whenever) give(duty, {});
}

Result<DutyTerms> DutyTerms::parse(std::string_view text) {
    const auto malformed = [] { return fail(FaultCode::input_form, "duties", {{"field", "duties"}}); };
    DutyTerms out;
    for (bool more = !text.empty(); more;) {
        const auto [one, rest, comma] = split(text, ',');
        const auto [name, days, colon] = split(one, ':');
        const auto duty = parse_duty(name);
        const auto term = colon ? term_in(days) : std::optional(Term{});
        if (!duty || !term || out.terms_.contains(*duty)) return malformed();
        out.give(*duty, *term);
        text = rest;
        more = comma;
    }
    return out;
}

std::string DutyTerms::text() const {
    std::string out;
    for (const auto& [duty, term] : terms_) {
        out.append(out.empty() ? "" : ",").append(name_of(duty));
        if (!term.from && !term.until) continue;
        out.append(":").append(term.from ? term.from->text() : "").append("-");
        if (term.until) out.append(term.until->text());
    }
    return out;
}

std::set<Duty> DutyTerms::on(RocDate day) const {
    std::set<Duty> out;
    for (const auto& [duty, term] : terms_)
        if (term.covers(day)) out.insert(duty);
    return out;
}

std::set<Duty> DutyTerms::ever() const {
    std::set<Duty> out;
    for (const auto& [duty, term] : terms_) out.insert(duty);
    return out;
}

const Term* DutyTerms::term(Duty duty) const {
    const auto found = terms_.find(duty);
    return found == terms_.end() ? nullptr : &found->second;
}

Result<void> DutyTerms::compatible() const {
    for (const auto& [one, term] : terms_)
        for (const auto& [other, others] : terms_)
            if (term.overlaps(others)) JCIC_CHECK(domain::compatible({one, other}));
    return {};
}

std::set<Duty> duties_on(const Designation& designation, RocDate day) {
    const bool begun = !designation.from || *designation.from <= day;
    const bool over = designation.until && *designation.until < day;
    return begun && !over && !designation.ended ? designation.duties.on(day) : std::set<Duty>{};
}

Result<void> may_act(const PersonId& person, const Designation& designation, RocDate day) {
    if (!duties_on(designation, day).empty()) return {};
    return fail(FaultCode::person_ended, "duties", {{"person", person.text()}});
}

bool heads_the_unit(const std::set<Duty>& duties) {
    return duties.contains(Duty::unit_head);
}

bool administers(const std::set<Duty>& duties) {
    return duties.contains(Duty::administrator) || heads_the_unit(duties);
}

Result<void> compatible(const std::set<Duty>& duties) {
    if (duties.contains(Duty::card_custodian) && duties.contains(Duty::password_custodian))
        return clash(FaultCode::rule_du_3, Duty::card_custodian, Duty::password_custodian);
    // Who designates people would approve the administrator's own rights.
    if (duties.contains(Duty::administrator) && duties.contains(Duty::unit_head))
        return clash(FaultCode::rule_du_1, Duty::administrator, Duty::unit_head);
    // The auditor reads and verifies only: not the auditor's own work.
    if (duties.contains(Duty::auditor) && duties.size() > 1) {
        const auto other = std::find_if(duties.begin(), duties.end(), [](Duty duty) { return duty != Duty::auditor; });
        return clash(FaultCode::rule_du_1, Duty::auditor, *other);
    }
    return {};
}

bool reads_records(const std::set<Duty>& duties) {
    constexpr std::array readers{Duty::unit_head, Duty::query_officer, Duty::supervisor, Duty::reviewer};
    return std::any_of(readers.begin(), readers.end(), [&](Duty duty) { return duties.contains(duty); });
}

Result<void> may_account_for_copies(const std::set<Duty>& duties) {
    constexpr std::array workers{Duty::unit_head, Duty::query_officer, Duty::supervisor};
    if (std::any_of(workers.begin(), workers.end(), [&](Duty duty) { return duties.contains(duty); })) return {};
    return fail(FaultCode::person_duty, "duties.copies", {{"duty", std::string(name_of(Duty::query_officer))}});
}

Result<void> may_move_cases(const std::set<Duty>& duties) {
    if (duties.contains(Duty::query_officer) || duties.contains(Duty::supervisor)) return {};
    return fail(FaultCode::person_duty, "duties.cases", {{"duty", std::string(name_of(Duty::query_officer))}});
}

Result<void> may_hold_card(const std::set<Duty>& duties) {
    if (duties.contains(Duty::password_custodian))
        return fail(FaultCode::rule_du_3, "duties.card", {{"reason", "password-custodian"}});
    return {};
}

Result<void> may_approve(const PersonId& querier, const PersonId& approver, const std::set<Duty>& approver_duties) {
    if (querier == approver) return fail(FaultCode::rule_du_6, "duties.approve", {{"reason", "self"}});
    if (!approver_duties.contains(Duty::supervisor))
        return fail(FaultCode::person_duty, "duties.approve", {{"duty", std::string{name_of(Duty::supervisor)}}});
    return {};
}

Result<void> may_back_up(const std::set<Duty>& duties) {
    if (administers(duties)) return {};
    return fail(FaultCode::person_duty, "duties.backup", {{"duty", std::string{name_of(Duty::administrator)}}});
}

Result<void> may_restore(const std::set<Duty>& duties, bool gives_up_events) {
    if (!gives_up_events) return may_back_up(duties);
    if (heads_the_unit(duties)) return {};
    return fail(FaultCode::person_duty, "duties.restore", {{"duty", std::string{name_of(Duty::unit_head)}}});
}

Result<void> may_unlock(const PersonId& acting, const std::set<Duty>& acting_duties, const PersonId& locked,
                        const std::set<Duty>& locked_duties) {
    if (acting == locked) return fail(FaultCode::person_duty, "duties.unlock", {{"reason", "own-account"}});
    if (acting_duties.contains(Duty::administrator)) return {};
    if (acting_duties.contains(Duty::unit_head) && locked_duties.contains(Duty::administrator)) return {};
    return fail(FaultCode::person_duty, "duties.unlock", {{"duty", std::string{name_of(Duty::administrator)}}});
}

Result<void> may_unlock_together(const PersonId& one, const std::set<Duty>& one_duties, const PersonId& other,
                                 const std::set<Duty>& other_duties) {
    if (one == other) return fail(FaultCode::person_duty, "duties.unlock", {{"reason", "one-person"}});
    const auto counts = [](const std::set<Duty>& duties) {
        return administers(duties) || duties.contains(Duty::supervisor);
    };
    if (counts(one_duties) && counts(other_duties) && (administers(one_duties) || administers(other_duties))) return {};
    return fail(FaultCode::person_duty, "duties.unlock", {{"duty", std::string{name_of(Duty::administrator)}}});
}

Result<void> may_make_recovery(const std::set<Duty>& acting_duties) {
    if (administers(acting_duties)) return {};
    return fail(FaultCode::person_duty, "duties.recovery", {{"duty", std::string{name_of(Duty::administrator)}}});
}

namespace {

/// The days that are in both; nullopt for none.
std::optional<Term> days_shared(const Term& one, const Term& other) {
    Term out{std::max(one.from, other.from), one.until};  // no day is before any day
    if (other.until) out.until = std::min(one.until.value_or(*other.until), *other.until);
    if (out.from && out.until && *out.until < *out.from) return std::nullopt;
    return out;
}

bool lies_within(const Term& part, const Term& whole) {
    return (!whole.from || (part.from && *whole.from <= *part.from)) &&
           (!whole.until || (part.until && *part.until <= *whole.until));
}

/// On the same day at the latest.
bool stops_in_time(const Term& old, const Term& successor) {
    return old.until && successor.from && *old.until <= *successor.from;
}

}  // namespace

std::optional<Term> administrators_days(const Designation& person) {
    const auto* term = person.ended ? nullptr : person.duties.term(Duty::administrator);
    return term == nullptr ? std::nullopt : days_shared(*term, {person.from, person.until});
}

bool hands_over(const AdministratorChange& change, const Term& other) {
    if (!change.after || change.deputy == "yes") return false;
    const auto wanted = days_shared(*change.after, {change.day, std::nullopt});
    if (!wanted || stops_in_time(other, *wanted) || stops_in_time(*wanted, other)) return false;
    const auto beside = days_shared(*wanted, other);
    return beside && (change.deputy == "no" || !change.before || !lies_within(*beside, *change.before));
}

}  // namespace jcic::domain
