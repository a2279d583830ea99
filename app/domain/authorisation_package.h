#pragma once
// Packages of authorisations for JCIC, and JCIC's replies (R-AU-1, R-AU-4; docs/authorisation-package.md). JCIC's own
// formats are not public: these are the desk's, and the member's file transfer converts them into JCIC's.

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/base/bytes.h"
#include "app/base/clock.h"
#include "app/domain/authorisation.h"

namespace jcic::domain {

/// One form, as its descriptor 描述檔 says it.
struct PackagedForm {
    std::string reference;
    AuthorisationKind kind = AuthorisationKind::paper;
    AuthorisationForm form;  ///< of an electronic one `read_box` is no box's: it is set
    std::string name;
    bool notices = false;     ///< R-AU-9
    std::string identity;     ///< the document, or the certificate: "id-card", "c3-certificate"; "" for none
    std::string verifier;     ///< R-AU-8: user code of who entered it, or another's name
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
    std::string account;  ///< the member's file-transfer account (R-AU-7); "" where none is registered
    std::vector<PackagedForm> forms;
};

/// What hinders a form from leaving; none: nothing does. Faults of check_form, and rule.R-AU-4 with "field" and
/// "reason" (empty, no-form, not-told, not-checked, over; not-said: a dash alone, or what stands in no line).
[[nodiscard]] std::vector<Fault> faults_of(const PackagedForm& form, RocDate today);
/// Where a descriptor, as it was read again, says something else than the row: rule.R-AU-4, reason "differs".
[[nodiscard]] std::vector<Fault> differences(const PackagedForm& row, const PackagedForm& descriptor);

inline constexpr std::size_t most_packaged_forms = 500;
[[nodiscard]] std::string descriptor_text(const AuthorisationPackage& package);
/// In the one form in which descriptor_text writes it. Fault authorisation.package, reason "descriptor".
[[nodiscard]] Result<AuthorisationPackage> read_descriptor(std::string_view text);

/// A tar file (POSIX.1-1988, ustar): names of at most 99 bytes, modes and owners nobody's.
struct ArchivedFile {
    std::string name;
    ByteView bytes;
};
[[nodiscard]] Bytes archive_of(const std::vector<ArchivedFile>& files, UtcTime made);

/// What JCIC answered to one authorisation.
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
/// last line is not there), lines (too many).
[[nodiscard]] Result<AuthorisationReplies> read_replies(std::string_view text);

}  // namespace jcic::domain
