#pragma once
// A ledger's identity, and the prefix of everything signed in it.

#include <string>
#include <string_view>

#include "app/base/bytes.h"

namespace jcic::verify {

struct Origin {
    std::string kind;  ///< "practice" or "real"
    std::string institution;
    Bytes id;  ///< 16
    /// "jcic-desk <kind> <purpose> v1", NUL, id, institution: docs/trust/ledger-format.md, "Notation".
    [[nodiscard]] Bytes prefix(std::string_view purpose) const;
    /// "jcic-desk/<kind>/<institution>/<id>": the first line of every checkpoint.
    [[nodiscard]] std::string text() const;
    bool operator==(const Origin&) const = default;
};

}  // namespace jcic::verify
