#pragma once
// Keeps a library from writing to standard error.

#include <string>
#include <string_view>

namespace jcic::paper {

/// During its life, holds back everything that this process writes to standard error; afterwards writes it there,
/// except the lines that begin with `whose`.
class StderrAside {
public:
    explicit StderrAside(std::string_view whose);
    ~StderrAside();
    StderrAside(const StderrAside&) = delete;
    StderrAside& operator=(const StderrAside&) = delete;

private:
    std::string whose_;
    int was_;    ///< standard error; negative if there is none
    int aside_;  ///< negative if nothing can be held back
};

}  // namespace jcic::paper
