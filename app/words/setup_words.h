#pragma once
// Set-up in words: contexts "SetupWords".

#include <QString>

#include "app/domain/branch/setup_steps.h"

namespace jcic::words {

/// 復原金鑰的兩半由兩個人保管: what is there once the step is done.
[[nodiscard]] QString word_for(domain::SetupStep step);
/// What set-up asks under that key ("host_ca"): 主機憑證機構的檔案. "" for a key that is none.
[[nodiscard]] QString setup_question(std::string_view key);

}  // namespace jcic::words
