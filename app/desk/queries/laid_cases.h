#pragma once
// State of the loan system's cases at this desk (docs/run/integration.md): a file of the profile with a line for each
// change, without subjects. A case's data is sealed in a person's draft (batch_desk.h).

#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/base/clock.h"
#include "app/domain/identifiers.h"
#include "app/files/files.h"
#include "app/inquiry/checks/batch.h"

namespace jcic::desk {

class Machine;

/// Progress of a case before it becomes a query; later states are in the ledger.
enum class LaidState {
    laid,       ///< ready for the person's submission
    wrong,      ///< a value was refused
    dropped,    ///< the person discarded it
    submitted,  ///< it became a query
};
[[nodiscard]] std::string_view name_of(LaidState state);

struct LaidCase {
    std::string reference;  ///< as written in the file
    std::string case_number;
    std::string file;
    std::string by;  ///< user code of the person who took it
    UtcTime at{};    ///< when it was taken
    LaidState state = LaidState::laid;
    std::string why{};    ///< of a wrong one: the fault's code
    std::string where{};  ///< … and its column
    inquiry::QueryId query{};
    UtcTime since{};         ///< of the state
    std::uint64_t told = 0;  ///< number of reports to the loan system
    std::string last{};      ///< digest of the last report
};

/// A taken file, by the digest of its bytes.
struct TakenFile {
    std::string name;
    std::string by;
    UtcTime at{};
    bool whole = false;  ///< all its cases are in the person's draft
};

/// "1A-7": 1 to 64 letters, digits and hyphens, no leading hyphen. References differing only in case are equal.
[[nodiscard]] bool is_reference(std::string_view text);

/// A file that was moved to "refused", or was left where it is.
struct RefusedFile {
    std::string name;
    Fault why;
};

class LaidCases {
public:
    /// Reads the current file. Faults file.*; file.form ("reason" form) if it was not written by a desk.
    [[nodiscard]] static Result<LaidCases> read(const Machine& machine);
    /// Whether another program has written to it since.
    [[nodiscard]] bool is_stale() const;

    [[nodiscard]] const std::map<std::string, LaidCase>& all() const { return cases_; }  ///< by reference, as compared
    [[nodiscard]] const LaidCase* find(std::string_view reference) const;
    [[nodiscard]] const std::map<std::string, TakenFile>& files() const { return files_; }

    // Each is durable before it returns. Faults file.*.
    Result<void> note_file(const std::string& digest, const TakenFile& file);
    Result<void> note_laid(const std::vector<LaidCase>& cases);
    /// Updates the cases of that person's draft; their cases without a line were discarded.
    Result<void> note_draft(const inquiry::Batch& batch, const domain::PersonId& person, UtcTime now);
    Result<void> note_submitted(const std::string& reference, const inquiry::QueryId& query, UtcTime now);
    Result<void> note_told(const std::string& reference, const std::string& digest);

private:
    explicit LaidCases(std::filesystem::path file) : file_(std::move(file)) {}
    [[nodiscard]] Result<bool> take_file();
    [[nodiscard]] Result<files::Lock> alone() const;
    [[nodiscard]] Result<void> take_line(std::string_view line);
    [[nodiscard]] Result<void> write(const std::vector<std::string>& lines);
    Result<void> compact();
    [[nodiscard]] std::string written() const;

    std::filesystem::path file_;
    std::map<std::string, LaidCase> cases_;
    std::map<std::string, TakenFile> files_;
    std::size_t lines_ = 0;
    std::uint64_t size_ = 0;  ///< bytes read or written
};

/// Returns the first error of a line: its column's name and the fault.
[[nodiscard]] std::optional<std::pair<std::string_view, Fault>> first_fault(const inquiry::BatchLine& line);

}  // namespace jcic::desk
