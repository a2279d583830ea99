#pragma once
// Packages of authorisations for JCIC, and JCIC's replies (R-AU-1, R-AU-4; docs/run/authorisation-package.md). JCIC's
// own formats are not public: these are the desk's, and the member's file transfer converts them into JCIC's.

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/base/bytes.h"
#include "app/base/clock.h"
#include "app/domain/authorisation.h"

namespace jcic::domain {

/// One form, as in its descriptor 描述檔.
struct PackagedForm {
    std::string reference;
    AuthorisationKind kind = AuthorisationKind::paper;
    AuthorisationForm form;  ///< `read_box` of an electronic one, which has no box, is set
    std::string name;
    bool notices = false;     ///< R-AU-9
    std::string identity;     ///< the document, or the certificate: "id-card", "c3-certificate"; "" for none
    std::string verifier;     ///< R-AU-8: user code of its author, or another person's name
    std::string verified_on;  ///< seven digits
    std::string file;         ///< in the package: "0001.pdf"
    std::uint64_t bytes = 0;
    std::string digest;  ///< SHA-256 of the file, hex
};

struct AuthorisationPackage {
    std::string world;  ///< "practice", "real"
    std::string institution;
    std::string workstation;
    std::string name;
    UtcTime made{};
    std::string by;       ///< user code
    std::string account;  ///< the member's file-transfer account (R-AU-7); "" if none is registered
    std::vector<PackagedForm> forms;
};

/// Faults that prevent a form from being sent; empty: none. Those of check_form, and rule.R-AU-4 with "field" and
/// "reason" (empty, no-form, not-told, not-checked, over; not-said: a dash alone, or not a single line).
[[nodiscard]] std::vector<Fault> faults_of(const PackagedForm& form, RocDate today);
/// Differences between a parsed descriptor and the row: rule.R-AU-4, reason "differs".
[[nodiscard]] std::vector<Fault> differences(const PackagedForm& row, const PackagedForm& descriptor);

inline constexpr std::size_t most_packaged_forms = 500;
[[nodiscard]] std::string descriptor_text(const AuthorisationPackage& package);
/// Accepts exactly the form that descriptor_text writes. Fault authorisation.package, reason "descriptor".
[[nodiscard]] Result<AuthorisationPackage> read_descriptor(std::string_view text);

/// A tar file (POSIX.1-1988, ustar): names of at most 99 bytes, no owners.
struct ArchivedFile {
    std::string name;
    ByteView bytes;
};
[[nodiscard]] Bytes archive_of(const std::vector<ArchivedFile>& files, UtcTime made);

/// JCIC's answer to one authorisation.
struct AuthorisationReply {
    std::string reference;
    std::string code;  ///< "0000" accepts
    UtcTime at{};
    bool operator==(const AuthorisationReply&) const = default;
};
struct AuthorisationReplies {
    std::string world;
    std::string institution;
    std::vector<AuthorisationReply> replies;  ///< in the file's order
    bool operator==(const AuthorisationReplies&) const = default;
};
inline constexpr std::size_t most_replies = 5'000;
[[nodiscard]] std::string replies_text(const AuthorisationReplies& replies);
/// In UTF-8, lines ended by LF or CR LF. Fault authorisation.replies, details "reason": form (with "line"), cut (its
/// last line is missing), lines (too many).
[[nodiscard]] Result<AuthorisationReplies> read_replies(std::string_view text);

}  // namespace jcic::domain
