#pragma once
// The branch's registers on paper, filled from the ledger.

#include "app/desk/rooms.h"

namespace jcic::desk {

/// A register as it prints: the very bytes that are shown.
struct RegisterPage {
    std::string name;  ///< "destruction"
    domain::RocDate from;
    domain::RocDate to;
    std::shared_ptr<const Bytes> pdf;
};

class RegisterDesk {
public:
    explicit RegisterDesk(Rooms& rooms) : rooms_(rooms) {}
    /// 公務機關資料表銷毀登記簿 (R-PA-4): copies destroyed on a day of the period, and those that still wait for it.
    /// Faults person.duty, paper.*.
    Result<RegisterPage> destruction(domain::RocDate from, domain::RocDate to);
    /// Begins a job, appends register.printed with its number and the digest of the bytes, then hands them over.
    /// Faults printer.*.
    Result<void> print(const RegisterPage& page, const PrintChoice& choice);

private:
    Rooms& rooms_;
};

}  // namespace jcic::desk
