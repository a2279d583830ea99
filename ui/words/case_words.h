#pragma once
// State of a case in words: its next deadline and what follows, the next step, and what it waits for.

#include "app/desk/rooms/path.h"
#include "ui/words/board_words.h"

namespace jcic::ui {

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

}  // namespace jcic::ui
