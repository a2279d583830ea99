#include "app/domain/password_policy.h"

#include <algorithm>
#include <string>

#include "app/base/text.h"

namespace jcic::domain {
namespace {

constexpr bool between(std::uint8_t byte, char first, char last) {
    return byte >= static_cast<std::uint8_t>(first) && byte <= static_cast<std::uint8_t>(last);
}
constexpr bool digit(std::uint8_t byte) {
    return between(byte, '0', '9');
}
constexpr bool lower(std::uint8_t byte) {
    return between(byte, 'a', 'z');
}
constexpr bool upper(std::uint8_t byte) {
    return between(byte, 'A', 'Z');
}
/// A mark that every keyboard has; a space is none, and letters beyond ASCII count for the length alone.
constexpr bool symbol(std::uint8_t byte) {
    return between(byte, '!', '~') && !digit(byte) && !lower(byte) && !upper(byte);
}

std::size_t characters(ByteView utf8) {
    return code_points({reinterpret_cast<const char*>(utf8.data()), utf8.size()});
}

}  // namespace

Result<void> strong_enough(const Secret& password) {
    const auto bytes = password.view();
    const auto has = [&](auto kind) { return std::any_of(bytes.begin(), bytes.end(), kind); };
    std::string missing;
    const auto want = [&](bool there, const char* what) {
        if (!there) missing.append(missing.empty() ? "" : ",").append(what);
    };
    want(characters(bytes) >= static_cast<std::size_t>(password_minimum_length), "length");
    want(has(digit), "digit");
    want(has(lower), "lower");
    want(has(upper), "upper");
    want(has(symbol), "symbol");
    if (!missing.empty()) return fail(FaultCode::rule_pw_1, "password", {{"missing", missing}});
    return {};
}

std::chrono::days days_left(UtcTime changed, UtcTime now) {
    if (changed > now + std::chrono::days{1}) return std::chrono::days{0};  // as still_valid() says of it
    const auto used = std::chrono::floor<std::chrono::days>(now - changed);
    return std::clamp(password_lifetime - used, std::chrono::days{0}, password_lifetime);
}

Result<void> still_valid(UtcTime changed, UtcTime now) {
    // One changed under a clock that ran ahead would hold until that day and 90 more: it is changed once again.
    const bool by_a_later_clock = changed > now + std::chrono::days{1};
    if (!by_a_later_clock && now - changed < password_lifetime) return {};
    return fail(FaultCode::rule_pw_2, "password", {{"days", std::to_string(password_lifetime.count())}});
}

Result<void> may_try(int consecutive_failures) {
    if (consecutive_failures < password_failures_allowed) return {};
    return fail(FaultCode::rule_pw_4, "password", {{"limit", std::to_string(password_failures_allowed)}});
}

}  // namespace jcic::domain
