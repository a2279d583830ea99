// R-PA-6: T52's month begins though nobody opens what was fetched: whoever has the case is asked whether it is needed.
#include <QTest>

#include "inquiry/branch.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::inquiry;
using namespace jcic::inquiry::test;
using domain::CopyEvent;

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

    void what_is_filed_with_its_case_is_looked_at_once_a_year_R_PA_11() {
        auto [branch, desk, id] = Fetched();  // on 2026-11-20
        branch.clock.advance(std::chrono::days{10});
        for (const char* nothing : {"", "　"})
            COMPARE_FAULT(desk->records.file_with_case({{id, Item::t52}}, nothing), input_missing);
        COMPARE_FAULT(desk->records.file_with_case({}, "授信卷宗留存"), input_missing);
        VERIFY_OK(desk->records.file_with_case({{id, Item::t52}}, "授信卷宗留存"));
        QCOMPARE(branch.journal.last("record.filed-with-case")->entry.field("reason")->keep, domain::Keep::personal);
        const auto asked = [&desk = desk, &id = id](const char* day) {
            return asked_to_decide(Item::t52, desk.item(id, Item::t52), roc(day));
        };
        QCOMPARE(asked_by(desk, id), std::optional(roc("1161130")));
        QVERIFY(!asked("1151221") && !asked("1161030") && asked("1161031"));
        branch.clock.advance(std::chrono::days{5});
        VERIFY_OK(desk->records.view(id, Item::t52));  // a use begins no month while it is filed
        QCOMPARE(asked_by(desk, id), std::optional(roc("1161130")));
        Desk again(branch);
        QCOMPARE(asked_by(again, id), std::optional(roc("1161130")));
        // Looked at, and filed for another year.
        branch.clock.advance(std::chrono::days{350});
        VERIFY_OK(desk->records.file_with_case({{id, Item::t52}}, "授信卷宗留存，仍未結清"));
        QCOMPARE(asked_by(desk, id), std::optional(roc("1171120")));
    }

    void several_are_filed_at_once_or_none_R_PA_11() {
        auto [branch, desk, id] = Fetched();
        COMPARE_FAULT(desk->records.file_with_case({{id, Item::t51}, {id, Item::t52}}, "授信卷宗留存"), query_state);
        QCOMPARE(branch.journal.count("record.filed-with-case"), 0);
        COMPARE_FAULT(desk->records.file_with_case({{id, Item::t52}, {"none", Item::t52}}, "授信卷宗留存"),
                      query_unknown);
        QCOMPARE(branch.journal.count("record.filed-with-case"), 0);
        Desk other(branch, "L04");
        COMPARE_FAULT(other->records.file_with_case({{id, Item::t52}}, "授信卷宗留存"), query_not_in_hand);
    }

    void it_is_used_up_while_a_saved_file_is_out_which_is_owed_its_end_R_PA_6() {
        auto [branch, desk, id] = Fetched();
        VERIFY_OK(desk->copies.reserve(id, Item::t52, ""));
        COMPARE_FAULT(desk->records.use_up(id, Item::t52), query_state);  // a sheet may come of it yet
        VERIFY_OK(desk->copies.copy(id, Item::t52, 1, CopyEvent::export_, {{"digest", "00ff"}, {"certificate", "11"}}));
        branch.clock.advance(std::chrono::days{1});
        VERIFY_OK(desk->records.use_up(id, Item::t52));  // on 2026-11-21
        QCOMPARE(delete_by(Item::t52, desk.item(id, Item::t52)), std::optional(roc("1151221")));
        QVERIFY(left_out(desk.item(id, Item::t52)));
        COMPARE_FAULT(desk.erase(id, Item::t52, "使用完竣"), rule_pa_4);
        VERIFY_OK(desk.destroy(id, Item::t52, 1, "已刪除"));
        VERIFY_OK(desk.erase(id, Item::t52, "使用完竣"));
    }

    void nothing_is_asked_once_it_is_used_up_and_that_is_not_taken_back() {
        auto [branch, desk, id] = Fetched();
        VERIFY_OK(desk->records.use_up(id, Item::t52));
        QVERIFY(!asked_by(desk, id));
        COMPARE_FAULT(desk->records.still_needed(id, Item::t52, "撥款前複審"), query_state);
        VERIFY_OK(desk.erase(id, Item::t52, "使用完竣"));
        QVERIFY(!asked_by(desk, id));
        QVERIFY(!waits_for_decision(Item::t52, desk.item(id, Item::t52)));
    }
};

JCIC_TEST(TestT52Month)
#include "test_t52_month.moc"
