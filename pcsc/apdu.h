#pragma once
// Command and answer, ISO/IEC 7816-4:2020, 5.2 (short fields only).

#include <cstdint>
#include <optional>

#include "app/base/bytes.h"
#include "app/base/secret.h"

namespace jcic::pcsc {

struct Header {
    std::uint8_t cla = 0x00;
    std::uint8_t ins = 0;
    std::uint8_t p1 = 0;
    std::uint8_t p2 = 0;
};

/// Whether a command may be sent a second time. VERIFY spends a try, a signature is made: never those.
enum class Effect { reads, changes };

/// Answers expected, 1 to 256.
using Expected = std::optional<std::uint16_t>;

/// One command. Its data may be a secret; then it lies only in locked memory and is wiped with the command.
class Command {
public:
    static constexpr std::size_t longest_data = 255;
    static constexpr std::size_t longest = 4 + 1 + longest_data + 1;

    Command(Header header, Effect effect, ByteView data = {}, Expected expected = std::nullopt);
    Command(Header header, Effect effect, Secret data, Expected expected = std::nullopt);

    [[nodiscard]] const Header& header() const { return header_; }
    [[nodiscard]] Effect effect() const { return effect_; }
    [[nodiscard]] ByteView data() const { return secret_ ? secret_->view() : ByteView(plain_); }
    [[nodiscard]] bool is_secret() const { return secret_.has_value(); }
    [[nodiscard]] Expected expected() const { return expected_; }

private:
    Header header_;
    Effect effect_;
    Bytes plain_;
    std::optional<Secret> secret_;
    Expected expected_;
};

/// Writes the bytes of one APDU into `out` (Command::longest is room enough) and gives those written.
/// `data` is at most 255 bytes.
std::span<std::uint8_t> encode(const Header& header, ByteView data, Expected expected, std::span<std::uint8_t> out);

struct Answer {
    Bytes data;
    std::uint16_t sw = 0;
    [[nodiscard]] bool ok() const { return sw == 0x9000; }
};

}  // namespace jcic::pcsc
