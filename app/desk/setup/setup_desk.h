#pragma once
// What follows the founding: the workstation's key and certificate, the calendar, the fingerprint for head office, and
// the list of what is still missing before the first query. Recovery halves are RecoveryDesk's, decisions, procedures
// and the transfer account RegisterDesk's.

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/base/fault.h"
#include "app/desk/rooms/with.h"
#include "app/domain/branch/setup_steps.h"
#include "app/domain/events/journal.h"
#include "app/domain/renewal.h"

namespace jcic::desk {

class Seat;

struct SetupLine {
    domain::SetupStep step;
    bool done = false;
    /// The desk's own say on it, the same in every language: until when the certificate holds, how far the calendar
    /// reaches, "/etc/jcic-desk/policy.conf:12" where a policy file says it. May be empty.
    std::string found;
    std::optional<Fault> why{};  ///< why what is there does not do: a certificate of another key, say
    std::string row{};           ///< of a register: the row that the step goes on with; "" where it begins one
    bool waits = false;          ///< for another step, which comes first
};

/// Every step of domain::setup_steps(), in its order.
struct SetupView {
    std::vector<SetupLine> lines;
    [[nodiscard]] bool ready() const;  ///< nothing is missing
    /// What belongs before the first query (SetupInfo::later is what does not), and is missing.
    [[nodiscard]] std::size_t missing_before_a_query() const;
};

class SetupDesk {
public:
    explicit SetupDesk(const With<Machine, Seating, HostLine, LastRound>& parts) : parts_(parts) {}

    /// As the trail, the registers and the files say now. Whoever is signed in may look.
    /// A practice branch is set up as it is made: fault profile.kind here and below.
    [[nodiscard]] Result<SetupView> view();
    /// "workstation.set-up": what the machine was told, into the trail; nothing where the last one there says the same.
    /// Unit head or administrator, as all that follows. Fault person.duty.
    Result<void> note_machine();
    /// A certificate request (PKCS #10, PEM) in the workstation's name, for its key, which is made where there is none
    /// ("workstation.key-made", written first); for the next one, where that waits. Faults person.duty, input.form
    /// ("reason" key: it is damaged, or another ledger's), file.*, ledger.*.
    [[nodiscard]] Result<std::string> request();
    /// The same for a new key, made now ("workstation.key-made"): where the key is lost, came from elsewhere, or is to
    /// be another. It waits beside the one in use, which serves until the certificate for it is taken in.
    [[nodiscard]] Result<std::string> request_for_new_key();
    /// request() into a file, and which: "" for workstation.csr in the profile; any other place is not the program's
    /// own. What is there is written over. Faults as request, file.write ("reason" in-profile: before a key is made).
    Result<std::filesystem::path> write_request(std::filesystem::path file);
    /// Whether no certificate has to be asked for: the one that is there is of this key, no next key waits, and it is
    /// good for `renewal_time` at least.
    [[nodiscard]] Result<bool> certified();
    static constexpr std::chrono::days renewal_time = domain::renewal_time;
    /// Takes the certificate in (PEM), if it is this key's and this workstation's ("workstation.certified", written
    /// first; nothing for the one that is there): the host can be reached from here on. One for the next key puts that
    /// in the place of the one before. Faults input.form ("field" certificate, "reason": missing, key, other-key,
    /// other-name, practice, expired), card.certificate (no PEM), file.*, person.duty.
    Result<void> take_certificate(const std::filesystem::path& file);
    /// The first epoch's fingerprint, once for head office: "seal.fingerprint-told" is written first.
    [[nodiscard]] Result<std::string> tell_fingerprint();
    /// An office calendar as the government publishes it, in addition to those that ship ("calendar.read-in", written
    /// first; nothing for one that was). Faults file.*, person.duty.
    Result<void> take_calendar(const std::filesystem::path& file);
    /// One of these by its step, with the file that it reads or writes; gives what is to be shown, "" for nothing.
    /// Fault internal for a step that is not taken here.
    Result<std::string> do_step(domain::SetupStep step, const std::filesystem::path& file);

private:
    [[nodiscard]] Result<Seat*> setting_up();
    [[nodiscard]] Result<std::vector<domain::Fact>> machine_facts() const;
    [[nodiscard]] Result<bool> machine_stands(Seat& seat, const std::vector<domain::Fact>& facts) const;
    [[nodiscard]] Result<SetupLine> line_of(Seat& seat, const domain::SetupInfo& step);
    [[nodiscard]] SetupLine certificate_line(Seat& seat) const;
    [[nodiscard]] std::filesystem::path key_file() const;
    [[nodiscard]] std::filesystem::path next_key_file() const;
    Result<std::string> make_key(Seat& seat, const std::filesystem::path& file);
    With<Machine, Seating, HostLine, LastRound> parts_;
};

}  // namespace jcic::desk
