#pragma once
// A ledger, and a backup of it.

#include "app/backup/backup.h"
#include "app/backup/restore.h"
#include "ledger/forger.h"

namespace jcic::test {

using ledger::Closing;
using ledger::Ledger;
using ledger::ProfileKind;
using ledger::Restore;
using ledger::RestoreReport;
using ledger::Session;

/// A world with a backup beside it.
struct BackedUp : LedgerWorld {
    fs::path file = folder.path() / "backup";

    /// `what`: the one event that is noted about query:1.
    explicit BackedUp(Founding founding = Founding::shared, std::string_view what = "serial.shown")
        : LedgerWorld(founding) {
        const auto session = sign_in("H01").value();
        auto noted = entry(what, "query:1");
        noted.personal("name", "王小明", "query:1");
        Forger(*this, *session, "Q01").write(noted);
        static_cast<void>(back_up(*session, file, {}).value());
        static_cast<void>(session->close_epoch(Closing::sign_out));
    }
    std::uint64_t a_day() {
        const auto session = sign_in("Q01").value();
        static_cast<void>(session->append(entry("serial.shown")).value());
        static_cast<void>(session->close_epoch(Closing::sign_out));
        return session->count().value();
    }
    Result<std::unique_ptr<Restore>> begin(std::string_view person = "H01") {
        return Restore::begin({path(), ProfileKind::practice, institution(), file, {}, {}}, dependencies, code(person),
                              password_of(person));
    }
    RestoreReport restore() { return begin().value()->finish().value(); }
    std::unique_ptr<Session> open_again(std::string_view person = "H01") {
        ledger = Ledger::open(path(), ProfileKind::practice, dependencies).value();
        return sign_in(person).value();
    }
    std::size_t folders() const {
        std::size_t out = 0;
        for (const auto& entry : fs::directory_iterator(folder.path())) out += entry.is_directory() ? 1U : 0U;
        return out;
    }
};

}  // namespace jcic::test
