#pragma once
// The command line of a program without windows, as jcic-ledger-verify, jcic-desk-witness and jcic-desk-hub share it:
// the options that each has, and how an answer and a fault are told.

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "app/base/fault.h"
#include "app/verify/words.h"

namespace jcic::verify {

struct ProgramLine {
    std::vector<std::string> words;  ///< what is no option
    bool json = false;
    bool help = false;
    bool version = false;
    Language language = Language::chinese;
};

/// The options that only this program has.
struct OwnOptions {
    std::span<const std::string_view> flags;
    std::span<const std::string_view> with_value;
    std::function<Result<void>(const std::string& option, const std::string& value)> take =
        [](const std::string&, const std::string&) -> Result<void> { return {}; };
};

/// Fault input.form: "field" is the option, "given" why it is wrong ("": its value is not one).
[[nodiscard]] tl::unexpected<Fault> wrong_use(std::string field, const char* given = "");
/// Into `line`, so that what was read before a mistake says in which language to tell it.
[[nodiscard]] Result<void> take_arguments(ProgramLine& line, const std::vector<std::string>& arguments,
                                          const OwnOptions& own);

/// What a command prints: to a person or to a program, and the exit status.
struct Said {
    std::string text;
    std::string json;
    std::string aside{};  ///< to a person, on standard error
    Outcome outcome = Outcome::done;
};

/// How a program says what it does not do: in a person's line and as JSON.
struct FaultTold {
    std::string text;
    std::string json;
};
using TellFault = std::function<FaultTold(const Fault& fault, Language language)>;
/// `{"fault","title"}`, and the same title for a person.
[[nodiscard]] FaultTold told_by_title(const Fault& fault, const std::string& title);

/// The exit status.
[[nodiscard]] int fail_with(const Fault& fault, const ProgramLine& line, const TellFault& tell_fault);
/// An answer that could not be written (a full disk) is none.
[[nodiscard]] int tell(const Said& said, const ProgramLine& line, const TellFault& tell_fault);
/// "jcic-desk-hub 1.0"
[[nodiscard]] Said version_of(std::string_view program);

}  // namespace jcic::verify
