#pragma once
// Settings of a profile's machine: "name = value" lines in settings.conf, described in machine_settings.h.

#include <chrono>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <utility>

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
    /// Its revocation list, PEM or DER, read again when a card is opened and the file has changed; optional: "" for
    /// none.
    std::string card_crl{};
    /// "card_module = /usr/lib/…/module.so", only in a policy file: the card vendor's module (PKCS #11), required by
    /// a card profile of that command set (docs/run/cards.md). "" for none.
    std::string card_module{};
    /// "sign_in = password-and-card": everyone signs in with their password and their own card, which is bound to their
    /// account at the first sign-in (docs/trust/keys.md). "password", the default: with the password alone, except for
    /// people who have bound a card.
    bool sign_in_by_card = false;
    /// "sign_in_card = piv": the card profile of people's own cards; "" for none.
    std::string sign_in_card{};
    /// "sign_in_module = /usr/lib/…/module.so", only in a policy file: as card_module, for people's own cards.
    std::string sign_in_module{};
    /// "key_in = tpm": the workstation's keys are made in its TPM and never leave it (docs/trust/keys.md). "file" is
    /// the default. Existing keys remain usable in either place.
    bool key_in_tpm = false;
    /// "tpm_device = /dev/tpmrm0", the default; "127.0.0.1:2321" for a software TPM, which gives no protection
    /// (tpm::Place).
    std::string tpm_device{tpm::Place::usual};
    /// "card_access = exclusive" keeps other programs off the card while it is open here; "shared" is the default
    /// (docs/run/cards.md).
    pcsc::Share card_access = pcsc::Share::shared;
    /// "host_account = derived": JCIC's host receives ledger::host_password of the desk's password, and both change
    /// together; for a host whose accounts' passwords are chosen freely. "apart", the default: JCIC's password (R-DU-2)
    /// is separate and typed separately. The desk's own password is never sent.
    bool host_account_apart = true;
    /// "print_server = /run/cups/cups.sock" (or a name): CUPS; the default is the system's own socket, for a practice
    /// profile CUPS's own default (CUPS_SERVER, client.conf).
    std::string print_server{};
    /// "card_readers = system" lets a practice profile use this machine's readers instead of its software card, for a
    /// real token (docs/run/cards.md); a production profile always uses them. Optional.
    bool system_readers = false;
    /// "clock_limit = 300" in seconds, 1 to 86400; optional. Difference between this machine's clock and JCIC's above
    /// which the self-test reports a fault. The number is ours.
    static constexpr std::chrono::seconds usual_clock_limit{300};
    std::chrono::seconds clock_limit = usual_clock_limit;
    /// "disk_warning = 500" in MB, 50 to 1000000; optional. Free space on the ledger's disk below which a warning is
    /// shown.
    std::uint32_t disk_warning_mb = 500;
    /// "printer", "print_sides", "print_tray", "print_media": fixed by the administrator for everyone at this
    /// workstation; all optional. Values as the queue names them (IPP keywords).
    PrintChoice printing{};
    /// "password_memory = 128" in MiB, 64 to 1024, and "password_passes = 4", 3 to 24; optional. Minimum cost of
    /// Argon2id: a slot below it is raised when its person signs in.
    std::uint32_t password_memory_mib = 64;
    std::uint32_t password_passes = 3;
    /// "institution_name = 範例商業銀行": on the stamp and the sheets; optional.
    std::string institution_name{};
    /// For letters and sheets, all optional: the branch's address and telephone, and the head-office unit that receives
    /// its reports (R-LO-5).
    std::string branch_address{};
    std::string branch_telephone{};
    std::string head_office{};
    /// "notices_version = 114-06": proposed version of the notices to a subject besides the authorisation (R-AU-9);
    /// optional.
    std::string notices_version{};
    /// "case_numbers = LN{yyy}-{000000}": pattern of the proposed next case number (domain/case_pattern.h); optional.
    std::string case_numbers{};
    /// "logo = logo.png": PNG, at the head of every page; optional: a layout's own page.json may name one instead.
    std::string logo{};
    /// "own_font = eudc.tte": the bank's own font of 造字 (TTF, TTE, OTF), for Unicode's private use area on every
    /// page; optional.
    std::string own_font{};
    /// Authorisations sent to JCIC (docs/run/authorisation-package.md), all optional: the certificate for which
    /// packages are encrypted (PEM or DER), the folder for the member's file transfer, and the folder for replies.
    std::string package_certificate{};
    std::string package_folder{};
    std::string package_inbox{};
    /// Issuers of the certificates with which subjects sign electronic authorisations (PEM, one or several); optional:
    /// without them none is trusted or can be sent.
    std::string subject_ca{};
    /// Their revocation lists (CRL, PEM or DER): a file or a folder; optional: without them revocation is not checked,
    /// which is recorded with the signature.
    std::string subject_crl{};
    /// Positions of marks, boxes and digits on the branch's authorisation form (domain/form_layout.h); optional.
    std::string form_layout{};
    /// "integration_folder = /srv/loans": exchange folder of the bank's own loan system, for cases and their status
    /// (docs/run/integration.md); optional.
    std::string integration_folder{};
    /// "scanner = airscan:e0:Counter": SANE's name of the scanner for forms, if there are several; optional.
    std::string scanner{};
    /// "hub = db.bank.example/jcic": the hub of the bank's desks (docs/run/hub.md); "hub_ca" names its authority, PEM,
    /// and "hub_certificate" this workstation's certificate for it. Optional.
    std::string hub{};
    std::string hub_ca{};
    std::string hub_certificate{};
    /// "hub_away = own-forms": while the hub is unreachable, forms held there for this desk can be submitted. "nothing"
    /// is the default.
    bool hub_away_own_forms = false;
    /// "system_log = journal": also sends the diagnostic log's lines and the names of security events to the system's
    /// log (docs/trust/system-log.md). "nothing" is the default.
    bool to_system_log = false;
    /// "least_version = 0.2.0 1160101": an older program warns until that day, then refuses to start (least_version.h);
    /// optional.
    std::string least_version{};
};

