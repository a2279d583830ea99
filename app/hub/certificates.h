#pragma once
// Expiry of certificates: those of the connection, and those that are enrolled.

#include <filesystem>
#include <optional>

#include "app/base/bytes.h"
#include "app/base/clock.h"

namespace jcic::hub {

/// DER. nullopt if it is not a certificate.
[[nodiscard]] std::optional<UtcTime> certificate_until(ByteView certificate);
/// PEM, the first in the file. nullopt if it cannot be read.
[[nodiscard]] std::optional<UtcTime> certificate_until(const std::filesystem::path& file);

}  // namespace jcic::hub
