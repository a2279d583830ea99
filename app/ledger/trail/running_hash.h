#pragma once
// SHA-256 over what is too long to be held at once.

#include <memory>

#include "app/base/bytes.h"

namespace jcic::ledger {

class RunningHash {
public:
    RunningHash();
    ~RunningHash();
    RunningHash(const RunningHash&) = delete;
    RunningHash& operator=(const RunningHash&) = delete;

    void add(ByteView bytes);
    /// Of all that was added so far; more may be added after it.
    [[nodiscard]] Digest value() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace jcic::ledger
