// A witness at the hub, as its own program and under its own role: what desks put there it judges as it does a request,
// and nothing that the server's owner forges makes it sign a second history.
#include <QtTest>

#include "app/hub/trees.h"
#include "support/test_program.h"
#include "tests/hub/audit.h"
#include "witness/some_log.h"

using namespace jcic;
using namespace jcic::test;

class TestWitness : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        QVERIFY2(rig_.create(), rig_.server.log().constData());
        desk_ = &rig_.enrol("0129999", "0129999-W1", '1');
    }
    void init() {
        if (!rig_.server.psql("select 1")) QVERIFY2(rig_.server.start(), rig_.server.log().constData());
        QVERIFY(
            rig_.server.psql("set session_replication_role = replica; "
                             "truncate jcic.leaf, jcic.checkpoint, jcic.cosignature, jcic.witness"));
        log_ = SomeLog{"jcic-desk/practice/0129999/" + query('1')};
        audit_ = std::make_unique<Audit>(rig_);
        QCOMPARE(enrol(*audit_, Audit::role).status, 0);
        QCOMPARE(trust(*audit_, log_).status, 0);
    }

    void cosigns_what_goes_on_and_gives_it_back() {
        put(0, 8, 1);
        const auto first = audit_->sign();
        QVERIFY2(first.status == 0, qPrintable(first.out + first.error));
        QVERIFY2(first.out.contains(" 8 cosigned: "), qPrintable(first.out + first.error));
        put(8, 20, 2);
        QCOMPARE(audit_->sign().status, 0);
        auto hub = connect();
        const auto lines = *hub::cosignatures_after(*hub, desk_->ledger(), 0);
        QCOMPARE(lines.size(), 2U);
        QCOMPARE(lines.front().size, std::uint64_t{20});
        const auto note = verify::Note::parse(verify::Note::parse(log_.seal(20, 2))->text + "\n" + lines.front().line);
        QVERIFY(
            verify::cosigned_at(*note, *verify::NoteKey::parse(audit_->key().toStdString(), verify::KeyType::witness)));
        const auto again = audit_->sign();
        QVERIFY2(again.out.contains(" 20 nothing-new: "), qPrintable(again.out));
        auto owner = rig_.connect_owner();
        const auto checked = hub_server::check(*owner);
        QCOMPARE(checked->found, 0U);
        QCOMPARE(checked->cosignatures, 2U);
    }

    /// It had remembered, and its answer never arrived.
    void gives_again_what_the_hub_lost() {
        put(0, 8, 1);
        QCOMPARE(audit_->sign().status, 0);
        QVERIFY(rig_.server.psql("delete from jcic.cosignature"));
        QCOMPARE(audit_->sign().status, 0);
        auto hub = connect();
        QCOMPARE(hub::cosignatures_after(*hub, desk_->ledger(), 0)->size(), 1U);
    }

    void signs_no_second_history_whatever_the_owner_does_data() {
        QTest::addColumn<QString>("forgery");
        QTest::addColumn<QString>("judgement");
        QTest::addColumn<int>("status");
        auto forked = SomeLog{"jcic-desk/practice/0129999/" + query('1')};
        for (std::size_t at = 3; at < forked.leaves.size(); ++at) forked.leaves[at] = some_leaves(20, 'b')[at];
        const auto quoted = [](const std::string& note) { return "$n$" + QString::fromStdString(note) + "$n$"; };
        const auto seal = [&](const std::string& note, std::size_t size) {
            return QStringLiteral(
                       "insert into jcic.checkpoint (ledger, size, kind, note) values (repeat('1', 32), %1, "
                       "'seal', %2);")
                .arg(QString::number(size), quoted(note));
        };
        QString leaves;
        for (std::size_t at = 0; at < forked.leaves.size(); ++at)
            leaves += QStringLiteral(
                          "insert into jcic.leaf (ledger, sequence, hash) values (repeat('1', 32), %1, "
                          "decode('%2', 'hex'));")
                          .arg(at + 1)
                          .arg(QString::fromStdString(to_hex(forked.leaves[at])));
        const QString all_gone = "delete from jcic.leaf; delete from jcic.checkpoint;";
        QTest::newRow("another history, whole, signed by the ledger's own key")
            << all_gone + leaves + seal(forked.seal(8, 1), 8) + seal(forked.seal(20, 2), 20) << "inconsistent" << 4;
        QTest::newRow("another root of the same size")
            << all_gone + leaves + seal(forked.seal(8, 1), 8) << "split" << 4;
        QTest::newRow("a leaf that was witnessed")
            << "update jcic.leaf set hash = sha256('x') where sequence = 3;" + seal(log_of().seal(20, 2), 20)
            << "inconsistent" << 4;
        QTest::newRow("a leaf after it") << "update jcic.leaf set hash = sha256('x') where sequence = 15;" +
                                                seal(log_of().seal(20, 2), 20)
                                         << "inconsistent" << 4;
        QTest::newRow("a key that nobody handed over") << seal(log_of().seal(20, 7), 20) << "unknown-key" << 4;
        QTest::newRow("a seal without its leaves")
            << "delete from jcic.leaf where sequence > 15;" + seal(log_of().seal(20, 2), 20) << "nothing-new" << 0;
        QTest::newRow("fewer leaves than were witnessed") << "delete from jcic.leaf where sequence > 5"
                                                          << "waiting" << 0;
        QTest::newRow("nothing left") << all_gone << "waiting" << 0;
        QTest::newRow("a gap") << "delete from jcic.leaf where sequence = 4"
                               << "damaged" << 4;
        QTest::newRow("no note") << seal("x", 20) << "damaged" << 4;
        QTest::newRow("another ledger's seal")
            << seal(SomeLog{"jcic-desk/practice/0129999/" + query('2')}.seal(20, 2), 20) << "damaged" << 4;
    }
    void signs_no_second_history_whatever_the_owner_does() {
        QFETCH(QString, forgery);
        QFETCH(QString, judgement);
        QFETCH(int, status);
        put(0, 8, 1);
        QCOMPARE(audit_->sign().status, 0);
        put(8, 20, 0);
        QVERIFY(rig_.server.psql("set session_replication_role = replica; " + forgery));
        const auto said = audit_->sign();
        QCOMPARE(said.status, status);
        QVERIFY2(said.out.contains(" " + judgement + ": "), qPrintable(said.out + said.error));
        const auto kept = audit_->status();
        QVERIFY2(kept.contains(" 8 20"), qPrintable(kept));
        const bool of_the_ledger = judgement == "inconsistent" || judgement == "split" || judgement == "unknown-key";
        QCOMPARE(kept.contains(" 拒絕 "), of_the_ledger);
    }

    void one_that_is_damaged_hides_no_other() {
        put(0, 8, 1);
        const SomeLog other{"jcic-desk/practice/0129999/" + query('0')};
        QCOMPARE(trust(*audit_, other).status, 0);
        const auto file = audit_->path("witness") + "/practice-0129999-" + QString::fromStdString(query('0')) + ".log";
        QVERIFY(files::replace(file.toStdString(), std::string_view("x")));
        const auto said = audit_->sign();
        QCOMPARE(said.status, 4);
        QVERIFY(said.out.contains(" 8 cosigned: ") && said.out.contains(" damaged: "));
        const auto status = Audit::run({"status", audit_->path("witness")});
        QCOMPARE(status.status, 4);
        QVERIFY(status.out.contains(QString::fromStdString(log_.origin) + " 8 20"));
        QVERIFY(status.out.contains(query('0').c_str()));
    }

    void writes_under_its_own_name_alone() {
        put(0, 8, 1);
        auto hub = hub::Connection::open_by_text(audit_->conninfo().toStdString(), Millis{5'000});
        VERIFY_OK(hub);
        const auto put_as = [&](const char* name) {
            return said(
                hub->run("insert into jcic.cosignature (ledger, size, witness, line) values (repeat('1', 32), 8, "
                         "$1, 'x')",
                         {std::string(name)}));
        };
        QCOMPARE(put_as("another"), "hub.refused right");
        QCOMPARE(put_as("bank.example/audit"), "done");
        for (const char* statement :
             {"update jcic.cosignature set line = 'y'", "delete from jcic.cosignature", "select * from jcic.claim",
              "select * from jcic.statement", "update jcic.witness set key = 'y'",
              "insert into jcic.leaf (ledger, sequence, hash) values (repeat('1', 32), 9, sha256('x'))"})
            QCOMPARE(said(hub->run(statement)), "hub.refused right");
    }

    /// One that signs what it likes under a ledger keeps no other's lines from being read.
    void hides_no_other_witnesss_lines() {
        put(0, 8, 1);
        QCOMPARE(audit_->sign().status, 0);
        QVERIFY(
            rig_.server.psql("set session_replication_role = replica; insert into jcic.cosignature (ledger, size, "
                             "witness, line) select ledger, 1000 + n, 'bank.example/other', 'x' from jcic.desk, "
                             "generate_series(1, 300) n"));
        auto hub = connect();
        const auto lines = *hub::cosignatures_after(*hub, desk_->ledger(), 0, {"bank.example/audit"});
        QCOMPARE(std::ranges::count(lines, std::string("bank.example/audit"), &hub::CosignatureThere::witness), 1);
        QCOMPARE(lines.size(), 21U);
    }

    /// A desk that waits for it hears of the line, whichever institution it is of.
    void tells_the_ledgers_institution() {
        put(0, 8, 1);
        auto hub = connect();
        QCOMPARE(said(hub->run("listen " + rig_.channel_of(*desk_))), "done");
        QCOMPARE(audit_->sign().status, 0);
        QVERIFY(QTest::qWaitFor([&] { return !hub->notified()->empty(); }));
    }

    void a_role_that_nobody_enrolled_sees_nothing() {
        put(0, 8, 1);
        const Audit stranger(rig_, "bank.example/stranger", "witness_stranger");
        QVERIFY(rig_.server.psql("create role witness_stranger login in role jcic_witness"));
        QCOMPARE(trust(stranger, log_).status, 0);
        const auto said = stranger.sign();
        QVERIFY2(said.out.contains(" waiting: "), qPrintable(said.out + said.error));
    }

    void a_name_and_a_role_are_one_witness() {
        QCOMPARE(enrol(*audit_, Audit::role).status, 0);
        QCOMPARE(enrol(*audit_, "witness_other").status, 1);
        const Audit other(rig_, "bank.example/other");
        QCOMPARE(enrol(other, Audit::role).status, 1);
        QCOMPARE(enrol(other, "witness_other").status, 0);
        QCOMPARE(run_hub({"witness", "role", "no key"}).status, 2);
    }

    void says_that_the_hub_is_away() {
        rig_.server.stop();
        const auto said = audit_->sign();
        QCOMPARE(said.status, 3);
        QVERIFY(said.error.contains("hub.unreachable"));
    }

private:
    [[nodiscard]] SomeLog log_of() const { return SomeLog{"jcic-desk/practice/0129999/" + query('1')}; }
    [[nodiscard]] static Ended trust(const Audit& audit, const SomeLog& log) {
        return audit.trust(
            QString::fromStdString(verify::NoteKey{log.origin, verify::KeyType::log, public_half(1)}.text()));
    }
    [[nodiscard]] Ended run_hub(const QStringList& line) const { return Audit::run_hub(rig_, line); }
    [[nodiscard]] static Ended enrol(const Audit& audit, const char* as) { return audit.enrol(as); }
    [[nodiscard]] Result<hub::Connection> connect() const { return rig_.connect(*desk_); }
    /// As the desk does: leaves, then the seal by the epoch's key; no seal for 0.
    void put(std::size_t from, std::size_t to, std::uint8_t key) {
        auto hub = connect();
        QCOMPARE(said(hub::put_leaves(*hub, desk_->ledger(), from + 1,
                                      {log_.leaves.begin() + static_cast<std::ptrdiff_t>(from),
                                       log_.leaves.begin() + static_cast<std::ptrdiff_t>(to)})),
                 "done");
        if (key != 0) QCOMPARE(said(hub::put_seal(*hub, desk_->ledger(), {to, key, log_.seal(to, key)})), "done");
        QCOMPARE(hub::tree_there(*hub, desk_->ledger())->leaves, std::uint64_t{to});
    }

    HubRig rig_;
    const HubDesk* desk_ = nullptr;
    SomeLog log_;
    std::unique_ptr<Audit> audit_;
};

JCIC_TEST(TestWitness)
#include "test_witness.moc"
