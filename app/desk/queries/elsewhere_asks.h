#pragma once
// The ledger's part of this desk's questions to approvers at other desks, and of their answers (docs/run/hub.md,
// "Approval at another seat"). Each waiting query is sent to each approver with a valid key at another desk; it is
// withdrawn once decided or changed.

#include "app/desk/queries/approval_round.h"
#include "app/desk/rooms/elsewhere.h"
#include "app/desk/rooms/with.h"

namespace jcic::desk {

class Seat;

class ElsewhereAsks {
public:
    ElsewhereAsks(const With<const Machine>& parts, Seat& seat, Elsewhere& known)
        : parts_(parts), seat_(seat), known_(known) {}

    /// Plans nothing before the hub's content is known, or if the signed-in person's decisions do not count. Stores
    /// questions first (hub.asked).
    [[nodiscard]] Result<void> plan(ApprovalsToSay& say);
    /// Records a valid answer like a decision at this seat; otherwise asks again, with the reason.
    [[nodiscard]] Result<void> take_heard(const ApprovalsHeard& heard);

private:
    struct Wanted;
    [[nodiscard]] bool may_write() const;
    [[nodiscard]] bool waits(const inquiry::QueryId& query) const;
    [[nodiscard]] bool in_hand(const inquiry::QueryId& query) const;
    [[nodiscard]] Result<std::vector<Wanted>> wanted() const;
    [[nodiscard]] const AskedThere* kept_for(const Wanted& wanted);
    void know_images(const std::vector<Wanted>& all);
    [[nodiscard]] bool is_read(const Wanted& wanted, std::size_t& reads_left);
    [[nodiscard]] std::optional<ImageAsked> image_of(const Wanted& wanted);
    [[nodiscard]] Result<void> ask(Wanted& wanted, const std::string& id, ApprovalsToSay& say);
    [[nodiscard]] Result<void> take_answer(const AskedThere& asked, const Bytes& answer);
    void load();
    [[nodiscard]] Result<void> store() const;

    With<const Machine> parts_;
    Seat& seat_;
    Elsewhere& known_;
};

}  // namespace jcic::desk
