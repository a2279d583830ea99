// The approver's side: the page, what stands out, the decision item by item (R-DU-6).

#include "app/inquiry/steps/approvals.h"

#include <algorithm>
#include <limits>

#include "app/domain/catalogue/catalogue.h"
#include "app/domain/compared.h"
#include "app/domain/own_words.h"
#include "app/domain/registers/desks.h"
#include "app/domain/typed_text.h"
#include "app/inquiry/book/written.h"
#include "app/inquiry/checks/standing_out.h"
#include "app/inquiry/form/field_values.h"
#include "app/inquiry/steps/steps.h"

namespace jcic::inquiry {

std::set<QueryId> case_of(const Book& book, const QueryEntry& query) {
    std::set<QueryId> out{query.id};
    if (!query.query) return out;
    const domain::Reference number(query.case_number);
    for (const auto& [id, other] : book.queries())
        if (other.query && number.is(other.case_number) && other.query->subject == query.query->subject &&
            who_has(other) == who_has(query))
            out.insert(id);
    return out;
}

Result<void> Steps::has_case(const QueryEntry& query) const {
    JCIC_CHECK(needs(domain::Duty::query_officer));
    const auto& holder = who_has(query);
    if (holder != acting_)
        return fail(FaultCode::query_not_in_hand, "inquiry.case",
                    {{"person", holder.text()}, {"name", dependencies_.people().display_name(holder)}});
    for (const auto& given : query.given) JCIC_CHECK(is_rightly_given(given));
    return {};
}

Result<void> Steps::reviews(const QueryEntry& query, domain::Item item, const std::string& review) const {
    JCIC_CHECK(needs(domain::Duty::reviewer));
    JCIC_TRY(const auto open, dependencies_.open_review(review));
    if (!open || open->query != query.id || open->item != item)
        return fail(FaultCode::register_state, "inquiry.review",
                    {{"register", "reviews"}, {"row", review}, {"reason", "not-under-review"}});
    if (open->querier == acting_ || query.querier == acting_)
        return fail(FaultCode::person_duty, "inquiry.review", {{"reason", "never-named"}, {"person", acting_.text()}});
    return {};
}

Result<void> Steps::is_rightly_given(const CaseGiven& given) const {
    JCIC_CHECK(dependencies_.is_borne_out(given.sequence));
    const auto duties = dependencies_.people().duties(given.by, domain::roc_date_at(given.at));
    if (given.by == given.from || duties.contains(domain::Duty::supervisor)) return {};
    return fail(FaultCode::ledger_corrupt, "inquiry.case",
                {{"sequence", std::to_string(given.sequence)}, {"reason", "case"}});
}

using domain::Entry;

namespace {

std::set<domain::Item> submitted_items(const QueryEntry& query) {
    std::set<domain::Item> items;
    for (const auto& [item, entry] : query.items)
        if (entry.state == domain::ItemState::submitted) items.insert(item);
    return items;
}

constexpr auto all_events = std::numeric_limits<std::uint64_t>::max();

bool is_dangerous(const Remark& remark) {
    return rank_of(remark.kind) == Rank::danger;
}

tl::unexpected<Fault> unsaid(std::string_view field) {
    return fail(FaultCode::input_missing, "inquiry.decide", {{"field", std::string{field}}});
}

/// A refusal has a cause (R-DU-6); what is dangerous, and what no cause names, is decided in words of one's own.
Result<void> says_why(const std::string& cause, const std::string& remark, bool refuses,
                      const std::vector<Remark>& remarks) {
    if (refuses) {
        if (cause.empty()) return unsaid(field::cause);
        const auto& causes = domain::events::find(action::query_decided)->field(field::cause)->choices;
        if (std::ranges::find(causes, cause, &domain::events::Choice::name) == causes.end())
            return fail(FaultCode::input_form, "inquiry.decide",
                        {{"field", std::string{field::cause}}, {"reason", "value"}});
        if (cause == refusal::other && domain::says_nothing(remark)) return unsaid(field::remark);
    }
    if (std::ranges::any_of(remarks, is_dangerous) && domain::says_nothing(remark)) return unsaid(field::remark);
    return {};
}

std::set<domain::Item> without(std::set<domain::Item> items, const std::set<domain::Item>& some) {
    std::erase_if(items, [&](domain::Item item) { return some.contains(item); });
    return items;
}

/// What stands in a question, in this order, each as it is kept.
bool is_question(const Entry& entry) {
    const auto query = query_of(entry.subject);
    std::vector<std::pair<std::string_view, domain::Keep>> whole{
        {field::rests_on, domain::Keep::plain},      {field::approved, domain::Keep::plain},
        {field::refused, domain::Keep::plain},       {field::remark, domain::Keep::personal},
        {field::page, domain::Keep::personal},       {field::stands_out, domain::Keep::apart},
        {field::outside_hours, domain::Keep::plain}, {field::desk, domain::Keep::plain}};
    if (entry.field(field::outside_hours) == nullptr) whole.erase(whole.end() - 2);
    if (entry.field(field::stands_out) == nullptr)
        std::erase_if(whole, [](const auto& one) { return one.first == field::stands_out; });
    const auto fits = [&](const domain::EntryField& one, const auto& wanted) {
        const bool sealed = one.keep != domain::Keep::plain;
        return one.name == wanted.first && one.keep == wanted.second && (!sealed || one.key == key_of_query(*query));
    };
    return query && entry.action == action::query_decided && entry.value(field::refused).empty() &&
           entry.value(field::remark).empty() && !items_from(entry.value(field::approved)).empty() &&
           std::equal(entry.fields.begin(), entry.fields.end(), whole.begin(), whole.end(), fits);
}

}  // namespace

Result<Entry> answer_to(const Entry& question, const std::set<domain::Item>& approved, const std::string& remark,
                        const std::string& cause, const std::vector<Remark>& remarks) {
    if (!is_question(question) || question.value(field::stands_out) != standing_out_text(remarks) ||
        question.value(field::outside_hours) != outside_alone(remarks))
        return fail(FaultCode::input_form, "inquiry.question");
    const auto open = items_from(question.value(field::approved));
    if (!std::includes(open.begin(), open.end(), approved.begin(), approved.end()))
        return fail(FaultCode::query_state, "inquiry.decide");
    const auto refused = without(open, approved);
    JCIC_CHECK(domain::typed_text(remark, field::remark));
    JCIC_CHECK(says_why(cause, remark, !refused.empty(), remarks));
    auto out = question;
    out.fields.clear();
    for (auto one : question.fields) {
        if (one.name == field::approved) one.value = items_text(approved);
        if (one.name == field::refused) one.value = items_text(refused);
        if (one.name == field::remark) one.value = remark;
        out.fields.push_back(std::move(one));
        if (out.fields.back().name == field::refused && !refused.empty()) out.plain(field::cause, cause);
    }
    return out;
}

Result<ApprovalText> Approvals::page_of(const QueryEntry& query, const std::vector<Remark>& remarks) const {
    if (query.page.empty()) return fail(FaultCode::ledger_sealed, "inquiry.approval");
    auto stands_out = standing_out_text(remarks);
    const auto digest = dependencies_.sha256(jcic::view(query.page + stands_out));
    return ApprovalText{query.page, digest, std::move(stands_out)};
}

Result<ApprovalText> Approvals::approval_page(const QueryId& id) const {
    JCIC_TRY(const auto remarks, remarks_for(id));
    return approval_page(id, remarks);
}

Result<ApprovalText> Approvals::approval_page(const QueryId& id, const std::vector<Remark>& remarks) const {
    JCIC_TRY(const auto* query, known(id));
    return page_of(*query, remarks);
}

Result<std::vector<Remark>> Approvals::remarks_as_of(const Query& query, UtcTime when, const QueryId& except,
                                                     const std::stop_token& stop) const {
    JCIC_TRY(const auto other_numbers, dependencies_.other_numbers_of(query.subject));
    JCIC_CHECK(book_.load_alike(query, other_numbers, stop));
    JCIC_TRY(const auto own_words, dependencies_.templates());
    JCIC_TRY(const auto held, dependencies_.authorisation(query.authorisation.reference));
    CheckContext context{dependencies_.calendar(), {}, book_, when};
    context.templates = own_words;
    context.other_numbers = other_numbers;
    const auto policy = dependencies_.policy();
    context.hours = policy.office_hours;
    context.volume_told = policy.volume_told;
    if (policy.volume_told > 0) {
        JCIC_TRY(const int before, dependencies_.items_of_day(acting_, domain::roc_date_at(when), all_events));
        context.items_of_day = before + static_cast<int>(query.items.size());
    }
    std::set<domain::Item> asked;
    for (const auto& [item, rule] : query.items) asked.insert(item);
    const auto announced = dependencies_.maintenances(asked, when);
    context.maintenances = announced;
    if (held && another_name(held->subject_name, query.subject_name)) context.other_name_on_form = held->subject_name;
    JCIC_TRY(const auto alike, alike_of(query, except));
    context.alike = &alike;
    auto out = remarks_on(query, context, except);
    name_persons(out);
    return out;
}

Result<Alike> Approvals::alike_of(const Query& query, const QueryId& except) const {
    JCIC_TRY(auto out, dependencies_.alike(query.authorisation.reference, query.subject, query.subject_name));
    std::set<std::string> named;  // the same other name once, by whatever query
    for (const auto& one : out.names) named.insert(domain::compared_name(one.name));
    for (const auto& [id, other] : book_.queries()) {
        if (id == except || !other.query || other.query->subject != query.subject) continue;
        const auto& name = other.query->subject_name;
        if (another_name(name, query.subject_name) && named.insert(domain::compared_name(name)).second)
            out.names.push_back({name, {}, other.case_number});
    }
    return out;
}

void Approvals::name_persons(std::vector<Remark>& remarks) const {
    for (auto& remark : remarks) {
        const auto person = std::ranges::find(remark.details, std::string_view{"person"}, &Detail::key);
        if (person == remark.details.end()) continue;
        if (const auto code = domain::PersonId::parse(person->value))
            remark.details.push_back({"name", dependencies_.people().display_name(*code)});
    }
}

Result<std::vector<Remark>> Approvals::remarks_now(const QueryEntry& query) const {
    if (!query.query) return std::vector<Remark>{};
    JCIC_TRY(auto known_around,
             dependencies_.surroundings(query.query->subject, query.querier, domain::roc_date_at(query.submitted_at)));
    JCIC_TRY(known_around.other_numbers, dependencies_.other_numbers_of(query.query->subject));
    JCIC_TRY(const auto held, dependencies_.authorisation(query.query->authorisation.reference));
    if (held && another_name(held->subject_name, query.query->subject_name))
        known_around.other_name_on_form = held->subject_name;
    JCIC_TRY(const auto own_words, dependencies_.templates());
    if (known_around.volume_told > 0) {
        JCIC_TRY(known_around.items_of_day, items_up_to(query));
    }
    JCIC_TRY(known_around.alike, alike_of(*query.query, query.id));
    auto out = standing_out(query, book_, dependencies_.calendar(), known_around, own_words);
    name_persons(out);
    return out;
}

Result<std::vector<Remark>> Approvals::remarks_for(const QueryId& id, const std::stop_token& stop) const {
    JCIC_TRY(const auto* query, known(id));
    if (query->query) {
        JCIC_TRY(const auto other_numbers, dependencies_.other_numbers_of(query->query->subject));
        JCIC_CHECK(book_.load_alike(*query->query, other_numbers, stop));
    }
    JCIC_TRY(query, known(id));
    return remarks_now(*query);
}

Result<int> Approvals::items_up_to(const QueryEntry& query) const {
    return dependencies_.items_of_day(query.querier, domain::roc_date_at(query.submitted_at),
                                      query.submission.sequence);
}

Result<bool> Approvals::asks_for_two(const QueryEntry& query, const std::vector<Remark>& remarks) const {
    const auto policy = dependencies_.policy();
    const bool danger = std::ranges::any_of(remarks, is_dangerous);
    if (policy.second_approver == domain::SecondApprover::danger && danger) return true;
    if (policy.second_approver_above == 0) return false;
    return items_up_to(query).map([&](int items) { return items > policy.second_approver_above; });
}

Result<bool> Approvals::is_first(const QueryEntry& now, const Decided& decided,
                                 const std::vector<Remark>& remarks) const {
    if (decided.approved.empty()) return false;  // one refusal is enough
    JCIC_TRY(const bool two, asks_for_two(now, remarks));
    if (!two) return false;
    const auto& first = now.first;
    if (!first) return true;
    const bool covers = std::ranges::includes(first->items, decided.approved), theirs = first->by == decided.approver;
    if (theirs != covers) return theirs;  // another decides on what was approved; who approved first adds to it
    return fail(FaultCode::query_state, "inquiry.decide",
                {{"reason", "first-approval"},
                 {"person", first->by.text()},
                 {"name", dependencies_.people().display_name(first->by)}});
}

Result<void> Approvals::may_decide(const QueryEntry& now, const Decided& decided) {
    JCIC_CHECK(acts(acting_));
    const auto duties = dependencies_.people().duties(decided.approver, today());
    JCIC_CHECK(domain::may_approve(now.querier, decided.approver, duties));
    JCIC_CHECK(domain::may_approve(who_has(now), decided.approver, duties));  // who took the case over asks, too
    const auto open = submitted_items(now);
    const auto& approved = decided.approved;
    if (open.empty() || !std::includes(open.begin(), open.end(), approved.begin(), approved.end()))
        return fail(FaultCode::query_state, "inquiry.decide");
    // Refusing is never stopped: it brings nothing in (R-LO-6).
    JCIC_CHECK(not_stopped(approved, now.querier));
    if (approved.empty()) return {};
    if (now.revoked_on) return fail(FaultCode::rule_au_1, "inquiry.decide", {{"reason", "revoked"}});  // R-AU-11
    if (now.query) JCIC_CHECK(still_held(now));
    return {};
}

Result<Entry> Approvals::entry_of(const QueryEntry& now, const Decided& decided, const std::vector<Remark>& remarks) {
    JCIC_TRY(const auto page, page_of(now, remarks));
    const auto refused = without(submitted_items(now), decided.approved);
    auto entry = entries_.event(now.id, action::query_decided);
    entry.rests_on(now.submission)
        .plain(std::string{field::approved}, items_text(decided.approved))
        .plain(std::string{field::refused}, items_text(refused));
    if (!refused.empty()) entry.plain(std::string{field::cause}, decided.cause);
    entry.personal(std::string{field::remark}, decided.remark, key_of_query(now.id))
        .personal(std::string{field::page}, page.text, key_of_query(now.id));
    if (!page.stands_out.empty()) entry.apart(std::string{field::stands_out}, page.stands_out, key_of_query(now.id));
    if (const auto why = outside_alone(remarks); !why.empty()) entry.plain(std::string{field::outside_hours}, why);
    if (!decided.desk.empty()) entry.plain(std::string{field::desk}, decided.desk);
    return entry.to_be_signed(decided.approver, domain::purpose::approval);
}

Result<Entry> Approvals::first_of(const QueryEntry& now, const Decided& decided, const std::vector<Remark>& remarks) {
    JCIC_TRY(const auto page, page_of(now, remarks));
    auto entry = entries_.event(now.id, action::query_first_approved);
    entry.rests_on(now.submission)
        .plain(std::string{field::approved}, items_text(decided.approved))
        .personal(std::string{field::remark}, decided.remark, key_of_query(now.id))
        .personal(std::string{field::page}, page.text, key_of_query(now.id));
    if (!page.stands_out.empty()) entry.apart(std::string{field::stands_out}, page.stands_out, key_of_query(now.id));
    if (const auto why = outside_alone(remarks); !why.empty()) entry.plain(std::string{field::outside_hours}, why);
    return entry.to_be_signed(decided.approver, domain::purpose::approval);
}

Result<Entry> Approvals::decision_on(const QueryEntry& now, const Decided& decided) {
    JCIC_CHECK(may_decide(now, decided));
    JCIC_TRY(const auto remarks, remarks_now(now));
    JCIC_CHECK(domain::typed_text(decided.remark, field::remark));
    JCIC_TRY(const bool first, is_first(now, decided, remarks));
    if (first) {
        JCIC_CHECK(says_why({}, decided.remark, false, remarks));
        return first_of(now, decided, remarks);
    }
    const bool refuses = decided.approved.size() < submitted_items(now).size();
    JCIC_CHECK(says_why(decided.cause, decided.remark, refuses, remarks));
    return entry_of(now, decided, remarks);
}

Result<Entry> Approvals::question(const QueryId& id, const domain::PersonId& approver, const std::string& desk) {
    JCIC_CHECK(current(id));
    JCIC_CHECK(remarks_for(id));
    JCIC_TRY(const auto* query, known(id));
    const Decided asked{submitted_items(*query), {}, approver, {}, desk};
    JCIC_CHECK(may_decide(*query, asked));
    JCIC_TRY(const auto remarks, remarks_now(*query));
    JCIC_TRY(const bool first, is_first(*query, asked, remarks));
    if (first) return fail(FaultCode::query_state, "inquiry.question", {{"reason", "first-approval"}});
    return entry_of(*query, asked, remarks);
}

Result<Entry> Approvals::decision(const QueryId& id, const std::set<domain::Item>& approved, const std::string& remark,
                                  const domain::PersonId& approver, const std::string& cause) {
    JCIC_CHECK(current(id));
    // What it is compared with is read here: inside the transaction nothing is searched for.
    JCIC_CHECK(remarks_for(id));
    JCIC_TRY(const auto* query, known(id));
    auto out = decision_on(*query, {approved, remark, approver, cause});
    // What was not filled in is told to who fills it in, and is no mark against the query.
    if (!out && (out.error().code == FaultCode::input_missing || out.error().code == FaultCode::input_form)) return out;
    if (!out) return stopped(id, step::decide, submitted_items(*query), out.error());
    return out;
}

Result<void> Approvals::decide(const QueryId& id, const Entry& decision) {
    if (decision.signatures.empty()) return fail(FaultCode::query_changed, "inquiry.decide");
    const auto written = append(id, [&](const QueryEntry& now) {
        return as_signed(decision, decision_on(now, {items_from(decision.value(field::approved)),
                                                     decision.value(field::remark), decision.signatures.front().signer,
                                                     decision.value(field::cause), decision.value(field::desk)}));
    });
    if (written) return {};
    const auto* query = book_.find(id);
    return stopped(id, step::decide, query == nullptr ? std::set<domain::Item>{} : submitted_items(*query),
                   written.error());
}

}  // namespace jcic::inquiry
