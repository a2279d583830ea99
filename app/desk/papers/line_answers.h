#pragma once
// Previous answers for lines of 聯徵2, 3 and 4 (R-LO-5). A person's judgement of such a line is a step of its own
// row: a drawn record's review, a card's or reader's count, a person's review of rights. Shown beside the current one
// and never copied.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/desk/papers/designated.h"

namespace jcic::desk::papers {

/// Rule for judging lines that are rows of a register.
struct JudgedLines {
    const domain::registers::Register* book = nullptr;
    std::string_view step;          ///< the judging step
    std::string_view verdict;       ///< its field with the verdict
    std::string_view matched_by{};  ///< lines with equal values of this field are the same line; "": the row itself
};
/// Null for a register without judged rows.
[[nodiscard]] const JudgedLines* judged_lines(const domain::registers::Register& book);
/// Returns the actions of all such steps.
[[nodiscard]] std::vector<std::string_view> judging_actions();

/// An answer, with the row and event that have it.
struct LineAnswer {
    const JudgedLines* judged;
    const domain::registers::Row* row;
    const domain::Recorded* event;
    domain::RocDate on;  ///< end of a drawn record's month, else the day of the answer

    /// Identifies it: "115-05-1-002" if another row was judged, else its day.
    [[nodiscard]] std::string about() const;
    /// The event's values by the step's fields; "（不可讀）" if not readable here.
    [[nodiscard]] domain::registers::Values values() const;
};
/// Returns the last answer before that day for the same line; nullopt for none. `judging`: events of judging_actions(),
/// in order; those not accepted by the rows are ignored.
[[nodiscard]] std::optional<LineAnswer> answer_before(const std::vector<domain::Recorded>& judging,
                                                      const domain::registers::Rows& rows,
                                                      const domain::registers::Register& book,
                                                      const domain::registers::Row& line, domain::RocDate day);
/// One entry: the line, the person, the event, the verdict, and as {besides} everything answered with no.
[[nodiscard]] paper::Figures::List said_last_time(const LineAnswer& answer, const std::vector<Designated>& people);

}  // namespace jcic::desk::papers
