#pragma once
// Names and lookups of the register of approvers' keys at other desks, for code that requests or checks an approval
// from there (docs/run/hub.md, "Approval at another seat").

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "app/domain/registers/desks.h"

namespace jcic::action {
inline constexpr std::string_view approver_key_entered = "approver-key.entered";
inline constexpr std::string_view approver_key_withdrawn = "approver-key.withdrawn";
/// Of this ledger's own people, answering another desk's question: before its page is shown, before the image of its
/// form is opened, and before their signature is sent.
inline constexpr std::string_view approval_shown = "approval.shown";
inline constexpr std::string_view approval_image_opened = "approval.image-opened";
inline constexpr std::string_view approval_answered = "approval.answered";
/// All actions that determine the keys in force.
inline constexpr std::array approver_keys{approver_key_entered, approver_key_withdrawn, desk_known, desk_certified_anew,
                                          desk_closed};
}  // namespace jcic::action

namespace jcic::field {
inline constexpr std::string_view asking_ledger = "ledger";  ///< 32 digits: of the requesting desk
}  // namespace jcic::field

namespace jcic::domain::registers {

inline constexpr std::string_view about_approval = "approval:";  ///< with the id of the entry to be signed

/// A desk at which an approver of this one also sits, and their keys there.
struct ApproverKey {
    std::string person;    ///< user code
    std::string desk;      ///< the workstation's name
    std::string signing;   ///< Ed25519, in hex
    std::string exchange;  ///< X25519, in hex
    std::string row;
    bool operator==(const ApproverKey&) const = default;
};
/// Those entered and not withdrawn, at desks that are still known.
[[nodiscard]] std::vector<ApproverKey> approver_keys_in_force(const Rows& rows);

}  // namespace jcic::domain::registers
