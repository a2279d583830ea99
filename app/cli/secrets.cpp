#include "app/cli/secrets.h"

#include "app/cli/terminal/cli_text.h"
#include "app/cli/terminal/dialogue.h"
#include "app/cli/terminal/page_lines.h"
#include "app/desk/rooms/seating.h"
#include "app/domain/password_policy.h"

namespace jcic::cli {

Result<Secret> own_password(const Arguments& arguments, const domain::PersonId& person) {
    return read_secret(arguments, "--password-fd", filled(Cli::tr("%1 的密碼"), person));
}

std::string page_code(std::string_view page) {
    return desk::digest_text(desk::sha256_of(view(page)));
}

Answer page_to_sign(std::string_view page) {
    const auto code = page_code(page);
    return Answer{{"page", page}, {"seen", code}, {"taken", false}}
        .say_lines(page_lines(page))
        .say(Cli::tr("頁面代碼 %1；僅檢查，未辦理。"), code);
}

Result<Secret> signers_password(const Arguments& arguments, const std::string& option, std::string_view page,
                                const QString& prompt) {
    if (arguments.has("--seen") && arguments.option("--seen") != page_code(page))
        return fail(FaultCode::query_changed, "terminal");
    if (!arguments.has(option)) {
        Dialogue terminal(*arguments.at);
        const auto shown = page_lines(page);
        if (terminal.there()) JCIC_CHECK(terminal.write_text(view(shown)));  // where there is none, the question tells
    }
    return read_secret(arguments, option, prompt);
}

Result<Secret> seconds_password(const Arguments& arguments, std::string_view page, const QString& prompt) {
    return signers_password(arguments, "--second-password-fd", page, prompt);
}

Result<Secret> new_secret(const Arguments& arguments, const std::string& option, const QString& prompt,
                          const JudgeSecret& judge) {
    if (arguments.has(option)) return read_secret(arguments, option, prompt);
    Dialogue terminal(*arguments.at);
    for (;;) {
        JCIC_TRY(auto once, read_secret(arguments, option, prompt));
        if (const auto judged = judge ? judge(once) : Result<void>(); !judged) {
            terminal.complain(judged.error());
            continue;
        }
        JCIC_TRY(const auto again, read_secret(arguments, option, Cli::tr("再次輸入")));
        if (once.equals(again)) return once;
        terminal.write_line(Cli::tr("兩次輸入不同，請重新輸入。").toStdString());
    }
}

Result<Secret> new_password(const Arguments& arguments, const std::string& option, const QString& prompt) {
    return new_secret(arguments, option, prompt, [](const Secret& typed) { return domain::strong_enough(typed); });
}

Result<Secret> new_file_password(const Arguments& arguments) {
    return new_password(arguments, "--file-password-fd", Cli::tr("檔案的新密碼"));
}

}  // namespace jcic::cli
