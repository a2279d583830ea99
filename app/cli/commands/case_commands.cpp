// Whose case a query is (R-DU-15).

#include "app/base/bytes.h"
#include "app/cli/command.h"
#include "app/cli/terminal/cli_text.h"
#include "app/desk/queries/query_desk.h"

namespace jcic::cli {
namespace {

constexpr std::size_t digits_of_a_query = 32;

bool is_query(const std::string& text) {
    return text.size() == digits_of_a_query && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

}  // namespace

Result<Answer> query_hand_over(const Arguments& arguments) {
    for (const auto* option : {"--to", "--reason"})
        if (!arguments.has(option))
            return fail(FaultCode::usage, "arguments", {{"argument", option}, {"reason", "missing"}});
    JCIC_TRY(const auto to, domain::PersonId::parse(arguments.option("--to")));
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_CHECK(sign_in(*workplace, arguments));
    const auto& which = arguments.values.front();
    const auto reason = arguments.option("--reason");
    auto& queries = workplace->queries();
    JCIC_TRY(const auto handed,
             is_query(which) ? queries.hand_over(which, to, reason) : queries.hand_over_case(which, to, reason));
    Answer answer;
    answer.json = {{"ok", true}, {"case", which}, {"to", to.text()}, {"queries", handed}};
    answer.text = Cli::tr("已移交給 %1：%2 筆查詢").arg(text_of(to.text())).arg(handed).toStdString();
    return answer;
}

}  // namespace jcic::cli
