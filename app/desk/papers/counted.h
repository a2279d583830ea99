#pragma once
// How the papers' figures are read from registers' rows. The words around them are the papers' own
// (resources/layouts/working-papers.json).

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "app/desk/papers/query_figures.h"

namespace jcic::desk::papers {

/// One entry: {all}, {so} and the exceptions {not-so}.
[[nodiscard]] paper::Figure held(const Held& held);
/// An entry for each: {it}, as `called` names it, and {count}.
[[nodiscard]] paper::Figure counted(const std::map<std::string, std::size_t>& counts,
                                    const std::function<std::string(const std::string&)>& called = {});
/// One entry of figures that several sentences tell.
[[nodiscard]] paper::Figure single(paper::Figures figures);
/// "8.13%": of two counts, rounded down.
[[nodiscard]] std::string percent(std::uint64_t part, std::uint64_t whole);

/// What stands for words that are not ours to read.
inline constexpr const char* not_ours_to_read = "（不可讀）";
/// The row's words, or what stands for them.
[[nodiscard]] std::string readable(const domain::registers::Row& row, std::string_view field);

/// Findings about that subject ("review:115-10-1-003") that were opened in the span, or ever.
[[nodiscard]] paper::Figures::List findings_about(const domain::registers::Rows& rows, const std::string& subject,
                                                  const std::optional<Span>& span = std::nullopt);
/// Those that were opened before the day.
[[nodiscard]] paper::Figures::List findings_before(const domain::registers::Rows& rows, const std::string& subject,
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
/// The same of the row's own value.
[[nodiscard]] std::string chosen_title(const domain::registers::Register& book, const domain::registers::Row& row,
                                       std::string_view field);
/// The passages of that step within the span, in the order of the row's story.
[[nodiscard]] std::vector<const domain::registers::Passage*> taken(const domain::registers::Row& row,
                                                                   std::string_view action, const Span& span);
/// The row's last step of that kind, up to the day; nullopt for none.
[[nodiscard]] std::optional<domain::RocDate> last_step(const domain::registers::Row& row, std::string_view action,
                                                       domain::RocDate until);
/// Each of these steps of the row in the span: {it} the row's subject, {day} and {step}.
void add_steps(paper::Figures::List& out, const domain::registers::Row& row,
               std::initializer_list<std::string_view> actions, const Span& span);
/// The letter about a card that was begun in the span; false for any other row.
[[nodiscard]] bool is_card_letter(const domain::registers::Row& letter, const Span& span);

}  // namespace jcic::desk::papers
