#pragma once
// What an event says, in words: its subject and its plain fields. The vocabulary is in docs/architecture.md.

#include <QString>
#include <string>
#include <string_view>
#include <vector>

#include "app/base/fault.h"

namespace jcic::ui {

/// "card:0129999-03" is 晶片卡 0129999-03. A kind that is not in the table is shown as it stands.
[[nodiscard]] QString subject_text(std::string_view subject);
/// "項目 T52 · 份數 1". A name that is not in the table is shown as it stands.
[[nodiscard]] QString fields_text(const std::vector<Detail>& fields);
/// Whether a field of this name has a word of its own.
[[nodiscard]] bool has_word(std::string_view field);

}  // namespace jcic::ui
