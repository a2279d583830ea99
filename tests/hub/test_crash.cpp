// The server is killed while desks claim, and put back from an old copy: what was acknowledged is there, or a desk says
// that it is not.
#include <QtTest>
#include <atomic>
#include <set>
#include <thread>

#include "support/test_program.h"
#include "tests/hub/hub_rig.h"

using namespace jcic;
using hub::ClaimState;
using test::said;

class TestCrash : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QVERIFY2(rig_.create(), rig_.server.log().constData());
        desk_ = &rig_.enrol("0129999", "0129999-W1", '1');
    }

    void what_was_acknowledged_survives_a_kill() {
        const int kills = test::number_in("JCIC_HUB_KILLS", 4);  // tests/long has 200
        std::uint32_t next = 0;
        std::set<std::uint32_t> acknowledged;
        std::set<std::uint32_t> unknown;
        for (int kill = 0; kill < kills; ++kill) {
            std::atomic<std::uint32_t> done = 0;
            std::thread desk([&] {
                auto hub = rig_.connect(*desk_);
                while (hub && hub->is_open()) {
                    const auto number = ++next;
                    const auto claimed = hub::claim(*hub, desk_->own(), test::numbered(number), {"T50"},
                                                    test::query('a'), ClaimState::reserved);
                    if (claimed)
                        acknowledged.insert(number);
                    else if (claimed.error().sent)
                        unknown.insert(number);
                    ++done;
                }
            });
            QTRY_VERIFY(done > 30);
            rig_.server.kill();
            desk.join();
            QVERIFY2(rig_.server.start(), rig_.server.log().constData());
        }
        auto hub = rig_.connect(*desk_);
        std::set<std::uint32_t> there;
        const auto claims = hub::claims_of(*hub, desk_->ledger());
        for (const auto& one : *claims)
            there.insert(one.form[0] | std::uint32_t{one.form[1]} << 8U | std::uint32_t{one.form[2]} << 16U);
        for (const auto number : acknowledged) QVERIFY2(there.contains(number), std::to_string(number).c_str());
        QVERIFY(acknowledged.size() > 100);
        // What was not known becomes known by the same call, whether it was there or not.
        for (const auto number : unknown) {
            const auto again =
                hub::claim(*hub, desk_->own(), test::numbered(number), {"T50"}, test::query('a'), ClaimState::reserved);
            QCOMPARE(said(again), "done");
            QVERIFY(again->taken.empty());
        }
    }

    void a_server_put_back_is_told_R_AU_5() {
        std::uint64_t turn = 0;
        rig_.server.stop();
        QVERIFY(rig_.server.save_data());
        QVERIFY(rig_.server.start());
        {
            auto hub = rig_.connect(*desk_);
            QCOMPARE(
                said(hub::claim(*hub, desk_->own(), test::form(77), {"T50"}, test::query('a'), ClaimState::reserved)),
                "done");
            turn = *hub::next_turn(*hub, desk_->ledger(), 0);
        }
        rig_.server.stop();
        QVERIFY(rig_.server.put_back_data());
        QVERIFY(rig_.server.start());
        auto hub = rig_.connect(*desk_);
        QCOMPARE(said(hub::next_turn(*hub, desk_->ledger(), turn)), "hub.rolled-back overtaken");
        QVERIFY(hub::claims_on(*hub, test::form(77))->empty());
    }

private:
    test::HubRig rig_{"fsync = on\n"};
    const test::HubDesk* desk_ = nullptr;
};

JCIC_TEST(TestCrash)
#include "test_crash.moc"
