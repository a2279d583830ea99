#pragma once
// Reads the papers' figures from registers' rows. The sentences are in the papers' layout
// (resources/layouts/working-papers.json).

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "app/desk/papers/query_figures.h"

namespace jcic::desk::papers {

/// One entry: {all}, {so} and the exceptions {not-so}.
[[nodiscard]] paper::Figure held(const Held& held);
/// An entry for each: {it}, as named by `called`, and {count}.
[[nodiscard]] paper::Figure counted(const std::map<std::string, std::size_t>& counts,
                                    const std::function<std::string(const std::string&)>& called = {});
/// One entry with figures for several sentences.
[[nodiscard]] paper::Figure single(paper::Figures figures);
/// "8.13%": of two counts, rounded down.
[[nodiscard]] std::string percent(std::uint64_t part, std::uint64_t whole);

/// Placeholder for text that is not readable here.
inline constexpr const char* not_ours_to_read = "（不可讀）";
/// Returns the field's text, or the placeholder.
[[nodiscard]] std::string readable(const domain::registers::Row& row, std::string_view field);

/// Findings about that subject ("review:115-10-1-003") opened in the span, or at any time.
[[nodiscard]] paper::Figures::List findings_about(const domain::registers::Rows& rows, const std::string& subject,
                                                  const std::optional<Span>& span = std::nullopt);
/// Findings opened before the day.
[[nodiscard]] paper::Figures::List findings_before(const domain::registers::Rows& rows, const std::string& subject,
                                                   domain::RocDate day);

/// Returns the day in the row's field; nullopt if there is none.
[[nodiscard]] std::optional<domain::RocDate> day_in_row(const domain::registers::Row& row, std::string_view field);
/// Returns the step's plain value of the field; "" if there is none.
[[nodiscard]] std::string step_said(const domain::registers::Passage& step, std::string_view field);
/// Returns the field's last plain value up to that day; "" for none.
[[nodiscard]] std::string value_on(const domain::registers::Row& row, std::string_view field, domain::RocDate day);
/// Returns the title of a choice of the register's field.
[[nodiscard]] std::string chosen_title(const domain::registers::Register& book, std::string_view field,
                                       const std::string& value);
/// As above, for the row's own value.
[[nodiscard]] std::string chosen_title(const domain::registers::Register& book, const domain::registers::Row& row,
                                       std::string_view field);
/// Returns the passages of that step within the span, oldest first.
[[nodiscard]] std::vector<const domain::registers::Passage*> taken(const domain::registers::Row& row,
                                                                   std::string_view action, const Span& span);
/// Returns the day of the row's last step of that kind up to `until`; nullopt for none.
[[nodiscard]] std::optional<domain::RocDate> last_step(const domain::registers::Row& row, std::string_view action,
                                                       domain::RocDate until);
/// Adds each of these steps in the span: {it} the row's subject, {day} and {step}.
void add_steps(paper::Figures::List& out, const domain::registers::Row& row,
               std::initializer_list<std::string_view> actions, const Span& span);
/// Whether the row is a letter about a card, begun in the span.
[[nodiscard]] bool is_card_letter(const domain::registers::Row& letter, const Span& span);

}  // namespace jcic::desk::papers
