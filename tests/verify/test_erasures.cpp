// R-AU-6: the end of a query that two persons did not consent to is named by both verifiers, with whatever keys it was
// written.
#include <QTest>

#include "support/result.h"
#include "support/test_program.h"
#include "verify/export_world.h"

using namespace jcic;
using namespace jcic::test;

namespace {

/// Four queries, and what ends them.
struct EndingBranch : ExportWorld {
    [[nodiscard]] domain::Recorded agree(const std::string& query) {
        return session->append(agreement(*session, submitted(query))).value();
    }
    /// By one officer alone, whatever the program would say to it.
    std::uint64_t end(const std::string& query, const std::vector<std::string>& keys,
                      const std::optional<domain::Recorded>& agreed) {
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
        VERIFY_OK(branch.session->append(later));
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
