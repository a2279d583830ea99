#pragma once
// Set-up after the founding: the workstation's key and certificate, the calendar, the fingerprint for head office, and
// the remaining steps before the first query. Recovery keys belong to RecoveryDesk; decisions, procedures and the
// transfer account to RegisterDesk.

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
    /// The desk's own finding, the same in every language: end of the certificate or the calendar, or
    /// "/etc/jcic-desk/policy.conf:12" for a fixed value. May be empty.
    std::string found;
    std::optional<Fault> why{};  ///< why an existing value does not suffice, such as a certificate of another key
    std::string row{};           ///< of a register: the row to be continued; "" to begin one
    bool waits = false;          ///< another step must come first
};

/// Every step of domain::setup_steps(), in its order.
struct SetupView {
    std::vector<SetupLine> lines;
    [[nodiscard]] bool ready() const;  ///< nothing is missing
    /// Number of missing steps required before the first query (not SetupInfo::later).
    [[nodiscard]] std::size_t missing_before_a_query() const;
};

class SetupDesk {
public:
    explicit SetupDesk(const With<Machine, Seating, HostLine, LastRound>& parts) : parts_(parts) {}

    /// Returns the state by trail, registers and files. For any signed-in person. Practice branches are complete from
    /// the start: fault profile.kind here and below.
    [[nodiscard]] Result<SetupView> view();
    /// Appends "workstation.set-up" with the machine's values, unless the last such event is equal. For unit head or
    /// administrator, as all below. Fault person.duty.
    Result<void> note_machine();
    /// Returns a certificate request (PKCS #10, PEM) in the workstation's name for its key, or for the next key if one
    /// waits; makes a key if there is none ("workstation.key-made", written first). Faults person.duty, input.form
    /// ("reason" key: damaged, or another ledger's), file.*, ledger.*.
    [[nodiscard]] Result<std::string> request();
    /// As above, for a new key made now ("workstation.key-made"), to replace one that is lost, from elsewhere, or to be
    /// changed. The current key is used until the new certificate is taken in.
    [[nodiscard]] Result<std::string> request_for_new_key();
    /// Writes request() into a file and returns its path: "" for workstation.csr in the profile; other places must be
    /// outside the profile. Overwrites. Faults as request, file.write ("reason" in-profile: before a key is made).
    Result<std::filesystem::path> write_request(std::filesystem::path file);
    /// Whether no certificate needs to be requested: the present one is of this key, no next key waits, and it is valid
    /// for at least `renewal_time`.
    [[nodiscard]] Result<bool> certified();
    static constexpr std::chrono::days renewal_time = domain::renewal_time;
    /// Takes in the certificate (PEM) if it is of this key and workstation ("workstation.certified", written first; no
    /// event if unchanged): the host can then be reached. One for the next key replaces the current key. Faults
    /// input.form ("field" certificate, "reason": missing, key, other-key, other-name, practice, expired),
    /// card.certificate (not PEM), file.*, person.duty.
    Result<void> take_certificate(const std::filesystem::path& file);
    /// Returns the first epoch's fingerprint for head office; "seal.fingerprint-told" is written first, once.
    [[nodiscard]] Result<std::string> tell_fingerprint();
    /// Reads in an office calendar published by the government, in addition to those included ("calendar.read-in",
    /// written first; no event if already read in). Faults file.*, person.duty.
    Result<void> take_calendar(const std::filesystem::path& file);
    /// Executes one of these steps with the file that it reads or writes; returns the text to be shown, "" for none.
    /// Fault internal for a step of another desk.
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
