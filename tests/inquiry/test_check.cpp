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
    void an_empty_form_names_everything_missing() {
        Branch branch;
        const auto verdict = Desk(branch)->submissions.check(Form{}).value();
        for (const auto field : {Field::subject_id, Field::subject_name, Field::business, Field::subject_kind,
                                 Field::case_number, Field::reason, Field::authorisation, Field::items})
            QCOMPARE(fault_of(verdict, field), QByteArray("input.missing"));
        QVERIFY(!verdict.query);
        for (const auto item : domain::all_items) QCOMPARE(item_fault(verdict, item), QByteArray("input.missing"));
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
};

JCIC_TEST(TestCheck)
#include "test_check.moc"
