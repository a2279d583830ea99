#pragma once
// The reasons that a fault may carry (detail "reason"), declared in fault_reasons.def: why it arose, as a key by which
// the program chooses its words, above all its advice.

#include <string_view>
#include <vector>

#include "app/base/fault.h"

namespace jcic {

struct FaultReason {
    FaultCode code;
    std::string_view name;  ///< "crl-expired"
    /// The reason of the same code whose advice is this one's too; "": that of the code itself. A reason with an
    /// advice of its own names itself.
    std::string_view advice_of;
};

/// Whether the reasons of a code are sentences that a reader of files makes up (line, name, what is wrong there), told
/// as they are to whoever wrote the file; such a code has no declared reasons.
[[nodiscard]] bool speaks_its_reason(FaultCode code);

/// In the order of fault_reasons.def.
[[nodiscard]] const std::vector<FaultReason>& all_fault_reasons();
/// What one code may carry.
[[nodiscard]] std::vector<FaultReason> reasons_of(FaultCode code);

/// A reason for what the system said of a file (errno): no-permission, missing, disk-full, quota, read-only, no-locks,
/// too-many-files, no-file (it is a folder), no-folder, name-too-long, busy, device; "system" for any other.
[[nodiscard]] std::string_view reason_of_errno(int error);

}  // namespace jcic
