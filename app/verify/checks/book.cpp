#include "app/verify/checks/book.h"

#include <algorithm>
#include <array>

#include "app/base/bytes.h"
#include "app/base/numbers.h"
#include "app/verify/checks/rules_of_ends.h"
#include "app/verify/rules/actions.h"
#include "app/verify/rules/duties.h"
#include "app/verify/trail/lists.h"
#include "app/verify/trail/same_number.h"

namespace jcic::verify {
namespace {

/// In the order in which their findings count.
constexpr std::array rules{case_rule,       authorisation_rule, copy_rule, end_rule, item_rule,
                           correction_rule, named_rule,         hold_rule, term_rule};

/// The step, if the event is about a row of its own register.
const RegisterStep* step_of_row(const Event& event) {
    const auto register_name = std::string_view(event.action).substr(0, event.action.find('.'));
    const bool of_row = event.subject.size() > register_name.size() && event.subject[register_name.size()] == ':' &&
                        event.subject.starts_with(register_name);
    return of_row ? register_step(event.action) : nullptr;
}

std::string query_named_in(const Event& event) {
    const auto name = event.plain("query");
    return name.empty() ? "" : std::string(a_query) + name;
}

void begin_query(Book& book, const Judged& now) {
    const auto& event = now.event;
    auto& query = *now.query;
    auto place = place_of(now.number, now.leaf);
    book.submissions[place] = &query;
    if (query.submitted) return;
    query.submitted = true;
    query.submitter = query.case_officer = event.person;
    query.in_hand_since = std::move(place);
    query.holds = event.plain("holds");
    query.authorisation = TypedNumber(event.plain("authorisation"));
    if (!query.authorisation.form.empty()) book.uses[query.authorisation.form].queries.push_back(&query);
    query.case_numbers.emplace_back(event.plain("case-number"));
    book.of_case[query.case_numbers.back().form].push_back(&query);
}

/// What an event says of the items in a field, whether or not it was permitted.
struct ItemFact {
    std::string_view by;
    std::string_view field;
    bool Item::*fact;
    bool is = true;
};
constexpr std::array item_facts{
    ItemFact{.by = "query.decided", .field = "approved", .fact = &Item::approved},
    ItemFact{.by = "query.decided", .field = "refused", .fact = &Item::freed},
    ItemFact{.by = "query.withdrawn", .field = "items", .fact = &Item::approved, .is = false},
    ItemFact{.by = "query.withdrawn", .field = "items", .fact = &Item::freed},
    ItemFact{.by = "query.request-failed", .field = "item", .fact = &Item::freed},
    ItemFact{.by = "query.not-received", .field = "items", .fact = &Item::asked, .is = false},
};

void follow_submitted(Query& query, const Event& event) {
    for (const auto& one : item_facts)
        if (one.by == event.action)
            each_name(event.plain(one.field), [&](std::string_view item) {
                query.items[std::string(item)].*one.fact = one.is;
                return true;
            });
    if (event.action == "query.first-approved" || event.action == "query.decided")
        for (const auto& signature : event.signatures) query.deciders.insert(signature.signer);
    if (event.action == "query.authorisation-revoked") query.revoked = true;
    if (event.action == "query.relation-ended") query.relation_end = event.plain("relation") + " " + event.plain("on");
}

void follow_query(Book& book, const Judged& now) {
    const auto& event = now.event;
    auto& query = *now.query;
    query.term.last = event.at;
    if (query.submitted) follow_submitted(query, event);
    if (event.action == "query.submitted") begin_query(book, now);
    if (event.action == "query.requesting") query.requested = true;
    if (event.action == "query.serial-taken-over") query.taken_over = true;
    if (event.action == "query.erased") query.erased = true;
    if (event.action == "record.erased") query.items[event.plain("item")].erased = true;
    if (event.action == "query.relation-ended" && is_day(event.plain("on"))) query.term.on = event.plain("on");
}

Authorisation& authorisation_row(Book& book, const std::string& number) {
    const auto found = book.authorisations.find(number);
    if (found != book.authorisations.end()) return found->second;
    return book.authorisations.emplace(number, Authorisation{.uses = book.uses[number_form(number)]}).first->second;
}

/// Each row of one number adds what was used before; a correction states it anew.
void follow_authorisation(Book& book, const Judged& now) {
    const auto& event = now.event;
    auto& row = authorisation_row(book, name_in(event.subject, an_authorisation));
    auto& uses = row.uses;
    const auto to = now.step->to;
    if (event.action == "authorisation.mistaken") uses.taken_back = true;
    if (event.action == "authorisation.signed" || event.action == "authorisation.certified") {
        if (!uses.used_before)
            uses.used_before = event.plain("used-before");
        else if (now.follows)
            *uses.used_before += "," + event.plain("used-before");
    }
    if (event.action == "authorisation.use-corrected" && now.follows) uses.used_before = event.plain("used-before");
    if (to.empty()) return;
    row.standing = !names("ended,revoked,mistaken,erased", to);
    if (!now.follows) return;
    if (now.step->from.empty()) {
        row.items = event.plain("items");
        row.from = event.plain("signed");
        row.until = event.plain("ends");
    }
    row.accepted = to == "accepted";
}

void follow_hold(Book& book, const Judged& now, const std::string& name) {
    const auto& event = now.event;
    if (event.action == "hold.entered")
        book.holds[name] = {TypedNumber(event.plain("case-number")), query_named_in(event), event.plain("held-then")};
    else if (!now.step->to.empty())
        book.holds.erase(name);
}

void follow_row(Book& book, const Judged& now) {
    const auto& event = now.event;
    auto& row = book.rows[event.subject];
    if (event.has("case-number")) row.case_number = TypedNumber(event.plain("case-number"));
    if (event.has("before")) row.before = TypedNumber(event.plain("before"));
    if (auto query = query_named_in(event); !query.empty()) row.query = std::move(query);
    if (event.has("item")) row.item = event.plain("item");
    row.term.last = event.at;
    if (auto on = event.plain("on"); is_day(on)) row.term.on = std::move(on);
    if (event.subject.starts_with("hold:")) follow_hold(book, now, name_in(event.subject, "hold:"));
    if (event.subject.starts_with(an_authorisation)) follow_authorisation(book, now);
    if (event.action != "policy.retention") return;
    const auto years = whole_number<int>(event.plain("retention_years"), least_retention, most_retention);
    if (is_day(event.plain("from")) && years) book.retention[event.plain("from")] = *years;
}

void follow_draw(Book& book, const Event& event) {
    const auto [draw, first] = book.draws.try_emplace(event.plain("sample"), Draw{.month = event.plain("month")});
    if (!first) return;
    auto& drawn = draw->second.records;
    auto records = event.plain("drawn") + " " + event.plain("extra");
    std::ranges::replace(records, ' ', ',');
    each_name(records, [&](std::string_view record) {
        drawn.emplace(record);
        return true;
    });
}

/// The first review of a month opens a record, until the row's next event; nothing does so again.
void follow_review(Book& book, const Event& event) {
    const auto name = name_in(event.subject, "review:");
    if (event.action != "review.drawn") {
        if (const auto found = book.reviews.find(name); found != book.reviews.end()) found->second.clear();
        return;
    }
    const auto record = event.plain("query") + ":" + event.plain("item");
    const auto draw = book.draws.find(event.plain("sample"));
    if (name != event.plain("review") || draw == book.draws.end() || !draw->second.records.contains(record)) return;
    if (book.reviewed.insert(draw->second.month + " " + record).second) book.reviews.try_emplace(name, record);
}

void follow_agreement(Book& book, const Event& event) {
    for (const auto& field : event.fields) {
        if (!field.plain || field.name != "rests-on") continue;
        if (const auto found = book.submissions.find(field.text); found != book.submissions.end())
            book.agreed[to_hex(event.id)].insert(found->second);
    }
}

/// A restore's own events: its new chain of seals, the restore, and what was deleted before it.
void follow_restore(Book& book, const Event& event) {
    const bool begins = book.before == "seal.restarted" && restores(event.action);
    const bool goes_on = event.action == "deletion.redone" || event.action == "deletions.lost";
    book.restoring = begins || (book.restoring && goes_on);
    book.before = event.action;
}

}  // namespace

std::string name_in(std::string_view subject, std::string_view about) {
    return std::string(subject.starts_with(about) ? subject.substr(about.size()) : std::string_view{});
}

std::string place_of(std::uint64_t number, const Digest& leaf) {
    return std::to_string(number) + ":" + to_hex(leaf);
}

TypedNumber::TypedNumber(std::string typed) : text(std::move(typed)), form(number_form(text)) {}

std::string_view Book::judge_event(Judged now) {
    const auto& event = now.event;
    if (event.subject.starts_with(a_query))
        now.query = &queries.try_emplace(event.subject, event.subject).first->second;
    else
        now.step = step_of_row(event);
    std::string_view wrong;
    for (const auto rule : rules)
        if (const auto found = rule(*this, now); wrong.empty()) wrong = found;
    if (now.query != nullptr) follow_query(*this, now);
    if (now.step != nullptr) follow_row(*this, now);
    if (event.action == "sample.drawn") follow_draw(*this, event);
    if (event.action.starts_with("review.") && now.step != nullptr) follow_review(*this, event);
    if (event.action == "retention.agreed") follow_agreement(*this, event);
    follow_restore(*this, event);
    return wrong;
}

const Query* Book::submitted(std::string_view subject) const {
    const auto found = queries.find(subject);
    return found != queries.end() && found->second.submitted ? &found->second : nullptr;
}

const UsesOfAuthorisation* Book::uses_of(const TypedNumber& authorisation) const {
    const auto found = authorisation.form.empty() ? uses.end() : uses.find(authorisation.form);
    return found == uses.end() ? nullptr : &found->second;
}

}  // namespace jcic::verify
