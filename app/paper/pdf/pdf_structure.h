#pragma once
// Adds to a file's structure tree what Cairo (1.16 and 1.18) cannot express (ISO 32000-1 sections 14.7 and 14.8).

#include <string>
#include <string_view>
#include <vector>

#include "app/paper/pdf/pdf_objects.h"

namespace jcic::paper {

/// A table's heading cell: its width in columns and height in rows; it heads the cells below.
struct HeadCell {
    std::size_t columns = 1;
    std::size_t rows = 1;
};

/// The child elements of an element, in order, without its content, which 1.18 lists among them.
[[nodiscard]] std::vector<std::size_t> kids_of(std::string_view element);

/// Removes content of elements that have child elements from the tree (pdf_pages.h, unmark_groups).
void forget_loose_content(PdfObjects& objects);

/// Adds the language, the tagged flag, and that the title is shown; one Document element above all others. `language`:
/// BCP 47. `heads`: the heading cells in the order of painting; writes their scope and spans (14.8.5.7). Fault
/// paper.layout (reason "pdf") if the tree differs from Cairo's form.
[[nodiscard]] Result<void> describe(PdfObjects& objects, const std::vector<HeadCell>& heads,
                                    const std::string& language);

}  // namespace jcic::paper
