#pragma once
// The part of a form's check that is shown: why it cannot be submitted yet, and its remarks, one line each.

#include "app/inquiry/form/form.h"

namespace jcic::inquiry {

/// Something that is still against submitting.
struct Obstacle {
    Field field;
    Fault fault;
    std::size_t still_to_come = 0;  ///< characters of a number that is half typed: not wrong yet (ID-NATIONAL)
};

/// So many characters of the field's number are still to come; 0 for any other field, and for one that is empty.
[[nodiscard]] std::size_t still_to_come(const Form& form, Field field);

/// In the order in which the form is filled in; none: it can be submitted.
[[nodiscard]] std::vector<Obstacle> obstacles(const Form& form, const Verdict& verdict);

/// Remarks that say the same of several items as one, whose "item" names them all: "T50 T51".
[[nodiscard]] std::vector<Remark> merged(const std::vector<Remark>& remarks);

}  // namespace jcic::inquiry
