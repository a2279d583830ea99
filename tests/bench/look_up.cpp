// Look-ups among many events, against bare SQL on the same index and rows.
//   bench_look_up 1000000     (default 20,000 events; the ledger is made on the way)
#include <cstdlib>
#include <string>

#include "app/search/look_up.h"
#include "bare_search.h"
#include "bench.h"
#include "ledger_fill.h"

using namespace jcic;

int main(int count, char** arguments) {
    const std::uint64_t events = count > 1 ? std::strtoull(arguments[1], nullptr, 10) : 20'000;
    bench::LedgerSeat seat;
    const auto session = seat.sign_in();
    bench::fill(seat, *session, events);
    bench::index(*session);
    const auto total = bench::value_of(session->count());
    const auto search = [&](const char* name, const char* word, const char* match) {
        ledger::LookUp look_up;
        look_up.words.push_back({word});
        bench::compare(
            name, 50, [&] { static_cast<void>(bench::value_of(ledger::look_up(*session, look_up))); },
            [&] { static_cast<void>(bench::bare_search(session->opened(), match)); });
    };
    search("a rare Chinese word searched, against bare SQL", "歐陽", "\"歐陽\"");
    search("a word in every event searched, against bare SQL", "貸款", "\"貸款\"");
    ledger::LookUp middle;
    middle.newest = total / 2;
    bench::report("200 rows in the middle of the list, against 200 at its end",
                  bench::time_of([&] { static_cast<void>(bench::value_of(ledger::look_up(*session, middle))); }),
                  bench::time_of([&] { static_cast<void>(bench::value_of(ledger::look_up(*session, {}))); }));
}
