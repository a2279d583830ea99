// The fake world's answers about the ledger: list and search, verification, backup, closed years.
#include "tests/ui/fake_world.h"

namespace jcic::test {

void FakeWorld::ledger_page(const desk::EventFilter& wanted, std::uint64_t newest, std::size_t limit,
                            ui::Then<desk::EventPage> then) {
    filter = wanted;
    const bool all = wanted.words.empty() && wanted.person.empty() && wanted.kind.empty();
    const auto last = all ? ledger_events : std::min(ledger_fitting, indexed);
    auto at = newest == 0 ? last : std::min(newest, last);
    desk::EventPage page{ledger_events, {}, false, 0, {all ? ledger_events : indexed, ledger_events}};
    for (; at > 0 && page.rows.size() < limit; --at)
        page.rows.push_back(
            {at, state.now, "L03", "林怡君", "query.submitted", "query:0a1b", {{"case-number", "2026-房貸-00417"}}});
    page.next = at;
    answer<desk::EventPage>("ledger_page", std::move(then), page);
}

void FakeWorld::make_index(bool anew, ui::Then<desk::IndexState> then) {
    indexed = std::min(ledger_events, (anew ? 0 : indexed) + 1000);
    answer<desk::IndexState>("make_index", std::move(then), desk::IndexState{indexed, ledger_events});
}

std::stop_source FakeWorld::verify(ui::VerifyProgress progress, ui::Then<desk::Verification> then) {
    QMetaObject::invokeMethod(
        this, [progress] { progress(desk::VerifyStage::events, 3, 4); }, Qt::QueuedConnection);
    auto found = verification;
    found.ok = found.faults.empty();
    found.events = ledger_events;
    found.head = std::string(64, 'a');
    answer<desk::Verification>("verify", std::move(then), found);
    return {};
}

std::stop_source FakeWorld::back_up(const std::filesystem::path& file, ui::BackupProgress progress,
                                    ui::Then<desk::BackupSummary> then) {
    backing_up = {};
    backup_file = file;
    QMetaObject::invokeMethod(
        this, [progress] { progress(desk::BackupStage::packing, 512, 1024); }, Qt::QueuedConnection);
    answer<desk::BackupSummary>("back_up", std::move(then),
                                desk::BackupSummary{ledger_events, std::string(64, 'a'), {}, {}});
    return backing_up;
}

void FakeWorld::years(ui::Then<desk::Years> then) {
    answer<desk::Years>("years", std::move(then), closed_years);
}

std::stop_source FakeWorld::close_year(int year, ui::YearProgress progress, ui::Then<desk::CloseYearReport> then) {
    closing = {};
    QMetaObject::invokeMethod(
        this, [progress] { progress(desk::YearStage::checking, 1, 2); }, Qt::QueuedConnection);
    const auto first = closed_years.closed.empty() ? 1 : closed_years.closed.back().last + 1;
    const desk::ClosedYear closed{year, first, first + 1233, {}, {}, 1'234'567, 0};
    if (!refuse.contains("close_year")) {
        closed_years.closed.push_back(closed);
        closed_years.next.reset();
    }
    answer<desk::CloseYearReport>("close_year", std::move(then), desk::CloseYearReport{closed, true});
    return closing;
}

void FakeWorld::unlock_account(const domain::PersonId& person, ui::Then<void> then) {
    unlocked = person;
    answer<void>("unlock_account", std::move(then), {});
}

void FakeWorld::confirm_recovered(const domain::PersonId& person, ui::Then<void> then) {
    confirmed = person;
    answer<void>("confirm_recovered", std::move(then), {});
}

}  // namespace jcic::test
