#include "app/ledger/verify/draw_check.h"

#include <algorithm>

#include "app/domain/events/names.h"
#include "app/domain/registers/policy.h"
#include "app/domain/registers/samples.h"

namespace jcic::ledger {
namespace {

namespace books = domain::registers;

/// What a draw by that algorithm is, as the setting has it; "" for another.
std::string drawn_from(const std::string& algorithm) {
    if (algorithm == domain::sample_algorithm) return "month";
    return algorithm == domain::sample_algorithm_by_querier ? "querier" : "";
}

}  // namespace

std::string_view DrawCheck::judge(const Leaf& leaf) const {
    if (leaf.action != action::sample_drawn) return "";
    const bool all_hold =
        holds(leaf, books::sample_percent_setting, leaf.plain(field::percent), field::percent_from) &&
        holds(leaf, books::sample_least_setting, leaf.plain(field::least), field::least_from) &&
        holds(leaf, books::sample_by_setting, drawn_from(leaf.plain(field::algorithm)), field::by_from);
    return all_hold ? "" : "sample";
}

bool DrawCheck::holds(const Leaf& leaf, std::string_view setting, const std::string& value,
                      std::string_view from) const {
    const auto table = books::branch_settings();
    const auto about = std::ranges::find(table, setting, &domain::Setting::name);
    if (about == table.end() || !is_value_of(*about, value)) return false;
    const auto said = leaf.plain(from);
    if (said == books::set_by::policy_file) return true;
    const auto* in_force = decisions_.in_force(setting, domain::roc_date_at(leaf.at));
    if (in_force == nullptr) return said == books::set_by::rule && value == about->initial;
    return said == books::set_by::decision && value == *in_force;
}

}  // namespace jcic::ledger
