// R-AU-6, R-PA-6: the end of a query that two persons did not consent to is named by both verifiers, with whatever keys
// it was written; so is a deletion done again that no restore brought back.
#include <QTest>
#include <algorithm>

#include "ledger/backed_up.h"
#include "support/result.h"
#include "support/test_program.h"
#include "verify/export_world.h"

using namespace jcic;
using namespace jcic::test;

namespace {

/// Four queries, and what ends them.
struct EndingBranch : ExportWorld {
    [[nodiscard]] domain::Recorded agree(const std::string& query) {
        return written_by_the_head(*session, agreement(*session, submitted(query))).value();
    }
    [[nodiscard]] domain::Entry redone(const std::string& key) {
        auto out = entry("deletion.redone", "ledger");
        return out.plain("sequence", "99").plain("event", std::string(64, 'a')).plain("destroys", key);
    }
    /// By one officer alone, whatever the program would say to it.
    std::uint64_t end(const std::string& query, const std::vector<std::string>& keys,
                      const std::optional<domain::Recorded>& agreed) {
        clock.advance(std::chrono::years{6});
        auto erased = entry("query.erased", "query:" + query);
        if (agreed) erased.plain("agreement", to_hex(agreed->entry.id));
        for (const auto& key : keys) erased.plain("destroys", key);
        const auto where = Forger(*this, *session).write(erased);
        for (const auto& key : keys) static_cast<void>(session->erase(key));
        return where;
    }
};

}  // namespace

class TestErasures : public QObject {
    Q_OBJECT
private slots:
    void a_query_ends_by_the_consent_to_its_submission_R_AU_6() {
        EndingBranch branch;
        const auto agreed = branch.agree("0");
        branch.end("0", {"query:0", "record:0:T50"}, agreed);
        BOTH_SAY(branch, std::string());
    }

    void one_consent_may_be_to_several_R_AU_6() {
        EndingBranch branch;
        auto both = branch.entry("retention.agreed", "ledger").plain("page", "刪除");
        both.rests_on(branch.submitted("0")).rests_on(branch.submitted("1"));
        const auto where = Forger(branch, *branch.session).write(both, {{"H01", "consent"}, {"S01", "consent"}});
        ledger::EventQuery query;
        query.start = where;
        const auto agreed = branch.session->events(query).value().front();
        branch.end("0", {"query:0"}, agreed);
        branch.end("1", {"query:1"}, agreed);
        BOTH_SAY(branch, std::string());
    }

    void one_that_nobody_consented_to_is_named_R_AU_6() {
        EndingBranch branch;
        const auto where = branch.end("0", {"query:0"}, std::nullopt);
        BOTH_SAY(branch, at(where, "rests-on"));
    }

    void the_consent_to_another_is_none_R_AU_6() {
        EndingBranch branch;
        const auto agreed = branch.agree("1");
        const auto where = branch.end("0", {"query:0"}, agreed);
        BOTH_SAY(branch, at(where, "rests-on"));
    }

    void a_consent_that_comes_afterwards_is_none_R_AU_6() {
        EndingBranch branch;
        auto later = branch.agreement(*branch.session, branch.submitted("0"));
        domain::Recorded not_yet;
        not_yet.entry = later;
        const auto where = branch.end("0", {"query:0"}, not_yet);
        VERIFY_OK(branch.written_by_the_head(*branch.session, later));
        BOTH_SAY(branch, at(where, "rests-on"));
    }

    void what_goes_under_it_is_of_those_queries_alone_R_AU_6_data() {
        QTest::addColumn<QByteArray>("ended");
        QTest::addColumn<QByteArray>("key");
        QTest::newRow("another query's values") << QByteArray("0") << QByteArray("query:1");
        QTest::newRow("another query's record") << QByteArray("0") << QByteArray("record:1:T50");
        QTest::newRow("a register's row") << QByteArray("0") << QByteArray("incident:1");
        QTest::newRow("under a query that never was") << QByteArray("none") << QByteArray("query:1");
    }
    void what_goes_under_it_is_of_those_queries_alone_R_AU_6() {
        QFETCH(QByteArray, ended);
        QFETCH(QByteArray, key);
        EndingBranch branch;
        const auto agreed = branch.agree("0");
        const auto where = branch.end(ended.toStdString(), {key.toStdString()}, agreed);
        BOTH_SAY(branch, at(where, "rests-on"));
    }

