#pragma once
// Head office's own list of the branches whose reports it expects (docs/trust/branch-reports.md).

#include <string>
#include <vector>

#include "app/base/fault.h"

namespace jcic::domain {

struct ExpectedBranch {
    std::string institution;  ///< 7 digits
    std::string branch;
    std::string fingerprint;  ///< of its workstation's certificate, SHA-256 in hex; "" if not compared yet
    bool operator==(const ExpectedBranch&) const = default;
};
/// From a CSV file's rows: 機構代號, 單位 and, if known, 憑證指紋; `head` is the index of the row of names.
/// Fault file.form, details "line", "column" (from 1), "reason" (unreadable, code, fingerprint, twice, empty) and
/// "key": the value concerned.
[[nodiscard]] Result<std::vector<ExpectedBranch>> expected_branches(const std::vector<std::vector<std::string>>& rows,
                                                                    std::size_t head);

}  // namespace jcic::domain
