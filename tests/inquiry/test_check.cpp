// What the rules say of a form while it is typed.
#include <QtTest>

#include "inquiry/branch.h"
#include "inquiry/remarks.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::inquiry;
using namespace jcic::inquiry::test;

namespace {

QByteArray fault_of(const Verdict& verdict, Field field) {
    const auto found = verdict.faults.find(field);
    return found == verdict.faults.end() ? QByteArray{} : QByteArray::fromStdString(std::string{found->second.text()});
}

QByteArray item_fault(const Verdict& verdict, Item item) {
    const auto& judged = verdict.items.at(item);
    return judged ? QByteArray{} : QByteArray::fromStdString(std::string{judged.error().text()});
}

}  // namespace

class TestCheck : public QObject {
    Q_OBJECT

private slots:
    void a_good_form_is_a_query_with_the_rule_for_each_item() {
        Branch branch;
        const auto verdict = Desk(branch)->submissions.check(good_form()).value();
        QVERIFY(verdict.faults.empty());
        QVERIFY(verdict.query.has_value());
        QVERIFY(verdict.remarks.empty());
        for (const auto item : domain::all_items) {
            VERIFY_OK(verdict.items.at(item));
            QCOMPARE(*verdict.items.at(item), FaultCode::rule_el_1);
            QCOMPARE(verdict.query->items.at(item), FaultCode::rule_el_1);
        }
        QCOMPARE(verdict.query->year, std::optional<int>{114});
        QVERIFY(!verdict.query->borrower);
    }

    void an_empty_form_names_everything_missing() {
        Branch branch;
        const auto verdict = Desk(branch)->submissions.check(Form{}).value();
        for (const auto field : {Field::subject_id, Field::subject_name, Field::business, Field::subject_kind,
                                 Field::case_number, Field::reason, Field::authorisation, Field::items})
            QCOMPARE(fault_of(verdict, field), QByteArray("input.missing"));
        QVERIFY(!verdict.query);
        for (const auto item : domain::all_items) QCOMPARE(item_fault(verdict, item), QByteArray("input.missing"));
    }

    void a_wrong_id_number_is_named_with_its_place() {
        Branch branch;
        auto form = good_form();
        form.subject_id = "A123456788";
        const auto verdict = Desk(branch)->submissions.check(form).value();
        QCOMPARE(fault_of(verdict, Field::subject_id), QByteArray("rule.ID-NATIONAL"));
        QCOMPARE(verdict.faults.at(Field::subject_id).detail("expected"), std::string_view{"9"});
        QVERIFY(!verdict.query);
    }

    void guarantor_needs_the_borrower_beside_R_EL_8() {
        auto [branch, desk] = Sitting();
        auto form = guarantor_form();
        form.borrower_id.clear();
        form.borrower_name.clear();
        auto verdict = desk->submissions.check(form).value();
        QCOMPARE(fault_of(verdict, Field::borrower_id), QByteArray("rule.R-EL-8"));
        QCOMPARE(fault_of(verdict, Field::borrower_name), QByteArray("input.missing"));
        form = guarantor_form();
        form.borrower_id = form.subject_id;
        verdict = desk->submissions.check(form).value();
        QCOMPARE(fault_of(verdict, Field::borrower_id), QByteArray("rule.R-EL-8"));
        QCOMPARE(verdict.faults.at(Field::borrower_id).detail("reason"), std::string_view{"same"});
        form.borrower_id = "1234567A";
        QCOMPARE(fault_of(desk->submissions.check(form).value(), Field::borrower_id), QByteArray("rule.ID-NATIONAL"));
        form.borrower_id = "1234567";
        QCOMPARE(fault_of(desk->submissions.check(form).value(), Field::borrower_id), QByteArray("rule.ID-BUSINESS"));
        form.borrower_id = "A123456788";
        QCOMPARE(fault_of(desk->submissions.check(form).value(), Field::borrower_id), QByteArray("rule.ID-NATIONAL"));
    }

    void the_borrower_may_be_an_enterprise() {
        Branch branch;
        auto form = guarantor_form();
        form.borrower_id = business_number("2233445");
        form.borrower_name = "大明企業有限公司";
        const auto verdict = Desk(branch)->submissions.check(form).value();
        QVERIFY(verdict.query.has_value());
        QCOMPARE(verdict.query->borrower->id_text(), form.borrower_id);
    }

