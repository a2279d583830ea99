#pragma once
// The reasons that a fault may have (detail "reason"), declared in fault_reasons.def: the cause, as a key by which the
// program selects its message and advice.

#include <string_view>
#include <vector>

#include "app/base/fault.h"

namespace jcic {

struct FaultReason {
    FaultCode code;
    std::string_view name;  ///< "crl-expired"
    /// The reason of the same code with the same advice; "": the code's own advice. A reason with its own advice names
    /// itself.
    std::string_view advice_of;
};

/// Whether a code's reasons are sentences composed by a file's reader (line, name, error), shown unchanged to the
/// file's author; such a code has no declared reasons.
[[nodiscard]] bool speaks_its_reason(FaultCode code);

/// In the order of fault_reasons.def.
[[nodiscard]] const std::vector<FaultReason>& all_fault_reasons();
/// Reasons that one code may have.
[[nodiscard]] std::vector<FaultReason> reasons_of(FaultCode code);

/// A reason for the system's error on a file (errno): no-permission, missing, disk-full, quota, read-only, no-locks,
/// too-many-files, no-file (it is a folder), no-folder, name-too-long, busy, device, not-regular (a socket), link,
/// other-disk, exists, too-large, bad-name, unsupported, memory, network; "system" for any other.
[[nodiscard]] std::string_view reason_of_errno(int error);

}  // namespace jcic
