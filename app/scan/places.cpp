#include "app/scan/places.h"

#include <algorithm>
#include <array>

#include "app/base/numbers.h"

namespace jcic::scan {
namespace {

constexpr std::uint32_t sheet_across = 210'00;
constexpr std::uint32_t sheet_down = 297'00;

std::optional<Place> place_in(std::string_view text) {
    if (text.empty() || (text.front() != 'm' && text.front() != 'p')) return std::nullopt;
    Place out;
    out.mark = text.front() == 'm';
    text.remove_prefix(1);
    std::array<std::uint32_t, 4> numbers{};
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const auto end = std::min(text.find(','), text.size());
        const auto number = whole_number<std::uint32_t>(text.substr(0, end));
        if (!number || *number > sheet_down || (end == text.size()) != (i + 1 == numbers.size())) return std::nullopt;
        numbers[i] = *number;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    out.left = numbers[0];
    out.top = numbers[1];
    out.width = numbers[2];
    out.height = numbers[3];
    if (out.width == 0 || out.height == 0) return std::nullopt;
    if (out.left + out.width > sheet_across || out.top + out.height > sheet_down) return std::nullopt;
    return out;
}

}  // namespace

std::string places_text(const std::vector<Place>& places) {
    std::string out;
    for (const auto& one : places) {
        out += out.empty() ? "" : ";";
        out += one.mark ? "m" : "p";
        out += std::to_string(one.left) + "," + std::to_string(one.top) + "," + std::to_string(one.width) + "," +
               std::to_string(one.height);
    }
    return out;
}

std::optional<std::vector<Place>> read_places(std::string_view text) {
    std::vector<Place> out;
    while (!text.empty()) {
        const auto end = std::min(text.find(';'), text.size());
        const auto place = place_in(text.substr(0, end));
        if (!place || out.size() == most_places) return std::nullopt;
        out.push_back(*place);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

}  // namespace jcic::scan
