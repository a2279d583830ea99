#pragma once
// The places of the marks, boxes and digits of the branch's authorisation form (R-AU-4). JCIC's layout is not public: a
// branch measures its own form and describes it (docs/run/authorisation-package.md). Nothing here blocks.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/domain/form_image.h"
#include "app/domain/items.h"

namespace jcic::domain {

enum class PlaceKind : std::uint8_t {
    mark,   ///< a registration mark, solid
    clear,  ///< must stay empty: within the marks
    read,   ///< the box before 我已詳閱
    yes,    ///< an item's boxes
    no,
    digit  ///< a cell of a date: always filled in, with 0 too
};
struct FormPlace {
    PlaceKind kind{};
    std::string name;  ///< "T50" of an item's boxes
    double left = 0;   ///< millimetres, from the upper left corner of an A4 sheet in portrait
    double top = 0;
    double width = 0;
    double height = 0;
};
struct FormLayout {
    std::vector<FormPlace> places;
};

/// Fault file.form, details "line" and "reason".
[[nodiscard]] Result<FormLayout> read_form_layout(std::string_view text);

/// Interprets the ink in each place (parts of 1; nullopt: not measured), each a guess with its certainty. Never empty:
/// also reports that the branch's own description was used.
[[nodiscard]] std::vector<FormRemark> remarks_on_places(const FormLayout& layout,
                                                        const std::vector<std::optional<double>>& ink);

}  // namespace jcic::domain
