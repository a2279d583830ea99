#pragma once
// The hub as people meet it at this desk: joining it, and what stands there (docs/hub.md).

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/base/fault.h"
#include "app/desk/rooms/snapshot.h"
#include "app/desk/rooms/with.h"
#include "app/desk/seat/hub_settled.h"
#include "app/hub/desks.h"
#include "app/hub/line.h"

namespace jcic::ledger {
class Session;
class WorkstationKey;
}  // namespace jcic::ledger

namespace jcic::desk {

class Seat;
class StatementDesk;
struct ExchangeLinks;

/// What a desk's people hand to who runs the hub.
struct HubRequest {
    std::filesystem::path enrolment;    ///< for jcic-desk-hub enrol
    std::filesystem::path certificate;  ///< PKCS#10, for the bank's authority
    std::string role;                   ///< the common name asked for
    std::string fingerprint;            ///< of the workstation's certificate, to be compared by telephone
};

/// How this ledger's tree lies there.
struct HubTreeStatus {
    std::uint64_t leaves = 0;  ///< events of which the hub has the hash …
    std::uint64_t events = 0;  ///< … of so many
    std::uint64_t sealed = 0;  ///< events under the newest seal there
    bool restored = false;     ///< it is of before a backup was put back here
    std::vector<WitnessedView> witnessed{};
    std::vector<std::string> strangers{};  ///< witnesses that the register does not have
    std::optional<Fault> fault{};          ///< hub.ahead, hub.forged
};

struct HubStatus {
    std::string address;  ///< "" where the settings name none
    hub::LineState line;
    std::vector<hub::Desk> desks{};
    HubSettled settled{};
    HubTreeStatus tree{};
    std::optional<UtcTime> certificate_until{};  ///< until when this workstation's own is good
    std::optional<int> days_left{};  ///< of it, where it is to be asked for anew; fewer than 0 once it is over
};

/// What is new of this desk's own, before the keys go; no longer than a slow hub may take. Nothing where there is no
/// hub; what could not go does at the next sign-in.
void say_before_leaving(const With<const Machine, Seating, HubLine>& parts);

/// What was sealed at the end, for a witness; no longer than a slow hub may take. What could not go does at the next
/// sign-in.
void put_tree_before_leaving(const With<const Machine, Seating, HubLine>& parts);

/// How many claims that nothing came of were given back: for whom a claim of this very desk is in the way. Holds the
/// ledger's tree to the hub's first; no longer than a slow hub may take for each. Faults hub.*.
[[nodiscard]] Result<std::size_t> give_back_at_hub(const With<const Machine, HubLine>& parts, Seat& seat);

class HubDesk {
public:
    explicit HubDesk(const With<const Machine, Seating, HubLine, Verified>& parts) : parts_(parts) {}

    /// Makes this workstation's key towards the hub where there is none, and two files in that folder. By unit head or
    /// administrator. Faults person.duty, file.write, paper.signer, key.tpm ("key": hub, where it is that one).
    Result<HubRequest> request(const std::filesystem::path& folder);
    /// The same for another key, where the settings say (key_in): the one in use serves until this one's certificate
    /// lies in the profile and the hub has let it in. For one that is lost, its TPM's that is another now, or that is
    /// to be elsewhere.
    Result<HubRequest> request_for_new_key(const std::filesystem::path& folder);
    /// What forms' numbers are hashed under, drawn here for all desks of the institution: into a file that a person
    /// carries to the others, and into this profile. Faults person.duty, file.write (reason "exists": there is one).
    Result<void> make_form_key(const std::filesystem::path& file);
    /// The same out of such a file. Fault file.form.
    Result<void> read_form_key(const std::filesystem::path& file);
    /// How it stands. A hub that did not answer a moment ago is asked all the same; waits for a line that is being
    /// opened.
    Result<HubStatus> status();
    /// The same into the snapshot, for a program that asks once and goes. A hub that did not answer a moment ago is not
    /// asked.
    Result<void> show();
    /// A round of what the desks say to each other, all of it, where whoever asks may wait. Faults hub.*, of the seat.
    Result<ExchangeLinks> sync(StatementDesk& statements);

private:
    using KeyOf = Result<ledger::WorkstationKey> (*)(const Machine& machine, ledger::Session& session);
    [[nodiscard]] Result<HubRequest> ask_for(KeyOf key_of, const std::filesystem::path& folder);
    [[nodiscard]] Result<HubStatus> look();
    With<const Machine, Seating, HubLine, Verified> parts_;
};

}  // namespace jcic::desk
