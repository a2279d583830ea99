#include "ui/record/shown_copy.h"

namespace jcic::ui {

const desk::CopyRow* last_copy(const desk::Snapshot& snapshot, const inquiry::QueryId& query, domain::Item item) {
    const desk::CopyRow* last = nullptr;
    for (const auto& one : snapshot.copies)
        if (one.query == query && one.item == item && (last == nullptr || one.copy.number > last->copy.number))
            last = &one;
    return last;
}

int next_number(const desk::Snapshot& snapshot, const inquiry::QueryId& query, domain::Item item) {
    const auto* last = last_copy(snapshot, query, item);
    return last == nullptr ? 1 : last->copy.number + 1;
}

desk::CopyId ShownCopy::id() const {
    return {query, item, record ? record->copy : 0};
}

bool ShownCopy::numbered() const {
    return record && record->copy > 0;
}

const desk::CopyRow* ShownCopy::row(const desk::Snapshot& snapshot) const {
    if (!record) return nullptr;
    for (const auto& one : snapshot.copies)
        if (desk::CopyId{one.query, one.item, one.copy.number} == id()) return &one;
    return nullptr;
}

domain::CopyState ShownCopy::state(const desk::Snapshot& snapshot) const {
    const auto* known = row(snapshot);
    const auto told = known != nullptr ? known->copy.state : domain::CopyState::reserved;
    return told == domain::CopyState::reserved && sheets > 0 ? domain::CopyState::at_printer : told;
}

int ShownCopy::number(const desk::Snapshot& snapshot) const {
    return numbered() ? record->copy : next_number(snapshot, query, item);
}

}  // namespace jcic::ui
