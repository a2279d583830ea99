#pragma once
// PC/SC as an interface, one function for each SCard* call (PC/SC Workgroup, part 5; pcsc-lite 1.9). Implemented by the
// real service, by tests' faults and by the practice card in process. It uses no types of winscard.h, because those
// differ in size between Linux and Windows.
//
// Every call may block, and except for cancel() none may be made on a context while another call on the same context
// waits. Contexts are independent: the monitor and the card worker have one each.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "app/base/bytes.h"
#include "app/base/clock.h"

namespace jcic::pcsc {

/// A return code as 32 unsigned bits. (pcsc-lite returns positive 64-bit longs, Windows negative 32-bit ones.) Other
/// values than these may occur and are mapped as well: codes.h.
enum class Code : std::uint32_t {
    ok = 0,
    internal_error = 0x80100001,
    cancelled = 0x80100002,
    invalid_handle = 0x80100003,
    invalid_parameter = 0x80100004,
    invalid_target = 0x80100005,
    no_memory = 0x80100006,
    waited_too_long = 0x80100007,
    insufficient_buffer = 0x80100008,
    unknown_reader = 0x80100009,
    timeout = 0x8010000A,
    sharing_violation = 0x8010000B,
    no_smartcard = 0x8010000C,
    unknown_card = 0x8010000D,
    cannot_dispose = 0x8010000E,
    protocol_mismatch = 0x8010000F,
    not_ready = 0x80100010,
    invalid_value = 0x80100011,
    system_cancelled = 0x80100012,
    communication_error = 0x80100013,
    unknown_error = 0x80100014,
    invalid_atr = 0x80100015,
    not_transacted = 0x80100016,
    reader_unavailable = 0x80100017,
    shutdown = 0x80100018,
    pci_too_small = 0x80100019,
    reader_unsupported = 0x8010001A,
    duplicate_reader = 0x8010001B,
    card_unsupported = 0x8010001C,
    no_service = 0x8010001D,
    service_stopped = 0x8010001E,
    unsupported_feature = 0x8010001F,  ///< of pcsc-lite; on Windows this is "unexpected"
    windows_unsupported_feature = 0x80100022,
    no_access = 0x80100027,
    no_readers_available = 0x8010002E,
    data_lost = 0x8010002F,
    server_too_busy = 0x80100031,
    unsupported_card = 0x80100065,
    unresponsive_card = 0x80100066,
    unpowered_card = 0x80100067,
    reset_card = 0x80100068,
    removed_card = 0x80100069,
    security_violation = 0x8010006A,
    cancelled_by_user = 0x8010006E,
    // Plain Windows errors, passed on by its readers' drivers.
    windows_invalid_function = 0x00000001,
    windows_bad_command = 0x00000016,  ///< the reader was unplugged
    windows_general_failure = 0x0000001F,
    windows_not_supported = 0x00000032,
    windows_broken_pipe = 0x0000006D,  ///< the service of a remote session ended
    windows_timeout = 0x00000079,
    windows_io_device = 0x0000045D,
    service_silent = 0xA0100001,  ///< of this program (bounded_link.h): the service does not answer
};

using Context = std::uint64_t;
using Handle = std::uint64_t;

enum class Share { shared, exclusive };
enum class Protocol { t0, t1 };
/// Treatment of the card at the end of a connection or transaction.
enum class Leave { as_it_is, reset };

/// The pseudo reader whose state changes when a reader is added or removed.
inline constexpr const char* reader_notification = "\\\\?PnP?\\Notification";

/// SCARD_STATE_*: the low half of a reader's state; the high half counts card events.
enum StateBit : std::uint32_t {
    state_unaware = 0,
    state_changed = 0x0002,
    state_unknown = 0x0004,
    state_unavailable = 0x0008,
    state_empty = 0x0010,
    state_present = 0x0020,
    state_exclusive = 0x0080,
    state_in_use = 0x0100,
    state_mute = 0x0200,
};

struct ReaderState {
    std::string reader;
    std::uint32_t known = state_unaware;  ///< the state known to the caller; the wait ends when it differs
    std::uint32_t now = state_unaware;    ///< filled in
    Bytes atr;                            ///< filled in; empty without a card
};

struct Connection {
    Handle handle = 0;
    Protocol protocol = Protocol::t1;
};

class Link {
public:
    virtual ~Link() = default;

    virtual Code establish(Context& out) = 0;
    virtual Code release(Context context) = 0;
    /// Returns no_readers_available if there is no reader at all.
    virtual Code list_readers(Context context, std::vector<std::string>& out) = 0;
    /// Waits until a state differs from the known one, `limit` has passed (timeout), or cancel(). No limit: waits
    /// indefinitely. Limit zero: returns the present states.
    virtual Code wait_change(Context context, std::optional<Millis> limit, std::span<ReaderState> states) = 0;
    /// Ends a wait_change of this context; later ones are not affected. May be called from any thread.
    virtual Code cancel(Context context) = 0;

    virtual Code connect(Context context, const std::string& reader, Share share, Connection& out) = 0;
    virtual Code disconnect(Handle handle, Leave leave) = 0;
    virtual Code begin(Handle handle) = 0;
    virtual Code end(Handle handle, Leave leave) = 0;
    /// `length`: in, the size of `answer`; out, the bytes received. Success with fewer than two bytes occurs if the
    /// card is removed meanwhile.
    virtual Code transmit(Handle handle, Protocol protocol, ByteView command, std::span<std::uint8_t> answer,
                          std::size_t& length) = 0;
    /// Sends a command to the reader's driver (SCardControl); not cancelled by cancel(). `length` as for transmit.
    virtual Code control(Handle handle, std::uint32_t code, ByteView command, std::span<std::uint8_t> answer,
                         std::size_t& length) = 0;
    /// The answer to reset of a connected card.
    virtual Code status(Handle handle, Bytes& atr) = 0;
};

}  // namespace jcic::pcsc
