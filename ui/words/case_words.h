#pragma once
// Mark of a deadline, the same in every list.

#include <QString>

#include "app/desk/rooms/path.h"
#include "app/desk/rooms/snapshot.h"
#include "app/domain/registers/urgency.h"
#include "app/domain/roc_date.h"
#include "app/words/words.h"
#include "ui/look/mark.h"
#include "ui/look/path_line.h"

namespace jcic::ui {

/// Today or overdue: act. Within the week, today and the six days after it: mind. Later: not yet.
[[nodiscard]] Mark due_mark(std::chrono::days left);
[[nodiscard]] Mark due_mark(domain::RocDate until, domain::RocDate today);
/// By days in Taiwan: a deadline at 19:16 today counts as today all day.
[[nodiscard]] Mark due_mark(UtcTime until, UtcTime now);

// State of a board row as mark and text; of its case: case_words.h.

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

// State of a case in words: its next deadline and what follows, the next step, and what it waits for.

/// The case's next deadline and the time left; "—" if none.
[[nodiscard]] RowState end_of(const desk::CaseRow& one, UtcTime now);
/// A text of the greatest width of a deadline within a day.
[[nodiscard]] QString widest_end();
/// The most urgent message: why something failed; else the deadline within the limit and what follows; else a legal
/// hold. "" if there is none.
[[nodiscard]] RowState alert_of(const desk::CaseRow& one, UtcTime now);
/// Kind of subject, ID, end of the authorisation; and the case officer, if another person.
[[nodiscard]] QString facts_of(const desk::CaseRow& one);

/// Name of a step. With `custody` none, steps that need the card begin with borrowing it.
[[nodiscard]] QString name_of(desk::CaseStep step, desk::Custody custody = desk::Custody::usable);
/// Text of the case's button; "" if there is nothing to do or it is another person's turn.
[[nodiscard]] QString button_of(const desk::CaseRow& one, desk::Custody custody);
/// "停止查詢中": for what a stop bans now (R-LO-6).
[[nodiscard]] QString stopped_text();
/// Reason why a case waits, in two lines; both "" if it does not.
struct WaitWords {
    QString first;
    QString second;
    QString why{};  ///< the agency's last answer; "" if none
};
[[nodiscard]] WaitWords wait_of(const desk::CaseRow& one, UtcTime now);

[[nodiscard]] QString name_of(desk::CaseGroup group);
[[nodiscard]] QString hint_of(desk::CaseGroup group);
/// "本日 09:14", "12-18 18:52"; with the year if it is another.
[[nodiscard]] QString day_time(UtcTime at, UtcTime now);

// A case's path in words: its steps, and the text of its button.

[[nodiscard]] QString name_of(desk::PathStep step);
[[nodiscard]] std::vector<WayStep> steps_of(const desk::Path& path);

/// The button of the present step.
struct PathAct {
    QString text;
    QString why{};            ///< why it is disabled; "" if it is enabled
    QString hint{};           ///< further action, with the card
    bool gives_back = false;  ///< returns the card: a step of the custodian's page, not of the case
};
[[nodiscard]] PathAct act_of(const desk::CaseRow& one, const desk::Path& path, const desk::Snapshot& snapshot);

}  // namespace jcic::ui
