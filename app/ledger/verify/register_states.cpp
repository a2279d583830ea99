#include "app/ledger/verify/register_states.h"

#include "app/domain/registers/as_before.h"

namespace jcic::ledger {

namespace {

/// A row's end destroys the row's own key and no other.
bool destroys_itself(const Leaf& leaf) {
    int keys = 0;
    for (const auto& field : leaf.fields)
        if (field.name == field::destroys && (++keys > 1 || field.text != leaf.subject)) return false;
    return keys == 1;
}

/// To the state of its row. What else it is held to: what it rests on, or what it answers (answers.h). A card may be
/// seen, or lock, and somebody may be named at sign-in, whom no register has; who is who has rules of its own
/// (who_is_who.h).
bool is_held(const domain::registers::StepOf& known) {
    if (known.step->written == domain::registers::Written::roster) return false;
    return known.step->written != domain::registers::Written::elsewhere ||
           (known.book != &domain::registers::cards && known.book != &domain::registers::people);
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

std::string_view RegisterStates::take_in(const Leaf& leaf, const Digest& hash) {
    const auto known = domain::registers::step_of(leaf.action);
    if (!known) return "";
    const auto found = rows_.find(leaf.subject);
    const auto* row = found == rows_.end() ? nullptr : &found->second;
    if (!leaf.subject.starts_with(known->book->about) || leaf.subject.size() == known->book->about.size() ||
        !domain::registers::may_follow(*known->step, row))
        return is_held(*known) ? "state" : "";
    if (row != nullptr && known->step->written == domain::registers::Written::here) {
        const auto earlier = leaf.rests_on();
        if (!earlier || earlier->size() != 1 || earlier->front() != row->last) return "rests-on";
    }
    if (known->step->erases && !destroys_itself(leaf)) return "state";
    if (known->step->written != domain::registers::Written::table &&
        domain::registers::not_theirs(*known->step, row, leaf.person, leaf.plain(field::beside)))
        return "taken-by";
    if (domain::registers::not_as_before(*known->step, row, [&](std::string_view name) { return leaf.plain(name); }))
        return "taken-by";
    auto& now = rows_[leaf.subject];
    now.id = leaf.subject.substr(known->book->about.size());
    take(now, *known, leaf, hash);
    return "";
}

}  // namespace jcic::ledger
