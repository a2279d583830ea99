#pragma once
// A round of what desks ask each other to approve, by the hub, as values: what needs the ledger is done by who has it
// (elsewhere_asks.h, elsewhere_answers.h), what needs the network on any thread, and neither waits for the other.

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/hub/approvals.h"
#include "app/hub/images.h"
#include "app/hub/line.h"

namespace jcic::desk {

/// What the hub is to be told.
struct ApprovalsToSay {
    struct Question {
        std::string id;
        std::string desk;  ///< the workstation's name
        std::string person;
        Bytes page;
    };
    std::vector<std::string> withdraw{};  ///< ids
    std::vector<Question> ask{};
    std::vector<std::pair<std::string, Bytes>> answers{};  ///< by id
    std::vector<std::string> known{};                      ///< ids of what others ask here, and was fetched
    std::vector<std::string> kept{};                       ///< ids of answers that wait here for who asked
    std::vector<std::string> others{};                     ///< workstations of which it is asked when they were here

    [[nodiscard]] bool nothing() const { return withdraw.empty() && ask.empty() && answers.empty(); }
};

/// What stands there then.
struct ApprovalsHeard {
    std::vector<std::string> ours{};        ///< ids of what this desk asked and did not withdraw
    std::vector<hub::Approval> answered{};  ///< of that, some at a time
    std::vector<std::string> here{};        ///< ids of what is asked here and not answered
    std::vector<hub::Approval> asked{};     ///< of that, some at a time of what is not known
    std::vector<std::string> over{};        ///< ids of answers that need no more: they stand, or nobody waits for them
    std::vector<std::string> forged{};      ///< ids of rows that no desk signed so
    std::map<hub::ImageName, std::size_t> images{};  ///< parts of forms' images, this desk's and those for it
    std::vector<hub::Desk> desks{};                  ///< where something was asked, here or there
    std::vector<hub::DeskSeen> seen{};               ///< of the others
    std::optional<Fault> fault{};                    ///< why it ended early: what is missing above is not known
};
/// Knows no ledger. Where the hub cannot be reached, it is asked once.
[[nodiscard]] ApprovalsHeard say_and_hear(hub::Line& line, const hub::Own& own, const ApprovalsToSay& say);

}  // namespace jcic::desk
