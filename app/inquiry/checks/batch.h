#pragma once
// Many queries from one table: its columns, the form for each line, and conflicts between lines. Each line is checked
// like a single query, and becomes a query of its own.

#include <span>

#include "app/base/brought_text.h"
#include "app/inquiry/book/book.h"
#include "app/inquiry/form/fill_in.h"

namespace jcic::inquiry {

/// A column of the table; an item's says yes or no.
struct BatchColumn {
    std::string_view name;  ///< "subject-id"
    const char* title;      ///< as the table's first line calls it: 受查人身分證字號 (context "registers")
    Field field;
    std::optional<domain::Item> item{};
};
/// In the order in which a form is filled in.
[[nodiscard]] std::span<const BatchColumn> batch_columns();
/// What a cell may hold where its column does not take everything: the table's own words (授信、信用卡); none:
/// anything.
[[nodiscard]] std::vector<std::string> batch_choices(std::size_t column);

/// More are several files.
inline constexpr std::size_t most_batch_lines = 5'000;

struct BatchLine {
    std::size_t number = 0;          ///< in the file, its first line being 1
    std::vector<std::string> typed;  ///< a cell a column, as somebody wrote it: in the file, or in its place since
    Form form;                       ///< as it would be submitted: with what the branch knows already
    std::map<std::size_t, Fault> faults{};   ///< by column
    std::map<std::size_t, Fault> against{};  ///< what another line of the same table has taken already, by column
    std::vector<std::string> fitting{};      ///< authorisations among which somebody must choose
    std::vector<Remark> remarks{};
    std::optional<QueryId> submitted{};  ///< it was before: it is not submitted again
    std::optional<UtcTime> submitted_at{};
    std::vector<std::size_t> differs{};  ///< columns that say something else now than what was submitted then
    /// What the bank's own loan system calls it, where that laid it (app/desk/queries/integration_desk.h); "": a person
    /// chose the file.
    std::string reference{};

    [[nodiscard]] bool ready() const { return !submitted && faults.empty() && against.empty(); }
    bool operator==(const BatchLine&) const = default;
};

/// What was read.
struct BatchSource {
    std::string file;  ///< its name, without its folder
    Encoding encoding{};
    bool operator==(const BatchSource&) const = default;
};

struct Batch {
    std::vector<BatchLine> lines;
    bool form_once = false;               ///< R-AU-5, as the branch decided when it was judged last
    std::size_t columns = 0;              ///< of the table's, that its file has
    std::optional<BatchSource> source{};  ///< nullopt for what was kept
    /// What its queries say that they are lines of, but for those that the loan system laid: the file's name, also of
    /// what was kept; "" where it is no line of text.
    std::string file{};
    [[nodiscard]] std::size_t ready() const;
    [[nodiscard]] std::size_t submitted() const;
    /// How many queries ask for each item, of the lines that are ready.
    [[nodiscard]] std::map<domain::Item, std::size_t> items_ready() const;
    /// What the request of the lines that are ready will meet (is_of_the_request), each once: one announcement with all
    /// items that it concerns.
    [[nodiscard]] std::vector<Remark> ahead() const;
    bool operator==(const Batch&) const = default;
    /// Behind these lines those of another batch, numbered on; of a reference that is here already, none.
    void add(Batch&& more);
    /// What was typed and is not submitted, for a draft. Unpacked it is unjudged.
    [[nodiscard]] Bytes pack() const;
    [[nodiscard]] static Result<Batch> unpack(ByteView bytes);
};

/// The lines of a table, a row for each line of its file, unjudged; the first names the columns, by title or name, in
/// any order. Lines of blanks are left out. Fault input.form (a column that is none, or stands there twice, more cells
/// than columns, too many lines, nothing there), input.missing (no column for the subject's number).
[[nodiscard]] Result<Batch> batch_of(const std::vector<std::vector<std::string>>& table);
/// A table to be filled in: its first line, and two lines that show what is meant, about nobody.
[[nodiscard]] std::vector<std::vector<std::string>> batch_sample();

/// The form as its cells say it, the subject's number in the form in which it is kept; what cannot be read is told of
/// its column.
void read_cells(BatchLine& line);
/// Fills the form in as that of one query fills itself in: by the authorisation that it names, or the only one that
/// fits. What a cell says does not give way; the
/// year is no other than a cell's (R-IT-6).
void fill_in(BatchLine& line, const std::vector<Offered>& offered, domain::RocDate today);
/// What the rules say of the line's form, at its columns.
void take_verdict(BatchLine& line, const Verdict& verdict);
/// The query that this officer submitted of the line before, in use still: the same subject, case number and items, on
/// the authorisation that the line names, if it names one; nullptr for none. Of what was read.
[[nodiscard]] const QueryEntry* submitted_before(const BatchLine& line, const Book& book,
                                                 const domain::PersonId& querier);
/// The columns whose cells say something else than the query that was submitted of the line. An empty cell says
/// nothing.
[[nodiscard]] std::vector<std::size_t> differing(const BatchLine& line, const Query& submitted);
/// An authorisation carries an item once (R-AU-5): of lines that lean on the same, the first has it; where the
/// batch's `form_once` says so, the whole form.
void hold_against_each_other(Batch& batch);

/// How the cell stands in the line's form: what was typed, or what was filled in for it.
[[nodiscard]] std::string batch_cell(const BatchLine& line, std::size_t column);

}  // namespace jcic::inquiry