    // Said by one alone, it would destroy whatever somebody wants to be gone.
    void what_no_restore_brought_back_is_not_deleted_again_R_PA_6_data() {
        QTest::addColumn<bool>("said");
        QTest::newRow("nobody restored anything") << false;
        QTest::newRow("a restore is said that began no chain of seals") << true;
    }
    void what_no_restore_brought_back_is_not_deleted_again_R_PA_6() {
        QFETCH(bool, said);
        EndingBranch branch;
        const Forger forger(branch, *branch.session);
        if (said) {
            auto restored = branch.entry("ledger.restored", "ledger:restored");
            restored.plain("backup", "unknown").plain("present", "none").plain("older", "no").plain("page", "頁面");
            forger.write(restored, {{"H01", "consent"}});
        }
        const auto where = forger.write(branch.redone("query:0"));
        static_cast<void>(branch.session->erase("query:0"));
        BOTH_SAY(branch, (said ? at(where - 1, "rests-on") + " " : std::string()) + at(where, "rests-on"));
    }

    void what_a_restore_brought_back_is_deleted_again_and_nothing_after_it_R_PA_6() {
        BackedUp world(LedgerWorld::Founding::shared, "query.submitted");
        VERIFY_OK(world.erase(*world.sign_in("H01").value(), "query:1"));
        world.restore();
        const auto session = world.open_again();
        const auto exported = [&](const char* name) {
            const auto file = world.folder.path() / name;
            if (!ledger::export_ledger(*session, file, {})) qFatal("export");
            return contents(file);
        };
        QVERIFY(ledger::verify(*session).value().ok);
        const auto good = judge(exported("good"));
        QCOMPARE(reasons(good), std::string());
        QCOMPARE(good->told.size(), std::size_t{1});
        auto another = world.entry("deletion.redone", "ledger");
        another.plain("sequence", "99").plain("event", std::string(64, 'a')).plain("destroys", "query:2");
        const auto where = Forger(world, *session).write(another);
        static_cast<void>(session->erase("query:2"));
        const auto found = ledger::verify(*session).value();
        QVERIFY(std::ranges::any_of(
            found.faults, [&](const auto& one) { return one.sequence == where && one.reason == "rests-on"; }));
        QVERIFY(reasons(judge(exported("forged"))).find(at(where, "rests-on")) != std::string::npos);
    }

    void a_records_end_is_of_that_record_alone_R_PA_4_data() {
        QTest::addColumn<QByteArray>("key");
        QTest::newRow("its query's values") << QByteArray("query:0");
        QTest::newRow("another query's values") << QByteArray("query:1");
        QTest::newRow("another query's record") << QByteArray("record:1:T50");
        QTest::newRow("another item's record") << QByteArray("record:0:T51");
    }
    void a_records_end_is_of_that_record_alone_R_PA_4() {
        QFETCH(QByteArray, key);
        EndingBranch branch;
        Forger forger(branch, *branch.session);
        branch.decide("0", "頁面 0");
        branch.number("0");
        const auto held = forger.write(branch.entry("record.retrieved", "query:0").plain("item", "T50"));
        auto erased = branch.entry("record.erased", "query:0").rests_on(forger.event(held));
        erased.plain("item", "T50").plain("page", "頁面").plain("destroys", key.toStdString());
        const auto where = forger.write(erased, {{"S01", "witness"}});
        static_cast<void>(branch.session->erase(key.toStdString()));
        BOTH_SAY(branch, at(where, "rests-on"));
    }
};

JCIC_TEST(TestErasures)
#include "test_erasures.moc"
