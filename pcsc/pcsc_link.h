#pragma once
// The system's PC/SC service: pcscd on Linux, the Smart Card service on Windows.

#include "pcsc/link.h"

namespace jcic::pcsc {

class PcscLink final : public Link {
public:
    Code establish(Context& out) override;
    Code release(Context context) override;
    Code list_readers(Context context, std::vector<std::string>& out) override;
    Code wait_change(Context context, std::optional<Millis> limit, std::span<ReaderState> states) override;
    Code cancel(Context context) override;
    Code connect(Context context, const std::string& reader, Share share, Connection& out) override;
    Code disconnect(Handle handle, Leave leave) override;
    Code begin(Handle handle) override;
    Code end(Handle handle, Leave leave) override;
    Code transmit(Handle handle, Protocol protocol, ByteView command, std::span<std::uint8_t> answer,
                  std::size_t& length) override;
    Code control(Handle handle, std::uint32_t code, ByteView command, std::span<std::uint8_t> answer,
                 std::size_t& length) override;
    Code status(Handle handle, Bytes& atr) override;
};

}  // namespace jcic::pcsc
