#include "app/paper/proof/base45.h"

namespace jcic::paper {

namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

}  // namespace

std::string to_base45(ByteView bytes) {
    std::string out;
    const auto put = [&](unsigned value, int characters) {
        for (; characters > 0; --characters, value /= 45) out += alphabet[value % 45];
    };
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) put(bytes[i] * 256U + bytes[i + 1], 3);
    if (bytes.size() % 2 == 1) put(bytes.back(), 2);
    return out;
}

Result<Bytes> from_base45(std::string_view text) {
    Bytes out;
    const auto fault = [] { return fail(FaultCode::input_form, "paper.base45"); };
    while (!text.empty()) {
        const std::string_view group = text.substr(0, 3);
        if (group.size() == 1) return fault();
        unsigned value = 0;
        for (auto it = group.rbegin(); it != group.rend(); ++it) {
            const auto digit = alphabet.find(*it);
            if (digit == std::string_view::npos) return fault();
            value = value * 45 + static_cast<unsigned>(digit);
        }
        const bool pair = group.size() == 3;
        if (value > (pair ? 0xFFFFU : 0xFFU)) return fault();
        if (pair) out.push_back(static_cast<std::uint8_t>(value >> 8));
        out.push_back(static_cast<std::uint8_t>(value));
        text.remove_prefix(group.size());
    }
    return out;
}

}  // namespace jcic::paper
