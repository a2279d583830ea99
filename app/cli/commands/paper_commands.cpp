#include <optional>

#include "app/base/numbers.h"
#include "app/cli/command.h"
#include "app/cli/commands/proof_answer.h"
#include "app/cli/terminal/cli_text.h"
#include "app/desk/printing/proof_desk.h"
#include "app/desk/printing/scan_desk.h"

namespace jcic::cli {
namespace {

Result<desk::FileRead> read(const Arguments& arguments) {
    JCIC_TRY(const auto password, given_file_password(arguments));
    return desk::read_scan(arguments.values.front(), password);
}

Result<std::optional<int>> copy_wanted(const Arguments& arguments) {
    if (!arguments.has("--copy")) return std::optional<int>();
    const auto number = whole_number<int>(arguments.option("--copy"), 1);
    if (!number) return fail(FaultCode::usage, "arguments", {{"argument", "--copy"}, {"reason", "number"}});
    return number;
}

/// With the ledger at hand its own keys count: one that was named is not to be passed over.
Result<void> only_with_seals(const Arguments& arguments) {
    for (const auto* option : {"--key", "--certificate"})
        if (arguments.has(option) && !arguments.has("--seals"))
            return fail(FaultCode::usage, "arguments", {{"argument", "--seals"}, {"reason", "missing"}});
    return {};
}

Result<desk::ProofReport> check(const Arguments& arguments, const desk::FileRead& file) {
    JCIC_TRY(const auto copy, copy_wanted(arguments));
    if (arguments.has("--seals"))
        return desk::check_offline(
            file, copy, {arguments.option("--seals"), arguments.option("--key"), arguments.option("--certificate")});
    JCIC_TRY(auto workplace, signed_in(arguments));
    return desk::ProofDesk(workplace->rooms()).check(file, copy);
}

}  // namespace

Result<Answer> paper_verify(const Arguments& arguments) {
    JCIC_CHECK(only_with_seals(arguments));
    JCIC_TRY(const auto file, read(arguments));
    JCIC_TRY(const auto report, check(arguments, file));
    return answer_of(report);
}

Result<Answer> ledger_seals(const Arguments& arguments) {
    JCIC_TRY(auto workplace, signed_in(arguments));
    JCIC_CHECK(desk::ProofDesk(workplace->rooms()).export_seals(arguments.values.front()));
    return Answer{{"ok", true}}.say(Cli::tr("封印與公鑰已寫出，可離線驗證紙本"));
}

}  // namespace jcic::cli
