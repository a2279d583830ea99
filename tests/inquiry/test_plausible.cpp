// A host that answers beside the question: what is believed of it, and what is not.

#include <QtTest>

#include "app/inquiry/checks/standing_out.h"
#include "inquiry/branch.h"
#include "inquiry/remarks.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::inquiry;
using namespace jcic::inquiry::test;
using domain::ItemState;

namespace {

std::string reason(const Result<void>& answer) {
    return answer ? std::string() : std::string(answer.error().detail("reason"));
}

}  // namespace

class TestPlausible : public QObject {
    Q_OBJECT

private slots:
    void a_deadline_that_cannot_be_is_counted_from_the_request_R_SE_8_data() {
        QTest::addColumn<QString>("said");
        QTest::newRow("1970") << QStringLiteral("1970-01-01T00:00:00.000Z");
        QTest::newRow("9999") << QStringLiteral("9999-12-31T23:59:59.000Z");
        QTest::newRow("before the request") << QStringLiteral("2026-11-20T01:49:59.000Z");
        QTest::newRow("eight days and an instant") << QStringLiteral("2026-11-28T02:00:00.001Z");
    }

    void a_deadline_that_cannot_be_is_counted_from_the_request_R_SE_8() {
        QFETCH(QString, said);
        Branch branch;
        branch.host.says_deadline = domain::parse_iso(said.toStdString()).value();
        Desk desk(branch);
        const auto id = desk.approved(good_form());
        const auto asked = desk.request(id);
        COMPARE_FAULT(asked, host_answer);
        QCOMPARE(reason(asked), std::string{"deadline"});
        // The serial numbers cannot be had again (R-AU-5): they are kept.
        for (const auto item : domain::all_items) {
            QCOMPARE(desk.state(id, item), ItemState::serial_held);
            QCOMPARE(*desk.item(id, item).deadline, branch.clock.now() + domain::info(item).held);
        }
        QCOMPARE(branch.journal.last("query.serial")->entry.value("deadline-from"), std::string{"request"});
    }

    void a_deadline_within_a_day_of_the_holding_time_is_the_hosts_R_SE_8() {
        Branch branch;
        // The three days of T52 run from JCIC's obtaining the data.
        branch.host.says_deadline = branch.clock.now() + domain::info(Item::t52).held + std::chrono::hours{24};
        Desk desk(branch);
        const auto id = desk.approved(good_form());
        VERIFY_OK(desk.request(id));
        QCOMPARE(desk.item(id, Item::t52).deadline, branch.host.says_deadline);
        QCOMPARE(branch.journal.last("query.serial")->entry.value("deadline-from"), std::string{"host"});
    }

    void a_recovered_serial_number_is_held_to_the_same_deadline_R_SE_2() {
        Branch branch;
        branch.host.keys = false;
        Desk desk(branch);
        const auto id = desk.approved(good_form());
        branch.host.after_effect = Fault{FaultCode::host_unknown_effect, "fake-host", {}};
        (void)desk.request(id);
        branch.host.says_deadline = domain::parse_iso("9999-12-31T23:59:59.000Z").value();
        VERIFY_OK(desk.settle(id));
        QCOMPARE(*desk.item(id, Item::t50).deadline, branch.clock.now() + domain::info(Item::t50).held);
    }

    void a_time_to_ask_after_the_deadline_is_not_waited_for() {
        Branch branch;
        branch.host.ready_at = branch.clock.now() + domain::info(Item::t50).held;
        Desk desk(branch);
        const auto id = desk.approved(good_form());
        QCOMPARE(reason(desk.request(id)), std::string{"ready-at"});
        QCOMPARE(desk.state(id, Item::t50), ItemState::serial_held);
        QVERIFY(!desk.item(id, Item::t50).ask_again);
    }

    void an_item_that_was_not_asked_for_discredits_the_answer() {
        Branch branch;
        branch.host.twists = [](std::vector<domain::SerialAnswer>& answers) { answers.front().item = Item::t51; };
        Desk desk(branch);
        const auto id = *desk->submissions.submit(good_form());
        VERIFY_OK(desk.decide(id, {Item::t52}, ""));
        const auto asked = desk.request(id);
        COMPARE_FAULT(asked, host_answer);
        QCOMPARE(reason(asked), std::string{"items"});
        QCOMPARE(desk.state(id, Item::t52), ItemState::unsettled);
    }

    void an_item_answered_twice_discredits_the_answer() {
        Branch branch;
        branch.host.twists = [](std::vector<domain::SerialAnswer>& answers) {
            answers.back().item = answers.front().item;
        };
        Desk desk(branch);
        const auto id = desk.approved(good_form());
        QCOMPARE(reason(desk.request(id)), std::string{"items"});
        for (const auto item : domain::all_items) QCOMPARE(desk.state(id, item), ItemState::unsettled);
    }

