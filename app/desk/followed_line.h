#pragma once
// The hub's line as last seen by one kind of round. If the line has changed, work begun on the previous one is ended,
// because its results are no longer needed.

#include <memory>

#include "app/desk/rooms/hub_line.h"
#include "app/desk/rooms/seating.h"
#include "app/desk/rooms/with.h"

namespace jcic::desk {

class FollowedLine {
public:
    /// Whether the line has changed since the last call. Without a session there is none.
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
    /// For a background task, which may outlive the seat.
    [[nodiscard]] const std::shared_ptr<hub::Line>& kept() const { return line_; }

private:
    std::shared_ptr<hub::Line> line_;
};

}  // namespace jcic::desk
