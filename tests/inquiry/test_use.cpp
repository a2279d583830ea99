// After the answer: seen, printed, used up, erased.

#include <QtTest>

#include "inquiry/branch.h"
#include "inquiry/lost_numbers.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::inquiry;
using namespace jcic::inquiry::test;
using domain::CopyState;

namespace {

CopyState copy_state(const Desk& desk, const QueryId& id, int number) {
    return desk.item(id, Item::t52).copies.at(static_cast<std::size_t>(number - 1)).state;
}

}  // namespace

class TestUse : public QObject {
    Q_OBJECT

private slots:
    void viewing_is_written_before_the_record_is_opened() {
        auto [branch, desk, id] = Fetched();
        branch.journal.refuse_append(1);
        COMPARE_FAULT(desk->records.view(id, Item::t52), ledger_write);
        VERIFY_OK(desk->records.view(id, Item::t52));
        QCOMPARE(branch.journal.count("record.viewed"), 1);
        COMPARE_FAULT(desk->records.view(id, Item::t50), query_state);
        QCOMPARE(branch.journal.count("record.viewed"), 1);
    }

    void the_record_comes_back_as_it_came() {
        auto [branch, desk, id] = Fetched();
        const auto record = desk->records.view(id, Item::t52);
        VERIFY_OK(record);
        QVERIFY(*record == record_of(Item::t52, applicant));
    }

    void without_the_records_key_nothing_is_shown() {
        Branch branch;
        QueryId id;
        {
            Desk desk(branch);
            id = fetched(desk);
            VERIFY_OK(hand_over(desk, id, "L04"));
        }
        branch.journal.sign_in("L04", false);
        Book book;
        VERIFY_OK(branch.journal.refresh(book));
        const auto& query = *book.find(id);
        QVERIFY(!query.query && query.page.empty());
        QVERIFY(!query.items.at(Item::t52).serial);
        // What is nobody's secret can be read all the same.
        QCOMPARE(query.case_number, std::string{"115-房貸-00417"});
        QVERIFY(query.items.at(Item::t52).deadline.has_value());
        const ByBranch answers(branch);
        Inquiries auditor(branch.journal, book, answers, person("L04"));
        COMPARE_FAULT(auditor.records.view(id, Item::t52), ledger_sealed);
        COMPARE_FAULT(auditor.records.reveal_serial(id, Item::t52), ledger_sealed);
        COMPARE_FAULT(auditor.approvals.approval_page(id), ledger_sealed);
    }

    void showing_a_serial_number_is_an_event_R_SE_5() {
        auto [branch, desk, id] = Fetched();
        branch.journal.refuse_append(1);
        COMPARE_FAULT(desk->records.reveal_serial(id, Item::t50), ledger_write);
        const auto serial = desk->records.reveal_serial(id, Item::t50);
        VERIFY_OK(serial);
        QVERIFY(*serial == *desk.item(id, Item::t50).serial);
        const auto* event = branch.journal.last("serial.shown");
        QCOMPARE(event->entry.value("item"), std::string{"T50"});
        for (const auto& field : event->entry.fields) QVERIFY(field.value != serial->whole());
        auto form = guarantor_form();
        const auto other = desk.approved(form);
        COMPARE_FAULT(desk->records.reveal_serial(other, Item::t50), query_state);
    }

    void copy_numbers_are_never_used_twice() {
        auto [branch, desk, id] = Fetched();
        QCOMPARE(*desk->copies.reserve(id, Item::t52, ""), 1);
        VERIFY_OK(take_with(desk, "copy.discard", {{id, Item::t52, 1}}));
        QCOMPARE(copy_state(desk, id, 1), CopyState::void_);
        QCOMPARE(*desk->copies.reserve(id, Item::t52, "第一份未印出"), 2);
        Desk again(branch);
        QCOMPARE(*again->copies.reserve(id, Item::t52, "卡紙重印"), 3);
        COMPARE_FAULT(again->copies.reserve(id, Item::t50, ""), query_state);
    }

    void a_second_copy_needs_a_reason() {
        auto [branch, desk, id] = Fetched();
        VERIFY_OK(desk->copies.reserve(id, Item::t52, ""));
        for (const char* nothing : {"", "     "})
            COMPARE_FAULT(desk->copies.reserve(id, Item::t52, nothing), input_missing);
        for (const char* nothing : {".", "....", "再印", "！！！！", "aaaa", "2026"})
            COMPARE_FAULT(desk->copies.reserve(id, Item::t52, nothing), rule_du_6);
        VERIFY_OK(desk->copies.reserve(id, Item::t52, "卡紙重印"));
        QCOMPARE(desk.item(id, Item::t52).copies.at(1).reason, std::string{"卡紙重印"});
        QCOMPARE(branch.journal.last("copy.reserved")->entry.field("reason")->keep, domain::Keep::personal);
    }

