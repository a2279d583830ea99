#pragma once
// Texts of set-up: context "SetupWords".

#include <QString>

#include "app/domain/branch/setup_steps.h"

namespace jcic::words {

/// 復原金鑰由二人分段保管: what exists after the step.
[[nodiscard]] QString word_for(domain::SetupStep step);
/// Requirements of the step: people or things.
[[nodiscard]] QString need_of(domain::SetupStep step);
[[nodiscard]] QString word_for(domain::SetupPart part);
/// The question of that key ("host_ca"): 主機憑證機構的檔案. "" for an unknown key.
[[nodiscard]] QString setup_question(std::string_view key);
/// The same if its choices are in a list and need not be typed.
[[nodiscard]] QString question_beside_list(const domain::SetupQuestion& question);
/// Title of that choice; the choice's own name if it has none.
[[nodiscard]] QString choice_word(const domain::SetupQuestion& question, const std::string& choice);

}  // namespace jcic::words
