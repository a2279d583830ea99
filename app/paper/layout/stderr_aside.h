#pragma once
// Keeps a library from writing to standard error.

#include <string>
#include <string_view>

namespace jcic::paper {

/// While this lives, what anybody in this process writes to standard error is put aside; then it is written there after
/// all, but for the lines that begin with `whose`.
class StderrAside {
public:
    explicit StderrAside(std::string_view whose);
    ~StderrAside();
    StderrAside(const StderrAside&) = delete;
    StderrAside& operator=(const StderrAside&) = delete;

private:
    std::string whose_;
    int was_;    ///< standard error; negative where there is none
    int aside_;  ///< negative where nothing can be put aside
};

}  // namespace jcic::paper
