// Records, copies, printers, registers.

#include "ui/conductor_commands.h"

namespace jcic::ui {

using desk::Workplace;

void ConductorCommands::open_record(const inquiry::QueryId& id, domain::Item item, const std::string& reason,
                                    desk::FirstPage seen_first, Then<desk::OpenRecord> then) {
    run(std::move(then), [=, this](Workplace& w, std::stop_token) {
        return w.paper().open(id, item, reason, [&](std::shared_ptr<const Bytes> first) {
            post([seen_first, first = std::move(first)] { seen_first(first); });
        });
    });
}

void ConductorCommands::close_record(const desk::OpenRecord& record, Then<void> then) {
    run(std::move(then), [record](Workplace& w, std::stop_token) { return w.paper().close(record); });
}

void ConductorCommands::check_printers(Then<desk::PrinterCheck> then) {
    run(std::move(then),
        [](Workplace& w, std::stop_token) -> Result<desk::PrinterCheck> { return desk::check_printers(w.rooms()); });
}

void ConductorCommands::print(const desk::OpenRecord& record, const desk::PrintChoice& choice, Then<int> then) {
    run(std::move(then), [=](Workplace& w, std::stop_token) { return w.paper().print(record, choice); });
}

void ConductorCommands::cancel_copy(const CopyId& copy, Then<void> then) {
    run(std::move(then), [copy](Workplace& w, std::stop_token) { return w.paper().cancel(copy); });
}

void ConductorCommands::count_copy(const CopyId& copy, int sheets, Then<void> then) {
    run(std::move(then), [=](Workplace& w, std::stop_token) { return w.paper().count(copy, sheets); });
}

void ConductorCommands::file_copy(const CopyId& copy, const std::string& where, Then<void> then) {
    run(std::move(then), [=](Workplace& w, std::stop_token) { return w.paper().file(copy, where); });
}

void ConductorCommands::destroy_copy(const CopyId& copy, const std::string& how, const domain::PersonId& witness,
                                     Secret witness_password, Then<void> then) {
    run_with(together(std::move(witness_password)), Worth::seat, std::move(then),
             [=](Workplace& w, const std::vector<Secret>& given, std::stop_token) {
                 return w.paper().destroy(copy, how, witness, given[0]);
             });
}

void ConductorCommands::miss_copy(const CopyId& copy, Then<void> then) {
    run(std::move(then), [copy](Workplace& w, std::stop_token) { return w.paper().missing(copy); });
}

void ConductorCommands::set_aside_copy(const CopyId& copy, bool case_refused, Then<void> then) {
    run(std::move(then), [=](Workplace& w, std::stop_token) { return w.paper().set_aside(copy, case_refused); });
}

void ConductorCommands::write_off_copy(const CopyId& copy, const std::string& how, Then<void> then) {
    run(std::move(then), [=](Workplace& w, std::stop_token) { return w.paper().write_off(copy, how); });
}

void ConductorCommands::destruction_register(const domain::RocDate& from, const domain::RocDate& to,
                                             Then<desk::RegisterPage> then) {
    run(std::move(then), [=](Workplace& w, std::stop_token) { return w.registers().destruction(from, to); });
}

void ConductorCommands::print_register(const desk::RegisterPage& page, const desk::PrintChoice& choice,
                                       Then<void> then) {
    run(std::move(then), [=](Workplace& w, std::stop_token) { return w.registers().print(page, choice); });
}

void ConductorCommands::save_encrypted(const desk::OpenRecord& record, const std::filesystem::path& file,
                                       Secret password, Then<void> then) {
    run_with(together(std::move(password)), Worth::seat, std::move(then),
             [=](Workplace& w, const std::vector<Secret>& given, std::stop_token) {
                 return w.paper().save_encrypted(record, file, given[0]);
             });
}

}  // namespace jcic::ui
