#include "app/ledger/demands.h"

#include <algorithm>
#include <array>
#include <set>

namespace jcic::ledger {
namespace {

// The rooms above own these words (app/inquiry/vocabulary.h, app/office/vocabulary.h), and this room may not know them:
// what the trail must bear out is said here once more. Rules R-DU-6, R-DU-3 and R-DU-9, R-PA-4, R-PA-6, R-AU-6.
constexpr std::array<Demand, 8> demands{{
    {"query.decided", "approval", 1, "query.submitted"},
    {"card.handed-out", "hand-over", 2},
    {"card.handed-back", "hand-over", 2},
    {"card.taken-back", "hand-over", 2},
    {"copy.destroyed", "confirmation", 1},
    {"ledger.restored", "consent", 1},
    {"record.erased", "confirmation", 1},
    {"retention.agreed", "consent", 2},
}};

}  // namespace

const Demand* demand_on(std::string_view action) {
    const auto* found =
        std::find_if(demands.begin(), demands.end(), [&](const auto& demand) { return demand.action == action; });
    return found == demands.end() ? nullptr : found;
}

bool holds_page_for_others(std::string_view action) {
    return std::any_of(demands.begin(), demands.end(),
                       [&](const auto& demand) { return demand.page_action == action; });
}

std::string_view unmet(const Demand& demand, const std::vector<domain::Signature>& signatures,
                       const std::optional<Digest>& page) {
    std::set<domain::PersonId> signers;
    for (const auto& signature : signatures) signers.insert(signature.signer);
    if (signers.size() < demand.signers) return "unsigned";
    for (const auto& signature : signatures) {
        if (signature.purpose != demand.purpose) return "purpose";
        if (page && signature.digest != *page) return "page";
    }
    return "";
}

}  // namespace jcic::ledger
