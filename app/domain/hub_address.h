#pragma once
// The hub's address: the setting `hub`, "host[:port][,host[:port]…]/database". Several hosts are one hub with its
// standbys; the one that accepts writes is used.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/base/fault.h"

namespace jcic::domain {

struct HubServer {
    std::string host;  ///< a DNS name or an address, as in the server's certificate
    std::uint16_t port = 5432;
    bool operator==(const HubServer&) const = default;
};

struct HubAddress {
    std::vector<HubServer> servers;  ///< one to eight
    std::string database;            ///< letters, digits, "_" and "-"
    [[nodiscard]] std::string text() const;
    bool operator==(const HubAddress&) const = default;
};

/// Fault input.form (field "hub", reason "address") for text not written by text(). An IPv6 address is in brackets.
[[nodiscard]] Result<HubAddress> parse_hub_address(std::string_view text);

}  // namespace jcic::domain
