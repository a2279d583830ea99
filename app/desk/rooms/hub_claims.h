#pragma once
// R-AU-5 across the desks of an institution: what a query asks of the hub before it is written, and what the hub is
// told of it afterwards.

#include <set>
#include <string>
#include <string_view>

#include "app/desk/rooms/with.h"
#include "app/domain/items.h"
#include "app/hub/claims.h"

namespace jcic::desk {

class HubClaims {
public:
    explicit HubClaims(const With<const Machine, HubLine>& parts) : parts_(parts) {}

    [[nodiscard]] bool has_hub() const;
    /// Faults rule.R-AU-5 (own-claim: by another query of this desk), hub.*. While the hub is away: done where the
    /// settings let queries go on; they are claimed once it is there.
    [[nodiscard]] Result<void> claim(std::string_view reference, const std::set<domain::Item>& items,
                                     const std::string& query) const;
    /// The same whatever the settings say: done is what the hub has.
    [[nodiscard]] Result<void> claim_now(std::string_view reference, const std::set<domain::Item>& items,
                                         const std::string& query, hub::ClaimState as) const;
    void give_back(std::string_view reference, const std::string& query) const;
    /// By that number of a form, as the hub knows it.
    [[nodiscard]] Digest form_of(std::string_view reference) const;

private:
    /// Fault hub.rolled-back, reason "waiting": the hub may not know yet what another desk used.
    [[nodiscard]] Result<void> all_have_offered() const;
    [[nodiscard]] Result<void> refuse(const hub::Taken& taken) const;
    With<const Machine, HubLine> parts_;
};

}  // namespace jcic::desk
