#pragma once
// IPP's keywords (RFC 8011, PWG 5100.7, PWG 5101.1) in words. An unknown keyword is returned unchanged.

#include <QString>
#include <string_view>

namespace jcic::words {

[[nodiscard]] QString job_phase(std::string_view keyword);   ///< "processing"
[[nodiscard]] QString sides(std::string_view keyword);       ///< "two-sided-long-edge"
[[nodiscard]] QString tray(std::string_view keyword);        ///< "tray-1"
[[nodiscard]] QString paper_size(std::string_view keyword);  ///< "iso_a4_210x297mm": "A4（210 × 297 mm）"

}  // namespace jcic::words
