#include "app/hub/enrolment.h"

#include <algorithm>
#include <array>

#include "app/base/bytes.h"
#include "app/base/text.h"

namespace jcic::hub {
namespace {

constexpr std::string_view first_line = "jcic-desk enrolment v1\n";
constexpr std::size_t longest_text = 64;
constexpr std::size_t institution_digits = 7;
constexpr std::size_t ledger_digits = 32;

std::string lines_of(const Enrolment& one) {
    std::string out(first_line);
    for (const auto& [name, value] :
         std::initializer_list<std::pair<std::string_view, std::string>>{{"world", one.world},
                                                                         {"institution", one.institution},
                                                                         {"branch", one.branch},
                                                                         {"workstation", one.workstation},
                                                                         {"ledger", one.ledger},
                                                                         {"certificate", to_base64(one.certificate)}})
        out += std::string(name) + "\t" + value + "\n";
    return out;
}

tl::unexpected<Fault> wrong() {
    return fail(FaultCode::input_form, "hub.enrolment", {{"field", "enrolment"}, {"reason", "form"}});
}

/// Takes "name\tvalue\n" off the front.
std::optional<std::string> line_of(std::string_view& rest, std::string_view name) {
    if (!rest.starts_with(name) || !rest.substr(name.size()).starts_with("\t")) return std::nullopt;
    const auto end = rest.find('\n');
    if (end == std::string_view::npos) return std::nullopt;
    auto value = std::string(rest.substr(name.size() + 1, end - name.size() - 1));
    rest = rest.substr(end + 1);
    return value;
}

bool consists_of(std::string_view text, std::size_t length, std::string_view letters) {
    return text.size() == length && text.find_first_not_of(letters) == std::string_view::npos;
}

bool is_name(std::string_view text) {
    const auto is_control = [](char one) { return static_cast<unsigned char>(one) < 0x20 || one == 0x7f; };
    return !text.empty() && text.size() <= longest_text && std::ranges::none_of(text, is_control);
}

bool has_form(const Enrolment& one) {
    return (one.world == "practice" || one.world == "real") &&
           consists_of(one.institution, institution_digits, "0123456789") && is_name(one.branch) &&
           is_name(one.workstation) && consists_of(one.ledger, ledger_digits, "0123456789abcdef");
}

}  // namespace

std::string role_of(std::string_view ledger) {
    constexpr std::size_t enough = 16;
    return "desk_" + std::string(ledger.substr(0, enough));
}

Result<std::string> enrolment_text(const Enrolment& enrolment, const Sign& sign) {
    if (!has_form(enrolment)) return wrong();
    auto text = lines_of(enrolment);
    JCIC_TRY(const auto signature, sign(view(text)));
    return text + "signature\t" + to_base64(signature) + "\n";
}

Result<Enrolment> read_enrolment(std::string_view text) {
    Enrolment out;
    if (!text.starts_with(first_line)) return wrong();
    auto rest = text.substr(first_line.size());
    std::array<std::string, 7> values;
    constexpr std::array<std::string_view, 7> names{"world",  "institution", "branch",   "workstation",
                                                    "ledger", "certificate", "signature"};
    for (std::size_t at = 0; at < names.size(); ++at) {
        auto value = line_of(rest, names[at]);
        if (!value) return wrong();
        values[at] = *std::move(value);
    }
    if (!rest.empty()) return wrong();
    const auto certificate = from_base64(values[5]);
    const auto signature = from_base64(values[6]);
    if (!certificate || !signature) return wrong();
    out = {values[0], values[1], values[2], values[3], values[4], *certificate};
    const auto signed_lines = lines_of(out);
    if (!has_form(out) || !text.starts_with(signed_lines)) return wrong();
    if (!holds_for(out.certificate, signed_lines, *signature))
        return fail(FaultCode::hub_forged, "hub.enrolment", {{"reason", "enrolment"}, {"desk", out.workstation}});
    return out;
}

}  // namespace jcic::hub
