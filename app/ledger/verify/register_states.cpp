#include "app/ledger/verify/rules.h"

#include <utility>

#include "app/domain/registers/as_before.h"
#include "app/domain/registers/cards.h"
#include "app/domain/registers/named_steps.h"

namespace jcic::ledger {

namespace {

/// A row's end destroys the row's own key and no other.
bool destroys_itself(const Leaf& leaf) {
    int keys = 0;
    for (const auto& field : leaf.fields)
        if (field.name == field::destroys && (++keys > 1 || field.text != leaf.subject)) return false;
    return keys == 1;
}

/// No more than what the next step is judged by.
void take(domain::registers::Row& row, const domain::registers::StepOf& known, const Leaf& leaf, const Digest& hash) {
    if (!known.step->to.empty()) row.state = known.step->to;
    row.last = {leaf.sequence, hash};
    row.story.assign(1, {known.step, leaf.sequence, leaf.at, leaf.person, {}});
    for (const auto& asked : known.step->asks) {
        const auto* field = leaf.field(asked.name);
        const bool told =
            known.book->tells_whose(asked.name) || domain::registers::is_held_later(*known.book, asked.name);
        if (field == nullptr || field->keep != domain::Keep::plain || !told) continue;
        row.values.insert_or_assign(std::string(asked.name), field->text);
    }
}

}  // namespace

bool RegisterStates::follows_what_was_tried(const Leaf& leaf) {
    if (leaf.action == action::card_locked) return cards_[leaf.subject].no_try_left;
    const bool known = leaf.action == domain::registers::card_pin_known;
    if (!known && leaf.action != domain::registers::card_pin_not_known) return true;
    return std::exchange(cards_[leaf.subject].password_not_known, !known) == known;
}

void RegisterStates::follow_tries(const Leaf& leaf) {
    if (!leaf.subject.starts_with(domain::registers::cards.about)) return;
    const auto* left = leaf.field(field::tries_left);
    if (left == nullptr) return;
    // Before the password is tried it is said how many are left; of a failure, what it came to.
    cards_[leaf.subject].no_try_left =
        leaf.field(field::problem) != nullptr && (left->text.empty() || left->text == "0");
}

std::string_view RegisterStates::judge_event(const Leaf& leaf, const Digest& hash) {
    follow_tries(leaf);
    const auto known = domain::registers::step_of(leaf.action);
    if (!known) return "";
    const auto found = rows_.find(leaf.subject);
    const auto* row = found == rows_.end() ? nullptr : &found->second;
    if (!leaf.subject.starts_with(known->book->about) || leaf.subject.size() == known->book->about.size() ||
        !domain::registers::may_follow(*known->step, row))
        return domain::registers::may_tell_of(*known->step, row) ? "" : "state";
    const auto said = [&](std::string_view name) { return leaf.plain(name); };
    if (domain::registers::is_denied(*known->step, row, said) || !follows_what_was_tried(leaf)) return "state";
    if (row != nullptr && known->step->written == domain::registers::Written::here) {
        const auto earlier = leaf.rests_on();
        if (!earlier || earlier->size() != 1 || earlier->front() != row->last) return "rests-on";
    }
    if (known->step->erases && !destroys_itself(leaf)) return "state";
    if (known->step->written != domain::registers::Written::table &&
        domain::registers::not_theirs(*known->step, row, leaf.person, leaf.plain(field::beside)))
        return "taken-by";
    if (domain::registers::not_as_before(*known->step, row, said)) return "taken-by";
    auto& now = rows_[leaf.subject];
    now.id = leaf.subject.substr(known->book->about.size());
    take(now, *known, leaf, hash);
    return "";
}

}  // namespace jcic::ledger
