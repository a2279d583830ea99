#include "app/desk/seat/card_typist.h"

#include <algorithm>

#include "app/desk/rooms/parts.h"
#include "app/domain/events/names.h"
#include "app/domain/registers/envelopes.h"
#include "app/domain/registers/policy.h"
#include "app/domain/shown_text.h"

namespace jcic::desk {
namespace {

bool keeps_passwords(const Machine& machine, const Seat& seat, const domain::PersonId& person) {
    return seat.people().duties(person, machine.today()).contains(domain::Duty::password_custodian);
}

/// Why it is not they who type it.
const char* not_theirs_because(const Machine& machine, const Seat& seat, const Typist& typist) {
    if (typist.person == seat.person()) return "self";
    return keeps_passwords(machine, seat, typist.person) ? "keeper" : "duty";
}

tl::unexpected<Fault> not_typed(const char* reason) {
    return fail(FaultCode::rule_du_2, "card.typist", {{"reason", reason}});
}

}  // namespace

bool asks_for_typist(const Machine& machine, const Seat& seat) {
    return domain::registers::custodian_types_password(seat.registers(), machine.today());
}

std::vector<domain::PersonId> typists_of(const Machine& machine, const Seat& seat, std::string_view card) {
    const auto keeper = domain::registers::keeper_of_password(seat.registers(), card);
    std::vector<domain::PersonId> out;
    for (const auto& [person, entry] : seat.people().people())
        if (person != seat.person() && keeps_passwords(machine, seat, person) &&
            (keeper.empty() || keeper == person.text()))
            out.push_back(person);
    return out;
}

Result<void> step_in(const Machine& machine, Seat& seat, const std::string& card, std::string_view what_for,
                     const SteppedIn& typist) {
    JCIC_CHECK(seat.follow_registers());
    if (!asks_for_typist(machine, seat)) return {};
    if (!typist || typist->password == nullptr) return not_typed("nobody");
    const auto may = typists_of(machine, seat, card);
    if (std::ranges::find(may, typist->person) == may.end())
        return not_typed(not_theirs_because(machine, seat, *typist));
    domain::ShownText page;
    page.line("輸入晶片卡密碼", what_for)
        .line("晶片卡", card)
        .line("密碼保管人員", typist->person.text())
        .line("在座", seat.person().text());
    auto entry = plain_entry(action::card_password_typed, "card:" + card, {{field::page, page.take_text()}});
    entry.to_be_signed(typist->person, domain::purpose::witness);
    entry = seat.session().prepare(std::move(entry));
    JCIC_CHECK(seat.session().countersign(typist->person, *typist->password, domain::purpose::witness, entry));
    JCIC_CHECK(seat.session().append(entry, ledger::anybody));
    return {};
}

}  // namespace jcic::desk
