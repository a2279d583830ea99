#pragma once
// How a setting stands, in words (app/domain/setting.h).

#include <QString>

#include "app/domain/setting.h"

namespace jcic::words {

/// 預設；settings.conf 第 11 行，下次啟動時生效；固定：/etc/jcic-desk/policy.conf 第 3 行
[[nodiscard]] QString source_of(const domain::StandingSetting& setting);
/// 單位主管、帳號管理人員
[[nodiscard]] QString who_may_change(const domain::Setting& setting);

}  // namespace jcic::words
