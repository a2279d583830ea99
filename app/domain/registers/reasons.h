#pragma once
// What the register of templates of reasons says to a query (R-DU-6).

#include <vector>

#include "app/domain/registers/rows.h"

namespace jcic::domain::registers {

struct ReasonTemplate {
    std::string title;
    std::string text;
    bool operator==(const ReasonTemplate&) const = default;
};
/// Those in use whose text is ours to read, in the order of their rows.
[[nodiscard]] std::vector<ReasonTemplate> templates_in_use(const Rows& rows);
/// What a query's reason may say word for word without being copied from another case: of all rows that are ours to
/// read the last text, of those too that are no longer in use, since a query may have been submitted before.
[[nodiscard]] std::vector<std::string> texts_of_templates(const Rows& rows);
/// Rows whose text was another one before: what it was stands in their events.
[[nodiscard]] std::vector<std::string> revised_templates(const Rows& rows);
/// The field of a reason's events that holds its text.
inline constexpr std::string_view template_text = "text";

}  // namespace jcic::domain::registers
