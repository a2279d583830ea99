#pragma once
// Actions on a numbered copy: its next step, shown in its row, and all others behind "⋯".

#include <QString>
#include <array>
#include <functional>
#include <optional>
#include <vector>

#include "app/desk/rooms/snapshot.h"
#include "ui/commands/commands.h"

namespace jcic::ui {

enum class CopyWay { view, count, not_printed, file, set_aside, destroy, lose, find, use_up, erase };

/// In the menu's order; the last two are for the record, not the copy.
inline constexpr std::array all_copy_ways{CopyWay::view,      CopyWay::count,   CopyWay::not_printed, CopyWay::file,
                                          CopyWay::set_aside, CopyWay::destroy, CopyWay::lose,        CopyWay::find,
                                          CopyWay::use_up,    CopyWay::erase};

/// Object name of its action.
[[nodiscard]] const char* name_of(CopyWay way);
/// The act that it takes on this copy, or on any if null; "" if it is none.
[[nodiscard]] std::string_view act_of(CopyWay way, const desk::CopyRow* row);
/// As the desk will decide. `head`: a unit head is signed in.
[[nodiscard]] bool may(CopyWay way, const desk::CopyRow& row, bool head);
/// Text for this copy, or for any if null; with "…" if a question follows.
[[nodiscard]] QString text_of(CopyWay way, const desk::CopyRow* row);
/// nullopt: nothing remains to be done.
[[nodiscard]] std::optional<CopyWay> next_step(const desk::CopyRow& row, bool head);
/// For several copies: the step that some of them can take together.
[[nodiscard]] std::optional<CopyWay> common_step(const std::vector<desk::CopyRow>& rows);
/// Whether it can be done for several at once.
[[nodiscard]] bool takes_several(CopyWay way);

// Asks before a record is marked as no longer needed, because this cannot be undone.

/// `then`: makes the receiver of the outcome, called when the command is sent.
void ask_use_up(QWidget& over, Commands& commands, const desk::CopyRow& row, const std::function<Then<void>()>& then);

}  // namespace jcic::ui
