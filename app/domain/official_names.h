#pragma once
// The rules' own Chinese names, for signed and printed text: these never change with the windows' language.

#include <string_view>

#include "app/domain/authorisation.h"
#include "app/domain/duties.h"
#include "app/domain/eligibility.h"

namespace jcic::domain {

[[nodiscard]] std::string_view official_name(Business business);       ///< 授信
[[nodiscard]] std::string_view official_name(SubjectKind kind);        ///< 保證人
[[nodiscard]] std::string_view official_name(AuthorisationKind kind);  ///< 書面
[[nodiscard]] std::string_view official_name(Duty duty);               ///< 查詢人員

}  // namespace jcic::domain
