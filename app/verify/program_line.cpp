#include "app/verify/program_line.h"

#include <algorithm>
#include <iostream>

#include "app/base/text.h"

namespace jcic::verify {
namespace {

bool is_among(std::span<const std::string_view> options, std::string_view option) {
    return std::ranges::find(options, option) != options.end();
}

/// Whether it is an option that each program has.
bool take_common(ProgramLine& line, const std::string& word) {
    for (const auto& [name, taken] :
         {std::pair{"--json", &line.json}, {"--help", &line.help}, {"--version", &line.version}})
        if (word == name) return *taken = true;
    return false;
}

}  // namespace

tl::unexpected<Fault> wrong_use(std::string field, const char* given) {
    return fail(FaultCode::input_form, "arguments", {{"field", std::move(field)}, {"given", given}});
}

Result<void> take_arguments(ProgramLine& line, const std::vector<std::string>& arguments, const OwnOptions& own) {
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const auto& word = arguments[i];
        if (take_common(line, word)) continue;
        if (!word.starts_with("--")) {
            line.words.push_back(word);
            continue;
        }
        if (is_among(own.flags, word)) {
            JCIC_CHECK(own.take(word, ""));
            continue;
        }
        if (word != "--language" && !is_among(own.with_value, word)) return wrong_use(word, "unknown");
        if (++i == arguments.size()) return wrong_use(word, "value");
        if (word != "--language") {
            JCIC_CHECK(own.take(word, arguments[i]));
            continue;
        }
        if (arguments[i] != "zh" && arguments[i] != "en") return wrong_use(word);
        line.language = arguments[i] == "en" ? Language::english : Language::chinese;
    }
    return {};
}

FaultTold told_by_title(const Fault& fault, const std::string& title) {
    return {title + " (" + std::string(fault.text()) + ")",
            "{\"fault\":" + in_quotes(fault.text()) + ",\"title\":" + in_quotes(title) + "}"};
}

int fail_with(const Fault& fault, const ProgramLine& line, const TellFault& tell_fault) {
    const auto told = tell_fault(fault, line.language);
    std::cerr << visible_text(told.text) << "\n";
    if (line.json) std::cout << visible_json(told.json) << "\n";
    return static_cast<int>(fault.code == FaultCode::input_form ? Outcome::usage : outcome_of(fault.code));
}

int tell(const CommandOutput& said, const ProgramLine& line, const TellFault& tell_fault) {
    std::cerr << visible_text(said.aside);
    std::cout << (line.json ? visible_json(said.json) + "\n" : visible_text(said.text));
    if (std::cout.flush()) return static_cast<int>(said.outcome);
    const Fault unwritten{FaultCode::file_write, "output", {}};
    const int failed = fail_with(unwritten, line, tell_fault);
    return said.outcome == Outcome::done ? failed : static_cast<int>(said.outcome);
}

CommandOutput version_of(std::string_view program) {
    return {std::string(program) + " " JCIC_VERSION "\n", "{\"version\":\"" JCIC_VERSION "\"}"};
}

}  // namespace jcic::verify
