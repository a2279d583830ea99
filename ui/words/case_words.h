#pragma once
// How a case stands, in words: what runs out first and what follows, the next step that a person can take, what is
// waited for.

#include "app/desk/rooms/path.h"
#include "ui/words/board_words.h"

namespace jcic::ui {

/// What of the case runs out first, and how soon; a text of "—" where nothing does.
[[nodiscard]] RowState end_of(const desk::CaseRow& one, UtcTime now);
/// As wide as what runs out within a day is told.
[[nodiscard]] QString widest_end();
/// What must be said of it: why something came to nothing; else when what presses runs out, and what follows. "" where
/// nothing presses.
[[nodiscard]] RowState alert_of(const desk::CaseRow& one, UtcTime now);
/// Which kind of subject, ID, and until when it is authorised; who has it, where that is another.
[[nodiscard]] QString facts_of(const desk::CaseRow& one);

/// Who has no card out: what takes it begins with the way to it.
[[nodiscard]] QString name_of(desk::CaseStep step, desk::Custody custody = desk::Custody::usable);
/// What its button says; "" where the line has none: nothing is to be done, or somebody else is to.
[[nodiscard]] QString button_of(const desk::CaseRow& one, desk::Custody custody);
/// "停止查詢中": of what a stop forbids now (R-LO-6).
[[nodiscard]] QString stopped_text();
/// For what a case waits, in one line and another below it; both "" where it does not.
struct WaitWords {
    QString first;
    QString second;
    QString why{};  ///< the agency's last answer; "" for none
};
[[nodiscard]] WaitWords wait_of(const desk::CaseRow& one, UtcTime now);

[[nodiscard]] QString name_of(desk::CaseGroup group);
[[nodiscard]] QString hint_of(desk::CaseGroup group);
/// "本日 09:14", "12-18 18:52", of another year whole.
[[nodiscard]] QString day_time(UtcTime at, UtcTime now);

}  // namespace jcic::ui
