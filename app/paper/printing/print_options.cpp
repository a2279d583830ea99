#include "app/paper/printing/print_options.h"

#include <algorithm>

namespace jcic::paper {

std::string usual_sides(const OptionChoices& choices) {
    constexpr const char* one = "one-sided";
    return std::ranges::find(choices.sides, one) != choices.sides.end() ? one : "";
}

std::string missing_option(const PrintOptions& wanted, const OptionChoices& choices) {
    const auto lacks = [](const std::string& one, const std::vector<std::string>& all) {
        return !one.empty() && std::find(all.begin(), all.end(), one) == all.end();
    };
    if (lacks(wanted.sides, choices.sides)) return "sides";
    if (lacks(wanted.tray, choices.trays)) return "tray";
    if (lacks(wanted.media, choices.media)) return "media";
    return {};
}

int sheets_of(int pages, const std::string& sides) {
    return sides.starts_with("two-sided") ? (pages + 1) / 2 : pages;
}

}  // namespace jcic::paper
