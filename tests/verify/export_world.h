#pragma once
// A ledger with an officer's day in it, exported for the second verifier.

#include <map>

#include "app/backup/export.h"
#include "app/backup/export_file.h"
#include "app/ledger/session/opened.h"
#include "app/ledger_check/verify.h"
#include "ledger/consented.h"
#include "ledger/forger.h"
#include "verify/judge.h"

namespace jcic::test {

/// An officer's day: some events, and the file that an auditor is given.
struct ExportWorld : LedgerWorld {
    std::map<std::string, domain::EarlierEvent> submissions;
    std::unique_ptr<ledger::Session> session = sign_in("Q01").value();

    ExportWorld() {
        for (int i = 0; i < 3; ++i) write_query(std::to_string(i));
        static_cast<void>(session->close_epoch(ledger::Closing::hand_over));
        write_query("3");
    }
    [[nodiscard]] domain::Entry submission(const std::string& id) {
        auto out = entry("query.submitted", "query:" + id);
        return out.plain("case-number", "2026-房貸-" + id)
            .plain("items", "T50")
            .personal("subject-name", "王小明", "query:" + id)
            .personal("page", "頁面 " + id, "query:" + id)
            .apart("request", "位元組", "query:" + id);
    }
    void write_query(const std::string& id) { submissions[id] = session->append(submission(id)).value().earlier(); }
    [[nodiscard]] domain::EarlierEvent submitted(const std::string& id) const { return submissions.at(id); }
    [[nodiscard]] domain::Entry decision(const std::string& id, std::string_view page) {
        auto entry = this->entry("query.decided", "query:" + id).rests_on(submitted(id));
        return entry.plain("approved", "T50").personal("page", std::string(page), "query:" + id);
    }
    /// By the second person, who was shown that page.
    void decide(const std::string& id, std::string_view page) {
        Forger(*this, *session).write(decision(id, page), {{"S01", "approval"}});
    }
    /// JCIC was asked for T50, and gave its number: what a record rests on (R-SE-1).
    void number(const std::string& id) {
        const Forger forger(*this, *session, "Q01");
        forger.write(entry("query.requesting", "query:" + id).plain("items", "T50"));
        forger.write(entry("query.serial", "query:" + id).plain("item", "T50"));
    }
    Bytes exported(const Secret* password = nullptr) {
        if (password == nullptr) {
            const auto head = session->person().text() == "H01" ? nullptr : sign_in("H01").value();
            report = ledger::export_ledger(head ? *head : *session, file(), {});
            return contents(file());
        }
        const auto head = sign_in("H01").value();
        const auto consent = consented(*head, "S01");
        report = ledger::export_ledger(*head, file(), {password, &consent, {}, {}});
        return contents(file());
    }
    [[nodiscard]] std::string by_the_ledger() const {
        std::string out;
        session->opened().dependencies().asks_who_writes = true;
        const auto found = ledger::verify(*session).value();
        session->opened().dependencies().asks_who_writes = false;  // the tests' own events are anybody's
        for (const auto& one : found.faults)
            out += (out.empty() ? "" : " ") + std::to_string(one.sequence) + ":" + one.reason;
        return out;
    }
    [[nodiscard]] std::string by_the_other() const { return reasons(judge(as_it_stands())); }
    /// All that stands, under a checkpoint of the open epoch's key, by who asks no program: it would refuse where the
    /// trail is damaged, and add an event of its own.
    [[nodiscard]] Bytes as_it_stands() const {
        auto& opened = session->opened();
        Packer out;
        const auto record = [&](char kind, ByteView content) {
            out.u8(static_cast<std::uint8_t>(kind)).bytes(content);
        };
        const auto& origin = opened.origin();
        record('O', Packer()
                        .text(ledger::ExportFile::form)
                        .text(name_of(origin.kind))
                        .text(origin.institution.text())
                        .bytes(origin.id)
                        .u8(0)
                        .done());
        std::uint64_t epoch = 1;
        static_cast<void>(opened.events().scan(1, [&](const ledger::StoredEvent& event) -> Result<void> {
            Bytes content(event.hash.begin(), event.hash.end());
            content.insert(content.end(), event.body.begin(), event.body.end());
            record('E', content);
            const auto kept = ledger::kept_of(opened, event).value();  // outlives the loop over it
            for (const auto& one : kept) record('K', one);
            for (auto seal = opened.sealer().seals().of(epoch).value(); seal && seal->seal.head.size == event.sequence;
                 seal = opened.sealer().seals().of(++epoch).value())
                record('S', Packer().text(seal->note.pack()).bytes(seal->certificate).done());
            return {};
        }));
        const auto keys = opened.sealer().hold_keys().value();
        const auto head = opened.events().head().value();
        record('Z', Packer().text(opened.sealer().checkpoint(keys, head).value().pack()).done());
        return out.take();
    }
    [[nodiscard]] fs::path file() const { return folder.path() / "export"; }

    Result<ledger::ExportReport> report = ledger::ExportReport{};
};

inline std::string at(std::uint64_t sequence, const char* reason) {
    return std::to_string(sequence) + ":" + reason;
}

}  // namespace jcic::test

#define BOTH_SAY(enemy, expected)                                          \
    do {                                                                   \
        const auto wanted = QString::fromStdString(expected);              \
        QCOMPARE(QString::fromStdString((enemy).by_the_ledger()), wanted); \
        QCOMPARE(QString::fromStdString((enemy).by_the_other()), wanted);  \
    } while (false)
