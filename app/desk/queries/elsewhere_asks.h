#pragma once
// What this desk asks of approvers at other desks, and what comes back (docs/hub.md, "Approval at another seat"): the
// ledger's half. Each query that waits here is asked of each approver whose key at another desk is in force; what
// was decided, or is another by now, is withdrawn.

#include "app/desk/queries/approval_round.h"
#include "app/desk/rooms/elsewhere.h"
#include "app/desk/rooms/with.h"

namespace jcic::desk {

class Seat;

class ElsewhereAsks {
public:
    ElsewhereAsks(const With<const Machine>& parts, Seat& seat, Elsewhere& known)
        : parts_(parts), seat_(seat), known_(known) {}

    /// Nothing before it is known what stands at the hub, nor while somebody is signed in whose decisions do not count.
    /// What is asked is kept first (hub.asked).
    [[nodiscard]] Result<void> plan(ApprovalsToSay& say);
    /// What came back is written as any decision at this seat, or not: then it is asked anew, with why.
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
