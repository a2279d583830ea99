#pragma once
// The hub's functions for people at this desk: joining it, and its status (docs/run/hub.md).

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

/// Files and values for the hub's administrator.
struct HubRequest {
    std::filesystem::path enrolment;    ///< for jcic-desk-hub enrol
    std::filesystem::path certificate;  ///< PKCS#10, for the bank's authority
    std::string role;                   ///< the requested common name
    std::string fingerprint;            ///< of the workstation's certificate, to be compared by telephone
};

/// State of this ledger's tree at the hub.
struct HubTreeStatus {
    std::uint64_t leaves = 0;  ///< events whose hash the hub has …
    std::uint64_t events = 0;  ///< … of so many
    std::uint64_t sealed = 0;  ///< events under the newest seal there
    bool restored = false;     ///< it dates from before a restore here
    std::vector<WitnessedView> witnessed{};
    std::vector<std::string> strangers{};  ///< witnesses missing in the register
    std::optional<Fault> fault{};          ///< hub.ahead, hub.forged
};

struct HubStatus {
    std::string address;  ///< "" if the settings name none
    hub::LineState line;
    std::vector<hub::Desk> desks{};
    HubSettled settled{};
    HubTreeStatus tree{};
    std::optional<UtcTime> certificate_until{};  ///< expiry of this workstation's own certificate
    std::optional<int> days_left{};              ///< if it is due for renewal; negative after its end
    std::optional<Fault> clock{};                ///< clock.off: it differs from the server's
};

/// Sends this desk's news before the keys are wiped, within the time of a slow hub. Does nothing without a hub; the
/// rest follows at the next sign-in.
void say_before_leaving(const With<const Machine, Seating, HubLine>& parts);

/// Uploads the final seal for witnesses, within the time of a slow hub. The rest follows at the next sign-in.
void put_tree_before_leaving(const With<const Machine, Seating, HubLine>& parts);

/// Releases claims without a result, for a caller blocked by a claim of this desk. Compares the hub's tree with the
/// ledger first; each call within the time of a slow hub. Returns their number. Faults hub.*.
[[nodiscard]] Result<std::size_t> give_back_at_hub(const With<const Machine, HubLine>& parts, Seat& seat);

class HubDesk {
public:
    explicit HubDesk(const With<const Machine, Seating, HubLine, Verified>& parts) : parts_(parts) {}

    /// Makes this workstation's key for the hub if it has none, and two files in that folder. By unit head or
    /// administrator. Faults person.duty, file.write, paper.signer, key.tpm ("key": hub).
    Result<HubRequest> request(const std::filesystem::path& folder);
    /// As above for a new key, stored as the settings demand (key_in): the current one is used until the new
    /// certificate is in the profile and the hub has accepted it. For a lost key, a changed TPM, or a change of
    /// storage.
    Result<HubRequest> request_for_new_key(const std::filesystem::path& folder);
    /// Returns the status. Calls even a hub that was silent a moment ago; waits for a line that is being opened.
    Result<HubStatus> status();
    /// Puts the status into the snapshot, for a program that runs once. Does not call a hub that was silent a moment
    /// ago.
    Result<void> show();
    /// Runs a whole round of exchange between desks, for a caller that may wait. Faults hub.*, of the seat.
    Result<ExchangeLinks> sync(StatementDesk& statements);

private:
    using KeyOf = Result<ledger::WorkstationKey> (*)(const Machine& machine, ledger::Session& session);
    [[nodiscard]] Result<HubRequest> ask_for(KeyOf key_of, const std::filesystem::path& folder);
    [[nodiscard]] Result<HubStatus> look();
    With<const Machine, Seating, HubLine, Verified> parts_;
};

}  // namespace jcic::desk
