// A copy found again, T52's month, and the end of the term of everything else.

#include "ui/conductor_commands.h"

namespace jcic::ui {

using desk::Workplace;

void ConductorCommands::find_copy(const CopyId& copy, Then<void> then) {
    run(std::move(then), [copy](Workplace& w, std::stop_token) { return w.paper().found(copy); });
}

void ConductorCommands::use_up(const inquiry::QueryId& id, domain::Item item, Then<void> then) {
    run(std::move(then), [=](Workplace& w, std::stop_token) { return w.retention().use_up(id, item); });
}

void ConductorCommands::erase_record(const inquiry::QueryId& id, domain::Item item, const std::string& reason,
                                     const domain::PersonId& witness, Secret witness_password, Then<void> then) {
    run_with(together(std::move(witness_password)), Worth::seat, std::move(then),
             [=](Workplace& w, const std::vector<Secret>& given, std::stop_token) {
                 return w.retention().erase_record(id, item, reason, witness, given[0]);
             });
}

void ConductorCommands::kept(Then<std::vector<desk::KeptRow>> then) {
    run(std::move(then), [](Workplace& w, std::stop_token) { return w.retention().kept(); });
}

void ConductorCommands::end_relation(const inquiry::QueryId& id, domain::RelationEnd end, domain::RocDate on,
                                     Then<void> then) {
    run(std::move(then), [=](Workplace& w, std::stop_token) { return w.retention().end_relation(id, end, on); });
}

void ConductorCommands::retention_page(const std::set<inquiry::QueryId>& ids, Then<desk::RetentionPage> then) {
    run(std::move(then), [=](Workplace& w, std::stop_token) { return w.retention().page(ids); });
}

void ConductorCommands::erase_kept(const desk::RetentionPage& seen, const domain::PersonId& second,
                                   Secret second_password, Then<void> then) {
    run_with(together(std::move(second_password)), Worth::seat, std::move(then),
             [=](Workplace& w, const std::vector<Secret>& given, std::stop_token) {
                 return w.retention().erase(seen, second, given[0]);
             });
}

}  // namespace jcic::ui
