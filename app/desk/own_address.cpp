#include "app/desk/own_address.h"

#include <netdb.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <memory>
#include <utility>

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

class Socket {
public:
    explicit Socket(const addrinfo& to) : handle_(::socket(to.ai_family, SOCK_DGRAM | SOCK_CLOEXEC, 0)) {}
    ~Socket() {
        if (handle_ >= 0) ::close(handle_);
    }
    Socket(const Socket&) = delete;
    Socket& operator=(const Socket&) = delete;

    /// Connecting a datagram socket sends nothing: it chooses the way.
    [[nodiscard]] std::string local_address_towards(const addrinfo& to) const {
        sockaddr_storage own{};
        socklen_t size = sizeof(own);
        auto* address = reinterpret_cast<sockaddr*>(&own);
        std::array<char, NI_MAXHOST> text{};
        const bool known = handle_ >= 0 && ::connect(handle_, to.ai_addr, to.ai_addrlen) == 0 &&
                           ::getsockname(handle_, address, &size) == 0 &&
                           ::getnameinfo(address, size, text.data(), text.size(), nullptr, 0, NI_NUMERICHOST) == 0;
        return known ? std::string(text.data()) : std::string();
    }

private:
    int handle_;
};

}  // namespace

std::string own_address_towards(std::string_view url, NameLookup lookup) {
    const auto [host, port] = place_in(url);
    addrinfo wish{};
    wish.ai_socktype = SOCK_DGRAM;
    wish.ai_flags = AI_NUMERICSERV | (lookup == NameLookup::yes ? 0 : AI_NUMERICHOST);
    addrinfo* found = nullptr;
    if (::getaddrinfo(host.c_str(), port.c_str(), &wish, &found) != 0) return {};
    const std::unique_ptr<addrinfo, void (*)(addrinfo*)> owned(found, ::freeaddrinfo);
    for (const auto* to = found; to != nullptr; to = to->ai_next)
        if (auto own = Socket(*to).local_address_towards(*to); !own.empty()) return own;
    return {};
}

}  // namespace jcic::desk
