#include "app/ledger/verify/query_check.h"

#include <algorithm>
#include <array>

#include "app/base/numbers.h"
#include "app/domain/catalogue/copy_actions.h"
#include "app/domain/compared.h"
#include "app/domain/events/filing_names.h"
#include "app/domain/events/names.h"
#include "app/domain/events/revoked_names.h"
#include "app/domain/items.h"
#include "app/domain/registers/authorisations.h"
#include "app/domain/registers/deletions.h"
#include "app/domain/roc_date.h"
#include "app/ledger/session/signing.h"

namespace jcic::ledger {
namespace {

using domain::CopyState;
using domain::ItemEvent;
using domain::RecordEvent;
using domain::RecordState;

constexpr std::string_view about_query = "query:";
constexpr std::string_view about_record = "record:";
constexpr std::string_view about_review = "review:";
constexpr std::string_view steps_of_reviews = "review.";
constexpr std::string_view steps_of_forms = "authorisation.";

/// What shows, or lets out, what was obtained. That a number became void, and what became of the paper, shows nothing.
constexpr std::array what_opens{action::record_viewed, action::serial_shown, action::copy_reserved, action::copy_sent,
                                action::record_exported};
/// What is said of a record by who has its case (R-PA-11).
constexpr std::array who_has_says{action::record_filed_with_case, action::record_filing_withdrawn,
                                  action::record_kept_otherwise};

/// What an event tells of the items that its field names.
struct ToldOfItems {
    std::string_view action;
    std::string_view field;
    ItemEvent event;
};
constexpr std::array told_of_items{
    ToldOfItems{action::query_decided, field::approved, ItemEvent::approve},
    ToldOfItems{action::query_decided, field::refused, ItemEvent::refuse},
    ToldOfItems{action::query_withdrawn, field::items, ItemEvent::withdraw},
    ToldOfItems{action::query_requesting, field::items, ItemEvent::request},
    ToldOfItems{action::query_unsettled, field::items, ItemEvent::request_lost},
    ToldOfItems{action::query_serial, field::item, ItemEvent::serial},
    ToldOfItems{action::query_serial_taken_over, field::item, ItemEvent::take_over},
    ToldOfItems{action::query_request_failed, field::item, ItemEvent::request_failed},
    ToldOfItems{action::query_not_received, field::items, ItemEvent::not_received},
    ToldOfItems{action::query_expired, field::item, ItemEvent::expire},
    ToldOfItems{action::record_retrieved, field::item, ItemEvent::retrieve},
};

/// Moves the state on; false where there is none, or its table has no such row.
template <class State, class Event>
bool befalls(std::optional<State>& state, Event event) {
    const auto then = state ? domain::next(*state, event) : std::nullopt;
    if (then) state = then;
    return then.has_value();
}

/// Whose key it is: "query:<id>" of "query:<id>" and of "record:<id>:T50"; "" for no query's.
std::string query_of_key(std::string_view key) {
    if (key.starts_with(about_query)) return std::string(key);
    if (!key.starts_with(about_record)) return {};
    key.remove_prefix(about_record.size());
    return std::string(about_query).append(key.substr(0, key.find(':')));
}

/// `record.erased` ends the record that it is about, and no other.
bool ends_its_record(const Leaf& leaf) {
    if (!leaf.subject.starts_with(about_query)) return false;
    const auto id = std::string_view(leaf.subject).substr(about_query.size());
    const auto own = std::string(about_record).append(id).append(":").append(leaf.plain(field::item));
    return std::ranges::all_of(leaf.fields,
                               [&](const LeafField& one) { return one.name != field::destroys || one.text == own; });
}

/// The field that names the items which lean on the authorisation no more; "" for an action that frees none.
std::string_view frees(std::string_view what) {
    if (what == action::query_decided) return field::refused;
    if (what == action::query_withdrawn) return field::items;
    return what == action::query_request_failed ? field::item : std::string_view();
}

template <class Copies>
std::string told(const Copies& copies) {
    std::string out;
    for (const auto& [number, state] : copies)
        out += (out.empty() ? "" : ",") + std::to_string(number) + ":" + std::string(domain::name_of(state));
    return out.empty() ? "none" : out;
}

template <class Copies>
bool all_are(const Copies& copies, bool (*is)(CopyState)) {
    return std::ranges::all_of(copies, [is](const auto& one) { return is(one.second); });
}

}  // namespace

QueryCheck::Query* QueryCheck::submitted(const std::string& subject) {
    const auto found = queries_.find(subject);
    return found == queries_.end() || found->second.querier.empty() ? nullptr : &found->second;
}

std::optional<UtcTime> QueryCheck::submitted_at(const std::string& subject) const {
    const auto found = queries_.find(subject);
    return found == queries_.end() || found->second.querier.empty() ? std::nullopt
                                                                    : std::optional(found->second.submitted_at);
}

std::string_view QueryCheck::judge_event(const Leaf& leaf, const Digest& hash, const DutiesOf& duties_of,
                                         bool follows) {
    follow_reviews(leaf);
    take_restore(leaf);
    std::string_view out;
    const auto also = [&out](std::string_view other) {
        if (out.empty()) out = other;
    };
    auto* const query = submitted(leaf.subject);
    also(follow_case(leaf, hash, duties_of, query));
    also(follow_authorisation(leaf, follows, query));
    also(follow_copies(leaf));
    also(follow_end(leaf));
    return out;
}

void QueryCheck::follow_reviews(const Leaf& leaf) {
    if (leaf.action == action::sample_drawn) {
        Draw draw{leaf.plain(field::month), {}};
        for (const auto kind : {field::drawn, field::extra}) draw.records.merge(leaf.listed(kind, ' '));
        draws_.try_emplace(leaf.plain(field::sample), std::move(draw));
    } else if (leaf.action == action::review_drawn) {
        const auto record = leaf.plain(field::query) + ":" + leaf.plain(field::item);
        const auto draw = draws_.find(leaf.plain(field::sample));
        const auto row = leaf.plain(field::review);
        if (draw == draws_.end() || !draw->second.records.contains(record) ||
            leaf.subject != std::string(about_review) + row)
            return;
        // What was answered once is looked at no more: another row of it opens nothing.
        if (once_.emplace(draw->second.month, record).second) reviews_.try_emplace(row, Review{record});
    } else if (leaf.action.starts_with(steps_of_reviews) && leaf.subject.starts_with(about_review)) {
        // Answered, and whatever follows.
        if (const auto found = reviews_.find(leaf.subject.substr(about_review.size())); found != reviews_.end())
            found->second.waits = false;
    }
}

bool QueryCheck::names_its_querier(const Leaf& review) {
    const auto* query = submitted(std::string(about_query) + review.plain(field::query));
    return query == nullptr || review.plain(field::querier) == query->querier;
}

bool QueryCheck::is_under_review(const Leaf& leaf, const Query& query, const std::set<domain::Duty>& duties) const {
    const auto found = reviews_.find(leaf.plain(field::review));
    if (found == reviews_.end()) return false;
    const auto& review = found->second;
    return review.waits && leaf.subject + ":" + leaf.plain(field::item) == std::string(about_query) + review.record &&
           leaf.person != query.querier && duties.contains(domain::Duty::reviewer);
}

std::string_view QueryCheck::follow_case(const Leaf& leaf, const Digest& hash, const DutiesOf& duties_of,
                                         Query* query) {
    if (leaf.action == action::review_drawn) return names_its_querier(leaf) ? "" : "sample";
    if (leaf.action == action::query_submitted) {
        submissions_.insert_or_assign(leaf.sequence, Submission{leaf.subject, hash});
        if (query != nullptr) return "";
        auto& begun = queries_[leaf.subject];
        begun.querier = begun.holder = leaf.person;
        begun.submitted_at = leaf.at;
        begun.since = {leaf.sequence, hash};
        return "";
    }
    if (query == nullptr) return leaf.action == action::query_requesting ? "answered" : "";
    const auto item = [&]() -> Item& { return query->items[leaf.plain(field::item)]; };
    const auto each = [&](std::string_view field, const auto& change) {
        for (const auto& one : leaf.listed(field)) change(query->items[one]);
    };
    if (leaf.action == action::query_withdrawn) each(field::items, [](Item& one) { one.approved = false; });
    if (leaf.action == action::query_not_received) each(field::items, [](Item& one) { one.asked = false; });
    if (leaf.action == action::query_first_approved) {
        for (const auto& signature : leaf.signatures) query->deciders.insert(signature.signer.text());
        return query->deciders.contains(query->holder) ? "case" : "";
    }
    if (leaf.action == action::query_decided) {
        each(field::approved, [](Item& one) { one.approved = true; });
        for (const auto& signature : leaf.signatures) query->deciders.insert(signature.signer.text());
        return query->deciders.contains(query->holder) ? "case" : "";
    }
    if (std::ranges::find(what_opens, leaf.action) != what_opens.end())
        return leaf.person == query->holder ? "" : "case";
    if (std::ranges::find(who_has_says, leaf.action) != who_has_says.end())
        return leaf.person == query->holder ? "" : "case";
    if (leaf.action == action::query_requesting) return ask(leaf, *query);
    // 發查 goes before the serial number, and that before 調閱 (R-SE-1). One that is taken over stands on a signature
    // of its own.
    if (leaf.action == action::record_retrieved)
        return item().numbered && !std::exchange(item().retrieved, true) ? "" : "answered";
    if (leaf.action == action::query_serial || leaf.action == action::query_serial_taken_over) {
        const bool again = std::exchange(item().numbered, true);
        return !again && (item().asked || leaf.action == action::query_serial_taken_over) ? "" : "answered";
    }
    if (leaf.action == action::record_reviewed) {
        const auto author = domain::PersonId::written(leaf.person);
        return author && is_under_review(leaf, *query, duties_of(*author)) ? "" : "case";
    }
    return leaf.action == action::query_handed_over ? hand_over(leaf, hash, duties_of, *query) : "";
}

/// Who took the case over asks anew: the approval names who asked (R-DU-6).
std::string_view QueryCheck::ask(const Leaf& leaf, Query& query) {
    if (leaf.person != query.querier || leaf.person != query.holder) return "case";
    bool may = true;
    for (const auto& name : leaf.listed(field::items)) {
        auto& item = query.items[name];
        may = may && item.approved && !item.numbered && !item.asked;
        item.asked = true;
    }
    return may ? "" : "answered";
}

std::string_view QueryCheck::hand_over(const Leaf& leaf, const Digest& hash, const DutiesOf& duties_of, Query& query) {
    const auto to = domain::PersonId::written(leaf.plain(field::to));
    const auto author = domain::PersonId::written(leaf.person);
    const auto rests_on = leaf.rests_on();
    const bool known = to && author && rests_on && rests_on->size() == 1 && rests_on->front() == query.since &&
                       leaf.plain(field::from) == query.holder;
    if (!known || to->text() == query.holder || to == author || query.deciders.contains(to->text())) return "case";
    const bool own = leaf.signatures.size() == 1 && leaf.signatures.front().signer == *author;
    const bool may = leaf.person == query.holder || duties_of(*author).contains(domain::Duty::supervisor);
    if (!own || !may || !duties_of(*to).contains(domain::Duty::query_officer)) return "case";
    query.holder = to->text();
    query.since = {leaf.sequence, hash};
    return "";
}

bool QueryCheck::Form::carries(const std::set<std::string>& of, const std::string& day) const {
    return accepted && std::ranges::includes(items, of) && (day.empty() || (signed_on <= day && day <= ends_on));
}

std::string_view QueryCheck::follow_authorisation(const Leaf& leaf, bool follows, Query* query) {
    if (leaf.action.starts_with(steps_of_forms)) return follow_form(leaf, follows);
    if (leaf.action == action::query_submitted) return lean(leaf);
    if (query == nullptr || query->authorisation.empty()) return "";
    const bool taken_over = leaf.action == action::query_serial_taken_over;
    query->issued = query->issued || taken_over || leaf.action == action::query_serial;
    if (const auto freed = frees(leaf.action); !freed.empty())
        for (const auto& item : leaf.listed(freed)) query->items[item].leans = false;
    const auto& form = forms_[query->authorisation];
    const bool asks = leaf.action == action::query_requesting;
    if (asks && !form.carries(leaf.listed(field::items), domain::roc_date_at(leaf.at).text())) return "authorisation";
    // Of the day on which JCIC gave the number: it may be taken over when the form's term is over.
    return taken_over && !form.carries(leaf.listed(field::item), "") ? "authorisation" : "";
}

std::string_view QueryCheck::lean(const Leaf& submission) {
    const auto number = submission.plain(field::authorisation);
    if (number.empty()) return "";
    const auto& form = forms_[number];
    auto& uses = uses_[domain::compared_reference(number)];
    const auto items = submission.listed(field::items);
    const auto others_lean = [&](const std::string& item) {
        return std::ranges::any_of(uses.leaning, [&](const std::string& subject) {
            return subject != submission.subject && queries_[subject].items[item].leans;
        });
    };
    const bool again = std::ranges::any_of(items, [&](const std::string& item) {
        return (uses.before && uses.before->contains(item)) || others_lean(item);
    });
    if (auto& query = queries_[submission.subject]; query.authorisation.empty()) {
        query.authorisation = number;
        for (const auto& item : items) query.items[item].leans = true;
        uses.leaning.push_back(submission.subject);
    }
    if (again || uses.taken_back) return "used";
    return form.carries(items, domain::roc_date_at(submission.at).text()) ? "" : "authorisation";
}

std::string_view QueryCheck::follow_form(const Leaf& leaf, bool follows) {
    const auto about = domain::registers::authorisations.about;
    if (!leaf.subject.starts_with(about)) return "";
    const auto number = leaf.subject.substr(about.size());
    auto& form = forms_[number];
    auto& uses = uses_[domain::compared_reference(number)];
    const auto known = domain::registers::step_of(leaf.action);
    if (follows && known && !known->step->to.empty()) {
        if (known->step->begins()) {
            form.items = leaf.listed("items");
            form.signed_on = leaf.plain("signed");
            form.ends_on = leaf.plain("ends");
        }
        form.accepted = leaf.action == action::authorisation_accepted;
    }
    const bool begun = leaf.action == action::authorisation_signed || leaf.action == action::authorisation_certified;
    auto before = leaf.listed(domain::registers::used_before_field);
    if ((begun && !uses.before) || (leaf.action == action::authorisation_use_corrected && follows))
        uses.before = std::move(before);
    else if (begun && follows)
        uses.before->merge(before);  // the same number in another row
    if (leaf.action != action::authorisation_mistaken) return "";
    uses.taken_back = true;
    const bool used = std::ranges::any_of(uses.leaning, [&](const std::string& subject) {
        const auto& query = queries_[subject];
        return query.issued || std::ranges::any_of(query.items, [](const auto& one) { return one.second.leans; });
    });
    return used ? "used" : "";
}

/// What cannot follow from what the copy was changes nothing, as where the trail is folded. False where it cannot, and
/// for a copy that begins of a record that is gone.
bool QueryCheck::befalls_copy(const Leaf& leaf) {
    const auto number = whole_number<std::uint32_t>(leaf.plain(field::number));
    if (!number) return true;
    auto& query = queries_[leaf.subject];
    auto& item = query.items[leaf.plain(field::item)];
    const auto copy = item.copies.find(*number);
    if (leaf.action == action::copy_agreed) return copy == item.copies.end();  // before its number is given
    if (leaf.action == action::copy_reserved)
        return !query.erased && !item.erased && item.copies.emplace(*number, CopyState::reserved).second;
    const auto then = copy == item.copies.end()
                          ? std::nullopt
                          : domain::next(copy->second, *domain::events::copy_event_of(leaf.action));
    if (then) copy->second = *then;
    return then.has_value();
}

/// Of a record that is erased. Deletions of before said nothing of what is filed; since one did, each does.
bool QueryCheck::are_gone(const Leaf& leaf) {
    auto& item = queries_[leaf.subject].items[leaf.plain(field::item)];
    item.erased = true;
    const bool said = leaf.field(domain::registers::deletion::copies) != nullptr;
    if (!said && !copies_are_said_) return all_are(item.copies, domain::accounted_for);
    copies_are_said_ = copies_are_said_ || said;
    return all_are(item.copies, domain::gone) && leaf.plain(domain::registers::deletion::copies) == told(item.copies);
}

std::string_view QueryCheck::follow_copies(const Leaf& leaf) {
    bool good = true;
    if (leaf.action == action::copy_agreed || leaf.action == action::copy_reserved ||
        domain::events::copy_event_of(leaf.action)) {
        good = befalls_copy(leaf);
    } else if (leaf.action == action::record_erased) {
        good = are_gone(leaf);
    } else if (leaf.action == action::query_erased) {
        auto& query = queries_[leaf.subject];
        query.erased = true;
        good = std::ranges::all_of(query.items,
                                   [](const auto& one) { return all_are(one.second.copies, domain::accounted_for); });
    }
    return good ? "" : "copies";
}

void QueryCheck::take_agreement(const Leaf& leaf) {
    const auto rests_on = leaf.rests_on();
    if (!rests_on) return;
    auto& queries = agreed_[to_hex(leaf.id)];
    for (const auto& one : *rests_on) {
        const auto found = submissions_.find(one.sequence);
        if (found != submissions_.end() && found->second.hash == one.hash) queries.insert(found->second.query);
    }
}

bool QueryCheck::is_agreed(const Leaf& leaf) {
    const auto found = agreed_.find(leaf.plain(field::agreement));
    const auto covers = [&](const std::string& query) {
        return submitted(query) == nullptr || (found != agreed_.end() && found->second.contains(query));
    };
    return covers(leaf.subject) && std::ranges::all_of(leaf.fields, [&](const LeafField& one) {
               if (one.name != field::destroys) return true;
               const auto query = query_of_key(one.text);
               return !query.empty() && covers(query);
           });
}

void QueryCheck::take_restore(const Leaf& leaf) {
    const bool of_restore = leaf.action == action::deletion_redone || leaf.action == action::deletions_lost;
    if (leaf.action == action::seal_restarted)
        restore_ = Restore::begun;
    else if (restores(leaf.action) && restore_ == Restore::begun)
        restore_ = Restore::told;
    else if (restore_ != Restore::told || !of_restore)
        restore_ = Restore::none;
}

std::string_view QueryCheck::follow_end(const Leaf& leaf) {
    if (leaf.action == action::retention_agreed) take_agreement(leaf);
    const bool good = (leaf.action != action::deletion_redone || restore_ == Restore::told) &&
                      (leaf.action != action::record_erased || ends_its_record(leaf)) &&
                      (leaf.action != action::query_erased || is_agreed(leaf));
    return good ? "" : "rests-on";
}

std::string_view QueryCheck::follow_items(const Leaf& leaf, bool of_any) {
    if (leaf.action == action::query_submitted) {
        auto& query = queries_[leaf.subject];
        if (std::exchange(query.followed, true)) return "state";
        for (const auto& item : leaf.listed(field::items)) query.items[item].state = domain::ItemState::submitted;
        return "";
    }
    const auto found = queries_.find(leaf.subject);
    if (found == queries_.end() || !found->second.followed) {
        const bool of_one = leaf.subject.starts_with(about_query) && leaf.subject.size() > about_query.size();
        return of_one && !of_any ? "state" : "";
    }
    auto& items = found->second.items;
    if (leaf.action == action::query_erased)
        for (auto& [name, item] : items)
            if (item.record) item.record = RecordState::erased;
    bool allowed = true;
    const auto each = [&](std::string_view field, const auto& befall) {
        for (const auto& item : leaf.listed(field))
            if (!item.empty()) allowed = befall(items[item]) && allowed;
    };
    for (const auto& one : told_of_items) {
        if (one.action != leaf.action) continue;
        each(one.field, [&](Item& item) {
            const bool may = befalls(item.state, one.event);
            if (may && one.event == ItemEvent::retrieve) item.record = RecordState::held;
            return may;
        });
    }
    if (leaf.action == action::record_used_up)
        each(field::item, [](Item& item) { return befalls(item.record, RecordEvent::use_up); });
    if (leaf.action == action::record_erased)
        each(field::item, [](Item& item) { return befalls(item.record, RecordEvent::erase); });
    const bool follows = follow_revocation(leaf, found->second);
    return follow_filing(leaf, found->second) && follows && allowed ? "" : "state";
}

bool QueryCheck::follow_revocation(const Leaf& leaf, Query& query) {
    if (leaf.action == action::query_authorisation_revoked) return !std::exchange(query.revoked, true);
    if (leaf.action == action::query_retrieving) return !query.revoked;
    if (leaf.action != action::record_kept_otherwise) return true;
    auto& item = query.items[leaf.plain(field::item)];
    return query.revoked && item.record == RecordState::held && !std::exchange(item.kept_otherwise, true);
}

bool QueryCheck::follow_filing(const Leaf& leaf, Query& query) {
    if (leaf.action == action::query_relation_ended) {
        query.relation_over = true;
        for (auto& [name, item] : query.items) item.filed = false;
        return true;
    }
    const bool files = leaf.action == action::record_filed_with_case;
    if (!files && leaf.action != action::record_filing_withdrawn) return true;
    const auto which = domain::parse_item(leaf.plain(field::item));
    if (!which || !domain::info(*which).delete_within_month) return false;
    auto& item = query.items[leaf.plain(field::item)];
    if (item.record != RecordState::held || (files ? query.relation_over : !item.filed)) return false;
    item.filed = files;
    return true;
}

}  // namespace jcic::ledger
