// A witness of another machine: what it is handed, and what it answers.
#include <algorithm>

#include "app/base/brought_table.h"
#include "app/base/numbers.h"
#include "app/cli/command_values.h"
#include "app/desk/upkeep/ledger_desk.h"
#include "app/files/files.h"
#include "app/files/named.h"

namespace jcic::cli {
namespace {

constexpr std::size_t longest_answer = 64U << 10U;

/// "refused <word>", the ledger, and the size that was witnessed.
struct Refusal {
    std::string word;
    std::uint64_t size = 0;
};

std::optional<Refusal> refusal_in(std::string_view answer) {
    constexpr std::string_view begin = "refused ";
    if (!answer.starts_with(begin)) return std::nullopt;
    const auto line_end = answer.find('\n');
    const auto size_begin = answer.find('\n', std::min(answer.size(), line_end + 1));
    if (size_begin == std::string_view::npos || !answer.ends_with('\n')) return std::nullopt;
    const auto size = whole_number<std::uint64_t>(answer.substr(size_begin + 1, answer.size() - size_begin - 2));
    if (!size) return std::nullopt;
    return Refusal{std::string(answer.substr(begin.size(), line_end - begin.size())), *size};
}

Result<std::uint64_t> size_typed(const std::string& typed) {
    const auto size = whole_number<std::uint64_t>(typed);
    if (!size) return fail(FaultCode::input_form, "arguments", {{"field", "--since"}});
    return *size;
}

QString words_of(const Refusal& refused) {
    if (refused.word == "behind")
        return filled(Cli::tr("見證已簽至另一筆數：請以 ledger witness ask --since %1 再次要求"), refused.size);
    if (refused.word == "unknown-log")
        return Cli::tr("見證未登錄本日誌：請見證以 trust 登錄 ledger head 所印之日誌金鑰");
    if (refused.word == "unknown-key") return Cli::tr("無法辨識目前之封印金鑰：封印鏈曾重新開始，請見證查明後再登錄");
    return filled(
        Cli::tr("本日誌並非見證曾見證者（至第 %1 筆）：可能遭換回舊版或更動。請停止使用，通知單位主管及稽核人員"),
        refused.size);
}

}  // namespace

Result<Answer> ledger_witness_ask(const Arguments& arguments) {
    JCIC_TRY(const auto since, given(arguments, "--since", size_typed));
    JCIC_TRY(auto workplace, signed_in(arguments));
    JCIC_TRY(const auto asked, workplace->ledger().ask_witness(arguments.values.front(), since));
    Answer answer{{"file", arguments.values.front()}, {"size", asked.size}, {"newest", asked.is_newest}};
    answer.say(Cli::tr("已寫出見證要求，到第 %1 筆。"), asked.size);
    if (!asked.is_newest) answer.say(Cli::tr("封印過多，須分次要求：匯入本次回覆後再次要求。"));
    return answer;
}

Result<Answer> ledger_witness_take(const Arguments& arguments) {
    const std::filesystem::path file = arguments.values.front();
    JCIC_TRY(const auto bytes, files::read_given(file, longest_answer));
    JCIC_TRY(const auto text, files::of_file(decode_lines(bytes), file));
    JCIC_TRY(auto workplace, signed_in(arguments));
    if (const auto refused = refusal_in(text)) {
        const bool of_asking = refused->word == "behind" || refused->word == "unknown-log";
        return Answer{{"refused", refused->word}, {"through", refused->size}}
            .say(Cli::tr("見證拒絕簽署（%1）。"), refused->word)
            .say(words_of(*refused))
            .with(of_asking ? Outcome::refused : Outcome::integrity);
    }
    JCIC_TRY(const auto told,
             files::of_file(workplace->ledger().take_witnessed(text, arguments.option("--witness")), file));
    return Answer{{"through", told.through}, {"by", told.by}}.say(Cli::tr("見證至第 %1 筆（%2），已記入日誌。"),
                                                                  told.through, told.by);
}

}  // namespace jcic::cli
