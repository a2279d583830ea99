#pragma once
// The tables of the catalogue: each has the events about one subject, except those of the registers' steps.

#include "app/domain/events/parts.h"

namespace jcic::domain::events {

[[nodiscard]] std::span<const Event> events_of_queries();
[[nodiscard]] std::span<const Event> events_of_copies();
[[nodiscard]] std::span<const Event> events_of_cards();
[[nodiscard]] std::span<const Event> events_of_people();
[[nodiscard]] std::span<const Event> events_of_the_ledger();
[[nodiscard]] std::span<const Event> events_of_desks();
[[nodiscard]] std::span<const Event> events_of_replies();

/// Who writes such an event of these tables; unasked if a register or the rule for changes of people decides.
[[nodiscard]] Writer writer_of(std::string_view action);

}  // namespace jcic::domain::events
