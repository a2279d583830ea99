#pragma once
// The compression of RFC 1950 (zlib's), which PDF calls FlateDecode (ISO 32000-1 section 7.4.4).

#include <string>
#include <string_view>

#include "app/base/fault.h"

namespace jcic::paper {

[[nodiscard]] std::string deflated(std::string_view plain);

/// Fault paper.layout (reason "pdf") for input not written by deflated(), or beyond 64 MB.
[[nodiscard]] Result<std::string> inflated(std::string_view packed);

}  // namespace jcic::paper
