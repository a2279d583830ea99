#pragma once
// R-AU-5 across the desks of an institution: what a query asks of the hub before it is written, and what the hub is
// told of it afterwards. And R-DU-9: at which desk a card is.

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
    /// Of the whole form where it is good for one submission. Faults rule.R-AU-5 (other-desk, other-desk-reserved,
    /// other-desk-held; own-claim: by another query of this desk), hub.*. While the hub is away: done for a form that
    /// it acknowledged as held here, where the settings let those go on; it is claimed once the hub is there.
    [[nodiscard]] Result<void> claim(std::string_view reference, const std::set<domain::Item>& items,
                                     domain::FormGoodFor good_for, const std::string& query) const;
    /// Of the hub alone, as the rows there stand: done is what it has.
    [[nodiscard]] Result<void> claim_now(std::string_view reference, const std::vector<std::string>& codes,
                                         const std::string& query, hub::ClaimState as) const;
    void give_back(std::string_view reference, const std::string& query) const;

    /// The card is at this desk, or comes to it now, since nobody has it. While the hub is away that was acknowledged
    /// last. Without a hub nobody is asked. Faults rule.R-DU-9, reason "other-desk" (desk, at), hub.*.
    [[nodiscard]] Result<void> has_card(std::string_view number) const;

    /// Whether anything new may be claimed there. Faults hub.ahead (the hub has more of this ledger than it has
    /// itself), hub.rolled-back (lost: it has forgotten claims of this desk; waiting: it may not know yet what another
    /// desk used), hub.refused (other-key), and the line's.
    [[nodiscard]] Result<void> may_claim() const;

    /// Fault hub.ahead where the hub has more of this ledger, or another part of it, than stands here. It is asked
    /// until that is known, of a long trail as far as a command may wait.
    [[nodiscard]] Result<void> goes_on_here() const;

    /// By that number of a form, or of a card, as the hub knows it.
    [[nodiscard]] Digest form_of(std::string_view reference) const;
    [[nodiscard]] Digest card_of(std::string_view number) const;
    /// What is claimed of a form for these.
    [[nodiscard]] static std::vector<std::string> codes_of(const std::set<domain::Item>& items,
                                                           domain::FormGoodFor good_for);

    /// By which desks see that they hash under one key.
    [[nodiscard]] Digest key_mark() const;
    /// Fault hub.refused, reason "other-key", where there are desks that have another.
    [[nodiscard]] static Result<void> all_have_key(const std::vector<std::string>& others);
    /// Fault hub.rolled-back, reason "waiting", where others have not told a hub that was put back of their uses.
    [[nodiscard]] static Result<void> all_offered(const std::vector<std::string>& others);
    /// rule.R-AU-5, or hub.answer where its moment is none.
    [[nodiscard]] static Fault why_refused(const hub::Taken& taken);

private:
    [[nodiscard]] Result<void> same_key() const;
    [[nodiscard]] Result<void> all_have_offered() const;
    [[nodiscard]] Fault why_closed() const;
    With<const Machine, HubLine> parts_;
};

}  // namespace jcic::desk
