#pragma once
// Labels for what is counted: cards, envelopes, devices and machines. A label's code says which row of which register
// of which unit it is, and nothing else; a hand scanner types it where rows are counted.

#include <string>
#include <string_view>

#include "app/base/fault.h"
#include "app/domain/registers/register.h"

namespace jcic::domain::registers {

/// Whether its rows are counted by two: those have labels.
[[nodiscard]] bool has_labels(const Register& book);
/// What the code says: "JCIC:0129999:DEVICES:3". Of a QR code's 45 alphanumeric characters, where the row's id is.
[[nodiscard]] std::string label_text(std::string_view institution, const Register& book, std::string_view row);
/// The row that a label of this register of this unit names; what is no label is a row's id itself. Faults input.form
/// (detail "field" label), reasons "other-unit" and "other-register".
[[nodiscard]] Result<std::string> read_label(std::string_view typed, std::string_view institution,
                                             const Register& book);

}  // namespace jcic::domain::registers
