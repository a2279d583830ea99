#pragma once
// The names of the states of items, records and copies.

#include "app/domain/states.h"

namespace jcic::domain {

/// The one name of a state, in every list, register, file and window: a word of registers. Names of several states are
/// never the same, and a text that says more begins with it.
[[nodiscard]] const char* official_name(ItemState state);    ///< 待調閱
[[nodiscard]] const char* official_name(RecordState state);  ///< 使用完竣
[[nodiscard]] const char* official_name(CopyState state);    ///< 待歸檔

}  // namespace jcic::domain
