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
    address,  ///< https://name:port; "in-process" for a practice host within the program
    hours,    ///< of a week: OfficeHours::text
    file      ///< a path: absolute, or from the profile's folder on
};

struct Setting {
    std::string_view name;  ///< "clock_limit": in files, at the terminal, in faults
    const char* title;      ///< in Chinese (JCIC_WORD)
    SettingKind kind = SettingKind::text;
    std::string_view initial{};  ///< what holds where nobody has said anything; "" for nothing
    bool needed = false;         ///< it has no such value: somebody must say it
    int least = 0;               ///< of a number
    int most = 0;                ///< of a number; of a text its bytes at most (0: no such limit)
    std::span<const events::Choice> choices{};
    registers::Duties by{};   ///< who may change it; none: it is settled when the branch is set up, and stays
    std::string_view rule{};  ///< "R-AU-6": by which it may be set; "" where it is no rule's matter
    /// A value of it asks less of the branch than the rule's strictest reading. Such a one is decided by two: it is of
    /// the branch, or is settled when the branch is set up.
    bool weakens = false;
    /// Of the machine: whether the change asks less than what holds. Such a one is no single person's; a policy file,
    /// which belongs to the system, may say it.
    bool (*loosens)(const std::string& from, const std::string& to) = nullptr;
    bool fixable = true;  ///< by a policy file
    /// A policy file says it and nobody else: of a file, by its absolute path.
    bool policy_alone = false;
    bool renewed = false;          ///< a file that is made anew in the course of things: what it holds is no change
    std::string_view action{};     ///< the event of its decision (registers/policy.cpp); "" for what is the machine's
    const char* decide = nullptr;  ///< what a person does: 決定保存年限

    [[nodiscard]] bool of_branch() const { return !action.empty(); }
};

/// The text as it is written; "" where it may be left out. Fault input.form, details "field" (its name), "label",
/// "reason" (missing, range with "least" and "most", choice and text with "allowed", value).
[[nodiscard]] Result<std::string> setting_value(const Setting& setting, std::string_view text);
/// "https://name:port" and nothing behind it: what a real host is known by.
[[nodiscard]] bool is_host_address(std::string_view text);
/// The same, or a practice branch's, which is in its own program: what a setting of kind address may say.
[[nodiscard]] bool names_host(std::string_view text);
/// "1–86400", "shared | exclusive"; "" where its kind alone says it.
[[nodiscard]] std::string allowed_values(const Setting& setting);
/// A value as people read it: a choice by its Chinese title.
[[nodiscard]] std::string shown_setting(const Setting& setting, const std::string& value);

/// What the machine's administrators fixed, and where they wrote it.
struct FixedValue {
    std::string value;
    std::string file;
    std::size_t line = 0;
    bool operator==(const FixedValue&) const = default;
};
using FixedValues = std::map<std::string, FixedValue, std::less<>>;  ///< by the setting's name

enum class SettingFrom {
    initial,     ///< nobody said anything: the rule's own, or the program's
    file,        ///< settings.conf
    decision,    ///< the branch, in its register `policy`
    policy_file  ///< the machine's administrators fixed it
};

/// What the branch has decided for a day to come.
struct ComingValue {
    std::string value;
    RocDate from;
    std::string decision;  ///< row of the register
};

/// One of those in the file that a setting names.
struct HeldCertificate {
    std::string subject;
    RocDate until;
};

/// A setting as it stands at a desk.
struct StandingSetting {
    const Setting* about = nullptr;
    std::string value;  ///< as it is written; of the machine: as the program reads it when it starts next
    SettingFrom from = SettingFrom::initial;
    std::string file;              ///< of a file's line
    std::size_t line = 0;          ///< the same
    std::string decision;          ///< row of the register
    std::optional<RocDate> since;  ///< first day of that decision
    bool pending = false;          ///< this program has read another value when it started
    bool may_change = false;       ///< this person, now
    std::optional<ComingValue> coming{};
    registers::Duties by{};                       ///< who changes it, as the branch decided (registers::changed_by)
    std::vector<HeldCertificate> certificates{};  ///< of a file of certificates
};

/// Fault setting.fixed where a policy file says it (details "setting", "label", "file", "line"), or where it is settled
/// for good ("reason" founded), or is a policy file's alone ("reason" policy-alone).
[[nodiscard]] Result<void> may_be_set(const Setting& setting, const FixedValues& fixed);
/// Whether one person may change it so: the same fault, "reason" weakens.
[[nodiscard]] Result<void> may_be_changed(const Setting& setting, const std::string& from, const std::string& to);

}  // namespace jcic::domain
