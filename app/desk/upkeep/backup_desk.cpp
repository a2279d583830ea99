#include "app/desk/upkeep/backup_desk.h"

#include "app/desk/rooms/rooms.h"
#include "app/desk/rooms/trusted_host.h"
#include "app/files/named.h"
#include "app/ledger/backup/restore.h"

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

Result<RestoreSummary> restore_under(const Settings& settings, const RestoreOrder& order, const Secret& password,
                                     std::stop_token stop, std::function<void(std::uint64_t, std::uint64_t)> progress,
                                     const Fits& fits) {
    const AtProfile at(order.profile, settings);
    const ledger::RestoreOptions options{at.folder,  at.kind,         settings.institution,
                                         order.file, std::move(stop), std::move(progress)};
    JCIC_TRY(const auto restore, ledger::Restore::begin(options, at.dependencies, order.person, password));
    JCIC_CHECK(fits(restore->session()));
    const auto& facts = restore->facts();
    office::Register people;
    JCIC_CHECK(restore->session().refresh(people));
    JCIC_CHECK(domain::may_restore(people.duties(order.person, domain::roc_date_at(at.clock.now())), facts.older));
    if (facts.present_duties) JCIC_CHECK(domain::may_restore(*facts.present_duties, facts.older));
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
    JCIC_TRY(Seat * seat, rooms_.taken_seat());
    JCIC_CHECK(domain::may_back_up(seat->duties));
    JCIC_CHECK(files::may_be_made(file, rooms_.profile));
    JCIC_TRY(const auto report, ledger::back_up(*seat->session, file, {std::move(stop), std::move(progress)}));
    return BackupSummary{report.head.size, to_hex(report.head.root), report.checkpoint, to_hex(report.digest)};
}

Result<RestoreSummary> restore_ledger(const RestoreOrder& order, const Secret& password, std::stop_token stop,
                                      std::function<void(std::uint64_t, std::uint64_t)> progress) {
    JCIC_TRY(const auto settings, read_settings(order.profile));
    return restore_under(settings, order, password, std::move(stop), std::move(progress),
                         [](ledger::Session&) { return Result<void>(); });
}

Result<RestoreSummary> restore_on_new_machine(const RestoreOrder& order, const Settings& settings, ByteView authority,
                                              const Secret& password, std::stop_token stop,
                                              std::function<void(std::uint64_t, std::uint64_t)> progress) {
    const ledger::SealedHost host{settings.host, sha256_of(authority)};
    return restore_under(settings, order, password, std::move(stop), std::move(progress),
                         [&](ledger::Session& session) { return hold_to_founding(host, session); });
}

Result<ledger::YearReturn> return_year(const ReturnYearOrder& order, const Secret& password, std::stop_token stop,
                                       std::function<void(std::uint64_t, std::uint64_t)> progress) {
    JCIC_TRY(const auto settings, read_settings(order.profile));
    const AtProfile at(order.profile, settings);
    JCIC_TRY(const auto ledger, ledger::Ledger::open(at.folder, at.kind, at.dependencies));
    return ledger::return_year(*ledger, order.person, password, order.file, order.year, stop, progress);
}

}  // namespace jcic::desk
