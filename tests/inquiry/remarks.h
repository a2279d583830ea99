#pragma once
// Remarks on a query, as tests look for them.

#include "app/inquiry/checks/check.h"

namespace jcic::inquiry::test {

/// The first of that kind; null for none.
inline const Remark* remark_of(const std::vector<Remark>& remarks, Remark::Kind kind) {
    for (const auto& remark : remarks)
        if (remark.kind == kind) return &remark;
    return nullptr;
}

inline std::string detail(const Remark& remark, std::string_view key) {
    for (const auto& one : remark.details)
        if (one.key == key) return one.value;
    return {};
}

}  // namespace jcic::inquiry::test