    void one_serial_number_for_two_items_discredits_the_answer() {
        Branch branch;
        branch.host.twists = [](std::vector<domain::SerialAnswer>& answers) { answers[1].serial = answers[0].serial; };
        Desk desk(branch);
        const auto id = desk.approved(good_form());
        QCOMPARE(reason(desk.request(id)), std::string{"items"});
        QCOMPARE(desk.state(id, Item::t50), ItemState::unsettled);
    }

    void an_answer_not_believed_is_settled_by_recovery() {
        Branch branch;
        branch.host.twists = [](std::vector<domain::SerialAnswer>& answers) { answers[1].serial = answers[0].serial; };
        Desk desk(branch);
        const auto id = desk.approved(good_form());
        (void)desk.request(id);
        VERIFY_OK(desk.settle(id));  // the same bytes give the same answer; the subject's serial numbers are good
        for (const auto item : domain::all_items) QCOMPARE(desk.state(id, item), ItemState::serial_held);
        QCOMPARE(branch.host.recoveries, 1);
    }

    void a_record_with_a_year_that_nobody_asked_for_is_no_answer() {
        Branch branch;
        branch.host.answers_year = 114;
        Desk desk(branch);
        const auto id = desk.approved(good_form());
        VERIFY_OK(desk.request(id));
        COMPARE_FAULT(desk.retrieve(id, Item::t51), host_answer);
    }

    void asked_to_come_back_in_the_year_9999_nobody_waits() {
        auto [branch, desk, id] = WithSerials();
        branch.host.ready_at = domain::parse_iso("9999-12-31T23:59:59.000Z").value();
        const auto fetched = desk.retrieve(id, Item::t50);
        COMPARE_FAULT(fetched, host_answer);
        QCOMPARE(fetched.error().detail("reason"), std::string_view{"ask-again"});
        QVERIFY(!desk.item(id, Item::t50).ask_again);
        QCOMPARE(branch.journal.count("query.not-yet"), 0);
    }
};

// What stands out about a query that waits for approval, how heavy it is, and that it is signed with the page.
using Kind = Remark::Kind;

namespace {

std::vector<Remark> of(Desk& desk, const QueryId& id) {
    return desk->approvals.remarks_for(id).value();
}

/// The same applicant for another case, by the other authorisation.
Form another_case(const char* reason = "信用貸款徵信") {
    auto form = good_form();
    form.authorisation = "A-002";
    form.case_number = "115-信貸-00999";
    form.reason = reason;
    return form;
}

Listed colleague() {
    return {"colleague", "王大明", roc("1150102")};
}

}  // namespace

