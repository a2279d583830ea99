// A step of a register that is somebody's, or never somebody's, by what its row says: forged by who asks no program,
// and found by both verifiers.
#include <QTest>
#include <algorithm>

#include "app/domain/registers/rows.h"
#include "app/ledger/session/people.h"
#include "app/verify/rules/registers.h"
#include "app/verify/words.h"
#include "support/result.h"
#include "support/test_program.h"
#include "verify/export_world.h"

using namespace jcic;
using namespace jcic::test;

namespace {

using Plain = std::vector<std::pair<const char*, const char*>>;

/// Writes one step after the other about one row, each resting on the one before that was its row's.
struct ForgedRow {
    ExportWorld& world;
    std::string subject;
    std::optional<domain::EarlierEvent> last{};

    std::uint64_t write(const char* action, const char* author, const Plain& fields,
                        const std::vector<Signs>& signs = {}) {
        const Forger forger(world, *world.session, author);
        auto entry = world.entry(action, subject);
        for (const auto& [name, value] : fields) entry.plain(name, value);
        if (last) entry.rests_on(*last);
        return forger.write(std::move(entry), signs);
    }
    void step(const char* action, const char* author, const Plain& fields, const std::vector<Signs>& signs = {}) {
        last = Forger(world, *world.session).event(write(action, author, fields, signs));
    }
    /// As the desk folds it; null where there is none.
    [[nodiscard]] std::string state(const domain::registers::Register& book) const {
        domain::registers::Rows rows;
        static_cast<void>(world.session->refresh(rows));
        const auto* row = rows.row(book, std::string_view(subject).substr(book.about.size()));
        return row == nullptr ? "" : std::string(row->state);
    }
};

/// A reviewer R01, and B01 who queries and supervises.
struct MorePeople : ExportWorld {
    MorePeople() {
        const auto head = sign_in("H01").value();
        for (const auto& [who, duties] : {std::pair("R01", "reviewer"), std::pair("B01", "query-officer,supervisor")})
            VERIFY_OK(ledger::People(*head).add(
                {code(who), who, domain::DutyTerms::parse(duties).value(), password_of(who), {}}));
    }
};

domain::EarlierEvent designation_of(ExportWorld& world, std::string_view person) {
    const auto roster = world.session->opened().roster().value();
    return Forger(world, *world.session).event(roster.find(code(person))->changed_in);
}

const Plain a_finding{{"source", "count"}, {"owner", "Q01"}, {"due", "1151130"}};

}  // namespace