    void a_copys_events_hold_known_facts_only() {
        auto [branch, desk, id] = Fetched();
        VERIFY_OK(desk->copies.reserve(id, Item::t52, ""));
        COMPARE_FAULT(take_with(desk, "copy.send", {{id, Item::t52, 1}}, {{"subject", "王大明"}}), input_form);
        COMPARE_FAULT(take_with(desk, "copy.send", {{id, Item::t52, 1}}, {{"number", "9"}}), input_form);
        QCOMPARE(copy_state(desk, id, 1), CopyState::reserved);
    }

    void what_became_of_a_copy_is_kept_with_who_and_when() {
        auto [branch, desk, id] = Fetched();
        VERIFY_OK(desk->copies.reserve(id, Item::t52, ""));
        VERIFY_OK(
            take_with(desk, "copy.send", {{id, Item::t52, 1}}, {{"job", "b-1"}, {"pages", "3"}, {"sheets", "2"}}));
        QCOMPARE(desk.item(id, Item::t52).copies.at(0).pages, 3);
        QCOMPARE(desk.item(id, Item::t52).copies.at(0).sheets, 2);
        QVERIFY(desk.item(id, Item::t52).copies.at(0).sent_at.has_value());
        VERIFY_OK(take_with(desk, "copy.cancel", {{id, Item::t52, 1}}));
        QCOMPARE(copy_state(desk, id, 1), CopyState::at_printer);
        VERIFY_OK(take_with(desk, "copy.count", {{id, Item::t52, 1}}, {{"sheets", "1"}}));
        QCOMPARE(copy_state(desk, id, 1), CopyState::unused);
        COMPARE_FAULT(take_with(desk, "copy.file", {{id, Item::t52, 1}}, {{"where", "卷宗"}}), query_state);
        VERIFY_OK(desk.destroy(id, Item::t52, 1, "碎紙"));
        const auto copy = desk.item(id, Item::t52).copies.at(0);
        QCOMPARE(copy.sheets, 1);
        QCOMPARE(copy.cause, std::string{"spoilt"});
        QCOMPARE(copy.witness, std::string{"L01"});
        QVERIFY(copy.moved_by == person("L03") && copy.moved_at.has_value());
    }

    void an_exported_copy_is_out_as_a_file_until_it_is_destroyed_R_PA_10() {
        auto [branch, desk, id] = Fetched();
        VERIFY_OK(desk->copies.reserve(id, Item::t52, ""));
        QCOMPARE(desk.item(id, Item::t52).copies.at(0).reservation.sequence,
                 branch.journal.last("copy.reserved")->sequence);
        VERIFY_OK(take_with(desk, "copy.save", {{id, Item::t52, 1}}, {{"digest", "00ff"}, {"certificate", "11"}}));
        QVERIFY(branch.journal.last("record.exported") != nullptr && desk.item(id, Item::t52).copies.at(0).as_file);
        for (const auto* act : {"copy.discard", "copy.send", "copy.file", "copy.lose", "copy.find"})
            COMPARE_FAULT(take_with(desk, act, {{id, Item::t52, 1}}), query_state);
        VERIFY_OK(
            take(desk, "record.used-up", {{id, Item::t52}}));  // its month runs, and the file is owed its end (R-PA-6)
        COMPARE_FAULT(desk.erase(id, Item::t52, "使用完竣"), rule_pa_4);
        VERIFY_OK(desk.destroy(id, Item::t52, 1, "已刪除"));
        VERIFY_OK(desk.erase(id, Item::t52, "使用完竣"));
    }

    void a_missing_copy_keeps_the_case_open_until_the_unit_head_writes_it_off() {
        auto [branch, desk, id] = Fetched();
        VERIFY_OK(desk->copies.reserve(id, Item::t52, ""));
        VERIFY_OK(take_with(desk, "copy.send", {{id, Item::t52, 1}}));
        VERIFY_OK(take_with(desk, "copy.count", {{id, Item::t52, 1}}, {{"sheets", "0"}}));
        VERIFY_OK(take_with(desk, "copy.lose", {{id, Item::t52, 1}}));
        COMPARE_FAULT(take(desk, "record.used-up", {{id, Item::t52}}), query_state);
        COMPARE_FAULT(take_with(desk, "copy.write-off", {{id, Item::t52, 1}}, {{"how", "查無"}}), person_duty);
        branch.people.in_force["L09"] = {domain::Duty::unit_head};
        Desk head(branch, "L09");
        VERIFY_OK(take_with(head, "copy.write-off", {{id, Item::t52, 1}}, {{"how", "已通報總行"}}));
        VERIFY_OK(take(desk, "record.used-up", {{id, Item::t52}}));
    }

