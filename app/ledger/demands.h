#pragma once
// Which events stand on signatures, and on whose page: what verification holds them to.

#include <functional>
#include <optional>
#include <set>
#include <string_view>
#include <vector>

#include "app/domain/duties.h"
#include "app/domain/journal.h"
#include "app/ledger/leaf.h"

namespace jcic::ledger {

/// Whether these duties entitle to it.
using Entitled = bool (*)(const std::set<domain::Duty>& duties);

/// What the signatures of an action must be. The field named "page" holds what was shown to the signers: in the event
/// itself, or in the first event of `page_action` about the same subject where that is not empty.
struct Demand {
    std::string_view action;
    std::string_view purpose;
    std::size_t signers = 1;  ///< different people, at least
    std::string_view page_action{};
    Entitled entitled = nullptr;  ///< what one of the signers must be, as the trail says it that day; null: anybody
    Entitled second = nullptr;    ///< the same of another signer
    bool witnessed = false;       ///< one of the signers is not who wrote the event (R-PA-4, R-PA-6)
};

/// Null for an action that stands without signatures.
[[nodiscard]] const Demand* demand_on(std::string_view action);
/// Whether events of this action hold the page that another action's signatures are over.
[[nodiscard]] bool holds_page_for_others(std::string_view action);

/// "unsigned" (too few signers), "purpose", "page" (the signatures are over another page); "" where all is as demanded.
/// "signer" (none of them is entitled, as `entitled` says of each). Without `page`, which cannot be read here or is
/// erased, the page is not judged.
[[nodiscard]] std::string_view unmet(const Demand& demand, const std::vector<domain::Signature>& signatures,
                                     const std::optional<Digest>& page,
                                     const std::function<bool(const domain::PersonId& signer, Entitled)>& entitled);

/// What somebody signed, and who wrote it: never one and the same where it is another event's (R-DU-6).
struct Shown {
    std::optional<Digest> page;
    std::string by;
};
/// The same of an event, by what its signers were on its day.
[[nodiscard]] std::string_view unmet(const Demand& demand, const Leaf& leaf, const Shown& shown,
                                     const std::function<std::set<domain::Duty>(const domain::PersonId&)>& duties_of);

}  // namespace jcic::ledger
