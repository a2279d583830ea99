#pragma once
// Where documents can be read by others on their way to paper: on the print server's disk, and on the network.

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string_view>

#include "app/paper/printing/printer.h"

namespace jcic::paper {

/// How documents travel to the printer.
enum class Travel {
    here,       ///< over no network: USB, parallel, a program of this machine
    encrypted,  ///< TLS: ipps, https
    clear       ///< readable by who listens, or by a protocol that cannot be told to encrypt
};
/// By the device URI of the queue (cups' backends: ipp(8), lpadmin(8)). A scheme that is unknown counts as clear.
[[nodiscard]] Travel travel_of(std::string_view device);

/// PreserveJobFiles of a cupsd.conf (cupsd.conf(5)): a day where it says nothing.
[[nodiscard]] Keeping keeping_in(std::string_view configuration);

/// Where cupsd's filters keep what they work on, in clear (cups-files.conf(5), TempDir).
inline constexpr const char* server_temporary = "/var/spool/cups/tmp";

/// Documents in the server's temporary folder: while nothing prints, they were left there by a filter that was ended,
/// as where a queue is deleted in mid-job. nullopt where the folder may not be looked into.
[[nodiscard]] std::optional<std::size_t> left_in(const std::filesystem::path& folder);

}  // namespace jcic::paper
