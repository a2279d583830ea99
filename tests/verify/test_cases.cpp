// R-DU-15, R-PA-7: who opens or asks for what another has the case of, or hands over what is not theirs, is named by
// both verifiers, with whatever keys it was written.
#include <QTest>
#include <sstream>

#include "app/ledger/session/people.h"
#include "app/verify/words.h"
#include "support/result.h"
#include "support/test_program.h"
#include "verify/export_world.h"

using namespace jcic;
using namespace jcic::test;

namespace {

constexpr const char* what_opens[]{"record.viewed", "serial.shown", "copy.reserved", "copy.sent", "record.exported"};

/// Q01 asks, Q02 asks too, S01 supervises.
struct Branch : ExportWorld {
    Branch() {
        const ledger::NewPerson colleague{code("Q02"), "王俊傑", {domain::Duty::query_officer}, password_of("Q02"), {}};
        static_cast<void>(ledger::People(*sign_in("H01").value()).add(colleague));
    }
    [[nodiscard]] Forger as(const char* author) { return {*this, *session, author}; }
    std::uint64_t open(const char* action, const char* author) {
        return as(author).write(entry(action, "query:0").plain("item", "T50"));
    }
    std::uint64_t ask(const char* author) {
        return as(author).write(entry("query.requesting", "query:0").plain("items", "T50"));
    }
    [[nodiscard]] domain::Entry handing_over(const char* from, const char* to, const domain::EarlierEvent& since) {
        auto out = entry("query.handed-over", "query:0").rests_on(since);
        return out.plain("from", from)
            .plain("to", to)
            .personal("reason", "調職", "query:0")
            .personal("page", "移交", "query:0");
    }
    std::uint64_t hand_over(const char* author, const char* from, const char* to, const domain::EarlierEvent& since,
                            const std::vector<Signs>& signs) {
        return as(author).write(handing_over(from, to, since), signs);
    }
    std::uint64_t hand_over(const char* author, const char* from, const char* to) {
        return hand_over(author, from, to, submitted("0"), {{author, "hand-over"}});
    }
};

/// R01 reviews besides; T50 of query 0 was drawn, and its review waits. No draw is right in a ledger without serial
/// numbers, as the other verifier says of this one.
struct Reviewed : Branch {
    explicit Reviewed(const char* record = "0:T50") {
        const ledger::NewPerson reviewer{code("R01"), "覆核員", {domain::Duty::reviewer}, password_of("R01"), {}};
        static_cast<void>(ledger::People(*sign_in("H01").value()).add(reviewer));
        draw("115-10-1", "115-10", record);
        begin("115-10-1-001", "115-10-1", "0");
    }
    void draw(const std::string& sample, const char* month, const char* records) {
        as("R01").write(entry("sample.drawn", "sample:" + sample)
                            .plain("sample", sample)
                            .plain("month", month)
                            .plain("algorithm", "jcic-desk sample 1")
                            .plain("percent", "2")
                            .plain("least", "10")
                            .plain("percent-from", "rule")
                            .plain("least-from", "rule")
                            .plain("by-from", "rule")
                            .plain("outside-most", "10")
                            .plain("outside-from", "rule")
                            .plain("drawn", records));
    }
    std::uint64_t begin(const std::string& review, const char* sample, const char* query, const char* querier = "Q01") {
        return as("R01").write(entry("review.drawn", "review:" + review)
                                   .plain("review", review)
                                   .plain("sample", sample)
                                   .plain("query", query)
                                   .plain("item", "T50")
                                   .plain("querier", querier));
    }
    std::uint64_t look(const char* author, const char* query = "query:0", const char* review = "115-10-1-001") {
        return as(author).write(entry("record.reviewed", query).plain("item", "T50").plain("review", review));
    }
    /// Without what is found of the draw, which is made up.
    [[nodiscard]] static std::string of_cases(const std::string& found) {
        std::istringstream findings(found);
        std::string out;
        for (std::string one; findings >> one;)
            if (!one.ends_with(":sample")) out += (out.empty() ? "" : " ") + one;
        return out;
    }
    [[nodiscard]] static bool has(const std::string& found, const std::string& one) {
        return (" " + found + " ").find(" " + one + " ") != std::string::npos;
    }
};

}  // namespace

