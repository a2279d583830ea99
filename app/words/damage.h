#pragma once
// Findings of a verification in words: the reasons of docs/trust/ledger-format.md, and those about the folder.

#include <QString>
#include <string_view>

namespace jcic::words {

/// 有的頁損壞，或是較舊的; "" for an unknown reason.
[[nodiscard]] QString word_for_damage(std::string_view reason);

/// A verification's notice that is no fault, as a sentence: by whom, when and why the ledger was restored, or which
/// file was repaired.
[[nodiscard]] QString sentence_told(std::string_view reason, const QString& who, const QString& when,
                                    std::string_view why);

}  // namespace jcic::words
