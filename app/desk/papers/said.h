#pragma once
// How facts are put in the words of a paper.

#include <functional>
#include <string>
#include <vector>

#include "app/desk/papers/query_figures.h"

namespace jcic::desk::papers {

/// A row of a paper is read at a glance: of a longer list the first ones, and how many there are.
inline constexpr std::size_t named_at_most = 5;
/// "甲、乙、丙 等 12 筆"; "無" for none.
[[nodiscard]] std::string listed(const std::vector<std::string>& names);
/// "12／12" with what is not so behind it.
[[nodiscard]] std::string of_all(const Held& held);
[[nodiscard]] std::string number(std::uint64_t count);
/// R-AU-2: of the C3 authorisations, how many were identified by video, and why others needed none.
[[nodiscard]] std::string video_of_c3(const QueryFigures& figures);
/// "8.13%": of two counts, rounded down.
[[nodiscard]] std::string percent(std::uint64_t part, std::uint64_t whole);

/// What stands for words that are not ours to read.
inline constexpr const char* not_ours_to_read = "（不可讀）";
/// Of a narrow column, in bytes: what stands there besides this time's, so that the row stays short.
inline constexpr std::size_t most_besides = 240;
/// Words of at most so many bytes, whole characters.
[[nodiscard]] std::string as_printed(std::string note, std::size_t most);
/// Findings about that subject ("review:115-10-1-003") that were opened in the span, or ever: number, owner, due date
/// and state; "" for none.
[[nodiscard]] std::string findings_about(const domain::registers::Rows& rows, const std::string& subject,
                                         const std::optional<Span>& span = std::nullopt);
/// Those that were opened before the day.
[[nodiscard]] std::string findings_before(const domain::registers::Rows& rows, const std::string& subject,
                                          domain::RocDate day);

/// The day in the row's field; nullopt where it gives none.
[[nodiscard]] std::optional<domain::RocDate> day_in_row(const domain::registers::Row& row, std::string_view field);
/// What that step said of the field, where it stands in clear; "" for nothing.
[[nodiscard]] std::string step_said(const domain::registers::Passage& step, std::string_view field);
/// What was said last of the field up to that day, by a step that says it in clear; "" for none.
[[nodiscard]] std::string value_on(const domain::registers::Row& row, std::string_view field, domain::RocDate day);
/// What a choice of the register's field is called.
[[nodiscard]] std::string chosen_title(const domain::registers::Register& book, std::string_view field,
                                       const std::string& value);
/// The days of that step within the span, in the order of the row's story.
[[nodiscard]] std::vector<const domain::registers::Passage*> taken(const domain::registers::Row& row,
                                                                   std::string_view action, const Span& span);
/// Rows of the register that fit, as they are called by `name`.
[[nodiscard]] std::vector<std::string> named_rows(
    const domain::registers::Rows& rows, const domain::registers::Register& book,
    const std::function<bool(const domain::registers::Row&)>& fits,
    const std::function<std::string(const domain::registers::Row&)>& name);
/// The row's last step of that kind, up to the day; nullopt for none.
[[nodiscard]] std::optional<domain::RocDate> last_step(const domain::registers::Row& row, std::string_view action,
                                                       domain::RocDate until);

}  // namespace jcic::desk::papers