class TestWhoseStep : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void a_finding_is_remedied_by_its_owner_and_judged_by_another_R_LO_5() {
        ExportWorld world;
        ForgedRow row{world, "finding:1"};
        row.step("finding.opened", "S01", a_finding);
        const auto by_another = row.write("finding.remedied", "S01", {});
        BOTH_SAY(world, at(by_another, "taken-by"));
        QCOMPARE(row.state(domain::registers::findings), std::string("open"));
        // Given to somebody else: from then on it is theirs.
        row.step("finding.given", "H01", {{"owner", "S01"}, {"due", "1151130"}});
        const auto by_the_former = row.write("finding.remedied", "Q01", {});
        row.step("finding.remedied", "S01", {});
        const auto by_the_owner = row.write("finding.closed", "S01", {});
        BOTH_SAY(world,
                 at(by_another, "taken-by") + " " + at(by_the_former, "taken-by") + " " + at(by_the_owner, "taken-by"));
        QCOMPARE(row.state(domain::registers::findings), std::string("remedied"));
        row.step("finding.closed", "H01", {});
        QCOMPARE(row.state(domain::registers::findings), std::string("closed"));
    }

    void nobody_answers_the_review_of_their_own_query_R_DU_7() {
        MorePeople world;
        ForgedRow row{world, "review:115-11-1-001"};
        row.step("review.drawn", "R01",
                 {{"review", "115-11-1-001"},
                  {"sample", "115-11-1"},
                  {"query", "0"},
                  {"item", "T50"},
                  {"querier", "Q01"},
                  {"drawn-by", "chance"}});
        const auto own = row.write("review.answered", "Q01", {});
        BOTH_SAY(world, at(own, "taken-by"));
        QCOMPARE(row.state(domain::registers::reviews), std::string("waiting"));
        row.step("review.answered", "R01", {});
        BOTH_SAY(world, at(own, "taken-by"));
        QCOMPARE(row.state(domain::registers::reviews), std::string("answered"));
    }

    void a_paper_application_is_decided_by_another_than_took_it_in_R_DU_6() {
        for (const auto* decided : {"application.approved", "application.refused"}) {
            MorePeople world;
            ForgedRow row{world, "application:1"};
            row.step("application.received", "B01", {{"day", "1151119"}, {"items", "T50"}, {"case-number", "1"}});
            const auto own = row.write(decided, "B01", {});
            BOTH_SAY(world, at(own, "taken-by"));
            QCOMPARE(row.state(domain::registers::applications), std::string("waiting"));
            row.step(decided, "S01", {});
            BOTH_SAY(world, at(own, "taken-by"));
        }
    }

    void who_stood_in_for_the_head_does_not_confirm_it_R_LO_6() {
        MorePeople world;
        const auto head = world.sign_in("H01").value();
        VERIFY_OK(
            ledger::People(*head).change_duties(code("B01"), {domain::Duty::unit_head, domain::Duty::supervisor}));
        ForgedRow stop{world, "stop:1"};
        const auto by_nobody = stop.write("stop.ordered-in-absence", "Q01", {{"cause", "other"}, {"stands-in", "Q01"}});
        ForgedRow named{world, "stop:2"};
        const auto anothers = named.write("stop.ordered-in-absence", "S01", {{"cause", "other"}, {"stands-in", "B01"}});
        ForgedRow row{world, "stop:3"};
        row.step("stop.ordered-in-absence", "B01", {{"cause", "other"}, {"stands-in", "B01"}});
        const auto own = row.write("stop.confirmed", "B01", {});
        const auto told = at(by_nobody, "author") + " " + at(anothers, "named") + " " + at(own, "taken-by");
        BOTH_SAY(world, told);
        QCOMPARE(row.state(domain::registers::stops), std::string("to-confirm"));
        row.step("stop.confirmed", "H01", {});
        ForgedRow incident{world, "incident:1"};
        incident.step("incident.noticed", "S01",
                      {{"certainty", "suspected"}, {"since", "1151120"}, {"tax", "no"}, {"t52", "no"}});
        incident.step("incident.notified-in-absence", "B01", {{"jcic", "1151120"}, {"stands-in", "B01"}});
        const auto own_notice = incident.write("incident.notice-confirmed", "B01", {});
        incident.step("incident.notice-confirmed", "H01", {});
        BOTH_SAY(world, told + " " + at(own_notice, "taken-by"));
        QCOMPARE(incident.state(domain::registers::incidents), std::string("told"));
    }

    void a_checker_confirms_only_where_who_stood_in_is_the_only_head_R_LO_6() {
        MorePeople world;
        const auto head = world.sign_in("H01").value();
        VERIFY_OK(
            ledger::People(*head).change_duties(code("B01"), {domain::Duty::unit_head, domain::Duty::supervisor}));
        ForgedRow row{world, "stop:1"};
        row.step("stop.ordered-in-absence", "B01", {{"cause", "other"}, {"stands-in", "B01"}});
        ForgedRow other{world, "stop:2"};
        other.step("stop.ordered-in-absence", "S01", {{"cause", "other"}, {"stands-in", "S01"}});
        ForgedRow third{world, "stop:3"};
        third.step("stop.ordered-in-absence", "B01", {{"cause", "other"}, {"stands-in", "B01"}});
        third.step("stop.confirmed", "R01", {});  // while H01 is there
        auto told = at(third.last->sequence, "author");
        VERIFY_OK(ledger::People(*world.sign_in("B01").value()).end(code("H01")));
        row.step("stop.confirmed", "R01", {});
        other.step("stop.confirmed", "R01", {});  // while B01, who did not stand in, is
        told += " " + at(other.last->sequence, "author");
        BOTH_SAY(world, told);
    }

    void who_is_stopped_neither_lifts_it_nor_consents_R_LO_6() {
        ExportWorld world;
        ForgedRow row{world, "stop:1"};
        row.step("stop.ordered", "H01", {{"cause", "abnormal"}, {"person", "S01"}});
        const auto own = row.write("stop.lifted", "H01", {{"beside", "S01"}, {"page", "解除"}},
                                   {{"H01", "consent"}, {"S01", "consent"}});
        BOTH_SAY(world, at(own, "taken-by"));
        QCOMPARE(row.state(domain::registers::stops), std::string("in-force"));
        row.step("stop.lifted", "H01", {{"beside", "A01"}, {"page", "解除"}}, {{"H01", "consent"}, {"A01", "consent"}});
        BOTH_SAY(world, at(own, "taken-by"));
    }

    void a_weekly_sheet_is_confirmed_by_its_querier_and_approved_by_another_R_LO_2() {
        ExportWorld world;
        ForgedRow row{world, "weekly-sheet:1"};
        // Of nobody's: whoever confirmed that there was none does not approve it.
        row.step("weekly-sheet.without-query", "H01",
                 {{"from", "1151109"}, {"to", "1151115"}, {"after", "0"}, {"through", "0"}});
        row.step("weekly-sheet.confirmed-none", "S01", {{"none", "yes"}});
        const auto own = row.write("weekly-sheet.approved", "S01", {});
        BOTH_SAY(world, at(own, "taken-by"));
        QCOMPARE(row.state(domain::registers::weekly_sheets), std::string("none-confirmed"));
        row.step("weekly-sheet.approved", "H01", {});
        BOTH_SAY(world, at(own, "taken-by"));
    }

    void nobody_confirms_their_own_line_of_the_review_R_DU_8() {
        ExportWorld world;
        ForgedRow row{world, "person:H01"};
        ledger::EventQuery of_theirs;
        of_theirs.subject = row.subject;
        of_theirs.newest_first = true;
        const auto all = world.session->events(of_theirs).value();
        const auto last = std::ranges::find_if(
            all, [](const auto& one) { return domain::registers::step_of(one.entry.action).has_value(); });
        QVERIFY(last != all.end());
        row.last = Forger(world, *world.session).event(last->sequence);
        const auto own = row.write("person.rights-confirmed", "H01", {{"least", "yes"}});
        BOTH_SAY(world, at(own, "taken-by"));
        row.step("person.rights-confirmed", "A01", {{"least", "yes"}});  // by another: no finding
        BOTH_SAY(world, at(own, "taken-by"));
    }

    void of_an_owner_who_stands_there_twice_all_read_the_first_R_LO_5() {
        ExportWorld world;
        ForgedRow row{world, "finding:1"};
        auto twice = a_finding;
        twice.emplace_back("owner", "S01");
        row.step("finding.opened", "S01", twice);
        const auto opened = row.last->sequence;
        const auto by_the_second = row.write("finding.remedied", "S01", {});
        BOTH_SAY(world, at(opened, "field") + " " + at(by_the_second, "taken-by"));
        QCOMPARE(row.state(domain::registers::findings), std::string("open"));
        row.step("finding.remedied", "Q01", {});
        BOTH_SAY(world, at(opened, "field") + " " + at(by_the_second, "taken-by"));
        QCOMPARE(row.state(domain::registers::findings), std::string("remedied"));
    }

    void what_a_step_does_not_give_makes_nobody_another_R_LO_2() {
        verify::Registers rows;
        const Digest one{1};
        const auto judged = [&](std::uint64_t number, const char* action, const char* person, const char* querier,
                                int rests_on) {
            verify::Event event;
            event.action = action;
            event.person = person;
            event.subject = "weekly-sheet:2";
            event.fields.push_back({.name = "querier", .plain = true, .text = querier});
            if (rests_on > 0)
                event.fields.push_back(
                    {.name = "rests-on", .plain = true, .text = std::to_string(rests_on) + ":" + to_hex(one)});
            return rows.judge_event(number, event, one);
        };
        QCOMPARE(judged(1, "weekly-sheet.closed", "S01", "Q01", 0), std::string());
        QCOMPARE(judged(2, "weekly-sheet.confirmed", "Q02", "Q01", 1), std::string("taken-by"));
        QCOMPARE(judged(3, "weekly-sheet.confirmed", "Q01", "Q01", 1), std::string());
        // A field that a step of returning does not have.
        QCOMPARE(judged(4, "weekly-sheet.returned", "S01", "Q02", 3), std::string());
        QCOMPARE(judged(5, "weekly-sheet.confirmed", "Q02", "Q02", 4), std::string("taken-by"));
        QCOMPARE(judged(6, "weekly-sheet.confirmed", "Q01", "Q01", 4), std::string());
        QCOMPARE(judged(7, "weekly-sheet.approved", "Q01", "Q01", 6), std::string("taken-by"));
        for (const auto language : {verify::Language::chinese, verify::Language::english})
            QVERIFY(verify::words_for_reason("taken-by").in(language) != "taken-by");
    }

    void the_unit_head_signs_a_persons_end_as_its_beginning_R_DU_1_data() {
        QTest::addColumn<QString>("author");
        QTest::addColumn<QStringList>("signers");
        QTest::addColumn<QString>("found");
        QTest::newRow("by the head") << "H01" << QStringList{"H01"} << "";
        QTest::newRow("unsigned") << "H01" << QStringList{} << "unsigned";
        QTest::newRow("in the head's name, by another") << "H01" << QStringList{"S01"} << "unsigned";
        QTest::newRow("by who is no head") << "S01" << QStringList{"S01"} << "signer";
    }
    void the_unit_head_signs_a_persons_end_as_its_beginning_R_DU_1() {
        QFETCH(QString, author);
        QFETCH(QStringList, signers);
        QFETCH(QString, found);
        ExportWorld world;
        world.session = world.sign_in("H01").value();
        ForgedRow row{world, "person:Q01", designation_of(world, "Q01")};
        row.step("person.ended", "H01", {}, {{"H01", "roster"}});
        const auto by = author.toStdString();
        std::vector<std::string> names;
        for (const auto& one : signers) names.push_back(one.toStdString());
        std::vector<Signs> signs;
        for (const auto& one : names) signs.push_back({one, "roster"});
        const auto where = row.write("person.end-confirmed", by.c_str(), {}, signs);
        BOTH_SAY(world, found.isEmpty() ? std::string() : at(where, found.toUtf8().constData()));
    }

    void a_persons_row_ends_after_its_end_was_confirmed_and_by_two_R_DU_1() {
        ExportWorld world;
        world.session = world.sign_in("H01").value();
        ForgedRow row{world, "person:Q01", designation_of(world, "Q01")};
        const Plain destroys{{"beside", "S01"}, {"page", "頁面"}, {"destroys", "person:Q01"}};
        const std::vector<Signs> by_two{{"H01", "consent"}, {"S01", "consent"}};
        const auto early = row.write("person.erased", "H01", destroys, by_two);
        row.step("person.ended", "H01", {}, {{"H01", "roster"}});
        const auto unconfirmed = row.write("person.erased", "H01", destroys, by_two);
        row.step("person.end-confirmed", "H01", {}, {{"H01", "roster"}});
        static_cast<void>(world.session->erase("person:Q01"));
        BOTH_SAY(world, at(early, "state") + " " + at(unconfirmed, "state"));
        world.clock.advance(std::chrono::years{6});
        row.step("person.erased", "H01", destroys, by_two);
        BOTH_SAY(world, at(early, "state") + " " + at(unconfirmed, "state"));
        QCOMPARE(row.state(domain::registers::people), std::string("erased"));
        const auto again = row.write("person.erased", "H01", destroys, by_two);
        ExportWorld other;
        ForgedRow alone{other, "person:S01", designation_of(other, "S01")};
        alone.step("person.ended", "H01", {}, {{"H01", "roster"}});
        alone.step("person.end-confirmed", "H01", {}, {{"H01", "roster"}});
        const auto by_one =
            alone.write("person.erased", "H01", {{"beside", "A01"}, {"page", "頁面"}, {"destroys", "person:S01"}},
                        {{"H01", "consent"}, {"A01", "consent"}});
        static_cast<void>(other.session->erase("person:S01"));
        BOTH_SAY(other, at(by_one, "signer"));
        BOTH_SAY(world, at(early, "state") + " " + at(unconfirmed, "state") + " " + at(again, "state"));
    }
};

JCIC_TEST(TestWhoseStep)
#include "test_whose_step.moc"
