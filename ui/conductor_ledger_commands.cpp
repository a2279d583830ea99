// The ledger: its list and search, verification, backup, closed years.

#include "app/desk/people_desk.h"
#include "app/desk/recovery_desk.h"
#include "ui/conductor_commands.h"

namespace jcic::ui {

using desk::Workplace;

void ConductorCommands::ledger_page(const desk::EventFilter& filter, std::uint64_t newest, std::size_t limit,
                                    Then<desk::EventPage> then) {
    run(std::move(then), [=](Workplace& w, std::stop_token) { return w.ledger().page(filter, newest, limit); });
}

void ConductorCommands::make_index(bool anew, Then<desk::IndexState> then) {
    run(std::move(then),
        [anew](Workplace& w, std::stop_token) { return anew ? w.ledger().begin_index() : w.ledger().advance_index(); });
}

std::stop_source ConductorCommands::verify(VerifyProgress progress, Then<desk::Verification> then) {
    return run(std::move(then), [tell = told(std::move(progress))](Workplace& w, std::stop_token stop) {
        return w.ledger().verify(std::move(stop), {}, {}, tell);
    });
}

std::stop_source ConductorCommands::back_up(const std::filesystem::path& file, BackupProgress progress,
                                            Then<desk::BackupSummary> then) {
    return run(std::move(then), [file, tell = told(std::move(progress))](Workplace& w, std::stop_token stop) {
        return w.backups().back_up(file, std::move(stop), tell);
    });
}

void ConductorCommands::years(Then<desk::Years> then) {
    run(std::move(then), [](Workplace& w, std::stop_token) { return w.ledger().years(); });
}

std::stop_source ConductorCommands::close_year(int year, YearProgress progress, Then<desk::CloseYearReport> then) {
    return run(std::move(then), [year, tell = told(std::move(progress))](Workplace& w, std::stop_token stop) {
        return w.ledger().close_year(year, {std::move(stop), tell});
    });
}

void ConductorCommands::unlock_account(const domain::PersonId& person, Then<void> then) {
    run(std::move(then), [person](Workplace& w, std::stop_token) { return w.people().unlock(person); });
}

void ConductorCommands::confirm_recovered(const domain::PersonId& person, Then<void> then) {
    run(std::move(then), [person](Workplace& w, std::stop_token) { return w.recovery().confirm(person); });
}

}  // namespace jcic::ui
