#pragma once
// Labels for counted things: cards, envelopes, devices and machines. A label's code contains only the unit, register
// and row; a hand scanner types it where rows are counted.

#include <string>
#include <string_view>

#include "app/base/fault.h"
#include "app/domain/registers/register.h"

namespace jcic::domain::registers {

/// Whether its rows are counted by two persons: those have labels.
[[nodiscard]] bool has_labels(const Register& book);
/// The code: "JCIC:0129999:DEVICES:3". Uses a QR code's 45 alphanumeric characters if the row's id does.
[[nodiscard]] std::string label_text(std::string_view institution, const Register& book, std::string_view row);
/// The row named by a label of this register of this unit; other text counts as a row's id. Faults input.form (detail
/// "field" label), reasons "other-unit" and "other-register".
[[nodiscard]] Result<std::string> read_label(std::string_view typed, std::string_view institution,
                                             const Register& book);

}  // namespace jcic::domain::registers
