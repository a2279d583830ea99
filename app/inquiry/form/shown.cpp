#include "app/inquiry/form/shown.h"

#include <algorithm>

#include "app/domain/typed_number.h"

namespace jcic::inquiry {
namespace {

constexpr std::string_view item_key = "item";

std::string* items_named(Remark& remark) {
    const auto found = std::ranges::find(remark.details, item_key, &Detail::key);
    return found == remark.details.end() ? nullptr : &found->value;
}

bool same_but_for_the_item(Remark one, Remark other) {
    auto* item = items_named(one);
    auto* other_item = items_named(other);
    if (item == nullptr || other_item == nullptr) return false;
    item->clear();
    other_item->clear();
    return one == other;
}

}  // namespace

std::size_t still_to_come(const Form& form, Field field) {
    if (field == Field::subject_id && !form.subject_id.empty()) return domain::still_to_come(form.subject_id);
    if (field == Field::borrower_id && !form.borrower_id.empty())
        return domain::still_to_come_of_borrower(form.borrower_id);
    return 0;
}

std::vector<Obstacle> obstacles(const Form& form, const Verdict& verdict) {
    std::vector<Obstacle> out;
    for (const auto& [field, fault] : verdict.faults) out.push_back({field, fault, still_to_come(form, field)});
    return out;
}

std::vector<Remark> merged(const std::vector<Remark>& remarks) {
    std::vector<Remark> out;
    std::vector<Remark> first;  // of each line, as it was
    for (auto remark : remarks) {
        const auto same =
            std::ranges::find_if(first, [&](const Remark& one) { return same_but_for_the_item(one, remark); });
        if (same == first.end()) {
            first.push_back(remark);
            out.push_back(std::move(remark));
            continue;
        }
        auto& line = out[static_cast<std::size_t>(same - first.begin())];
        items_named(line)->append(" ").append(*items_named(remark));
    }
    return out;
}

}  // namespace jcic::inquiry
