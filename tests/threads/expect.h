#pragma once
// The least that a test without Qt needs.

#include <cstdio>
#include <cstdlib>
#include <string>

#include "app/base/fault.h"

namespace jcic::test {

/// Ends the program with status 1, and says what was expected, unless it holds.
inline void expect(bool holds, const char* what) {
    if (holds) return;
    std::fprintf(stderr, "expected: %s\n", what);
    std::_Exit(1);
}

/// The value, or the end of the program with the fault.
template <class T>
T expect_value(Result<T> result, const char* what) {
    if (!result) {
        const std::string fault = std::string(result.error().text()) + " at " + result.error().place;
        std::fprintf(stderr, "expected: %s, but %s\n", what, fault.c_str());
        std::_Exit(1);
    }
    if constexpr (!std::is_void_v<T>) return std::move(*result);
}

}  // namespace jcic::test
