#include "app/desk/upkeep/backup_desk.h"

#include "app/backup/restore.h"
#include "app/base/numbers.h"
#include "app/desk/rooms/own_card_plug.h"
#include "app/desk/rooms/parts.h"
#include "app/desk/rooms/trusted_host.h"
#include "app/domain/password_policy.h"
#include "app/files/named.h"
#include "pcsc/bounded_link.h"

namespace jcic::desk {
namespace {

/// A profile's ledger, for who opens it without a workplace.
struct AtProfile {
    AtProfile(const std::filesystem::path& profile, const Settings& settings)
        : clock(practice(settings) ? DeskClock(profile / "practice" / "clock") : DeskClock()),
          dependencies{clock, random, settings.workstation,
                       practice(settings) ? ledger::floor_only : ledger::CostLimits{}},
          folder(profile / "ledger"),
          kind(practice(settings) ? ledger::ProfileKind::practice : ledger::ProfileKind::real) {}
    AtProfile(const AtProfile&) = delete;
    AtProfile& operator=(const AtProfile&) = delete;
    static bool practice(const Settings& settings) { return settings.kind == domain::WorldKind::practice; }

    DeskClock clock;
    SystemRandom random;
    ledger::Dependencies dependencies;
    std::filesystem::path folder;
    ledger::ProfileKind kind;
};

Loss loss_of(const ledger::RestoreFacts& facts) {
    return {to_hex(facts.backup.root), facts.present ? std::to_string(facts.present->size) : "unknown"};
}

/// What must hold of the ledger in the backup before it comes into its place.
using Fits = std::function<Result<void>(ledger::Session&)>;

using Begun = Result<std::unique_ptr<ledger::Restore>>;

/// Two persons, each with a password of their own.
Result<void> are_two(const RestoreOrder& order, const RestoreHalves& halves) {
    const auto same = [](const char* field) {
        return fail(FaultCode::input_form, "ledger.restore", {{"field", field}, {"reason", "same"}});
    };
    if (order.person == halves.administrator) return same("administrator_code");
    for (const auto& [password, person] : {std::pair(&halves.head_password, &order.person),
                                           std::pair(&halves.administrator_password, &halves.administrator)}) {
        auto strong = domain::strong_enough(*password);
        if (!strong) strong.error().details.push_back({"person", person->text()});
        JCIC_CHECK(strong);
    }
    if (halves.head_password.equals(halves.administrator_password)) return same("password");
    return {};
}

struct Begin {
    const RestoreOrder& order;
    const ledger::RestoreOptions& options;
    const ledger::Dependencies& dependencies;

