// The end of what is kept, at a desk with its real ledger: T52's month with a witness, a term with two persons'
// consent.
#include <QtTest>
#include <algorithm>

#include "app/desk/queries/retention_desk.h"
#include "app/ledger/verify/verify.h"
#include "at_the_desk.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using domain::Duty;
using domain::Item;

class TestRetention : public QObject, private scenario::AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void init() { open_desk(); }
    void cleanup() { close_desk(); }
    void a_used_up_T52_is_reminded_of_and_deleted_before_a_witness();
    void what_is_not_over_cannot_be_erased_and_is_shown_with_its_reason();
    void a_refused_query_is_erased_after_its_term_with_two_persons_consent();

private:
    bool reminded() {
        const auto snapshot = desk_->snapshot();
        return std::any_of(snapshot->todo.begin(), snapshot->todo.end(),
                           [](const auto& row) { return row.kind == desk::TodoKind::delete_record; });
    }
};

// R-PA-6
void TestRetention::a_used_up_T52_is_reminded_of_and_deleted_before_a_witness() {
    const auto query = ready_to_request();
    auto one = officer();
    VERIFY_OK(desk_->queries().request(query, {}));
    VERIFY_OK(one.fetch(query, Item::t52));
    VERIFY_OK(one.print(query, Item::t52));
    auto& retention = desk_->retention();
    const auto witness = one.with(Duty::supervisor);
    const auto password = one.secret(witness.password);
    QVERIFY(!reminded());
    COMPARE_FAULT(retention.erase_record(query, Item::t52, "使用完竣", witness.person, password), query_state);
    VERIFY_OK(retention.use_up(query, Item::t52));
    QVERIFY(reminded());
    const auto snapshot = desk_->snapshot();
    const auto today = domain::roc_date_at(snapshot->now);
    QCOMPARE(snapshot->copies.front().delete_by,
             domain::start_of(domain::delete_by(today).value()) + std::chrono::days{1});
    const auto own = desk_->parts().seating.seat()->person();
    COMPARE_FAULT(retention.erase_record(query, Item::t52, "使用完竣", own, password), rule_pa_4);
    COMPARE_FAULT(retention.erase_record(query, Item::t52, "", witness.person, password), input_missing);
    COMPARE_FAULT(retention.erase_record(query, Item::t52, "使用完竣", witness.person, one.secret("Wrong-2026-Wrong")),
                  person_password);
    VERIFY_OK(retention.erase_record(query, Item::t52, "使用完竣", witness.person, password));
    QVERIFY(!reminded());
    const auto kept = desk_->retention().kept().value();
    const auto row = std::ranges::find(kept, query, &desk::KeptRow::query);
    QVERIFY(row != kept.end() && row->deleted == 1);
    QCOMPARE(row->copies, std::size_t{0});  // its copy went before it
    // R-PA-10: in the register of deletions, which is shown, and printed like the others.
    const auto& book = domain::registers::deletions;
    const auto rows = desk_->registers().rows(book, {}).value();
    QCOMPARE(rows.rows.size(), std::size_t{1});
    QCOMPARE(last_event("erasure.of-record").at("witness"), witness.person.text());
    VERIFY_OK(desk_->registers().sheet(book, {}));
    COMPARE_FAULT(desk_->paper().open(query, Item::t52, "再印"), ledger_erased);
    COMPARE_FAULT(desk_->ledger().deletions(), person_duty);
    const auto report = ledger::check_deletions(desk_->parts().seating.seat()->session()).value();
    QVERIFY(report.ok());
    QCOMPARE(report.deletions.size(), std::size_t{1});
    QCOMPARE(report.deletions[0].deletion.key, "record:" + query + ":T52");
    QVERIFY(desk_->ledger().verify({}).value().ok);
}

