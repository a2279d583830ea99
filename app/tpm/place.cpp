#include "app/tpm/place.h"

#include <algorithm>
#include <cstdint>

#include "app/base/numbers.h"

namespace jcic::tpm {
namespace {

constexpr std::string_view devices = "/dev/tpm";
constexpr std::string_view loopback = "127.0.0.1:";
constexpr std::size_t longest = 40;

bool is_plain(char one) {
    return (one >= 'a' && one <= 'z') || (one >= '0' && one <= '9');
}

}  // namespace

std::optional<Place> Place::parse(std::string_view text) {
    if (text.size() > longest) return std::nullopt;
    if (text.starts_with(devices)) {
        const auto rest = text.substr(devices.size());
        if (rest.empty() || !std::ranges::all_of(rest, is_plain)) return std::nullopt;
        return Place(text);
    }
    if (!text.starts_with(loopback)) return std::nullopt;
    const auto port = whole_number<std::uint16_t>(text.substr(loopback.size()));
    if (!port || *port == 0 || *port == UINT16_MAX) return std::nullopt;
    return Place(text);
}

std::string Place::tcti() const {
    if (is_device()) return "device:" + text_;
    return "swtpm:host=127.0.0.1,port=" + text_.substr(loopback.size());
}

}  // namespace jcic::tpm
