// What the queries' own events may say: who has the case, what the authorisation carries, and the states of items.

#include <algorithm>
#include <array>
#include <utility>

#include "app/base/numbers.h"
#include "app/verify/checks/members.h"
#include "app/verify/checks/rules_of_ends.h"
#include "app/verify/rules/duties.h"
#include "app/verify/trail/lists.h"

namespace jcic::verify {
namespace {

/// Whether `holds` is true of each item that the field names; asks all of them.
template <class Holds>
bool of_each_item(const Event& event, std::string_view field, Holds holds) {
    bool all = true;
    each_name(event.plain(field), [&](std::string_view name) {
        all = holds(name) && all;
        return true;
    });
    return all;
}

bool has(const Judged& now, const std::string& person, std::string_view duty) {
    const auto member = now.members.on(person, now.event.at);
    return member && member->has(duty);
}

/// What only the case officer writes (R-DU-15, R-PA-7).
constexpr std::string_view by_case_officer =
    "record.viewed,serial.shown,copy.reserved,copy.sent,record.exported,record.filed-with-case,"
    "record.filing-withdrawn,record.kept-otherwise";

/// R-DU-15: by the case officer or a supervisor, to a query officer who did not decide the query.
bool may_be_handed_over(const Query& query, const Judged& now) {
    const auto& event = now.event;
    const auto to = event.plain("to");
    if (event.plain("from") != query.case_officer || event.plain("rests-on") != query.in_hand_since) return false;
    if (!is_user_code(to) || to == query.case_officer || to == event.person || query.deciders.contains(to))
        return false;
    if (event.signatures.size() != 1 || event.signatures.front().signer != event.person) return false;
    return (event.person == query.case_officer || has(now, event.person, "supervisor")) &&
           has(now, to, "query-officer");
}

/// R-LO-3: an open review names the record, and a reviewer opens it who did not submit the query.
bool is_for_a_review(const Book& book, const Query& query, const Judged& now) {
    const auto& event = now.event;
    const auto review = book.reviews.find(event.plain("review"));
    return review != book.reviews.end() &&
           review->second == name_in(event.subject, a_query) + ":" + event.plain("item") &&
           event.person != query.submitter && has(now, event.person, "reviewer");
}

/// R-DU-6: the case officer who submitted it; an item once, and only what is approved.
std::string_view request_rule(Query& query, const Event& event) {
    if (event.person != query.case_officer || event.person != query.submitter) return "case";
    const bool in_order = of_each_item(event, "items", [&](std::string_view name) {
        auto& item = query.items[std::string(name)];
        return !item.numbered && !std::exchange(item.asked, true) && item.approved;
    });
    return in_order ? "" : "answered";
}

/// R-SE-1: a number for what was asked, a record for what has a number, each once.
std::string_view answer_rule(Query& query, const Event& event) {
    auto& item = query.items[event.plain("item")];
    if (event.action == "record.retrieved")
        return item.numbered && !std::exchange(item.retrieved, true) ? "" : "answered";
    const bool asked = item.asked || event.action == "query.serial-taken-over";
    return !std::exchange(item.numbered, true) && asked ? "" : "answered";
}

}  // namespace

std::string_view case_rule(Book& book, const Judged& now) {
    const auto& event = now.event;
    if (now.query == nullptr || event.action == "query.submitted") return "";
    auto& query = *now.query;
    if (!query.submitted) return event.action == "query.requesting" ? "answered" : "";
    if (names(by_case_officer, event.action)) return event.person == query.case_officer ? "" : "case";
    if (event.action == "query.first-approved" || event.action == "query.decided") {
        const bool signs =
            std::ranges::find(event.signatures, query.case_officer, &Signature::signer) != event.signatures.end();
        return signs || query.deciders.contains(query.case_officer) ? "case" : "";
    }
    if (event.action == "query.requesting") return request_rule(query, event);
    if (names("query.serial,query.serial-taken-over,record.retrieved", event.action)) return answer_rule(query, event);
    if (event.action == "record.reviewed") return is_for_a_review(book, query, now) ? "" : "case";
    if (event.action != "query.handed-over") return "";
    if (!may_be_handed_over(query, now)) return "case";
    query.case_officer = event.plain("to");
    query.in_hand_since = place_of(now.number, now.leaf);
    return "";
}

namespace {

/// R-AU-6: with an item that is not freed; for good, once JCIC gave a number.
bool leans_on_it(const Query* query) {
    return std::ranges::any_of(query->items, [](const auto& one) {
        return one.second.numbered || (one.second.submitted() && !one.second.freed);
    });
}

/// R-AU-1: whether the accepted row covers these items on that day; "": on any.
bool carries(const Book& book, const std::string& number, std::string_view items, const std::string& day) {
    const auto found = book.authorisations.find(number);
    if (found == book.authorisations.end() || !found->second.accepted) return false;
    const auto& row = found->second;
    return each_name(items, [&](std::string_view item) { return names(row.items, item); }) &&
           (day.empty() || (row.from <= day && day <= row.until));
}

/// R-AU-5, R-AU-6: whether the number was taken back, or one of the items is used already.
bool is_used(const UsesOfAuthorisation& uses, const Event& submission) {
    const auto is_free = [&](std::string_view item) {
        if (uses.used_before && names(*uses.used_before, item)) return false;
        return std::ranges::none_of(uses.queries, [&](const Query* other) {
            const auto found = other->items.find(item);
            return other->subject != submission.subject && found != other->items.end() && found->second.submitted() &&
                   !found->second.freed;
        });
    };
    return uses.taken_back || !of_each_item(submission, "items", is_free);
}

}  // namespace

std::string_view authorisation_rule(Book& book, const Judged& now) {
    const auto& event = now.event;
    if (event.action == "authorisation.mistaken") {
        const auto* uses = book.uses_of(TypedNumber(name_in(event.subject, an_authorisation)));
        return uses != nullptr && std::ranges::any_of(uses->queries, leans_on_it) ? "used" : "";
    }
    if (now.query == nullptr) return "";
    if (event.action == "query.submitted") {
        const TypedNumber number(event.plain("authorisation"));
        if (number.form.empty()) return "";
        const auto* uses = book.uses_of(number);
        if (uses != nullptr && is_used(*uses, event)) return "used";
        return carries(book, number.text, event.plain("items"), day_of(event.at)) ? "" : "authorisation";
    }
    const auto& number = now.query->authorisation;
    const bool taken_over = event.action == "query.serial-taken-over";
    if (number.form.empty() || !(taken_over || event.action == "query.requesting")) return "";
    // R-SE-2: of the day on which JCIC gave the number, which may be taken over when the form's term is over.
    const auto items = event.plain(taken_over ? "item" : "items");
    return carries(book, number.text, items, taken_over ? "" : day_of(event.at)) ? "" : "authorisation";
}

namespace {

/// What may befall an item, by an event that names it in a field. A table of this verifier's own.
struct ItemStep {
    std::string_view by;
    std::string_view field;
    std::string_view from;  ///< states, separated by commas
    std::string_view to;
};
constexpr std::array item_steps{
    ItemStep{.by = "query.decided", .field = "approved", .from = "submitted", .to = "approved"},
    ItemStep{.by = "query.decided", .field = "refused", .from = "submitted", .to = "refused"},
    ItemStep{.by = "query.withdrawn", .field = "items", .from = "submitted,approved", .to = "withdrawn"},
    ItemStep{.by = "query.requesting", .field = "items", .from = "approved", .to = "requesting"},
    ItemStep{.by = "query.unsettled", .field = "items", .from = "requesting", .to = "unsettled"},
    ItemStep{.by = "query.not-received", .field = "items", .from = "requesting,unsettled", .to = "approved"},
    ItemStep{.by = "query.request-failed", .field = "item", .from = "requesting,unsettled", .to = "failed"},
    ItemStep{.by = "query.serial", .field = "item", .from = "requesting,unsettled", .to = "numbered"},
    ItemStep{.by = "query.serial-taken-over", .field = "item", .from = "approved", .to = "numbered"},
    ItemStep{.by = "query.expired", .field = "item", .from = "unsettled,numbered", .to = "expired"},
    ItemStep{.by = "record.retrieved", .field = "item", .from = "numbered", .to = "held"},
    ItemStep{.by = "record.filed-with-case", .field = "item", .from = "held,filed", .to = "filed"},
    ItemStep{.by = "record.filing-withdrawn", .field = "item", .from = "filed", .to = "held"},
    ItemStep{.by = "record.used-up", .field = "item", .from = "held,filed", .to = "used-up"},
    ItemStep{.by = "record.erased", .field = "item", .from = "used-up", .to = "erased"},
};

/// R-PA-6, R-PA-11: what goes within a month of its use, unless it is filed with its case.
constexpr std::string_view filed_with_case = "T52";

/// Takes the table's steps that are permitted; returns whether all were.
bool take_steps(Query& query, const Event& event) {
    bool all = true;
    for (const auto& step : item_steps) {
        if (step.by != event.action) continue;
        all = of_each_item(event, step.field,
                           [&](std::string_view name) {
                               const auto item = query.items.find(name);
                               const bool may = item != query.items.end() && names(step.from, item->second.state);
                               if (may) item->second.state = step.to;
                               return may || name.empty();
                           }) &&
              all;
    }
    return all;
}

/// Events about a query's items that the table does not name, or not alone.
bool fits_the_query(Query& query, const Event& event) {
    const auto all_to = [&](std::string_view from, std::string_view to) {
        for (auto& [name, item] : query.items)
            if (names(from, item.state)) item.state = to;
    };
    if (event.action == "query.erased") all_to("held,filed,used-up", "erased");  // whatever step its record had reached
    if (event.action == "query.relation-ended") all_to("filed", "held");         // nothing of it is filed from then on
    if (event.action == "query.authorisation-revoked" || event.action == "query.retrieving") return !query.revoked;
    if (event.action != "record.kept-otherwise") return true;
    const auto item = query.items.find(event.plain("item"));
    return query.revoked && item != query.items.end() && names("held,filed", item->second.state) &&
           !std::exchange(item->second.kept_otherwise, true);
}

}  // namespace

std::string_view item_rule(Book&, const Judged& now) {
    if (now.query == nullptr) return "";
    const auto& event = now.event;
    auto& query = *now.query;
    if (event.action == "query.submitted") {
        if (query.submitted) return "state";
        of_each_item(event, "items", [&](std::string_view name) {
            query.items[std::string(name)].state = "submitted";
            return true;
        });
        return "";
    }
    if (!query.submitted) return event.subject == a_query ? "" : "state";
    if (event.action == "record.filed-with-case" &&
        (!query.relation_end.empty() || !names(filed_with_case, event.plain("item"))))
        return "state";
    const bool fits = fits_the_query(query, event);
    return take_steps(query, event) && fits ? "" : "state";
}

std::string_view correction_rule(Book& book, const Judged& now) {
    const auto& event = now.event;
    if (!names("case-correction.entered,case-correction.entered-anew", event.action) || now.step == nullptr) return "";
    const auto found = book.queries.find(std::string(a_query) + name_in(event.subject, "case-correction:"));
    if (found == book.queries.end()) return "corrected";
    auto& query = found->second;
    if (!query.submitted || !(query.requested || query.taken_over)) return "corrected";
    const auto& last = query.case_numbers.back().text;
    auto to = event.plain("case-number");
    if (last != event.plain("before") || to.empty() || to == last) return "corrected";
    query.case_numbers.emplace_back(std::move(to));
    book.of_case[query.case_numbers.back().form].push_back(&query);
    return "";
}

namespace {

/// Of what is left: paper that is out or filed, a file that was saved.
constexpr std::string_view at_hand = "out,filed,exported";

struct NamedThere {
    std::string query{};
    std::string item{};
    std::string number{};
};
bool is_there(const Book& book, const NamedThere& named) {
    const auto* query = book.submitted(std::string(a_query) + named.query);
    if (query == nullptr || query->erased) return false;
    if (named.item.empty()) return named.number.empty();
    const auto item = query->items.find(named.item);
    if (item == query->items.end() || !item->second.retrieved) return false;
    if (named.number.empty()) return true;
    const auto number = whole_number<std::uint32_t>(named.number);
    const auto copy = number ? item->second.copies.find(*number) : item->second.copies.end();
    return copy != item->second.copies.end() && names(at_hand, copy->second);
}

/// How much a step must name, at least: 0, a query, its item, a copy of that.
int least_named(std::string_view action) {
    if (action == "correction.entered") return 1;
    if (action == "doubt.entered") return 2;
    return action == "disclosure.lent" ? 3 : 0;
}

}  // namespace

std::string_view named_rule(Book& book, const Judged& now) {
    const auto& event = now.event;
    if (now.step == nullptr) return "";
    NamedThere named{event.plain("query"), event.plain("item"), event.plain("number")};
    if (event.action == "doubt.settled") {
        const auto row = book.rows.find(event.subject);
        named = {event.plain("query-anew"),
                 event.plain("query-anew").empty() || row == book.rows.end() ? "" : row->second.item, ""};
    } else if (!names("disclosure.entered,disclosure.lent,doubt.entered,correction.entered", event.action)) {
        return "";
    }
    const auto least = least_named(event.action);
    if ((least > 0 && named.query.empty()) || (least > 1 && named.item.empty()) || (least > 2 && named.number.empty()))
        return "not-there";
    const bool nothing = named.query.empty() && named.item.empty() && named.number.empty();
    return nothing || is_there(book, named) ? "" : "not-there";
}

}  // namespace jcic::verify
