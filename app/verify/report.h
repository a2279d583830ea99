#pragma once
// Formats a verdict for people (Chinese or English) and for programs (one JSON object).

#include <string>

#include "app/verify/verification.h"

namespace jcic::verify {

enum class Language { chinese, english };

[[nodiscard]] std::string report_text(const Verdict& verdict, const Questions& questions, Language language);
[[nodiscard]] std::string report_json(const Verdict& verdict);
/// `{"fault","title","cause","advice"}`
[[nodiscard]] std::string fault_json(const Fault& fault, Language language);
[[nodiscard]] std::string fault_text(const Fault& fault, Language language);
[[nodiscard]] std::string help_text(Language language);

/// Returns the text in quotes, with JSON escapes.
[[nodiscard]] std::string in_quotes(std::string_view text);

}  // namespace jcic::verify
