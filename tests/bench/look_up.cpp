// Look-ups among many events, against bare SQL on the same index and rows.
//   bench_look_up 1000000     (default 20,000 events; the ledger is made on the way)
#include <cstdlib>
#include <string>

#include "app/ledger/opened.h"
#include "bench.h"
#include "ledger_seat.h"

using namespace jcic;

namespace {

/// State is of no consequence to how events are listed.
class Nothing : public domain::Projection {
public:
    [[nodiscard]] std::uint64_t applied() const override { return applied_; }
    void apply(const domain::Recorded& event) override { applied_ = event.sequence; }

private:
    std::uint64_t applied_ = 0;
};

/// A query's first event; every ten thousandth is by somebody of a rare name.
domain::Entry submitted(bench::LedgerSeat& seat, std::uint64_t number) {
    const auto id = std::to_string(number);
    domain::Entry out;
    out.id = seat.random.bytes<16>();
    out.action = "query.submitted";
    out.subject = "query:" + id;
    out.plain("case-number", "2026-房貸-" + id).plain("items", "T50,T52");
    out.personal("subject-name", number % 10'000 == 0 ? "歐陽靖" : "林小明", "query:" + id);
    out.personal("reason", "申請房屋貸款，核對年度所得", "query:" + id);
    return out;
}

void fill(bench::LedgerSeat& seat, ledger::Session& session, std::uint64_t events) {
    constexpr std::uint64_t at_once = 1000;
    Nothing nothing;
    for (std::uint64_t done = 0; done < events; done += at_once)
        static_cast<void>(bench::value_of(session.transact(nothing, [&]() -> Result<std::vector<domain::Entry>> {
            std::vector<domain::Entry> entries;
            for (std::uint64_t i = 0; i < at_once; ++i) entries.push_back(submitted(seat, done + i));
            return entries;
        })));
}

/// What any program would do: ask the index, then read the rows.
std::size_t bare(ledger::Opened& opened, const char* match) {
    auto found = bench::value_of(opened.search->database().prepare(
        "SELECT rowid FROM search WHERE search MATCH ?1 ORDER BY rowid DESC LIMIT 200"));
    found.text(match);
    std::size_t bytes = 0;
    while (bench::value_of(found.step())) {
        auto row = bench::value_of(opened.database->prepare("SELECT body FROM event WHERE sequence=?1"));
        static_cast<void>(bench::value_of(row.number(found.number_at(0)).step()));
        bytes += row.blob_at(0).size();
    }
    return bytes;
}

}  // namespace

int main(int count, char** arguments) {
    const std::uint64_t events = count > 1 ? std::strtoull(arguments[1], nullptr, 10) : 20'000;
    bench::LedgerSeat seat;
    const auto session = seat.sign_in();
    fill(seat, *session, events);
    const auto made = bench::time_of([&] {
        while (!bench::value_of(session->advance_index(2000)).complete()) continue;
    });
    const auto total = bench::value_of(session->count());
    bench::report_count("events taken into the search a second",
                        static_cast<std::uint64_t>(double(total) * 1e6 / made.count()), 1, "events");
    const auto search = [&](const char* name, const char* word, const char* match) {
        ledger::LookUp look_up;
        look_up.words.push_back({word});
        bench::compare(
            name, 50, [&] { static_cast<void>(bench::value_of(session->look_up(look_up))); },
            [&] { static_cast<void>(bare(session->opened(), match)); });
    };
    search("a rare Chinese word searched, against bare SQL", "歐陽", "\"歐陽\"");
    search("a word in every event searched, against bare SQL", "貸款", "\"貸款\"");
    ledger::LookUp middle;
    middle.newest = total / 2;
    bench::report("200 rows in the middle of the list, against 200 at its end",
                  bench::time_of([&] { static_cast<void>(bench::value_of(session->look_up(middle))); }),
                  bench::time_of([&] { static_cast<void>(bench::value_of(session->look_up({}))); }));
}
