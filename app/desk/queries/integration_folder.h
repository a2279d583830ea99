#pragma once
// The loan system's folder (docs/run/integration.md) and its file format: "incoming" receives files by rename; "taken"
// has the files that the desk took; "refused" those refused, each with its reason; "states" a signed file for each
// case.

#include <sys/types.h>

#include <filesystem>
#include <string>
#include <vector>

#include "app/base/fault.h"
#include "app/desk/queries/laid_cases.h"
#include "app/files/inbox.h"
#include "app/inquiry/checks/batch.h"

namespace jcic::desk {

class Machine;

inline constexpr std::string_view cases_format = "jcic-desk cases v1";
inline constexpr std::size_t largest_laid = 8U << 20U;
/// Bytes of a JSON value.
inline constexpr std::size_t longest_laid_value = 2'000;

/// A field of a case: the columns of a query file, preceded by the case's own reference. The schema
/// (docs/run/integration.schema.json) and both file formats use these.
struct LaidField {
    std::string_view name;
    const char* title;
    bool needed = false;
    bool yes_or_no = false;
};
[[nodiscard]] std::vector<LaidField> laid_fields();

/// Parses a file's cases by its ending, ".csv" or ".json" in either case, into unjudged lines of a batch with
/// references. Faults integration.file; input.form and input.missing as inquiry::batch_of; file.form of CSV.
[[nodiscard]] Result<inquiry::Batch> read_cases(const std::string& name, ByteView bytes);

class IntegrationFolder {
public:
    /// Opens the folder named by the settings; creates missing places. Faults integration.folder, file.*.
    [[nodiscard]] static Result<IntegrationFolder> of(const Machine& machine);

    /// Returns everything in "incoming", by name.
    [[nodiscard]] Result<files::Laid> laid() const;
    [[nodiscard]] Result<std::vector<files::Lying>> taken() const;
    /// Faults integration.file (link, not-regular, owner, size, changed), file.*.
    [[nodiscard]] Result<Bytes> look(const std::string& name) const;
    /// Moves it to "taken" without overwriting, and returns its name there. Fault file.missing if another program has
    /// taken it.
    [[nodiscard]] Result<std::string> take_file(const std::string& name) const;
    [[nodiscard]] Result<Bytes> read_taken(const std::string& name) const;
    /// Moves it from "incoming" or "taken" to "refused", with a file that states the reason.
    [[nodiscard]] Result<void> refuse(const std::string& name, const Fault& why, bool was_taken, UtcTime now) const;
    /// Returns the refused files, newest first, each with the reason that stands beside it: integration.file without a
    /// reason if none can be read there.
    [[nodiscard]] Result<std::vector<RefusedFile>> refused() const;
    /// Replaces the previous status atomically; readable by the folder's group.
    [[nodiscard]] Result<void> put_state(const std::string& reference, ByteView signed_text) const;

private:
    explicit IntegrationFolder(std::filesystem::path folder) : folder_(std::move(folder)) {}
    [[nodiscard]] Result<void> make_places() const;
    [[nodiscard]] Result<void> belongs_to(const std::string& workstation) const;
    std::filesystem::path folder_;
    ::uid_t owner_ = 0;
};

}  // namespace jcic::desk
