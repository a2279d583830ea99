#include "app/cli/commands/card_typist.h"

#include "app/cli/terminal/cli_text.h"
#include "app/desk/rooms/rooms.h"

namespace jcic::cli {
namespace {

constexpr auto named_by = "--typist";

/// The card that the signed-in person has out; "" for none, of which the desk tells.
std::string held_card(const desk::Seat& seat) {
    for (const auto& [number, entry] : seat.people.cards())
        if (entry.holder == seat.person()) return number;
    return {};
}

}  // namespace

Result<SteppingIn> SteppingIn::ask(const Arguments& arguments, desk::Workplace& workplace) {
    auto& rooms = workplace.rooms();
    JCIC_TRY(const desk::Seat* seat, rooms.taken_seat());
    SteppingIn out;
    if (!desk::asks_for_typist(rooms, *seat)) return out;
    const auto may = desk::typists_of(rooms, *seat, held_card(*seat));
    if (arguments.has(named_by)) {
        JCIC_TRY(out.person_, domain::PersonId::parse(arguments.option(named_by)));
    } else if (may.size() == 1) {
        out.person_ = may.front();
    } else {
        return fail(FaultCode::rule_du_2, "arguments", {{"argument", named_by}, {"reason", "nobody"}});
    }
    JCIC_TRY(out.password_, read_secret(arguments, "--typist-password-fd",
                                        filled(Cli::tr("%1 的密碼"), seat->names.named(out.person_->text()))));
    return out;
}

desk::SteppedIn SteppingIn::typist() const {
    if (!person_) return std::nullopt;
    return desk::Typist{*person_, &password_};
}

}  // namespace jcic::cli
