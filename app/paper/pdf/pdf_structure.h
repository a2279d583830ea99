#pragma once
// Adds to a file's structure tree what Cairo (1.16 and 1.18) cannot express (ISO 32000-1 sections 14.7 and 14.8).

#include <string>
#include <string_view>
#include <vector>

#include "app/paper/pdf/pdf_objects.h"

namespace jcic::paper {

/// A table's heading cell: it heads what stands below it, in so many columns, and is so many rows high.
struct HeadCell {
    std::size_t columns = 1;
    std::size_t rows = 1;
};

/// The elements among an element's kids, in order: not its content, which 1.18 lists among them.
[[nodiscard]] std::vector<std::size_t> kids_of(std::string_view element);

/// Content of what has elements below it (pdf_pages.h, unmark_groups) is taken out of the tree.
void forget_loose_content(PdfObjects& objects);

/// The language, that the file is tagged, and that its title is to be shown; one Document element above all others.
/// `language`: BCP 47. `heads`: the heading cells in the order of painting, whose scope and spans are written down
/// (14.8.5.7). Fault paper.layout (reason "pdf") where the tree is not as Cairo writes it.
[[nodiscard]] Result<void> describe(PdfObjects& objects, const std::vector<HeadCell>& heads,
                                    const std::string& language);

}  // namespace jcic::paper
