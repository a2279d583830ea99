#include "app/desk/registers/card_letters.h"

#include <algorithm>
#include <array>
#include <utility>

#include "app/desk/rooms/parts.h"
#include "app/desk/rooms/sheet_heads.h"
#include "app/domain/compared.h"
#include "app/domain/registers/devices.h"
#include "app/domain/registers/named_steps.h"
#include "app/domain/registers/parts.h"
#include "app/domain/registers/people.h"
#include "app/paper/sheets/jcic_letters.h"

namespace jcic::desk {
namespace {

namespace registers = domain::registers;
using paper::CardChangeForm;
using paper::CardLetter;
using paper::PersonChangeForm;
using paper::WorkstationForm;
using registers::Row;

/// What all of them say alike.
template <class Sheet>
Result<Sheet> begun_sheet(const Machine& machine, Seat& seat, const Row& letter) {
    Sheet out;
    JCIC_TRY(out.head, sheet_head_of(machine, seat));
    out.dated = registers::day_in(letter, "sent");
    out.contact = seat.names().display_name(seat.person());
    out.unit_head = unit_head(seat, machine.today());
    return out;
}

std::string value_of(const Row* row, std::string_view field) {
    return row == nullptr ? std::string() : row->value(field);
}
std::optional<domain::RocDate> day_of_row(const Row* row, std::string_view field) {
    return row == nullptr ? std::nullopt : registers::day_in(*row, field);
}

/// The branch's card where it has one only; "" where it must be said which.
std::string only_card(const Seat& seat) {
    const auto& cards = seat.people().cards();
    return cards.size() == 1 ? cards.begin()->first : std::string();
}

/// One that was written off is lost still.
std::string_view letter_state(const Row& card) {
    return card.state == "written-off" ? std::string_view("lost") : card.state;
}

/// A letter about a card that is in that state of the register of cards.
struct CardLetterKind {
    std::string_view kind;
    CardLetter::About about;
    std::string_view state;
};
constexpr std::array card_letters{CardLetterKind{"card-lost", CardLetter::About::lost, "lost"},
                                  CardLetterKind{"card-damaged", CardLetter::About::damaged, "damaged"},
                                  CardLetterKind{"card-stopped", CardLetter::About::stopped, "stopped"},
                                  CardLetterKind{"card-returned", CardLetter::About::returned, "returned"}};

Result<paper::PdfBytes> card_letter(const With<const Machine, const Printing>& parts, Seat& seat, const Row& letter,
                                    const CardLetterKind& kind) {
    JCIC_TRY(auto out, begun_sheet<CardLetter>(parts.machine, seat, letter));
    out.about = kind.about;
    out.card = letter.value("about");
    const auto* card = seat.registers().row(registers::cards, out.card);
    if (card != nullptr && letter_state(*card) == kind.state) {
        // A loss has the day of its finding; damage and end of use that of their entry.
        out.happened = day_of_row(card, "since");
        if (!out.happened) out.happened = card->since();
        out.circumstances = value_of(card, "why");
    }
    out.number = letter.value("number");
    out.reference = letter.id;
    return paper::lay_out(out, parts.printing.layouts());
}

Result<paper::PdfBytes> card_change(const With<const Machine, const Printing>& parts, Seat& seat, const Row& letter,
                                    bool password) {
    JCIC_TRY(auto out, begun_sheet<CardChangeForm>(parts.machine, seat, letter));
    out.card = letter.value("about");
    const auto* card = seat.registers().row(registers::cards, out.card);
    const auto state = card == nullptr ? std::string_view() : letter_state(*card);
    if (password) {
        out.kind = CardChangeForm::Kind::unlock;
        out.reason = CardChangeForm::Reason::locked;
    } else if (state == "lost" || state == "damaged") {
        out.kind = CardChangeForm::Kind::replace;
        out.reason = state == "lost" ? CardChangeForm::Reason::lost : CardChangeForm::Reason::damaged;
    } else if (state == "stopped" || state == "returned") {
        out.kind = CardChangeForm::Kind::stop;
        out.reason = CardChangeForm::Reason::other;
        out.other_reason = value_of(card, "why");
    }
    // Whoever the register of people says the card is kept by, or had it out last.
    const auto user = value_of(card, "holder");
    if (const auto* person = seat.registers().row(registers::people, user)) {
        out.user_name = person->value("name");
        out.user_title = person->value("title");
    }
    return paper::lay_out(out, parts.printing.layouts());
}

/// A device is called by its own number, or by its row's.
const Row* device_called(const Seat& seat, const std::string& number) {
    for (const auto& [id, row] : seat.registers().of(registers::devices))
        if (domain::same_reference(row.value("number"), number)) return &row;
    return seat.registers().row(registers::devices, number);
}

/// Where the device stood before it came to its present place; "" where it never moved.
std::string place_before(const Row& device) {
    std::string before, now;
    for (const auto& one : device.story)
        if (const auto said = one.said.find("place"); said != one.said.end() && said->second != now)
            before = std::exchange(now, said->second);
    return before;
}

/// The readers in use at that place, or the only one that the branch has.
std::string readers_at(const Seat& seat, const std::string& place) {
    std::string there, any;
    std::size_t all = 0;
    for (const auto& [id, row] : seat.registers().of(registers::devices)) {
        if (registers::devices.state(row.state).over || row.value("kind") != "reader") continue;
        ++all;
        any = row.value("number");
        if (domain::same_reference(row.value("place"), place)) there.append(there.empty() ? "" : "、").append(any);
    }
    return all == 1 ? any : there;
}

Result<paper::PdfBytes> workstation_form(const With<const Machine, const Printing>& parts, Seat& seat,
                                         const Row& letter) {
    JCIC_TRY(auto out, begun_sheet<WorkstationForm>(parts.machine, seat, letter));
    const auto* device = device_called(seat, letter.value("about"));
    // Of late: one that moved years ago, and is installed anew now, moves no more.
    const auto moves = device == nullptr ? std::vector<const registers::Passage*>() : registers::moves_of(*device);
    if (!moves.empty() &&
        domain::roc_date_at(moves.back()->at).days() + std::chrono::days{31} >= parts.machine.today().days())
        out.kind = moves.back()->step->action == registers::device_moved ? WorkstationForm::Kind::moved
                                                                         : WorkstationForm::Kind::reinstalled;
    out.workstation = letter.value("about");
    out.card = only_card(seat);
    out.to_place = value_of(device, "place");
    out.reader = readers_at(seat, out.to_place);
    if (device != nullptr)
        out.from_place = out.kind == WorkstationForm::Kind::reinstalled ? out.to_place : place_before(*device);
    out.reason = letter.value("remark");
    return paper::lay_out(out, parts.printing.layouts());
}

Result<paper::PdfBytes> person_change(const With<const Machine, const Seating, const Printing>& parts, Seat& seat,
                                      const Row& letter) {
    JCIC_TRY(auto out, begun_sheet<PersonChangeForm>(parts.machine, seat, letter));
    const auto code = letter.value("about");
    const auto* person = seat.registers().row(registers::people, code);
    // A last day may be set at the designation already: who is yet to come, or queries since it was set, is none who
    // leaves.
    const auto until = day_of_row(person, "until");
    const auto changes =
        person == nullptr ? std::vector<registers::QuerierChange>() : registers::querier_changes(*person);
    const bool no_querier = !changes.empty() && !changes.back().joins && changes.back().day <= parts.machine.today();
    const auto* planned = person == nullptr ? nullptr : person->last_of(action::person_last_day);
    const bool leaves_later =
        planned != nullptr && (changes.empty() || !changes.back().joins || changes.back().sequence < planned->sequence);
    const bool leaves = person != nullptr && (no_querier || leaves_later || person->day_of(action::person_ended) ||
                                              (until && *until <= parts.machine.today()));
    if (leaves)
        out.kind = PersonChangeForm::Kind::leaves;
    else if (!changes.empty())
        out.kind = PersonChangeForm::Kind::joins;  // of who queries by the register, and of nobody else
    if (leaves) {
        out.leaver_name = person->value("name");
        out.leaver_code = code;
        out.leaver_until = registers::authorised_until(*person);
        if (no_querier) out.leaver_until = std::min(out.leaver_until.value_or(changes.back().day), changes.back().day);
    } else {
        out.joiner_name = value_of(person, "name");
        out.joiner_title = value_of(person, "title");
        out.joiner_code = code;
        out.joiner_from = day_of_row(person, "from");
        // A duty that was given later begins later.
        if (!changes.empty() && changes.back().joins && changes.back().sequence != person->story.front().sequence)
            out.joiner_from = changes.back().day;
    }
    out.card = only_card(seat);
    const auto decided = parts.seating.policy().password_changed_by;
    if (decided != domain::PasswordChangedBy::either)
        out.password_way = decided == domain::PasswordChangedBy::jcic ? PersonChangeForm::PasswordWay::by_jcic
                                                                      : PersonChangeForm::PasswordWay::by_member;
    return paper::lay_out(out, parts.printing.layouts());
}

Result<std::optional<paper::PdfBytes>> some(Result<paper::PdfBytes> pdf) {
    if (!pdf) return tl::unexpected<Fault>(std::move(pdf).error());
    return std::optional(*std::move(pdf));
}

}  // namespace

Result<std::optional<paper::PdfBytes>> letter_by_registers(
    const With<const Machine, const Seating, const Printing>& parts, Seat& seat, const Row& letter) {
    if (letter.sealed.contains("about")) return fail(FaultCode::ledger_sealed, "letters");
    const auto kind = letter.value("kind");
    const auto* about = std::ranges::find(card_letters, kind, &CardLetterKind::kind);
    if (about != card_letters.end()) return some(card_letter(parts, seat, letter, *about));
    if (kind == "card-change" || kind == "password") return some(card_change(parts, seat, letter, kind == "password"));
    if (kind == "workstation") return some(workstation_form(parts, seat, letter));
    if (kind == "person-change") return some(person_change(parts, seat, letter));
    return std::optional<paper::PdfBytes>();
}

}  // namespace jcic::desk