    void what_became_of_a_copy_is_said_as_it_can_be_R_PA_4() {
        auto [branch, desk, id] = Fetched();
        branch.people.in_force["L03"].insert(domain::Duty::unit_head);
        const std::set<RecordName> copy{{id, Item::t52, 1}};
        VERIFY_OK(desk->copies.reserve(id, Item::t52, ""));
        VERIFY_OK(take_with(desk, "copy.send", copy, {{"job", "b-1"}, {"pages", "3"}, {"sheets", "3"}}));
        COMPARE_FAULT(take_with(desk, "copy.set-aside", copy, {{"cause", "not-needed"}}), printer_open);
        for (const auto* wrong : {"4", "-1", "all"})
            COMPARE_FAULT(take_with(desk, "copy.count", copy, {{"sheets", wrong}}), input_form);
        VERIFY_OK(take_with(desk, "copy.count", copy, {{"sheets", "3"}}));
        COMPARE_FAULT(take_with(desk, "copy.file", copy, {{"where", "　"}}), input_missing);
        VERIFY_OK(take_with(desk, "copy.lose", copy));
        COMPARE_FAULT(take_with(desk, "copy.write-off", copy, {{"how", "已通報"}}), rule_du_6);
    }

    void witnesses_signatures_stand_in_the_event() {
        auto [branch, desk, id] = Fetched();
        VERIFY_OK(desk->copies.reserve(id, Item::t52, ""));
        VERIFY_OK(take_with(desk, "copy.send", {{id, Item::t52, 1}}));
        VERIFY_OK(take_with(desk, "copy.count", {{id, Item::t52, 1}}, {{"sheets", "0"}}));
        COMPARE_FAULT(take_with(desk, "copy.destroy", {{id, Item::t52, 1}}, {{"how", "碎紙"}}), rule_pa_4);
        COMPARE_FAULT(desk.destroy(id, Item::t52, 1, "碎紙", "L03"), rule_pa_4);
        const auto& act = domain::acts::named("copy.destroy");
        auto other = to_sign(desk, "copy.destroy", {id, Item::t52, 1}, {{"how", "碎紙"}}, "L01").value();
        other.fields.back().value = "另一頁";
        COMPARE_FAULT(desk->acts.take(act, {{id, Item::t52, 1}}, {{"how", "碎紙"}}, {&other, 1}), query_changed);
        VERIFY_OK(desk.destroy(id, Item::t52, 1, "碎紙"));
        const auto& destroyed = branch.journal.last("copy.destroyed")->entry;
        QCOMPARE(destroyed.signatures, (std::vector<domain::Signature>{{person("L01"), "witness", {}}}));
        QVERIFY(destroyed.field("rests-on") != nullptr);
    }

    void a_copy_left_out_keeps_the_record_from_being_erased() {
        auto [branch, desk, id] = Fetched();
        VERIFY_OK(take(desk, "record.used-up", {{id, Item::t52}}));
        VERIFY_OK(desk->copies.reserve(id, Item::t52, ""));
        COMPARE_FAULT(desk.erase(id, Item::t52, "期滿"), rule_pa_4);
        VERIFY_OK(take_with(desk, "copy.send", {{id, Item::t52, 1}}));
        COMPARE_FAULT(desk.erase(id, Item::t52, "期滿"), rule_pa_4);
        VERIFY_OK(take_with(desk, "copy.count", {{id, Item::t52, 1}}, {{"sheets", "0"}}));
        COMPARE_FAULT(desk.erase(id, Item::t52, "期滿"), rule_pa_4);
        QVERIFY(branch.journal.erased().empty());
        VERIFY_OK(desk.destroy(id, Item::t52, 1, "碎紙"));
        VERIFY_OK(desk.erase(id, Item::t52, "期滿"));
    }

    // The ledger ends by itself what an event announces: the announcement is in the event of the erasure.
    void the_event_announces_the_key_that_goes() {
        auto [branch, desk, id] = Fetched();
        VERIFY_OK(take(desk, "record.used-up", {{id, Item::t52}}));
        VERIFY_OK(desk.erase(id, Item::t52, "期滿"));
        QCOMPARE(branch.journal.last("record.erased")->entry.value(field::destroys), "record:" + id + ":T52");
    }