    Begun operator()(const Secret& password) const {
        return ledger::Restore::begin(options, dependencies, order.person, password);
    }
    Begun operator()(const RestoreHalves& halves) const {
        JCIC_CHECK(are_two(order, halves));
        std::vector<ledger::LetInAnew> let_in;
        let_in.push_back({order.person, halves.head_password.clone()});
        let_in.push_back({halves.administrator, halves.administrator_password.clone()});
        return ledger::Restore::begin_by_halves(options, dependencies, halves.first, halves.second, std::move(let_in));
    }
};

/// Whether who restores may; by the halves, whether those two are unit head and administrator: by the backup, and by
/// the ledger that stands there where it knows them.
Result<void> may_restore(const RestoreOrder& order, const RestoreKey& key, const ledger::RestoreFacts& facts,
                         const domain::registers::PeopleAndCards& people, domain::RocDate today) {
    const auto* halves = std::get_if<RestoreHalves>(&key);
    const bool as_head = halves != nullptr || facts.older;
    const auto may = [&](const domain::PersonId& person, bool head) -> Result<void> {
        JCIC_CHECK(domain::may_restore(people.duties(person, today), head));
        const auto present = facts.present_duties.find(person);
        return present == facts.present_duties.end() ? Result<void>{} : domain::may_restore(present->second, head);
    };
    JCIC_CHECK(may(order.person, as_head));
    return halves == nullptr ? Result<void>{} : may(halves->administrator, false);
}

/// Asked once: the slot is opened in the ledger that is there, and in the backup.
AsksPin asked_once(const AsksPin& asks) {
    return [asks, given = std::make_shared<std::optional<Secret>>()](const domain::PersonId& person) -> Result<Secret> {
        if (!*given) {
            JCIC_TRY(*given, asks(person));
        }
        return (*given)->clone();
    };
}

/// Of who restores: their slot in the backup may open by password and card.
Result<void> reach_own_card(OwnCardLine& line, const Settings& settings, const RestoreOrder& order) {
    JCIC_CHECK(plug_any_own_card(line, settings, order.profile, order.link ? order.link : pcsc::system_link()));
    if (order.asks_pin) line.ask_by(asked_once(order.asks_pin));
    line.allow_last_try(order.last_try);
    return {};
}

Result<RestoreSummary> restore_under(const Settings& settings, const RestoreOrder& order, const RestoreKey& key,
                                     std::stop_token stop, std::function<void(std::uint64_t, std::uint64_t)> progress,
                                     const Fits& fits) {
    AtProfile at(order.profile, settings);
    OwnCardLine own;
    JCIC_CHECK(reach_own_card(own, settings, order));
    if (own.plugged()) at.dependencies.own_cards = &own;
    const ledger::RestoreOptions options{at.folder,  at.kind,         settings.institution,
                                         order.file, std::move(stop), std::move(progress)};
    JCIC_TRY(const auto restore, std::visit(Begin{order, options, at.dependencies}, key));
    JCIC_CHECK(fits(restore->session()));
    const auto& facts = restore->facts();
    JCIC_TRY(const auto rows, domain::registers::rows_of_people(restore->session()));
    const domain::registers::PeopleAndCards people(rows);
    JCIC_CHECK(may_restore(order, key, facts, people, domain::roc_date_at(at.clock.now())));
    const auto loss = loss_of(facts);
    if (facts.older && (!order.give_up_events || (order.shown && *order.shown != loss)))
        return fail(FaultCode::ledger_rolled_back, "ledger.restore",
                    {{"events", std::to_string(facts.backup.size)}, {"head", loss.head}, {"present", loss.present}});
    JCIC_TRY(auto report, restore->finish());
    return RestoreSummary{report.events, facts.backup.size, facts.older, std::move(report.set_aside)};
}

}  // namespace

Loss Loss::named_in(const Fault& rolled_back) {
    return {std::string(rolled_back.detail("head")), std::string(rolled_back.detail("present"))};
}

Result<BackupSummary> BackupDesk::back_up(const std::filesystem::path& file, std::stop_token stop,
                                          std::function<void(BackupStage, std::uint64_t, std::uint64_t)> progress) {
    JCIC_TRY(Seat * seat, parts_.seating.seat_for(domain::may_back_up));
    JCIC_CHECK(files::may_be_made(file, parts_.machine.profile()));
    JCIC_TRY(const auto report,
             ledger::back_up(seat->session(), file, {std::move(stop), std::move(progress), domain::may_back_up, true}));
    return BackupSummary{report.head.size, to_hex(report.head.root), report.checkpoint, to_hex(report.digest)};
}

Result<RestoreSummary> restore_ledger(const RestoreOrder& order, const RestoreKey& key, std::stop_token stop,
                                      std::function<void(std::uint64_t, std::uint64_t)> progress) {
    JCIC_TRY(const auto settings, read_settings(order.profile));
    return restore_under(settings, order, key, std::move(stop), std::move(progress),
                         [](ledger::Session&) { return Result<void>(); });
}

Result<RestoreSummary> restore_on_new_machine(const RestoreOrder& order, const Settings& settings, ByteView authority,
                                              const RestoreKey& key, std::stop_token stop,
                                              std::function<void(std::uint64_t, std::uint64_t)> progress) {
    const ledger::SealedHost host{settings.host, sha256_of(authority)};
    return restore_under(settings, order, key, std::move(stop), std::move(progress),
                         [&](ledger::Session& session) { return hold_to_founding(host, session); });
}

}  // namespace jcic::desk
