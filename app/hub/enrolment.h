#pragma once
// A desk's enrolment request to the hub's operator: a text signed by its workstation's key. It contains no secret; its
// carrier compares the certificate's fingerprint as between two desks (docs/run/desks.md).

#include <string>
#include <string_view>

#include "app/base/bytes.h"
#include "app/base/fault.h"
#include "app/hub/signed_text.h"

namespace jcic::hub {

struct Enrolment {
    std::string world;        ///< "practice", "real"
    std::string institution;  ///< seven digits
    std::string branch;
    std::string workstation;
    std::string ledger;  ///< its id, 32 hex digits
    Bytes certificate;   ///< the workstation's, DER
    bool operator==(const Enrolment&) const = default;
};

/// The database role of that ledger, and the CN of the certificate by which it connects.
[[nodiscard]] std::string role_of(std::string_view ledger);

/// Returns the lines, followed by the signature over them. Faults of `sign`.
[[nodiscard]] Result<std::string> enrolment_text(const Enrolment& enrolment, const Sign& sign);
/// Faults input.form (field "enrolment", reason "form") if malformed, hub.forged (reason "enrolment") if the
/// certificate's key did not sign it.
[[nodiscard]] Result<Enrolment> read_enrolment(std::string_view text);

}  // namespace jcic::hub
