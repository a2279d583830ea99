#pragma once
// Formats a case number that was corrected after the request (app/domain/registers/case_corrections.h).

#include <string>
#include <string_view>

namespace jcic::domain {

/// "115-000124（更正，原 115-000142）" for sheets and lists in Chinese; the number itself if `before` is "", that
/// is, not corrected.
[[nodiscard]] std::string with_correction(std::string_view number, std::string_view before);
/// "115-000124＊", in any language, for narrow places.
[[nodiscard]] std::string starred(std::string_view number, std::string_view before);

}  // namespace jcic::domain
