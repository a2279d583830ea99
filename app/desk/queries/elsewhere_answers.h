#pragma once
// What other desks ask of whoever sits here to approve, and what leaves (docs/hub.md, "Approval at another seat"): the
// ledger's half. This ledger has written that a page was shown, and that it was answered, before either is.

#include <span>

#include "app/desk/queries/approval_round.h"
#include "app/desk/rooms/attached_file.h"
#include "app/desk/rooms/elsewhere.h"
#include "app/desk/rooms/with.h"

namespace jcic::desk {

class Seat;

class ElsewhereAnswers {
public:
    ElsewhereAnswers(const With<const Machine>& parts, Seat& seat, Elsewhere& known)
        : parts_(parts), seat_(seat), known_(known) {}

    /// What was answered here and is not known to stand there.
    [[nodiscard]] Result<void> plan(ApprovalsToSay& say);
    /// Opens what is new, of desks whose certificate a person of the branch compared; of what nobody waits for any more
    /// nothing is left.
    [[nodiscard]] Result<void> take_heard(const ApprovalsHeard& heard);

    /// approval.shown, once a sign-in. Null for none that is asked here.
    [[nodiscard]] Result<const AskedHere*> show(const std::string& id);
    /// Out of its sealed parts; approval.image-opened is written first. Faults query.changed (it is asked no more, or
    /// has none), hub.forged (another than the page says).
    [[nodiscard]] Result<AttachedFile> open_image(const std::string& id, std::span<const Bytes> parts);
    /// A question, and how it is decided.
    struct Decided {
        std::string id;
        domain::Entry decision;  ///< inquiry::answer_to
    };
    /// One password for all. Kept in the profile, written (approval.answered), and on its way with the next round.
    /// Faults as Session::prove.
    [[nodiscard]] Result<void> answer(std::span<const Decided> decided, const Secret& password);

private:
    [[nodiscard]] Result<void> open(const hub::Approval& sent, const std::vector<hub::Desk>& desks);
    void look_for_image(AskedHere& asked) const;

    With<const Machine> parts_;
    Seat& seat_;
    Elsewhere& known_;
};

}  // namespace jcic::desk
