#include "app/desk/setup/setup.h"

#include <algorithm>

#include "app/base/random.h"
#include "app/desk/profile/profile_owner.h"
#include "app/desk/profile/setting_files.h"
#include "app/desk/profile/settings.h"
#include "app/desk/rooms/parts.h"
#include "app/domain/password_policy.h"
#include "app/files/files.h"
#include "app/files/trouble.h"
#include "app/ledger/ledger.h"

namespace jcic::desk {
namespace {

namespace fs = std::filesystem;
using domain::Duty;

constexpr auto kept_answers = "setup.conf";

bool stands_there(const fs::path& path) {
    std::error_code ignored;
    return fs::exists(path, ignored);
}

/// What the file of that question is called in the profile.
std::string own_name(const domain::SetupQuestion& question) {
    auto name = std::string(question.key) + ".pem";
    std::ranges::replace(name, '_', '-');
    return name;
}

Result<ledger::NewPerson> founder(const Setup& setup, std::string_view who, std::set<Duty> duties,
                                  const Secret& password, domain::RocDate today) {
    const auto said = [&](const char* what) { return setup.answer(std::string(who) + "_" + what); };
    JCIC_TRY(auto code, domain::PersonId::parse(said("code")));
    if (auto strong = domain::strong_enough(password); !strong) {
        auto fault = std::move(strong).error();
        fault.details.push_back({"person", code.text()});
        return tl::unexpected<Fault>(std::move(fault));
    }
    ledger::NewPerson out{std::move(code), said("name"), std::move(duties), password.clone(), {}};
    out.remarks = {{"title", said("title"), domain::Keep::plain, {}}, {"from", today.text(), domain::Keep::plain, {}}};
    if (const auto before = said("since"); !before.empty()) {
        JCIC_TRY(const auto since, domain::RocDate::parse(before));
        if (today < since)
            return fail(FaultCode::input_form, "setup", {{"field", std::string(who) + "_since"}, {"reason", "future"}});
        out.remarks.push_back({std::string(field::authorised_since), since.text(), domain::Keep::plain, {}});
    }
    return out;
}

}  // namespace

bool Setup::begun(const fs::path& profile) {
    return stands_there(profile / kept_answers) && !is_profile(profile);
}

Setup::SoFar Setup::so_far(const fs::path& profile, const PolicyFile& policy) {
    Setup setup(profile);
    if (auto fixed = read_policy_file(policy); fixed) setup.fixed_ = *std::move(fixed);
    SoFar out;
    std::error_code ignored;
    if (begun(profile) && setup.read_kept()) out.kept = fs::last_write_time(profile / kept_answers, ignored);
    for (const auto& info : domain::setup_steps())
        if (info.place == domain::SetupPlace::answers && setup.answered(info.step)) out.answered.insert(info.step);
    return out;
}

Result<void> Setup::read_kept() {
    if (!stands_there(profile_ / kept_answers)) return {};
    JCIC_TRY(const auto text, files::read_text(profile_ / kept_answers));
    JCIC_TRY(const auto lines, read_setting_lines(text, kept_answers));
    for (const auto& [key, line] : lines)
        if (domain::find_setup_question(key) != nullptr) answers_.emplace(key, line.text);
    return {};
}

Result<Setup> Setup::open(const fs::path& named, const PolicyFile& policy) {
    const auto profile = from_the_root(named);
    JCIC_CHECK(is_ones_own(profile));
    if (is_profile(profile)) return fail(FaultCode::profile_kind, "setup", {{"reason", "founded"}});
    JCIC_TRY(auto fixed, fixed_answers(profile, policy));
    std::error_code error;
    fs::create_directories(profile, error);
    if (error) return tl::unexpected<Fault>(files::trouble_with(FaultCode::file_write, profile, error.value()));
    fs::permissions(profile, fs::perms::owner_all, error);
    JCIC_CHECK(files::remove_leftovers(profile));
    Setup setup(profile);
    setup.fixed_ = std::move(fixed);
    setup.cards_ = cards_beside(policy);
    JCIC_CHECK(setup.read_kept());
    // The ledger is there whole or not at all: a founding that was cut short lacks only its settings.
    // Neither does a restore, whose people are in its ledger.
    if (stands_there(profile / "ledger" / "ledger.origin") && setup.next(SetupGoal::restore) == nullptr) {
        JCIC_CHECK(setup.finish());
        return fail(FaultCode::profile_kind, "setup", {{"reason", "founded"}});
    }
    return setup;
}

std::string Setup::answer(std::string_view key) const {
    if (const auto* said = fixed(key); said != nullptr) return said->value;
    const auto found = answers_.find(key);
    return found == answers_.end() ? std::string() : found->second;
}

const domain::FixedValue* Setup::fixed(std::string_view key) const {
    const auto found = fixed_.find(key);
    return found == fixed_.end() ? nullptr : &found->second;
}

/// R-DU-4, R-DU-13: two persons.
Result<void> Setup::names_another(const domain::SetupQuestion& question, const std::string& code) const {
    constexpr std::string_view head = "head_code";
    constexpr std::string_view administrator = "administrator_code";
    const auto other = question.key == head ? administrator : question.key == administrator ? head : std::string_view();
    if (other.empty() || answer(other) != code) return {};
    return fail(FaultCode::input_form, "setup", {{"field", std::string(question.key)}, {"reason", "same"}});
}

Result<void> Setup::take_answer(const domain::SetupQuestion& question, const std::string& typed) {
    if (fixed(question.key) != nullptr) {
        JCIC_TRY(const auto said, judged(question, typed, cards_));
        return agrees(fixed_, question, said);
    }
    JCIC_TRY(auto value, judged_line(question, typed, cards_));
    if (question.key == "card_profile") JCIC_CHECK(has_its_module(value, fixed_, cards_));
    if (question.kind == domain::AnswerKind::certificates) {
        // Read once: what is kept is what was judged.
        JCIC_TRY(const std::string content, files::read_text_given(value));
        JCIC_CHECK(judged_certificates(question.key, content, domain::WorldKind::real));
        value = own_name(question);
        JCIC_CHECK(files::replace(profile_ / value, content));
    }
    if (question.key == "key_in") JCIC_CHECK(key_place_is_there(value, fixed_));
    JCIC_CHECK(names_another(question, value));
    answers_.insert_or_assign(std::string(question.key), std::move(value));
    return keep();
}

Result<void> Setup::take_answers(const std::map<std::string, std::string, std::less<>>& typed) {
    if (typed.contains("head_code") && typed.contains("administrator_code")) {
        answers_.erase("head_code");
        answers_.erase("administrator_code");
    }
    for (const auto& [key, value] : typed)
        if (const auto* question = domain::find_setup_question(key); question != nullptr)
            JCIC_CHECK(take_answer(*question, value));
    return {};
}

Result<void> Setup::keep() const {
    std::string text = "# Set-up of this workstation, not finished yet.\n";
    for (const auto& [key, value] : answers_) text += key + " = " + value + "\n";
    return files::replace(profile_ / kept_answers, text);
}

bool asked_for(const domain::SetupQuestion& question, SetupGoal goal) {
    return goal == SetupGoal::found || question.step != domain::SetupStep::founding;
}

bool Setup::is_open(const domain::SetupQuestion& question) const {
    const auto said = answer(question.key);
    if (said.empty()) return !question.optional;
    return question.kind == domain::AnswerKind::certificates && !stands_there(profile_ / said);
}

const domain::SetupQuestion* Setup::next(SetupGoal goal) const {
    const auto found = std::ranges::find_if(domain::setup_questions(), [&](const domain::SetupQuestion& question) {
        return asked_for(question, goal) && is_open(question);
    });
    return found == domain::setup_questions().end() ? nullptr : &*found;
}

bool Setup::answered(domain::SetupStep step) const {
    return std::ranges::none_of(domain::setup_questions(), [&](const domain::SetupQuestion& question) {
        return question.step == step && is_open(question);
    });
}

Result<void> Setup::may_be_asked(const domain::SetupQuestion& question) const {
    const auto* said = fixed(question.key);
    if (said == nullptr) return {};
    return fail(FaultCode::file_missing, "setup",
                {{"file", fs::path(said->value).filename().string()},
                 {"setting", std::string(question.key)},
                 {"set-in", said->file},
                 {"set-line", std::to_string(said->line)}});
}

Result<void> Setup::all_answered(SetupGoal goal) const {
    const auto* missing = next(goal);
    if (missing == nullptr) {
        // It may have been answered before the line of the policy file went, or nobody was asked because that has it.
        JCIC_CHECK(has_its_module(answer("card_profile"), fixed_, cards_));
        return key_place_is_there(answer("key_in"), fixed_);
    }
    JCIC_CHECK(may_be_asked(*missing));
    return fail(FaultCode::input_missing, "setup", {{"field", std::string(missing->key)}});
}

Result<void> Setup::found(const Secret& head_password, const Secret& administrator_password) {
    JCIC_CHECK(all_answered(SetupGoal::found));
    const SystemClock clock;
    SystemRandom random;
    const auto today = domain::roc_date_at(clock.now());
    JCIC_TRY(const auto also, domain::DutyTerms::parse(answer("head_also")));
    auto duties = also.ever();
    duties.insert(Duty::unit_head);
    std::vector<ledger::NewPerson> founders;
    JCIC_TRY(auto head, founder(*this, "head", std::move(duties), head_password, today));
    JCIC_TRY(auto administrator, founder(*this, "administrator", {Duty::administrator}, administrator_password, today));
    // R-DU-4, R-DU-13: two persons, each with what only they know.
    if (head.code == administrator.code)
        return fail(FaultCode::input_form, "setup", {{"field", "administrator_code"}, {"reason", "same"}});
    if (head_password.equals(administrator_password))
        return fail(FaultCode::input_form, "setup", {{"field", "password"}, {"reason", "same"}});
    founders.push_back(std::move(head));
    founders.push_back(std::move(administrator));
    JCIC_TRY(const auto institution, domain::InstitutionCode::parse(answer("institution")));
    JCIC_TRY(const auto authority, files::read(profile_ / answer("host_ca")));
    const ledger::Dependencies dependencies{clock, random, answer("workstation"), {}};
    JCIC_CHECK(ledger::Ledger::create(profile_ / "ledger", ledger::ProfileKind::real, institution, founders,
                                      dependencies, {answer("host"), sha256_of(authority)}));
    return finish();
}

Result<RestoreSummary> Setup::restore(RestoreOrder order, const RestoreKey& key, std::stop_token stop,
                                      std::function<void(std::uint64_t, std::uint64_t)> progress) {
    JCIC_CHECK(all_answered(SetupGoal::restore));
    order.profile = profile_;
    JCIC_TRY(auto wanted, settings());
    // Whoever restores may come in by their own card: the machine's administrators say which.
    const auto fixed = [&](std::string_view name, std::string& value) {
        if (const auto found = fixed_.find(name); found != fixed_.end()) value = found->second.value;
    };
    fixed("sign_in_card", wanted.sign_in_card);
    fixed("sign_in_module", wanted.sign_in_module);
    JCIC_TRY(const auto authority, files::read(profile_ / answer("host_ca")));
    JCIC_TRY(auto summary, restore_on_new_machine(order, wanted, authority, key, std::move(stop), std::move(progress)));
    JCIC_CHECK(finish());
    return summary;
}

Result<Settings> Setup::settings() const {
    JCIC_TRY(const auto institution, domain::InstitutionCode::parse(answer("institution")));
    Settings settings{domain::WorldKind::real, institution,       answer("branch"),  answer("workstation"),
                      answer("host"),          answer("host_ca"), "workstation.pem", "workstation.key",
                      answer("card_profile"),  answer("card_ca")};
    settings.host_account_apart = answer("host_account") != "derived";
    settings.key_in_tpm = answer("key_in") == "tpm";
    settings.printing.queue = answer("printer");
    settings.case_numbers = answer("case_numbers");
    return settings;
}

Result<void> Setup::finish() const {
    JCIC_TRY(const auto wanted, settings());
    JCIC_CHECK(write_settings(profile_, wanted));
    return files::remove(profile_ / kept_answers);
}

}  // namespace jcic::desk