class TestStandingOut : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void of_what_stands_out_for_its_time_alone_the_decision_says_so_in_clear_R_LO_8() {
        const auto said = [](const char* at, const Form& form, const char* before = nullptr) {
            Branch branch;
            branch.around.office_hours = branch.policy.office_hours =
                domain::OfficeHours::parse("1-5 8:30-17:30; 6 9:00-12:00").value();
            if (!branch.calendar.load(
                    jcic::view(std::string_view("西元日期,星期,是否放假,備註\r\n20261120,五,2,颱風假\r\n"))))
                return std::string("no calendar");
            Desk desk(branch);
            if (before != nullptr) {
                branch.clock.set(*domain::parse_iso(before));
                if (!desk->submissions.submit(good_form())) return std::string("not submitted");
            }
            branch.clock.set(*domain::parse_iso(at));
            const auto id = *desk->submissions.submit(form);
            if (!desk.decide(id, {Item::t50}, "符合規定")) return std::string("not decided");
            const auto& entry = branch.journal.last("query.decided")->entry;
            const auto* field = entry.field(field::outside_hours);
            if (field != nullptr && (field->keep != domain::Keep::plain || entry.field(field::stands_out) == nullptr))
                return std::string("kept otherwise");
            return field == nullptr ? std::string("-") : entry.value(field::outside_hours);
        };
        QCOMPARE(said("2026-11-19T02:00:00Z", good_form()), std::string("-"));        // Thursday, 10:00
        QCOMPARE(said("2026-11-19T10:00:00Z", good_form()), std::string("hours"));    // 18:00
        QCOMPARE(said("2026-11-20T02:00:00Z", good_form()), std::string("day-off"));  // within a Friday's hours
        QCOMPARE(said("2026-11-20T10:00:00Z", good_form()), std::string("hours"));
        QCOMPARE(said("2026-11-21T02:00:00Z", good_form()), std::string("-"));      // Saturday, 10:00
        QCOMPARE(said("2026-11-21T05:00:00Z", good_form()), std::string("hours"));  // 13:00
        // Something else stands out, too: another case's reason.
        const auto copied = another_case(good_form().reason.c_str());
        QCOMPARE(said("2026-11-19T10:00:00Z", copied, "2026-11-19T09:00:00Z"), std::string("-"));
    }

    void many_more_than_usual_stand_out() {
        Branch branch;
        branch.around.usual = {10, 50};
        for (int i = 0; i < volume_least + 1; ++i)
            branch.authorisations.push_back(
                Branch::authorisation(("B-" + std::to_string(i)).c_str(), applicant, "個人房屋貸款"));
        Desk desk(branch);
        for (int i = 0; i < volume_least + 1; ++i) {
            auto form = good_form();
            form.authorisation = "B-" + std::to_string(i);
            const auto remarks = of(desk, *desk->submissions.submit(form));
            const auto* remark = remark_of(remarks, Kind::unusual_volume);
            QCOMPARE(remark != nullptr, i >= volume_least);
            if (remark == nullptr) continue;
            QCOMPARE(detail(*remark, "number"), std::string{"11"});
            QCOMPARE(detail(*remark, "usual"), std::string{"5"});
            QCOMPARE(detail(*remark, "person"), std::string{"L03"});
        }
    }

    void nobody_is_measured_by_a_usual_that_is_not_known() {
        Branch branch;
        branch.around.usual = {usual_least_days - 1, 1};
        for (int i = 0; i < volume_least + 3; ++i)
            branch.authorisations.push_back(
                Branch::authorisation(("B-" + std::to_string(i)).c_str(), applicant, "個人房屋貸款"));
        Desk desk(branch);
        for (int i = 0; i < volume_least + 3; ++i) {
            auto form = good_form();
            form.authorisation = "B-" + std::to_string(i);
            QVERIFY(remark_of(of(desk, *desk->submissions.submit(form)), Kind::unusual_volume) == nullptr);
        }
    }

    void a_value_that_looks_like_a_place_stays_as_it_is() {
        QCOMPARE(filled("%1 與 %2", {"%2", "乙"}), std::string{"%2 與 乙"});
        QCOMPARE(filled("%1%9%", {"甲"}), std::string{"甲%9%"});
    }

    void what_was_shown_is_signed_R_DU_6() {
        Branch branch;
        branch.around.listed = {colleague()};
        Desk desk(branch);
        const auto id = *desk->submissions.submit(good_form());
        const auto page = desk->approvals.approval_page(id).value();
        QCOMPARE(page.digest, jcic::test::sha256(jcic::view(page.text + page.stands_out)));
        auto decision = desk->approvals.decision(id, good_form().items, "已電洽本人", person("L01")).value();
        QCOMPARE(decision.value("stands-out"), page.stands_out);
        QCOMPARE(decision.field("stands-out")->keep, domain::Keep::apart);
        for (auto& field : decision.fields)
            if (field.name == "stands-out") field.value = "";
        COMPARE_FAULT(desk->approvals.decide(id, decision), query_changed);
        VERIFY_OK(desk.decide(id, good_form().items, "已電洽本人"));
        QCOMPARE(branch.journal.last("query.decided")->entry.value("stands-out"), page.stands_out);
    }

    // One scan attached to four authorisations of three people; a second authorisation of an ID under another name.
    void a_form_of_other_people_and_two_names_of_an_id_stand_out() {
        auto [branch, desk] = Sitting();
        const auto form = good_form();
        branch.alike.form_of_others = {"P-0418", "P-0419"};
        branch.alike.form_again = {"P-0420"};
        branch.alike.names = {{"陳另一人", "P-0421", {}}};
        const auto before = desk->submissions.check(form).value();
        QVERIFY(remark_of(before.remarks, Kind::form_of_others) != nullptr);  // the officer is told, too
        const auto id = *desk->submissions.submit(form);
        const auto remarks = of(desk, id);
        QCOMPARE(remarks.front().kind, Kind::form_of_others);
        QCOMPARE(detail(remarks.front(), "references"), std::string("P-0418、P-0419"));
        QCOMPARE(rank_of(Kind::form_of_others), Rank::danger);
        QCOMPARE(rank_of(Kind::two_names), Rank::attention);
        QCOMPARE(rank_of(Kind::form_again), Rank::note);
        const auto page = desk->approvals.approval_page(id).value();
        const auto shown = QString::fromStdString(page.stands_out);
        for (const char* said : {"P-0418", "P-0420", "陳另一人", "P-0421"})
            QVERIFY2(shown.contains(QString::fromUtf8(said)), said);
        branch.alike = {};
        QVERIFY(remark_of(of(desk, id), Kind::form_of_others) == nullptr);
    }

    void the_cause_outlives_the_remark() {
        auto [branch, desk, id] = Submitted();
        VERIFY_OK(desk.decide(id, {}, "授權書不是本人簽的", "L01", "authorisation"));
        auto erased = domain::Entry{};
        erased.id = branch.random.bytes<16>();
        erased.action = "query.erased";
        erased.subject = "query:" + id;
        erased.plain("kept-until", "1201120").plain("agreement", "00").plain("destroys", "query:" + id);
        branch.journal.write(erased);
        desk.catch_up();
        QVERIFY(desk.query(id).erased);
        QCOMPARE(desk.query(id).approval->remark, std::string{});
        QCOMPARE(desk.query(id).approval->cause, std::string{"authorisation"});
    }
};

JCIC_TEST(TestPlausible)
JCIC_TEST(TestStandingOut)
#include "test_plausible.moc"
