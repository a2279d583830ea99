#pragma once
// R-AU-5 across an institution's desks: claims at the hub before a query is written, and releases after it. Also
// R-DU-9: the desk at which a card is.

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "app/desk/rooms/with.h"
#include "app/domain/items.h"
#include "app/domain/registers/policy.h"
#include "app/hub/claims.h"

namespace jcic::desk {

class HubClaims {
public:
    explicit HubClaims(const With<const Machine, HubLine>& parts) : parts_(parts) {}

    [[nodiscard]] bool has_hub() const;
    /// Claims the items at the hub; the whole form if it is good for one submission. Faults rule.R-AU-5 (other-desk,
    /// other-desk-reserved, other-desk-held; own-claim: by another query of this desk), hub.*. While the hub is away, a
    /// form acknowledged as held here passes if the settings allow it; it is claimed when the hub answers again.
    [[nodiscard]] Result<void> claim(std::string_view reference, const std::set<domain::Item>& items,
                                     domain::FormGoodFor good_for, const std::string& query) const;
    /// Claims these rows at the hub, without the local fallback. Succeeds if the hub accepts all of them.
    [[nodiscard]] Result<void> claim_now(std::string_view reference, const std::vector<std::string>& codes,
                                         const std::string& query, hub::ClaimState as) const;
    void give_back(std::string_view reference, const std::string& query) const;

    /// Claims the card for this desk: it is here, or is lent here from its custodian. While the hub is away, its last
    /// acknowledgement counts. Does nothing without a hub. Faults rule.R-DU-9, reason "other-desk" (desk, at), hub.*.
    [[nodiscard]] Result<void> has_card(std::string_view number) const;

    /// Whether new claims may be made there. Faults hub.ahead (the hub has more of this ledger than the ledger itself),
    /// hub.rolled-back (lost: it lost claims of this desk; waiting: it may not know yet what another desk used),
    /// and the line's.
    [[nodiscard]] Result<void> may_claim() const;

    /// Fault hub.ahead if the hub has more of this ledger, or another part of it, than this disk. Compares until that
    /// is decided; of a long trail, only as far as a command may wait.
    [[nodiscard]] Result<void> goes_on_here() const;

    /// Hash by which the hub identifies a form, or a card, of that number. It hides no number: statements say them
    /// (docs/trust/threats.md).
    [[nodiscard]] static Digest form_of(std::string_view reference);
    [[nodiscard]] static Digest card_of(std::string_view number);
    /// Returns the codes to be claimed of a form for these items.
    [[nodiscard]] static std::vector<std::string> codes_of(const std::set<domain::Item>& items,
                                                           domain::FormGoodFor good_for);

    /// Fault hub.rolled-back, reason "waiting", if other desks have not reported their uses to a restored hub.
    [[nodiscard]] static Result<void> all_offered(const std::vector<std::string>& others);
    /// Returns rule.R-AU-5, or hub.answer if its time is invalid.
    [[nodiscard]] static Fault why_refused(const hub::Taken& taken);

private:
    [[nodiscard]] Result<void> all_have_offered() const;
    [[nodiscard]] Fault why_closed() const;
    With<const Machine, HubLine> parts_;
};

}  // namespace jcic::desk
