#pragma once
// The description of a setting: the branch's (app/domain/registers/policy.h) or the machine's
// (app/desk/profile/machine_settings.h). Code that reads, checks, shows or changes settings walks over these
// rows.

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/domain/registers/register.h"

namespace jcic::domain {

enum class SettingKind {
    text,     ///< one line
    number,   ///< decimal digits, from `least` to `most`
    choice,   ///< one of `choices`
    code,     ///< an institution's 7 digits
    address,  ///< https://name:port; "in-process" for a practice host in this program
    hours,    ///< of a week: OfficeHours::text
    file      ///< a path: absolute, or relative to the profile's folder
};

struct Setting {
    std::string_view name;  ///< "clock_limit": in files, at the terminal, in faults
    const char* title;      ///< in Chinese (JCIC_WORD)
    SettingKind kind = SettingKind::text;
    std::string_view initial{};  ///< default value; "" for none
    bool needed = false;         ///< it has no default and must be set
    int least = 0;               ///< of a number
    int most = 0;                ///< of a number; of a text, maximum bytes (0: unlimited)
    std::span<const events::Choice> choices{};
    registers::Duties by{};   ///< who may change it; empty: fixed when the branch is set up
    std::string_view rule{};  ///< "R-AU-6": the rule that allows it; "" if no rule concerns it
    /// A value of it requires less than the rule's strictest reading. It is therefore decided by two persons, as a
    /// branch's setting, or when the branch is set up.
    bool weakens = false;
    /// Of the machine: whether the change requires less than before. Then no single person may make it; a policy file,
    /// which belongs to the system, may.
    bool (*loosens)(const std::string& from, const std::string& to) = nullptr;
    bool fixable = true;  ///< by a policy file
    /// Only a policy file sets it: a file, by its absolute path.
    bool policy_alone = false;
    bool renewed = false;          ///< a file that is replaced regularly: new contents are no change of the setting
    std::string_view action{};     ///< the event of its decision (registers/policy.cpp); "" for the machine's
    const char* decide = nullptr;  ///< the activity: 決定保存年限

    [[nodiscard]] bool of_branch() const { return !action.empty(); }
};

/// Normalises the text; "" if it may be left out. Fault input.form, details "field" (its name), "label", "reason"
/// (missing, range with "least" and "most", choice and text with "allowed", value).
[[nodiscard]] Result<std::string> setting_value(const Setting& setting, std::string_view text);
/// "https://name:port" and nothing else: the address of a production host.
[[nodiscard]] bool is_host_address(std::string_view text);
/// The same, or the practice host in its own program: valid values of kind address.
[[nodiscard]] bool names_host(std::string_view text);
/// "1–86400", "shared | exclusive"; "" if its kind is sufficient.
[[nodiscard]] std::string allowed_values(const Setting& setting);
/// A value as shown: a choice by its Chinese title.
[[nodiscard]] std::string shown_setting(const Setting& setting, const std::string& value);

/// A value fixed by the machine's administrators, and its place.
struct FixedValue {
    std::string value;
    std::string file;
    std::size_t line = 0;
    bool operator==(const FixedValue&) const = default;
};
using FixedValues = std::map<std::string, FixedValue, std::less<>>;  ///< by the setting's name

enum class SettingFrom {
    initial,     ///< not set: the rule's or the program's default
    file,        ///< settings.conf
    decision,    ///< the branch's, in its register `policy`
    policy_file  ///< fixed by the machine's administrators
};

/// A decision of the branch for a later day.
struct ComingValue {
    std::string value;
    RocDate from;
    std::string decision;  ///< row of the register
};

/// A certificate in the file that a setting names.
struct HeldCertificate {
    std::string subject;
    RocDate until;
};

/// A setting's current state at a desk.
struct StandingSetting {
    const Setting* about = nullptr;
    std::string value;  ///< as written; of the machine: as read at the next start
    SettingFrom from = SettingFrom::initial;
    std::string file;              ///< of a file's line
    std::size_t line = 0;          ///< the same
    std::string decision;          ///< row of the register
    std::optional<RocDate> since;  ///< first day of that decision
    bool pending = false;          ///< this program read another value at its start
    bool may_change = false;       ///< this person, now
    std::optional<ComingValue> coming{};
    registers::Duties by{};                       ///< who changes it by the branch's decision (registers::changed_by)
    std::vector<HeldCertificate> certificates{};  ///< of a file of certificates
};

/// Fault setting.fixed if a policy file fixes it (details "setting", "label", "file", "line"), if it is permanent
/// ("reason" founded), or only for policy files ("reason" policy-alone).
[[nodiscard]] Result<void> may_be_set(const Setting& setting, const FixedValues& fixed);
/// Whether one person alone may make this change: the same fault, "reason" weakens.
[[nodiscard]] Result<void> may_be_changed(const Setting& setting, const std::string& from, const std::string& to);

}  // namespace jcic::domain
