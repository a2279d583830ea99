#include "model/state.h"

#include <algorithm>

#include "app/domain/registers/cards.h"
#include "app/domain/registers/holds.h"
#include "app/domain/registers/stops.h"

namespace jcic::model {
namespace {

Recorded as_read(Recorded event, const std::set<std::string>& erased) {
    for (auto& field : event.entry.fields)
        if (field.keep == Keep::apart || (field.keep != Keep::plain && erased.contains(field.key))) field.value.reset();
    return event;
}

void designate(View& view, const char* code, const char* duties) {
    auto entry = entry_of(action::person_designated, std::string("person:") + code);
    entry.plain("name", std::string("某") + code).plain("duties", duties).plain("title", "專員");
    view.journal.write(entry.plain("from", "1151120").plain("ways", "N").plain("briefed", "1151120"));
}

}  // namespace

bool take(State& state, const Act& act) {
    auto line = act.take(state);
    if (!line) return false;
    state.path.push_back(std::make_shared<const Taken>(Taken{*std::move(line), act.take}));
    return true;
}

Result<std::vector<Recorded>> ModelJournal::transact(Projection& projection, const Decide& decide) {
    JCIC_CHECK(refresh(projection));
    JCIC_TRY(const auto entries, decide());
    std::vector<Recorded> out;
    for (const auto& entry : entries) out.push_back(write(entry));
    JCIC_CHECK(refresh(projection));
    return out;
}

Result<void> ModelJournal::refresh(Projection& projection) {
    for (auto next = projection.applied(); next < state_.events.size(); ++next)
        projection.apply(as_read(*state_.events[next], state_.erased));
    return {};
}

Result<std::string> ModelJournal::open(std::uint64_t sequence, std::string_view field) {
    const auto* found = state_.events.at(sequence - 1)->entry.field(field);
    if (found == nullptr || state_.erased.contains(found->key)) return fail(FaultCode::ledger_erased, "model");
    return *found->value;
}

Result<void> ModelJournal::erase(std::string_view key) {
    state_.erased.insert(std::string(key));
    return {};
}

Recorded ModelJournal::write(const Entry& entry) {
    Recorded event;
    event.sequence = state_.events.size() + 1;
    event.at = state_.now;
    event.person = author;
    event.workstation = "0129999-W1";
    event.entry = entry;
    event.hash[0] = static_cast<std::uint8_t>(event.sequence);
    state_.events.push_back(std::make_shared<const Recorded>(event));
    (void)refresh(state_.rows);
    (void)refresh(state_.book);
    return event;
}

inquiry::test::Branch& View::around() {
    static inquiry::test::Branch branch;
    return branch;
}

Result<int> View::Answers::items_of_day(const PersonId& querier, RocDate day, std::uint64_t through) const {
    std::size_t out = 0;
    for (const auto& event : state.events)
        if (event->entry.action == action::query_submitted && event->person == querier.text() &&
            roc_date_at(event->at) == day && event->sequence <= through)
            out += inquiry::items_from(event->entry.value(field::items)).size();
    return static_cast<int>(out);
}

View::View(State& of) : state(of) {
    (void)journal.refresh(people);
    auto& branch = around();
    branch.clock.set(state.now);
    branch.host.issued = state.issued;
    branch.policy = reg::policy_on(state.rows, today);
    branch.stops = reg::stops_on(state.rows, today);
    branch.holds = reg::holds_in_force(state.rows);
    branch.people.in_force.clear();
    for (const auto& [code, one] : people.people()) {
        branch.people.in_force[code.text()] = duties(code);
        everybody.push_back(code);
        if (is_able(code)) able.push_back(code);
    }
    const auto card = people.cards().find(the_card);
    const bool out = card != people.cards().end() && card->second.holder;
    branch.custody.holder = out ? card->second.holder->text() : "";
}

bool View::is_able(const PersonId& who) const {
    const auto found = people.people().find(who);
    return found != people.people().end() && is_there(who) && !found->second.ended && !found->second.locked &&
           found->second.let_in_by.empty();
}

std::vector<PersonId> View::able_with(reg::Duties of) const {
    std::vector<PersonId> out;
    std::ranges::copy_if(able, std::back_inserter(out),
                         [&](const auto& code) { return reg::holds_one(duties(code), of); });
    return out;
}

std::string View::heads() const {
    std::string out;
    for (const auto& code : everybody)
        if (heads_the_unit(duties(code))) out.append(out.empty() ? "" : ",").append(code.text());
    return out;
}

reg::RegisterSteps View::steps(const PersonId& acting) {
    journal.author = acting.text();
    reg::StepContext context{journal, state.rows, people, calendar_, around().clock, around().random};
    context.sent = [](RocDate, RocDate) { return std::optional(reg::SentByCard{}); };
    context.authorisation_used = [this](const std::string& form) { return Result<bool>(state.book.form_used(form)); };
    context.queries_about = [this](const std::string&) {
        std::vector<std::string> out;
        for (const auto& [id, query] : state.book.queries()) out.push_back("query:" + id);
        return Result<std::vector<std::string>>(out);
    };
    context.queries_of_case = [this](const std::string&) { return Result<std::size_t>(state.book.queries().size()); };
    context.case_number_of = [this](const std::string& id) {
        const auto* found = state.book.find(id);
        return Result<std::string>(found == nullptr ? "" : found->case_number);
    };
    return {context, acting};
}

inquiry::Inquiries View::at_desk(const PersonId& acting) {
    journal.author = acting.text();
    return {journal, state.book, answers_, acting};
}

const inquiry::QueryEntry* View::query(std::size_t number) const {
    std::map<std::uint64_t, const inquiry::QueryEntry*> out;
    for (const auto& [id, query] : state.book.queries()) out.emplace(query.submission.sequence, &query);
    return number > out.size() ? nullptr : std::next(out.begin(), static_cast<std::ptrdiff_t>(number) - 1)->second;
}

Entry entry_of(std::string_view action, std::string subject) {
    Entry out;
    out.id = View::around().random.bytes<std::tuple_size_v<EntryId>>();
    out.action = action;
    out.subject = std::move(subject);
    return out;
}

std::string whole_key(State& state) {
    View view(state);
    auto out = key_of(view) + view.today.text();
    for (const auto* book : reg::all())
        for (const auto& [id, row] : state.rows.of(*book)) {
            out.append("|").append(book->name).append(id).append(row.state);
            for (const auto& [name, value] : row.values)
                if (name != field::at && name != field::page) out.append(";").append(value);
        }
    return out;
}

std::string key_of(View& view) {
    std::string key;
    for (const auto& code : view.everybody) {
        const auto& one = view.people.people().at(code);
        key.append(code.text()).append(view.is_able(code) ? "+" : view.is_there(code) ? "-" : "~");
        key.append(one.duties.text()).append(one.locked ? "L" : "").append(one.ended ? "E" : "");
        key.append(one.let_in_by.empty() ? "" : "R");
    }
    for (const auto& one : view.people.behind_key()) key.append("k").append(one.text());
    for (const auto& [number, card] : view.people.cards())
        key.append("c").append(card.custodian.text()).append(card.holder ? card.holder->text() : "");
    for (const auto& [id, row] : view.state.rows.of(reg::cards)) key.append("c").append(row.state);
    for (std::size_t number = 1; const auto* query = view.query(number); ++number) {
        key.append("?").append(query->holder.text()).append(query->first ? query->first->by.text() : "");
        for (const auto& [item, entry] : query->items) key.append(name_of(entry.state));
    }
    const auto& policy = View::around().policy;
    key.append("p").append(std::to_string(static_cast<int>(policy.second_approver)));
    key.append(std::to_string(policy.second_approver_above));
    for (const auto& stop : View::around().stops) key.append("s").append(stop.row);
    return key;
}

State founded(Size size) {
    State state;
    View view(state);
    const bool ten = size == Size::ten;
    designate(view, "L01", "unit-head");
    designate(view, "L02", "supervisor");
    designate(view, "L03", "query-officer");
    designate(view, "L04", "query-officer");
    designate(view, "L05", "card-custodian");
    designate(view, "L06", ten ? "password-custodian" : "password-custodian,reviewer");
    if (ten) designate(view, "L07", "auditor");
    designate(view, "L08", "administrator");
    if (ten) designate(view, "L09", "card-custodian");
    if (ten) designate(view, "L10", "reviewer");
    view.journal.write(entry_of(action::card_received, "card:" + the_card).plain("custodian", "L05"));
    return state;
}

}  // namespace jcic::model
