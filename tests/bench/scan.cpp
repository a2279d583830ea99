// What a scan costs that opens every value of a branch's years and compares it with a typed word, against the same word
// looked for by the search's index. As fast as it can be made: value keys unwrapped once, rows in the table's own
// order, each thread with a handle of its own.
//   bench_scan QUERIES EVENTS FOLDER     30000 34: a million events, five years of a busy branch; FOLDER stays
#include <fcntl.h>
#include <unistd.h>

#include <QCoreApplication>
#include <cstdio>
#include <ctime>
#include <thread>

#include "app/ledger/session/opened.h"
#include "app/ledger/session/opening.h"
#include "app/ledger/session/read_handle.h"
#include "app/search/look_up.h"
#include "bench_desk.h"

using namespace jcic;

using bench::value_of;

namespace {

constexpr std::string_view word = "王小明29999";

std::string_view text_of(ByteView bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

struct Counted {
    std::uint64_t rows = 0;
    std::uint64_t found = 0;
};

/// All but records and what else no look-up reads.
Counted scan_values(ledger::ReadHandle& handle, std::uint64_t first, std::uint64_t last) {
    Counted out;
    handle.values.between(first, last, [&](const ledger::SealedValue& sealed) {
        if (sealed.sealed.size() > 500) return;
        const auto value = value_of(handle.values.open(sealed));
        ++out.rows;
        out.found += value.value.find(word) == std::string_view::npos ? 0U : 1U;
    });
    return out;
}

/// What stands in clear: actions, subjects, numbers.
Counted scan_events(ledger::ReadHandle& handle, std::uint64_t first, std::uint64_t last) {
    Counted out;
    auto rows = value_of(handle.database->prepare("SELECT body FROM event WHERE sequence>=?1 AND sequence<=?2"));
    rows.number(first).number(last);
    while (value_of(rows.step())) {
        ++out.rows;
        out.found += text_of(rows.view_at(0)).find(word) == std::string_view::npos ? 0U : 1U;
    }
    return out;
}

double processor_seconds() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return double(now.tv_sec) + double(now.tv_nsec) / 1e9;
}

/// What the machine has read of it before is read from the disk again.
void forget_file(const std::filesystem::path& file) {
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    ::fdatasync(descriptor);
    ::posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED);
    ::close(descriptor);
}

template <class Scan>
void measure(const std::string& name, ledger::OpenLedger& opened, std::uint64_t events, unsigned threads,
             bench::Micros by_index, const Scan& scan) {
    const auto processor = processor_seconds();
    std::vector<std::unique_ptr<ledger::ReadHandle>> handles;
    for (unsigned i = 0; i < threads; ++i) handles.push_back(value_of(ledger::ReadHandle::beside(opened)));
    std::vector<Counted> counted(threads);
    const auto took = bench::time_of([&] {
        std::vector<std::jthread> all;
        for (unsigned i = 0; i < threads; ++i)
            all.emplace_back(
                [&, i] { counted[i] = scan(*handles[i], events * i / threads + 1, events * (i + 1) / threads); });
    });
    std::uint64_t rows = 0;
    for (const auto& one : counted) rows += one.rows;
    bench::report((name + ", " + std::to_string(threads) + " thread(s), against the search").c_str(), took, by_index);
    std::fprintf(stderr, "%s: %llu rows, %.2f s of processor time\n", name.c_str(),
                 static_cast<unsigned long long>(rows), processor_seconds() - processor);
}

}  // namespace

int main(int count, char** arguments) {
    QCoreApplication application(count, arguments);
    if (count != 4) {
        std::fputs("usage: bench_scan QUERIES EVENTS FOLDER\n", stderr);
        return 2;
    }
    const auto queries = std::strtoull(arguments[1], nullptr, 10);
    const auto each = std::strtoull(arguments[2], nullptr, 10);
    bench::Desk desk(arguments[3], domain::Duty::query_officer, [&](auto& years) { years.write(queries, each); });
    test::TestClock clock(desk.workplace->snapshot()->now);
    SystemRandom random;
    const auto person = *desk.person;
    const auto ledger =
        value_of(ledger::Ledger::open(std::filesystem::path(arguments[3]) / "ledger", ledger::ProfileKind::practice,
                                      {.clock = clock,
                                       .random = random,
                                       .workstation = "B01",
                                       .cost = ledger::floor_only,
                                       .asks_who_writes = false}));
    const auto session = value_of(ledger->sign_in(person.person, Secret::from(view(person.password))));
    while (!value_of(ledger::advance_index(*session, 10'000)).complete()) continue;
    ledger::LookUp look_up;
    look_up.words.push_back({std::string(word)});
    const auto by_index = bench::time_of([&] { static_cast<void>(value_of(ledger::look_up(*session, look_up))); });
    auto& opened = session->opened();
    const auto events = value_of(session->count());
    for (const bool cold : {true, false})
        for (const unsigned threads : {1U, 2U}) {
            const std::string when = cold ? "from the disk" : "from memory";
            if (cold) forget_file(ledger::database_path(opened.folder()));
            measure("every value opened and compared with a word, " + when, opened, events, threads, by_index,
                    scan_values);
            if (cold) forget_file(ledger::database_path(opened.folder()));
            measure("what stands in clear compared with it, " + when, opened, events, threads, by_index, scan_events);
        }
}
