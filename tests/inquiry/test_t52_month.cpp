// R-PA-6: T52's month begins though nobody opens what was fetched: whoever has the case is asked whether it is needed.
#include <QTest>

#include "inquiry/branch.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::inquiry;
using namespace jcic::inquiry::test;

namespace {

std::optional<domain::RocDate> asked_by(const Desk& desk, const QueryId& id, Item item = Item::t52) {
    return decide_by(item, desk.item(id, item));
}

}  // namespace

class TestT52Month : public QObject {
    Q_OBJECT

private slots:
    void what_was_fetched_and_never_opened_is_asked_about_a_month_after_it_came_R_PA_6() {
        auto [branch, desk] = Sitting();
        const auto id = fetched(desk);  // on 2026-11-20
        QCOMPARE(asked_by(desk, id), std::optional(roc("1151220")));
        QVERIFY(is_open(desk.query(id)));
    }

    void of_no_other_item_and_of_nothing_that_did_not_come() {
        auto [branch, desk, id] = WithSerials();
        QVERIFY(!asked_by(desk, id));
        for (int i = 0; i < 5 && desk.state(id, Item::t50) == domain::ItemState::serial_held; ++i) {
            (void)desk.retrieve(id, Item::t50);
            branch.clock.advance(std::chrono::hours{5});
        }
        QVERIFY(!asked_by(desk, id, Item::t50));
        COMPARE_FAULT(desk->records.still_needed(id, Item::t50, "撥款前複審"), query_state);
    }

    void the_month_runs_from_the_last_use_R_PA_6() {
        auto [branch, desk, id] = Fetched();
        branch.clock.advance(std::chrono::days{10});
        VERIFY_OK(desk->records.view(id, Item::t52));
        QCOMPARE(asked_by(desk, id), std::optional(roc("1151231")));
    }

    void a_copy_is_a_use_though_nobody_looked_R_PA_6() {
        auto [branch, desk, id] = Fetched();
        branch.clock.advance(std::chrono::days{10});
        VERIFY_OK(desk->copies.reserve(id, Item::t52, ""));
        QCOMPARE(branch.journal.count("record.viewed"), 0);
        QCOMPARE(asked_by(desk, id), std::optional(roc("1151231")));
    }

    void what_is_needed_still_is_asked_about_again_a_month_later_with_its_reason_kept_personal_R_PA_6() {
        auto [branch, desk, id] = Fetched();
        branch.clock.advance(std::chrono::days{20});
        for (const char* nothing : {"", "　"})
            COMPARE_FAULT(desk->records.still_needed(id, Item::t52, nothing), input_missing);
        COMPARE_FAULT(desk->records.still_needed(id, Item::t52, "...."), rule_du_6);
        VERIFY_OK(desk->records.still_needed(id, Item::t52, "撥款前複審"));
        QCOMPARE(asked_by(desk, id), std::optional(roc("1160110")));
        const auto* event = branch.journal.last("record.still-needed");
        QCOMPARE(event->entry.field("reason")->keep, domain::Keep::personal);
        QCOMPARE(desk.item(id, Item::t52).record, domain::RecordState::held);
        Desk again(branch);  // another start of the program
        QCOMPARE(asked_by(again, id), std::optional(roc("1160110")));
    }

    void only_who_has_the_case_says_that_it_is_needed_R_DU_15() {
        auto [branch, desk, id] = Fetched();
        Desk other(branch, "L04");
        COMPARE_FAULT(other->records.still_needed(id, Item::t52, "撥款前複審"), query_not_in_hand);
    }

    void nothing_is_asked_once_it_is_used_up_and_that_is_not_taken_back() {
        auto [branch, desk, id] = Fetched();
        VERIFY_OK(desk->records.use_up(id, Item::t52));
        QVERIFY(!asked_by(desk, id));
        COMPARE_FAULT(desk->records.still_needed(id, Item::t52, "撥款前複審"), query_state);
        VERIFY_OK(desk.erase(id, Item::t52, "用畢"));
        QVERIFY(!asked_by(desk, id));
        QVERIFY(!waits_for_decision(Item::t52, desk.item(id, Item::t52)));
    }
};

JCIC_TEST(TestT52Month)
#include "test_t52_month.moc"
