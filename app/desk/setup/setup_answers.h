#pragma once
// A file of set-up answers, for a head office that prepares many machines: "key = value" lines without secrets. Every
// invalid line is reported.

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "app/desk/setup/setup.h"

namespace jcic::desk {

/// Invalid lines. Fault file.form ("reason": "key = value", "twice", "unknown", "secret"), or the answer's own fault;
/// details include "line" and "field".
using WrongLines = std::vector<Fault>;

struct SetupAnswers {
    std::map<std::string, std::string, std::less<>> machine;       ///< by the key of their question
    std::map<domain::SetupStep, domain::registers::Values> steps;  ///< of registers' steps, as typed
    std::filesystem::path request;                                 ///< destination of the certificate request
    std::filesystem::path certificate;                             ///< the certificate received
    std::filesystem::path calendar;
    std::map<std::string, std::size_t, std::less<>> lines;  ///< line of each key
    WrongLines wrong;

    /// Returns the line of the step's field; else of the step; else 0.
    [[nodiscard]] std::size_t line_of(const domain::SetupInfo& info, std::string_view field) const;
};

/// Judges each line by itself and against a policy file's values (setting.fixed). File names are relative to `folder`,
/// which holds the answers; their files are judged too, except for a certificate that may not have been issued yet. A
/// completely answered register step is judged by its rule on `today`, except for a branch decision, whose first day
/// may have passed when the file is used again.
[[nodiscard]] SetupAnswers read_answers(std::string_view text, const std::filesystem::path& folder,
                                        domain::RocDate today, const domain::FixedValues& fixed = {});

/// Only an earlier request may be overwritten: otherwise fault file.write, "reason" exists.
[[nodiscard]] Result<void> may_take_request(const std::filesystem::path& file);

/// Answers missing from the file and the policy file.
struct LeftOut {
    std::vector<const domain::SetupQuestion*> questions;  ///< required before the founding
    std::vector<domain::SetupStep> steps;                 ///< of registers: taken by the branch's people
};
[[nodiscard]] LeftOut unsaid_in(const SetupAnswers& answers, const domain::FixedValues& fixed);

/// Returns the register step taken during set-up, and the fields it asks beyond the table's values.
[[nodiscard]] const domain::registers::Step* step_of(const domain::SetupInfo& info);
[[nodiscard]] std::vector<const domain::events::Field*> asked_by(const domain::SetupInfo& info);

/// Whether the field is a branch decision's first day, which defaults to today.
[[nodiscard]] bool is_today_if_left_out(const domain::SetupInfo& info, const domain::events::Field& field);

}  // namespace jcic::desk
