// What the host said of one stride, where beginning the next one takes long, is refused, or fails.
#include <QtTest>

#include "inquiry/long_queue.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::inquiry;
using namespace jcic::inquiry::test;
using domain::ItemState;

class TestBetweenStrides : public QObject {
    Q_OBJECT

private slots:
    void what_escapes_while_the_next_stride_is_written_loses_no_answer() {
        LongQueue branch;
        Desk desk(branch);
        const auto ids = approved_ones(desk);
        bool armed = false;
        branch.when_asked(2, [&] { armed = true; });
        branch.journal.at_each_point([&] {
            if (std::exchange(armed, false)) throw std::out_of_range("a container's bounds");
        });
        std::vector<inquiry::Outcome> told;
        const auto tell = [&](std::vector<inquiry::Outcome> all) { told.insert(told.end(), all.begin(), all.end()); };
        QVERIFY_EXCEPTION_THROWN(
            desk->requests.request_each({two_by_two(ids), tell}, branch.card, branch.custody, branch.host, {}),
            std::out_of_range);
        QCOMPARE(told.size(), std::size_t{2});
        for (const auto& one : told) VERIFY_OK(*one);
        QVERIFY((t52_states(desk, ids) == std::vector{ItemState::serial_held, ItemState::serial_held,
                                                      ItemState::approved, ItemState::approved, ItemState::approved}));
        QCOMPARE(branch.host.requests.size(), std::size_t{2});
    }

    /// A power cut while JCIC takes its half a minute for Z52 finds the answers of the stride before in the trail.
    void what_the_host_said_waits_for_no_Z52() {
        LongQueue branch;
        branch.restored = roc("1151120");
        Desk desk(branch);
        const auto ids = approved_ones(desk);
        std::set<int> written;  // answers, while Z52 is asked for the second stride
        branch.host.point = [&] {
            if (branch.host.z52_asked == 3 && branch.host.requests.size() == 2)
                written.insert(branch.journal.count("query.serial") / 3);
        };
        for (const auto& one : request_two_by_two(branch, desk, ids)) VERIFY_OK(*one);
        QVERIFY(written == std::set{2});
        QCOMPARE(branch.host.z52_asked, static_cast<int>(several));
        QCOMPARE(branch.journal.count("query.serial"), static_cast<int>(3 * several));
    }

    void what_the_host_said_waits_for_no_refusal_of_the_next() {
        LongQueue branch;
        Desk desk(branch);
        const auto ids = approved_ones(desk);
        VERIFY_OK(desk.request(ids[2]));
        VERIFY_OK(desk.request(ids[3]));
        for (const auto& one : request_two_by_two(branch, desk, ids)) QVERIFY(one);
        const auto actions = branch.journal.actions();
        const auto refused = std::ranges::find(actions, "query.stopped");
        QVERIFY(refused != actions.end());
        QCOMPARE(std::count(actions.begin(), refused, "query.serial"),
                 3 * 4);  // of the two before, and of the first two
    }
};

JCIC_TEST(TestBetweenStrides)
#include "test_between_strides.moc"
