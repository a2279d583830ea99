#pragma once
// Texts for a finding's reason, in both languages.

#include <string_view>

#include "app/verify/report.h"

namespace jcic::verify {

struct Words {
    std::string_view chinese;
    std::string_view english;
    [[nodiscard]] std::string_view in(Language language) const {
        return language == Language::chinese ? chinese : english;
    }
};

/// Returns the reason itself if there is no text for it.
[[nodiscard]] Words words_for_reason(std::string_view reason);

}  // namespace jcic::verify
