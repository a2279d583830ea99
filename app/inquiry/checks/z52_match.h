#pragma once
// Compares JCIC's list of a month (Z52) with the ledger and its paper copies: what matches, what only one side has,
// what differs, and possible causes (R-LO-3, R-LO-4). Pure: the same two lists give the same matches.

#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "app/domain/exchange.h"
#include "app/domain/roc_month.h"
#include "app/inquiry/book/book.h"
#include "app/inquiry/ports.h"

namespace jcic::inquiry {

/// One line of Z52, unchanged from the host or a file.
struct Z52Line {
    AskedOfJcic asked;
    std::string subject_id;
    std::string way;  ///< R-SE-4: "N" is by card, the only way of this desk
    bool operator==(const Z52Line&) const = default;
};

/// An item that was requested of JCIC here.
struct SentHere {
    QueryId query;
    domain::Item item = domain::Item::t50;
    UtcTime from{};          ///< when it was requested
    UtcTime until{};         ///< when it was last sent again
    std::string subject_id;  ///< "" if not ours to read
    std::string user_code;
    std::string case_number;
    bool settled = true;               ///< JCIC's answer is known
    int copies = 0;                    ///< printed or saved
    int missing = 0;                   ///< of them, lost or written off
    std::string case_number_before{};  ///< as submitted, if it was corrected since; else ""
    std::set<std::string> former{};    ///< all numbers before corrections: JCIC has one of them
    std::string card{};                ///< that signed the request; "" for a serial number that was taken over
};
/// Loaded items that may have obtained a number within that time.
[[nodiscard]] std::vector<SentHere> sent_here(const Book& book, UtcTime from, UtcTime until);

/// registers::kinds_of_difference uses this order.
enum class Z52Difference {
    only_there,   ///< no query here explains the line
    only_here,    ///< missing in JCIC's list
    time,         ///< differs by more than the clocks may
    querier,      ///< another user code
    subject,      ///< another person
    case_number,  ///< another case
    paper         ///< a printed copy is missing
};
[[nodiscard]] std::string_view name_of(Z52Difference difference);  ///< "only-there"
[[nodiscard]] const char* title_of(Z52Difference difference);      ///< a word of registers

struct Z52Match {
    std::optional<std::size_t> line;  ///< of JCIC's list
    std::optional<std::size_t> here;  ///< of the ledger's
    std::vector<Z52Difference> differences;
    bool operator==(const Z52Match&) const = default;
};
/// A line of another time may belong to the same query up to this difference.
inline constexpr std::chrono::hours other_time_at_most{24};

/// Each line and each item sent within the month is in exactly one match, the likeliest pairs first: same item, and
/// same person at the same moment, then same person within a day, then same case and user at the same moment about
/// another person. Items sent outside the month explain lines, but are not missed. Ordered by line, then items only
/// here.
[[nodiscard]] std::vector<Z52Match> match_z52(const std::vector<Z52Line>& lines, const std::vector<SentHere>& sent,
                                              domain::RocMonth month);

/// Removes lines by card that another desk of the branch reported (docs/run/desks.md) from the differences; returns how
/// many. Reports name nobody: they match by item and moment, each use once and the nearest first, so of two lines at
/// one moment either may remain, but the number is right.
std::size_t take_out_what_other_desks_told(std::vector<Z52Match>& matches, const std::vector<Z52Line>& lines,
                                           std::span<const domain::UsedElsewhere> told);

/// Possible causes, likeliest first: words of registers, for a person to judge.
[[nodiscard]] std::vector<const char*> likely_causes(Z52Difference difference, const Z52Line* line,
                                                     const SentHere* here);

/// Parses a line of a table: 查詢時間, 項目, 身分證字號, 使用者代碼, 案號, 查詢方式, 結果 (the
/// last two may be left out). Taiwan time, "115/10/05 14:06:30", or ISO 8601. Faults input.form, input.missing,
/// rule.ID-*, rule.ROC-DATE; detail "field".
[[nodiscard]] Result<Z52Line> z52_line(const std::vector<std::string>& columns, const std::vector<std::string>& cells);
/// Fault for the line's first unreadable character (reason "unreadable"). z52_line refuses such a line only if the
/// character is in a field that identifies it, not in case number or outcome.
[[nodiscard]] std::optional<Fault> lost_in_z52_line(const std::vector<std::string>& columns,
                                                    const std::vector<std::string>& cells);
/// Whether these columns are valid for a table. Faults input.form (one is unknown or repeated), input.missing.
[[nodiscard]] Result<void> are_z52_columns(const std::vector<std::string>& columns);

}  // namespace jcic::inquiry
