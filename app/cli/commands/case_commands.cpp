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
    JCIC_CHECK(need(arguments, {"--reason"}));
    JCIC_TRY(const auto to, person_in(arguments, "--to"));
    JCIC_TRY(auto workplace, signed_in(arguments));
    const auto& which = arguments.values.front();
    const auto reason = arguments.option("--reason");
    auto& queries = workplace->queries();
    JCIC_TRY(const auto handed,
             is_query(which) ? queries.hand_over(which, to, reason) : queries.hand_over_case(which, to, reason));
    return Answer{{"ok", true}, {"case", which}, {"to", to}, {"queries", handed}}.say(Cli::tr("已移交給 %1：%2 筆查詢"),
                                                                                      to, handed);
}

}  // namespace jcic::cli
