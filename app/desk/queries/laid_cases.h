#pragma once
// What this desk knows of the cases that the bank's own loan system laid (docs/integration.md): a file of the profile,
// a line for each thing that came about, none of which says whom a case is about. What a case says waits sealed in a
// person's draft (batch_desk.h).

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

/// How far a case came before it was a query; what a query came to says the ledger.
enum class LaidState {
    laid,       ///< ready: waits for the person's submission
    wrong,      ///< something in it is refused
    dropped,    ///< the person gave it up
    submitted,  ///< it is a query
};
[[nodiscard]] std::string_view name_of(LaidState state);

struct LaidCase {
    std::string reference;  ///< as it was written
    std::string case_number;
    std::string file;
    std::string by;  ///< user code of who took it
    UtcTime at{};    ///< it was taken
    LaidState state = LaidState::laid;
    std::string why{};    ///< of a wrong one: the fault's code
    std::string where{};  ///< … and its column
    inquiry::QueryId query{};
    UtcTime since{};         ///< of the state
    std::uint64_t told = 0;  ///< how often the loan system was told of it
    std::string last{};      ///< what it was told last, by digest
};

/// A file that was taken, by the digest of its bytes.
struct TakenFile {
    std::string name;
    std::string by;
    UtcTime at{};
    bool whole = false;  ///< all its cases are in the person's draft
};

/// "1A-7": 1 to 64 letters, digits and hyphens, no hyphen first. Two that differ in capitals alone are one.
[[nodiscard]] bool is_reference(std::string_view text);

class LaidCases {
public:
    /// What is written there by now. Faults file.*; file.form ("reason" form) for what no desk wrote.
    [[nodiscard]] static Result<LaidCases> read(const Machine& machine);
    /// Whether another program has written there since.
    [[nodiscard]] bool is_stale() const;

    [[nodiscard]] const std::map<std::string, LaidCase>& all() const { return cases_; }  ///< by folded reference
    [[nodiscard]] const LaidCase* find(std::string_view reference) const;
    [[nodiscard]] const std::map<std::string, TakenFile>& files() const { return files_; }

    // Each is on the disk before it returns. Faults file.*.
    Result<void> note_file(const std::string& digest, const TakenFile& file);
    Result<void> note_laid(const std::vector<LaidCase>& cases);
    /// How the lines of that person's draft stand; of theirs, what stands in no line any more was given up.
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
    std::uint64_t size_ = 0;  ///< bytes that were read or written
};

/// The first that is wrong with a line: its column's name, and the fault.
[[nodiscard]] std::optional<std::pair<std::string_view, Fault>> first_fault(const inquiry::BatchLine& line);

}  // namespace jcic::desk
