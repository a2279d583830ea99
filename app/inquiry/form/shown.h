#pragma once
// The visible part of a form's check: what prevents submission, and its remarks, one line each.

#include "app/inquiry/form/form.h"

namespace jcic::inquiry {

/// Something that prevents submission.
struct Obstacle {
    Field field;
    Fault fault;
    std::size_t still_to_come = 0;  ///< missing characters of a number that is half typed: not wrong yet (ID-NATIONAL)
};

/// Number of characters missing in the field's number; 0 for other fields and for an empty one.
[[nodiscard]] std::size_t still_to_come(const Form& form, Field field);

/// In the form's order; empty: it can be submitted.
[[nodiscard]] std::vector<Obstacle> obstacles(const Form& form, const Verdict& verdict);

/// Merges equal remarks on several items into one, whose "item" names them all: "T50 T51".
[[nodiscard]] std::vector<Remark> merged(const std::vector<Remark>& remarks);

}  // namespace jcic::inquiry
