#pragma once
// A setting's value and source, in words (app/domain/registers/setting.h).

#include <QString>

#include "app/domain/registers/setting.h"

namespace jcic::words {

/// The displayed value: a choice by its title, in the desk's language.
[[nodiscard]] QString value_of(const domain::Setting& setting, const std::string& value);
/// 與其他程式共用、獨占；5–100；"" if the kind alone determines it.
[[nodiscard]] QString allowed_for(const domain::Setting& setting);
/// 自 115-12-01 起：6; "" if no later value was decided.
[[nodiscard]] QString coming_of(const domain::StandingSetting& setting);
/// 範例卡片憑證機構（有效至 118-03-01）、…: for a file of certificates; "" for others.
[[nodiscard]] QString certificates_of(const domain::StandingSetting& setting);
/// 預設；settings.conf 第 11 行，下次啟動時生效；由 /etc/jcic-desk/policy.conf 第 3 行固定
[[nodiscard]] QString source_of(const domain::StandingSetting& setting);
/// 單位主管、帳號管理人員
[[nodiscard]] QString who_may_change(const domain::StandingSetting& setting);

}  // namespace jcic::words
