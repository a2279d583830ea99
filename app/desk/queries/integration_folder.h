#pragma once
// The folder of the bank's own loan system (docs/integration.md), and the form of what is laid there: "incoming", where
// files are laid by a rename; "taken", where the desk moves each as it takes it; "refused", with the reason beside; and
// "states", a signed file a case.

#include <sys/types.h>

#include <filesystem>
#include <string>
#include <vector>

#include "app/base/fault.h"
#include "app/files/inbox.h"
#include "app/inquiry/checks/batch.h"

namespace jcic::desk {

class Machine;

inline constexpr std::string_view cases_format = "jcic-desk cases v1";
inline constexpr std::size_t largest_laid = 8U << 20U;
/// Bytes of a value in JSON.
inline constexpr std::size_t longest_laid_value = 2'000;

/// A field of a case: what a file of queries has for a column, and the case's own reference before all. The schema
/// (docs/integration.schema.json) and both forms of file go by these.
struct LaidField {
    std::string_view name;
    const char* title;
    bool needed = false;
    bool yes_or_no = false;
};
[[nodiscard]] std::vector<LaidField> laid_fields();

/// The cases of a file by its name's ending, ".csv" or ".json", as the unjudged lines of a batch, each with its
/// reference. Faults integration.file; input.form and input.missing as inquiry::batch_of; file.form of CSV.
[[nodiscard]] Result<inquiry::Batch> read_cases(const std::string& name, ByteView bytes);

class IntegrationFolder {
public:
    /// By the settings; what is missing in it is made. Faults integration.folder, file.*.
    [[nodiscard]] static Result<IntegrationFolder> of(const Machine& machine);

    /// What was laid, by name; what is written beside its place until it is whole ends otherwise, and is none.
    [[nodiscard]] Result<std::vector<files::Lying>> laid() const;
    [[nodiscard]] Result<std::vector<files::Lying>> taken() const;
    /// Faults integration.file (link, owner, size, changed), file.*.
    [[nodiscard]] Result<Bytes> look(const std::string& name) const;
    /// Takes it out: how it is called in "taken", where what was taken before keeps its name. Fault file.missing where
    /// another program has it.
    [[nodiscard]] Result<std::string> take_file(const std::string& name) const;
    [[nodiscard]] Result<Bytes> read_taken(const std::string& name) const;
    /// Out of "incoming", or of "taken", with a file beside it that says why.
    [[nodiscard]] Result<void> refuse(const std::string& name, const Fault& why, bool was_taken, UtcTime now) const;
    /// The names of those that lie there, the newest on top.
    [[nodiscard]] Result<std::vector<std::string>> refused() const;
    /// Whole or not at all, over what was said before; readable by the folder's group.
    [[nodiscard]] Result<void> put_state(const std::string& reference, ByteView signed_text) const;

private:
    explicit IntegrationFolder(std::filesystem::path folder) : folder_(std::move(folder)) {}
    [[nodiscard]] Result<void> make_places() const;
    [[nodiscard]] Result<void> belongs_to(const std::string& workstation) const;
    std::filesystem::path folder_;
    ::uid_t owner_ = 0;
};

}  // namespace jcic::desk
