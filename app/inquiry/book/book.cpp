#include "app/inquiry/book/book.h"

#include <algorithm>

#include "app/domain/compared.h"
#include "app/domain/events/names.h"
#include "app/domain/items.h"
#include "app/inquiry/book/fold.h"
#include "app/inquiry/book/written.h"

namespace jcic::inquiry {

std::chrono::minutes pause_after(int times) {
    constexpr int doublings = 6;
    return std::min(retry_pause * (1 << std::clamp(times - 1, 0, doublings)), std::chrono::minutes{60});
}

bool left_out(const ItemEntry& item) {
    return std::any_of(item.copies.begin(), item.copies.end(),
                       [](const CopyEntry& copy) { return !domain::accounted_for(copy.state); });
}

bool paper_left_out(const ItemEntry& item) {
    return std::any_of(item.copies.begin(), item.copies.end(), [](const CopyEntry& copy) {
        return !domain::accounted_for(copy.state) && copy.state != domain::CopyState::exported;
    });
}

bool waits_for_decision(domain::Item which, const ItemEntry& item) {
    return domain::info(which).delete_within_month && item.state == domain::ItemState::retrieved &&
           item.record == domain::RecordState::held;
}

UtcTime last_used(const ItemEntry& item) {
    auto last = std::max({item.retrieved_at.value_or(UtcTime{}), item.viewed_at.value_or(UtcTime{}),
                          item.needed_at.value_or(UtcTime{})});
    // A copy is a use too: it may be made without looking at the record.
    for (const auto& copy : item.copies) last = std::max(last, copy.reserved_at);
    return last;
}

std::optional<domain::RocDate> decide_by(domain::Item which, const ItemEntry& item) {
    if (!waits_for_decision(which, item)) return std::nullopt;
    const auto by = item.filed_at ? domain::look_again_by(domain::roc_date_at(*item.filed_at))
                                  : domain::delete_by(domain::roc_date_at(last_used(item)));
    return by ? std::optional(*by) : std::nullopt;
}

bool asked_to_decide(domain::Item which, const ItemEntry& item, domain::RocDate today) {
    const auto last = decide_by(which, item);
    if (!last) return false;
    if (item.filed_at) return last->days() <= today.days() + domain::filing_asked_before;
    return domain::roc_date_at(last_used(item)) < today;
}

bool goes_within_month(domain::Item which, const ItemEntry& item) {
    return domain::info(which).delete_within_month && item.record == domain::RecordState::used_up;
}

std::optional<domain::RocDate> delete_by(domain::Item which, const ItemEntry& item) {
    if (!goes_within_month(which, item) || !item.used_up_at) return std::nullopt;
    const auto by = domain::delete_by(domain::roc_date_at(*item.used_up_at));
    return by ? std::optional(*by) : std::nullopt;
}

bool waits_for_basis(const QueryEntry& query, const ItemEntry& item) {
    return query.revoked_on && item.state == domain::ItemState::retrieved &&
           item.record != domain::RecordState::erased && !item.kept_otherwise;
}

std::set<std::string> persons_of(const QueryEntry& query) {
    if (!query.query) return {};
    std::set<std::string> out{query.query->subject.text()};
    if (query.query->borrower) out.insert(query.query->borrower->id_text());
    return out;
}

bool bore(const QueryEntry& query, std::string_view case_number) {
    const domain::Reference wanted(case_number);
    return wanted.is(query.case_number) || wanted.is_one_of(query.former_case_numbers);
}

domain::Holdable as_holdable(const QueryEntry& query, const std::string& subject) {
    auto numbers = query.former_case_numbers;
    numbers.insert(query.case_number);
    return {subject, persons_of(query), std::move(numbers), query.id, query.holds_then};
}

namespace {

/// Folds the event into the query, which it may begin; false where there is none that it could be about.
bool fold(std::map<QueryId, QueryEntry>& queries, const QueryId& id, const domain::Recorded& event) {
    const auto found = queries.find(id);
    if (found == queries.end()) {
        auto begun = event.entry.action == action::query_submitted ? begin_query(id, event) : std::nullopt;
        if (!begun) return false;
        queries.emplace(id, *std::move(begun));
        return true;
    }
    auto& query = found->second;
    if (event.sequence <= query.story.back()) return true;  // it was read with it
    if (!fold_event(query, event)) query.contradictions.push_back(event.sequence);
    return true;
}

}  // namespace

bool may_come_of(const ItemEntry& item) {
    using S = domain::ItemState;
    return item.state == S::submitted || item.state == S::approved || item.state == S::requesting ||
           item.state == S::unsettled || item.state == S::serial_held;
}

bool came_to_nothing(domain::ItemState state) {
    using S = domain::ItemState;
    return state == S::refused || state == S::failed || state == S::expired;
}

bool is_open(const QueryEntry& query) {
    return std::ranges::any_of(query.items, [&](const auto& one) {
        const auto& item = one.second;
        const bool to_be_told = came_to_nothing(item.state) && !item.end_seen && !query.erased;
        return may_come_of(item) || left_out(item) || goes_within_month(one.first, item) || to_be_told ||
               waits_for_decision(one.first, item) || waits_for_basis(query, item);
    });
}

void Book::apply(const domain::Recorded& event) {
    applied_ = event.sequence;
    const auto id = query_told_of(event.entry.subject);
    if (!id) return;
    touched_.insert(*id);
    if (archive_ != nullptr && !queries_.contains(*id))
        unread_.insert(*id);  // from its first event, wherever that stands
    else if (!fold(queries_, *id, event))
        strays_.push_back(event.sequence);
}

std::vector<std::string_view> Book::actions() const {
    return folded_actions();
}

void Book::begin_after(std::uint64_t sequence, std::set<QueryId> open, Archive& archive) {
    applied_ = sequence;
    unread_ = std::move(open);
    archive_ = &archive;
}

Result<void> Book::load(const QueryId& id) {
    if (archive_ == nullptr || queries_.contains(id)) return {};
    JCIC_TRY(const auto events, archive_->about(id));
    for (const auto& event : events)
        if (!fold(queries_, id, event)) strays_.push_back(event.sequence);
    return {};
}

Result<void> Book::load(const std::vector<QueryId>& ids) {
    for (const auto& id : ids) JCIC_CHECK(load(id));
    return {};
}

Result<void> Book::load_open() {
    while (!unread_.empty()) {
        JCIC_CHECK(load(*unread_.begin()));
        unread_.erase(unread_.begin());
    }
    return {};
}

Result<void> Book::load_of_case(std::string_view case_number) {
    if (archive_ == nullptr) return {};
    JCIC_CHECK(load_open());
    JCIC_TRY(const auto ids, archive_->of_case(case_number));
    return load(ids);
}

Result<void> Book::load_leaning_on(std::string_view authorisation) {
    if (archive_ == nullptr) return {};
    JCIC_CHECK(load_open());  // labels may be some events behind
    JCIC_TRY(const auto ids, archive_->leaning_on(authorisation));
    JCIC_CHECK(load(ids));
    // One that is known to lean on it and cannot be found would leave it unused (R-AU-5).
    for (const auto& id : ids)
        if (find(id) == nullptr) return fail(FaultCode::ledger_corrupt, "ledger.read", {{"subject", subject_of(id)}});
    return {};
}

Result<void> Book::load_about(const domain::PersonalId& subject, const std::stop_token& stop) {
    if (archive_ == nullptr) return {};
    JCIC_TRY(const auto ids, archive_->about_subject(subject, stop));
    return load(ids);
}

Result<void> Book::load_alike(const Query& query, const std::vector<std::string>& other_numbers,
                              const std::stop_token& stop) {
    if (archive_ == nullptr) return {};
    JCIC_CHECK(load_about(query.subject, stop));
    for (const auto& number : other_numbers)
        if (const auto other = domain::PersonalId::parse(number)) JCIC_CHECK(load_about(*other, stop));
    JCIC_TRY(const auto ids, archive_->with_reason(query.reason, stop));
    return load(ids);
}

const QueryEntry* Book::find(const QueryId& id) const {
    const auto found = queries_.find(id);
    return found == queries_.end() ? nullptr : &found->second;
}

bool has_approved(const QueryEntry& query, const domain::PersonId& person) {
    return (query.approval && query.approval->by == person) || (query.first && query.first->by == person);
}

bool uses_authorisation(domain::ItemState state) {
    return state != domain::ItemState::refused && state != domain::ItemState::withdrawn &&
           state != domain::ItemState::failed;
}

bool Book::authorisation_used(std::string_view reference, domain::Item item, const QueryId& except) const {
    const domain::Reference wanted(reference);
    for (const auto& [id, query] : queries_) {
        if (id == except || !wanted.is(query.authorisation)) continue;
        const auto found = query.items.find(item);
        if (found != query.items.end() && uses_authorisation(found->second.state)) return true;
    }
    return false;
}

bool Book::form_used(std::string_view reference, const QueryId& except) const {
    return std::ranges::any_of(domain::all_items,
                               [&](domain::Item item) { return authorisation_used(reference, item, except); });
}

}  // namespace jcic::inquiry
