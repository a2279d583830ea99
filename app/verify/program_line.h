#pragma once
// The command line shared by jcic-ledger-verify, jcic-desk-witness and jcic-desk-hub: their options, and the output of
// results and faults.

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "app/base/fault.h"
#include "app/verify/words.h"

namespace jcic::verify {

struct ProgramLine {
    std::vector<std::string> words;  ///< arguments that are no options
    bool json = false;
    bool help = false;
    bool version = false;
    Language language = Language::chinese;
};

/// Options of this program only.
struct OwnOptions {
    std::span<const std::string_view> flags;
    std::span<const std::string_view> with_value;
    std::function<Result<void>(const std::string& option, const std::string& value)> take =
        [](const std::string&, const std::string&) -> Result<void> { return {}; };
};

/// Fault input.form: "field" is the option, "given" the cause ("": its value is invalid).
[[nodiscard]] tl::unexpected<Fault> wrong_use(std::string field, const char* given = "");
/// Parses into `line`, so that options before a mistake determine the language of its report.
[[nodiscard]] Result<void> take_arguments(ProgramLine& line, const std::vector<std::string>& arguments,
                                          const OwnOptions& own);

/// A command's output for people and programs, and its outcome.
struct CommandOutput {
    std::string text;
    std::string json;
    std::string aside{};  ///< for people, on standard error
    Outcome outcome = Outcome::done;
};

/// A fault's output for people and as JSON.
struct FaultTold {
    std::string text;
    std::string json;
};
using TellFault = std::function<FaultTold(const Fault& fault, Language language)>;
/// `{"fault","title"}`, and the same title for people.
[[nodiscard]] FaultTold told_by_title(const Fault& fault, const std::string& title);

/// Reports the fault; returns the exit status.
[[nodiscard]] int fail_with(const Fault& fault, const ProgramLine& line, const TellFault& tell_fault);
/// Prints the result; returns the exit status, a failure if the output could not be written (a full disk).
[[nodiscard]] int tell(const CommandOutput& said, const ProgramLine& line, const TellFault& tell_fault);
/// "jcic-desk-hub 1.0"
[[nodiscard]] CommandOutput version_of(std::string_view program);

}  // namespace jcic::verify