    void a_number_that_a_crash_left_reserved_becomes_void() {
        auto [branch, desk, id] = Fetched();
        VERIFY_OK(desk->copies.reserve(id, Item::t52, ""));
        VERIFY_OK(desk->copies.reserve(id, Item::t52, "卡紙重印"));
        VERIFY_OK(take_with(desk, "copy.send", {{id, Item::t52, 2}}));
        VERIFY_OK(desk->copies.void_left_reserved());
        QCOMPARE(copy_state(desk, id, 1), CopyState::void_);
        QCOMPARE(copy_state(desk, id, 2), CopyState::at_printer);
        const auto events = branch.journal.count("copy.discarded");
        VERIFY_OK(desk->copies.void_left_reserved());
        QCOMPARE(branch.journal.count("copy.discarded"), events);
    }

    void nothing_is_erased_when_it_cannot_be_written() {
        auto [branch, desk, id] = Fetched();
        VERIFY_OK(take(desk, "record.used-up", {{id, Item::t52}}));
        branch.journal.refuse_append(1);
        COMPARE_FAULT(desk.erase(id, Item::t52, "期滿"), ledger_write);
        QVERIFY(branch.journal.erased().empty());
        VERIFY_OK(desk->records.view(id, Item::t52));
    }

    void several_are_filed_at_once_or_none_R_PA_11() {
        auto [branch, desk, id] = Fetched();
        COMPARE_FAULT(take(desk, "record.file-with-case", {{id, Item::t51}, {id, Item::t52}}, "授信卷宗留存"),
                      query_state);
        QCOMPARE(branch.journal.count("record.filed-with-case"), 0);
        COMPARE_FAULT(take(desk, "record.file-with-case", {{id, Item::t52}, {"none", Item::t52}}, "授信卷宗留存"),
                      query_unknown);
        QCOMPARE(branch.journal.count("record.filed-with-case"), 0);
    }
};

// What was used of an authorisation where this trail tells of no query, and the branch's decision that a form is good
// for one submission only: held by submission, request and taking over alike, by what register and decision say then
// (R-AU-5).
using domain::FormGoodFor;

class TestUsedBefore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void what_was_used_before_is_neither_submitted_nor_requested_R_AU_5() {
        auto [branch, desk] = Sitting();
        const auto id = desk.approved(only(Item::t50));
        used(branch, {Item::t50});  // said after the query was approved
        COMPARE_FAULT(desk->submissions.submit(only(Item::t50)), rule_au_5);
        COMPARE_FAULT(desk.request(id), rule_au_5);
        QCOMPARE(reason_of(desk.request(id)), std::string_view("used-before"));
        QVERIFY(branch.host.requests.empty());
        used(branch, {Item::t52});  // another item: each is good once
        VERIFY_OK(desk.request(id));
    }

    void a_form_good_once_that_was_used_before_is_not_requested_R_AU_5() {
        auto [branch, desk] = Sitting();
        used(branch, {Item::t52});
        const auto id = desk.approved(only(Item::t50));
        branch.policy.form_good_for = FormGoodFor::one_submission;  // decided after the approval
        COMPARE_FAULT(desk->submissions.submit(only(Item::t51)), rule_au_5);
        QCOMPARE(reason_of(desk.request(id)), std::string_view("whole-form"));
        QVERIFY(branch.host.requests.empty());
        branch.policy.form_good_for = FormGoodFor::each_item;
        VERIFY_OK(desk.request(id));
    }

    void nor_is_a_number_taken_over_on_it_R_AU_5() {
        auto [branch, desk] = Sitting();
        const auto id = approved_with_lost_numbers(branch, desk);
        const auto row = row_of_first(desk);
        used(branch, {Item::t50});
        branch.policy.form_good_for = FormGoodFor::one_submission;
        QCOMPARE(reason_of(desk.take_over(id, row)), std::string_view("whole-form"));
        branch.policy.form_good_for = FormGoodFor::each_item;
        VERIFY_OK(desk.take_over(id, row));
    }

private:
    static void used(Branch& branch, std::set<Item> items) {
        auto& held = branch.authorisations.front();
        held.used_before = std::move(items);
        held.used_on = roc("1151110");
    }
    static std::string_view reason_of(const Result<void>& answer) {
        return answer ? std::string_view("none") : answer.error().detail("reason");
    }
    static Form only(Item item) {
        auto form = good_form();
        form.items = {item};
        return form;
    }
};

JCIC_TEST(TestUse)
JCIC_TEST(TestUsedBefore)
#include "test_use.moc"
