#pragma once
// A ledger with an officer's day in it, exported for the second verifier.

#include "app/ledger/export.h"
#include "app/ledger/opened.h"
#include "ledger/consented.h"
#include "ledger/ledger_world.h"
#include "verify/judge.h"

namespace jcic::test {

/// An officer's day: some events, and the file that an auditor is given.
struct ExportWorld : LedgerWorld {
    std::unique_ptr<ledger::Session> session = sign_in("Q01").value();

    ExportWorld() {
        for (int i = 0; i < 3; ++i) write_query(std::to_string(i));
        static_cast<void>(session->close_epoch(ledger::Closing::hand_over));
        write_query("3");
    }
    void write_query(const std::string& id) {
        auto entry = this->entry("query.submitted", "query:" + id);
        entry.plain("case-number", "2026-房貸-" + id)
            .personal("subject-name", "王小明", "query:" + id)
            .personal("page", "頁面 " + id, "query:" + id)
            .apart("request", "位元組", "query:" + id);
        static_cast<void>(session->append(entry));
    }
    /// The second person's signature over the page of the query.
    void decide(const std::string& id, std::string_view page) {
        auto entry = this->entry("query.decided", "query:" + id);
        entry.plain("approved", "T50");
        entry.signatures.push_back(
            session->countersign(code("S01"), password_of("S01"), "approval", view(page)).value());
        static_cast<void>(session->append(entry));
    }
    Bytes exported(const Secret* password = nullptr) {
        if (password == nullptr) {
            report = ledger::export_ledger(*session, file(), {});
            return contents(file());
        }
        const auto head = sign_in("H01").value();
        const auto consent = consented(*head, "S01");
        report = ledger::export_ledger(*head, file(), {password, &consent, {}, {}});
        return contents(file());
    }
    [[nodiscard]] fs::path file() const { return folder.path() / "export"; }

    Result<ledger::ExportReport> report = ledger::ExportReport{};
};

}  // namespace jcic::test
