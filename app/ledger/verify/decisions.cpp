#include "app/ledger/verify/decisions.h"

#include "app/domain/registers/policy.h"

namespace jcic::ledger {
namespace {

namespace books = domain::registers;

}  // namespace

bool is_value_of(const domain::Setting& setting, const std::string& stored) {
    const auto value = domain::setting_value(setting, stored);
    return !stored.empty() && value && *value == stored;
}

void Decisions::take_in(const Leaf& leaf) {
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

}  // namespace jcic::ledger
