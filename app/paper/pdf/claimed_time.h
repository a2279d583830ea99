#pragma once
// The time of signing that a file claims, by its signer's clock. No time stamp confirms it.

#include <openssl/cms.h>

#include <optional>
#include <string_view>

#include "app/base/clock.h"

namespace jcic::paper {

/// From its signed attribute (RFC 5652, 11.3), else /M of its dictionary (ISO 32000-1, table 252).
[[nodiscard]] std::optional<UtcTime> claimed_time(CMS_SignerInfo* signer, std::string_view dictionary);
/// Parses "(D:20261120093000+08'00')", and its shorter forms.
[[nodiscard]] std::optional<UtcTime> pdf_date(std::string_view text);

}  // namespace jcic::paper
