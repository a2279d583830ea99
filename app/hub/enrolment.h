#pragma once
// How a desk introduces itself to who runs the hub: a text that its workstation's key signed. It holds no secret, and
// who carries it compares the certificate's fingerprint as between two desks (docs/desks.md).

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

/// The lines, and last the signature over them. What `sign` faults with is handed on.
[[nodiscard]] Result<std::string> enrolment_text(const Enrolment& enrolment, const Sign& sign);
/// Faults input.form (field "enrolment", reason "form") for what enrolment_text would not write, hub.forged (reason
/// "enrolment") where the certificate's key did not sign it.
[[nodiscard]] Result<Enrolment> read_enrolment(std::string_view text);

}  // namespace jcic::hub
