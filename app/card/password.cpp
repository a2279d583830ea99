#include "app/card/password.h"

#include <algorithm>

namespace jcic::card {
namespace {

bool repeats_itself(ByteView digits) {
    for (std::size_t piece = 1; piece <= digits.size() / 2; ++piece) {
        const auto rest = digits.subspan(piece);
        if (digits.size() % piece == 0 && std::equal(rest.begin(), rest.end(), digits.begin())) return true;
    }
    return false;
}

bool is_digit(std::uint8_t byte) {
    return byte >= '0' && byte <= '9';
}

bool is_letter(std::uint8_t byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

/// Each character the last one and `step` more; 0 follows 9.
bool counts_by(ByteView typed, int step) {
    const auto other = [step](std::uint8_t last, std::uint8_t next) {
        if (is_digit(last) && is_digit(next)) return (next - last + 10 - step) % 10 != 0;
        return !is_letter(last) || !is_letter(next) || next - last != step;
    };
    return std::adjacent_find(typed.begin(), typed.end(), other) == typed.end();
}

}  // namespace

Result<void> can_be_a_password(const PinRules& rules, const Secret& typed) {
    const auto bytes = typed.view();
    if (bytes.size() < rules.shortest || bytes.size() > rules.longest)
        return fail(FaultCode::card_pin_format, "card.pin",
                    {{"reason", "length"},
                     {"shortest", std::to_string(rules.shortest)},
                     {"longest", std::to_string(rules.longest)}});
    const auto fits = [&](std::uint8_t byte) { return is_digit(byte) || (rules.letters && is_letter(byte)); };
    if (std::all_of(bytes.begin(), bytes.end(), fits)) return {};
    return fail(FaultCode::card_pin_format, "card.pin", {{"reason", rules.letters ? "letters" : "digits"}});
}

Result<void> strong_enough(const PinRules& rules, const Secret& typed) {
    const auto digits = typed.view();
    if (rules.no_repetition && repeats_itself(digits))
        return fail(FaultCode::card_pin_format, "card.pin", {{"reason", "repetition"}});
    if (rules.no_run && (counts_by(digits, 1) || counts_by(digits, -1)))
        return fail(FaultCode::card_pin_format, "card.pin", {{"reason", "run"}});
    return {};
}

}  // namespace jcic::card
