#include "app/inquiry/book.h"

#include <algorithm>

#include "app/inquiry/fold.h"
#include "app/inquiry/vocabulary.h"
#include "app/inquiry/written.h"

namespace jcic::inquiry {

std::chrono::minutes pause_after(int times) {
    constexpr int doublings = 6;
    return std::min(retry_pause * (1 << std::clamp(times - 1, 0, doublings)), std::chrono::minutes{60});
}

bool left_out(const ItemEntry& item) {
    return std::any_of(item.copies.begin(), item.copies.end(), [](const CopyEntry& copy) {
        return copy.state == domain::CopyState::reserved || copy.state == domain::CopyState::at_printer ||
               copy.state == domain::CopyState::out;
    });
}

void Book::apply(const domain::Recorded& event) {
    applied_ = event.sequence;
    const auto id = query_of(event.entry.subject);
    if (!id) return;
    const auto found = queries_.find(*id);
    if (found == queries_.end()) {
        auto begun = event.entry.action == action::submitted ? begin_query(*id, event) : std::nullopt;
        if (begun) {
            queries_.emplace(*id, *std::move(begun));
        } else {
            strays_.push_back(event.sequence);
        }
        return;
    }
    auto& query = found->second;
    if (!take_in(query, event)) query.contradictions.push_back(event.sequence);
}

const QueryEntry* Book::find(const QueryId& id) const {
    const auto found = queries_.find(id);
    return found == queries_.end() ? nullptr : &found->second;
}

bool Book::authorisation_used(std::string_view reference, domain::Item item, const QueryId& except) const {
    for (const auto& [id, query] : queries_) {
        if (id == except || query.authorisation != reference) continue;
        const auto found = query.items.find(item);
        if (found == query.items.end()) continue;
        const auto state = found->second.state;
        const bool free = state == domain::ItemState::refused || state == domain::ItemState::withdrawn ||
                          state == domain::ItemState::failed;
        if (!free) return true;
    }
    return false;
}

}  // namespace jcic::inquiry
