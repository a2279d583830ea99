#pragma once
// The style of a page, read from a layout file: numbers within their limits, colours, fonts.

#include "app/paper/forms/form_fields.h"
#include "app/paper/layout/layout.h"

namespace jcic::paper {

/// What the object names is changed, all else stays.
void read_looks(const JsonNode& object, FormFields& fields, Layout& into);

}  // namespace jcic::paper
