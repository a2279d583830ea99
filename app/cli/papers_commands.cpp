// The working papers 聯徵1 to 聯徵4, and lists for inspectors, at the terminal.

#include <filesystem>

#include "app/base/numbers.h"
#include "app/cli/cli_text.h"
#include "app/cli/command.h"
#include "app/desk/registers/papers_desk.h"
#include "app/desk/rooms/rooms.h"

namespace jcic::cli {
namespace {

Result<void> must_have(const Arguments& arguments, const std::string& option) {
    if (arguments.has(option)) return {};
    return fail(FaultCode::usage, "arguments", {{"argument", option}, {"reason", "missing"}});
}

Result<Secret> file_password(const Arguments& arguments) {
    return read_secret(arguments, "--file-password-fd", Cli::tr("檔案密碼").toStdString());
}

}  // namespace

Result<Answer> papers_fill(const Arguments& arguments) {
    JCIC_CHECK(must_have(arguments, "--half"));
    JCIC_CHECK(must_have(arguments, "--output"));
    JCIC_TRY(const auto span, desk::papers::parse_span(arguments.option("--half")));
    desk::PaperWanted wanted{whole_number<int>(arguments.values.front()).value_or(0), span};
    if (arguments.has("--base-day")) {
        JCIC_TRY(wanted.base_day, domain::RocDate::parse(arguments.option("--base-day")));
    }
    wanted.reviewer = arguments.option("--reviewer");
    const auto file = arguments.option("--output");
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_CHECK(sign_in(*workplace, arguments));
    JCIC_TRY(const auto password, file_password(arguments));
    JCIC_TRY(const auto rows, workplace->papers().save(wanted, file, password));
    Answer answer;
    answer.json = {{"ok", true}, {"paper", wanted.number}, {"rows", rows}, {"file", file}};
    answer.text =
        Cli::tr("已存聯徵%1（%2 列）；查核結果與處理意見由人填寫。").arg(wanted.number).arg(rows).toStdString();
    return answer;
}

Result<Answer> papers_queries(const Arguments& arguments) {
    JCIC_CHECK(must_have(arguments, "--from"));
    JCIC_TRY(const auto from, domain::RocDate::parse(arguments.option("--from")));
    auto to = from;
    if (arguments.has("--to")) {
        JCIC_TRY(to, domain::RocDate::parse(arguments.option("--to")));
    }
    std::optional<domain::Item> item;
    if (arguments.has("--item")) {
        JCIC_TRY(item, domain::parse_item(arguments.option("--item")));
    }
    std::optional<domain::ItemState> state;
    if (arguments.has("--state")) {
        JCIC_TRY(state, desk::papers::parse_item_state(arguments.option("--state")));
    }
    const auto& file = arguments.values.front();
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_CHECK(sign_in(*workplace, arguments));
    if (!arguments.has("--to")) to = workplace->rooms().today();
    if (to < from) return fail(FaultCode::input_form, "papers", {{"field", "to"}, {"reason", "order"}});
    const desk::papers::ListWanted wanted{{from, to}, arguments.option("--officer"), item, state};
    JCIC_TRY(const auto password, file_password(arguments));
    JCIC_TRY(const auto rows, workplace->papers().save_list(wanted, file, password));
    Answer answer;
    answer.json = {{"ok", true}, {"rows", rows}, {"file", file}};
    answer.text = Cli::tr("已存 %1 筆，以密碼加密。").arg(rows).toStdString();
    return answer;
}

}  // namespace jcic::cli
