#pragma once
// Texts about the working papers, shared by windows and terminal.

#include <QString>
#include <string_view>

#include "app/domain/registers/samples.h"

namespace jcic::words {

[[nodiscard]] QString half_year(int roc_year, bool second);  ///< 115 年上半年

/// Result of reviewing a drawn record: 待查核、符合、不符.
[[nodiscard]] QString review_result(const domain::registers::Reviewed& one);
[[nodiscard]] QString drawn_how(const domain::registers::Reviewed& one);  ///< 隨機、異常加抽

/// Why a branch's report was not accepted into head office's table, as a sentence: by the reason and its detail
/// (desk::papers::Gathered::Refused). An unknown reason is returned unchanged.
[[nodiscard]] QString why_report_not_taken(std::string_view reason, const QString& what);

/// Warns the writer of a report that head office will refuse because its period has not ended.
[[nodiscard]] QString report_is_early();

}  // namespace jcic::words
