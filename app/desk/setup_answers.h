#pragma once
// A file of answers to what set-up asks, for a head office that prepares many machines: "key = value" lines, never a
// secret among them. Every line that is wrong is named.

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "app/desk/setup.h"

namespace jcic::desk {

/// A line that cannot be used. Fault file.form ("reason": "form", "twice", "unknown", "secret"), or why its answer is
/// none; "line" and "field" are among the details.
using WrongLines = std::vector<Fault>;

struct SetupAnswers {
    std::map<std::string, std::string, std::less<>> machine;       ///< by the key of their question
    std::map<domain::SetupStep, domain::registers::Values> steps;  ///< of registers' steps, as typed
    std::filesystem::path request;                                 ///< where the certificate request is to be written
    std::filesystem::path certificate;                             ///< what came back
    std::filesystem::path calendar;
    WrongLines wrong;
};

/// Every line judged by itself. Names of files are as seen from `folder`, the one that the answers lie in.
[[nodiscard]] SetupAnswers read_answers(std::string_view text, const std::filesystem::path& folder);

/// The register's step that set-up takes at it, and what it asks beside what the table says already.
[[nodiscard]] const domain::registers::Step* step_of(const domain::SetupInfo& info);
[[nodiscard]] std::vector<const domain::events::Field*> asked_by(const domain::SetupInfo& info);

}  // namespace jcic::desk
