#include "app/ledger/verify/rules.h"

#include <algorithm>
#include <iterator>

#include "app/base/numbers.h"
#include "app/domain/registers/register.h"
#include "app/domain/registers/rows.h"
#include "app/domain/retention.h"

namespace jcic::ledger {
namespace {

constexpr std::string_view a_query = "query:";
constexpr std::string_view years_decided = "retention_years";  ///< of a decision about it

/// A step of the register whose rows are about such a subject.
bool is_of_a_row(const Leaf& leaf) {
    const auto kind = std::string_view(leaf.action).substr(0, leaf.action.find('.'));
    const bool fits =
        leaf.subject.size() > kind.size() && leaf.subject.starts_with(kind) && leaf.subject[kind.size()] == ':';
    return fits && domain::registers::step_of(leaf.action);
}

bool erases_a_row(const Leaf& leaf) {
    const auto known = domain::registers::step_of(leaf.action);
    return known && known->step->erases;
}

}  // namespace

int TermCheck::years_on(domain::RocDate day) const {
    const auto after = decided_.upper_bound(day);
    return after == decided_.begin() ? domain::least_years_kept : std::prev(after)->second;
}

std::string_view TermCheck::judge_end(const Leaf& leaf) const {
    const bool of_a_query = leaf.action == action::query_erased;
    const auto found = kept_.find(leaf.subject);
    if (found == kept_.end() || (!of_a_query && !erases_a_row(leaf))) return "";
    const auto& kept = found->second;
    const auto day = domain::roc_date_at(leaf.at);
    if (of_a_query) {
        const auto term = domain::retention_of({kept.last_written, false, kept.asked, kept.on}, years_on(day));
        return term && term->over(day) ? "" : "term";
    }
    const auto from = kept.on ? std::max(*kept.on, kept.last_written) : kept.last_written;
    const auto until = domain::last_day_of(from, std::chrono::years{years_on(day)});
    return until && *until < day ? "" : "term";
}

std::string_view TermCheck::judge_event(const Leaf& leaf) {
    const bool of_a_query = leaf.subject.starts_with(a_query);
    if (!of_a_query && !is_of_a_row(leaf)) return "";
    const auto out = judge_end(leaf);
    auto& kept = kept_.try_emplace(leaf.subject, Kept{domain::roc_date_at(leaf.at), false, {}}).first->second;
    kept.last_written = domain::roc_date_at(leaf.at);
    kept.asked = kept.asked || leaf.action == action::query_requesting;
    const auto on = domain::RocDate::written(leaf.plain(field::on));
    if (on && (!of_a_query || leaf.action == action::query_relation_ended)) kept.on = *on;
    if (leaf.field(years_decided) != nullptr) {
        const auto years =
            whole_number<int>(leaf.plain(years_decided), domain::least_years_kept, domain::most_years_kept);
        const auto from = domain::RocDate::written(leaf.plain(field::from));
        if (years && from) decided_.insert_or_assign(*from, *years);
    }
    return out;
}

}  // namespace jcic::ledger
