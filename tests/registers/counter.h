#pragma once
// The branch with the card in custody, and its loans as people take them.

#include "app/domain/steps/register_steps.h"
#include "registers/branch_people.h"

namespace jcic::registers_test {

/// The branch with the card in custody, and what people do with it. L02 keeps it.
struct Counter : Branch {
    const domain::registers::Register& book = domain::registers::cards;
    domain::OfficeCalendar calendar;

    Counter() { (void)receive(card, "L02"); }

    /// At their own seat.
    domain::registers::RegisterSteps at(const char* acting) {
        journal.sign_in(acting);
        look();
        return {{journal, rows, reg, calendar, clock, random}, person(acting)};
    }
    [[nodiscard]] domain::registers::StepRequest wanted(const char* action, domain::registers::Values typed,
                                                        const char* beside = "L02") const {
        return {&book, book.step(action), card, std::move(typed), person(beside)};
    }
    [[nodiscard]] domain::registers::StepRequest lending(const std::string& purpose = "房貸查詢",
                                                         const char* beside = "L02") const {
        return wanted("card.handed-out", {{"purpose", purpose}}, beside);
    }
    [[nodiscard]] domain::registers::StepRequest returning(const char* beside = "L02") const {
        return wanted("card.handed-back", {}, beside);
    }
    [[nodiscard]] domain::registers::StepRequest taking_back(const char* beside = "L02") const {
        return wanted("card.taken-back", {{"reason", "借用人員已離職"}}, beside);
    }
    Result<std::string> receive(const std::string& number, const char* custodian) {
        auto taken = at("L09").take_step({&book, book.step("card.received"), number, {{"custodian", custodian}}});
        look();
        return taken;
    }
    /// As both sign it, given or not.
    Result<void> write(const char* acting, const domain::registers::StepRequest& asked, const domain::Entry& event) {
        const auto taken = at(acting).take_step(asked, event);
        look();
        return taken ? Result<void>() : tl::unexpected<Fault>(taken.error());
    }
    Result<void> take(const char* acting, const domain::registers::StepRequest& asked) {
        JCIC_TRY(auto event, at(acting).event_of(asked));
        for (auto& signature : event.signatures) signature.value.fill(1);  // whose it is, is the ledger's to verify
        return write(acting, asked, event);
    }
    Result<void> hand_out(const char* holder) { return take(holder, lending()); }
    Result<void> hand_back(const char* holder = "L03") { return take(holder, returning()); }
    Result<void> take_back(const char* acting, const char* beside = "L02") { return take(acting, taking_back(beside)); }
    void tell(const domain::Entry& entry) { Branch::write(entry); }
    void fail_password(const char* action, const char* spent) {
        tell(about(action, "card:" + card).plain("problem", "card.pin.wrong").plain("spent", spent));
    }
    [[nodiscard]] const domain::registers::CardEntry& kept() const { return reg.cards().at(card); }
};

}  // namespace jcic::registers_test
