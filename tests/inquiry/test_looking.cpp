// To look at a record is no copy of it; whose a copy is, and a file that nobody needs.
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
    void looking_reserves_no_number_and_a_copy_is_opened_by_its_own_R_PA_1() {
        auto [branch, desk, id] = Fetched();
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

    void a_colleague_neither_prints_nor_saves_anothers_copy_R_PA_1() {
        auto [branch, desk, id] = Fetched();
        VERIFY_OK(desk->copies.reserve(id, Item::t52, ""));
        branch.people.in_force["L08"] = {domain::Duty::query_officer};
        Desk colleague(branch, "L08");
        for (const auto event : {CopyEvent::send, CopyEvent::export_}) {
            const auto refused = colleague->copies.copy(id, Item::t52, 1, event, {});
            COMPARE_FAULT(refused, person_duty);
            QCOMPARE(refused.error().detail("reason"), std::string_view("other-querier"));
        }
    }

    // Of no use any more it is as much a file as before: it ends before a witness (R-PA-10).
    void a_file_that_was_set_aside_is_not_lost_and_written_off_R_PA_4() {
        auto [branch, desk, id] = Fetched();
        VERIFY_OK(desk->copies.reserve(id, Item::t52, ""));
        VERIFY_OK(desk->copies.copy(id, Item::t52, 1, CopyEvent::export_, {{"digest", "00ff"}, {"certificate", "11"}}));
        VERIFY_OK(desk->copies.copy(id, Item::t52, 1, CopyEvent::set_aside, {{"cause", "not-needed"}}));
        const auto copy = desk.item(id, Item::t52).copies.at(0);
        QVERIFY(copy.state == domain::CopyState::exported && copy.set_aside());
        for (const auto event : {CopyEvent::lose, CopyEvent::find, CopyEvent::file})
            COMPARE_FAULT(desk->copies.copy(id, Item::t52, 1, event, {}), query_state);
        VERIFY_OK(desk->records.use_up(id, Item::t52));
        VERIFY_OK(desk.destroy(id, Item::t52, 1, "已刪除"));
    }
};

JCIC_TEST(TestLooking)
#include "test_looking.moc"
