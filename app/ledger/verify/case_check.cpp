#include "app/ledger/verify/case_check.h"

#include <algorithm>
#include <array>

#include "app/domain/events/names.h"

namespace jcic::ledger {
namespace {

/// What shows, or lets out, what was obtained. That a number became void, and what became of the paper, shows nothing.
constexpr std::array what_opens{action::record_viewed, action::serial_shown, action::copy_reserved, action::copy_sent,
                                action::record_exported};

constexpr std::string_view about_review = "review:";
constexpr std::string_view steps_of_reviews = "review.";

}  // namespace

void CaseCheck::follow_reviews(const Leaf& leaf) {
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

bool CaseCheck::names_its_querier(const Leaf& review) const {
    const auto found = cases_.find("query:" + review.plain(field::query));
    return found == cases_.end() || review.plain(field::querier) == found->second.querier;
}

bool CaseCheck::is_under_review(const Leaf& leaf, const Case& one, const std::set<domain::Duty>& duties) const {
    const auto found = reviews_.find(leaf.plain(field::review));
    if (found == reviews_.end()) return false;
    const auto& review = found->second;
    return review.waits && leaf.subject + ":" + leaf.plain(field::item) == "query:" + review.record &&
           leaf.person != one.querier && duties.contains(domain::Duty::reviewer);
}

bool CaseCheck::comes_in_order(const Leaf& leaf, Case& one) {
    const auto item = leaf.plain(field::item);
    if (leaf.action == action::record_retrieved)
        return one.numbered.contains(item) && one.retrieved.insert(item).second;
    const bool taken_over = leaf.action == action::query_serial_taken_over;  // stands on a signature of its own
    if (leaf.action != action::query_serial && !taken_over) return true;
    const bool first = one.numbered.insert(item).second;
    return first && (taken_over || one.asked.contains(item));
}

std::string_view CaseCheck::take_in(const Leaf& leaf, const Digest& hash, const DutiesOf& duties_of) {
    follow_reviews(leaf);
    if (leaf.action == action::query_submitted) {
        cases_.try_emplace(leaf.subject, Case{leaf.person, leaf.person, {leaf.sequence, hash}, {}, {}, {}, {}, {}});
        return "";
    }
    if (leaf.action == action::review_drawn) return names_its_querier(leaf) ? "" : "sample";
    const auto found = cases_.find(leaf.subject);
    if (found == cases_.end()) return leaf.action == action::query_requesting ? "answered" : "";
    auto& one = found->second;
    if (leaf.action == action::query_withdrawn)
        for (const auto& item : leaf.listed(field::items)) one.approved.erase(item);
    if (leaf.action == action::query_decided) {
        one.approved.merge(leaf.listed(field::approved));
        for (const auto& signature : leaf.signatures) one.deciders.insert(signature.signer.text());
        return one.deciders.contains(one.holder) ? "case" : "";
    }
    if (std::ranges::find(what_opens, leaf.action) != what_opens.end()) return leaf.person == one.holder ? "" : "case";
    // Who took the case over asks anew: the approval names who asked (R-DU-6).
    if (leaf.action == action::query_requesting) {
        if (leaf.person != one.querier || leaf.person != one.holder) return "case";
        auto items = leaf.listed(field::items);
        const bool once = std::ranges::none_of(
            items, [&](const auto& item) { return one.asked.contains(item) || one.numbered.contains(item); });
        const bool approved = std::ranges::includes(one.approved, items);
        one.asked.merge(items);
        return approved && once ? "" : "answered";
    }
    if (leaf.action == action::query_not_received)
        for (const auto& item : leaf.listed(field::items)) one.asked.erase(item);
    if (!comes_in_order(leaf, one)) return "answered";
    if (leaf.action == action::record_reviewed) {
        const auto author = domain::PersonId::written(leaf.person);
        return author && is_under_review(leaf, one, duties_of(*author)) ? "" : "case";
    }
    if (leaf.action != action::query_handed_over) return "";
    const auto to = domain::PersonId::written(leaf.plain(field::to));
    const auto author = domain::PersonId::written(leaf.person);
    const auto rests_on = leaf.rests_on();
    const bool known = to && author && rests_on && rests_on->size() == 1 && rests_on->front() == one.since &&
                       leaf.plain(field::from) == one.holder;
    if (!known || to->text() == one.holder || to == author || one.deciders.contains(to->text())) return "case";
    const bool own = leaf.signatures.size() == 1 && leaf.signatures.front().signer == *author;
    const bool may = leaf.person == one.holder || duties_of(*author).contains(domain::Duty::supervisor);
    if (!own || !may || !duties_of(*to).contains(domain::Duty::query_officer)) return "case";
    one.holder = to->text();
    one.since = {leaf.sequence, hash};
    return "";
}

}  // namespace jcic::ledger
