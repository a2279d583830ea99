#include "app/cli/commands/todo_ways.h"

#include "app/cli/commands/register_acts.h"
#include "app/cli/terminal/named.h"
#include "app/domain/registers/cards.h"

namespace jcic::cli {
namespace {

using desk::TodoKind;

struct Way {
    TodoKind value;
    const char* name;
    const char* command;                                 ///< {record}: query and item; {shown}: the row of its register
    const domain::registers::Register* other = nullptr;  ///< whose row is the card or the hold
};
constexpr Way ways[]{
    {TodoKind::approve, "approve", "query waiting"},
    {TodoKind::fetch, "fetch", "query run"},
    {TodoKind::settle, "settle", "query run"},
    {TodoKind::request, "request", "query run"},
    {TodoKind::ask_anew, "ask-anew", "query withdraw {query} --reason TEXT"},
    {TodoKind::hand_over, "hand-over", "query hand-over {query} --to CODE --reason TEXT"},
    {TodoKind::look_at_end, "look-at-end", "query seen {query}"},
    {TodoKind::read_record, "read-record", "record print"},
    {TodoKind::give_card_back, "give-card-back", "card hand-back {card}"},
    {TodoKind::card_out, "card-out", "{shown}", &domain::registers::cards},
    {TodoKind::card_other_hand, "card-other-hand", "{shown}", &domain::registers::cards},
    {TodoKind::change_card_password, "change-card-password", "card change-pin"},
    {TodoKind::decide_record, "decide-record", "record still-needed {record} --reason TEXT"},
    {TodoKind::delete_record, "delete-record", "record delete {record} --reason TEXT --second CODE"},
    {TodoKind::account_for_copy, "account-for-copy", "copy account {record} {copy} --where TEXT"},
    {TodoKind::destroy_copy, "destroy-copy", "copy destroy {record} {copy} --how TEXT --second CODE"},
    {TodoKind::t52_late, "t52-late", "query list"},
    {TodoKind::t52_held, "t52-held", "{shown}", &domain::registers::holds},
    {TodoKind::decide_basis, "decide-basis", "record keep {record} --reason TEXT"},
    {TodoKind::unlock_account, "unlock-account", "account unlock {person}"},
    {TodoKind::confirm_recovered, "confirm-recovered", "ledger recovery confirm {person}"},
    {TodoKind::remake_recovery, "remake-recovery", "ledger recovery make --first-keeper CODE --second-keeper CODE"},
    {TodoKind::hub_away, "hub-away", "hub check"},
    {TodoKind::hub_differs, "hub-differs", "hub status"},
    {TodoKind::hub_certificate, "hub-certificate", "hub request FOLDER"},
    {TodoKind::hub_approver_key, "hub-approver-key", "register act approver-keys approver-key.entered --values FILE"},
    {TodoKind::workstation_key, "workstation-key", "self-check"},
    {TodoKind::laid_cases, "laid-cases", "integration take"},
    {TodoKind::laid_refused, "laid-refused", "integration list"},
    {TodoKind::register_step, "register-step", "{shown}"}};

void put(std::string& command, std::string_view place, const std::string& value) {
    if (const auto at = command.find(place); at != std::string::npos) command.replace(at, place.size(), value);
}

}  // namespace

TodoWay way_of(const desk::Owed& row) {
    const auto& way = row_of(ways, row.kind);
    if (row.nobody != nullptr) return {way.name, shown_in(domain::registers::people, "")};
    std::string command = way.command;
    // Who has not the case has no word of their own (R-DU-15).
    const bool decides = row.kind == TodoKind::decide_record || row.kind == TodoKind::decide_basis;
    if (decides && !row.in_hand) command = "record used-up {record}";
    const auto* book = way.other != nullptr ? way.other : domain::registers::find(row.book);
    const auto& of_other = row.card.empty() ? row.hold : row.card;
    put(command, "{record}", row.query + " " + (row.item ? std::string(domain::code_of(*row.item)) : std::string()));
    put(command, "{query}", row.query);
    put(command, "{copy}", std::to_string(row.copy));
    put(command, "{card}", row.card);
    put(command, "{person}", row.person ? row.person->text() : std::string());
    put(command, "{shown}",
        book == nullptr ? std::string() : shown_in(*book, way.other != nullptr ? of_other : row.row));
    return {way.name, std::move(command)};
}

void add_owed(Answer& out, const desk::Owed& row) {
    out.add("kind", row_of(ways, row.kind).name)
        .add("late", row.late)
        .add_known("query", row.query)
        .add_known("item", row.item)
        .add_known("who", row.who)
        .add_known("until", row.until)
        .add_known("days_left", row.days_left)
        .add_known("card", row.card)
        .add_known("person", row.person)
        .add_known("register", row.book)
        .add_known("row", row.row)
        .add_known("what", row.owed)
        .add_known("hold", row.hold)
        .add_known("since", row.since)
        .add_known("waits", row.waits)
        .add_known("names", row.names)
        .add_known("settled_by", desk::ways_to_settle(row))
        .add_known("nobody", row.nobody);
    if (row.by) out.add("day", *row.by).add("office_day", row.office_day.value_or(*row.by));
}

}  // namespace jcic::cli
