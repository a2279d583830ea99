#pragma once
// The end of a program that may have abandoned a thread (worker.h), or whose libraries wait for others.

#include <cstdio>
#include <cstdlib>

namespace jcic {

/// Ends the process once its own objects are destroyed: everything is written by then, and every file closed. What
/// libraries would do at exit is left out: they wait for name look-ups and buses without an answer, or take away what
/// an abandoned thread still uses.
[[noreturn]] inline void leave_process(int status) {
    std::fflush(nullptr);
    std::_Exit(status);
}

}  // namespace jcic
