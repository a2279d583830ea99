#pragma once
// The register of templates of reasons for a query (R-DU-6).

#include <vector>

#include "app/domain/registers/rows.h"

namespace jcic::domain::registers {

struct ReasonTemplate {
    std::string title;
    std::string text;
    bool operator==(const ReasonTemplate&) const = default;
};
/// Templates in use whose text is ours to read, in the order of their rows.
[[nodiscard]] std::vector<ReasonTemplate> templates_in_use(const Rows& rows);
/// Reasons that do not count as copied from another case: the last text of every readable row, including rows no longer
/// in use, because a query may have been submitted earlier.
[[nodiscard]] std::vector<std::string> texts_of_templates(const Rows& rows);
/// Rows with a revised text: earlier texts are in their events.
[[nodiscard]] std::vector<std::string> revised_templates(const Rows& rows);
/// The field with the text in a reason's events.
inline constexpr std::string_view template_text = "text";

}  // namespace jcic::domain::registers
