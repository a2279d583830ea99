#pragma once
// The readers as a program without this project would watch them: one SCardGetStatusChange without a limit.

#include <winscard.h>

#include <cstdlib>
#include <string>
#include <vector>

namespace jcic::bench {

class BareReader {
public:
    BareReader() {
        if (SCardEstablishContext(SCARD_SCOPE_SYSTEM, nullptr, nullptr, &context_) != SCARD_S_SUCCESS) std::abort();
    }
    ~BareReader() { SCardReleaseContext(context_); }
    BareReader(const BareReader&) = delete;
    BareReader& operator=(const BareReader&) = delete;

    /// Takes the reader's state as it is.
    void look(const std::string& reader) {
        name_ = reader;
        state_ = {};
        state_.szReader = name_.c_str();
        SCardGetStatusChange(context_, 0, &state_, 1);
    }
    /// Blocks until the state is another one, or until cancel(). Gives whether a card is in the reader.
    bool wait() {
        state_.dwCurrentState = state_.dwEventState;
        SCardGetStatusChange(context_, INFINITE, &state_, 1);
        return (state_.dwEventState & SCARD_STATE_PRESENT) != 0;
    }
    void cancel() { SCardCancel(context_); }

private:
    SCARDCONTEXT context_ = 0;
    std::string name_;
    SCARD_READERSTATE state_{};
};

}  // namespace jcic::bench