    // Eight digits that pass neither rule are somebody's number all the same, now and then: a person says where they
    // looked.
    void a_number_that_passes_no_check_is_looked_up() {
        Branch branch;
        Desk desk(branch);
        auto form = guarantor_form();
        form.borrower_id = "12345678";
        form.borrower_name = "大明企業有限公司";
        const auto judged = [&](const char* checked) {
            form.borrower_checked = checked;
            return desk->submissions.check(form).value();
        };
        for (const auto* nothing : {"", "\u3000"}) {
            const auto verdict = judged(nothing);
            QCOMPARE(fault_of(verdict, Field::borrower_checked), QByteArray("rule.ID-BUSINESS"));
            QCOMPARE(verdict.faults.at(Field::borrower_checked).detail("reason"), std::string_view{"not-looked-up"});
            QVERIFY(!verdict.query);
        }
        QCOMPARE(fault_of(judged("網站"), Field::borrower_checked), QByteArray("rule.R-DU-6"));
        QVERIFY(judged("經濟部商工登記公示資料").query.has_value());
        // The subject's own number stays hard.
        form.subject_id = "A123456788";
        QCOMPARE(fault_of(judged("經濟部商工登記公示資料"), Field::subject_id), QByteArray("rule.ID-NATIONAL"));
    }

