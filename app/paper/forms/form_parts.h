#pragma once
// The parts of a form, read from its file.

#include "app/paper/forms/form.h"
#include "app/paper/forms/form_fields.h"

namespace jcic::paper {

/// A part is an object whose first member names its kind: {"heading": "..."}.
[[nodiscard]] Part read_part(const JsonNode& node, FormFields& fields);

}  // namespace jcic::paper
