#pragma once
// Sending held authorisations to JCIC and taking in its replies (R-AU-1, R-AU-4, R-AU-7): by files, because they use
// the member's single file-transfer account, often at head office (docs/run/authorisation-package.md). JCIC's own
// formats are not public; these files are the desk's.

#include <filesystem>
#include <string>
#include <vector>

#include "app/base/clock.h"
#include "app/base/fault.h"
#include "app/desk/rooms/with.h"
#include "app/domain/registers/authorisations.h"

namespace jcic::desk {

class Seat;

/// A held one, or a refused one named again.
struct AuthorisationToSend {
    std::string reference;
    std::string name;  ///< the subject's
    std::vector<Fault> faults;
    std::string signer{};  ///< of a valid electronic one: the signer by certificate
};
/// One that awaits its reply.
struct AuthorisationSent {
    std::string reference;
    std::string name;
    std::string package;  ///< "" if entered by hand without one
    UtcTime at{};
    bool late = false;       ///< R-AU-1: more than twenty minutes
    bool to_be_put = false;  ///< its package is not in the folder yet
};
struct AuthorisationsView {
    std::vector<AuthorisationToSend> to_send;
    std::vector<AuthorisationSent> sent;  ///< longest wait first
    std::string recipient;                ///< SHA-256 of the recipient's certificate, hex; "" if sending is impossible
    std::optional<Fault> fault;           ///< why sending is impossible
};

struct PackageSent {
    std::string name;  ///< "" if nothing new was sent
    std::string digest;
    std::string recipient;
    std::vector<std::string> references;
    std::vector<std::string> left_out;    ///< those with a fault
    std::vector<std::string> put;         ///< earlier recorded packages, put into the folder now
    std::vector<std::string> for_next{};  ///< those without a fault that did not fit
};

struct JudgedReply {
    domain::AuthorisationReply reply;
    domain::registers::ReplyMeans means{};
};
struct RepliesSeen {
    std::filesystem::path file;
    std::string digest;  ///< of its bytes, hex
    std::vector<JudgedReply> lines;
    std::optional<Fault> fault;  ///< why the file is ignored, without judged lines: its form, or it was taken in before
    [[nodiscard]] bool settled() const;  ///< whether this desk has nothing to do with it, now or later
    [[nodiscard]] std::size_t good() const;
};
struct RepliesTaken {
    std::size_t accepted = 0;
    std::size_t refused = 0;
    std::size_t passed_over = 0;
};

class AuthorisationDesk {
public:
    explicit AuthorisationDesk(const With<const Machine, Seating>& parts) : parts_(parts) {}

    /// Lists authorisations to be sent with their faults, and those awaiting a reply. Checks an electronic one's
    /// signature once while the check's inputs are unchanged (rooms/looked_through.h). Fault person.duty.
    [[nodiscard]] Result<AuthorisationsView> look();
    /// Writes these into one package; all held ones without a fault if none is named. A faulty one does not delay the
    /// others; if no other is left, its fault is returned. `shown` is the recipient's fingerprint as displayed: for
    /// another certificate nothing is made (reason "recipient"). First records the step authorisation.sent of each,
    /// with the package's name, digest and recipient, and an electronic one's signer; if the package cannot be put into
    /// the folder, the next call puts the same bytes there. Faults person.duty, authorisation.package, rule.R-AU-4,
    /// paper.signer, file.*, and the ledger's.
    Result<PackageSent> send(const std::vector<std::string>& references, const std::string& shown = {});

    /// Lists the inbox's files that end in ".replies", by name; of settled ones (taken in, another institution's or
    /// world's) only the last two hundred. Unchanged files are not read again. Faults person.duty,
    /// authorisation.replies (no-inbox), file.read.
    [[nodiscard]] Result<std::vector<RepliesSeen>> look_at_replies();
    /// Reads one file again. Faults person.duty, file.*; its content's faults are in the result.
    [[nodiscard]] Result<RepliesSeen> look_at(const std::filesystem::path& file);
    /// Records the displayed lines as steps of the register, in one transaction with authorisation-replies.taken-in.
    /// Faults as look_at, authorisation.replies (taken, changed, nothing).
    Result<RepliesTaken> take_replies(const RepliesSeen& seen);

private:
    With<const Machine, Seating> parts_;
};

}  // namespace jcic::desk
