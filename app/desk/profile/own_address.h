#pragma once
// The workstation's address towards the host, recorded in every event (R-LO-1).

#include <string>
#include <string_view>

namespace jcic::desk {

/// Whether a host's name may be resolved, which waits for the name server.
enum class NameLookup { no, yes };

/// Returns the address of the interface used for packets to "https://host:port/…", without sending any: "192.0.2.7";
/// "" if there is none or the name cannot be resolved.
[[nodiscard]] std::string own_address_towards(std::string_view url, NameLookup lookup);

}  // namespace jcic::desk
