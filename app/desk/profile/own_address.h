#pragma once
// The workstation's address on the way to the host, which stands in every event (R-LO-1).

#include <string>
#include <string_view>

namespace jcic::desk {

/// Whether a host's name may be looked up, which waits for the name server.
enum class NameLookup { no, yes };

/// Of the interface that packets to "https://host:port/…" would leave by, without sending any: "192.0.2.7"; "" where
/// there is none, or the name is not known.
[[nodiscard]] std::string own_address_towards(std::string_view url, NameLookup lookup);

}  // namespace jcic::desk
