#pragma once
// Files say their form first, "jcic-desk ledger backup v1": a later program's is told from a damaged one
// (docs/formats.md).

#include <optional>
#include <string>
#include <string_view>

#include "app/base/fault.h"
#include "app/base/numbers.h"

namespace jcic::ledger {

/// Fault ledger.newer ("found", "known") where `found` is a later version of the known form; else nothing.
[[nodiscard]] inline Result<void> not_newer(std::string_view found, std::string_view known) {
    const auto name = known.substr(0, known.rfind('v') + 1);
    const auto ours = whole_number<int>(known.substr(name.size()));
    const auto theirs = found.starts_with(name) ? whole_number<int>(found.substr(name.size())) : std::nullopt;
    if (!ours || !theirs || *theirs <= *ours) return {};
    return fail(FaultCode::ledger_newer, "ledger.form",
                {{"found", std::to_string(*theirs)}, {"known", std::to_string(*ours)}});
}

}  // namespace jcic::ledger
