#pragma once
// How a board row stands, and a case: shape, words, and the next step that a person can take.

#include <QString>

#include "app/desk/rooms/snapshot.h"
#include "app/words/query_end.h"
#include "ui/look/mark.h"

namespace jcic::ui {

using words::problem_title;

struct RowState {
    Mark mark = Mark::not_yet;
    QString text;
};

/// Less than this until JCIC deletes: act now, or mind it.
inline constexpr std::chrono::hours act_within{12}, mind_within{72};

[[nodiscard]] RowState state_of(const desk::BoardRow& row, desk::HostState host, UtcTime now);
/// The same mark, with a word short enough for a case's line.
[[nodiscard]] RowState short_state_of(const desk::BoardRow& row, desk::HostState host, UtcTime now);
/// Why it came to nothing, and who said so; "" where it did not.
[[nodiscard]] QString reason_of(const desk::BoardRow& row);
/// The same of all its items, one a line.
[[nodiscard]] QString reasons_of(const desk::CaseRow& one);
/// "T50 ●●●●4471", of all its items; "—" where there is none.
[[nodiscard]] QString serials_of(const desk::CaseRow& one);
/// What of the case runs out first, and how soon; a text of "—" where nothing does.
[[nodiscard]] RowState end_of(const desk::CaseRow& one, UtcTime now);
/// On the button; with a mnemonic.
[[nodiscard]] QString name_of(desk::CaseStep step, desk::CaseGroup turn = desk::CaseGroup::waiting);
/// The same in a line.
[[nodiscard]] QString plain_name_of(desk::CaseStep step, desk::CaseGroup turn);
[[nodiscard]] QString name_of(desk::CaseGroup group);
[[nodiscard]] QString hint_of(desk::CaseGroup group);
/// "T50 所得 114 年"
[[nodiscard]] QString item_text(domain::Item item, std::optional<int> year = {});

}  // namespace jcic::ui
