#pragma once
// The ledger's part of other desks' questions to the signed-in person and of their answers (docs/run/hub.md, "Approval
// at another seat"). This ledger records each display and each answer before it happens.

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

    /// Adds answers given here that the hub is not known to have.
    [[nodiscard]] Result<void> plan(ApprovalsToSay& say);
    /// Opens new questions of desks whose certificate was compared by a person of the branch; drops those no longer
    /// awaited.
    [[nodiscard]] Result<void> take_heard(const ApprovalsHeard& heard);

    /// Writes approval.shown, once a session. Null if it is not asked here.
    [[nodiscard]] Result<const AskedHere*> show(const std::string& id);
    /// Opens the image from its sealed parts; approval.image-opened is written first. Faults query.changed (the
    /// question was withdrawn or has no image), hub.forged (it differs from the page).
    [[nodiscard]] Result<AttachedFile> open_image(const std::string& id, std::span<const Bytes> parts);
    /// A question and its decision.
    struct Decided {
        std::string id;
        domain::Entry decision;  ///< inquiry::answer_to
    };
    /// Signs all with one password. Each answer is stored in the profile and recorded (approval.answered); the next
    /// round sends it. Faults as Session::prove.
    [[nodiscard]] Result<void> answer(std::span<const Decided> decided, const Secret& password);

private:
    [[nodiscard]] Result<void> open(const hub::Approval& sent, const std::vector<hub::Desk>& desks);
    void look_for_image(AskedHere& asked) const;

    With<const Machine> parts_;
    Seat& seat_;
    Elsewhere& known_;
};

}  // namespace jcic::desk
