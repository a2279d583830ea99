#include <algorithm>
#include <array>

#include "app/domain/events/names.h"
#include "app/office/office.h"

namespace jcic::office {
namespace {

using domain::Recorded;
using People = std::map<domain::PersonId, PersonEntry>;
using Cards = std::map<std::string, CardEntry>;

constexpr std::string_view person_prefix = "person:";
constexpr std::string_view card_prefix = "card:";
constexpr std::string_view recovery_prefix = "recovery:";

/// nullopt where one of the names is no duty: rights are never guessed.
std::optional<domain::DutyTerms> duties_from(std::string_view text) {
    auto duties = domain::DutyTerms::parse(text);
    if (!duties) return std::nullopt;
    return std::move(*duties);
}

std::optional<domain::RocDate> day_in(const domain::Entry& entry, std::string_view name) {
    const auto day = domain::RocDate::parse(entry.value(name));
    if (!day) return std::nullopt;
    return *day;
}

/// When the person last stopped being a querier, if now their duties are these.
std::optional<UtcTime> stopped_querying(const PersonEntry& before, const domain::DutyTerms& now, UtcTime at) {
    const bool stops = before.duties.term(domain::Duty::query_officer) != nullptr && !before.ended &&
                       now.term(domain::Duty::query_officer) == nullptr;
    return stops ? at : before.stopped_querying;
}

void designated(People& people, const domain::PersonId& code, const Recorded& event) {
    const auto duties = duties_from(event.entry.value(field::duties));
    if (!duties) return;
    PersonEntry entry{.code = code,
                      .name = event.entry.value(field::name),
                      .title = event.entry.value(field::title),
                      .duties = *duties,
                      .from = day_in(event.entry, field::from).value_or(domain::roc_date_at(event.at)),
                      .until = day_in(event.entry, field::until),
                      .let_in_by = {},
                      .stopped_querying = {}};
    if (const auto before = people.find(code); before != people.end()) {
        entry.stopped_querying = stopped_querying(before->second, *duties, event.at);
        entry.let_in_by = before->second.let_in_by;
    }
    people.insert_or_assign(code, std::move(entry));
}

void duties_changed(People& people, const domain::PersonId& code, const Recorded& event) {
    const auto duties = duties_from(event.entry.value(field::duties));
    const auto found = people.find(code);
    if (!duties || found == people.end()) return;
    found->second.stopped_querying = stopped_querying(found->second, *duties, event.at);
    found->second.duties = *duties;
}

void last_day(People& people, const domain::PersonId& code, const Recorded& event) {
    const auto day = day_in(event.entry, field::until);
    const auto found = people.find(code);
    if (day && found != people.end()) found->second.until = day;
}

void ended(People& people, const domain::PersonId& code, const Recorded& event) {
    const auto found = people.find(code);
    if (found == people.end()) return;
    found->second.stopped_querying = stopped_querying(found->second, {}, event.at);
    found->second.until = day_in(event.entry, field::until).value_or(domain::roc_date_at(event.at));
    found->second.ended = true;
}

template <bool now>
void lock(People& people, const domain::PersonId& code, const Recorded&) {
    if (const auto found = people.find(code); found != people.end()) found->second.locked = now;
}

void confirmed(People& people, const domain::PersonId& code, const Recorded&) {
    if (const auto found = people.find(code); found != people.end()) found->second.let_in_by.reset();
}

void received(Cards& cards, const std::string& number, const Recorded& event) {
    const auto custodian = domain::PersonId::parse(event.entry.value(field::custodian));
    if (!custodian || cards.contains(number)) return;
    cards.emplace(number, CardEntry{.number = number,
                                    .custodian = *custodian,
                                    .holder = {},
                                    .since = event.at,
                                    .purpose = {},
                                    .in_use = true,
                                    .failed_tries = 0,
                                    .password_set_at = event.at});
}

void handed_out(Cards& cards, const std::string& number, const Recorded& event) {
    const auto found = cards.find(number);
    const auto holder = domain::PersonId::parse(event.entry.value(field::holder));
    if (found == cards.end() || found->second.holder || !found->second.in_use || !holder) return;
    found->second.holder = *holder;
    found->second.since = event.at;
    found->second.purpose = event.entry.value(field::purpose);
    found->second.failed_tries = 0;
}

void handed_back(Cards& cards, const std::string& number, const Recorded& event) {
    const auto found = cards.find(number);
    if (found == cards.end() || !found->second.holder) return;
    found->second.holder.reset();
    found->second.since = event.at;
    found->second.purpose.clear();
}

void custodian_changed(Cards& cards, const std::string& number, const Recorded& event) {
    const auto found = cards.find(number);
    const auto custodian = domain::PersonId::parse(event.entry.value(field::custodian));
    if (found == cards.end() || found->second.holder || !custodian) return;
    found->second.custodian = *custodian;
    found->second.since = event.at;
}

template <bool now>
void in_use(Cards& cards, const std::string& number, const Recorded& event) {
    const auto found = cards.find(number);
    if (found == cards.end()) return;
    found->second.in_use = now;
    if (const auto custodian = domain::PersonId::parse(event.entry.value(field::custodian)))
        found->second.custodian = *custodian;
    found->second.since = event.at;
    found->second.holder.reset();  // a lost one is in nobody's hand
}

void failed(Cards& cards, const std::string& number, const Recorded& event) {
    const auto found = cards.find(number);
    if (found != cards.end() && event.entry.value(field::spent) == "1") ++found->second.failed_tries;
}

void password_set(Cards& cards, const std::string& number, const Recorded& event) {
    const auto found = cards.find(number);
    if (found != cards.end()) found->second.password_set_at = event.at;
}

struct PersonHandler {
    std::string_view action;
    void (*take)(People&, const domain::PersonId&, const Recorded&);
};
constexpr std::array person_handlers{
    PersonHandler{action::person_designated, designated}, PersonHandler{action::person_duties, duties_changed},
    PersonHandler{action::person_last_day, last_day},     PersonHandler{action::person_ended, ended},
    PersonHandler{action::person_locked, lock<true>},     PersonHandler{action::outer_account_locked, lock<true>},
    PersonHandler{action::person_unlocked, lock<false>},  PersonHandler{action::person_unlocked_together, lock<false>},
    PersonHandler{action::person_recovered, lock<false>}, PersonHandler{action::person_recovery_confirmed, confirmed},
};

struct CardHandler {
    std::string_view action;
    void (*take)(Cards&, const std::string&, const Recorded&);
};
constexpr std::array card_handlers{
    CardHandler{action::card_received, received},        CardHandler{action::card_brought_forward, received},
    CardHandler{action::card_handed_out, handed_out},    CardHandler{action::card_handed_back, handed_back},
    CardHandler{action::card_taken_back, handed_back},   CardHandler{action::card_custodian_changed, custodian_changed},
    CardHandler{action::card_damaged, in_use<false>},    CardHandler{action::card_lost, in_use<false>},
    CardHandler{action::card_stopped, in_use<false>},    CardHandler{action::card_found, in_use<true>},
    CardHandler{action::card_verify_failed, failed},     CardHandler{action::card_pin_change_failed, failed},
    CardHandler{action::card_pin_changed, password_set}, CardHandler{action::card_unblocked, password_set},
};

/// Calls the action's handler, where there is one.
template <class Handlers, class Table, class Key>
void dispatch(const Handlers& handlers, Table& table, const Key& key, const Recorded& event) {
    const auto handler =
        std::find_if(handlers.begin(), handlers.end(), [&](const auto& h) { return h.action == event.entry.action; });
    if (handler != handlers.end()) handler->take(table, key, event);
}

}  // namespace

void Register::apply(const Recorded& event) {
    applied_ = event.sequence;
    const std::string_view subject = event.entry.subject;
    if (subject.starts_with(card_prefix)) {
        dispatch(card_handlers, cards_, std::string{subject.substr(card_prefix.size())}, event);
    } else if (subject.starts_with(person_prefix)) {
        if (const auto code = domain::PersonId::written(subject.substr(person_prefix.size())))
            take_person(*code, event);
    } else if (subject.starts_with(recovery_prefix) && event.entry.action == action::recovery_made) {
        if (const auto maker = domain::PersonId::parse(event.person))
            recovery_makers_.insert_or_assign(std::string(subject.substr(recovery_prefix.size())), *maker);
    }
}

std::vector<std::string_view> Register::actions() const {
    std::vector<std::string_view> out{action::recovery_made};
    for (const auto& handler : person_handlers) out.push_back(handler.action);
    for (const auto& handler : card_handlers) out.push_back(handler.action);
    return out;
}

void Register::take_person(const domain::PersonId& code, const Recorded& event) {
    dispatch(person_handlers, people_, code, event);
    const auto person = people_.find(code);
    const auto maker = recovery_makers_.find(event.entry.value(field::way));
    if (event.entry.action == action::person_recovered && person != people_.end() && maker != recovery_makers_.end())
        person->second.let_in_by = maker->second;
}

std::set<domain::Duty> Register::duties(const domain::PersonId& person, domain::RocDate on) const {
    const auto found = people_.find(person);
    return found == people_.end() ? std::set<domain::Duty>{} : domain::duties_on(found->second.designation(), on);
}

std::optional<domain::PersonId> Register::password_known_to_leaver(const CardEntry& card, domain::RocDate on) const {
    for (const auto& [code, person] : people_) {
        if (person.stopped_querying && *person.stopped_querying >= card.password_set_at) return code;
        // A last day that passes is no event: the days are compared.
        const auto* querying = person.duties.term(domain::Duty::query_officer);
        if (querying == nullptr || person.ended) continue;
        auto last = person.until;
        if (querying->until && (!last || *querying->until < *last)) last = querying->until;
        if (last && on > *last && domain::roc_date_at(card.password_set_at) <= *last) return code;
    }
    return std::nullopt;
}

}  // namespace jcic::office
