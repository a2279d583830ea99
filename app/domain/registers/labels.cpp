#include "app/domain/registers/labels.h"

#include <algorithm>
#include <array>

#include "app/domain/registers/parts.h"

namespace jcic::domain::registers {
namespace {

constexpr std::string_view begins = "JCIC:";

std::string in_capitals(std::string_view name) {
    std::string out(name);
    std::ranges::transform(out, out.begin(),
                           [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
    return out;
}

std::string_view without_blanks(std::string_view typed) {
    const auto first = typed.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return {};
    return typed.substr(first, typed.find_last_not_of(" \t\r\n") + 1 - first);
}

}  // namespace

bool has_labels(const Register& book) {
    return std::ranges::any_of(book.steps, is_witnessed);
}

std::string label_text(std::string_view institution, const Register& book, std::string_view row) {
    return std::string(begins).append(institution).append(":").append(in_capitals(book.name)).append(":").append(row);
}

Result<std::string> read_label(std::string_view typed, std::string_view institution, const Register& book) {
    auto rest = without_blanks(typed);
    if (!rest.starts_with(begins)) return std::string(rest);
    rest.remove_prefix(begins.size());
    std::array<std::string_view, 2> parts;
    for (auto& part : parts) {
        const auto colon = std::min(rest.find(':'), rest.size());
        part = rest.substr(0, colon);
        rest.remove_prefix(std::min(colon + 1, rest.size()));
    }
    if (parts[0] != institution) return wrong("label", "other-unit", JCIC_WORD("registers", "此為其他單位之標籤。"));
    if (parts[1] != in_capitals(book.name))
        return wrong("label", "other-register", JCIC_WORD("registers", "此為另一登記簿之標籤，請至該登記簿盤點。"));
    return std::string(rest);
}

}  // namespace jcic::domain::registers
