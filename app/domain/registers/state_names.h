#pragma once
// The names of the states of items, records and copies.

#include "app/domain/states.h"

namespace jcic::domain {

/// A state's only name, in every list, register, file and window: a word of registers. No two states have the same
/// name, and a longer text begins with it.
[[nodiscard]] const char* official_name(ItemState state);    ///< 待調閱
[[nodiscard]] const char* official_name(RecordState state);  ///< 使用完竣
[[nodiscard]] const char* official_name(CopyState state);    ///< 待歸檔

}  // namespace jcic::domain
