// tests/long split: the network parts the primary, and a desk beside it, from the others, or the primary is killed;
// Patroni promotes another. What was acknowledged stands, no form has two desks, and who was cut off was acknowledged
// nothing.
#include <fcntl.h>
#include <sched.h>

#include <QtTest>
#include <atomic>
#include <map>
#include <thread>

#include "app/hub/line.h"
#include "support/test_program.h"
#include "tests/hub/hub_rig.h"
#include "tests/hub/patroni.h"

using namespace jcic;
using hub::ClaimState;
using hub::LineState;
using test::said;

namespace {

/// A desk that claims one form after the other from a place in the network, as the program does: over a line.
class Claimer {
public:
    enum class Came { won, lost, unknown };

    Claimer(const test::PatroniCluster& cluster, const test::HubDesk& desk, std::string id, char query, int place,
            std::atomic<std::uint32_t>& next)
        : thread_([this, &cluster, &desk, id = std::move(id), query, place, &next] {
              // Whatever thread this one makes is there, too.
              const int space = ::open(("/run/netns/" + test::PatroniCluster::space(place).toStdString()).c_str(),
                                       O_RDONLY | O_CLOEXEC);
              if (space < 0 || ::setns(space, CLONE_NEWNET) != 0) qFatal("setns");
              constexpr hub::Pace soon{.first_retry = Millis{50}, .last_retry = Millis{200}};
              hub::Line line(cluster.address(), desk.credentials(), desk.ledger(), desk.own().sign, hub::Trusted{{id}},
                             std::make_shared<SystemClock>(), hub::LineEvents{}, soon);
              while (!stop_) {
                  const std::uint32_t number = next;
                  claim(line, desk, query, number);
                  if (number == next) std::this_thread::sleep_for(Millis{1});
              }
              // What is not known becomes known by the same call.
              for (const auto& [number, how] : std::map(came))
                  while (came[number] == Came::unknown && !gone_) claim(line, desk, query, number);
              state = line.state();
              over_ = true;
          }) {}
    ~Claimer() { end(); }
    Claimer(const Claimer&) = delete;
    Claimer& operator=(const Claimer&) = delete;
    /// No further form; what is not known is asked for until it is known. False where it never is.
    [[nodiscard]] bool join() {
        stop_ = true;
        const bool known = QTest::qWaitFor([this] { return over_.load(); }, 60'000);
        end();
        return known;
    }
    void end() {
        stop_ = true;
        gone_ = true;
        if (thread_.joinable()) thread_.join();
    }
    [[nodiscard]] QString stands() const {
        return state.fault ? said(Result<void>(tl::unexpected<Fault>(*state.fault))) : QStringLiteral("connected");
    }

    std::map<std::uint32_t, Came> came;  ///< to be read once it ended …
    LineState state;
    std::atomic<int> won = 0;  ///< … and these while it runs
    std::atomic<int> unknown = 0;

private:
    void claim(hub::Line& line, const test::HubDesk& desk, char query, std::uint32_t number) {
        const auto known = came.find(number);
        if (known != came.end() && known->second != Came::unknown) return;
        const auto got = line.ask<hub::Claimed>([own = desk.own(), number, query](hub::Connection& hub) {
            return hub::claim(hub, own, test::numbered(number), {"T50"}, test::query(query), ClaimState::reserved);
        });
        if (!got) {
            if (got.error().sent) {
                came[number] = Came::unknown;
                ++unknown;
            }
            std::this_thread::sleep_for(Millis{5});
            return;
        }
        came[number] = got->taken.empty() ? Came::won : Came::lost;
        if (got->taken.empty()) ++won;
    }

    std::atomic<bool> stop_ = false;
    std::atomic<bool> gone_ = false;
    std::atomic<bool> over_ = false;
    std::thread thread_;
};

}  // namespace

class TestSplit : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QVERIFY2(cluster_.create(), cluster_.log().constData());
        auto owner = hub::Connection::open_by_text(cluster_.owner_text(cluster_.primary()), Millis{5'000});
        VERIFY_OK(owner);
        QVERIFY(hub_server::migrate(*owner).has_value());
        id_ = owner->run("select id from jcic.hub")->text(0, 0);
        for (const auto* desk : {&beside_, &apart_}) {
            desk->believe(authority_);
            QVERIFY(hub_server::enrol(*owner, desk->enrolment()).has_value());
        }
    }

    void no_form_has_two_desks_whatever_parts_them_R_AU_5_data() {
        QTest::addColumn<QString>("how");
        const int times = test::number_in("JCIC_HUB_SPLITS", 2);
        for (int time = 1; time <= times; ++time) {
            QTest::addRow("the network parts, %d", time) << "cut";
            QTest::addRow("the primary dies, %d", time) << "kill";
        }
    }
    void no_form_has_two_desks_whatever_parts_them_R_AU_5() {
        QFETCH(QString, how);
        QTRY_VERIFY2_WITH_TIMEOUT(cluster_.whole(), cluster_.log().constData(), 120'000);
        const int primary = cluster_.primary();
        // One sits beside the primary, the other where the others are.
        Claimer beside(cluster_, beside_, id_, 'a', primary, next_);
        Claimer apart(cluster_, apart_, id_, 'b', test::PatroniCluster::nodes + 1, next_);
        go_on_for(200, [&] { return beside.won + apart.won; });
        if (QTest::currentTestFailed()) return;
        if (how == "cut")
            cluster_.cut(primary, true);
        else
            cluster_.kill(primary);
        // What was on its way when the wire was cut is over after a call's limit.
        QTest::qWait(4'000);
        const int then = beside.won;
        const auto first = apart.won.load();
        go_on_for(200, [&] { return apart.won - first; });
        if (QTest::currentTestFailed()) return;
        const int meanwhile = how == "cut" ? beside.won - then : 0;
        if (how == "cut")
            cluster_.cut(primary, false);
        else
            cluster_.start_patroni(primary);
        QTRY_VERIFY2_WITH_TIMEOUT(cluster_.whole(), cluster_.log().constData(), 120'000);
        const bool known = beside.join() && apart.join();
        qInfo("%s: %d and %d acknowledged, %d while cut off, %d and %d times not known", qPrintable(how),
              beside.won.load(), apart.won.load(), meanwhile, beside.unknown.load(), apart.unknown.load());
        QCOMPARE(beside.stands(), "connected");
        QCOMPARE(apart.stands(), "connected");
        QVERIFY(known);
        QCOMPARE(meanwhile, 0);
        QVERIFY(cluster_.primary() != primary);
        stand(beside, apart);
    }

private:
    /// Form by form, until so many were won.
    template <class Won>
    void go_on_for(int forms, const Won& won) {
        QElapsedTimer time;
        for (time.start(); won() < forms && time.elapsed() < 120'000;) {
            ++next_;
            QTest::qWait(10);
        }
        QVERIFY2(won() >= forms, cluster_.log().constData());
    }
    void stand(const Claimer& beside, const Claimer& apart) {
        auto owner = hub::Connection::open_by_text(cluster_.owner_text(cluster_.primary()), Millis{5'000});
        VERIFY_OK(owner);
        for (const auto& [claimer, desk] : {std::pair{&beside, &beside_}, {&apart, &apart_}})
            for (const auto& [number, came] : claimer->came) {
                QVERIFY(came != Claimer::Came::unknown);
                const auto form = test::numbered(number);
                const auto rows =
                    owner->run("select ledger from jcic.claim where form = $1", {Bytes(form.begin(), form.end())});
                QCOMPARE(rows->size(), std::size_t{1});
                const bool has_it = rows->text(0, 0) == desk->ledger();
                QVERIFY2(has_it == (came == Claimer::Came::won), std::to_string(number).c_str());
            }
        QCOMPARE(hub_server::check(*owner)->found, 0U);
    }

    const test::TestAuthority authority_{"Bank authority"};
    const test::HubDesk beside_{authority_, "0129999", "0129999-W1", '1'};
    const test::HubDesk apart_{authority_, "0129999", "0129999-W2", '2'};
    test::PatroniCluster cluster_{authority_};
    std::string id_;
    std::atomic<std::uint32_t> next_ = 1;
};

JCIC_TEST(TestSplit)
#include "test_split.moc"