void TestRetention::what_is_not_over_cannot_be_erased_and_is_shown_with_its_reason() {
    auto one = officer();
    VERIFY_OK(one.sign_in());
    const auto query = one.submit().value();
    const auto rows = desk_->retention().kept().value();
    QCOMPARE(rows.size(), std::size_t{1});
    QCOMPARE(rows[0].retention.reason, domain::RetentionReason::open);
    QVERIFY(!rows[0].over && !rows[0].subject_name.empty());
    // The same as a list among the registers: searched, printed and saved like one of them.
    const auto& book = domain::registers::kept_queries;
    const auto listed = desk_->registers().rows(book, {}).value();
    QCOMPARE(listed.found, std::size_t{1});
    QCOMPARE(listed.rows.front().id, query);
    QCOMPARE(listed.rows.front().state->name, std::string_view("kept"));
    const auto cells = listed.rows.front().cells;
    QVERIFY(std::ranges::find(cells, rows[0].subject_name) != cells.end());
    QVERIFY(std::ranges::find(cells, std::string("查詢尚未結束")) != cells.end());
    desk::RowFilter filter;
    filter.text = rows[0].case_number;
    QCOMPARE(desk_->registers().rows(book, filter).value().found, std::size_t{1});
    filter.text = "查無此案";
    QCOMPARE(desk_->registers().rows(book, filter).value().found, std::size_t{0});
    VERIFY_OK(desk_->registers().row(book, query));
    VERIFY_OK(desk_->registers().sheet(book, {}));
    COMPARE_FAULT(desk_->retention().page({query}), person_duty);
    VERIFY_OK(one.sign_in(Duty::auditor));
    QCOMPARE(desk_->registers().rows(book, {}).value().found, std::size_t{1});
    COMPARE_FAULT(desk_->retention().page({query}), query_state);
    COMPARE_FAULT(
        desk_->retention().end_relation(query, domain::RelationEnd::ended, domain::roc_date_at(desk_->snapshot()->now)),
        person_duty);
}

// R-LO-1: nothing was asked; the log's own term.
void TestRetention::a_refused_query_is_erased_after_its_term_with_two_persons_consent() {
    auto one = officer();
    VERIFY_OK(one.sign_in());
    const auto query = one.submit().value();
    VERIFY_OK(one.approve(query, {}));
    const auto parts = desk_->parts();
    VERIFY_OK(desk_->practice()->hurry(std::chrono::days{6 * 366}));
    const auto fresh = one.secret("Six-Years-Later-1357");  // by then every password has run out (R-PW-2)
    for (const auto duty : {Duty::reviewer, Duty::unit_head}) {
        VERIFY_OK(one.sign_in(duty));
        VERIFY_OK(desk_->seat().change_password(one.secret(one.with(duty).password), fresh));
    }
    const auto page = desk_->retention().page({query}).value();
    const auto reviewer = one.with(Duty::reviewer);
    const auto custodian = one.with(Duty::card_custodian);
    COMPARE_FAULT(desk_->retention().erase(page, custodian.person, one.secret(custodian.password)), person_duty);
    auto other = page;
    other.text += "另一頁\n";
    COMPARE_FAULT(desk_->retention().erase(other, reviewer.person, fresh), query_changed);
    VERIFY_OK(desk_->retention().erase(page, reviewer.person, fresh));
    QVERIFY(desk_->retention().kept().value().empty());
    QCOMPARE(desk_->registers().rows(domain::registers::kept_queries, {}).value().found, std::size_t{0});
    QVERIFY(!parts.seating.seat()->book().find(query)->query);
    QVERIFY(desk_->ledger().deletions().value().ok());
    QVERIFY(desk_->ledger().verify({}).value().ok);
    // Said in the trail, and in nothing that looks anybody up.
    QCOMPARE(count_events("retention.agreed"), std::size_t{1});
    QCOMPARE(last_event("query.erased").at("destroys"), "query:" + query);
    QCOMPARE(last_event("query.submitted").at("subject-id"), std::string());
}

JCIC_TEST(TestRetention)
#include "test_retention.moc"