/// Whether the folder holds a profile's settings.
[[nodiscard]] bool is_profile(const std::filesystem::path& folder);
/// Faults file.missing, and file.form ("file", "line", "key", "reason") for an invalid line of settings.conf or of the
/// policy file (policy_file.h): no line is ignored.
[[nodiscard]] Result<Settings> read_settings(const std::filesystem::path& profile);
struct ProfileFormats;
/// Settings with the source of each value: fixed values override the file's own lines.
struct SettingsRead {
    Settings settings;
    std::string file;           ///< full path of settings.conf
    SettingLines lines;         ///< of settings.conf
    domain::FixedValues fixed;  ///< of the policy file, including the branch's settings
};
/// Also fault profile.newer, before anything else of the file is parsed.
[[nodiscard]] Result<SettingsRead> read_settings_whole(const std::filesystem::path& profile);
[[nodiscard]] Result<SettingsRead> read_settings_whole(const std::filesystem::path& profile,
                                                       const ProfileFormats& formats);
/// A production branch cannot use the practice host within the program. Fault file.form.
[[nodiscard]] Result<void> hold_host_to_its_world(const SettingsRead& read);
/// The device must be /dev/tpm… or a port of this machine. Fault file.form.
[[nodiscard]] Result<void> hold_tpm_to_this_machine(const SettingsRead& read);
/// Returns the value of least_version, nullopt if not set. Fault file.form for an invalid version.
[[nodiscard]] Result<std::optional<LeastVersion>> least_version_of(const SettingsRead& read);
/// Fault file.write.
[[nodiscard]] Result<void> write_settings(const std::filesystem::path& profile, const Settings& settings);
/// Changes one line of the file and keeps the others, including comments. Written only if the whole file can be read
/// again. Faults file.*.
[[nodiscard]] Result<void> write_setting(const std::filesystem::path& profile, std::string_view name,
                                         const std::string& value);

// The place of each set value: the line of the policy file or of settings.conf, for error messages.

class SettingPlaces {
public:
    SettingPlaces() = default;
    explicit SettingPlaces(const SettingsRead& read) {
        for (const auto& [setting, line] : read.lines) places_.insert_or_assign(setting, Place{read.file, line.line});
        for (const auto& [setting, line] : read.fixed) places_.insert_or_assign(setting, Place{line.file, line.line});
    }
    /// Adds "setting", and its place if a line sets it: "set-in" and "set-line".
    void name(Fault& fault, std::string_view setting) const {
        fault.details.push_back({"setting", std::string(setting)});
        const auto found = places_.find(setting);
        if (found == places_.end()) return;
        fault.details.push_back({"set-in", found->second.first});
        fault.details.push_back({"set-line", std::to_string(found->second.second)});
    }

private:
    using Place = std::pair<std::string, std::size_t>;
    std::map<std::string, Place, std::less<>> places_;
};

}  // namespace jcic::desk
