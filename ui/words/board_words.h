#pragma once
// State of a board row as mark and text; of its case: case_words.h.

#include <QString>

#include "app/desk/rooms/snapshot.h"
#include "app/words/query_end.h"
#include "ui/look/mark.h"

namespace jcic::ui {

using words::problem_title;

/// For a record due for deletion: "保全中不得刪除，保全登記第 3 筆（R-LO-1）".
[[nodiscard]] QString held_text(const std::string& hold);

struct RowState {
    Mark mark = Mark::not_yet;
    QString text;
};

/// "同時送 0129999-W2（L02）核准"; "" if none.
[[nodiscard]] QString waits_text(const std::vector<desk::WaitsAt>& others);
/// "於 0129999-W2 簽署".
[[nodiscard]] QString signed_at_text(const std::string& desk);

[[nodiscard]] RowState state_of(const desk::BoardRow& row, desk::HostState host, UtcTime now);
/// The same mark with a text short enough for a case's line.
[[nodiscard]] RowState short_state_of(const desk::BoardRow& row, desk::HostState host, UtcTime now);
/// Why it failed, and who decided so; "" if it did not.
[[nodiscard]] QString reason_of(const desk::BoardRow& row);
/// The same for all its items, one on each line.
[[nodiscard]] QString reasons_of(const desk::CaseRow& one);
/// "T50 所得 114 年"
[[nodiscard]] QString item_text(domain::Item item, std::optional<int> year = {});

}  // namespace jcic::ui
