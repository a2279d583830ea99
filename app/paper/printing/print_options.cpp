#include "app/paper/printing/print_options.h"

#include <algorithm>

namespace jcic::paper {

namespace {

/// `one` if it is listed; else "".
std::string if_listed(const char* one, const std::vector<std::string>& all) {
    return std::ranges::find(all, one) != all.end() ? one : "";
}

}  // namespace

std::string usual_sides(const OptionChoices& choices) {
    return if_listed("one-sided", choices.sides);
}

std::string usual_media(const OptionChoices& choices) {
    return if_listed(a4_media, choices.media);
}

std::string usual_bin(const OptionChoices& choices) {
    for (const char* one : {"face-down", "top", "center", "middle", "auto", "automatic-selection", "face-up"})
        if (auto bin = if_listed(one, choices.bins); !bin.empty()) return bin;
    return {};
}

std::string missing_option(const PrintOptions& wanted, const OptionChoices& choices) {
    const auto lacks = [](const std::string& one, const std::vector<std::string>& all) {
        return !one.empty() && std::find(all.begin(), all.end(), one) == all.end();
    };
    if (lacks(wanted.sides, choices.sides)) return "sides";
    if (lacks(wanted.tray, choices.trays)) return "tray";
    if (lacks(wanted.media, choices.media)) return "media";
    if (wanted.media.empty() && !choices.media.empty() && usual_media(choices).empty()) return "a4";
    return {};
}

int sheets_of(int pages, const std::string& sides) {
    return sides.starts_with("two-sided") ? (pages + 1) / 2 : pages;
}

}  // namespace jcic::paper
