#pragma once
// Command and response, ISO/IEC 7816-4:2020, 5.2: short fields, extended ones, and the five-byte header of T=0.

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

/// Whether a command may be sent a second time. Never if it changes something: VERIFY uses a try, a signature is made.
enum class Effect { reads, changes };

/// Expected length of the answer, 1 to 65,536 bytes. More than 256 is requested at once only if the card supports
/// extended lengths; otherwise the rest is fetched by GET RESPONSE.
using Expected = std::optional<std::uint32_t>;

/// How a card accepts data of more than 255 bytes.
struct Capabilities {
    bool chaining = true;   ///< several short commands, CLA bit 5 set in all but the last (5.3.3)
    bool extended = false;  ///< one command with two-byte lengths (5.2); preferred to chaining. Never with T=0
    bool operator==(const Capabilities&) const = default;
};

/// One command. Secret data is only in locked memory and is wiped with the command.
class Command {
public:
    static constexpr std::size_t longest_short_data = 255;
    static constexpr std::size_t longest_data = 65'535;
    static constexpr std::uint32_t longest_short_answer = 256;

    Command(Header header, Effect effect, ByteView data = {}, Expected expected = std::nullopt);
    Command(Header header, Effect effect, Secret data, Expected expected = std::nullopt);

    [[nodiscard]] const Header& header() const { return header_; }
    [[nodiscard]] Effect effect() const { return effect_; }
    [[nodiscard]] ByteView data() const { return secret_ ? secret_->view() : ByteView(plain_); }
    [[nodiscard]] bool is_secret() const { return secret_.has_value(); }
    [[nodiscard]] Expected expected() const { return expected_; }
    /// Whether it fits one command with one-byte lengths.
    [[nodiscard]] bool is_short() const;

private:
    Header header_;
    Effect effect_;
    Bytes plain_;
    std::optional<Secret> secret_;
    Expected expected_;
};

/// Encoding of one command. With T=0 a header always has five bytes and no Le follows data (7816-3:2006, 12.2).
enum class Form { t1, t0, extended };

/// Size of the buffer that `encode` may need for this much data, in any form.
[[nodiscard]] constexpr std::size_t room_for(std::size_t data) {
    return 4 + 3 + data + 2;
}

/// Writes one APDU into `out` and returns the written part. Short forms hold at most 255 bytes of data and 256 expected
/// ones.
std::span<std::uint8_t> encode(Form form, const Header& header, ByteView data, Expected expected,
                               std::span<std::uint8_t> out);

struct Answer {
    Bytes data;
    std::uint16_t sw = 0;
    [[nodiscard]] bool ok() const { return sw == 0x9000; }
};

}  // namespace jcic::pcsc
