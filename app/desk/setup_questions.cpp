// What set-up asks before there is a ledger, and what is taken for an answer.
#include <algorithm>
#include <array>

#include "app/base/text.h"
#include "app/card/certificate.h"
#include "app/card/profile.h"
#include "app/desk/resources.h"
#include "app/desk/setup.h"
#include "app/files/files.h"

namespace jcic::desk {
namespace {

using domain::SetupStep;
using enum AnswerKind;

std::vector<std::string> account_ways() {
    return {"apart", "derived"};
}
std::vector<std::string> card_profiles() {
    std::vector<std::string> out;
    const auto resources = resource_dir();
    if (!resources) return out;
    const auto profiles = card::load_profiles(*resources / "cards");
    if (!profiles) return out;
    for (const auto& one : *profiles)
        if (one.name != "jcic-practice") out.push_back(one.name);
    return out;
}

constexpr std::array question_table{
    Question{"institution", SetupStep::branch, institution},
    Question{"branch", SetupStep::branch},
    Question{"workstation", SetupStep::branch},
    Question{"host", SetupStep::host, address},
    Question{"host_ca", SetupStep::host, certificates},
    Question{"card_profile", SetupStep::card_kind, choice, false, card_profiles},
    Question{"card_ca", SetupStep::card_kind, certificates},
    Question{"host_account", SetupStep::account, choice, false, account_ways},
    Question{"printer", SetupStep::account, text, true},
    Question{"head_code", SetupStep::founding, person},
    Question{"head_name", SetupStep::founding},
    Question{"head_title", SetupStep::founding},
    Question{"head_also", SetupStep::founding, duties, true},
    Question{"administrator_code", SetupStep::founding, person},
    Question{"administrator_name", SetupStep::founding},
    Question{"administrator_title", SetupStep::founding},
};

tl::unexpected<Fault> wrong_answer(const Question& question, std::string reason) {
    return fail(FaultCode::input_form, "setup", {{"field", std::string(question.key)}, {"reason", std::move(reason)}});
}

/// "https://name:port", and nothing behind it.
bool is_address(std::string_view text) {
    constexpr std::string_view scheme = "https://";
    if (!text.starts_with(scheme)) return false;
    text.remove_prefix(scheme.size());
    const auto colon = std::ranges::find(text, ':');
    const std::string_view name(text.begin(), colon);
    const std::string_view port(colon == text.end() ? colon : colon + 1, text.end());
    const auto in_name = [](unsigned char c) { return std::isalnum(c) != 0 || c == '-' || c == '.'; };
    const auto digit = [](unsigned char c) { return std::isdigit(c) != 0; };
    return !name.empty() && std::ranges::all_of(name, in_name) && !port.empty() && port.size() <= 5 &&
           std::ranges::all_of(port, digit) && std::stoi(std::string(port)) > 0 && std::stoi(std::string(port)) < 65536;
}

/// A real branch trusts no authority of the practice world.
Result<void> is_authority(const Question& question, const std::string& file) {
    JCIC_TRY(const std::string pem, files::read_text(file));
    auto certificate = card::Certificate::from_pem(pem);
    if (!certificate) {
        auto fault = std::move(certificate).error();
        fault.details.push_back({"field", std::string(question.key)});
        return tl::unexpected<Fault>(std::move(fault));
    }
    if (certificate->has_policy(card::practice_policy))
        return fail(FaultCode::card_certificate, "setup", {{"reason", "policy"}, {"field", std::string(question.key)}});
    return {};
}

Result<void> go_with(const std::string& more) {
    JCIC_TRY(const auto terms, domain::DutyTerms::parse(more));
    auto all = terms.ever();
    all.insert(domain::Duty::unit_head);
    return domain::compatible(all);
}

}  // namespace

std::string without_blanks(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return {};
    return std::string(text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1));
}

std::span<const Question> setup_questions() {
    return question_table;
}

const Question* find_question(std::string_view key) {
    const auto* found = std::ranges::find(question_table, key, &Question::key);
    return found == question_table.end() ? nullptr : found;
}

Result<std::string> judged(const Question& question, const std::string& typed) {
    const auto given = without_blanks(typed);
    if (given.empty() && question.optional) return given;
    if (given.empty()) return fail(FaultCode::input_missing, "setup", {{"field", std::string(question.key)}});
    if (visible_line(given) != given) return wrong_answer(question, "characters");
    switch (question.kind) {
        case text:
            if (given.size() > 64) return wrong_answer(question, "length");
            return given;
        case institution: {
            JCIC_TRY(const auto code, domain::InstitutionCode::parse(given));
            return code.text();
        }
        case person: {
            JCIC_TRY(const auto code, domain::PersonId::parse(given));
            return code.text();
        }
        case duties:
            JCIC_CHECK(go_with(given));
            return given;
        case address:
            if (!is_address(given)) return wrong_answer(question, "address");
            return given;
        case certificates:
            JCIC_CHECK(is_authority(question, given));
            return given;
        case choice: {
            const auto known = question.choices();
            if (std::ranges::find(known, given) == known.end()) return wrong_answer(question, "choice");
            return given;
        }
    }
    return given;
}

}  // namespace jcic::desk
