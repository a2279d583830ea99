#pragma once
// How a case number that was corrected after the request is written (app/domain/registers/case_corrections.h).

#include <string>
#include <string_view>

namespace jcic::domain {

/// "115-000124（更正，原 115-000142）" for sheets and lists in Chinese; the number itself where it was not corrected,
/// which `before` says by "".
[[nodiscard]] std::string with_correction(std::string_view number, std::string_view before);
/// "115-000124＊", in whatever language, where there is no room for more.
[[nodiscard]] std::string starred(std::string_view number, std::string_view before);

}  // namespace jcic::domain
