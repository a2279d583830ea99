#pragma once
// The traffic with the card, for diagnosis, as lines of text to an injected sink; nothing is written without one.
// Commands that only read are shown in full. Others, which change something or carry a secret, are shown by header and
// lengths only: no PIN, no signature.

#include <functional>
#include <string>
#include <string_view>

#include "pcsc/apdu.h"
#include "pcsc/link.h"

namespace jcic::pcsc {

/// Receives one line, without its end. Called by any thread that uses a card; each examination of a reader has its own
/// thread, so calls may be concurrent.
using TraceSink = std::function<void(std::string_view line)>;

class Trace {
public:
    Trace() = default;
    explicit Trace(TraceSink sink) : sink_(std::move(sink)) {}

    enum class Show { all, lengths };

    /// "= T=1 3b80800101 Virtual PCD 00 00": a connection, with its answer to reset.
    void connected(const std::string& reader, Protocol protocol, ByteView atr) const;
    /// "> 00A40400 Lc=5 f04a434943 Le=256", "> 00200081 Lc=8"
    void command(const Header& header, ByteView data, Expected expected, Show show) const;
    /// "< 9000 2 6f00", "< 9000 64"
    void answer(const Answer& answer, Show show) const;
    /// "> control 0x42000D48 19", "< control 2": no contents.
    void control(std::uint32_t code, std::size_t sent) const;
    void control_answer(std::size_t received) const;
    /// "! 0x80100069"
    void failure(Code code) const;

private:
    TraceSink sink_;
};

}  // namespace jcic::pcsc
