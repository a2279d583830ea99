#include "app/rehearsal/worlds.h"

#include <algorithm>
#include <array>

#include "app/desk/profile/settings.h"
#include "app/desk/registers/card_steps.h"
#include "app/desk/rooms/parts.h"
#include "app/domain/registers/named_steps.h"
#include "app/domain/registers/reasons.h"
#include "app/domain/steps/people_and_cards.h"
#include "app/domain/steps/register_steps.h"
#include "app/files/files.h"
#include "app/files/trouble.h"
#include "app/ledger/ledger.h"
#include "app/ledger/session/session.h"
#include "app/practice/ca.h"
#include "app/practice/card/card_issue.h"
#include "app/practice/world/world.h"
#include "app/rehearsal/running_world.h"
#include "app/workstation/host_account.h"

namespace jcic::rehearsal {
namespace {

constexpr std::string_view capitals = "ABCDEFGHJKLMNPQRSTUVWXYZ";
constexpr std::string_view smalls = "abcdefghijkmnpqrstuvwxyz";
constexpr std::string_view digits = "23456789";

constexpr std::string_view practice_host = "in-process";
constexpr std::string_view practice_authority = "practice/ca.pem";

char pick(std::string_view from, Random& random) {
    // 24 and 8 do not divide 256 alike: the remainder is thrown away and drawn again.
    for (;;) {
        const auto value = random.bytes<1>()[0];
        if (value < 256 - 256 % from.size()) return from[value % from.size()];
    }
}

/// Of policy strength (R-PW-1) and easy to type from a screen: "Kdwp-4729-Tmra".
std::string invented_password(Random& random) {
    std::string text{pick(capitals, random)};
    for (int i = 0; i < 3; ++i) text += pick(smalls, random);
    text += '-';
    for (int i = 0; i < 4; ++i) text += pick(digits, random);
    text += '-';
    text += pick(capitals, random);
    for (int i = 0; i < 3; ++i) text += pick(smalls, random);
    return text;
}

const practice::Employee* with_duty(const practice::World& world, domain::Duty duty) {
    const auto found = std::find_if(world.people.begin(), world.people.end(),
                                    [&](const practice::Employee& person) { return person.duties.contains(duty); });
    return found == world.people.end() ? nullptr : &*found;
}

/// Authority, workstation certificate and card.
Result<std::string> make_keys(const std::filesystem::path& profile, const practice::World& world, Random& random,
                              UtcTime now) {
    JCIC_TRY(auto authority, practice::make_ca("jcic-desk practice CA", now));
    JCIC_TRY(const auto authority_key, authority.key_pem());
    const auto folder = profile / "practice";
    JCIC_CHECK(files::replace(folder / "ca.pem", authority.certificate_pem()));
    JCIC_CHECK(files::replace(folder / "ca.key", authority_key.view()));
    JCIC_TRY(const auto workstation, authority.issue_client(world.own_branch().code.text() + "-W1", now));
    JCIC_CHECK(files::replace(profile / "workstation.pem", workstation.certificate_pem));
    JCIC_CHECK(files::replace(profile / "workstation.key", workstation.key_pem.view()));
    practice::CardFile memory(folder / "card.state");
    JCIC_TRY(const auto letter, practice::issue_card(memory, authority, world.card_number, random, now));
    return "card = " + to_text(letter.pin.view()) + "\npuk = " + to_text(letter.puk.view()) + "\n";
}

/// Two that the branch picks from (R-DU-6), so that a trainee sees what they are for.
Result<void> enter_reasons(domain::registers::RegisterSteps& steps) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 2> of_many{
        {{"房貸", "房屋貸款償債能力審查"}, {"信用卡", "信用卡額度調整審查"}}};
    const auto& book = domain::registers::reasons;
    for (const auto& [title, text] : of_many)
        JCIC_CHECK(steps.take_step(
            {&book,
             book.step(domain::registers::reason_entered),
             "",
             {{"title", std::string(title)}, {std::string(domain::registers::template_text), std::string(text)}}}));
    return {};
}

/// The practice host's accounts, each under what the desk makes of its person's password.
Result<void> open_accounts(const std::filesystem::path& profile, ledger::Session& session,
                           const std::vector<ledger::NewPerson>& people) {
    std::string accounts;
    for (const auto& person : people) {
        JCIC_TRY(const auto told, ledger::host_password(session, person.code, person.password));
        accounts += person.code.text() + " = " + to_text(told.view()) + "\n";
    }
    return files::replace(profile / "practice" / "accounts", accounts);
}

/// The branch's authorisations, entered into the register by a query officer.
Result<void> enter_authorisations(ledger::Ledger& ledger, const practice::World& world,
                                  const std::vector<ledger::NewPerson>& founders, const Clock& clock, Random& random) {
    const auto* officer = with_duty(world, domain::Duty::query_officer);
    if (officer == nullptr) return fail(FaultCode::internal, "practice.people");
    const auto account = std::ranges::find(founders, officer->code, &ledger::NewPerson::code);
    JCIC_TRY(const auto session, ledger.sign_in(officer->code, account->password));
    domain::registers::Rows rows;
    domain::registers::PeopleAndCards people(rows);
    const domain::OfficeCalendar calendar;
    domain::registers::RegisterSteps steps({*session, rows, people, calendar, clock, random}, officer->code);
    const auto today = domain::roc_date_at(clock.now());
    for (const auto& authorisation : world.authorisations) {
        const auto applicant = std::ranges::find_if(
            world.applicants, [&](const auto& one) { return one.id.text() == authorisation.subject_id; });
        const auto name = applicant == world.applicants.end() ? authorisation.subject_id : applicant->name;
        for (auto& taken : steps_to(authorisation, name, today)) {
            const auto& book = domain::registers::authorisations;
            const auto row = book.step(taken.action)->begins() ? std::string() : authorisation.reference;
            JCIC_CHECK(steps.take_step({&book, book.step(taken.action), row, std::move(taken.values)}));
        }
    }
    return {};
}

/// The ledger with all the branch's people, and the card received by its custodian.
Result<void> found_ledger(const std::filesystem::path& profile, const practice::World& world, std::string& credentials,
                          const Clock& clock, Random& random) {
    JCIC_TRY(const std::string authority, files::read_text(profile / practice_authority));
    const ledger::SealedHost host{std::string(practice_host), desk::sha256_of(view(authority))};
    std::vector<ledger::NewPerson> founders;
    for (const auto& person : world.people) {
        const std::string password = invented_password(random);
        credentials += person.code.text() + " = " + password + "\n";
        const bool asks = person.duties.contains(domain::Duty::query_officer);
        std::vector<domain::EntryField> remarks{{"title", person.title, domain::Keep::plain, {}},
                                                {"ways", asks ? "N" : "-", domain::Keep::plain, {}},
                                                {"from", person.from.text(), domain::Keep::plain, {}}};
        founders.push_back({person.code, person.name, person.duties, Secret::from(view(password)), std::move(remarks)});
    }
    const ledger::Dependencies dependencies{clock, random, world.own_branch().code.text() + "-W1", ledger::floor_only};
    JCIC_TRY(const auto ledger, ledger::Ledger::create(profile / "ledger", ledger::ProfileKind::practice,
                                                       world.own_branch().code, founders, dependencies, host));
    const auto* head = with_duty(world, domain::Duty::unit_head);
    const auto* custodian = with_duty(world, domain::Duty::card_custodian);
    if (head == nullptr || custodian == nullptr) return fail(FaultCode::internal, "practice.people");
    const auto founder =
        std::find_if(founders.begin(), founders.end(), [&](const auto& p) { return p.code == head->code; });
    JCIC_TRY(const auto session, ledger->sign_in(head->code, founder->password));
    JCIC_CHECK(open_accounts(profile, *session, founders));
    domain::registers::Rows rows;
    domain::registers::PeopleAndCards people(rows);
    const domain::OfficeCalendar calendar;
    domain::registers::RegisterSteps steps({*session, rows, people, calendar, clock, random}, head->code);
    JCIC_CHECK(steps.take_step(desk::receiving(world.card_number, custodian->code)));
    JCIC_CHECK(enter_reasons(steps));
    return enter_authorisations(*ledger, world, founders, clock, random);
}

}  // namespace

