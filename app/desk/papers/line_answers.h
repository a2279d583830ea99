#pragma once
// Last time's answers of the lines of 聯徵2, 3 and 4 (R-LO-5). What a person judges of such a line is a step of its own
// row: of a drawn record its review, of a card or reader its count, of a person the review of their rights. Shown
// beside this time's, and never taken over.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/desk/papers/designated.h"

namespace jcic::desk::papers {

/// How the lines that are rows of a register are judged.
struct JudgedLines {
    const domain::registers::Register* book = nullptr;
    std::string_view step;          ///< by which a person judges
    std::string_view verdict;       ///< its field that says whether all is well
    std::string_view matched_by{};  ///< lines of which this field says the same are one's last time; "": the row itself
};
/// Null for a register whose rows no person judges for a paper.
[[nodiscard]] const JudgedLines* judged_lines(const domain::registers::Register& book);
/// The actions of all such steps.
[[nodiscard]] std::vector<std::string_view> judging_actions();

/// What was answered, in the rows and events that it was looked for in.
struct LineAnswer {
    const JudgedLines* judged;
    const domain::registers::Row* row;
    const domain::Recorded* event;
    domain::RocDate on;  ///< of a drawn record the end of its month, else the day of the answer

    /// What it is known by: "115-05-1-002", where another row was judged, else its day.
    [[nodiscard]] std::string about() const;
    /// By the step's fields, as they stand in the event; "（不可讀）" for what is not ours to read.
    [[nodiscard]] domain::registers::Values values() const;
};
/// The last answer before that day of what is the same line; `judging` are events of judging_actions(), in their
/// order, of which those count that the rows believe. nullopt for none.
[[nodiscard]] std::optional<LineAnswer> answer_before(const std::vector<domain::Recorded>& judging,
                                                      const domain::registers::Rows& rows,
                                                      const domain::registers::Register& book,
                                                      const domain::registers::Row& line, domain::RocDate day);
/// One entry: which line, by whom, by which event, the verdict, and {besides} whatever was answered with no.
[[nodiscard]] paper::Figures::List said_last_time(const LineAnswer& answer, const std::vector<Designated>& people);

}  // namespace jcic::desk::papers
