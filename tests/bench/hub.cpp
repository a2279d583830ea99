// What the hub costs a desk, and what many desks cost a server: on a real PostgreSQL of the bench's own, with TLS and
// fsync.
//   bench_hub [DESKS]      (default 100; 500 are all of Taiwan's)
#include <poll.h>

#include <QCoreApplication>
#include <atomic>
#include <cstdlib>
#include <string>
#include <thread>

#include "app/domain/roc_date.h"
#include "app/hub/line.h"
#include "app/hub/trees.h"
#include "app/hub_server/office_shown.h"
#include "bench.h"
#include "tests/hub/hub_rig.h"

using namespace jcic;

namespace {

constexpr std::size_t leaves_of_a_query = 30;

Digest numbered(std::uint32_t number) {
    Digest out{};
    for (std::size_t at = 0; at < sizeof number; ++at) out[at] = static_cast<std::uint8_t>(number >> (8 * at));
    return out;
}

template <class T>
T value_of(hub::Answer<T> answer) {
    if (!answer) {
        const auto& fault = answer.error().fault;
        std::fprintf(stderr, "%s", std::string(fault.text()).c_str());
        for (const auto& one : fault.details) std::fprintf(stderr, " %s", std::string(one.value).c_str());
        std::fprintf(stderr, "\n");
        std::exit(1);
    }
    if constexpr (!std::is_void_v<T>) return *std::move(answer);
}
template <class T>
T value_of(Result<T> result) {
    if (!result) {
        std::fprintf(stderr, "%s\n", std::string(result.error().text()).c_str());
        std::exit(1);
    }
    return *std::move(result);
}

void claim_one(hub::Connection& hub, const hub::Own& own, std::uint32_t number) {
    static_cast<void>(value_of(
        hub::claim(hub, own, numbered(number), {"T50", "T51", "T52"}, test::query('a'), hub::ClaimState::reserved)));
}

/// A submission's claim of three items, against one bare row that is committed by the same server.
void measure_claim(const test::HubRig& rig, const test::HubDesk& desk, std::uint32_t& number) {
    auto owner = value_of(rig.connect_owner());
    static_cast<void>(value_of(owner.run("create table public.bare (n bigint primary key, t text)")));
    static_cast<void>(value_of(owner.run("grant insert on public.bare to jcic_desk")));
    auto hub = value_of(rig.connect(desk));
    const auto own = desk.own();
    std::int64_t row = 0;
    bench::compare(
        "a form's three items claimed, against one bare row committed", 200, [&] { claim_one(hub, own, ++number); },
        [&] { static_cast<void>(value_of(hub.run("insert into public.bare values ($1, 'x')", {++row}))); });
}

/// What a desk waits while the hub is away: nothing, once it was missed.
void measure_away(const test::HubDesk& desk) {
    const hub::Line line({{{"127.0.0.1", 9}}, "bank"}, desk.credentials(), desk.ledger(), desk.own().sign,
                         hub::Trusted{}, std::make_shared<SystemClock>(), hub::LineEvents{});
    while (line.state().phase != hub::LineState::Phase::away) std::this_thread::sleep_for(Millis{1});
    auto& asked = const_cast<hub::Line&>(line);
    constexpr int rounds = 1'000;
    const auto all = bench::time_of([&] {
        for (int i = 0; i < rounds; ++i)
            static_cast<void>(asked.ask<hub::Rows>([](hub::Connection& hub) { return hub.run("select 1"); }));
    });
    bench::report("asked while the hub is away", all / rounds, bench::Micros{0});
}

std::uint64_t memory_of_backends(hub::Connection& owner) {
    const auto pids = value_of(owner.run("select pid from pg_stat_activity where backend_type = 'client backend'"));
    std::uint64_t out = 0;
    for (std::size_t row = 0; row < pids.size(); ++row) {
        QFile file(QStringLiteral("/proc/%1/smaps_rollup").arg(QString::fromStdString(pids.text(row, 0))));
        if (!file.open(QIODevice::ReadOnly)) continue;
        const auto lines = file.readAll().split('\n');
        for (const auto& line : lines)
            if (line.startsWith("Pss:")) out += line.mid(4).trimmed().split(' ').first().toULongLong();
    }
    return out;
}

/// How long until every desk that listens was told of one statement.
void measure_told(test::HubRig& rig, const test::HubDesk& desk, int desks) {
    auto owner = value_of(rig.connect_owner());
    const auto before = memory_of_backends(owner);
    std::vector<hub::Connection> all;
    for (int one = 0; one < desks; ++one) {
        all.push_back(value_of(rig.connect(desk, Millis{30'000})));
        static_cast<void>(value_of(all.back().run("listen " + hub::quoted_name(rig.channel_of(desk)))));
    }
    const auto memory = memory_of_backends(owner) - std::min(before, memory_of_backends(owner));
    auto hub = value_of(rig.connect(desk));
    std::vector<bench::Micros> times;
    for (int round = 0; round < bench::rounds_of(20); ++round)
        times.push_back(bench::time_of([&] {
            static_cast<void>(
                value_of(hub.run("insert into jcic.statement (ledger, institution, kind, since, position, body) "
                                 "values ($1, '0129999', 'exchange', $2, $3, 'said')",
                                 {desk.ledger(), std::int64_t{round}, std::int64_t{round} + 1})));
            for (auto& one : all) {
                while (value_of(one.notified()).empty()) {
                    pollfd waits{one.descriptor(), POLLIN, 0};
                    ::poll(&waits, 1, 1'000);
                }
            }
        }));
    bench::report(("told at " + std::to_string(desks) + " desks, the last of them").c_str(), bench::median(times),
                  bench::Micros{0});
    bench::report_count("memory of a connection at the server (shared pages parted)",
                        memory / static_cast<std::uint64_t>(desks), 0, "KB");
}

/// A bank's day: 550 queries with their leaves, by four desks at once.
void measure_day(const test::HubRig& rig, const test::HubDesk& desk, std::uint32_t& number) {
    constexpr std::uint32_t queries = 550;
    constexpr std::uint32_t at_once = 4;
    const auto wanted = static_cast<std::uint32_t>(bench::rounds_of(queries));
    const std::uint32_t first = number + 1;
    number += queries;
    std::mutex leaves;
    std::int64_t leaf = 0;
    const auto day = bench::time_of([&] {
        std::vector<std::thread> threads;
        for (std::uint32_t who = 0; who < at_once; ++who)
            threads.emplace_back([&, who] {
                auto hub = value_of(rig.connect(desk));
                for (std::uint32_t query = who; query < wanted; query += at_once) {
                    claim_one(hub, desk.own(), first + query);
                    // One ledger's leaves are gapless: here all four desks are one.
                    const std::lock_guard lock(leaves);
                    static_cast<void>(value_of(
                        hub.run("insert into jcic.leaf (ledger, sequence, hash) select $1, n, sha256(n::text::bytea) "
                                "from generate_series($2::bigint, $3::bigint) n",
                                {desk.ledger(), leaf + 1, leaf + static_cast<std::int64_t>(leaves_of_a_query)})));
                    leaf += static_cast<std::int64_t>(leaves_of_a_query);
                }
            });
        for (auto& one : threads) one.join();
    });
    bench::report("a bank's day, 550 queries with 30 leaves each, by four desks", day, bench::Micros{0});
    auto owner = value_of(rig.connect_owner());
    const auto bytes = [&](const char* table) {
        return value_of(owner.run(std::string("select pg_total_relation_size('jcic.") + table +
                                  "') / greatest(1, (select count(*) from jcic." + table + "))"))
            .number(0, 0)
            .value_or(0);
    };
    bench::report_count("a claim at the server", bytes("claim"), 0, "bytes");
    bench::report_count("a leaf at the server", bytes("leaf"), 0, "bytes");
}

/// All of Taiwan's day at one server, as one bank's: so many desks, each with its own certificate and told of what the
/// others claim, 20 queries each with their claims and leaves, by a few threads that take them in turn.
void measure_all(test::HubRig& rig, int wanted) {
    constexpr std::uint32_t queries = 20;
    constexpr std::uint32_t at_once = 4;
    std::vector<std::unique_ptr<test::HubDesk>> desks;
    auto owner = value_of(rig.connect_owner());
    for (int one = 0; one < wanted; ++one) {
        desks.push_back(std::make_unique<test::HubDesk>(rig.authority, "0129998", "0129998-" + std::to_string(one), 'd',
                                                        10'000 + one));
        desks.back()->believe(rig.authority);
        static_cast<void>(value_of(hub_server::enrol(owner, desks.back()->enrolment())));
    }
    std::vector<std::optional<hub::Connection>> lines(desks.size());
    std::atomic<std::uint64_t> told = 0;
    const auto by_threads = [&](auto&& work) {
        std::vector<std::thread> threads;
        for (std::uint32_t who = 0; who < at_once; ++who)
            threads.emplace_back([&, who] {
                for (std::size_t desk = who; desk < desks.size(); desk += at_once) work(desk);
            });
        for (auto& one : threads) one.join();
    };
    by_threads([&](std::size_t desk) {
        lines[desk].emplace(value_of(rig.connect(*desks[desk], Millis{30'000})));
        static_cast<void>(value_of(lines[desk]->run("listen \"jcic_0129998\"")));
    });
    const auto day = bench::time_of([&] {
        for (std::uint32_t query = 0; query < queries; ++query)
            by_threads([&](std::size_t desk) {
                const auto own = desks[desk]->own();
                auto& hub = *lines[desk];
                const auto form = numbered(static_cast<std::uint32_t>(desk) * queries + query);
                static_cast<void>(value_of(
                    hub::claim(hub, own, form, {"T50", "T51", "T52"}, test::query('a'), hub::ClaimState::reserved)));
                static_cast<void>(value_of(hub::put_leaves(hub, own.ledger, 1 + query * leaves_of_a_query,
                                                           std::vector<Digest>(leaves_of_a_query, numbered(query)))));
                const auto open = value_of(hub::claims_on(hub, form));
                for (const auto& one : open)
                    static_cast<void>(value_of(hub::move_claim(hub, own, one, hub::ClaimState::spent)));
                told += value_of(hub.notified()).size();
            });
    });
    bench::report(
        ("a day of " + std::to_string(wanted) + " desks, 20 queries each: claimed, spent, 30 leaves, against 60 s")
            .c_str(),
        day, bench::Micros{60e6});
    bench::report_count("told to all of them meanwhile", told, 0, "times");
    const auto bytes =
        value_of(owner.run("select sum(pg_total_relation_size(c))::bigint / (select count(distinct form) from "
                           "jcic.claim) from unnest(array['jcic.claim', 'jcic.leaf']::regclass[]) c"));
    bench::report_count("a query at the server: claims and leaves with their indexes", bytes.number(0, 0).value_or(0),
                        0, "bytes");
}

/// What who runs the server and head office wait for, with so many desks, each with a year of standings and two
/// reports.
void measure_office(const test::HubRig& rig, const test::HubDesk& desk, int desks) {
    auto owner = value_of(rig.connect_owner());
    const auto as = desk.enrolment();
    const auto sign = desk.own().sign;
    domain::DeskStanding stands{as.world, as.institution, as.branch, "", "", "1151221"};
    stands.made = SystemClock().now() - std::chrono::minutes{1};
    stands.owed = {{"reviews", {2, 1}}, {"weekly-sheets", {1, 0}}, {"day-ends", {1, 0}}};
    stands.week = hub_server::monday_of(domain::roc_date_at(stands.made));
    domain::BranchReport report;
    report.world = as.world;
    report.institution = as.institution;
    report.branch = as.branch;
    report.half = "115H1";
    report.made = stands.made;
    const auto report_text = domain::report_text(report, as.certificate);
    const auto reported = to_bytes(domain::report_file(report_text, value_of(sign(view(report_text)))));
    static_cast<void>(value_of(owner.run("begin")));
    for (int one = 1; one < desks; ++one) {
        const auto number = std::to_string(10'000 + one);
        stands.ledger = std::string(32 - number.size(), '9') + number;
        stands.desk = as.institution + "-X" + number;
        static_cast<void>(value_of(owner.run(
            "insert into jcic.desk (ledger, login, world, institution, branch, workstation, certificate) values "
            "($1, $2, $3, $4, $5, $6, $7)",
            {stands.ledger, "desk_" + number, as.world, as.institution, as.branch, stands.desk, as.certificate})));
        const auto text = domain::standing_text(stands, as.certificate);
        const auto bytes = to_bytes(text + domain::signature_line(value_of(sign(view(text)))));
        static_cast<void>(value_of(owner.run(
            "insert into jcic.standing (ledger, week, body) select $1, to_char(1140000 + n, 'FM0000000'), $3::bytea "
            "from generate_series(101, 151) n union all select $1, $2, $3",
            {stands.ledger, stands.week, bytes})));
        static_cast<void>(
            value_of(owner.run("insert into jcic.statement (ledger, institution, kind, since, position, body) "
                               "select $1, $2, 'branch-report', 0, n, $3 from generate_series(1, 2) n",
                               {stands.ledger, as.institution, reported})));
    }
    static_cast<void>(value_of(owner.run("commit")));
    static_cast<void>(value_of(owner.run("analyze jcic.standing, jcic.statement, jcic.desk")));
    const hub_server::OfficeWanted wanted{SystemClock().now()};
    const auto named = [desks](const char* what) { return what + (" of " + std::to_string(desks) + " desks"); };
    bench::report(named("office: read, verified and laid out as a page").c_str(), bench::time_of([&] {
                      const auto office =
                          hub_server::office_of(value_of(hub_server::read_office(owner, wanted)), wanted);
                      if (office.all.desks + 1 < static_cast<std::uint64_t>(desks)) std::exit(1);
                      static_cast<void>(value_of(hub_server::page_of(office, verify::Language::chinese)));
                  }),
                  bench::Micros{0});
    bench::report(named("status").c_str(),
                  bench::time_of([&] { static_cast<void>(value_of(hub_server::status(owner))); }), bench::Micros{0});
    bench::report(named("check, a year of standings").c_str(),
                  bench::time_of([&] { static_cast<void>(value_of(hub_server::check(owner))); }), bench::Micros{0});
}

}  // namespace

int main(int count, char** arguments) {
    const QCoreApplication application(count, arguments);
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    const int desks = bench::rounds_of(count > 1 ? std::atoi(arguments[1]) : 100);
    test::HubRig rig("fsync = on\nmax_connections = 1200\n");
    if (!rig.create()) {
        std::fprintf(stderr, "%s\n", rig.server.log().constData());
        return 1;
    }
    const auto& desk = rig.enrol("0129999", "0129999-W1", '1');
    // Here one role stands for hundreds of desks.
    if (!rig.server.psql("alter role " + QString::fromStdString(hub::role_of(desk.ledger())) + " connection limit -1"))
        qFatal("connection limit");
    std::uint32_t number = 0;
    measure_claim(rig, desk, number);
    measure_away(desk);
    measure_day(rig, desk, number);
    measure_told(rig, desk, desks);
    measure_all(rig, desks);
    measure_office(rig, desk, desks);
}
