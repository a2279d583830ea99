#include "app/ledger/verify/rules.h"

#include <algorithm>
#include <array>

#include "app/base/numbers.h"
#include "app/domain/events/names.h"
#include "app/domain/office_hours.h"
#include "app/domain/registers/policy.h"
#include "app/domain/registers/samples.h"

namespace jcic::ledger {
namespace {

namespace books = domain::registers;

/// As it is written, not as it may be typed.
bool is_value_of(const domain::Setting& setting, const std::string& stored) {
    const auto value = domain::setting_value(setting, stored);
    return !stored.empty() && value && *value == stored;
}

/// What a draw by that algorithm is, as the setting has it; "" for another.
std::string drawn_from(const std::string& algorithm) {
    if (algorithm == domain::sample_algorithm) return "month";
    return algorithm == domain::sample_algorithm_by_querier ? "querier" : "";
}

/// What a password that was typed is for, and what came before it.
struct Use {
    std::string_view action;
    std::string_view after;
};
constexpr std::array uses{Use{action::card_verifying, action::card_password_typed},
                          Use{action::card_pin_changing, action::card_password_typed},
                          Use{action::card_unblocking, action::card_password_typed},
                          Use{action::host_opening, action::card_verifying},
                          Use{action::host_opened, action::host_opening}};

}  // namespace

void Decisions::follow_event(const Leaf& leaf) {
    const auto* setting = books::decided_by(leaf.action);
    if (setting == nullptr || !leaf.subject.starts_with(books::policy.about)) return;
    const auto from = domain::RocDate::written(leaf.plain("from"));
    auto value = leaf.plain(setting->name);
    if (!rows_.insert(leaf.subject).second || !from || !is_value_of(*setting, value)) return;
    decided_[setting->name].push_back({*from, std::move(value)});
}

const std::string* Decisions::in_force(std::string_view setting, domain::RocDate day) const {
    const auto decisions = decided_.find(setting);
    if (decisions == decided_.end()) return nullptr;
    const Decision* out = nullptr;
    for (const auto& one : decisions->second)
        if (one.from <= day && (out == nullptr || out->from <= one.from)) out = &one;
    return out == nullptr ? nullptr : &out->value;
}

int Decisions::number_on(std::string_view setting, domain::RocDate day) const {
    const auto* decided = in_force(setting, day);
    return decided == nullptr ? 0 : whole_number<int>(*decided).value_or(0);
}

std::string_view Decisions::judge_draw(const Leaf& leaf) const {
    if (leaf.action != action::sample_drawn) return "";
    const bool all_hold =
        holds(leaf, books::sample_percent_setting, leaf.plain(field::percent), field::percent_from) &&
        holds(leaf, books::sample_least_setting, leaf.plain(field::least), field::least_from) &&
        holds(leaf, books::sample_by_setting, drawn_from(leaf.plain(field::algorithm)), field::by_from) &&
        holds(leaf, books::sample_outside_setting, leaf.plain(field::outside_most), field::outside_from);
    return all_hold ? "" : "sample";
}

std::string_view Decisions::judge_time(const Leaf& leaf, std::optional<UtcTime> submitted) const {
    const auto* said = leaf.action == action::query_decided ? leaf.field(field::outside_hours) : nullptr;
    if (said == nullptr) return "";
    if (leaf.field(field::stands_out) == nullptr || !submitted) return "sample";
    const auto* decided = in_force(books::office_hours_setting, domain::roc_date_at(*submitted));
    const auto hours = decided == nullptr ? domain::OfficeHours{} : *domain::OfficeHours::written(*decided);
    const auto when = domain::time_of_week(*submitted);
    const bool in_hours = hours.contain(when.day, when.time);
    return said->text == (in_hours ? domain::outside_office::day_off : domain::outside_office::hours) ? "" : "sample";
}

bool Decisions::holds(const Leaf& leaf, std::string_view setting, const std::string& value,
                      std::string_view from) const {
    const auto table = books::branch_settings();
    const auto about = std::ranges::find(table, setting, &domain::Setting::name);
    if (about == table.end() || !is_value_of(*about, value)) return false;
    const auto said = leaf.plain(from);
    if (said == books::set_by::policy_file) return true;
    const auto* decided = in_force(setting, domain::roc_date_at(leaf.at));
    if (decided == nullptr) return said == books::set_by::rule && value == about->initial;
    return said == books::set_by::decision && value == *decided;
}

std::string_view Decisions::follow_typing(const Leaf& leaf, bool believed) {
    if (leaf.action == action::card_password_typed) {
        if (believed) typed_.insert_or_assign(leaf.subject, Typed{leaf.person, action::card_password_typed});
        return "";
    }
    const auto* use = std::ranges::find(uses, leaf.action, &Use::action);
    if (use == uses.end()) return "";
    const auto found = typed_.find(leaf.subject);
    const bool stands =
        found != typed_.end() && found->second.at_seat == leaf.person && found->second.came_to == use->after;
    if (stands) found->second.came_to = use->action;
    const auto* decided = in_force(books::password_held_setting, domain::roc_date_at(leaf.at));
    const bool asked = decided != nullptr && *decided == books::password_typed_by_custodian;
    return asked && !stands ? "typist" : "";
}

}  // namespace jcic::ledger
