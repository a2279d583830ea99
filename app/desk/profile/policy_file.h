#pragma once
// What the machine's administrators fix for everybody at it: "name = value" lines over the table of settings.

#include <filesystem>

#include "app/desk/profile/setting_lines.h"
#include "app/domain/serial_request.h"

namespace jcic::desk {

/// Owned by the system: who may write there may as well exchange the program. Nothing else names another place.
inline constexpr const char* system_policy_file = "/etc/jcic-desk/policy.conf";

/// Of a real profile the system's; a practice profile has one of its own, to be tried out: practice/policy.conf in it.
struct PolicyFile {
    std::filesystem::path path;
    std::string name;  ///< as people are told it: nothing of a practice profile's own folder
};
[[nodiscard]] PolicyFile policy_file_of(domain::WorldKind kind, const std::filesystem::path& profile);
/// Where the machine's administrators describe cards, besides the package's: /etc/jcic-desk/cards, of a practice
/// profile practice/cards in it. It need not be there.
[[nodiscard]] std::filesystem::path own_card_profiles(domain::WorldKind kind, const std::filesystem::path& profile);
/// The same, of a policy file: beside it.
[[nodiscard]] inline std::filesystem::path cards_beside(const PolicyFile& file) {
    return file.path.parent_path() / "cards";
}
/// None for a file that is not there. Faults file.read, file.form: a line that is no setting's, that no policy file may
/// fix, or whose value is none of the setting's; with "file", "line", "key", and all further ones (none_wrong).
[[nodiscard]] Result<domain::FixedValues> read_policy_file(const PolicyFile& file);
/// Its right lines, and into `wrong` the others. Fault file.read.
[[nodiscard]] Result<domain::FixedValues> read_policy_file(const PolicyFile& file, WrongByLine& wrong);

}  // namespace jcic::desk
