#pragma once
// The three state machines of a query as tables: item, record, copy (docs/how-it-works.md, "One query"). Each table can
// be read, drawn and tested as a whole: every state, every event.

#include <optional>
#include <span>
#include <string_view>

namespace jcic::domain {

enum class ItemState {
    draft,
    submitted,
    approved,
    refused,
    requesting,
    unsettled,
    serial_held,
    retrieved,
    expired,
    failed,
    withdrawn
};
enum class ItemEvent {
    submit,
    approve,
    refuse,
    request,
    request_lost,
    serial,
    request_failed,
    not_received,
    retrieve,
    expire,
    withdraw,
    take_over
};

enum class RecordState { held, used_up, erased };
enum class RecordEvent { use_up, erase };

/// `unused`: of no use to the case (refused, spoilt in the printer), waits for its destruction (R-PA-4). `written_off`:
/// nobody found it, and the unit head has taken that upon himself. `exported`: out as an encrypted file, until somebody
/// deletes it before a witness (R-PA-10).
enum class CopyState { reserved, at_printer, out, filed, destroyed, missing, void_, unused, written_off, exported };
enum class CopyEvent { send, confirm, fail, discard, file, destroy, lose, find, cancel, set_aside, write_off, export_ };

template <class State, class Event>
struct Transition {
    State from;
    Event event;
    State to;
};

[[nodiscard]] std::span<const Transition<ItemState, ItemEvent>> item_table();
[[nodiscard]] std::span<const Transition<RecordState, RecordEvent>> record_table();
[[nodiscard]] std::span<const Transition<CopyState, CopyEvent>> copy_table();

/// The state after the event; nullopt where the table has no such row.
[[nodiscard]] std::optional<ItemState> next(ItemState state, ItemEvent event);
[[nodiscard]] std::optional<RecordState> next(RecordState state, RecordEvent event);
[[nodiscard]] std::optional<CopyState> next(CopyState state, CopyEvent event);

/// Nothing more is owed for the copy: it is filed, destroyed, void or written off. A case with another is not closed.
[[nodiscard]] bool accounted_for(CopyState state);

/// No copy is left of it: destroyed, void, or looked for in vain and written off. A record is not erased with another
/// (R-PA-10).
[[nodiscard]] bool gone(CopyState state);

[[nodiscard]] std::string_view name_of(ItemState state);  ///< "serial-held"
[[nodiscard]] std::string_view name_of(RecordState state);
[[nodiscard]] std::string_view name_of(CopyState state);

}  // namespace jcic::domain
