#pragma once
// The branch's decisions, for a given day, if a rule leaves a choice.

#include <cstdint>

#include "app/domain/office_hours.h"
#include "app/domain/registers/rows.h"
#include "app/domain/sampling.h"

namespace jcic::domain {

/// Who, in addition to the unit head, may have the card's password (R-DU-2): W has a custodian for it, L the querier.
enum class PasswordHeldBy { either, custodian, querier };
/// Who changes it when the querier changes (R-DU-5): W the member itself, L by application to JCIC.
enum class PasswordChangedBy { either, member, jcic };

/// The meaning of P's 「單張授權書於授權期間內僅可查詢一次」 (R-AU-5): one query of each item, or
/// one submission.
enum class FormGoodFor { each_item, one_submission };

/// Requirement for another copy of a record (R-PA-7: no needless copies): a reason, or also a supervisor's approval.
enum class Reprints { by_reason, approved };
/// Which of the duties in the table of settings changes a setting of the machine.
enum class SettingsChangedBy { either, unit_head, administrator };
/// Whether another supervisor's approval is needed before the one of R-DU-6, if there is a danger remark.
enum class SecondApprover { nowhere, danger };

struct Policy {
    int retention_years = 5;             ///< R-AU-6, R-LO-1: the institution's own term, at least the law's
    std::chrono::minutes idle_most{15};  ///< R-PW-5: limit of the time set at a seat
    PasswordHeldBy password_held_by = PasswordHeldBy::either;
    PasswordChangedBy password_changed_by = PasswordChangedBy::either;
    SampleFloor sample{};                       ///< R-LO-8
    SampleBy sample_by = SampleBy::month;       ///< R-LO-8
    int sample_outside = sampled_outside_most;  ///< R-LO-8: for their time only, a month
    OfficeHours office_hours{};                 ///< R-LO-8
    int tax_year_month = 8;  ///< R-IT-6: month of the next year from which a tax year's data are available (ours)
    FormGoodFor form_good_for = FormGoodFor::each_item;                 ///< R-AU-5
    Reprints reprints = Reprints::by_reason;                            ///< R-PA-7
    SettingsChangedBy settings_changed_by = SettingsChangedBy::either;  ///< R-DU-8
    int volume_told = 0;     ///< an officer's items of a day from which on they are reported; 0: never (ours)
    int volume_stopped = 0;  ///< limit of their items, unless a supervisor signs; 0: none (ours)
    SecondApprover second_approver = SecondApprover::nowhere;  ///< R-DU-6
    int second_approver_above = 0;                             ///< also above that many items of a day; 0: never
    bool operator==(const Policy&) const = default;
};

/// The rules for the month's sample, and the origin of each (registers::set_by).
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

/// The branch's rows of the table of settings. Each is a step of the register `policy`, with a value field of the
/// setting's name.
[[nodiscard]] std::span<const Setting> branch_settings();
/// The setting decided by the step; null for none.
[[nodiscard]] const Setting* decided_by(std::string_view action);

/// A setting's value on a day: a policy file's, else the decision with the latest first day reached (of one day the
/// last), else the rule's own.
struct Decided {
    std::string value;
    const FixedValue* fixed = nullptr;
    const Row* decision = nullptr;
};
[[nodiscard]] Decided decided_on(const Rows& rows, RocDate day, const Setting& setting);
/// The next decision to begin after that day (of one day the last); null for none, and if a policy file fixes the
/// value, because decisions do not count then.
[[nodiscard]] const Row* decided_next(const Rows& rows, RocDate day, const Setting& setting);
[[nodiscard]] Policy policy_on(const Rows& rows, RocDate day);
/// R-DU-2: whether the card's password is typed by its custodian, who signs for it, by a policy file or the decision in
/// force. The decision also binds against a file, because verification does not read files.
[[nodiscard]] bool custodian_types_password(const Rows& rows, RocDate day);
[[nodiscard]] SampleSettings sample_settings_on(const Rows& rows, RocDate day);
/// The setting's name in the table, and the choice for the custodian typing the password.
inline constexpr std::string_view password_held_setting = "password_held_by";
inline constexpr std::string_view password_typed_by_custodian = "custodian";
/// Their names in the table.
inline constexpr std::string_view sample_percent_setting = "sample_percent";
inline constexpr std::string_view sample_least_setting = "sample_least";
inline constexpr std::string_view sample_by_setting = "sample_by";
inline constexpr std::string_view sample_outside_setting = "sample_outside";
inline constexpr std::string_view office_hours_setting = "office_hours";
inline constexpr std::string_view volume_stopped_setting = "volume_stopped";
inline constexpr std::string_view second_approver_above_setting = "second_approver_above";

/// Who changes the setting: if its row allows both unit head and administrator, the one that the branch decided. The
/// branch's own decisions, and settings of a single duty, follow their row.
[[nodiscard]] Duties changed_by(const Setting& setting, const Policy& as_decided);

}  // namespace registers
}  // namespace jcic::domain
