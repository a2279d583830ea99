// How a file of rows is to be saved, as the command line says it.
#include "app/cli/commands/register_acts.h"
#include "app/cli/secrets.h"
#include "app/cli/terminal/cli_text.h"
#include "app/words/counted.h"

namespace jcic::cli {

Result<Saving> saving_in(const Arguments& arguments) {
    if (arguments.has("--clear") && arguments.has("--file-password-fd"))
        return fail(FaultCode::usage, "arguments", {{"argument", "--clear"}, {"reason", "password-too"}});
    if (arguments.has("--reason") && !arguments.has("--clear"))
        return fail(FaultCode::usage, "arguments", {{"argument", "--clear"}, {"reason", "missing"}});
    if (arguments.has("--clear")) return Saving{true, arguments.option("--reason"), Secret()};
    JCIC_TRY(auto password, new_file_password(arguments));
    return Saving{false, "", std::move(password)};
}

QString saved_text(const Saving& saving, std::size_t rows) {
    const auto count = words::counted(rows);
    return saving.in_clear ? Cli::tr("已存 %n 筆，未加密：用完請刪除。", nullptr, count)
                           : Cli::tr("已存 %n 筆，以密碼加密。", nullptr, count);
}

Answer saved_answer(const Saving& saving, const std::string& file, std::string_view count, std::size_t rows) {
    return Answer{{"ok", true}, {count, rows}, {"file", file}, {"encrypted", !saving.in_clear}}.say(
        saved_text(saving, rows));
}

}  // namespace jcic::cli
