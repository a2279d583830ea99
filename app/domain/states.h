#pragma once
// The state machines of a query: item and record as tables (docs/develop/how-it-works.md, "One query"), each of which
// can be read, drawn and tested as a whole; those of a copy are its acts' endings (app/domain/acts/copy.cpp).

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

/// `unused`: not needed for the case (refused, spoilt in the printer), to be destroyed (R-PA-4). `written_off`: not
/// found, and the unit head takes responsibility. `exported`: saved as an encrypted file, until deleted before a
/// witness (R-PA-10).
enum class CopyState { reserved, at_printer, out, filed, destroyed, missing, void_, unused, written_off, exported };

template <class State, class Event>
struct Transition {
    State from;
    Event event;
    State to;
};

[[nodiscard]] std::span<const Transition<ItemState, ItemEvent>> item_table();
[[nodiscard]] std::span<const Transition<RecordState, RecordEvent>> record_table();

/// The state after the event; nullopt if the table has no such row.
[[nodiscard]] std::optional<ItemState> next(ItemState state, ItemEvent event);
[[nodiscard]] std::optional<RecordState> next(RecordState state, RecordEvent event);

/// Whether nothing more is due for the copy: it is filed, destroyed, void or written off. Otherwise its case cannot be
/// closed.
[[nodiscard]] bool accounted_for(CopyState state);

/// Whether no copy is left: destroyed, void, or not found and written off. Otherwise the record is not erased
/// (R-PA-10).
[[nodiscard]] bool gone(CopyState state);

[[nodiscard]] std::string_view name_of(ItemState state);  ///< "serial-held"
[[nodiscard]] std::string_view name_of(RecordState state);
[[nodiscard]] std::string_view name_of(CopyState state);
[[nodiscard]] std::optional<CopyState> copy_state(std::string_view name);

}  // namespace jcic::domain
