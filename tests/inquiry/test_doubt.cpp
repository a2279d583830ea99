// The applicant doubts what a record says (R-PA-8): noted on the case, with what the applicant was told.

#include "app/inquiry/steps/doubt.h"

#include <QTest>

#include "app/domain/events/names.h"
#include "branch.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::inquiry;
using namespace jcic::inquiry::test;

namespace {

const Doubt salary{DoubtAdvice::bring_papers, "申請人說已於三月離職，請其提出離職證明"};

}  // namespace

class TestDoubt : public QObject {
    Q_OBJECT

private slots:
    void what_the_applicant_said_goes_with_the_applicants_key() {
        auto [branch, desk, id] = Fetched();
        VERIFY_OK(desk->records.note_doubt(id, Item::t52, salary));
        const auto* said = branch.journal.last("record.doubted")->entry.field(field::remark);
        QCOMPARE(said->keep, domain::Keep::personal);
        QCOMPARE(said->key, "query:" + id);
    }

    void it_is_noted_only_where_a_record_came_and_words_were_said() {
        auto [branch, desk, id] = Fetched();
        COMPARE_FAULT(desk->records.note_doubt(id, Item::t50, salary), query_state);
        COMPARE_FAULT(desk->records.note_doubt(id, Item::t51, salary), query_state);
        COMPARE_FAULT(desk->records.note_doubt(id, Item::t52, {DoubtAdvice::ask_agency, " \n"}), input_missing);
        COMPARE_FAULT(desk->records.note_doubt("0000", Item::t52, salary), query_unknown);
        QCOMPARE(branch.journal.count("record.doubted"), 0);
    }

    void it_can_be_noted_after_the_record_was_erased() {
        auto [branch, desk, id] = Fetched();
        VERIFY_OK(take(desk, "record.used-up", {{id, Item::t52}}));
        VERIFY_OK(desk.erase(id, Item::t52, "期滿"));
        VERIFY_OK(desk->records.note_doubt(id, Item::t52, salary));
        QVERIFY(desk.query(id).contradictions.empty());
        QCOMPARE(desk.item(id, Item::t52).record, domain::RecordState::erased);
    }

    void nothing_is_noted_when_it_cannot_be_written() {
        auto [branch, desk, id] = Fetched();
        branch.journal.refuse_append(1);
        COMPARE_FAULT(desk->records.note_doubt(id, Item::t52, salary), ledger_write);
        QCOMPARE(branch.journal.count("record.doubted"), 0);
    }

    void the_names_of_what_was_told_are_read_back() {
        for (const auto advice : {DoubtAdvice::ask_agency, DoubtAdvice::bring_papers})
            QCOMPARE(parse_doubt_advice(name_of(advice)), std::optional(advice));
        QVERIFY(!parse_doubt_advice("change-it"));
        QVERIFY(!parse_doubt_advice(""));
    }
};

JCIC_TEST(TestDoubt)
#include "test_doubt.moc"
