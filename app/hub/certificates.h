#pragma once
// Until when certificates are good: those of the connection, and those that are enrolled.

#include <filesystem>
#include <optional>

#include "app/base/bytes.h"
#include "app/base/clock.h"

namespace jcic::hub {

/// DER. Nothing where it is no certificate.
[[nodiscard]] std::optional<UtcTime> certificate_until(ByteView certificate);
/// PEM, the first one in it. Nothing where it cannot be read.
[[nodiscard]] std::optional<UtcTime> certificate_until(const std::filesystem::path& file);

}  // namespace jcic::hub
