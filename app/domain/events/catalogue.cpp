#include "app/domain/events/catalogue.h"

#include <array>
#include <vector>

#include "app/domain/registers/register.h"

namespace jcic::domain::events {
namespace {

using enum Kind;
using enum Times;
constexpr auto P = Keep::personal;
constexpr auto A = Keep::apart;
constexpr auto plain = Keep::plain;

constexpr Field with_item{"item", item};
constexpr Field with_items{"items", items};
constexpr Field with_problem{"problem"};
constexpr Field number_of_copy{"number", number};
constexpr Field rests{rests_on_field, earlier};
constexpr Field shown{page_field, text, P};

// --- a query (R-LO-1, R-DU-6)
constexpr std::array submitted{Field{"case-number"},
                               Field{"business"},
                               Field{"subject-kind"},
                               with_items,
                               Field{"rules"},
                               Field{"year", number, plain, at_most_once},
                               Field{"authorisation"},
                               Field{"authorisation-kind"},
                               Field{"authorisation-signed", day},
                               Field{"authorisation-ends", day},
                               Field{"authorisation-name"},
                               Field{"authorisation-items", items},
                               Field{"authorisation-reply"},
                               Field{"subject-id", text, P},
                               Field{"subject-name", text, P},
                               Field{"reason", text, P},
                               Field{"borrower-id", text, P, at_most_once},
                               Field{"borrower-name", text, P, at_most_once},
                               shown};
constexpr std::array decided{rests, Field{"approved", items}, Field{"refused", items}, Field{"remark", text, P}, shown};
constexpr std::array withdrawn{with_items, Field{"reason", text, P}};
constexpr std::array requesting{
    with_items,    Field{"key", hex},         Field{"institution"},        Field{"way"},
    Field{"card"}, Field{"request", text, A}, Field{"signature", text, A}, Field{"certificate", text, A}};
constexpr std::array items_and_problem{with_items, with_problem};
constexpr std::array settling{with_items, Field{"key", hex}, Field{"how"}};
constexpr std::array serial{with_item,
                            Field{"how"},
                            Field{"deadline", instant},
                            Field{"deadline-from"},
                            Field{"ask-again", instant, plain, at_most_once},
                            Field{"serial", text, P}};
constexpr std::array item_and_problem{with_item, with_problem};
constexpr std::array one_item{with_item};
constexpr std::array not_yet{with_item, Field{"ask-again", instant}};
constexpr std::array stopped{Field{"step"}, with_items, with_problem};
constexpr std::array retrieved{with_item, Field{"record", text, A}};
constexpr std::array doubted{with_item, Field{"advice"}, Field{"remark", text, P}};
constexpr std::array erased{
    with_item, rests, Field{"reason", text, P}, shown, Field{"witness", person}, Field{destroys_field}};
constexpr std::array relation_ended{Field{"relation"}, Field{"on", day}};
constexpr std::array query_erased{Field{"kept-until", day}, Field{"agreement", hex},
                                  Field{destroys_field, text, plain, any}};
constexpr std::array agreed{Field{"queries", number}, Field{page_field}, Field{rests_on_field, earlier, plain, any}};

// --- a copy of a record (R-PA-1, R-PA-4, R-PA-10)
constexpr std::array reserved{with_item, number_of_copy, Field{"reason", text, P, at_most_once}};
constexpr std::array sent{with_item,           number_of_copy,         Field{"queue"},
                          Field{"job"},        Field{"pages", number}, Field{"sheets", number},
                          Field{"digest", hex}};
constexpr std::array one_copy{with_item, number_of_copy};
constexpr std::array counted{with_item, number_of_copy, Field{"sheets", number, plain, at_most_once}};
constexpr std::array cancelling{with_item, number_of_copy, Field{"job"}};
constexpr std::array set_aside{with_item, number_of_copy, Field{"sheets", number, plain, at_most_once}, Field{"cause"}};
constexpr std::array filed{with_item, number_of_copy, Field{"where"}};
constexpr std::array destroyed{with_item,    number_of_copy,           rests,
                               Field{"how"}, Field{"witness", person}, Field{page_field}};
constexpr std::array written_off{with_item, number_of_copy, Field{"how"}};
constexpr std::array exported{with_item, number_of_copy, Field{"certificate", hex}, Field{"digest", hex}};
constexpr std::array committed{with_item, number_of_copy, Field{"commitments"}};

// --- the card (R-DU-3, R-DU-5, R-DU-9)
constexpr std::array received{Field{"custodian", person}};
constexpr std::array handed_out{Field{"custodian", person}, Field{"holder", person}, Field{"at", instant},
                                Field{"purpose", text, P}, shown};
constexpr std::array handed_back{Field{"custodian", person},
                                 Field{"holder", person},
                                 Field{"at", instant},
                                 Field{"purpose", text, P},
                                 shown,
                                 rests,
                                 Field{"failed-tries", number}};
constexpr std::array taken_back{Field{"custodian", person},
                                Field{"holder", person},
                                Field{"at", instant},
                                Field{"purpose", text, P},
                                shown,
                                rests,
                                Field{"unit-head", person},
                                Field{"failed-tries", number},
                                Field{"reason", text, P}};
constexpr std::array tries_left{Field{"tries-left", number}};
constexpr std::array way{Field{"way", text, plain, at_most_once}, Field{"letter", text, P, at_most_once}};
constexpr std::array failed_try{with_problem, Field{"tries-left"}, Field{"spent", number}};
constexpr std::array problem_only{with_problem};

// --- people and keys (聯徵4, R-DU-1, R-PW-4)
constexpr std::array keys{Field{"signing-key", hex}, Field{"exchange-key", hex}, Field{"generation", number}};
constexpr std::array designated{Field{"name"},
                                Field{"duties"},
                                keys[0],
                                keys[1],
                                keys[2],
                                Field{"title", text, plain, at_most_once},
                                Field{"from", day, plain, at_most_once},
                                Field{"until", day, plain, at_most_once}};
constexpr std::array new_duties{Field{"duties"}, Field{"briefed", day, plain, at_most_once}};
constexpr std::array last_day{Field{"until", day}};
constexpr std::array with_another{Field{"with", person}};
constexpr std::array recovered{keys[0], keys[1], keys[2], Field{"way"}, Field{"recovery", number}, Field{"proof", hex}};
constexpr std::array confirmed{keys[0]};
constexpr std::array recovery_made{Field{"generation", number},
                                   keys[1],
                                   keys[0],
                                   Field{"half-1", hex},
                                   Field{"half-2", hex},
                                   Field{"records", yes_no},
                                   Field{"keeper-1", person},
                                   Field{"keeper-2", person},
                                   Field{"unit-head", person, plain, at_most_once}};
constexpr std::array generation{keys[2]};
constexpr std::array cost{Field{"memory-kib", number}, Field{"passes", number}, Field{"lanes", number}};
constexpr std::array reason{Field{"reason"}};
constexpr std::array failures{Field{"failures-at-seat", number}};
constexpr std::array why{Field{"why"}};

// --- the ledger itself
constexpr std::array founded{Field{"origin", hex},   Field{"kind"}, Field{"institution"}, Field{"outer-key", hex},
                             Field{"seal-key", hex}, Field{"host"}, Field{"host-ca", hex}};
constexpr std::array outer{Field{"number", number}, Field{"happened", instant}};
constexpr std::array cut{Field{"from", number}};
constexpr std::array restarted{Field{"key", hex}, Field{"reason"}, Field{"old-key", hex, plain, at_most_once},
                               Field{"old-signature", hex, plain, at_most_once}, Field{"old-seal", text, plain, any}};
constexpr std::array redone{Field{"sequence", number}, Field{"event", hex}, Field{destroys_field}};
constexpr std::array opened_file{Field{"row"}, Field{"field"}, Field{"digest", hex}};
constexpr std::array saved{Field{"rows", number}, Field{"form"}, Field{"digest", hex}};
constexpr std::array printed{Field{"from", day}, Field{"to", day}, Field{"queue"}, Field{"job"}, Field{"digest", hex}};
constexpr std::array verified{Field{"ok", yes_no},
                              Field{"events", number},
                              Field{"head"},
                              Field{"found", text, plain, at_most_once},
                              Field{"findings", number, plain, at_most_once},
                              Field{"listing", yes_no, plain, at_most_once}};
constexpr std::array with_values{Field{"second", person}, Field{"reason", text, P}, shown};
constexpr std::array backed_up{Field{"events", number}, Field{"root", hex}, Field{"digest", hex}};
constexpr std::array restored{Field{"backup"}, Field{"present"}, Field{"older", yes_no}, Field{page_field}};
constexpr std::array year_closed{Field{"year", number}, Field{"first", number}, Field{"last", number},
                                 Field{"root", hex},    Field{"digest", hex},   Field{"bytes", number}};
constexpr std::array year_returned{Field{"year", number}, Field{"digest", hex}};
constexpr std::array proven{Field{"event", number}};
constexpr std::span<const Field> nothing{};

constexpr std::array table{
    Event{"query.submitted", "query:", submitted},
    Event{"query.decided", "query:", decided},
    Event{"query.withdrawn", "query:", withdrawn},
    Event{"query.requesting", "query:", requesting},
    Event{"query.unsettled", "query:", items_and_problem},
    Event{"query.settling", "query:", settling},
    Event{"query.serial", "query:", serial},
    Event{"query.request-failed", "query:", item_and_problem},
    Event{"query.not-received", "query:", items_and_problem},
    Event{"query.retrieving", "query:", one_item},
    Event{"query.not-yet", "query:", not_yet},
    Event{"query.expired", "query:", item_and_problem},
    Event{"query.stopped", "query:", stopped},
    Event{"query.relation-ended", "query:", relation_ended},
    Event{"query.erased", "query:", query_erased},
    Event{"retention.agreed", "ledger", agreed},
    Event{"serial.shown", "query:", one_item},
    Event{"record.retrieved", "query:", retrieved},
    Event{"record.viewed", "query:", one_item},
    Event{"record.doubted", "query:", doubted},
    Event{"record.used-up", "query:", one_item},
    Event{"record.erased", "query:", erased},
    Event{"record.exported", "query:", exported},
    Event{"page.committed", "query:", committed},
    Event{"copy.reserved", "query:", reserved},
    Event{"copy.sent", "query:", sent},
    Event{"copy.cancelling", "query:", cancelling},
    Event{"copy.confirmed", "query:", counted},
    Event{"copy.failed", "query:", counted},
    Event{"copy.set-aside", "query:", set_aside},
    Event{"copy.discarded", "query:", one_copy},
    Event{"copy.filed", "query:", filed},
    Event{"copy.destroyed", "query:", destroyed},
    Event{"copy.lost", "query:", one_copy},
    Event{"copy.found", "query:", one_copy},
    Event{"copy.written-off", "query:", written_off},
    Event{"card.received", "card:", received},
    Event{"card.handed-out", "card:", handed_out},
    Event{"card.handed-back", "card:", handed_back},
    Event{"card.taken-back", "card:", taken_back},
    Event{"card.verifying", "card:", tries_left},
    Event{"card.verified", "card:", nothing},
    Event{"card.verify-failed", "card:", failed_try},
    Event{"card.pin-changing", "card:", tries_left},
    Event{"card.pin-changed", "card:", way},
    Event{"card.pin-change-failed", "card:", failed_try},
    Event{"card.unblocking", "card:", tries_left},
    Event{"card.unblocked", "card:", way},
    Event{"card.unblock-failed", "card:", failed_try},
    Event{"card.signing", "card:", tries_left},
    Event{"card.signed", "card:", nothing},
    Event{"card.sign-failed", "card:", failed_try},
    Event{"card.seal-failed", "card:", problem_only},
    Event{"host.signing-in", "person:", nothing},
    Event{"host.signed-in", "person:", nothing},
    Event{"host.sign-in-failed", "person:", problem_only},
    Event{"host.signing-out", "person:", why},
    Event{"host.password-changing", "person:", nothing},
    Event{"host.password-changed", "person:", nothing},
    Event{"host.opening", "card:", nothing},
    Event{"host.opened", "card:", nothing},
    Event{"host.opening-failed", "card:", problem_only},
    Event{"session.signed-in", "session", nothing},
    Event{"session.signed-out", "person:", why},
    Event{"session.refused", "person:", reason},
    Event{"settings.refused", "ledger", problem_only},
    Event{"countersign.failed", "person:", failures},
    Event{"password.changing", "person:", generation},
    Event{"password.changed", "person:", generation},
    Event{"password.cost-raised", "person:", cost},
    Event{"person.designated", "person:", designated, true},
    Event{"person.duties", "person:", new_duties},
    Event{"person.last-day", "person:", last_day},
    Event{"person.ended", "person:", nothing},
    Event{"person.records", "person:", nothing},
    Event{"person.locked", "person:", nothing},
    Event{"person.unlocked", "person:", nothing},
    Event{"person.unlocked-together", "person:", with_another},
    Event{"person.recovered", "person:", recovered},
    Event{"person.recovery-confirmed", "person:", confirmed},
    Event{"recovery.made", "recovery:", recovery_made},
    Event{"recovery.records", "recovery:", generation},
    Event{"outer.program-started", "session", outer, true},
    Event{"outer.sign-in-failed", "person:", outer, true},
    Event{"outer.account-locked", "person:", outer, true},
    Event{"outer.unlock-failed", "person:", outer, true},
    Event{"outer.recovery-failed", "person:", outer, true},
    Event{"outer.host-sign-out-unknown", "person:", outer, true},
    Event{"outer.cut", "session", cut},
    Event{"seal.restarted", "ledger", restarted},
    Event{"head.lost", "ledger", nothing},
    Event{"deletion.redone", "ledger", redone},
    Event{"deletions.lost", "ledger", nothing},
    Event{"register.printed", "register:", printed},
    Event{"register.exported", "register:", saved},
    Event{"register.attachment-opened", "register:", opened_file},
    Event{"register.attachment-saved", "register:", opened_file},
    Event{"ledger.founded", "ledger", founded},
    Event{"ledger.verified", "ledger", verified},
    Event{"ledger.listed-anew", "ledger", nothing},
    Event{"ledger.exported", "ledger", nothing},
    Event{"ledger.exported-with-values", "ledger", with_values},
    Event{"ledger.backing-up", "ledger", nothing},
    Event{"ledger.backed-up", "ledger", backed_up},
    Event{"ledger.backup-failed", "ledger", problem_only},
    Event{"ledger.restored", "ledger:restored", restored},
    Event{"ledger.year-closed", "ledger", year_closed},
    Event{"ledger.year-returned", "ledger", year_returned},
    Event{"ledger.proven", "ledger", proven},
};

}  // namespace

std::span<const Event> all() {
    static const auto every = [] {
        std::vector<Event> out(std::begin(table), std::end(table));
        const auto more = registers::events_of_registers();
        out.insert(out.end(), more.begin(), more.end());
        return out;
    }();
    return every;
}

}  // namespace jcic::domain::events
