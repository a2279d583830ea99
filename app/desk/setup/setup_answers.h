#pragma once
// A file of answers to what set-up asks, for a head office that prepares many machines: "key = value" lines, never a
// secret among them. Every line that is wrong is named.

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "app/desk/setup/setup.h"

namespace jcic::desk {

/// A line that cannot be used. Fault file.form ("reason": "key = value", "twice", "unknown", "secret"), or why its
/// answer is none; "line" and "field" are among the details.
using WrongLines = std::vector<Fault>;

struct SetupAnswers {
    std::map<std::string, std::string, std::less<>> machine;       ///< by the key of their question
    std::map<domain::SetupStep, domain::registers::Values> steps;  ///< of registers' steps, as typed
    std::filesystem::path request;                                 ///< where the certificate request is to be written
    std::filesystem::path certificate;                             ///< what came back
    std::filesystem::path calendar;
    std::map<std::string, std::size_t, std::less<>> lines;  ///< where each key stands
    WrongLines wrong;

    /// Of the step's field; of the step where that stands nowhere, 0 where it does not either.
    [[nodiscard]] std::size_t line_of(const domain::SetupInfo& info, std::string_view field) const;
};

/// Every line judged by itself, and against what a policy file fixes (setting.fixed). Names of files are as seen from
/// `folder`, the one that the answers lie in; what they name is read and judged too, but for a certificate, which may
/// not have come back yet. A register's step that is answered whole is judged by its rule on `today`; not a decision,
/// whose first day may be over when the file serves again.
[[nodiscard]] SetupAnswers read_answers(std::string_view text, const std::filesystem::path& folder,
                                        domain::RocDate today, const domain::FixedValues& fixed = {});

/// Nothing is written over at the request's place but an earlier request: fault file.write, "reason" exists.
[[nodiscard]] Result<void> may_take_request(const std::filesystem::path& file);

/// What a file leaves to be said by others: beside what a policy file fixes.
struct LeftOut {
    std::vector<const domain::SetupQuestion*> questions;  ///< without which nothing is founded
    std::vector<domain::SetupStep> steps;                 ///< of registers: the branch's people take them
};
[[nodiscard]] LeftOut unsaid_in(const SetupAnswers& answers, const domain::FixedValues& fixed);

/// The register's step that set-up takes at it, and what it asks beside what the table says already.
[[nodiscard]] const domain::registers::Step* step_of(const domain::SetupInfo& info);
[[nodiscard]] std::vector<const domain::events::Field*> asked_by(const domain::SetupInfo& info);

/// A decision's first day: today, where nothing is said.
[[nodiscard]] bool is_today_if_left_out(const domain::SetupInfo& info, const domain::events::Field& field);

}  // namespace jcic::desk
