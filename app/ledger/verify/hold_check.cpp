#include "app/ledger/verify/hold_check.h"

#include <algorithm>

#include "app/domain/compared.h"
#include "app/domain/events/names.h"
#include "app/domain/events/revoked_names.h"
#include "app/domain/registers/authorisations.h"
#include "app/domain/registers/case_corrections.h"
#include "app/domain/registers/holds.h"
#include "app/domain/registers/loan_ends.h"

namespace jcic::ledger {
namespace {

namespace registers = domain::registers;

constexpr std::string_view of_queries = "query:";

/// A step of the register whose rows are about such a subject; null for none.
const registers::Step* step_on_row(const Leaf& leaf) {
    const auto known = registers::step_of(leaf.action);
    return known && leaf.subject.starts_with(known->book->about) ? known->step : nullptr;
}

std::string after(std::string_view about, const std::string& subject) {
    return subject.starts_with(about) ? subject.substr(about.size()) : std::string();
}

}  // namespace

bool HoldCheck::holds_query(const std::string& row, const Hold& hold, const std::string& subject,
                            const CaseNumbers& numbers) const {
    if (hold.then.contains(subject) || (!hold.query.empty() && subject == std::string(of_queries) + hold.query))
        return true;
    const auto found = queries_.find(subject);
    if (found == queries_.end()) return false;
    return found->second.contains(row) || (!hold.case_number.empty() && numbers.bore(subject, hold.case_number));
}

bool HoldCheck::holds(const std::string& row, const Hold& hold, const std::string& subject,
                      const CaseNumbers& numbers) const {
    if (holds_query(row, hold, subject, numbers)) return true;
    const auto form = after(registers::authorisations.about, subject);
    const auto leaning = leaning_.find(form);  // however the queries have it
    if (!form.empty() && leaning != leaning_.end() &&
        std::ranges::any_of(leaning->second,
                            [&](const std::string& query) { return holds_query(row, hold, query, numbers); }))
        return true;
    const auto found = rows_.find(subject);
    if (found == rows_.end()) return false;
    const auto& said = found->second;
    const auto& number = hold.case_number;
    return (!number.empty() &&
            (domain::same_reference(number, said.case_number) || domain::same_reference(number, said.before))) ||
           (!hold.query.empty() && said.query == hold.query);
}

void HoldCheck::follow_hold(const Leaf& leaf) {
    const auto row = after(registers::holds.about, leaf.subject);
    const auto* step = step_on_row(leaf);
    if (row.empty() || step == nullptr) return;
    if (leaf.action == registers::hold_entered)
        in_force_[row] = {leaf.plain(field::case_number), leaf.plain(field::query),
                          leaf.listed(registers::held_then_field)};
    else if (!step->to.empty())
        in_force_.erase(row);
}

std::string_view HoldCheck::judge_event(const Leaf& leaf, const CaseNumbers& numbers) {
    const auto* step = step_on_row(leaf);
    const bool destroys = leaf.action == action::record_erased || leaf.action == action::query_erased ||
                          (step != nullptr && step->erases);
    const bool held = destroys && std::ranges::any_of(in_force_, [&](const auto& one) {
                          return holds(one.first, one.second, leaf.subject, numbers);
                      });
    follow_hold(leaf);
    if (leaf.action == action::query_submitted) {
        const auto [query, first] = queries_.try_emplace(leaf.subject);
        if (first) {
            query->second = leaf.listed(field::holds);
            leaning_[leaf.plain(field::authorisation)].insert(leaf.subject);
        }
    }
    if (step != nullptr) {
        auto& row = rows_[leaf.subject];
        if (auto said = leaf.plain(field::case_number); !said.empty()) row.case_number = std::move(said);
        if (auto said = leaf.plain(registers::case_number_before); !said.empty()) row.before = std::move(said);
        if (auto said = leaf.plain(field::query); !said.empty()) row.query = std::move(said);
    }
    return held ? "held" : "";
}

bool BroughtCheck::leans_alone(const std::string& authorisation, const std::string& case_number,
                               const CaseNumbers& numbers) const {
    const domain::Reference form(authorisation), number(case_number);
    return std::ranges::all_of(queries_, [&](const auto& one) {
        return !form.is(one.second.authorisation) || number.is(numbers.of(one.first));
    });
}

void BroughtCheck::expect_ends(const Leaf& leaf, const CaseNumbers& numbers) {
    const auto case_number = after(registers::loan_ends.about, leaf.subject);
    on_ = leaf.plain(field::on);
    how_ = leaf.plain(registers::end_how_field);
    std::set<std::string> forms;
    const domain::Reference number(case_number);
    for (const auto& [subject, query] : queries_) {
        if (!number.is(numbers.of(subject))) continue;
        forms.insert(query.authorisation);
        if (!query.erased && query.relation != how_ + " " + on_) owed_.emplace(action::query_relation_ended, subject);
    }
    for (const auto& form : forms) {
        const auto found = forms_.find(form);
        if (found != forms_.end() && !found->second && leans_alone(form, case_number, numbers))
            owed_.emplace(registers::authorisation_ended, std::string(registers::authorisations.about) + form);
    }
}

void BroughtCheck::expect_revocations(const Leaf& leaf) {
    const auto form = after(registers::authorisations.about, leaf.subject);
    on_ = leaf.plain(field::on);
    how_.clear();
    const domain::Reference revoked(form);
    for (const auto& [subject, query] : queries_)
        if (revoked.is(query.authorisation) && !query.erased && !query.revoked)
            owed_.emplace(action::query_authorisation_revoked, subject);
}

void BroughtCheck::follow(const Leaf& leaf) {
    if (leaf.action == action::query_submitted)
        queries_.try_emplace(leaf.subject, Query{leaf.plain(field::authorisation), "", false, false});
    if (const auto found = queries_.find(leaf.subject); found != queries_.end()) {
        auto& query = found->second;
        if (leaf.action == action::query_erased) query.erased = true;
        if (leaf.action == action::query_authorisation_revoked) query.revoked = true;
        if (leaf.action == action::query_relation_ended)
            query.relation = leaf.plain(field::relation) + " " + leaf.plain(field::on);
    }
    const auto form = after(registers::authorisations.about, leaf.subject);
    const auto* step = step_on_row(leaf);
    if (!form.empty() && step != nullptr && !step->to.empty())
        forms_[form] = registers::authorisations.state(step->to).over;
}

std::optional<std::uint64_t> BroughtCheck::judge_event(const Leaf& leaf, const CaseNumbers& numbers) {
    std::optional<std::uint64_t> out;
    const bool says_so =
        leaf.plain(field::on) == on_ &&
        (leaf.action != action::query_relation_ended || leaf.plain(field::relation) == how_) &&
        (leaf.action != registers::authorisation_ended || leaf.plain(registers::end_how_field) == how_);
    const bool brought = says_so && owed_.erase({leaf.action, leaf.subject}) > 0;
    if (!brought) {
        if (!owed_.empty())
            out = step_;
        else if (leaf.action == action::query_authorisation_revoked)
            out = leaf.sequence;
        owed_.clear();
    }
    follow(leaf);
    step_ = brought ? step_ : leaf.sequence;
    if (step_on_row(leaf) == nullptr) return out;
    if (leaf.action == registers::loan_end_entered || leaf.action == registers::loan_end_entered_anew)
        expect_ends(leaf, numbers);
    if (leaf.action == registers::authorisation_revoked) expect_revocations(leaf);
    return out;
}

std::optional<std::uint64_t> BroughtCheck::finish() const {
    return owed_.empty() ? std::nullopt : std::optional(step_);
}

}  // namespace jcic::ledger
