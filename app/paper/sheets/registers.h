#pragma once
// The branch's registers as printed, by their descriptions (app/domain/registers): the caller passes the rows, and one
// sheet has the places to sign. Fields of future steps are empty and can be filled in by hand.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "app/paper/sheets/sheet_head.h"

namespace jcic::paper {

/// What all registers have: the days they cover, who keeps them and who looks them through.
struct RegisterHead {
    SheetHead head;
    domain::RocDate from;
    domain::RocDate to;
    std::string keeper;
    std::string unit_head;
};

/// Any register, as its description has it (app/domain/registers): the rows as they are shown.
struct RegisterSheet {
    RegisterHead head;
    std::string title;
    int years = 5;  ///< it is kept
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows;  ///< one cell a column
    std::string_view layout = "register";        ///< by the name of its file
    std::vector<std::string_view> names{};       ///< of each column, where the layout says which stand where
    std::size_t counted = 0;                     ///< rows of the register that it shows; 0: each of its own is one
};

/// Labels to be cut out, for rows of a register.
struct LabelsSheet {
    SheetHead head;
    std::string title;
    std::vector<Labels::Label> labels;
};
/// Faults as render().
[[nodiscard]] Result<PdfBytes> lay_out(const LabelsSheet& sheet, const Layouts& layouts);

/// Faults as render().
[[nodiscard]] Result<PdfBytes> lay_out(const RegisterSheet& book, const Layouts& layouts);

}  // namespace jcic::paper
