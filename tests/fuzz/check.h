#pragma once
// A promise that the fuzzer tries to break.

#include <cstdlib>

namespace jcic::fuzz {

/// Stops the run, with the input kept by libFuzzer, where `kept` is false.
inline void promise(bool kept) {
    if (!kept) std::abort();
}

}  // namespace jcic::fuzz
