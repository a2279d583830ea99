#pragma once
// The branch's registers as printed, by their descriptions (app/domain/registers): the caller passes the rows, and the
// sheet has the places to sign. Fields of future steps are empty and can be filled in by hand.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "app/paper/sheets/sheet_head.h"

namespace jcic::paper {

/// Head of every register: the days it covers, who keeps it and who reviews it.
struct RegisterHead {
    SheetHead head;
    domain::RocDate from;
    domain::RocDate to;
    std::string keeper;
    std::string unit_head;
};

/// Any register, as described in app/domain/registers: the rows as they are shown.
struct RegisterSheet {
    RegisterHead head;
    std::string title;
    int years = 5;  ///< of retention
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows;  ///< one cell a column
    std::string_view layout = "register";        ///< file name
    std::vector<std::string_view> names{};       ///< of the columns, if the layout selects them by name
    std::size_t counted = 0;                     ///< number of the register's rows shown; 0: one for each of `rows`
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
