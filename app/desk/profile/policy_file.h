#pragma once
// Settings fixed by the machine's administrators for everyone: "name = value" lines that override the table of
// settings.

#include <filesystem>

#include "app/desk/profile/setting_lines.h"
#include "app/domain/serial_request.h"

namespace jcic::desk {

/// Owned by the system: an account that may write there could also replace the program. No other location is used.
inline constexpr const char* system_policy_file = "/etc/jcic-desk/policy.conf";

/// Production profiles use the system's file; a practice profile has its own for tests: practice/policy.conf in it.
struct PolicyFile {
    std::filesystem::path path;
    std::string name;  ///< as shown to people, without a practice profile's own folder
};
[[nodiscard]] PolicyFile policy_file_of(domain::WorldKind kind, const std::filesystem::path& profile);
/// Additional card descriptions by the machine's administrators: /etc/jcic-desk/cards, or practice/cards in a practice
/// profile. Optional.
[[nodiscard]] std::filesystem::path own_card_profiles(domain::WorldKind kind, const std::filesystem::path& profile);
/// The folder beside a policy file.
[[nodiscard]] inline std::filesystem::path cards_beside(const PolicyFile& file) {
    return file.path.parent_path() / "cards";
}
/// Empty if there is no file. Faults file.read, file.form: a line that is not a setting, may not be fixed by a policy
/// file, or has an invalid value; with "file", "line", "key", and all further ones (none_wrong).
[[nodiscard]] Result<domain::FixedValues> read_policy_file(const PolicyFile& file);
/// Returns the valid lines and puts the others into `wrong`. Fault file.read.
[[nodiscard]] Result<domain::FixedValues> read_policy_file(const PolicyFile& file, WrongByLine& wrong);

}  // namespace jcic::desk
