// What set-up asks before there is a ledger, and what is taken for an answer.
#include <algorithm>
#include <array>

#include "app/base/text.h"
#include "app/card/certificate.h"
#include "app/card/profile.h"
#include "app/desk/profile/machine_settings.h"
#include "app/desk/profile/resources.h"
#include "app/desk/profile/setting_files.h"
#include "app/desk/setup/setup.h"
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
        if (one.name != card::practice_card_profile) out.push_back(one.name);
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

tl::unexpected<Fault> wrong_answer(const Question& question, std::string reason, const std::string& allowed = {}) {
    std::vector<Detail> details{{"field", std::string(question.key)}, {"reason", std::move(reason)}};
    if (!allowed.empty()) details.push_back({"allowed", allowed});
    return fail(FaultCode::input_form, "setup", std::move(details));
}

/// A founder's duties have no term: they begin with the ledger.
Result<void> go_with(const Question& question, const std::string& more) {
    JCIC_TRY(const auto terms, domain::DutyTerms::parse(more));
    if (more.find(':') != std::string::npos) return wrong_answer(question, "term");
    auto all = terms.ever();
    all.insert(domain::Duty::unit_head);
    return domain::compatible(all);
}

}  // namespace

std::span<const Question> setup_questions() {
    return question_table;
}

const Question* find_question(std::string_view key) {
    const auto* found = std::ranges::find(question_table, key, &Question::key);
    return found == question_table.end() ? nullptr : found;
}

Result<std::string> judged(const Question& question, const std::string& typed) {
    JCIC_TRY(auto line, judged_line(question, typed));
    if (question.kind != AnswerKind::certificates || line.empty()) return line;
    JCIC_TRY(const std::string content, files::read_text(line));
    JCIC_CHECK(judged_content(question, content));
    return line;
}

/// A real branch trusts no authority of the practice world.
Result<void> judged_content(const Question& question, std::string_view content) {
    auto certificate = card::Certificate::from_pem(content);
    if (!certificate) {
        auto fault = std::move(certificate).error();
        fault.details.push_back({"field", std::string(question.key)});
        return tl::unexpected<Fault>(std::move(fault));
    }
    if (certificate->has_policy(card::practice_policy))
        return fail(FaultCode::card_certificate, "setup", {{"reason", "policy"}, {"field", std::string(question.key)}});
    return {};
}

Result<std::string> judged_line(const Question& question, const std::string& typed) {
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
            JCIC_CHECK(go_with(question, given));
            return given;
        case address:
            if (!domain::is_host_address(given)) return wrong_answer(question, "address");
            return given;
        case certificates:
            return given;
        case choice: {
            const auto known = question.choices();
            if (std::ranges::find(known, given) != known.end()) return given;
            std::string allowed;
            for (const auto& one : known) allowed.append(allowed.empty() ? "" : " | ").append(one);
            return wrong_answer(question, "choice", allowed);
        }
    }
    return given;
}

std::filesystem::path from_the_root(const std::filesystem::path& folder) {
    std::error_code error;
    auto whole = std::filesystem::absolute(folder, error);
    return error ? folder : whole;
}

namespace {

tl::unexpected<Fault> blamed(Fault fault, std::string_view setting, const domain::FixedValue& said) {
    fault.details.push_back({"setting", std::string(setting)});
    fault.details.push_back({"set-in", said.file});
    fault.details.push_back({"set-line", std::to_string(said.line)});
    return tl::unexpected<Fault>(std::move(fault));
}

/// What is no answer of set-up's names files, too. The workstation's own two must be there and are made later.
Result<void> files_serve(const domain::FixedValues& fixed, const std::filesystem::path& folder) {
    FileWorld world;
    if (const auto authority = fixed.find("card_ca"); authority != fixed.end()) world.card_ca = authority->second.value;
    for (const auto& [name, said] : fixed) {
        const auto* setting = find_setting(name);
        if (setting->kind != domain::SettingKind::file || setting->needed || said.value.empty()) continue;
        if (auto serves = file_serves(*setting, folder, said.value, world); !serves)
            return blamed(std::move(serves).error(), name, said);
    }
    return {};
}

}  // namespace

Result<domain::FixedValues> fixed_answers(const std::filesystem::path& profile, const PolicyFile& policy) {
    JCIC_TRY(auto fixed, read_policy_file(policy));
    const auto folder = from_the_root(profile);
    for (const auto& question : question_table) {
        const auto found = fixed.find(question.key);
        if (found == fixed.end()) continue;
        auto& value = found->second;
        // A file's path is from the profile's folder on, unless it is absolute.
        auto said = judged(question, question.kind == certificates ? (folder / value.value).string() : value.value);
        if (!said) return blamed(std::move(said).error(), question.key, value);
        value.value = std::move(*said);
    }
    JCIC_CHECK(files_serve(fixed, folder));
    return fixed;
}

Result<void> agrees(const domain::FixedValues& fixed, const Question& question, const std::string& value) {
    const auto found = fixed.find(question.key);
    if (found == fixed.end() || found->second.value == value) return {};
    if (question.kind == certificates) {
        JCIC_TRY(const std::string theirs, files::read_text(found->second.value));
        JCIC_TRY(const std::string ours, files::read_text(value));
        if (theirs == ours) return {};
    }
    return domain::may_be_set(*find_setting(question.key), fixed);
}

}  // namespace jcic::desk
