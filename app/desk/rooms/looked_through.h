#pragma once
// What the files that a seat looked through said, so that looking again reads none of them twice. For showing only: a
// step that rests on a file reads it anew.

#include <filesystem>
#include <map>
#include <optional>
#include <string>

#include "app/domain/authorisation_package.h"
#include "app/domain/roc_date.h"
#include "app/files/stamp.h"

namespace jcic::desk {

/// A file of JCIC's replies.
struct RepliesRead {
    std::optional<files::Stamp> stamp;
    std::string digest;  ///< of its bytes, hex
    Result<domain::AuthorisationReplies> said;
    std::optional<UtcTime> taken{};  ///< when it was taken in: its lines are not kept then
};

/// Whose certificate signed an electronic authorisation's file, and what that was found by: a change of any of it asks
/// anew.
struct SignerAskedFor {
    std::string form;  ///< the attachment, by its digest
    std::string name;
    std::string subject;
    domain::RocDate day;  ///< a certificate, and a list of revoked ones, is valid for days
    std::map<std::filesystem::path, std::optional<files::Stamp>> trust{};  ///< authorities and revocation lists
    bool operator==(const SignerAskedFor&) const = default;
};
struct SignerFound {
    SignerAskedFor by;
    Result<std::string> signer;
};

struct LookedThrough {
    std::map<std::filesystem::path, RepliesRead> replies;
    std::map<std::string, SignerFound> signers;  ///< by row
};

}  // namespace jcic::desk
