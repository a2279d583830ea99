#pragma once
// The line to the hub as one kind of round saw it last. On another one nothing is gone on with: what was begun on the
// one before ends at once, since that answers nobody any more.

#include <memory>

#include "app/desk/rooms/hub_line.h"
#include "app/desk/rooms/seating.h"
#include "app/desk/rooms/with.h"

namespace jcic::desk {

class FollowedLine {
public:
    /// Whether it is another than the last time. There is none where nobody sits.
    [[nodiscard]] bool is_another(const With<Seating, const HubLine>& parts) {
        const auto* opened = parts.seating.seat() == nullptr ? nullptr : parts.hub_line.opened();
        auto line = opened == nullptr ? nullptr : opened->line;
        if (line == line_) return false;
        line_ = std::move(line);
        return true;
    }
    [[nodiscard]] explicit operator bool() const { return line_ != nullptr; }
    [[nodiscard]] bool is_connected() const {
        return line_ && line_->state().phase == hub::LineState::Phase::connected;
    }
    /// For an errand, which may outlive the seat.
    [[nodiscard]] const std::shared_ptr<hub::Line>& kept() const { return line_; }

private:
    std::shared_ptr<hub::Line> line_;
};

}  // namespace jcic::desk
