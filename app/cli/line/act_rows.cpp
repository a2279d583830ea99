#include "app/cli/line/act_rows.h"

#include <algorithm>
#include <deque>

#include "app/cli/line/command_options.h"

namespace jcic::cli {
namespace {

constexpr ValueInfo of_a_record[]{{"QUERY"}, takes::item};
constexpr ValueInfo of_a_copy[]{{"QUERY"}, takes::item, {"COPY"}};

/// What the rows point at: made once, for good.
const std::string& kept(std::string text) {
    static std::deque<std::string> all;
    return all.emplace_back(std::move(text));
}
std::span<const OptionInfo> kept(std::vector<OptionInfo> options) {
    static std::deque<std::vector<OptionInfo>> all;
    return all.emplace_back(std::move(options));
}

std::vector<OptionInfo> options_of(const domain::acts::Act& act) {
    std::vector<OptionInfo> out(user_options.begin(), user_options.end());
    for (const auto& ask : act.asks) out.push_back({kept("--" + std::string(ask.field)), {"TEXT"}, ask.title});
    if (act.together)
        out.push_back({"--all", takes::nothing, QT_TRANSLATE_NOOP("Cli", "本人承辦之其他待決定者，亦以同一事由附卷")});
    if (act.second != nullptr) {
        out.insert(out.end(), witness_options.begin(), witness_options.end());
        out.insert(out.end(), seen_options.begin(), seen_options.end());
    }
    return out;
}

}  // namespace

void add_rows(std::vector<Command>& to, std::span<const domain::acts::Act> acts) {
    for (const auto& act : acts) {
        if (!act.is_offered()) continue;
        std::string words(act.name);
        std::ranges::replace(words, '.', ' ');
        std::span<const ValueInfo> values = of_a_record;
        if (act.thing() == "copy") values = of_a_copy;
        to.push_back({kept(std::move(words)), act.aim, take_act, kept(options_of(act)), values});
    }
}

}  // namespace jcic::cli
