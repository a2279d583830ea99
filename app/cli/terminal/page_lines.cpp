#include "app/cli/terminal/page_lines.h"

#include <algorithm>
#include <vector>

#include "app/base/text.h"

namespace jcic::cli {
namespace {

struct Range {
    char32_t first;
    char32_t last;
};

/// East Asian Wide and Fullwidth (UAX #11), as terminals take them.
constexpr Range wide[]{{0x1100, 0x115F}, {0x2E80, 0x303E}, {0x3041, 0xA4CF}, {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},
                       {0xFE30, 0xFE6F}, {0xFF00, 0xFF60}, {0xFFE0, 0xFFE6}, {0x1F300, 0x1FAFF}, {0x20000, 0x3FFFD}};

/// How many columns of a terminal the text takes; it is UTF-8, as visible_line leaves it.
std::size_t width_of(std::string_view text) {
    std::size_t out = 0;
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        char32_t character = length == 1 ? lead : lead & (0x7FU >> length);
        for (std::size_t k = 1; k < length && i + k < text.size(); ++k)
            character = (character << 6U) | (static_cast<unsigned char>(text[i + k]) & 0x3FU);
        const bool twice = std::any_of(std::begin(wide), std::end(wide), [&](const Range& one) {
            return character >= one.first && character <= one.last;
        });
        out += twice ? 2U : 1U;
        i += length;
    }
    return out;
}

std::vector<std::string_view> parted(std::string_view text, char at) {
    std::vector<std::string_view> out;
    for (;;) {
        const auto end = text.find(at);
        out.push_back(text.substr(0, end));
        if (end == std::string_view::npos) return out;
        text.remove_prefix(end + 1);
    }
}

}  // namespace

std::string page_lines(std::string_view page) {
    if (page.ends_with('\n')) page.remove_suffix(1);
    if (page.empty()) return {};
    std::vector<std::vector<std::string>> lines;
    std::vector<std::size_t> widths;
    for (const auto line : parted(page, '\n')) {
        auto& cells = lines.emplace_back();
        for (const auto cell : parted(line, '\t')) cells.push_back(visible_line(cell));
        widths.resize(std::max(widths.size(), cells.size()));
        // The last cell of a line pushes nothing aside.
        for (std::size_t i = 0; i + 1 < cells.size(); ++i) widths[i] = std::max(widths[i], width_of(cells[i]));
    }
    std::string out;
    for (const auto& cells : lines) {
        for (std::size_t i = 0; i < cells.size(); ++i) {
            out += cells[i];
            if (i + 1 < cells.size()) out.append(widths[i] - width_of(cells[i]) + 2, ' ');
        }
        out += '\n';
    }
    return out;
}

}  // namespace jcic::cli
