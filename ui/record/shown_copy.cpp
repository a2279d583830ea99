#include "ui/record/shown_copy.h"

#include <algorithm>

namespace jcic::ui {

int next_number(const desk::Snapshot& snapshot, const inquiry::QueryId& query, domain::Item item) {
    int last = 0;
    for (const auto& one : snapshot.copies)
        if (one.query == query && one.item == item) last = std::max(last, one.copy.number);
    return last + 1;
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
