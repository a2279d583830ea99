#include "app/domain/typed_text.h"

#include "app/base/text.h"
#include "app/domain/folding.h"

namespace jcic::domain {
namespace {

tl::unexpected<Fault> refused(std::string_view field, const char* reason, std::vector<Detail> about) {
    about.push_back({"field", std::string(field)});
    about.push_back({"reason", reason});
    return tl::unexpected<Fault>(Fault{FaultCode::input_form, "typed", std::move(about)});
}

/// The control character that the text begins with, C0's and C1's; 0xFFFF for none.
char32_t control_at(std::string_view text) {
    constexpr char32_t none = 0xFFFF;
    const auto first = static_cast<unsigned char>(text.front());
    if (first == '\n' || first == '\r' || first == '\t') return none;
    if (first < 0x20 || first == 0x7F) return first;
    const auto second = text.size() > 1 ? static_cast<unsigned char>(text[1]) : 0U;
    return first == 0xC2 && second >= 0x80 && second < 0xA0 ? second : none;
}

}  // namespace

Result<void> typed_text(std::string_view utf8, std::string_view field, std::size_t most) {
    std::size_t position = 0;
    for (auto rest = utf8; !rest.empty(); ++position) {
        const auto place = std::to_string(position + 1);
        const auto length = first_character(view(rest));
        if (length == 0) return refused(field, "unreadable", {{"position", place}});
        if (const auto control = control_at(rest); control != 0xFFFF)
            return refused(field, "control", {{"position", place}, {"character", code_point(control)}});
        rest.remove_prefix(length);
    }
    if (position <= most) return {};
    return refused(field, "too-long", {{"limit", std::to_string(most)}, {"length", std::to_string(position)}});
}

}  // namespace jcic::domain
