#pragma once
// What may be typed into a register's step so that it is accepted: tried field by field.

#include "model/state.h"

namespace jcic::model {

struct Typed {
    const reg::Register* book = nullptr;
    const reg::Step* step = nullptr;
    std::string row;  ///< "": it begins one
    PersonId by;
    /// Where the values of the fields begin: 0, the first of each; others by chance.
    std::uint64_t pick = 0;
    /// Of this field the value of that number comes first.
    std::optional<std::pair<std::string_view, std::size_t>> first{};
};

struct Tried {
    std::optional<Entry> entry;  ///< with all signatures given
    std::optional<PersonId> beside;
    Fault fault{};  ///< the last, if there is no entry
};

/// What may be typed there; never empty.
[[nodiscard]] std::vector<std::string> values_of(const View& view, const Typed& typed, const events::Field& field,
                                                 const std::optional<PersonId>& beside);
/// What fits: another value of the field that a fault names, or else of any other, then another second signatory.
[[nodiscard]] Tried what_fits(View& view, const Typed& typed);

}  // namespace jcic::model
