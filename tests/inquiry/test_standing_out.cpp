// What stands out about a query that waits for approval, how heavy it is, and that it is signed with the page.
#include <QtTest>

#include "app/inquiry/checks/standing_out.h"
#include "inquiry/branch.h"
#include "inquiry/remarks.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::inquiry;
using namespace jcic::inquiry::test;
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

JCIC_TEST(TestStandingOut)
#include "test_standing_out.moc"
