#pragma once
// Desks as the hub has them enrolled, now and before: by which certificates a row is judged that names one of them.

#include <string>
#include <string_view>
#include <vector>

#include "app/hub/connection.h"

namespace jcic::hub {

/// A desk under the name and the certificate of one enrolment; a renewed certificate is another.
struct Enrolled {
    std::string branch;
    std::string workstation;
    Bytes certificate;  ///< DER
};

struct Desk {
    std::string ledger;
    std::string institution;
    std::string branch;
    std::string workstation;
    Bytes certificate;  ///< DER
    bool retired = false;
    std::vector<Enrolled> enrolled{};  ///< each time, the first one first

    /// By a certificate that was enrolled for this desk, now or before.
    [[nodiscard]] bool signed_this(std::string_view text, ByteView signature) const;
};

/// The desks of this institution.
[[nodiscard]] Answer<std::vector<Desk>> desks(Connection& hub);
/// nullptr for none.
[[nodiscard]] const Desk* desk_of(const std::vector<Desk>& desks, std::string_view ledger);

}  // namespace jcic::hub
