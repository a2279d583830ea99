#pragma once
// Watches readers and cards: one thread, one context, blocked in SCardGetStatusChange. It does not poll for cards; it
// ends the wait now and then to see whether the service still answers, and for a reader that the service lists and
// cannot reach. The service may be silent, stop, restart or never have run: the context is then re-established, with
// back-off.

#include <condition_variable>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

#include "app/base/fault.h"
#include "pcsc/codes.h"
#include "pcsc/link.h"

namespace jcic::pcsc {

enum class CardState { empty, card, mute, busy };  ///< busy: another program holds it exclusively

struct SeenReader {
    std::string name;
    CardState state = CardState::empty;
    Bytes atr;
    std::uint32_t events = 0;  ///< changes with each insertion and removal, also of the reader: reveals a swapped card
    bool operator==(const SeenReader&) const = default;
};

struct SeenReaders {
    std::optional<Fault> fault;  ///< the service is missing; then there are no readers
    std::vector<SeenReader> readers;
    bool operator==(const SeenReaders&) const = default;
};

class Monitor {
public:
    using Listener = std::function<void(std::shared_ptr<const SeenReaders>)>;

    struct Pace {
        Millis first_retry{50};  ///< after the loss of the service; doubled up to
        Millis last_retry{2000};
        /// For half a second after a restart pcscd reports a slot with a card as empty, or does not list its reader
        /// yet. A reader that held a card before has this long to show it, before the card is reported as removed.
        Millis settle{1000};
        /// A wait is begun anew so often: a service that was stopped in mid-wait is found silent (bounded_link.h).
        Millis begun_anew{3000};
    };

    /// `changed` is called in the monitor's thread, once for each different snapshot, including the first.
    Monitor(std::shared_ptr<Link> link, Listener changed) : Monitor(std::move(link), std::move(changed), Pace{}) {}
    Monitor(std::shared_ptr<Link> link, Listener changed, Pace pace);
    /// Stops: returns when the thread has ended. Not from within the listener.
    ~Monitor();
    Monitor(const Monitor&) = delete;
    Monitor& operator=(const Monitor&) = delete;

private:
    void run(const std::stop_token& stop);
    std::optional<Fault> watch(const std::stop_token& stop);
    Code list(std::vector<std::string>& names);
    Code survey(std::vector<ReaderState>& states);
    Code settle(std::vector<ReaderState>& states);
    Code follow(std::vector<ReaderState>& states);
    SeenReaders snapshot_of(const std::vector<ReaderState>& states);
    void publish(SeenReaders snapshot);
    void rest(const std::stop_token& stop, Millis span);
    void set_context(std::optional<Context> context);

    std::shared_ptr<Link> link_;
    Listener changed_;
    Pace pace_;
    std::shared_ptr<const SeenReaders> last_;      ///< last published snapshot
    std::vector<std::string> with_card_;           ///< readers that held a card when the service was last available
    Call calling_ = Call::wait;                    ///< the call that returned a code that ends the watch
    std::vector<std::string> names_;               ///< the readers of the last survey
    std::map<std::string, std::uint32_t> losses_;  ///< how often each reader vanished while it was watched

    std::mutex mutex_;
    std::condition_variable_any wake_;
    std::optional<Context> context_;  ///< set under mutex_ by the thread; cancelled by the stopping thread
    bool ended_ = false;              ///< guarded by mutex_
    std::jthread thread_;
};

}  // namespace jcic::pcsc
