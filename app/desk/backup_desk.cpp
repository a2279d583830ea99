#include "app/desk/backup_desk.h"

#include "app/ledger/restore.h"

namespace jcic::desk {

Result<BackupSummary> BackupDesk::back_up(const std::filesystem::path& file, std::stop_token stop,
                                          std::function<void(BackupStage, std::uint64_t, std::uint64_t)> progress) {
    JCIC_TRY(Seat * seat, rooms_.taken_seat());
    JCIC_CHECK(domain::may_back_up(seat->duties));
    JCIC_TRY(const auto report, ledger::back_up(*seat->session, file, {std::move(stop), std::move(progress)}));
    return BackupSummary{report.head.size, to_hex(report.head.root), report.checkpoint, to_hex(report.digest)};
}

Result<RestoreSummary> restore_ledger(const RestoreOrder& order, const Secret& password, std::stop_token stop,
                                      std::function<void(std::uint64_t, std::uint64_t)> progress) {
    JCIC_TRY(const auto settings, read_settings(order.profile));
    const bool practice = settings.kind == domain::WorldKind::practice;
    const DeskClock clock = practice ? DeskClock(order.profile / "practice" / "clock") : DeskClock();
    SystemRandom random;
    const ledger::Means means{clock, random, settings.workstation,
                              practice ? ledger::floor_only : ledger::CostLimits{}};
    const ledger::RestoreWish wish{
        order.profile / "ledger", practice ? ledger::ProfileKind::practice : ledger::ProfileKind::real,
        settings.institution,     order.file,
        std::move(stop),          std::move(progress)};
    JCIC_TRY(const auto restore, ledger::Restore::begin(wish, means, order.person, password));
    const auto& facts = restore->facts();
    office::Register people;
    JCIC_CHECK(restore->session().refresh(people));
    JCIC_CHECK(domain::may_restore(people.duties(order.person, domain::roc_date_at(clock.now())), facts.older));
    if (facts.present_duties) JCIC_CHECK(domain::may_restore(*facts.present_duties, facts.older));
    if (facts.older && !order.give_up_events)
        return fail(FaultCode::ledger_rolled_back, "ledger.restore",
                    {{"events", std::to_string(facts.backup.size)},
                     {"present", facts.present ? std::to_string(facts.present->size) : "unknown"}});
    JCIC_TRY(auto report, restore->finish());
    return RestoreSummary{report.events, facts.backup.size, facts.older, std::move(report.set_aside)};
}

}  // namespace jcic::desk
