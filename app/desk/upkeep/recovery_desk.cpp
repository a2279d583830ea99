#include "app/desk/upkeep/recovery_desk.h"

#include <cctype>

#include "app/desk/rooms/parts.h"
#include "app/domain/password_policy.h"
#include "app/domain/recovery_rules.h"
#include "app/domain/trail_access.h"
#include "app/paper/layout/qr.h"

namespace jcic::desk {

namespace {

std::map<domain::PersonId, std::set<domain::Duty>> duties_by_person(const Seat& seat, domain::RocDate today) {
    std::map<domain::PersonId, std::set<domain::Duty>> people;
    for (const auto& [code, person] : seat.people().people())
        if (person.let_in_by.empty()) people.emplace(code, seat.people().duties(code, today));
    return people;
}

}  // namespace

bool somebody_confirms(const Seat& seat, const std::set<domain::PersonId>& behind_key, domain::RocDate today) {
    return domain::somebody_confirms(behind_key, duties_by_person(seat, today));
}

bool RecoveryDesk::leaves_somebody(const Keepers& keepers) const {
    const auto* seat = parts_.seating.seat();
    return seat != nullptr &&
           somebody_confirms(*seat, {seat->person(), keepers.first, keepers.second}, parts_.machine.today());
}

Result<ledger::Recovery> RecoveryDesk::maker() {
    JCIC_TRY(Seat * seat, parts_.seating.seat_for(domain::may_make_recovery));
    return ledger::Recovery(seat->session());
}

Result<ledger::Making> RecoveryDesk::begin_key(const ledger::Keepers& keepers) {
    JCIC_TRY(auto recovery, maker());
    const auto& seat = *parts_.seating.seat();
    JCIC_CHECK(domain::may_keep_parts(seat.person(), {keepers.first, keepers.second},
                                      duties_by_person(seat, parts_.machine.today())));
    return recovery.begin(keepers);
}

Result<Secret> RecoveryDesk::text_of(const ledger::Making& making, int number) {
    JCIC_TRY(Seat * seat, parts_.seating.seat_for(domain::may_make_recovery));
    return making.half(number).text(seat->session().origin());
}

Result<std::string> RecoveryDesk::statement_of(const ledger::Making& making, int number) {
    JCIC_CHECK(parts_.seating.seat_for(domain::may_make_recovery));
    return making.statement(number);
}

Result<void> RecoveryDesk::typed_back(Making& making, int number, const Secret& typed) {
    JCIC_TRY(Seat * seat, parts_.seating.seat_for(domain::may_make_recovery));
    const auto& origin = seat->session().origin();
    JCIC_TRY(const auto half, ledger::RecoveryHalf::parse(origin, typed));
    if (half.commitment(origin) != making.half(number).commitment(origin))
        return fail(FaultCode::recovery_half, "recovery", {{"reason", "wrong"}});
    making.back(number) = true;
    return {};
}

Result<void> RecoveryDesk::sign_for(ledger::Making& making, int number, const Secret& password) {
    JCIC_TRY(auto recovery, maker());
    // What was written down wrongly is found while it can still be mended, and not on the day when it is needed.
    if (!making.back(number)) return fail(FaultCode::recovery_half, "recovery", {{"reason", "untyped"}});
    return recovery.sign_for(making, number, password);
}

Result<void> RecoveryDesk::finish(const ledger::Making& making) {
    JCIC_TRY(auto recovery, maker());
    return recovery.finish(making);
}

Result<bool> RecoveryDesk::add_records_key() {
    JCIC_TRY(Seat * seat, parts_.seating.seat_for(domain::may_complete_recovery));
    return ledger::Recovery(seat->session()).add_records_key();
}

Result<void> RecoveryDesk::confirm(const domain::PersonId& person) {
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    if (!domain::lists_events(seat->duties())) return fail(FaultCode::person_duty, "recovery.confirm");
    return ledger::Recovery(seat->session()).confirm(person);
}

Result<void> RecoveryDesk::recover(const domain::PersonId& person, const Secret& one_half, const Secret& other_half,
                                   const Secret& new_password, bool as_head) {
    JCIC_CHECK(domain::strong_enough(new_password));
    return parts_.seating.ledger().recover(person, one_half, other_half, new_password, as_head);
}

Result<Secret> code_of_half(const Secret& half) {
    // Without hyphens and in capitals it fits the code's alphanumeric mode, and is read all the same.
    Secret contents;
    for (const auto byte : half.view())
        if (byte != '-') contents.append(static_cast<std::uint8_t>(std::toupper(byte)));
    JCIC_TRY(const auto code,
             paper::QrCode::make({reinterpret_cast<const char*>(contents.view().data()), contents.size()}));
    constexpr int quiet = paper::QrCode::quiet_modules;
    const auto dark = [&](int column, int row) {
        return column >= 0 && row >= 0 && column < code.side() && row < code.side() && code.dark(column, row);
    };
    Secret out(32 * 1024);
    for (int row = -quiet; row < code.side() + quiet; row += 2) {
        out.append(view("\x1b[30;47m"));
        for (int column = -quiet; column < code.side() + quiet; ++column) {
            const bool upper = dark(column, row);
            const bool lower = dark(column, row + 1);
            out.append(view(upper && lower ? "█" : upper ? "▀" : lower ? "▄" : " "));
        }
        out.append(view("\x1b[0m\n"));
    }
    return out;
}

}  // namespace jcic::desk
