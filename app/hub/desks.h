#pragma once
// Desks as the hub has them enrolled, now and before: by which certificates a row is judged that names one of them.

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "app/base/bytes.h"
#include "app/base/clock.h"
#include "app/hub/connection.h"

namespace jcic::hub {

/// A desk under the name and the certificate of one enrolment; a renewed certificate is another.
struct Enrolled {
    std::string branch;
    std::string workstation;
    Bytes certificate;    ///< DER
    bool entered = true;  ///< false: people of the desk that asks entered others for that desk
};

/// By workstation: digests, as hex digits, of the certificates that people of the desk that asks compared and entered
/// for it. A server that enrols a certificate of its own for one of these speaks for nobody, nor does one that gives
/// the desk another name.
using EnteredDesks = std::map<std::string, std::set<std::string>, std::less<>>;

struct Desk {
    std::string ledger;
    std::string institution;
    std::string branch;
    std::string workstation;
    Bytes certificate;  ///< DER
    bool retired = false;
    std::vector<Enrolled> enrolled{};  ///< each time, the first one first

    /// By a certificate that was enrolled for this desk, now or before, and is entered.
    [[nodiscard]] bool signed_this(std::string_view text, ByteView signature) const;
    /// By one that was enrolled and is not entered.
    [[nodiscard]] bool signed_by_stranger(std::string_view text, ByteView signature) const;
};

/// The desks of this institution.
[[nodiscard]] Answer<std::vector<Desk>> desks(Connection& hub);
/// The same, as far as people compared them. nullptr: none was.
[[nodiscard]] Answer<std::vector<Desk>> desks(Connection& hub, const std::shared_ptr<const EnteredDesks>& entered);
/// When a desk was here last, by the server's clock.
struct DeskSeen {
    std::string workstation;
    std::optional<Millis> ago{};  ///< nothing where it never was
    bool left = false;            ///< it said then that it leaves
};
/// Of these workstations those that are enrolled for this institution.
[[nodiscard]] Answer<std::vector<DeskSeen>> desks_seen(Connection& hub, const std::vector<std::string>& workstations);
/// nullptr for none.
[[nodiscard]] const Desk* desk_of(const std::vector<Desk>& desks, std::string_view ledger);

}  // namespace jcic::hub
