#pragma once
// Makes the events of this room: their names, fields, and which of them may be written only once.

#include "app/base/random.h"
#include "app/inquiry/book/book.h"
#include "app/inquiry/ports.h"

namespace jcic::inquiry {

class Entries {
public:
    Entries(Random& random, Sha256 sha256) : random_(random), sha256_(std::move(sha256)) {}

    [[nodiscard]] domain::EntryId new_id() { return random_.bytes<std::tuple_size_v<domain::EntryId>>(); }
    /// An event about the query, with an id of its own.
    [[nodiscard]] domain::Entry event(const QueryId& id, std::string_view action);
    /// An event about no particular query.
    [[nodiscard]] domain::Entry about_ledger(std::string_view action);
    /// An event about one item of the query.
    [[nodiscard]] domain::Entry event(const QueryId& id, std::string_view action, domain::Item item);
    /// An event that may be made twice but is written once: its id is derived from the request and the item.
    [[nodiscard]] domain::Entry event_once(const QueryId& id, std::string_view action, domain::Item item,
                                           const RequestEntry& request) const;

    [[nodiscard]] domain::Entry stopped(const QueryId& id, std::string_view step, const std::set<domain::Item>& items,
                                        const Fault& fault);
    [[nodiscard]] domain::Entry serial(const QueryId& id, const RequestEntry& request,
                                       const domain::SerialAnswer& answer, std::string_view how) const;
    [[nodiscard]] domain::Entry request_failed(const QueryId& id, const RequestEntry& request, domain::Item item,
                                               const Fault& refusal) const;
    [[nodiscard]] domain::Entry unsettled(const QueryId& id, const std::set<domain::Item>& items, FaultCode problem);
    [[nodiscard]] domain::Entry not_received(const QueryId& id, const std::set<domain::Item>& items, FaultCode problem);
    /// R-SE-2: a record that JCIC no longer holds needs a new authorisation and a new serial number.
    [[nodiscard]] domain::Entry expired(const QueryId& id, const RequestEntry& request, domain::Item item) const;

private:
    Random& random_;
    Sha256 sha256_;
};

}  // namespace jcic::inquiry
