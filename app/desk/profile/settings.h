#pragma once
// What is set at a profile's machine: "name = value" lines in settings.conf, described in machine_settings.h.

#include <chrono>
#include <filesystem>
#include <string>

#include "app/base/fault.h"
#include "app/desk/profile/print_view.h"
#include "app/desk/profile/setting_lines.h"
#include "app/domain/identifiers.h"
#include "app/domain/serial_request.h"
#include "app/tpm/place.h"
#include "pcsc/link.h"

namespace jcic::desk {

struct LeastVersion;  // least_version.h

/// A profile is one workstation at one institution. File names are relative to the profile's folder.
struct Settings {
    domain::WorldKind kind = domain::WorldKind::practice;
    domain::InstitutionCode institution;
    std::string branch;        ///< 忠孝分行, as printed
    std::string workstation;   ///< "0129999-W1": the common name of its certificate
    std::string host;          ///< "https://name:port"; "in-process" for a practice host within the program
    std::string host_ca;       ///< PEM: the only trust anchor for the host
    std::string certificate;   ///< PEM: the workstation's
    std::string key;           ///< PEM
    std::string card_profile;  ///< name of a file in resources/cards, without ".json"
    std::string card_ca;       ///< PEM: issuer of cards' certificates
    /// Its revocation list, PEM or DER, read again whenever a card is opened and the file has changed; may be left out:
    /// "" for none.
    std::string card_crl{};
    /// "card_module = /usr/lib/…/module.so", in a policy file alone: the module of the card's vendor (PKCS #11), which
    /// a card profile of that command set needs (docs/cards.md). "" for none.
    std::string card_module{};
    /// "sign_in = password-and-card": everybody signs in by their password and their own card, which is bound to their
    /// account at the first sign-in (docs/keys.md). "password", also where it is left out: by the password alone, but
    /// for who has bound a card.
    bool sign_in_by_card = false;
    /// "sign_in_card = piv": the card profile of people's own cards; "" for none.
    std::string sign_in_card{};
    /// "sign_in_module = /usr/lib/…/module.so", in a policy file alone: as card_module, for people's own cards.
    std::string sign_in_module{};
    /// "key_in = tpm": the workstation's keys are made in its TPM and never leave it (docs/keys.md). "file", also where
    /// it is left out. What was made before serves on, wherever it is.
    bool key_in_tpm = false;
    /// "tpm_device = /dev/tpmrm0", also where it is left out; "127.0.0.1:2321" for one in software, which protects
    /// nothing (tpm::Place).
    std::string tpm_device{tpm::Place::usual};
    /// "card_access = exclusive" keeps other programs off the card while it is open here; else "shared", also where it
    /// is left out (docs/cards.md).
    pcsc::Share card_access = pcsc::Share::shared;
    /// "host_account = derived": JCIC's host is told what ledger::host_password makes of the desk's password, and the
    /// two change together; for a host whose accounts' passwords their owners choose freely. "apart", also where it is
    /// left out: JCIC's password (R-DU-2) is another, and is typed by itself. The desk's own goes nowhere either way.
    bool host_account_apart = true;
    /// "print_server = /run/cups/cups.sock" (or a name): CUPS; may be left out, and is then the system's own socket. A
    /// practice profile without it asks CUPS itself (CUPS_SERVER, client.conf).
    std::string print_server{};
    /// "card_readers = system" lets a practice profile use this machine's readers in place of its own card in software,
    /// for a token of one's own (docs/cards.md); a real profile knows no others. May be left out.
    bool system_readers = false;
    /// "clock_limit = 300" in seconds, 1 to 86400; may be left out. This machine and JCIC's host may differ by so much
    /// before the self-check calls the clock wrong. The number is ours.
    static constexpr std::chrono::seconds usual_clock_limit{300};
    std::chrono::seconds clock_limit = usual_clock_limit;
    /// "disk_warning = 500" in MB, 50 to 1000000; may be left out. With less left on the ledger's disk people are
    /// warned.
    std::uint32_t disk_warning_mb = 500;
    /// "printer", "print_sides", "print_tray", "print_media": what the administrator fixes for everybody at this
    /// workstation; each may be left out. Values as the queue names them (IPP keywords).
    PrintChoice printing{};
    /// "password_memory = 128" in MiB, 64 to 1024, and "password_passes = 4", 3 to 24; may be left out. What Argon2id
    /// is to cost at least: a slot below it is raised when its person signs in.
    std::uint32_t password_memory_mib = 64;
    std::uint32_t password_passes = 3;
    /// "institution_name = 範例商業銀行": on the stamp and the sheets; may be left out.
    std::string institution_name{};
    /// On letters and sheets, each may be left out: the branch's address and telephone, and the head-office unit that
    /// gathers its reports (R-LO-5).
    std::string branch_address{};
    std::string branch_telephone{};
    std::string head_office{};
    /// "notices_version = 114-06": of what a subject is told beside the authorisation (R-AU-9), as it is proposed; may
    /// be left out.
    std::string notices_version{};
    /// "case_numbers = LN{yyy}-{000000}": how the next case number is proposed (domain/case_pattern.h); may be left
    /// out.
    std::string case_numbers{};
    /// "logo = logo.png": PNG, on the head of every page; may be left out, and a layout's own page.json may then name
    /// one.
    std::string logo{};
    /// "own_font = eudc.tte": the bank's own font of 造字 (TTF, TTE, OTF), for characters of Unicode's private area on
    /// every page; may be left out.
    std::string own_font{};
    /// Authorisations on their way to JCIC (docs/authorisation-package.md), each may be left out: for whom packages are
    /// encrypted (PEM or DER), the folder that feeds the member's file-transfer account, and where replies come back.
    std::string package_certificate{};
    std::string package_folder{};
    std::string package_inbox{};
    /// Who issues the certificates with which subjects sign electronic authorisations (PEM, one or several); may be
    /// left out: none is believed then, and none can be sent.
    std::string subject_ca{};
    /// Their revocation lists (CRL, PEM or DER): a file, or a folder of such; may be left out: then nobody asks whether
    /// a subject's certificate was revoked, and what is written down says so.
    std::string subject_crl{};
    /// Where marks, boxes and digits of the branch's authorisation form stand (domain/form_layout.h); may be left out.
    std::string form_layout{};
    /// "integration_folder = /srv/loans": where the bank's own loan system lays cases and fetches how they stand
    /// (docs/integration.md); may be left out: then there is none.
    std::string integration_folder{};
    /// "scanner = airscan:e0:Counter": of several, the one that a form is scanned on, as SANE calls it; may be left
    /// out.
    std::string scanner{};
    /// "hub = db.bank.example/jcic": where the desks of the bank meet (docs/hub.md); "hub_ca" names its authority, PEM,
    /// and "hub_certificate" this workstation's certificate towards it. Left out: there is none.
    std::string hub{};
    std::string hub_ca{};
    std::string hub_certificate{};
    /// "hub_away = own-forms": what may be submitted while the hub cannot be reached: forms that it holds for this
    /// desk. "nothing", also where it is left out.
    bool hub_away_own_forms = false;
    /// "system_log = journal": the diagnostic log's lines and the names of events about security go to the machine's
    /// own log, too (docs/system-log.md). "nothing", also where it is left out.
    bool to_system_log = false;
    /// "least_version = 0.2.0 1160101": an older program warns until that day, and does not start from then on
    /// (least_version.h); may be left out.
    std::string least_version{};
};

/// Whether the folder holds a profile's settings.
[[nodiscard]] bool is_profile(const std::filesystem::path& folder);
/// Faults file.missing, and file.form ("file", "line", "key", "reason") for a line of settings.conf or of the policy
/// file (policy_file.h) that is none: nothing is passed over.
[[nodiscard]] Result<Settings> read_settings(const std::filesystem::path& profile);
struct ProfileFormats;
/// With where each value comes from: what is fixed goes before the file's own line.
struct SettingsRead {
    Settings settings;
    std::string file;           ///< settings.conf, with its whole path
    SettingLines lines;         ///< of settings.conf
    domain::FixedValues fixed;  ///< of the policy file, the branch's settings among them
};
/// Fault profile.newer besides: before anything else of the file is understood.
[[nodiscard]] Result<SettingsRead> read_settings_whole(const std::filesystem::path& profile);
[[nodiscard]] Result<SettingsRead> read_settings_whole(const std::filesystem::path& profile,
                                                       const ProfileFormats& formats);
/// The practice host within the program is none for a real branch. Fault file.form.
[[nodiscard]] Result<void> hold_host_to_its_world(const SettingsRead& read);
/// A device /dev/tpm…, or a port of this machine. Fault file.form.
[[nodiscard]] Result<void> hold_tpm_to_this_machine(const SettingsRead& read);
/// What least_version asks, nullopt where nobody set it. Fault file.form where that is no version.
[[nodiscard]] Result<std::optional<LeastVersion>> least_version_of(const SettingsRead& read);
/// Fault file.write.
[[nodiscard]] Result<void> write_settings(const std::filesystem::path& profile, const Settings& settings);
/// One line of the file, the others as they stand: remarks too. It is written only if the whole can be read again.
/// Faults file.*.
[[nodiscard]] Result<void> write_setting(const std::filesystem::path& profile, std::string_view name,
                                         const std::string& value);

}  // namespace jcic::desk
