#include "app/desk/rooms/work_queue.h"

#include <algorithm>

namespace jcic::desk {

std::size_t WorkQueue::add(const std::vector<WorkPiece>& pieces) {
    if (pieces.empty()) return 0;
    if (!work_ || !work_->under_way()) work_.emplace();
    auto& left = work_->left;
    std::size_t items = 0;
    for (const auto& piece : pieces) {
        if (std::ranges::find(left, piece) != left.end()) continue;
        left.push_back(piece);
        items += piece.items.size();
    }
    if (items > 0) work_->paused = false;
    return items;
}

void WorkQueue::end(const Fault& why) {
    if (!work_ || !work_->under_way()) return;
    work_->ended = why;
    work_->paused = false;
}

void WorkQueue::pause(bool paused) {
    if (work_ && work_->under_way()) work_->paused = paused;
}

void WorkQueue::take_off(std::size_t pieces, const std::vector<WorkPiece>& not_begun) {
    auto& left = work_->left;
    left.erase(left.begin(), left.begin() + static_cast<std::ptrdiff_t>(pieces));
    left.insert(left.begin(), not_begun.begin(), not_begun.end());
}

}  // namespace jcic::desk
