#include "app/ledger/demands.h"

#include <algorithm>
#include <array>
#include <set>

#include "app/domain/trail_access.h"

namespace jcic::ledger {
namespace {

using domain::Duty;
using Duties = std::set<Duty>;

bool supervises(const Duties& duties) {
    return duties.contains(Duty::supervisor);
}
bool keeps_cards(const Duties& duties) {
    return duties.contains(Duty::card_custodian);
}

// The rooms above own these words (app/inquiry/vocabulary.h, app/office/vocabulary.h), and this room may not know them:
// what the trail must bear out is said here once more. Rules R-DU-6, R-DU-3 and R-DU-9, R-PA-4, R-PA-6, R-AU-6.
constexpr std::array<Demand, 9> demands{{
    {"query.decided", "approval", 1, "query.submitted", supervises},
    {"card.handed-out", "hand-over", 2, {}, keeps_cards},
    {"card.handed-back", "hand-over", 2},  // whatever became of their duties meanwhile
    {"card.taken-back", "hand-over", 2, {}, domain::heads_the_unit},
    {"copy.destroyed", "confirmation", 1, {}, nullptr, nullptr, true},
    {"ledger.exported-with-values", "consent", 2, {}, domain::heads_the_unit, domain::checks_others},
    {"ledger.restored", "consent", 1, {}, domain::administers},
    {"record.erased", "confirmation", 1, {}, nullptr, nullptr, true},
    {"retention.agreed", "consent", 2, {}, domain::heads_the_unit, domain::checks_others},
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
                       const std::optional<Digest>& page,
                       const std::function<bool(const domain::PersonId&, Entitled)>& entitled) {
    std::set<domain::PersonId> signers;
    for (const auto& signature : signatures) signers.insert(signature.signer);
    if (signers.size() < demand.signers) return "unsigned";
    for (const auto& signature : signatures) {
        if (signature.purpose != demand.purpose) return "purpose";
        if (page && signature.digest != *page) return "page";
    }
    const auto entitles = [&](const domain::PersonId& one) {
        const auto also = [&](const domain::PersonId& other) { return other != one && entitled(other, demand.second); };
        return entitled(one, demand.entitled) && (demand.second == nullptr || std::ranges::any_of(signers, also));
    };
    return std::ranges::any_of(signers, entitles) ? "" : "signer";
}

std::string_view unmet(const Demand& demand, const Leaf& leaf, const Shown& shown,
                       const std::function<std::set<Duty>(const domain::PersonId&)>& duties_of) {
    return unmet(demand, leaf.signatures, shown.page, [&](const domain::PersonId& signer, Entitled by) {
        if (signer.text() == shown.by || (demand.witnessed && signer.text() == leaf.person)) return false;
        return by == nullptr || by(duties_of(signer));
    });
}

}  // namespace jcic::ledger
