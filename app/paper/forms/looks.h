#pragma once
// The style of a page, read from a layout file: numbers within their limits, colours, fonts.

#include "app/paper/forms/form_fields.h"
#include "app/paper/layout/layout.h"

namespace jcic::paper {

/// Changes the members that the object names; the others keep their values.
void read_looks(const JsonNode& object, FormFields& fields, Layout& into);

}  // namespace jcic::paper
