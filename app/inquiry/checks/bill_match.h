#pragma once
// Compares JCIC's bill of a month with the ledger: how many items were requested by each card, by either side (R-LO-4).
// Pure: the same bill and the same requests give the same matches.

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "app/domain/compared.h"
#include "app/domain/roc_month.h"
#include "app/inquiry/checks/z52_match.h"

namespace jcic::inquiry {

/// One line of the bill, as the file has it: that many requests of an item, by one card, in a month.
struct BillLine {
    domain::RocMonth month;
    std::string item;
    std::string card;
    std::size_t times = 0;
    bool operator==(const BillLine&) const = default;
};

/// An item by a card: how often on the bill, and how often here.
struct BillMatch {
    std::string item;
    std::string card;
    std::size_t billed = 0;
    std::size_t here = 0;
    [[nodiscard]] bool differs() const { return billed != here; }
    bool operator==(const BillMatch&) const = default;
};

/// Each item by each card once, in their order. Lines of one item and card are added up; card numbers are compared as
/// people type them. What was sent here by no card (a serial number that was taken over) is no request.
[[nodiscard]] std::vector<BillMatch> match_bill(const std::vector<BillLine>& lines, const std::vector<SentHere>& sent);

/// Possible causes, likeliest first: words of registers, for a person to judge. `own`: the card is in the register.
[[nodiscard]] std::vector<const char*> likely_causes(const BillMatch& match, bool own);

/// Parses a line of a table: 月份, 項目, 卡號, 筆數. Faults input.form, input.missing, rule.ROC-DATE; detail "field".
[[nodiscard]] Result<BillLine> bill_line(const std::vector<std::string>& columns,
                                         const std::vector<std::string>& cells);
/// Whether these columns are valid for a table. Faults input.form (one is unknown or repeated), input.missing.
[[nodiscard]] Result<void> are_bill_columns(const std::vector<std::string>& columns);

}  // namespace jcic::inquiry
