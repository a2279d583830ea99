// Work in pieces: taken in order whoever is quicker, no handle used by two at once, nothing done after a stop.
#include <QTest>
#include <algorithm>
#include <atomic>
#include <latch>
#include <stdexcept>
#include <string>
#include <thread>

#include "app/ledger/store/in_order.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::ledger;

namespace {

struct Tool {
    std::atomic<int> users{0};
    bool used = false;
};

Handles<Tool> tools(std::size_t count) {
    Handles<Tool> out;
    for (std::size_t i = 0; i < count; ++i) out.push_back(std::make_unique<Tool>());
    return out;
}

Result<void> taken(std::uint64_t /*piece*/) {
    return {};
}

}  // namespace

class TestInOrder : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void pieces_are_taken_in_order_whoever_is_quicker() {
        std::latch last(1);
        std::vector<std::uint64_t> order;
        const auto work = [&last](Tool&, std::uint64_t piece) {
            if (piece == 0) last.wait();  // the others are done before it
            if (piece == 5) last.count_down();
            return piece;
        };
        VERIFY_OK(in_order(tools(6), 40, work, [&](std::uint64_t piece) -> Result<void> {
            order.push_back(piece);
            return {};
        }));
        QCOMPARE(order.size(), std::size_t{40});
        QVERIFY(std::ranges::is_sorted(order));
    }

    void as_many_work_at_once_as_there_are_handles_and_none_shares_its_own() {
        std::latch all(3);
        std::atomic<int> shared{0};
        const auto handles = tools(3);
        VERIFY_OK(in_order(
            handles, 200,
            [&](Tool& tool, std::uint64_t piece) {
                if (tool.users.fetch_add(1) != 0) ++shared;
                if (piece < 3) all.arrive_and_wait();
                tool.used = true;
                --tool.users;
                return piece;
            },
            taken));
        QCOMPARE(shared.load(), 0);
        for (const auto& tool : handles) QVERIFY(tool->used);
    }

    // What is opened ahead of who judges lies in memory.
    void no_more_is_ahead_than_a_piece_a_handle() {
        std::atomic<std::uint64_t> begun{0};
        std::uint64_t most = 0;
        const auto work = [&](Tool&, std::uint64_t piece) {
            ++begun;
            return piece;
        };
        VERIFY_OK(in_order(tools(3), 200, work, [&](std::uint64_t piece) -> Result<void> {
            most = std::max(most, begun.load() - piece - 1);
            return {};
        }));
        QVERIFY2(most <= 3, std::to_string(most).c_str());
    }

    void after_a_stop_nothing_is_taken_and_nothing_runs_on() {
        std::atomic<int> running{0};
        std::atomic<int> begun{0};
        int after = 0;
        bool stopped = false;
        const auto work = [&](Tool&, std::uint64_t piece) {
            ++begun;
            ++running;
            std::this_thread::yield();
            --running;
            return piece;
        };
        const auto done = in_order(tools(2), 10'000, work, [&](std::uint64_t piece) -> Result<void> {
            if (stopped) ++after;
            stopped = piece == 7;
            if (stopped) return fail(FaultCode::cancelled, "test.stop");
            return {};
        });
        COMPARE_FAULT(done, cancelled);
        QCOMPARE(running.load(), 0);
        QCOMPARE(after, 0);
        QVERIFY(begun.load() <= 8 + 2);  // a piece a handle ahead of the eighth
    }

    void what_a_piece_throws_comes_to_who_takes_it() {
        const auto work = [](Tool&, std::uint64_t piece) {
            if (piece == 3) throw std::length_error("piece");
            return piece;
        };
        std::uint64_t before = 0;
        QVERIFY_THROWS_EXCEPTION(std::length_error, static_cast<void>(in_order(tools(2), 9, work, [&](std::uint64_t) {
                                     ++before;
                                     return Result<void>{};
                                 })));
        QCOMPARE(before, std::uint64_t{3});
    }

    void no_pieces_are_no_work() {
        VERIFY_OK(in_order(
            tools(2), 0, [](Tool&, std::uint64_t piece) { return piece; }, taken));
    }
};

JCIC_TEST(TestInOrder)
#include "test_in_order.moc"
