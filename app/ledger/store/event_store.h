#pragma once
// The events as they are written and read: appended inside the caller's transaction together with their row of the
// listing, read back with what they say, looked up.

#include <functional>

#include "app/ledger/store/event_table.h"
#include "app/ledger/store/listing.h"
#include "app/ledger/store/value_store.h"

namespace jcic::ledger {

/// Who writes, where and when.
struct Author {
    std::string person;  ///< "-" where nobody is signed in
    std::string workstation;
    std::string address;  ///< as Leaf::address
    UtcTime at{};
    Millis since_boot{};
};

/// A key that is to be destroyed, and the event that says so.
struct Announced {
    std::string key;
    std::uint64_t sequence = 0;
};

/// Whether reading an event opens its personal values, where this session may.
enum class Personal { opened, closed };

class EventStore : public EventTable {
public:
    EventStore(Database& database, ValueStore& values) : EventTable(database), values_(values), listing_(database) {}

    /// The tables of a new ledger.
    [[nodiscard]] Result<void> lay_out();

    /// Inside a transaction. The same id again gives the first answer; faults query.changed (the same id with something
    /// else), input.form (an action or a key is missing), ledger.sealed, ledger.erased.
    [[nodiscard]] Result<domain::Recorded> append(const domain::Entry& entry, const Author& author);

    [[nodiscard]] Result<domain::Recorded> read(std::uint64_t sequence, Personal personal = Personal::opened);
    [[nodiscard]] Result<std::vector<domain::Recorded>> list(const EventQuery& query);
    /// Those of these actions from `from` on, in order, up to the last there is now; `visit` may read, not write.
    [[nodiscard]] Result<void> of_actions(std::span<const std::string_view> actions, std::uint64_t from,
                                          const std::function<Result<void>(const domain::Recorded&)>& visit);
    /// Leaves of one kind of subject ("person:"; never empty), in order.
    [[nodiscard]] Result<std::vector<Leaf>> about(std::string_view subject_beginning);
    /// Leaves of these actions, in order.
    [[nodiscard]] Result<std::vector<Leaf>> leaves_of(std::span<const std::string_view> actions);
    /// Keys that events from `from` on say are to be destroyed, in order.
    [[nodiscard]] Result<std::vector<Announced>> announced(std::uint64_t from);

    /// As Recorded: personal values opened where this session may.
    [[nodiscard]] Result<domain::Recorded> recorded(const StoredEvent& event, Personal personal = Personal::opened);

    /// So many events were given to somebody since it was opened: what a use case costs.
    [[nodiscard]] std::uint64_t given() const { return given_; }

    /// By what they are found.
    [[nodiscard]] Listing& listing() { return listing_; }

private:
    [[nodiscard]] Result<domain::Recorded> recorded(const Leaf& leaf, const Digest& hash,
                                                    Personal personal = Personal::opened);
    [[nodiscard]] Result<domain::Recorded> repeated(const StoredEvent& first, const domain::Entry& entry);
    /// In pieces, each of one moment and one lock.
    [[nodiscard]] Result<void> each_listed(std::span<const std::uint64_t> listed,
                                           const std::function<Result<void>(const StoredEvent&)>& visit);
    [[nodiscard]] Result<std::vector<Leaf>> leaves(std::span<const std::uint64_t> listed);
    ValueStore& values_;
    Listing listing_;
    std::uint64_t given_ = 0;
};

/// The listing made anew from the events, in one go: what may be done where verification finds that it does not say
/// what the events say. The one that is replaced stays, as table listing_old_N: nobody reads it, it is evidence, and
/// dropping it would free and overwrite whatever pages a tree leads to that is known to be wrong. Inside a transaction,
/// which is to be given up where it fails: then the other stays. Faults ledger.corrupt (an event cannot be read),
/// cancelled.
[[nodiscard]] Result<void> make_listing_anew(Database& database, EventStore& events, const std::stop_token& stop,
                                             const ListingProgress& progress);
/// In a transaction of its own, before anybody is learned through it: where the listing is not of these events, or
/// takes the next event's row no more, it is made anew; nobody could sign in, and so nobody say what happened. True
/// where it was. Faults as make_listing_anew, ledger.busy, ledger.write.
[[nodiscard]] Result<bool> mend_listing(Database& database, EventStore& events);

}  // namespace jcic::ledger
