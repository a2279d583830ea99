// What a legal hold keeps is erased by nobody, what is entered once stands for all that follows of it, and a corrected
// case number is of a query and of the number that it bore; forged by who asks no program, and named by both verifiers.
#include <QTest>

#include "app/verify/words.h"
#include "support/test_program.h"
#include "verify/export_world.h"

using namespace jcic;
using namespace jcic::test;

namespace {

using SaidFacts = std::vector<std::pair<const char*, std::string>>;

struct HeldBranch : ExportWorld {
    [[nodiscard]] domain::EarlierEvent event(std::uint64_t number) { return Forger(*this, *session).event(number); }
    std::uint64_t write(const domain::Entry& what, const std::vector<Signs>& signs = {}, const char* author = "Q01") {
        return Forger(*this, *session, author).write(what, signs);
    }
    [[nodiscard]] domain::Entry said(const char* action, const std::string& subject, const SaidFacts& facts) {
        auto out = entry(action, subject);
        for (const auto& [name, value] : facts) out.plain(name, value);
        return out;
    }
    std::uint64_t hold(const char* row, const SaidFacts& facts) {
        auto out = said("hold.entered", std::string("hold:") + row, facts);
        return write(out.plain("by", "court").plain("letter", "北院字第1號").plain("dated", "1151120"), {}, "S01");
    }
    std::uint64_t lift(const char* row, std::uint64_t last) {
        const auto about = std::string("hold:") + row;
        auto out = entry("hold.lifted", about).rests_on(event(last));
        out.plain("lifting-letter", "北院字第2號").plain("beside", "S01").personal("page", "解除", about);
        return write(out, {{"H01", "consent"}, {"S01", "consent"}}, "H01");
    }
    /// With both consents, its term over.
    std::uint64_t end(const std::string& query) {
        const auto agreed = written_by_the_head(*session, agreement(*session, submitted(query))).value();
        const auto where = Forger(*this, *session)
                               .write(said("query.erased", "query:" + query,
                                           {{"agreement", to_hex(agreed.entry.id)}, {"destroys", "query:" + query}}));
        static_cast<void>(session->erase("query:" + query));
        return where;
    }
    /// Registered, sent to JCIC and accepted; gives the row's last event.
    std::uint64_t enter(const std::string& number) {
        const auto about = "authorisation:" + number;
        auto last = write(said("authorisation.signed", about,
                               {{"items", "T50,T51,T52"}, {"signed", "1151120"}, {"ends", "1161119"}}));
        for (const auto* step : {"authorisation.sent", "authorisation.accepted"})
            last = write(entry(step, about).rests_on(event(last)));
        return last;
    }
    std::uint64_t submit(const std::string& query, const char* authorisation, const char* case_number,
                         const char* holds = "") {
        auto out = said("query.submitted", "query:" + query,
                        {{"case-number", case_number}, {"items", "T50"}, {"authorisation", authorisation}});
        if (*holds != 0) out.plain("holds", holds);
        const auto where = write(out.personal("page", "頁面 " + query, "query:" + query));
        submissions[query] = event(where);
        return where;
    }
    std::uint64_t end_loan(const char* action = "loan-end.entered", const char* on = "1151120") {
        auto out = said(action, "loan-end:115-1", {{"case-number", "115-1"}, {"how", "ended"}, {"on", on}});
        return write(out);
    }
    /// Approved, asked for, and answered with a number.
    void request(const std::string& query) {
        decide(query, "頁面 " + query);
        number(query);
    }
    /// Both sign; `last`: of the row's last event, for a further one.
    std::uint64_t correct(const std::string& query, const char* to, const char* before, std::uint64_t last = 0) {
        const auto about = "case-correction:" + query;
        auto out = said(last == 0 ? "case-correction.entered" : "case-correction.entered-anew", about,
                        {{"query", query}, {"case-number", to}, {"before", before}, {"beside", "S01"}});
        if (last != 0) out.rests_on(event(last));
        return write(out.personal("page", "更正", about), {{"Q01", "consent"}, {"S01", "consent"}});
    }
    std::uint64_t end_relation(const std::string& query, const char* on = "1151120") {
        return write(said("query.relation-ended", "query:" + query, {{"relation", "ended"}, {"on", on}}));
    }
    std::uint64_t end_form(const std::string& number, std::uint64_t last) {
        auto out = said("authorisation.ended", "authorisation:" + number, {{"how", "ended"}, {"on", "1151120"}});
        return write(out.rests_on(event(last)));
    }
    std::uint64_t revoke(const std::string& number, std::uint64_t last) {
        auto out =
            said("authorisation.revoked", "authorisation:" + number, {{"revoked-how", "counter"}, {"on", "1151120"}});
        return write(out.rests_on(event(last)));
    }
    std::uint64_t tell_revoked(const std::string& query, const char* form) {
        return write(
            said("query.authorisation-revoked", "query:" + query, {{"authorisation", form}, {"on", "1151120"}}));
    }
};

}  // namespace