class TestCases : public QObject {
    Q_OBJECT
private slots:
    void an_opening_by_who_did_not_have_the_case_is_named_R_PA_7_data() {
        QTest::addColumn<QByteArray>("action");
        for (const auto* action : what_opens) QTest::newRow(action) << QByteArray(action);
    }
    void an_opening_by_who_did_not_have_the_case_is_named_R_PA_7() {
        QFETCH(QByteArray, action);
        Branch branch;
        branch.open(action.constData(), "Q01");
        BOTH_SAY(branch, std::string());
        const auto where = branch.open(action.constData(), "Q02");
        BOTH_SAY(branch, at(where, "case"));
        for (const auto language : {verify::Language::chinese, verify::Language::english})
            QVERIFY(verify::words_for_reason("case").in(language) != "case");
    }

    void after_a_hand_over_it_is_the_other_way_round_R_DU_15() {
        Branch branch;
        branch.hand_over("Q01", "Q01", "Q02");
        for (const auto* action : what_opens) branch.open(action, "Q02");
        BOTH_SAY(branch, std::string());
        const auto where = branch.open("record.viewed", "Q01");
        BOTH_SAY(branch, at(where, "case"));
    }

    void jcic_is_asked_by_who_submitted_the_query_and_by_nobody_else_R_DU_6_R_DU_15_data() {
        QTest::addColumn<QByteArray>("author");
        QTest::newRow("a colleague") << QByteArray("Q02");
        QTest::newRow("who approved it") << QByteArray("S01");
    }
    void jcic_is_asked_by_who_submitted_the_query_and_by_nobody_else_R_DU_6_R_DU_15() {
        QFETCH(QByteArray, author);
        Branch branch;
        branch.decide("0", "頁面 0");
        branch.ask("Q01");
        BOTH_SAY(branch, std::string());
        const auto where = branch.ask(author.constData());
        BOTH_SAY(branch, at(where, "case"));
    }
    // The approval names who asked; who has it now submits anew.
    void what_was_handed_over_is_asked_for_by_neither_R_DU_6() {
        Branch branch;
        branch.hand_over("Q01", "Q01", "Q02");
        const auto taker = branch.ask("Q02");
        const auto giver = branch.ask("Q01");
        BOTH_SAY(branch, at(taker, "case") + " " + at(giver, "case"));
    }

    void a_supervisor_hands_over_what_another_has() {
        Branch branch;
        const auto first = branch.hand_over("S01", "Q01", "Q02");
        branch.open("record.viewed", "Q02");
        branch.hand_over("S01", "Q02", "Q01", branch.as("S01").event(first), {{"S01", "hand-over"}});
        branch.open("record.viewed", "Q01");
        BOTH_SAY(branch, std::string());
    }

