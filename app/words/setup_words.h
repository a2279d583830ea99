#pragma once
// Set-up in words: context "SetupWords".

#include <QString>

#include "app/domain/branch/setup_questions.h"

namespace jcic::words {

/// 復原金鑰由二人分段保管: what is there once the step is done.
[[nodiscard]] QString word_for(domain::SetupStep step);
/// What it takes: who has to be there, or what at hand.
[[nodiscard]] QString need_of(domain::SetupStep step);
[[nodiscard]] QString word_for(domain::SetupPart part);
/// What set-up asks under that key ("host_ca"): 主機憑證機構的檔案. "" for a key that is none.
[[nodiscard]] QString setup_question(std::string_view key);
/// The same where its choices stand in a list, and need not be typed.
[[nodiscard]] QString question_beside_list(const domain::SetupQuestion& question);
/// What that choice is called there; its own name where it has no other.
[[nodiscard]] QString choice_word(const domain::SetupQuestion& question, const std::string& choice);

}  // namespace jcic::words
