#pragma once
// The catalogue's tables: each is the events about one thing, but for those of the registers' steps.

#include "app/domain/events/parts.h"

namespace jcic::domain::events {

[[nodiscard]] std::span<const Event> events_of_queries();
[[nodiscard]] std::span<const Event> events_of_copies();
[[nodiscard]] std::span<const Event> events_of_cards();
[[nodiscard]] std::span<const Event> events_of_people();
[[nodiscard]] std::span<const Event> events_of_the_ledger();
[[nodiscard]] std::span<const Event> events_of_desks();
[[nodiscard]] std::span<const Event> events_of_replies();

/// Who writes such an event of these tables; unasked where a register, or the rule of who changes people, says so.
[[nodiscard]] Writer writer_of(std::string_view action);

}  // namespace jcic::domain::events
