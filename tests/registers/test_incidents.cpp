// Incidents to their closing (R-LO-6), and access by the subject in the law's days (R-PA-7): what the two registers'
// own rules say.
#include <QtTest>

#include "app/domain/registers/incidents.h"
#include "app/domain/registers/parts.h"
#include "registers/owed.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::registers_test;
using domain::Duty;

class TestIncidentRegister : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void an_incident_is_first_suspected_or_certain_and_judged_later_R_LO_6() {
        Walk walk;
        const auto& book = registers::incidents;
        auto noticed = walk.good(book, *book.step("incident.noticed"), "");
        noticed.typed["certainty"] = "unfounded";
        COMPARE_FAULT(walk.take(noticed), input_form);
        noticed.typed["certainty"] = "suspected";
        const auto row = walk.take(noticed).value();
        auto judged = walk.good(book, *book.step("incident.judged"), row);
        judged.typed["verdict"] = "suspected";
        COMPARE_FAULT(walk.take(judged), input_form);  // that is no verdict
        for (const auto* verdict : {"certain", "unfounded"}) {
            judged.typed["verdict"] = verdict;
            VERIFY_OK(walk.take(judged));
            QCOMPARE(walk.rows.row(book, row)->value("verdict"), std::string(verdict));
            QCOMPARE(walk.rows.row(book, row)->value("certainty"), std::string("suspected"));  // as it was first
            QCOMPARE(walk.rows.row(book, row)->state, std::string_view("open"));  // to be told all the same
        }
    }

    void T52_that_turns_out_later_is_told_to_the_FSC_before_it_is_closed_R_LO_6() {
        Walk walk;
        const auto& book = registers::incidents;
        const auto* due = "涉及 T52，立即通報金管會";
        auto noticed = walk.good(book, *book.step("incident.noticed"), "");
        noticed.typed["t52"] = "no";
        const auto row = walk.take(noticed).value();
        auto notified = walk.good(book, *book.step("incident.notified"), row);
        for (const auto* later : {"fsc", "bli", "head-office"}) notified.typed.erase(later);
        VERIFY_OK(walk.take(notified));
        QCOMPARE(owed_on(walk, book, row, due), std::string());
        auto judged = walk.good(book, *book.step("incident.judged"), row);
        judged.typed.erase("t52");
        VERIFY_OK(walk.take(judged));
        QCOMPARE(walk.rows.row(book, row)->value("t52"), std::string("no"));  // as it was said first
        judged.typed["t52"] = "yes";
        VERIFY_OK(walk.take(judged));
        QCOMPARE(owed_on(walk, book, row, due), std::string("1151120"));
        const auto closed = walk.take(walk.good(book, *book.step("incident.closed"), row));
        COMPARE_FAULT(closed, input_missing);
        // R-LO-6: the agency that supplied the data, by what is touched, and the FSC.
        const auto* supplier = "立即通報提供資料的機關";
        QCOMPARE(std::string(closed.error().detail("field")), std::string("bli"));
        QCOMPARE(owed_on(walk, book, row, supplier), std::string("1151120"));

        auto further = walk.good(book, *book.step("incident.notified-further"), row);
        further.typed.erase("fsc");
        VERIFY_OK(walk.take(further));  // all others were told; the FSC is owed still
        QCOMPARE(owed_on(walk, book, row, due), std::string("1151120"));
        QCOMPARE(owed_on(walk, book, row, supplier), std::string());
        for (const auto* again : {"mof", "bli", "head-office"}) further.typed.erase(again);
        COMPARE_FAULT(walk.take(further), input_missing);
        further.typed["fsc"] = "1151121";
        COMPARE_FAULT(walk.take(further), input_form);  // not to come
        further.typed["fsc"] = "1151120";
        VERIFY_OK(walk.take(further));
        QCOMPARE(owed_on(walk, book, row, due), std::string());
        VERIFY_OK(walk.take(walk.good(book, *book.step("incident.closed"), row)));
    }

    void the_agency_that_supplied_the_data_is_told_by_what_is_touched_R_LO_6() {
        Walk walk;
        const auto& book = registers::incidents;
        auto noticed = walk.good(book, *book.step("incident.noticed"), "");
        for (const auto& [tax, t52, lacking] : {std::array{"yes", "no", "mof"}, {"no", "yes", "bli"}}) {
            noticed.typed["tax"] = tax;
            noticed.typed["t52"] = t52;
            const auto row = walk.take(noticed).value();
            auto notified = walk.good(book, *book.step("incident.notified"), row);
            const auto day = std::exchange(notified.typed[lacking], "");
            const auto refused = walk.take(notified);
            COMPARE_FAULT(refused, input_missing);
            QCOMPARE(std::string(refused.error().detail("field")), std::string(lacking));
            notified.typed[lacking] = day;
            notified.typed[std::string_view(lacking) == "mof" ? "bli" : "mof"] = "";
            VERIFY_OK(walk.take(notified));
        }
    }

    void one_entered_by_mistake_ends_by_two_without_telling_anybody_R_LO_6() {
        Walk walk;
        const auto& book = registers::incidents;
        const auto row = walk.row_in(book, "open");
        auto alone = walk.good(book, *book.step("incident.mistaken"), row);
        alone.beside.reset();
        QVERIFY(!walk.take(alone));
        const auto stop = walk.take(stop_for(walk, row)).value();
        COMPARE_FAULT(walk.take(walk.good(book, *book.step("incident.mistaken"), row)), register_state);
        VERIFY_OK(walk.take(walk.good(registers::stops, *registers::stops.step("stop.mistaken"), stop)));
        VERIFY_OK(walk.take(walk.good(book, *book.step("incident.mistaken"), row)));
        QCOMPARE(walk.rows.row(book, row)->state, registers::mistaken);
    }

    void a_letter_that_needs_no_answer_is_over_R_LO_6_R_DU_11() {
        Walk walk;
        const auto& book = registers::letters;
        const auto incident = walk.row_in(registers::incidents, "open");
        const auto sent = [&](const char* kind) {
            auto letter = walk.good(book, *book.step("letter.prepared"), "");
            letter.typed["kind"] = kind;
            letter.typed[std::string(registers::incident_field)] = incident;
            const auto row = walk.take(letter).value();
            return walk.take(walk.good(book, *book.step("letter.sent"), row)).value();
        };
        const auto over = walk.take(walk.good(book, *book.step("letter.no-answer"), sent("incident-subjects"))).value();
        QVERIFY(book.state(walk.rows.row(book, over)->state).over);
        // Why none is needed is said.
        auto unsaid = walk.good(book, *book.step("letter.no-answer"), sent("other"));
        unsaid.typed["why"] = "";
        QVERIFY(!walk.take(unsaid));
    }

    void head_office_is_owed_its_notice_until_it_is_told_R_LO_6() {
        Walk walk;
        const auto& book = registers::incidents;
        const auto* due = "立即通報總行";
        const auto row = walk.row_in(book, "open");
        auto notified = walk.good(book, *book.step("incident.notified"), row);
        notified.typed.erase("head-office");
        VERIFY_OK(walk.take(notified));  // JCIC and the agencies are not kept waiting for it
        QCOMPARE(owed_on(walk, book, row, due), std::string("1151120"));
        walk.clock.advance(std::chrono::days{1});
        const auto closed = walk.take(walk.good(book, *book.step("incident.closed"), row));
        COMPARE_FAULT(closed, input_missing);
        QCOMPARE(std::string(closed.error().detail("field")), std::string("head-office"));
        QCOMPARE(owed_on(walk, book, row, due), std::string("1151120"));
        auto further = walk.good(book, *book.step("incident.notified-further"), row);
        further.typed.erase("fsc");
        VERIFY_OK(walk.take(further));
        QCOMPARE(owed_on(walk, book, row, due), std::string());
        QCOMPARE(walk.rows.row(book, row)->value("head-office"), std::string("1151121"));
        VERIFY_OK(walk.take(walk.good(book, *book.step("incident.closed"), row)));
        // Told together with the others, nothing is owed.
        const auto other = walk.row_in(book, "told");
        QCOMPARE(owed_on(walk, book, other, due), std::string());
    }

    void an_incident_is_not_closed_while_queries_are_stopped_for_it_R_LO_6() {
        Walk walk;
        const auto& book = registers::incidents;
        const auto first = walk.row_in(book, "told");
        const auto second = walk.row_in(book, "told");
        const auto stop = walk.take(stop_for(walk, first)).value();
        const auto refused = walk.take(walk.good(book, *book.step("incident.closed"), first));
        COMPARE_FAULT(refused, register_state);
        QCOMPARE(reason_of(refused), std::string("stopped"));
        QCOMPARE(std::string(refused.error().detail("stop")), stop);
        VERIFY_OK(
            walk.take(walk.good(book, *book.step("incident.closed"), second)));  // nothing is stopped for that one
        VERIFY_OK(walk.take(walk.good(registers::stops, *registers::stops.step("stop.lifted"), stop)));
        VERIFY_OK(walk.take(walk.good(book, *book.step("incident.closed"), first)));
    }

    void a_stop_that_begins_later_keeps_its_incident_open_too_R_LO_6() {
        Walk walk;
        const auto& book = registers::incidents;
        const auto row = walk.row_in(book, "told");
        auto imposed = walk.good(registers::stops, *registers::stops.step("stop.imposed"), "");
        imposed.typed["from"] = "1151125";
        imposed.typed["until"] = "1151130";
        imposed.typed["incident"] = row;
        const auto stop = walk.take(imposed).value();
        const auto refused = walk.take(walk.good(book, *book.step("incident.closed"), row));
        COMPARE_FAULT(refused, register_state);
        QCOMPARE(std::string(refused.error().detail("stop")), stop);
        walk.clock.advance(std::chrono::days{11});  // its last day is over: it stops nothing any more
        VERIFY_OK(walk.take(walk.good(book, *book.step("incident.closed"), row)));
    }

    void a_stop_and_a_letter_name_an_incident_that_is_open_R_LO_6() {
        Walk walk;
        const auto row = walk.row_in(registers::incidents, "told");
        QCOMPARE(reason_of(walk.take(stop_for(walk, "77"))), std::string("unknown"));
        const auto& letters = registers::letters;
        auto letter = walk.good(letters, *letters.step("letter.prepared"), "");
        VERIFY_OK(walk.take(letter));  // about a card: about no incident
        letter.typed["kind"] = "incident-fsc";
        COMPARE_FAULT(walk.take(letter), input_missing);
        letter.typed["incident"] = row;
        VERIFY_OK(walk.take(letter));
        VERIFY_OK(walk.take(walk.good(registers::incidents, *registers::incidents.step("incident.closed"), row)));
        QCOMPARE(reason_of(walk.take(letter)), std::string("incident-closed"));
        QCOMPARE(reason_of(walk.take(stop_for(walk, row))), std::string("incident-closed"));
        for (const auto& kind : letters.field("kind")->choices)
            QCOMPARE(registers::notice_of(kind.name).has_value(), kind.name.starts_with("incident-"));
    }

    void an_incident_is_followed_up_until_it_is_closed_R_LO_6() {
        Walk walk;
        const auto& book = registers::incidents;
        const auto* due = "追蹤處理情形至結案";
        const auto row = walk.row_in(book, "open");
        QCOMPARE(owed_on(walk, book, row, due), std::string());  // it is to be told first
        VERIFY_OK(walk.take(walk.good(book, *book.step("incident.notified"), row)));
        QCOMPARE(owed_on(walk, book, row, due), std::string("1151220"));
        auto followed = walk.good(book, *book.step("incident.followed"), row);
        followed.typed["next"] = "1151119";
        QCOMPARE(reason_of(walk.take(followed)), std::string("over"));
        followed.typed["next"] = "1151127";
        VERIFY_OK(walk.take(followed));
        QCOMPARE(owed_on(walk, book, row, due), std::string("1151127"));
        walk.clock.advance(std::chrono::days{7});
        followed.typed.erase("next");
        VERIFY_OK(walk.take(followed));
        QCOMPARE(owed_on(walk, book, row, due), std::string("1151227"));
        VERIFY_OK(walk.take(walk.good(book, *book.step("incident.closed"), row)));
        QCOMPARE(owed_on(walk, book, row, due), std::string());
    }

    void a_subject_is_answered_in_the_days_of_the_law_R_PA_7_data() {
        QTest::addColumn<QString>("request");
        QTest::addColumn<QString>("until");
        QTest::addColumn<QString>("put_off");
        const auto row = [](const char* request, const char* until, const char* put_off) {
            QTest::newRow(request) << request << until << put_off;
        };
        row("access", "1151205", "1151220");
        row("copy", "1151205", "1151220");
        row("correct", "1151220", "1160119");
        row("stop", "1151220", "1160119");
        row("delete", "1151220", "1160119");
    }

    void a_subject_is_answered_in_the_days_of_the_law_R_PA_7() {
        QFETCH(QString, request);
        QFETCH(QString, until);
        QFETCH(QString, put_off);
        Walk walk;
        const auto& book = registers::subject_access;
        auto asked = walk.good(book, *book.step("access.asked"), "");
        asked.typed["request"] = request.toStdString();
        const auto row = walk.take(asked).value();
        QCOMPARE(QString::fromStdString(owed_on(walk, book, row, "答覆當事人")), until);
        VERIFY_OK(walk.take(walk.good(book, *book.step("access.extended"), row)));
        QCOMPARE(QString::fromStdString(owed_on(walk, book, row, "答覆當事人")), put_off);
    }

    void the_answer_is_put_off_once_and_in_time_R_PA_7() {
        Walk walk;
        const auto& book = registers::subject_access;
        const auto row = walk.row_in(book, "asked");
        const auto late = walk.row_in(book, "asked");
        VERIFY_OK(walk.take(walk.good(book, *book.step("access.extended"), row)));
        const auto again = walk.take(walk.good(book, *book.step("access.extended"), row));
        COMPARE_FAULT(again, register_state);
        QCOMPARE(reason_of(again), std::string("extended"));
        walk.clock.advance(std::chrono::days{16});
        VERIFY_OK(walk.take(walk.good(book, *book.step("access.extended"), late)));
        QCOMPARE(owed_on(walk, book, late, "答覆當事人"), std::string("1151205"));  // told too late: it was due before
        QCOMPARE(owed_on(walk, book, row, "答覆當事人"), std::string("1151220"));
        for (const auto* step : {"access.answered", "access.refused"})
            VERIFY_OK(
                walk.take(walk.good(book, *book.step(step), step == std::string_view("access.answered") ? row : late)));
    }

private:
    static std::string reason_of(const Result<std::string>& result) {
        return result ? "" : std::string(result.error().detail("reason"));
    }
    static domain::registers::StepRequest stop_for(Walk& walk, const std::string& incident) {
        auto out = walk.good(registers::stops, *registers::stops.step("stop.ordered"), "");
        out.typed.erase("until");
        out.typed["incident"] = incident;
        return out;
    }
};

JCIC_TEST(TestIncidentRegister)
#include "test_incidents.moc"
