// What must not grow with the ledger, and what grows no faster than a bare scan. Of a ledger that bench_make_ledger
// made:
//   bench_ledger_size FOLDER
#include <cstdio>

#include "app/ledger/session/opened.h"
#include "app/ledger/session/read_handle.h"
#include "app/ledger_check/file_check.h"
#include "app/ledger_check/read_events.h"
#include "app/ledger_check/verify.h"
#include "app/ledger_check/verify_search.h"
#include "app/proofs/proof_source.h"
#include "app/search/look_up.h"
#include "app/search/search_index.h"
#include "bare_search.h"
#include "bench.h"
#include "ledger_fill.h"
#include "ledger_seat.h"

using namespace jcic;

namespace {

/// Every row that verification reads, and nothing done with it.
std::uint64_t bare_scan(ledger::OpenLedger& opened) {
    std::uint64_t bytes = 0;
    for (const auto* sql : {"SELECT id, hashes, body FROM event ORDER BY sequence",
                            "SELECT person, action, subject FROM listing ORDER BY sequence",
                            "SELECT key, sealed, sealed FROM sealed_value ORDER BY sequence, position",
                            "SELECT name, wrapped, wrapped FROM value_key"}) {
        auto rows = bench::value_of(opened.database().prepare(sql));
        while (bench::value_of(rows.step()))
            for (const int column : {0, 1, 2}) bytes += rows.blob_at(column).size();
    }
    return bytes;
}

void proofs(ledger::Session& session, std::uint64_t total) {
    std::vector<bench::Micros> times;
    for (std::uint64_t i = 1; i <= 200; ++i)
        times.push_back(bench::time_of(
            [&] { static_cast<void>(bench::value_of(ledger::ProofSource(session).inclusion(total * i / 200))); }));
    const auto middle = bench::median(times);
    bench::report_count("inclusion proof, against the goal of 5 ms", static_cast<std::uint64_t>(middle.count()), 5000,
                        "µs");
}

/// Every row of the search, and nothing done with it.
std::uint64_t bare_search_scan(ledger::OpenLedger& opened) {
    std::uint64_t bytes = 0;
    auto& index = bench::value_of(ledger::index_of(opened))->database();
    for (const auto* sql : {"SELECT block FROM search_data", "SELECT term FROM search_idx",
                            "SELECT c0 FROM search_content", "SELECT subject FROM said"}) {
        auto rows = bench::value_of(index.prepare(sql));
        while (bench::value_of(rows.step())) bytes += rows.blob_at(0).size();
    }
    return bytes;
}

/// What verification does, step by step, each by itself; the file's checks run beside the events.
void steps(ledger::OpenLedger& opened) {
    const auto scan = [&] { static_cast<void>(bare_scan(opened)); };
    bench::compare(
        "its events read, hashed and opened, against the scan", 3,
        [&] {
            const auto handle = bench::value_of(ledger::ReadHandle::beside(opened));
            const auto count = bench::value_of(handle->events.count());
            static_cast<void>(
                bench::value_of(ledger::read_events(*handle, count, [](const auto&) -> Result<void> { return {}; })));
        },
        scan);
    const auto check = [&](const char* name, const char* pragma, std::size_t lines) {
        bench::compare(
            name, 3,
            [&] {
                const auto handle = bench::value_of(ledger::ReadHandle::beside(opened));
                std::size_t said = 0;
                auto rows = bench::value_of(handle->database->prepare(pragma));
                while (bench::value_of(rows.step())) ++said;
                if (said != lines) std::_Exit(1);
            },
            scan);
    };
    check("PRAGMA cipher_integrity_check of it, against the scan", "PRAGMA cipher_integrity_check", 0);
    check("PRAGMA integrity_check of its events, against the scan", "PRAGMA integrity_check(event)", 1);
    check("PRAGMA integrity_check of its listing, against the scan", "PRAGMA integrity_check(listing)", 1);
    check("PRAGMA integrity_check of its values, against the scan", "PRAGMA integrity_check(sealed_value)", 1);
    bench::compare(
        "all of these, as verification has them, against the scan", 3,
        [&] {
            const auto handle = bench::value_of(ledger::ReadHandle::beside(opened));
            if (!bench::value_of(ledger::wrong_with_file(*handle->database, {})).empty()) std::_Exit(1);
        },
        scan);
}

/// What verification takes for each signature, against the library's own check of one.
void signatures() {
    constexpr int count = 4'000;
    bench::LedgerSeat seat;
    const auto session = seat.sign_in();
    bench::Nothing nothing(bench::value_of(session->count()));
    static_cast<void>(bench::value_of(session->transact(nothing, [&]() -> Result<std::vector<domain::Entry>> {
        std::vector<domain::Entry> entries(count);
        for (auto& entry : entries) {
            entry.id = seat.random.bytes<16>();
            entry.action = "copy.filed";
            entry.subject = "query:1";
            entry.to_be_signed(seat.person, domain::purpose::witness);
            if (!session->sign(entry, domain::purpose::witness)) std::_Exit(1);
        }
        return entries;
    })));
    const auto roster = bench::value_of(session->opened().roster());
    const auto key = bench::value_of(roster.in_force(seat.person))->signing;
    const auto last = bench::value_of(session->opened().events().stored(bench::value_of(session->count())));
    const auto leaf = bench::value_of(ledger::Leaf::unpack(last.body));
    const auto beginning = bench::value_of(ledger::beginning_of(session->opened().events(), session->origin()));
    const auto message = ledger::statement_of(leaf, session->origin(), beginning, leaf.signatures.front());
    const auto& signature = leaf.signatures.front();
    bench::compare(
        "4,000 signatures verified with their events, against Ed25519 alone in one thread", 3,
        [&] { static_cast<void>(bench::value_of(ledger::verify(*session))); },
        [&] {
            for (int i = 0; i < count; ++i)
                if (!ledger::signature_holds(key, message, signature.value)) std::_Exit(1);
        });
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 2) {
        std::fputs("usage: bench_ledger_size FOLDER\n", stderr);
        return 2;
    }
    bench::LedgerSeat seat{std::filesystem::path(arguments[1])};
    bench::LedgerSeat small;
    bench::compare(
        "sign-in to a large ledger, against one of five events", 7, [&] { static_cast<void>(seat.sign_in()); },
        [&] { static_cast<void>(small.sign_in()); });
    const auto session = seat.sign_in();
    const auto total = bench::value_of(session->count());
    bench::report_count("events in the large ledger", total, 5, "events");
    proofs(*session, total);
    const auto search = [&](const char* name, const char* word, const char* match) {
        ledger::LookUp look_up;
        look_up.words.push_back({word});
        static_cast<void>(bench::value_of(ledger::look_up(*session, look_up)));  // opens the index
        bench::compare(
            name, 50, [&] { static_cast<void>(bench::value_of(ledger::look_up(*session, look_up))); },
            [&] { static_cast<void>(bench::bare_search(session->opened(), match)); });
    };
    search("a rare Chinese word searched in it, against bare SQL", "歐陽", "\"歐陽\"");
    search("a word in every query searched in it, against bare SQL", "貸款", "\"貸款\"");
    bench::compare(
        "verification of it, against a bare scan of the same rows", 5,
        [&] {
            auto ledger = bench::value_of(ledger::ReadHandle::beside(session->opened()));
            if (!bench::value_of(ledger::verify(std::move(ledger), {}, {})).ok) std::_Exit(1);
        },
        [&] { static_cast<void>(bare_scan(session->opened())); });
    steps(session->opened());
    bench::compare(
        "its search held to itself, against a bare scan of its rows", 3,
        [&] {
            ledger::VerifyReport report;
            const auto checked = ledger::check_search(session->opened(), report, {});
            if (!checked || !report.faults.empty()) std::_Exit(1);
        },
        [&] { static_cast<void>(bare_search_scan(session->opened())); });
    signatures();
}
