#pragma once
// Splits a PDF written by Cairo into its objects. It does not read arbitrary PDFs: one cross-reference table,
// generation 0, no updates (ISO 32000-1 section 7.5). qpdf could read any file, but takes longer than Cairo and Pango
// for the pages.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/paper/pdf/pdf.h"

namespace jcic::paper {

struct PdfObject {
    enum class Kind { unused, value, stream };
    Kind kind = Kind::unused;
    std::string value;   ///< of a stream its dictionary, without the length
    std::string stream;  ///< its bytes as encoded
};

struct PdfObjects {
    std::vector<PdfObject> by_number;  ///< 0 is never used
    std::size_t root = 0;
    std::size_t info = 0;

    /// Fault paper.layout (reason "pdf") for a structure that Cairo does not write.
    [[nodiscard]] static Result<PdfObjects> take_apart(std::string_view pdf);
    /// Returns the new object's number.
    std::size_t add(PdfObject object);
};

/// The numbers in the references that follow `key` in a dictionary, one "12 0 R" or an array of them.
[[nodiscard]] std::vector<std::size_t> references_after(std::string_view dictionary, std::string_view key);

}  // namespace jcic::paper
