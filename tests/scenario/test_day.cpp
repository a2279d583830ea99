// One query through the day, with what goes wrong between desk and host.

#include <QtTest>

#include "app/desk/seat/seat.h"
#include "app/domain/catalogue/catalogue.h"
#include "at_the_desk.h"
#include "support/full_disk.h"
#include "support/test_program.h"
#include "ui/look/text.h"
#include "ui/words/ledger_words.h"

using namespace jcic;
using scenario::code;

class DayTest : public QObject, private scenario::AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void init() { open_desk(); }
    void cleanup() { close_desk(); }

    void the_whole_job_from_sign_in_to_filed_paper() {
        QCOMPARE(code(officer().work()), QString());
        QCOMPARE(code(officer().sign_in()), QString());
        for (const auto item : domain::all_items) QCOMPARE(state(item), domain::ItemState::retrieved);
        const auto report = desk_->ledger().verify({});
        QVERIFY(report && report->ok);
    }

    void every_event_of_the_day_is_said_in_words() {
        QCOMPARE(code(officer().work()), QString());
        QVERIFY(officer().sign_in(domain::Duty::auditor));
        const auto page = desk_->ledger().page({}, 0, 1000);
        QVERIFY(page && page->rows.size() > 30);
        for (const auto& row : page->rows) {
            QVERIFY2(ui::action_text(row.action) != ui::q(row.action), row.action.c_str());
            QVERIFY2(ui::subject_text(row.subject) != ui::q(row.subject), row.subject.c_str());
            const auto* event = domain::events::find(row.action);
            for (const auto& field : row.fields)
                QVERIFY2(event->field(field.key) != nullptr && event->field(field.key)->title != nullptr,
                         field.key.c_str());
        }
    }

    void every_event_says_the_workstations_address_towards_the_host_R_LO_1() {
        QVERIFY(officer().sign_in());
        QVERIFY(officer().submit());
        ledger::EventQuery last;
        last.newest_first = true;
        last.limit = 3;
        const auto events = desk_->parts().seating.seat()->session().events(last).value();
        QCOMPARE(events.size(), std::size_t{3});
        for (const auto& event : events) QCOMPARE(event.address, std::string("127.0.0.1"));
    }

    void a_page_that_changed_is_not_approved() {
        auto one = officer();
        QVERIFY(one.sign_in());
        const auto query = one.submit();
        QVERIFY(query);
        auto shown = desk_->approvals().approval(*query);
        QVERIFY(shown);
        shown->page.text += "加註\t另查一項\n";
        const auto supervisor = one.with(domain::Duty::supervisor);
        QCOMPARE(code(desk_->approvals().decide(*query, shown->page, {domain::Item::t50}, "", supervisor.person,
                                                scenario::Officer::secret(supervisor.password))),
                 QString("query.changed"));
    }

    void a_host_without_keys_is_settled_by_recovery_R_SE_2() {
        const auto query = ready_to_request();
        misbehave(R"({"operation": "requestSerials", "fault": "answer-lost"})");
        QVERIFY(!desk_->queries().request(query, {}));
        misbehave("");
        auto& line = desk_->parts().host_line;
        auto without_keys = line.capabilities().value();
        without_keys.idempotency_keys = false;
        line.take_capabilities(without_keys);
        QCOMPARE(code(desk_->queries().settle(query, {})), QString());
        for (const auto item : domain::all_items) QCOMPARE(state(item), domain::ItemState::serial_held);
    }

    void a_whole_serial_number_is_shown_only_as_an_event_R_SE_5() {
        const auto query = ready_to_request();
        QVERIFY(desk_->queries().request(query, {}));
        const auto whole = desk_->queries().reveal_serial(query, domain::Item::t50);
        QVERIFY(whole);
        const auto page = desk_->ledger().page({}, 0, 1000);
        QVERIFY(page);
        QCOMPARE(page->rows.front().action, std::string("serial.shown"));
        for (const auto& row : page->rows)
            for (const auto& field : row.fields) QVERIFY(field.value.find(*whole) == std::string::npos);
        const auto snapshot = desk_->snapshot();
        for (const auto& row : snapshot->board) QVERIFY(row.serial_masked.find(*whole) == std::string::npos);
    }

    void a_full_disk_stops_the_step_before_its_effect() {
        const auto query = ready_to_request();
        {
            const test::FullDisk full(4096);
            QCOMPARE(code(desk_->queries().request(query, {})), QString("ledger.write"));
        }
        QCOMPARE(state(domain::Item::t50), domain::ItemState::approved);
        QCOMPARE(code(desk_->queries().request(query, {})), QString());
        QCOMPARE(state(domain::Item::t50), domain::ItemState::serial_held);
    }
};

JCIC_TEST(DayTest)
#include "test_day.moc"
