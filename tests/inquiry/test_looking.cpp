// To look at a record is no copy of it.
#include <QtTest>

#include "inquiry/branch.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::inquiry;
using namespace jcic::inquiry::test;
using domain::CopyEvent;

class TestLooking : public QObject {
    Q_OBJECT

private slots:
    void looking_reserves_no_number_and_a_copy_is_opened_by_its_own_R_PA_1();
};

void TestLooking::looking_reserves_no_number_and_a_copy_is_opened_by_its_own_R_PA_1() {
    Branch branch;
    Desk desk(branch);
    const auto id = fetched(desk);
    VERIFY_OK(desk->records.view(id, Item::t52));
    QCOMPARE(branch.journal.count("copy.reserved"), 0);
    COMPARE_FAULT(desk->copies.record_for(id, Item::t52, 1), query_state);
    QCOMPARE(desk->copies.reserve(id, Item::t52, "").value(), 1);
    const auto record = desk->copies.record_for(id, Item::t52, 1);
    VERIFY_OK(record);
    QVERIFY(*record == record_of(Item::t52, applicant));
    QCOMPARE(branch.journal.count("record.viewed"), 1);  // the copy's own event says that it was opened
    VERIFY_OK(desk->copies.copy(id, Item::t52, 1, CopyEvent::send, {}));
    COMPARE_FAULT(desk->copies.record_for(id, Item::t52, 1), query_state);
}

JCIC_TEST(TestLooking)
#include "test_looking.moc"
