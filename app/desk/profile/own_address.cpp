#include "app/desk/profile/own_address.h"

#include <arpa/inet.h>
#include <netdb.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cstring>
#include <memory>
#include <optional>
#include <utility>

#include "app/base/numbers.h"

namespace jcic::desk {
namespace {

/// "host", "host:port" or "[address]:port", as it stands in the URL.
std::pair<std::string, std::string> place_in(std::string_view url) {
    if (const auto scheme = url.find("://"); scheme != std::string_view::npos) url.remove_prefix(scheme + 3);
    url = url.substr(0, url.find('/'));
    const auto bracket = url.find(']');
    if (url.starts_with('[') && bracket != std::string_view::npos) {
        const auto port = url.substr(bracket + 1);
        return {std::string(url.substr(1, bracket - 1)), port.starts_with(':') ? std::string(port.substr(1)) : "443"};
    }
    const auto colon = url.find(':');
    if (colon == std::string_view::npos) return {std::string(url), "443"};
    return {std::string(url.substr(0, colon)), std::string(url.substr(colon + 1))};
}

/// Where packets to it would go.
struct Place {
    sockaddr_storage address{};
    socklen_t size = 0;
};

/// A numeric address asks no name server, and nothing that could.
std::optional<Place> numeric(const std::string& host, std::uint16_t port) {
    Place out;
    auto* four = reinterpret_cast<sockaddr_in*>(&out.address);
    if (::inet_pton(AF_INET, host.c_str(), &four->sin_addr) == 1) {
        four->sin_family = AF_INET;
        four->sin_port = htons(port);
        out.size = sizeof(sockaddr_in);
        return out;
    }
    auto* six = reinterpret_cast<sockaddr_in6*>(&out.address);
    if (::inet_pton(AF_INET6, host.c_str(), &six->sin6_addr) != 1) return std::nullopt;
    six->sin6_family = AF_INET6;
    six->sin6_port = htons(port);
    out.size = sizeof(sockaddr_in6);
    return out;
}

std::optional<Place> looked_up(const std::string& host, std::uint16_t port) {
    addrinfo wish{};
    wish.ai_socktype = SOCK_DGRAM;
    addrinfo* found = nullptr;
    if (::getaddrinfo(host.c_str(), std::to_string(port).c_str(), &wish, &found) != 0) return std::nullopt;
    const std::unique_ptr<addrinfo, void (*)(addrinfo*)> owned(found, ::freeaddrinfo);
    Place out;
    std::memcpy(&out.address, found->ai_addr, found->ai_addrlen);
    out.size = found->ai_addrlen;
    return out;
}

std::string text_of(const sockaddr_storage& address) {
    std::array<char, INET6_ADDRSTRLEN> text{};
    const bool six = address.ss_family == AF_INET6;
    const void* bytes = six ? static_cast<const void*>(&reinterpret_cast<const sockaddr_in6*>(&address)->sin6_addr)
                            : &reinterpret_cast<const sockaddr_in*>(&address)->sin_addr;
    return ::inet_ntop(address.ss_family, bytes, text.data(), text.size()) == nullptr ? std::string() : text.data();
}

/// Connecting a datagram socket sends nothing: it chooses the way.
std::string way_to(const Place& place) {
    const int handle = ::socket(place.address.ss_family, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (handle < 0) return {};
    sockaddr_storage own{};
    socklen_t size = sizeof(own);
    const bool known = ::connect(handle, reinterpret_cast<const sockaddr*>(&place.address), place.size) == 0 &&
                       ::getsockname(handle, reinterpret_cast<sockaddr*>(&own), &size) == 0;
    ::close(handle);
    return known ? text_of(own) : std::string();
}

}  // namespace

std::string own_address_towards(std::string_view url, NameLookup lookup) {
    const auto [host, port_text] = place_in(url);
    const auto port = whole_number<std::uint16_t>(port_text, 1);
    if (!port) return {};
    auto place = numeric(host, *port);
    if (!place && lookup == NameLookup::yes) place = looked_up(host, *port);
    return place ? way_to(*place) : std::string();
}

}  // namespace jcic::desk
