#pragma once
// What may be done with a numbered copy, and what is its next step: a word in
// its row, all others behind "⋯".

#include <QString>
#include <array>
#include <optional>
#include <vector>

#include "app/desk/rooms/snapshot.h"

namespace jcic::ui {

enum class CopyWay { view, count, not_printed, file, set_aside, destroy, lose, find, use_up, erase };

/// In the menu's order; the last two are of the record, not of the copy.
inline constexpr std::array all_copy_ways{CopyWay::view,      CopyWay::count,   CopyWay::not_printed, CopyWay::file,
                                          CopyWay::set_aside, CopyWay::destroy, CopyWay::lose,        CopyWay::find,
                                          CopyWay::use_up,    CopyWay::erase};

/// Of the action that does it.
[[nodiscard]] const char* name_of(CopyWay way);
/// As the desk will judge it. `head`: a unit head is signed in.
[[nodiscard]] bool may(CopyWay way, const desk::CopyRow& row, bool head);
/// For this copy, or, for null, for any. "…" where something is asked first.
[[nodiscard]] QString text_of(CopyWay way, const desk::CopyRow* row);
/// nullopt: nothing more is owed.
[[nodiscard]] std::optional<CopyWay> next_step(const desk::CopyRow& row, bool head);
/// Of several together: what may happen to some of them at once.
[[nodiscard]] std::optional<CopyWay> common_step(const std::vector<desk::CopyRow>& rows);
/// Whether several may take it at once.
[[nodiscard]] bool takes_several(CopyWay way);

}  // namespace jcic::ui
