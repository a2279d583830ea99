#pragma once
// Places at which others can read documents on their way to paper: the print server's disk, and the network.

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string_view>

#include "app/paper/printing/printer.h"

namespace jcic::paper {

/// How documents travel to the printer.
enum class Travel {
    here,       ///< no network: USB, parallel, a program of this machine
    encrypted,  ///< TLS: ipps, https
    clear       ///< readable by eavesdroppers, or by a protocol that cannot be made to encrypt
};
/// Judged by the queue's device URI (cups' backends: ipp(8), lpadmin(8)). An unknown scheme counts as clear.
[[nodiscard]] Travel travel_of(std::string_view device);

/// PreserveJobFiles of a cupsd.conf (cupsd.conf(5)); the default is a day.
[[nodiscard]] Keeping keeping_in(std::string_view configuration);

/// Temporary folder of cupsd's filters, unencrypted (cups-files.conf(5), TempDir).
inline constexpr const char* server_temporary = "/var/spool/cups/tmp";

/// Number of documents in the server's temporary folder. While nothing prints, they were left by a filter that was
/// ended, as when a queue is deleted in mid-job. nullopt if the folder is not readable.
[[nodiscard]] std::optional<std::size_t> left_in(const std::filesystem::path& folder);

}  // namespace jcic::paper