    void a_hand_over_that_may_not_be_is_named_and_gives_nothing_data() {
        QTest::addColumn<QByteArray>("author");
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QByteArray>("signer");
        QTest::newRow("taken") << QByteArray("Q02") << QByteArray("Q01") << QByteArray("Q02") << QByteArray("Q02");
        QTest::newRow("by an administrator")
            << QByteArray("A01") << QByteArray("Q01") << QByteArray("Q02") << QByteArray("A01");
        QTest::newRow("to who asks no queries")
            << QByteArray("Q01") << QByteArray("Q01") << QByteArray("A01") << QByteArray("Q01");
        QTest::newRow("to nobody") << QByteArray("Q01") << QByteArray("Q01") << QByteArray("Q99") << QByteArray("Q01");
        QTest::newRow("from another") << QByteArray("Q01") << QByteArray("S01") << QByteArray("Q02")
                                      << QByteArray("Q01");
        QTest::newRow("signed by another")
            << QByteArray("Q01") << QByteArray("Q01") << QByteArray("Q02") << QByteArray("S01");
        QTest::newRow("to who has it") << QByteArray("S01") << QByteArray("Q01") << QByteArray("Q01")
                                       << QByteArray("S01");
    }
    void a_hand_over_that_may_not_be_is_named_and_gives_nothing() {
        QFETCH(QByteArray, author);
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QByteArray, signer);
        Branch branch;
        const auto where = branch.hand_over(author.constData(), from.constData(), to.constData(), branch.submitted("0"),
                                            {{signer.constData(), "hand-over"}});
        branch.open("record.viewed", "Q01");  // who had it has it
        BOTH_SAY(branch, at(where, "case"));
    }

    void without_a_signature_it_is_none() {
        Branch branch;
        const auto entry = branch.as("Q01").signed_by(branch.handing_over("Q01", "Q02", branch.submitted("0")), {});
        const auto where = branch.as("Q01").write(entry);
        BOTH_SAY(branch, at(where, "unsigned"));
    }

    // Given for the first hand-over, it serves for no later one.
    void a_hand_over_rests_on_what_gave_the_case() {
        Branch branch;
        const auto first = branch.hand_over("Q01", "Q01", "Q02");
        const auto back = branch.hand_over("Q02", "Q02", "Q01", branch.as("Q01").event(first), {{"Q02", "hand-over"}});
        const auto again = branch.hand_over("Q01", "Q01", "Q02");  // on the submission once more
        QVERIFY(back > first);
        BOTH_SAY(branch, at(again, "case"));
    }

    void a_reviewers_look_at_what_a_draw_had_is_no_finding_R_LO_3() {
        Reviewed branch;
        branch.look("R01");
        QCOMPARE(branch.of_cases(branch.by_the_ledger()), std::string());
        QCOMPARE(branch.of_cases(branch.by_the_other()), std::string());
    }
    void a_look_that_no_open_review_gives_is_named_R_PA_7_data() {
        QTest::addColumn<QByteArray>("author");
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QByteArray>("review");
        QTest::newRow("a colleague") << QByteArray("Q02") << QByteArray("query:0") << QByteArray("115-10-1-001");
        QTest::newRow("the querier") << QByteArray("Q01") << QByteArray("query:0") << QByteArray("115-10-1-001");
        QTest::newRow("another query") << QByteArray("R01") << QByteArray("query:1") << QByteArray("115-10-1-001");
        QTest::newRow("another review") << QByteArray("R01") << QByteArray("query:0") << QByteArray("115-10-1-002");
    }
    void a_look_that_no_open_review_gives_is_named_R_PA_7() {
        QFETCH(QByteArray, author);
        QFETCH(QByteArray, query);
        QFETCH(QByteArray, review);
        Reviewed branch;
        const auto where = branch.look(author.constData(), query.constData(), review.constData());
        QCOMPARE(branch.of_cases(branch.by_the_ledger()), at(where, "case"));
        QCOMPARE(branch.of_cases(branch.by_the_other()), at(where, "case"));
    }
    void a_review_of_what_no_draw_had_gives_nothing_R_PA_7() {
        Reviewed branch("1:T50");
        const auto where = branch.look("R01");
        QCOMPARE(branch.of_cases(branch.by_the_ledger()), at(where, "case"));
        QCOMPARE(branch.of_cases(branch.by_the_other()), at(where, "case"));
    }
    void what_was_reviewed_once_is_opened_by_no_second_review_of_its_month_R_LO_3_R_PA_7_data() {
        QTest::addColumn<QByteArray>("sample");
        QTest::newRow("of the same draw") << QByteArray("115-10-1");
        QTest::newRow("of another draw") << QByteArray("115-10-2");
    }
    void what_was_reviewed_once_is_opened_by_no_second_review_of_its_month_R_LO_3_R_PA_7() {
        QFETCH(QByteArray, sample);
        Reviewed branch;
        branch.draw("115-10-2", "115-10", "0:T50");
        branch.look("R01");
        branch.begin("115-10-2-001", sample.constData(), "0");
        QCOMPARE(branch.of_cases(branch.by_the_ledger()), std::string());
        QCOMPARE(branch.of_cases(branch.by_the_other()), std::string());
        const auto where = branch.look("R01", "query:0", "115-10-2-001");
        QCOMPARE(branch.of_cases(branch.by_the_ledger()), at(where, "case"));
        QCOMPARE(branch.of_cases(branch.by_the_other()), at(where, "case"));
    }
    // Of a clock that was set back a record is in the population of two (docs/trust/sampling.md).
    void another_month_that_drew_it_has_it_reviewed_R_LO_3() {
        Reviewed branch;
        branch.draw("115-11-1", "115-11", "0:T50");
        branch.begin("115-11-1-001", "115-11-1", "0");
        branch.look("R01", "query:0", "115-11-1-001");
        QCOMPARE(branch.of_cases(branch.by_the_ledger()), std::string());
        QCOMPARE(branch.of_cases(branch.by_the_other()), std::string());
    }
    void who_submitted_it_reviews_it_not_whatever_the_review_says_R_DU_7() {
        Reviewed branch("0:T50 9:T50");
        const ledger::NewPerson both{
            code("B02"), "方覆核", {domain::Duty::query_officer, domain::Duty::reviewer}, password_of("B02"), {}};
        VERIFY_OK(ledger::People(*branch.sign_in("H01").value()).add(both));
        branch.as("B02").write(branch.submission("9"));
        const auto false_querier = at(branch.begin("115-10-1-002", "115-10-1", "9"), "sample");  // which says Q01
        branch.look("R01", "query:9", "115-10-1-002");
        QVERIFY(branch.has(branch.by_the_ledger(), false_querier));
        QCOMPARE(branch.of_cases(branch.by_the_ledger()), std::string());
        QCOMPARE(branch.of_cases(branch.by_the_other()), std::string());
        const auto where = branch.look("B02", "query:9", "115-10-1-002");
        QCOMPARE(branch.of_cases(branch.by_the_ledger()), at(where, "case"));
        QCOMPARE(branch.of_cases(branch.by_the_other()), at(where, "case"));
    }
    void a_review_that_names_another_querier_is_a_finding_of_itself_R_DU_7() {
        Reviewed branch("0:T50 1:T50 2:T50");
        const auto right = at(branch.begin("115-10-1-002", "115-10-1", "1"), "sample");
        const auto wrong = at(branch.begin("115-10-1-003", "115-10-1", "2", "Q02"), "sample");
        for (const auto& found : {branch.by_the_ledger(), branch.by_the_other()})
            QVERIFY2(branch.has(found, wrong) && !branch.has(found, right), found.c_str());
    }
    void a_reviewer_prints_nothing_R_PA_7() {
        Reviewed branch;
        const auto where = branch.open("copy.reserved", "R01");
        QCOMPARE(branch.of_cases(branch.by_the_ledger()), at(where, "case"));
        QCOMPARE(branch.of_cases(branch.by_the_other()), at(where, "case"));
    }

    void who_has_the_case_decides_nothing_of_it_and_who_decided_it_does_not_take_it_R_DU_6() {
        Branch branch;
        const ledger::NewPerson both{
            code("B01"), "方主任", {domain::Duty::query_officer, domain::Duty::supervisor}, password_of("B01"), {}};
        VERIFY_OK(ledger::People(*branch.sign_in("H01").value()).add(both));
        branch.hand_over("Q01", "Q01", "B01");
        const auto decided = branch.as("Q01").write(branch.decision("0", "頁面 0"), {{"B01", "approval"}});
        BOTH_SAY(branch, at(decided, "case"));

        Branch other;
        VERIFY_OK(ledger::People(*other.sign_in("H01").value()).add(both));
        other.as("Q01").write(other.decision("0", "頁面 0"), {{"B01", "approval"}});
        BOTH_SAY(other, std::string());
        const auto taken = other.hand_over("Q01", "Q01", "B01");
        BOTH_SAY(other, at(taken, "case"));
    }
};

JCIC_TEST(TestCases)
#include "test_cases.moc"
