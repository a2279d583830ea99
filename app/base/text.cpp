#include "app/base/text.h"

#include <algorithm>
#include <array>

#include "app/base/platform.h"

namespace jcic {
namespace {

/// Length of the UTF-8 sequence at the start, 0 where there is none (RFC 3629, section 4).
std::size_t sequence(ByteView in) {
    const auto b = in[0];
    if (b < 0x80) return 1;
    const std::size_t length = b >= 0xC2 && b <= 0xDF   ? 2U
                               : (b & 0xF0U) == 0xE0U   ? 3U
                               : b >= 0xF0 && b <= 0xF4 ? 4U
                                                        : 0U;
    if (length == 0 || in.size() < length) return 0;
    for (std::size_t i = 1; i < length; ++i)
        if ((in[i] & 0xC0U) != 0x80U) return 0;
    if ((b == 0xE0 && in[1] < 0xA0) || (b == 0xED && in[1] > 0x9F)) return 0;
    if ((b == 0xF0 && in[1] < 0x90) || (b == 0xF4 && in[1] > 0x8F)) return 0;
    return length;
}

}  // namespace

bool is_utf8(ByteView bytes) {
    while (!bytes.empty()) {
        const auto length = sequence(bytes);
        if (length == 0) return false;
        bytes = bytes.subspan(length);
    }
    return true;
}

std::size_t code_points(std::string_view utf8) {
    return static_cast<std::size_t>(std::count_if(
        utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

Result<std::string> decode_text(ByteView bytes) {
    static constexpr std::array<std::uint8_t, 3> bom{0xEF, 0xBB, 0xBF};
    if (bytes.size() >= 3 && std::equal(bom.begin(), bom.end(), bytes.begin())) bytes = bytes.subspan(3);
    if (is_utf8(bytes)) return to_text(bytes);

    std::size_t bad = 0;
    auto out = platform::from_cp950(to_text(bytes), bad);
    if (bad == std::string::npos) return fail(FaultCode::internal, "text.cp950");
    if (!out) return fail(FaultCode::input_form, "text", {{"byte", std::to_string(bad + 1)}});
    return std::move(*out);
}

}  // namespace jcic
