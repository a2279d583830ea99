// The applicant doubts what a record says (R-PA-8): noted on the case, with what the applicant was told.
#include <QTest>

#include "app/domain/events/names.h"
#include "branch.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::inquiry;
using namespace jcic::inquiry::test;

namespace {

Result<void> note_doubt(Desk& desk, const QueryId& id, Item item = Item::t52, const char* advice = "bring-papers") {
    return take_with(desk, "record.doubt", {{id, item}},
                     {{"advice", advice}, {"remark", "申請人說已於三月離職，請其提出離職證明"}});
}

}  // namespace

class TestDoubt : public QObject {
    Q_OBJECT

private slots:
    void what_the_applicant_said_goes_with_the_applicants_key() {
        auto [branch, desk, id] = Fetched();
        VERIFY_OK(note_doubt(desk, id));
        const auto* said = branch.journal.last("record.doubted")->entry.field(field::remark);
        QCOMPARE(said->keep, domain::Keep::personal);
        QCOMPARE(said->key, "query:" + id);
    }

    void it_is_noted_only_where_a_record_came_and_is_advice_that_there_is() {
        auto [branch, desk, id] = Fetched();
        COMPARE_FAULT(note_doubt(desk, id, Item::t50), query_state);
        COMPARE_FAULT(note_doubt(desk, id, Item::t52, "change-it"), input_form);
        QCOMPARE(branch.journal.count("record.doubted"), 0);
    }

    void it_can_be_noted_after_the_record_was_erased() {
        auto [branch, desk, id] = Fetched();
        VERIFY_OK(take(desk, "record.used-up", {{id, Item::t52}}));
        VERIFY_OK(desk.erase(id, Item::t52, "期滿"));
        VERIFY_OK(note_doubt(desk, id));
        QVERIFY(desk.query(id).contradictions.empty());
        QCOMPARE(desk.item(id, Item::t52).record, domain::RecordState::erased);
    }
};

JCIC_TEST(TestDoubt)
#include "test_doubt.moc"
