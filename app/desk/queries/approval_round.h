#pragma once
// A round of mutual approval questions over the hub, as values: the ledger's part is in elsewhere_asks.h and
// elsewhere_answers.h, the network's part runs on any thread, and neither waits for the other.

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/hub/approvals.h"
#include "app/hub/images.h"
#include "app/hub/line.h"

namespace jcic::desk {

/// Messages to the hub.
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
    std::vector<std::string> known{};                      ///< ids of fetched questions to this desk
    std::vector<std::string> kept{};                       ///< ids of answers that wait here for the asking desk
    std::vector<std::string> others{};                     ///< workstations whose last connection is asked for

    [[nodiscard]] bool nothing() const { return withdraw.empty() && ask.empty() && answers.empty(); }
};

/// The hub's content afterwards.
struct ApprovalsHeard {
    std::vector<std::string> ours{};                 ///< ids of this desk's questions not withdrawn
    std::vector<hub::Approval> answered{};           ///< answers to those, a few at a time
    std::vector<std::string> here{};                 ///< ids of unanswered questions to this desk
    std::vector<hub::Approval> asked{};              ///< of those, the unknown ones, a few at a time
    std::vector<std::string> over{};                 ///< ids of answers no longer needed: accepted, or not awaited
    std::vector<std::string> forged{};               ///< ids of rows without a valid desk's signature
    std::map<hub::ImageName, std::size_t> images{};  ///< parts of forms' images, of this desk and for it
    std::vector<hub::Desk> desks{};                  ///< desks with questions to or from this one
    std::vector<hub::DeskSeen> seen{};               ///< of the other desks
    std::optional<Fault> fault{};                    ///< why it ended early: what is missing above is unknown
};
/// Does not access the ledger. Calls an unreachable hub only once.
[[nodiscard]] ApprovalsHeard say_and_hear(hub::Line& line, const hub::Own& own, const ApprovalsToSay& say);

}  // namespace jcic::desk
