#pragma once
// Many queries from one table: its columns, the form for each line, and conflicts between lines. Each line is checked
// like a single query, and becomes a query of its own.

#include <span>

#include "app/base/brought_text.h"
#include "app/inquiry/book/book.h"
#include "app/inquiry/form/fill_in.h"

namespace jcic::inquiry {

/// A column of the table; an item's contains yes or no.
struct BatchColumn {
    std::string_view name;  ///< "subject-id"
    const char* title;      ///< as in the table's first line: 受查人身分證字號 (context "registers")
    Field field;
    std::optional<domain::Item> item{};
};
/// In the order of the form's fields.
[[nodiscard]] std::span<const BatchColumn> batch_columns();
/// Allowed values of a column, in the table's own words (授信、信用卡); empty if any value is allowed.
[[nodiscard]] std::vector<std::string> batch_choices(std::size_t column);

/// Larger batches need several files.
inline constexpr std::size_t most_batch_lines = 5'000;

struct BatchLine {
    std::size_t number = 0;                  ///< in the file; the first line is 1
    std::vector<std::string> typed;          ///< a cell per column, as typed in the file or corrected since
    Form form;                               ///< as it would be submitted: with what the branch already knows
    std::map<std::size_t, Fault> faults{};   ///< by column
    std::map<std::size_t, Fault> against{};  ///< conflicts with earlier lines of the table, by column
    std::vector<std::string> fitting{};      ///< matching authorisations to choose from
    std::vector<Remark> remarks{};
    std::optional<QueryId> submitted{};  ///< submitted before: not submitted again
    std::optional<UtcTime> submitted_at{};
    std::vector<std::size_t> differs{};  ///< columns that differ from what was submitted
    /// The bank's loan system's reference, if that system laid the file (app/desk/queries/integration_desk.h); "" if a
    /// person chose it.
    std::string reference{};

    [[nodiscard]] bool ready() const { return !submitted && faults.empty() && against.empty(); }
    bool operator==(const BatchLine&) const = default;
};

/// The file that was read.
struct BatchSource {
    std::string file;  ///< its name, without its folder
    Encoding encoding{};
    bool operator==(const BatchSource&) const = default;
};

struct Batch {
    std::vector<BatchLine> lines;
    bool form_once = false;               ///< R-AU-5, the branch's decision at the last check
    std::size_t columns = 0;              ///< number of the table's columns in the file
    std::optional<BatchSource> source{};  ///< nullopt for a kept draft
    /// File name that its queries name as their source, unless the loan system laid them; also of a draft; "" if it is
    /// no line of text.
    std::string file{};
    [[nodiscard]] std::size_t ready() const;
    [[nodiscard]] std::size_t submitted() const;
    /// Number of queries for each item, among the ready lines.
    [[nodiscard]] std::map<domain::Item, std::size_t> items_ready() const;
    /// Remarks on the request of the ready lines (is_of_the_request), without duplicates: one announcement names all
    /// items that it concerns.
    [[nodiscard]] std::vector<Remark> ahead() const;
    bool operator==(const Batch&) const = default;
    /// Appends another batch's lines, renumbered; lines whose reference is already here are left out.
    void add(Batch&& more);
    /// Serialises typed lines not yet submitted, for a draft. Unpacked lines are unchecked.
    [[nodiscard]] Bytes pack() const;
    [[nodiscard]] static Result<Batch> unpack(ByteView bytes);
};

/// The lines of a table, one for each line of its file, unchecked; the first names the columns, by title or name, in
/// any order. Blank lines are left out. Fault input.form (unknown or repeated column, more cells than columns, too many
/// lines, no lines), input.missing (no column for the subject's number).
[[nodiscard]] Result<Batch> batch_of(const std::vector<std::vector<std::string>>& table);
/// An empty table: the column names, and two example lines with invented persons.
[[nodiscard]] std::vector<std::vector<std::string>> batch_sample();

/// Fills the form from the line's cells, with the subject's number normalised; unreadable cells get a fault at their
/// column.
void read_cells(BatchLine& line);
/// Fills in the form like a single query's, from the authorisation that it names or the only one that fits. Keeps the
/// cells' values; the year comes from its cell only (R-IT-6).
void fill_in(BatchLine& line, const std::vector<Offered>& offered, domain::RocDate today);
/// Stores the rules' faults on the line's form by column.
void take_verdict(BatchLine& line, const Verdict& verdict);
/// The query that this officer submitted from this line before and that is still in use: same subject, case number,
/// items and, if named, authorisation; nullptr for none. Among loaded queries.
[[nodiscard]] const QueryEntry* submitted_before(const BatchLine& line, const Book& book,
                                                 const domain::PersonId& querier);
/// The columns whose cells differ from the submitted query; empty cells never differ.
[[nodiscard]] std::vector<std::size_t> differing(const BatchLine& line, const Query& submitted);
/// An authorisation covers an item once (R-AU-5): of lines on the same one, the first keeps it; with `form_once`, the
/// whole form.
void hold_against_each_other(Batch& batch);

/// The cell's value in the line's form: typed or filled in.
[[nodiscard]] std::string batch_cell(const BatchLine& line, std::size_t column);

}  // namespace jcic::inquiry