    void what_is_typed_has_a_measure() {
        Branch branch;
        Desk desk(branch);
        struct Typed {
            std::string Form::*value;
            Field field;
            std::size_t most;
        };
        for (const auto& one :
             {Typed{&Form::subject_name, Field::subject_name, 120},
              Typed{&Form::borrower_name, Field::borrower_name, 120},
              Typed{&Form::borrower_checked, Field::borrower_checked, 120},
              Typed{&Form::case_number, Field::case_number, 120}, Typed{&Form::reason, Field::reason, 1'000}}) {
            auto form = guarantor_form();
            form.borrower_id = "12345678";
            form.borrower_checked = "經濟部商工登記公示資料";
            const auto fault = [&](const std::string& typed) {
                form.*(one.value) = typed;
                const auto verdict = desk->submissions.check(form).value();
                const auto found = verdict.faults.find(one.field);
                return found == verdict.faults.end() ? std::string() : std::string(found->second.detail("reason"));
            };
            std::string text("徵信事由");
            while (text.size() / 3 < one.most) text += "字";
            QCOMPARE(fault(text), std::string());
            QCOMPARE(fault(text + "字"), std::string("too-long"));
            QCOMPARE(fault("徵信" + std::string(1, '\0') + "事由"), std::string("control"));
            QCOMPARE(fault("徵信\u0085事由"), std::string("control"));
            QCOMPARE(fault("徵信\x1b[2J事由"), std::string("control"));
        }
    }

    void a_responsible_persons_borrower_is_an_enterprise_R_EL_2_R_EL_8() {
        Branch branch;
        branch.authorisations[2].application_name = "授信企業負責人";
        auto form = guarantor_form();
        form.subject_kind = domain::SubjectKind::responsible;
        const auto beside_a_person = Desk(branch)->submissions.check(form).value();
        QCOMPARE(fault_of(beside_a_person, Field::borrower_id), QByteArray("rule.R-EL-8"));
        QCOMPARE(beside_a_person.faults.at(Field::borrower_id).detail("reason"), std::string_view{"person"});
        form.borrower_id = business_number("2233445");
        form.borrower_name = "大明企業有限公司";
        QVERIFY(Desk(branch)->submissions.check(form).value().query.has_value());
    }

    void a_guarantors_authorisation_opens_no_T52_as_the_borrowers_own_R_EL_2_R_EL_5() {
        Branch branch;
        for (const auto* name : {"房貸保證人", "授信企業負責人", "信用卡申請"}) {
            branch.authorisations[0].application_name = name;
            const auto verdict = Desk(branch)->submissions.check(good_form()).value();
            QCOMPARE(fault_of(verdict, Field::authorisation), QByteArray("rule.R-EL-5"));
            QVERIFY(!verdict.query);
        }
    }

    void a_case_number_holds_nothing_personal() {
        auto [branch, desk] = Sitting();
        for (const auto* number : {"A123456789", "案-ａ１２３４５６７８９-1", "115/A123456789/房貸", "王大明房貸案"}) {
            auto form = good_form();
            form.case_number = number;
            const auto verdict = desk->submissions.check(form).value();
            QCOMPARE(fault_of(verdict, Field::case_number), QByteArray("input.form"));
            QCOMPARE(verdict.faults.at(Field::case_number).detail("reason"), std::string_view{"personal"});
        }
        auto form = good_form();
        form.case_number = "L115A1234567890";
        QCOMPARE(fault_of(desk->submissions.check(form).value(), Field::case_number), QByteArray{});
    }

    void asked_before_is_remarked() {
        auto [branch, desk] = Sitting();
        VERIFY_OK(desk.request(desk.approved(good_form())));
        branch.clock.advance(std::chrono::hours{72});
        auto form = good_form();
        form.authorisation = "A-002";
        form.items = {Item::t52};
        const auto verdict = desk->submissions.check(form).value();
        const auto* remark = remark_of(verdict.remarks, Remark::Kind::asked_before);
        QVERIFY(remark != nullptr);
        QCOMPARE(detail(*remark, "days"), std::string{"3"});
        QCOMPARE(detail(*remark, "person"), std::string{"L03"});
        QCOMPARE(detail(*remark, "case"), std::string{"115-房貸-00417"});
        QCOMPARE(detail(*remark, "item"), std::string{"T52"});
    }

    void asked_long_ago_is_not_remarked() {
        Branch branch;
        branch.authorisations[1].ends_on = roc("1161231");
        Desk desk(branch);
        VERIFY_OK(desk.request(desk.approved(good_form())));
        branch.clock.advance(std::chrono::hours{24 * 91});
        auto form = good_form();
        form.authorisation = "A-002";
        form.year = "114";
        const auto verdict = desk->submissions.check(form).value();
        QVERIFY(verdict.query.has_value());
        QVERIFY(remark_of(verdict.remarks, Remark::Kind::asked_before) == nullptr);
    }

    void outside_office_hours_is_remarked() {
        Branch branch;
        branch.clock.set(*domain::parse_iso("2026-11-20T09:30:00Z"));  // 17:30
        QVERIFY(remark_of(Desk(branch)->submissions.check(good_form()).value().remarks,
                          Remark::Kind::outside_office_hours) != nullptr);
        branch.clock.set(*domain::parse_iso("2026-11-20T09:29:59Z"));
        QVERIFY(remark_of(Desk(branch)->submissions.check(good_form()).value().remarks,
                          Remark::Kind::outside_office_hours) == nullptr);
        branch.clock.set(*domain::parse_iso("2026-11-21T02:00:00Z"));  // a Saturday
        QVERIFY(remark_of(Desk(branch)->submissions.check(good_form()).value().remarks,
                          Remark::Kind::outside_office_hours) != nullptr);
    }

    void an_evening_counters_hours_are_office_hours_R_LO_8() {
        Branch branch;
        branch.policy.office_hours = domain::OfficeHours::parse("1-5 8:30-17:30; 5 17:30-20:00; 6 9:00-12:00").value();
        const auto remarked = [&](const char* when) {
            branch.clock.set(*domain::parse_iso(when));
            return remark_of(Desk(branch)->submissions.check(good_form()).value().remarks,
                             Remark::Kind::outside_office_hours) != nullptr;
        };
        QVERIFY(!remarked("2026-11-20T11:59:59Z"));  // a Friday, before 20:00
        QVERIFY(remarked("2026-11-20T12:00:00Z"));
        QVERIFY(!remarked("2026-11-21T02:00:00Z"));  // a Saturday, 10:00
        QVERIFY(remarked("2026-11-21T04:00:00Z"));
    }

    void a_reason_copied_from_another_case_is_remarked() {
        auto [branch, desk] = Sitting();
        VERIFY_OK(desk->submissions.submit(good_form()));
        auto form = good_form();
        form.authorisation = "A-002";
        QVERIFY(remark_of(desk->submissions.check(form).value().remarks, Remark::Kind::reason_copied) == nullptr);
        form.case_number = "115-房貸-00999";
        const auto verdict = desk->submissions.check(form).value();
        const auto* remark = remark_of(verdict.remarks, Remark::Kind::reason_copied);
        QVERIFY(remark != nullptr);
        QCOMPARE(detail(*remark, "case"), std::string{"115-房貸-00417"});
    }

    void announced_maintenance_is_said_of_its_items_before_a_request_R_SE_9() {
        Branch branch;
        const auto now = branch.clock.now();
        using std::chrono::hours;
        branch.maintenances = {{{domain::Item::t50, domain::Item::t51}, now + hours{1}, now + hours{3}, "財資字第7號"}};
        Desk desk(branch);
        const auto verdict = desk->submissions.check(good_form()).value();
        const auto* remark = remark_of(verdict.remarks, Remark::Kind::under_maintenance);
        QVERIFY(remark != nullptr);
        QCOMPARE(detail(*remark, "item"), std::string{"T50、T51"});
        QCOMPARE(detail(*remark, "until"), domain::roc_time_text(now + hours{3}));
        // It is of the day of the request: who approves is not held up by it.
        const auto id = *desk->submissions.submit(good_form());
        const auto seen = desk->approvals.remarks_for(id).value();
        QVERIFY(remark_of(seen, Remark::Kind::under_maintenance) == nullptr);
    }
};

JCIC_TEST(TestCheck)
#include "test_check.moc"
