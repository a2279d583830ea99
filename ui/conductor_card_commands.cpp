// The card's commands, and the hand-overs.

#include "app/desk/card_password.h"
#include "ui/conductor_commands.h"

namespace jcic::ui {

using desk::Workplace;

void ConductorCommands::open_jcic(Secret card_password, const desk::Consent& last_try, Then<void> then) {
    run_with(together(std::move(card_password)), Worth::card, std::move(then),
             [last_try](Workplace& w, const std::vector<Secret>& given, std::stop_token stop) {
                 return w.card().open_jcic(given[0], std::move(stop), last_try);
             });
}

void ConductorCommands::change_card_password(Secret old_password, Secret new_password, const desk::Consent& last_try,
                                             Then<void> then) {
    run_with(together(std::move(old_password), std::move(new_password)), Worth::card, std::move(then),
             [last_try](Workplace& w, const std::vector<Secret>& given, std::stop_token) {
                 return w.card_password().change(given[0], given[1], last_try);
             });
}

void ConductorCommands::unblock_card(Secret puk, Secret new_password, const desk::Consent& last_try, Then<void> then) {
    run_with(together(std::move(puk), std::move(new_password)), Worth::card, std::move(then),
             [last_try](Workplace& w, const std::vector<Secret>& given, std::stop_token) {
                 return w.card_password().unblock(given[0], given[1], last_try);
             });
}

std::stop_source ConductorCommands::open_jcic_at_reader(const desk::Consent& last_try, Then<void> then) {
    return run(std::move(then), [last_try](Workplace& w, std::stop_token stop) {
        return w.card().open_jcic_at_reader(std::move(stop), last_try);
    });
}

std::stop_source ConductorCommands::change_card_password_at_reader(const desk::Consent& last_try, Then<void> then) {
    return run(std::move(then), [last_try](Workplace& w, std::stop_token stop) {
        return w.card_password().change_at_reader(last_try, std::move(stop));
    });
}

std::stop_source ConductorCommands::unblock_card_at_reader(const desk::Consent& last_try, Then<void> then) {
    return run(std::move(then), [last_try](Workplace& w, std::stop_token stop) {
        return w.card_password().unblock_at_reader(last_try, std::move(stop));
    });
}

void ConductorCommands::card_password_by_jcic(const std::string& card, const std::string& letter, Then<void> then) {
    run(std::move(then),
        [=](Workplace& w, std::stop_token) { return w.card_password().changed_by_jcic(card, letter); });
}

void ConductorCommands::taking_back_page(const std::string& card, const std::string& reason,
                                         Then<desk::HandOverPage> then) {
    run(std::move(then), [=](Workplace& w, std::stop_token) { return w.card().taking_back_page(card, reason); });
}

void ConductorCommands::hand_over_page(bool out, const std::string& card, const std::string& purpose,
                                       Then<desk::HandOverPage> then) {
    run(std::move(then), [=](Workplace& w, std::stop_token) { return w.card().hand_over_page(out, card, purpose); });
}

void ConductorCommands::hand_over(const desk::HandOverPage& page, Secret custodian_password, Then<void> then) {
    run_with(together(std::move(custodian_password)), Worth::seat, std::move(then),
             [page](Workplace& w, const std::vector<Secret>& given, std::stop_token) {
                 return w.card().hand_over(page, given[0]);
             });
}

}  // namespace jcic::ui