Result<void> make_profile(const std::filesystem::path& profile, Random& random, const Clock& clock) {
    std::error_code error;
    if (std::filesystem::exists(profile, error) && !std::filesystem::is_empty(profile, error))
        return fail(FaultCode::profile_kind, "practice.make", {{"reason", "not-empty"}});
    auto beside = profile;
    beside += ".new";
    std::filesystem::remove_all(beside, error);
    std::filesystem::create_directories(beside / "practice", error);
    if (error) return tl::unexpected<Fault>(files::trouble_with(FaultCode::file_write, profile, error.value()));
    std::filesystem::permissions(beside, std::filesystem::perms::owner_all, error);

    const SystemClock system;  // by which TLS and the card's certificates are judged, whatever day it is in the world
    const auto world = practice::make_world(domain::roc_date_at(clock.now()));
    JCIC_TRY(std::string credentials, make_keys(beside, world, random, system.now()));
    JCIC_CHECK(found_ledger(beside, world, credentials, clock, random));
    JCIC_CHECK(files::replace(beside / "practice" / "credentials", credentials));
    JCIC_CHECK(files::replace(beside / "practice" / "day", domain::roc_date_at(clock.now()).text()));
    if (const auto ahead = std::chrono::round<std::chrono::minutes>(clock.now() - system.now()); ahead.count() != 0)
        JCIC_CHECK(files::replace(beside / "practice" / "clock", std::to_string(ahead.count())));
    desk::Settings settings{domain::WorldKind::practice,
                            world.own_branch().code,
                            world.own_branch().name,
                            world.own_branch().code.text() + "-W1",
                            std::string(practice_host),
                            std::string(practice_authority),
                            "workstation.pem",
                            "workstation.key",
                            "jcic-practice",
                            std::string(practice_authority)};
    settings.host_account_apart = false;
    settings.case_numbers = "{yyy}-房貸-{00000}";
    settings.institution_name = world.own_branch().institution;
    JCIC_CHECK(desk::write_settings(beside, settings));
    std::filesystem::remove(profile, error);
    std::filesystem::rename(beside, profile, error);
    if (error) return tl::unexpected<Fault>(files::trouble_with(FaultCode::file_write, profile, error.value()));
    return {};
}

