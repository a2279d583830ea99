// Makes a ledger of as many events as wished in a folder, through the ledger's own append, or adds to one that is
// there.
//   bench_make_ledger 13000000 FOLDER      (13 million: some 12 GB)
#include <cstdio>
#include <cstdlib>

#include "bench.h"
#include "ledger_fill.h"

using namespace jcic;

int main(int count, char** arguments) {
    if (count != 3) {
        std::fputs("usage: bench_make_ledger EVENTS FOLDER\n", stderr);
        return 2;
    }
    const std::uint64_t events = std::strtoull(arguments[1], nullptr, 10);
    bench::LedgerSeat seat{std::filesystem::path(arguments[2])};
    const auto session = seat.sign_in();
    const auto before = bench::value_of(session->count());
    const auto filled = bench::time_of([&] { bench::fill(seat, *session, events); });
    const auto after = bench::value_of(session->count());
    const auto indexed = bench::time_of([&] { bench::index(*session); });
    const auto a_second = [&](bench::Micros time) {
        return static_cast<std::uint64_t>(double(after - before) * 1e6 / time.count());
    };
    bench::report_count("events appended a second, ten thousand to a transaction", a_second(filled), 0, "events");
    bench::report_count("events taken into the search a second", a_second(indexed), 0, "events");
}