class TestHolds : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void a_query_that_a_hold_names_is_erased_by_nobody_data() {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<bool>("held");
        QTest::newRow("by its case") << QByteArray("case-number") << QByteArray("2026-房貸-0") << true;
        QTest::newRow("by its case in full width")
            << QByteArray("case-number") << QByteArray("２０２６－房貸－０") << true;
        QTest::newRow("by its case with another dash and a blank")
            << QByteArray("case-number") << QByteArray("2026—房貸 – 0") << true;
        QTest::newRow("by another case") << QByteArray("case-number") << QByteArray("2026-房貸-1") << false;
        QTest::newRow("by itself") << QByteArray("query") << QByteArray("0") << true;
        QTest::newRow("by what was found of its person")
            << QByteArray("held-then") << QByteArray("access:1,query:0") << true;
        QTest::newRow("what was found is another's") << QByteArray("held-then") << QByteArray("query:1") << false;
    }
    void a_query_that_a_hold_names_is_erased_by_nobody() {
        QFETCH(QByteArray, field);
        QFETCH(QByteArray, value);
        QFETCH(bool, held);
        HeldBranch world;
        world.hold("1", {{field.constData(), value.toStdString()}});
        world.clock.advance(std::chrono::years{6});
        const auto where = world.end("0");
        BOTH_SAY(world, held ? at(where, "held") : std::string());
        for (const auto language : {verify::Language::chinese, verify::Language::english})
            QVERIFY(verify::words_for_reason("held").in(language) != "held");
    }

    void once_two_lifted_it_the_query_is_erased() {
        HeldBranch world;
        const auto held = world.hold("1", {{"query", "0"}});
        world.clock.advance(std::chrono::years{6});
        world.lift("1", held);
        world.end("0");
        BOTH_SAY(world, std::string());
    }

    void one_that_was_submitted_under_a_hold_on_its_person_says_so_and_is_kept() {
        HeldBranch world;
        world.hold("1", {{"held-then", "query:2"}});
        world.enter("7");
        world.submit("8", "7", "115-1", "1");
        world.submit("9", "7", "115-1");  // a second use of the form is told by itself
        world.clock.advance(std::chrono::years{6});
        const auto kept = world.end("8");
        const auto free = world.end("9");
        const auto found = world.by_the_ledger();
        QCOMPARE(found, world.by_the_other());
        const auto says = [&](std::uint64_t where) {
            return QString::fromStdString(found).contains(QString::fromStdString(at(where, "held")));
        };
        QVERIFY2(says(kept) && !says(free), found.c_str());
    }

    void a_record_and_a_register_row_are_kept_too() {
        HeldBranch world;
        world.decide("0", "頁面 0");
        world.request("0");
        world.hold("1", {{"case-number", "2026-房貸-0"}});
        auto retrieved = world.entry("record.retrieved", "query:0").plain("item", "T50");
        const auto record = world.write(retrieved);
        world.write(world.entry("record.used-up", "query:0").plain("item", "T50"));
        auto erased = world.entry("record.erased", "query:0").rests_on(world.event(record));
        erased.plain("item", "T50").plain("witness", "S01").plain("copies", "none").plain("destroys", "record:0:T50");
        const auto where = world.write(erased.personal("page", "刪除", "query:0"), {{"S01", "witness"}});
        const auto found = world.by_the_ledger();
        QVERIFY2(QString::fromStdString(found).contains(QString::fromStdString(at(where, "held"))), found.c_str());
        QVERIFY(QString::fromStdString(world.by_the_other()).contains(QString::fromStdString(at(where, "held"))));
    }

    void a_loans_end_is_said_of_each_query_of_the_case_and_of_the_form_right_after_it() {
        HeldBranch world;
        const auto form = world.enter("7");
        world.submit("8", "7", "115-1");
        world.end_loan();
        world.end_form("7", form);
        world.end_relation("8");
        BOTH_SAY(world, std::string());
    }

    void a_loans_end_is_of_the_case_however_its_number_was_typed() {
        HeldBranch world;
        const auto form = world.enter("7");
        world.submit("8", "7", "115－１");
        const auto where = world.end_loan();
        world.end_form("7", form);
        BOTH_SAY(world, at(where, "brought"));
        HeldBranch other;
        const auto last = other.enter("7");
        other.submit("8", "7", "115－１");
        other.end_loan();
        other.end_form("7", last);
        other.end_relation("8");
        BOTH_SAY(other, std::string());
    }

    void a_form_is_used_once_however_its_number_was_typed() {
        HeldBranch world;
        world.enter("P-7");
        world.enter("Ｐ－７");
        world.submit("8", "P-7", "115-1");
        const auto again = world.submit("9", "Ｐ－７", "115-2");
        BOTH_SAY(world, at(again, "used"));
    }

    void what_a_loans_end_leaves_out_is_named_data() {
        QTest::addColumn<bool>("relation");
        QTest::addColumn<bool>("form");
        QTest::newRow("the query") << false << true;
        QTest::newRow("the authorisation") << true << false;
        QTest::newRow("both") << false << false;
    }
    void what_a_loans_end_leaves_out_is_named() {
        QFETCH(bool, relation);
        QFETCH(bool, form);
        HeldBranch world;
        const auto last = world.enter("7");
        world.submit("8", "7", "115-1");
        const auto where = world.end_loan();
        if (relation) world.end_relation("8");
        if (form) world.end_form("7", last);
        BOTH_SAY(world, at(where, "brought"));
    }

    void a_corrected_number_is_the_one_that_the_loans_end_goes_by() {
        HeldBranch world;
        world.request("0");
        world.correct("0", "115-1", "2026-房貸-0");
        world.end_loan();
        world.end_relation("0");
        BOTH_SAY(world, std::string());
    }

    void what_a_loans_end_leaves_out_of_a_corrected_number_is_named() {
        HeldBranch world;
        world.request("0");
        world.correct("0", "115-1", "2026-房貸-0");
        const auto where = world.end_loan();
        BOTH_SAY(world, at(where, "brought"));
    }

    /// It is withdrawn and submitted anew, so that what is approved bears the number that counts.
    void before_the_request_nothing_is_corrected() {
        HeldBranch world;
        world.submit("8", "7", "115-9");
        const auto told = at(world.submissions.at("8").sequence, "authorisation");
        const auto where = world.correct("8", "115-1", "115-9");
        BOTH_SAY(world, told + " " + at(where, "corrected"));
    }

    void a_correction_is_of_a_query_and_of_the_number_that_it_bore_data() {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<bool>("found");
        QTest::newRow("as it was") << QByteArray("0") << QByteArray("115-1") << QByteArray("2026-房貸-0") << false;
        QTest::newRow("of no query") << QByteArray("77") << QByteArray("115-1") << QByteArray("115-9") << true;
        QTest::newRow("it bore another") << QByteArray("0") << QByteArray("115-1") << QByteArray("115-9") << true;
        QTest::newRow("it bore none") << QByteArray("0") << QByteArray("115-1") << QByteArray("") << true;
        QTest::newRow("the same") << QByteArray("0") << QByteArray("2026-房貸-0") << QByteArray("2026-房貸-0") << true;
    }
    void a_correction_is_of_a_query_and_of_the_number_that_it_bore() {
        QFETCH(QByteArray, query);
        QFETCH(QByteArray, to);
        QFETCH(QByteArray, before);
        QFETCH(bool, found);
        HeldBranch world;
        world.request("0");
        const auto where = world.correct(query.toStdString(), to.constData(), before.constData());
        BOTH_SAY(world, found ? at(where, "corrected") : std::string());
        for (const auto language : {verify::Language::chinese, verify::Language::english})
            QVERIFY(verify::words_for_reason("corrected").in(language) != "corrected");
    }

    void once_more_it_is_of_the_number_that_the_last_one_gave() {
        HeldBranch world;
        world.request("0");
        const auto first = world.correct("0", "115-1", "2026-房貸-0");
        const auto again = world.correct("0", "115-2", "115-1", first);
        const auto where = world.correct("0", "115-3", "115-1", again);
        BOTH_SAY(world, at(where, "corrected"));
    }

    void a_hold_on_a_number_that_was_corrected_keeps_the_query() {
        for (const char* number : {"2026-房貸-0", "115-1", "115-2"}) {
            HeldBranch world;
            world.request("0");
            const auto first = world.correct("0", "115-1", "2026-房貸-0");
            world.correct("0", "115-2", "115-1", first);
            world.hold("1", {{"case-number", number}});
            world.clock.advance(std::chrono::years{6});
            const auto where = world.end("0");
            BOTH_SAY(world, at(where, "held"));
        }
    }

    void a_form_on_which_another_case_leans_does_not_end_with_this_one() {
        HeldBranch world;
        world.enter("7");
        world.submit("8", "7", "115-1");
        auto other = world.said("query.submitted", "query:9",
                                {{"case-number", "115-2"}, {"items", "T51"}, {"authorisation", "7"}});
        world.write(other.personal("page", "頁面 9", "query:9"));
        world.end_loan();
        world.end_relation("8");
        BOTH_SAY(world, std::string());
    }

    void another_day_than_the_loans_end_is_none_of_it() {
        HeldBranch world;
        world.submit("8", "7", "115-1");
        const auto told = at(world.submissions.at("8").sequence, "authorisation");
        const auto where = world.end_loan();
        world.end_relation("8", "1151119");
        BOTH_SAY(world, told + " " + at(where, "brought"));
    }

    void what_a_subject_took_back_is_said_of_each_query_that_leans_on_it() {
        HeldBranch world;
        const auto form = world.enter("7");
        world.submit("8", "7", "115-1");
        world.revoke("7", form);
        world.tell_revoked("8", "7");
        BOTH_SAY(world, std::string());
    }

    void one_that_is_left_out_or_that_nothing_brought_about_is_named() {
        {
            HeldBranch world;
            const auto form = world.enter("7");
            world.submit("8", "7", "115-1");
            const auto where = world.revoke("7", form);
            BOTH_SAY(world, at(where, "brought"));
        }
        HeldBranch world;
        world.enter("7");
        world.submit("8", "7", "115-1");
        const auto where = world.tell_revoked("8", "7");
        BOTH_SAY(world, at(where, "brought"));
        for (const auto language : {verify::Language::chinese, verify::Language::english})
            QVERIFY(verify::words_for_reason("brought").in(language) != "brought");
    }

    void nothing_is_submitted_on_what_was_taken_back_R_AU_1() {
        HeldBranch world;
        const auto form = world.enter("7");
        world.revoke("7", form);
        const auto where = world.submit("8", "7", "115-1");
        BOTH_SAY(world, at(where, "authorisation"));
    }

    void nothing_is_fetched_on_what_was_taken_back_R_AU_11() {
        HeldBranch world;
        const auto form = world.enter("7");
        world.submit("8", "7", "115-1");
        const auto fetch = [&world] {
            return world.write(world.entry("query.retrieving", "query:8").plain("item", "T50"));
        };
        fetch();
        world.revoke("7", form);
        world.tell_revoked("8", "7");
        const auto where = fetch();
        BOTH_SAY(world, at(where, "state"));
    }

    void nothing_is_kept_on_another_basis_that_was_not_taken_back() {
        HeldBranch world;
        const auto where = world.write(world.entry("record.kept-otherwise", "query:0").plain("item", "T50"));
        BOTH_SAY(world, at(where, "state"));
    }
};

JCIC_TEST(TestHolds)
#include "test_holds.moc"