using domain::accepted_reply;
using domain::Authorisation;
using domain::AuthorisationKind;
using domain::RocDate;

std::vector<StepTaken> steps_to(const Authorisation& authorisation, const std::string& subject_name, RocDate on) {
    const bool paper = authorisation.kind == AuthorisationKind::paper;
    std::string item_text;
    for (const auto item : authorisation.items)
        item_text.append(item_text.empty() ? "" : ",").append(domain::code_of(item));
    domain::registers::Values values{{"reference", authorisation.reference},
                                     {"subject", authorisation.subject_id},
                                     {"name", subject_name},
                                     {"application", authorisation.application_name},
                                     {"items", item_text},
                                     {"signed", authorisation.signed_on.text()},
                                     {"ends", authorisation.ends_on.text()},
                                     {"notices", "yes"}};
    if (paper) {
        values.insert({{"read-box", "yes"}, {"each-item", "yes"}, {"form-code", "yes"}, {"identity", "id-card"}});
    } else {
        const bool c3 = authorisation.kind == AuthorisationKind::c3_certificate;
        values.insert({{"certificate", c3 ? "c3-certificate" : "citizen-certificate"},
                       {"source", "203.0.113.7"},
                       {"form-version", "1"},
                       {"identification", "ok"},
                       {"existing", "yes"},
                       {"video", c3 ? "done" : "not-needed"}});
        if (c3) values.insert({"video-on", authorisation.signed_on.text()});
    }
    std::vector<StepTaken> out{
        {paper ? action::authorisation_signed : action::authorisation_certified, std::move(values)},
        {action::authorisation_sent, {{"sent", on.text()}}}};
    if (authorisation.reply_code.empty()) return out;
    if (authorisation.reply_code == accepted_reply)
        out.push_back({action::authorisation_accepted, {{"answered", on.text()}}});
    else
        out.push_back({action::authorisation_refused, {{"answered", on.text()}, {"reply", authorisation.reply_code}}});
    return out;
}

namespace {

class Worlds : public desk::PracticeWorlds {
public:
    [[nodiscard]] Result<void> make(const std::filesystem::path& profile, Random& random) const override {
        return make_profile(profile, random, SystemClock());
    }
    [[nodiscard]] Result<std::unique_ptr<desk::PracticeWorld>> open(const std::filesystem::path& profile,
                                                                    std::shared_ptr<desk::DeskClock> clock,
                                                                    Random& random) const override {
        return RunningWorld::open(profile, std::move(clock), random);
    }
};

}  // namespace

const desk::PracticeWorlds& worlds() {
    static const Worlds ours;
    return ours;
}

}  // namespace jcic::rehearsal
