#pragma once
// Desks enrolled at the hub, now and before: the certificates by which their rows are verified.

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

/// A desk's name and certificate at one enrolment; a renewed certificate is another enrolment.
struct Enrolled {
    std::string branch;
    std::string workstation;
    Bytes certificate;    ///< DER
    bool entered = true;  ///< false: people of this desk entered other certificates for that desk
};

/// By workstation: digests, as hex digits, of the certificates that people of this desk compared and entered for it. A
/// server cannot evade this with another certificate for one of these, nor with another name for the desk.
using EnteredDesks = std::map<std::string, std::set<std::string>, std::less<>>;

struct Desk {
    std::string ledger;
    std::string institution;
    std::string branch;
    std::string workstation;
    Bytes certificate;  ///< DER
    bool retired = false;
    std::vector<Enrolled> enrolled{};  ///< all enrolments, the first one first

    /// Whether a certificate signed it that was ever enrolled for this desk and is entered.
    [[nodiscard]] bool signed_this(std::string_view text, ByteView signature) const;
    /// Whether a certificate signed it that was enrolled and is not entered.
    [[nodiscard]] bool signed_by_stranger(std::string_view text, ByteView signature) const;
};

/// Returns the desks of this institution.
[[nodiscard]] Answer<std::vector<Desk>> desks(Connection& hub);
/// The same, marked with the certificates that people entered. nullptr: no restriction.
[[nodiscard]] Answer<std::vector<Desk>> desks(Connection& hub, const std::shared_ptr<const EnteredDesks>& entered);
/// When a desk last connected, by the server's clock.
struct DeskSeen {
    std::string workstation;
    std::optional<Millis> ago{};  ///< nullopt if never
    bool left = false;            ///< it then announced that it left
};
/// Returns those of these workstations that are enrolled for this institution.
[[nodiscard]] Answer<std::vector<DeskSeen>> desks_seen(Connection& hub, const std::vector<std::string>& workstations);
/// nullptr for none.
[[nodiscard]] const Desk* desk_of(const std::vector<Desk>& desks, std::string_view ledger);

}  // namespace jcic::hub
