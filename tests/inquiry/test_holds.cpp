// A legal hold, the end of a case's loan, and an authorisation that its subject took back: what each does to a query.
#include <QTest>

#include "app/inquiry/book/written.h"
#include "inquiry/branch.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::inquiry;
using namespace jcic::inquiry::test;

namespace {

domain::Hold hold_of(const char* row) {
    return {row, "court", "北院字第1號", "", "", "", {}};
}

}  // namespace

class TestHolds : public QObject {
    Q_OBJECT

private slots:
    void a_query_about_a_person_who_is_held_says_so_in_clear_and_without_them() {
        auto [branch, desk] = Sitting();
        auto of_case = hold_of("1"), of_person = hold_of("2"), of_another = hold_of("3");
        of_case.case_number = good_form().case_number;
        of_person.person = applicant;
        of_another.person = other_applicant;
        branch.holds = {of_case, of_person, of_another};
        const auto id = desk->submissions.submit(good_form()).value();
        const auto* event = branch.journal.last("query.submitted");
        QCOMPARE(event->entry.value("holds"), std::string("2"));
        QCOMPARE(event->entry.field("holds")->keep, domain::Keep::plain);
        QCOMPARE(desk.query(id).holds_then, std::set<std::string>{"2"});
        // A borrower beside a guarantor is somebody whose data it holds, too.
        const auto beside = desk->submissions.submit(guarantor_form()).value();
        QCOMPARE(desk.query(beside).holds_then, (std::set<std::string>{"2", "3"}));
    }

    void of_what_was_fetched_on_it_is_said_what_it_is_kept_on_or_it_goes() {
        auto [branch, desk, id] = Fetched();
        COMPARE_FAULT(take(desk, "record.keep", {{id, Item::t52}}, "契約所必要"), query_state);
        const auto entries = desk->terms.revocations("A-001", roc("1151120")).value();
        QCOMPARE(entries.size(), std::size_t{1});
        branch.journal.write(entries.front());
        desk.catch_up();
        QVERIFY(desk->terms.revocations("A-001", roc("1151121")).value().empty());
        const auto waits = [&there = desk, &id = id] {
            return waits_for_basis(there.query(id), there.item(id, Item::t52));
        };
        QVERIFY(waits() && is_open(desk.query(id)));
        QVERIFY(!waits_for_basis(desk.query(id), desk.item(id, Item::t50)));  // nothing came of it
        VERIFY_OK(take(desk, "record.keep", {{id, Item::t52}}, "履行契約所必要，貸款未結清"));
        QCOMPARE(branch.journal.last("record.kept-otherwise")->entry.field("reason")->keep, domain::Keep::personal);
        QVERIFY(!waits());
        COMPARE_FAULT(take(desk, "record.keep", {{id, Item::t52}}, "契約所必要"), query_state);
        Desk again(branch);  // another start of the program
        QVERIFY(!waits_for_basis(again.query(id), again.item(id, Item::t52)));
    }

    void what_is_used_up_since_its_authorisation_was_taken_back_waits_until_it_is_erased() {
        auto [branch, desk, id] = Fetched();
        branch.journal.write(desk->terms.revocations("A-001", roc("1151120")).value().front());
        desk.catch_up();
        VERIFY_OK(take(desk, "record.used-up", {{id, Item::t52}}));
        QVERIFY(waits_for_basis(desk.query(id), desk.item(id, Item::t52)));
        COMPARE_FAULT(take(desk, "record.keep", {{id, Item::t52}}, "契約所必要"), query_state);
        VERIFY_OK(desk.erase(id, Item::t52, "當事人撤回授權"));
        QVERIFY(!waits_for_basis(desk.query(id), desk.item(id, Item::t52)));
    }
};

JCIC_TEST(TestHolds)
#include "test_holds.moc"
