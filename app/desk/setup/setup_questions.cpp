// What is taken for an answer of set-up.
#include <algorithm>
#include <array>

#include "app/base/text.h"
#include "app/card/profile.h"
#include "app/desk/profile/machine_settings.h"
#include "app/desk/profile/policy_file.h"
#include "app/desk/profile/resources.h"
#include "app/desk/profile/setting_files.h"
#include "app/desk/setup/setup.h"
#include "app/domain/case_pattern.h"
#include "app/files/files.h"
#include "app/files/named.h"
#include "app/tpm/device.h"

namespace jcic::desk {
namespace {

using enum domain::AnswerKind;

std::vector<card::Profile> card_profiles(const std::filesystem::path& cards) {
    const auto resources = resource_dir();
    if (!resources) return {};
    auto profiles = card::load_profiles(*resources / "cards", cards);
    if (!profiles) return {};
    std::erase_if(*profiles, [](const card::Profile& one) { return one.name == card::practice_card_profile; });
    return std::move(*profiles);
}

tl::unexpected<Fault> wrong_answer(const domain::SetupQuestion& question, std::string reason,
                                   const std::string& allowed = {}) {
    std::vector<Detail> details{{"field", std::string(question.key)}, {"reason", std::move(reason)}};
    if (!allowed.empty()) details.push_back({"allowed", allowed});
    return fail(FaultCode::input_form, "setup", std::move(details));
}

/// "supervisor | …": what a unit head may do besides (R-DU-3).
std::string further_duties() {
    std::string out;
    for (const auto duty : domain::all_duties)
        if (duty != domain::Duty::unit_head && domain::compatible({domain::Duty::unit_head, duty}))
            out.append(out.empty() ? "" : " | ").append(domain::name_of(duty));
    return out;
}

/// A founder's duties have no term: they begin with the ledger.
Result<void> go_with(const domain::SetupQuestion& question, const std::string& more) {
    const auto terms = domain::DutyTerms::parse(more);
    if (!terms) return wrong_answer(question, "choice", further_duties());
    if (more.find(':') != std::string::npos) return wrong_answer(question, "term");
    auto all = terms->ever();
    all.insert(domain::Duty::unit_head);
    return domain::compatible(all);
}

}  // namespace

std::vector<std::string> choices_of(const domain::SetupQuestion& question, const std::filesystem::path& cards) {
    std::vector<std::string> out;
    if (question.kind == choice && question.choices.empty())
        for (const auto& one : card_profiles(cards)) out.push_back(one.name);
    for (const auto& one : question.choices) out.emplace_back(one.name);
    return out;
}

Result<void> has_its_module(const std::string& card_profile, const domain::FixedValues& fixed,
                            const std::filesystem::path& cards) {
    const auto named = fixed.find("card_module");
    if (named != fixed.end() && !named->second.value.empty()) return {};
    for (const auto& one : card_profiles(cards))
        if (one.name == card_profile && one.commands == card::CommandSet::pkcs11)
            return fail(FaultCode::card_module, "setup", {{"reason", "not-set"}});
    return {};
}

Result<std::string> judged(const domain::SetupQuestion& question, const std::string& typed,
                           const std::filesystem::path& cards) {
    JCIC_TRY(auto line, judged_line(question, typed, cards));
    if (question.kind != domain::AnswerKind::certificates || line.empty()) return line;
    JCIC_CHECK(certificates_of(question.key, line, domain::WorldKind::real));
    return line;
}

Result<std::string> judged_line(const domain::SetupQuestion& question, const std::string& typed,
                                const std::filesystem::path& cards) {
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
        case day: {
            JCIC_TRY(const auto date, domain::RocDate::parse(given));
            return date.text();
        }
        case duties:
            JCIC_CHECK(go_with(question, given));
            return given;
        case address:
            if (!domain::is_host_address(given)) return wrong_answer(question, "address");
            return given;
        case certificates:
            return given;
        case case_pattern:
            if (!domain::CasePattern::parse(given)) return wrong_answer(question, "value", "LN{yyy}-{000000}");
            return given;
        case choice: {
            const auto known = choices_of(question, cards);
            if (std::ranges::find(known, given) != known.end()) return given;
            std::string allowed;
            for (const auto& one : known) allowed.append(allowed.empty() ? "" : " | ").append(one);
            return wrong_answer(question, "choice", allowed);
        }
    }
    return given;
}

Result<void> key_place_is_there(std::string_view key_in, const domain::FixedValues& fixed) {
    if (key_in != "tpm") return {};
    const auto named = fixed.find("tpm_device");
    const auto place = tpm::Place::parse(named == fixed.end() ? tpm::Place::usual : named->second.value);
    return tpm::Device(place.value_or(tpm::Place::of_machine())).is_at_hand();
}

std::filesystem::path from_the_root(const std::filesystem::path& folder) {
    return files::behind_links(folder);
}

namespace {

Fault blamed(Fault fault, std::string_view setting, const domain::FixedValue& said) {
    fault.details.push_back({"setting", std::string(setting)});
    fault.details.push_back({"set-in", said.file});
    fault.details.push_back({"set-line", std::to_string(said.line)});
    return fault;
}

/// What is no answer of set-up's names files, too. The workstation's own two must be there and are made later.
void hold_files(const domain::FixedValues& fixed, const std::filesystem::path& folder, WrongByLine& wrong) {
    FileWorld world;
    const auto authority = fixed.find("card_ca");
    const bool judged = authority != fixed.end() && !wrong.contains(authority->second.line);
    if (judged) world.card_ca = authority->second.value;
    for (const auto& [name, said] : fixed) {
        const auto* setting = find_setting(name);
        if (!names_files(*setting) || setting->needed || said.value.empty()) continue;
        if (auto serves = file_serves(*setting, folder, said.value, world); !serves)
            wrong.emplace(said.line, blamed(std::move(serves).error(), name, said));
    }
}

}  // namespace

Result<domain::FixedValues> fixed_answers(const std::filesystem::path& profile, const PolicyFile& policy) {
    WrongByLine wrong;
    JCIC_TRY(auto fixed, read_policy_file(policy, wrong));
    const auto folder = from_the_root(profile);
    const auto cards = cards_beside(policy);
    for (const auto& question : domain::setup_questions()) {
        const auto found = fixed.find(question.key);
        if (found == fixed.end()) continue;
        auto& value = found->second;
        // A file's path is from the profile's folder on, unless it is absolute.
        auto said =
            judged(question, question.kind == certificates ? (folder / value.value).string() : value.value, cards);
        if (said)
            value.value = std::move(*said);
        else
            wrong.emplace(value.line, blamed(std::move(said).error(), question.key, value));
    }
    hold_files(fixed, folder, wrong);
    if (const auto said = fixed.find("card_profile"); said != fixed.end())
        if (auto has = has_its_module(said->second.value, fixed, cards); !has)
            wrong.emplace(said->second.line, blamed(std::move(has).error(), "card_profile", said->second));
    JCIC_CHECK(none_wrong(wrong));
    return fixed;
}

Result<void> agrees(const domain::FixedValues& fixed, const domain::SetupQuestion& question, const std::string& value) {
    const auto found = fixed.find(question.key);
    if (found == fixed.end() || found->second.value == value) return {};
    if (question.kind == certificates) {
        JCIC_TRY(const std::string theirs, files::read_text_given(found->second.value));
        JCIC_TRY(const std::string ours, files::read_text_given(value));
        if (theirs == ours) return {};
    }
    return domain::may_be_set(*find_setting(question.key), fixed);
}

}  // namespace jcic::desk
