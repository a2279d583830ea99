#pragma once
// Where the hub is: the setting `hub`, "host[:port][,host[:port]…]/database". Several hosts are one hub with its
// standbys, of which the one that accepts writes is used.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/base/fault.h"

namespace jcic::hub {

struct ServerName {
    std::string host;  ///< a DNS name or an address, as the server's certificate says it
    std::uint16_t port = 5432;
    bool operator==(const ServerName&) const = default;
};

struct Address {
    std::vector<ServerName> servers;  ///< one at least, eight at most
    std::string database;             ///< letters, digits, "_" and "-"
    [[nodiscard]] std::string text() const;
    bool operator==(const Address&) const = default;
};

/// Fault input.form (field "hub", reason "address") for what text() would not write. An IPv6 address stands in
/// brackets.
[[nodiscard]] Result<Address> parse_address(std::string_view text);

}  // namespace jcic::hub
