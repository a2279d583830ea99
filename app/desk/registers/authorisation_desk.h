#pragma once
// How a held authorisation reaches JCIC, and how its reply comes back (R-AU-1, R-AU-4, R-AU-7): by files, since they go
// by the member's one file-transfer account, often at head office (docs/authorisation-package.md). JCIC's own formats
// are not public; these files are the desk's.

#include <filesystem>
#include <string>
#include <vector>

#include "app/base/clock.h"
#include "app/base/fault.h"
#include "app/desk/rooms/with.h"
#include "app/domain/registers/authorisations.h"

namespace jcic::desk {

class Seat;

/// One that is held, or was refused and is named again.
struct AuthorisationToSend {
    std::string reference;
    std::string name;  ///< the subject's
    std::vector<Fault> faults;
    std::string signer{};  ///< of an electronic one without faults: whose certificate signed it
};
/// One that waits for its reply.
struct AuthorisationSent {
    std::string reference;
    std::string name;
    std::string package;  ///< "" where it was entered by hand without one
    UtcTime at{};
    bool late = false;       ///< R-AU-1: twenty minutes are over
    bool to_be_put = false;  ///< its package is not in the folder yet
};
struct AuthorisationsView {
    std::vector<AuthorisationToSend> to_send;
    std::vector<AuthorisationSent> sent;  ///< who has waited longest on top
    std::string recipient;                ///< SHA-256 of the recipient's certificate, hex; "" where nothing can be sent
    std::optional<Fault> fault;           ///< why
};

struct PackageSent {
    std::string name;  ///< "" where nothing new was to be sent
    std::string digest;
    std::string recipient;
    std::vector<std::string> references;
    std::vector<std::string> left_out;    ///< something is wrong with them
    std::vector<std::string> put;         ///< packages that had been written down earlier, and were put in place now
    std::vector<std::string> for_next{};  ///< nothing is wrong with them: the package was full
};

struct JudgedReply {
    domain::AuthorisationReply reply;
    domain::registers::ReplyMeans means{};
};
struct RepliesSeen {
    std::filesystem::path file;
    std::string digest;  ///< of its bytes, hex
    std::vector<JudgedReply> lines;
    std::optional<Fault> fault;  ///< why none of it counts, and no line was judged: its form, or it was taken in before
    [[nodiscard]] bool settled() const;  ///< there is nothing in it for this desk to do, now or later
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

    /// What waits to be sent, with what is wrong with each, and what waits for a reply. An electronic one's signature
    /// is checked once while all that it was checked by stands (rooms/looked_through.h). Fault person.duty.
    [[nodiscard]] Result<AuthorisationsView> look();
    /// Writes these into one package: all that are held and have no fault where none is named. One that something is
    /// wrong with holds up none of the others; where no other is left, its fault is told. `shown` is the
    /// recipient's fingerprint as a person saw it: for another certificate nothing is made (reason "recipient"). The
    /// step authorisation.sent of each, with the package's name and digest, for whom it is and who signed an electronic
    /// one, is written first; a package that could not be put into the folder then is put there by the next call, the
    /// same bytes. Faults person.duty, authorisation.package, rule.R-AU-4, paper.signer, file.*, and the ledger's.
    Result<PackageSent> send(const std::vector<std::string>& references, const std::string& shown = {});

    /// All files of the inbox that end in ".replies", by name; of those that are settled (taken in, another
    /// institution's, another world's) the last two hundred. A file that is still as it was is not read again. Faults
    /// person.duty, authorisation.replies (no-inbox), file.read.
    [[nodiscard]] Result<std::vector<RepliesSeen>> look_at_replies();
    /// One file, read anew. Faults person.duty, file.*; what is wrong in it stands in the answer.
    [[nodiscard]] Result<RepliesSeen> look_at(const std::filesystem::path& file);
    /// What was shown becomes steps of the register, in one transaction with authorisation-replies.taken-in. Faults as
    /// look_at, authorisation.replies (taken, changed, nothing).
    Result<RepliesTaken> take_replies(const RepliesSeen& seen);

private:
    With<const Machine, Seating> parts_;
};

}  // namespace jcic::desk
