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

/// One line of Z52 as it came, from the host or from a file.
struct Z52Line {
    AskedOfJcic asked;
    std::string subject_id;
    std::string way;  ///< R-SE-4: "N" is by card, this desk's only one
    bool operator==(const Z52Line&) const = default;
};

/// An item that went to JCIC from here.
struct SentHere {
    QueryId query;
    domain::Item item = domain::Item::t50;
    UtcTime from{};          ///< when it was requested
    UtcTime until{};         ///< when it was last sent again
    std::string subject_id;  ///< "" where it is not ours to read
    std::string user_code;
    std::string case_number;
    bool settled = true;               ///< JCIC's answer is known
    int copies = 0;                    ///< that were printed or saved
    int missing = 0;                   ///< of them: lost, or written off
    std::string case_number_before{};  ///< as it was submitted, where it was corrected since; else ""
    std::set<std::string> former{};    ///< all that it bore until one was corrected: JCIC knows it by one of them
};
/// Of what the book has read, what may have obtained a number within that time.
[[nodiscard]] std::vector<SentHere> sent_here(const Book& book, UtcTime from, UtcTime until);

/// Named in that order by registers::kinds_of_difference.
enum class Z52Difference {
    only_there,   ///< no query here explains the line
    only_here,    ///< JCIC's list does not have it
    time,         ///< more than the clocks may be apart
    querier,      ///< another user code
    subject,      ///< another person was asked about
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
/// What has another time belongs to the same query up to so far.
inline constexpr std::chrono::hours other_time_at_most{24};

/// Each line and each item sent within the month stands in exactly one match, the likeliest pairs first: of the same
/// item, and the same person at the same moment, then the same person within a day, then the same case and user at the
/// same moment about another person. Items sent outside the month explain lines, and are not missed. In the order of
/// the lines, then of what is only here.
[[nodiscard]] std::vector<Z52Match> match_z52(const std::vector<Z52Line>& lines, const std::vector<SentHere>& sent,
                                              domain::RocMonth month);

/// Takes lines by card of which another desk of the branch told (docs/desks.md) out of what differs; how many. What it
/// told names nobody: a line is its own by item and moment, each use once and the nearest first, so that of two at one
/// moment which is left is open, and how many is not.
std::size_t take_out_what_other_desks_told(std::vector<Z52Match>& matches, const std::vector<Z52Line>& lines,
                                           std::span<const domain::UsedElsewhere> told);

/// What may be the reason, the likeliest first: words of registers, for a person to judge.
[[nodiscard]] std::vector<const char*> likely_causes(Z52Difference difference, const Z52Line* line,
                                                     const SentHere* here);

/// A line out of a table: 查詢時間, 項目, 身分證字號, 使用者代碼, 案號, 查詢方式, 結果 (the last two may be left out).
/// The time in Taiwan's, "115/10/05 14:06:30", or as ISO 8601. Faults input.form, input.missing, rule.ID-*,
/// rule.ROC-DATE; detail "field".
[[nodiscard]] Result<Z52Line> z52_line(const std::vector<std::string>& columns, const std::vector<std::string>& cells);
/// What tells of the line's first character that could not be read (reason "unreadable"); z52_line refuses it where the
/// line would not be known without it, which a case number or an outcome is not needed for.
[[nodiscard]] std::optional<Fault> lost_in_z52_line(const std::vector<std::string>& columns,
                                                    const std::vector<std::string>& cells);
/// Whether a table may begin with these columns. Faults input.form (one that is unknown or stands twice),
/// input.missing.
[[nodiscard]] Result<void> are_z52_columns(const std::vector<std::string>& columns);

}  // namespace jcic::inquiry
