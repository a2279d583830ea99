#pragma once
// What a verification found in the ledger, in words: the reasons of docs/ledger-format.md, and those of the folder.

#include <QString>
#include <string_view>

namespace jcic::words {

/// 有的頁損壞，或是較舊的; "" of a reason that has no words.
[[nodiscard]] QString word_for_damage(std::string_view reason);

}  // namespace jcic::words
