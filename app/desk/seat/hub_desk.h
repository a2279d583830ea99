#pragma once
// The hub as people meet it at this desk: joining it, what stands there, and settling what the trail and it say of each
// other (docs/hub.md).

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/base/fault.h"
#include "app/desk/rooms/with.h"
#include "app/hub/claims.h"
#include "app/hub/line.h"

namespace jcic::desk {

class Seat;
class StatementDesk;
struct ExchangeLinks;

/// What came of a settling.
struct HubSettled {
    std::size_t freed = 0;    ///< claims that nothing came of
    std::size_t spent = 0;    ///< claims whose request was sent since
    std::size_t claimed = 0;  ///< uses that the hub did not know yet
    std::size_t held = 0;     ///< forms and cards that are here, held from now on
    /// "A-001 T50 0129999-W2": used here and, by the hub, at another desk too: a finding is owed.
    std::vector<std::string> taken{};
    /// The same of what was entered here and is another desk's, by use or by hold: one paper at two desks.
    std::vector<std::string> elsewhere{};
    /// Of the first that was taken: rule.R-AU-5. Or hub.rolled-back, reason "lost".
    std::optional<Fault> fault{};
    bool operator==(const HubSettled&) const = default;
};
/// Holds the hub's claims of this desk to its trail, and the other way round. Nothing where there is no hub; fault
/// hub.* while it is away.
Result<HubSettled> settle_at_hub(const With<const Machine, HubLine>& parts, Seat& seat);

/// What a desk's people hand to who runs the hub.
struct HubRequest {
    std::filesystem::path enrolment;    ///< for jcic-desk-hub enrol
    std::filesystem::path certificate;  ///< PKCS#10, for the bank's authority
    std::string role;                   ///< the common name asked for
    std::string fingerprint;            ///< of the workstation's certificate, to be compared by telephone
};

struct HubStatus {
    std::string address;  ///< "" where the settings name none
    hub::LineState line;
    std::vector<hub::Desk> desks{};
    HubSettled settled{};
};

/// What is new of this desk's own, before the keys go; no longer than a slow hub may take. Nothing where there is no
/// hub; what could not go does at the next sign-in.
void say_before_leaving(const With<const Machine, Seating, HubLine>& parts);

class HubDesk {
public:
    explicit HubDesk(const With<const Machine, Seating, HubLine>& parts) : parts_(parts) {}

    /// Makes this workstation's key towards the hub where there is none, and two files in that folder. By unit head or
    /// administrator. Faults person.duty, file.write, paper.signer.
    Result<HubRequest> request(const std::filesystem::path& folder);
    /// What forms' numbers are hashed under, drawn here for all desks of the institution: into a file that a person
    /// carries to the others, and into this profile. Faults person.duty, file.write (reason "exists": there is one).
    Result<void> make_form_key(const std::filesystem::path& file);
    /// The same out of such a file. Fault file.form.
    Result<void> read_form_key(const std::filesystem::path& file);
    /// How it stands. Waits for a line that is being opened.
    Result<HubStatus> status();
    /// A round of what the desks say to each other, all of it, where whoever asks may wait. Faults hub.*, of the seat.
    Result<ExchangeLinks> sync(StatementDesk& statements);

private:
    With<const Machine, Seating, HubLine> parts_;
};

}  // namespace jcic::desk
