#pragma once
// A record as JCIC returns it: a table with the columns of the item's row in items.h.

#include <optional>
#include <string>
#include <vector>

#include "app/base/bytes.h"
#include "app/domain/identifiers.h"
#include "app/domain/items.h"

namespace jcic::domain {

/// Exists only if it fits the item's columns. An empty cell is a field that the host did not give. Amounts are decimal
/// integers of NT$ ("-120", "1284000"); dates seven ROC digits; all others text, NFC as received.
class Record {
public:
    struct Header {
        std::string subject_id;  ///< the agency's ID number of the subject
        std::string subject_name;
        std::string birth_date;   ///< ROC seven digits, T52 (R-IT-7), else ""
        std::optional<int> year;  ///< T50
        bool operator==(const Header&) const = default;
    };
    using Row = std::vector<std::string>;  ///< one cell a column, in the item's order

    /// Limits, so that no answer overloads the desk: dividends of all of Taiwan's about 2,000 listed companies are
    /// fewer rows.
    static constexpr std::size_t most_rows = 5'000;
    static constexpr std::size_t longest_cell = 200;  ///< characters

    /// Fault host.answer with "row" and "column" if a cell does not match its kind, with "limit" if it is too long, or
    /// there are too many rows. An agency's dates only have to exist; odd ones are shown unchanged.
    [[nodiscard]] static Result<Record> make(Item item, Header header, std::vector<Row> rows);

    [[nodiscard]] Item item() const { return item_; }
    [[nodiscard]] const Header& header() const { return header_; }
    [[nodiscard]] const std::vector<Row>& rows() const { return rows_; }
    [[nodiscard]] bool nothing_on_file() const { return rows_.empty(); }
    /// The sum of a totalled column, empty cells left out; nullopt on overflow of 64 bits.
    [[nodiscard]] std::optional<long long> total(std::size_t column) const;

    /// Canonical bytes for the ledger, and back (fault ledger.corrupt).
    [[nodiscard]] Bytes pack() const;
    [[nodiscard]] static Result<Record> unpack(ByteView bytes);
    bool operator==(const Record&) const = default;

private:
    Record(Item item, Header header, std::vector<Row> rows)
        : item_(item), header_(std::move(header)), rows_(std::move(rows)) {}
    Item item_;
    Header header_;
    std::vector<Row> rows_;
};

/// "1284000" as "1,284,000".
[[nodiscard]] std::string grouped_amount(std::string_view digits);

}  // namespace jcic::domain
