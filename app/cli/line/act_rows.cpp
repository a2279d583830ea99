#include "app/cli/line/act_rows.h"

#include <algorithm>
#include <deque>

#include "app/cli/line/command_options.h"

namespace jcic::cli {
namespace {

constexpr ValueInfo named[]{{"QUERY"}, takes::item, {"COPY"}};
constexpr ValueInfo named_case[]{{"QUERY|CASE"}};

/// What the rows point at: made once, for good.
const std::string& kept(std::string text) {
    static std::deque<std::string> all;
    return all.emplace_back(std::move(text));
}
std::span<const OptionInfo> kept(std::vector<OptionInfo> options) {
    static std::deque<std::vector<OptionInfo>> all;
    return all.emplace_back(std::move(options));
}

ValueInfo value_of(const domain::acts::Act& act, const domain::acts::Ask& ask) {
    const auto& field = *act.field(ask);
    if (const auto choices = ask.one_of(field); !choices.empty()) return {"", ValueKind::text, nullptr, choices};
    if (field.kind == domain::events::Kind::person) return takes::person;
    return {field.kind == domain::events::Kind::day ? "YYYMMDD" : "TEXT"};
}

std::vector<OptionInfo> options_of(const domain::acts::Act& act) {
    std::vector<OptionInfo> out(user_options.begin(), user_options.end());
    for (const auto& ask : act.asks)
        out.push_back({kept("--" + std::string(ask.typed_as())), value_of(act, ask), ask.title});
    if (act.together)
        out.push_back({"--all", takes::nothing, QT_TRANSLATE_NOOP("Cli", "本人承辦之其他待決定者，亦以同一事由附卷")});
    if (act.second != nullptr && !act.is_signed_alone()) {
        out.insert(out.end(), witness_options.begin(), witness_options.end());
        out.insert(out.end(), seen_options.begin(), seen_options.end());
    }
    return out;
}

}  // namespace

void add_rows(std::vector<Command>& to, std::string_view group) {
    const std::size_t values = group == "copy" ? 3 : group == "record" ? 2 : 1;
    for (const auto acts : domain::acts::all())
        for (const auto& act : acts) {
            if (!act.is_offered() || act.thing() != group) continue;
            std::string words(act.name);
            std::ranges::replace(words, '.', ' ');
            const auto things = act.of_case ? std::span<const ValueInfo>(named_case) : std::span(named).first(values);
            to.push_back({kept(std::move(words)), act.aim, take_act, kept(options_of(act)), things});
        }
}

}  // namespace jcic::cli
