#pragma once
// The ledger as its readers see it: a paged list, and its verification.

#include "app/desk/rooms.h"

namespace jcic::desk {

struct EventRow {
    std::uint64_t sequence = 0;
    UtcTime at{};
    std::string person;
    std::string person_name;
    std::string action;
    std::string subject;
    std::string facts;  ///< plain fields only, masked where secret: "case 2026-房貸-00417 · T50"
};

struct EventFilter {
    std::string text;  ///< in action, person, subject, plain facts; "" for all
    std::string person;
    std::optional<UtcTime> from, to;
};

struct EventPage {
    std::uint64_t total = 0;     ///< that fit the filter
    std::vector<EventRow> rows;  ///< newest first
};

struct Verification {
    bool ok = false;
    std::uint64_t events = 0;
    std::string head;           ///< 64 hex digits
    std::vector<Fault> faults;  ///< first bad event first, detail "sequence"
};

/// Where the chain stands.
struct Head {
    std::uint64_t events = 0;
    std::string hash;  ///< 64 hex digits
};

class LedgerDesk {
public:
    explicit LedgerDesk(Rooms& rooms) : rooms_(rooms) {}
    [[nodiscard]] Result<EventPage> page(const EventFilter& filter, std::uint64_t offset, std::size_t limit);
    [[nodiscard]] Result<Head> head();
    Result<Verification> verify(std::stop_token stop);

private:
    Rooms& rooms_;
};

}  // namespace jcic::desk
