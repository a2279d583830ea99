#pragma once
// The branch's decisions, for a given day, where a rule leaves it a choice.

#include <cstdint>

#include "app/domain/office_hours.h"
#include "app/domain/registers/rows.h"
#include "app/domain/sampling.h"

namespace jcic::domain {

/// Who may hold the card's password besides the unit head (R-DU-2): W has a custodian for it, L the querier.
enum class PasswordHeldBy { either, custodian, querier };
/// Who changes it when the querier changes (R-DU-5): W the member itself, L by application to JCIC.
enum class PasswordChangedBy { either, member, jcic };

/// What P's 「單張授權書於授權期間內僅可查詢一次」 is taken to mean (R-AU-5): one query of each item, or one
/// submission.
enum class FormGoodFor { each_item, one_submission };

/// What another copy of a record takes (R-PA-7: no needless copies): its reason, or a supervisor's approval too.
enum class Reprints { by_reason, approved };
/// Which of the duties that the table of settings names for one of the machine's changes it.
enum class SettingsChangedBy { either, unit_head, administrator };
/// Whether another supervisor's approval goes before the one that R-DU-6 asks for, where a danger stands out.
enum class SecondApprover { nowhere, danger };

struct Policy {
    int retention_years = 5;             ///< R-AU-6, R-LO-1: the institution's own term, at least the law's
    std::chrono::minutes idle_most{15};  ///< R-PW-5: nobody sets a longer time at their seat
    PasswordHeldBy password_held_by = PasswordHeldBy::either;
    PasswordChangedBy password_changed_by = PasswordChangedBy::either;
    SampleFloor sample{};                       ///< R-LO-8
    SampleBy sample_by = SampleBy::month;       ///< R-LO-8
    int sample_outside = sampled_outside_most;  ///< R-LO-8: for their time alone, a month
    OfficeHours office_hours{};                 ///< R-LO-8
    int tax_year_month = 8;  ///< R-IT-6: of the next year, from which a tax year's data are there (ours)
    FormGoodFor form_good_for = FormGoodFor::each_item;                 ///< R-AU-5
    Reprints reprints = Reprints::by_reason;                            ///< R-PA-7
    SettingsChangedBy settings_changed_by = SettingsChangedBy::either;  ///< R-DU-8
    int volume_told = 0;     ///< an officer's items of a day from which on they are told of; 0: never (ours)
    int volume_stopped = 0;  ///< above which they submit no more, unless a supervisor signs; 0: never (ours)
    SecondApprover second_approver = SecondApprover::nowhere;  ///< R-DU-6
    int second_approver_above = 0;                             ///< and above so many items of a day; 0: never
    bool operator==(const Policy&) const = default;
};

/// How the month's sample is drawn, and where each of that comes from (registers::set_by).
struct SampleSettings {
    SampleFloor floor{};
    SampleBy by = SampleBy::month;
    int outside_most = sampled_outside_most;
    std::string_view percent_from;
    std::string_view least_from;
    std::string_view by_from;
    std::string_view outside_from;
    bool operator==(const SampleSettings&) const = default;
};

namespace registers {

/// The branch's rows of the table of settings. Each is a step of the register `policy`, whose value's field has the
/// setting's name.
[[nodiscard]] std::span<const Setting> branch_settings();
/// The one that the step decides; null for none.
[[nodiscard]] const Setting* decided_by(std::string_view action);

/// What holds of one on a day: what a policy file fixed, else the decision with the latest first day that has come
/// (among those of one day the last), else the rule's own.
struct Decided {
    std::string value;
    const FixedValue* fixed = nullptr;
    const Row* decision = nullptr;
};
[[nodiscard]] Decided decided_on(const Rows& rows, RocDate day, const Setting& setting);
/// The decision whose first day comes next after that day (among those of one day the last); null for none, and where a
/// policy file says the value: no decision counts then.
[[nodiscard]] const Row* decided_next(const Rows& rows, RocDate day, const Setting& setting);
[[nodiscard]] Policy policy_on(const Rows& rows, RocDate day);
/// R-DU-2: whether the card's password is typed by its custodian, who signs for it. So says a policy file, or the
/// decision in force: that one binds also where a file says otherwise, since verification knows no file.
[[nodiscard]] bool custodian_types_password(const Rows& rows, RocDate day);
[[nodiscard]] SampleSettings sample_settings_on(const Rows& rows, RocDate day);
/// The setting's name in the table, and its choice by which the custodian types the password.
inline constexpr std::string_view password_held_setting = "password_held_by";
inline constexpr std::string_view password_typed_by_custodian = "custodian";
/// Its name in the table, of each.
inline constexpr std::string_view sample_percent_setting = "sample_percent";
inline constexpr std::string_view sample_least_setting = "sample_least";
inline constexpr std::string_view sample_by_setting = "sample_by";
inline constexpr std::string_view sample_outside_setting = "sample_outside";
inline constexpr std::string_view office_hours_setting = "office_hours";
inline constexpr std::string_view volume_stopped_setting = "volume_stopped";
inline constexpr std::string_view second_approver_above_setting = "second_approver_above";

/// Who changes the setting of those whom its row names: where these are both unit head and administrator, as the branch
/// decided. A decision of the branch, and what one duty alone may change, stay as their row says.
[[nodiscard]] Duties changed_by(const Setting& setting, const Policy& as_decided);

}  // namespace registers
}  // namespace jcic::domain
