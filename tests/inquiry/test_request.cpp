// 發查: written first, signed by the card, sent once.
#include <QtTest>

#include "inquiry/branch.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::inquiry;
using namespace jcic::inquiry::test;
using domain::ItemState;

class TestRequest : public QObject {
    Q_OBJECT

private slots:
    void the_trail_holds_all_of_the_query_log_R_LO_1() {
        Branch branch;
        Desk desk(branch);
        const auto id = desk.approved(good_form());
        VERIFY_OK(desk.request(id));
        const auto* submitted = branch.journal.last("query.submitted");
        const auto* requesting = branch.journal.last("query.requesting");
        for (const auto* event : {submitted, requesting}) {
            QCOMPARE(event->person, std::string{"L03"});
            QCOMPARE(event->workstation, std::string{"0129999-W1"});
            QCOMPARE(event->at, branch.clock.now());
            QCOMPARE(event->entry.value("items"), std::string{"T50,T51,T52"});
            QCOMPARE(event->entry.subject, "query:" + id);
        }
        const auto kept = [&](const char* name) { return submitted->entry.field(name)->keep; };
        QCOMPARE(submitted->entry.value("case-number"), std::string{"115-房貸-00417"});
        QCOMPARE(kept("case-number"), domain::Keep::plain);
        for (const auto* name : {"subject-id", "subject-name", "reason", "page"}) {
            QCOMPARE(kept(name), domain::Keep::personal);
            QCOMPARE(submitted->entry.field(name)->key, "query:" + id);
            QVERIFY(!submitted->entry.value(name).empty());
        }
        for (const auto* name : {"business", "subject-kind", "year", "rules", "authorisation", "authorisation-reply"})
            QVERIFY(!submitted->entry.value(name).empty());
        QCOMPARE(requesting->entry.value("card"), std::string{"0129999-03"});
        QCOMPARE(requesting->entry.value("way"), std::string{"N"});
        QCOMPARE(requesting->entry.value("institution"), std::string{"0129999"});
        const auto* serial = branch.journal.last("query.serial");
        QCOMPARE(serial->entry.field("serial")->keep, domain::Keep::personal);
    }

    void the_card_signs_the_very_bytes_that_are_sent_and_kept() {
        auto [branch, desk] = Sitting();
        const auto id = desk.approved(guarantor_form());
        VERIFY_OK(desk.request(id));
        const auto& sent = branch.host.requests.at(0);
        QCOMPARE(branch.card.signed_bytes.at(0), sent);
        const auto event = branch.journal.last("query.requesting")->sequence;
        QCOMPARE(to_bytes(*branch.journal.open(event, "request")), sent);
        QCOMPARE(*branch.journal.open(event, "signature"), "signed:" + std::to_string(sent.size()));
        const auto read = domain::SerialRequest::unpack(sent);
        VERIFY_OK(read);
        QCOMPARE(read->kind, domain::WorldKind::practice);
        QCOMPARE(read->subject.text(), other_applicant);
        QCOMPARE(read->borrower, std::string{"A123456789"});
        QCOMPARE(read->approval, branch.journal.last("query.decided")->hash);
        QCOMPARE(read->items, (std::vector<domain::RequestedItem>{{Item::t50, 114}, {Item::t51, std::nullopt}}));
        QCOMPARE(to_hex(read->key), branch.journal.last("query.requesting")->entry.value("key"));
        QCOMPARE(desk.query(id).requests.at(0).key, read->key);
    }

    void nothing_is_sent_when_it_cannot_be_written() {
        auto [branch, desk, id] = Approved();
        branch.journal.refuse_append(1);
        COMPARE_FAULT(desk.request(id), ledger_write);
        QVERIFY(branch.host.requests.empty());
        QCOMPARE(desk.state(id, Item::t50), ItemState::approved);
    }

    void nothing_is_sent_without_custody_R_DU_9() {
        Branch branch;
        branch.custody.holder = "L02";
        Desk desk(branch);
        const auto id = desk.approved(good_form());
        COMPARE_FAULT(desk.request(id), card_custody);
        QVERIFY(branch.host.requests.empty());
        QCOMPARE(desk.state(id, Item::t50), ItemState::approved);
        QCOMPARE(branch.journal.last("query.stopped")->entry.value("problem"), std::string{"card.custody"});
        QCOMPARE(branch.journal.count("query.requesting"), 0);
    }

    void a_card_pulled_while_signing_leaves_the_query_approved() {
        auto [branch, desk, id] = Approved();
        branch.card.fault = Fault{FaultCode::card_removed, "fake-card", {}};
        COMPARE_FAULT(desk.request(id), card_removed);
        QVERIFY(branch.host.requests.empty());
        QCOMPARE(desk.item(id, Item::t51).problem, std::string{"card.removed"});
        branch.card.fault.reset();
        VERIFY_OK(desk.request(id));
        QCOMPARE(desk.item(id, Item::t51).problem, std::string{});
    }

    void no_real_query_goes_before_the_authorisation_test_is_passed_R_AU_7() {
        Branch branch;
        branch.practice = false;
        Desk desk(branch);
        COMPARE_FAULT(desk->submissions.submit(good_form()), rule_au_7);  // nobody approves what could not be requested
        branch.tested = true;
        const auto id = desk.approved(good_form());
        branch.tested = false;  // another account by then
        COMPARE_FAULT(desk.request(id), rule_au_7);
        QVERIFY(branch.host.requests.empty());
        QCOMPARE(desk.state(id, Item::t50), ItemState::approved);  // nothing is lost
        branch.tested = true;
        VERIFY_OK(desk.request(id));
        QCOMPARE(branch.host.requests.size(), std::size_t{1});
    }

    void another_officer_does_not_request() {
        Branch branch;
        const auto id = Desk(branch).approved(good_form());
        Desk other(branch, "L04");
        COMPARE_FAULT(other.request(id), person_duty);
        QVERIFY(branch.host.requests.empty());
        branch.people.in_force["L03"].clear();  // a leaver
        Desk leaver(branch);
        COMPARE_FAULT(leaver.request(id), person_duty);
    }

    void cancelled_before_the_sending_nothing_is_sent() {
        auto [branch, desk, id] = Approved();
        std::stop_source stop;
        stop.request_stop();
        COMPARE_FAULT(desk.request(id, stop.get_token()), cancelled);
        QVERIFY(branch.host.requests.empty());
        QCOMPARE(desk.state(id, Item::t50), ItemState::approved);
        // Cancelled on the way to the host, before anything began there.
        branch.host.before_effect = Fault{FaultCode::cancelled, "fake-host", {}};
        COMPARE_FAULT(desk.request(id), cancelled);
        QCOMPARE(desk.state(id, Item::t50), ItemState::approved);
    }

    void host_unreachable_leaves_the_query_approved() {
        auto [branch, desk, id] = Approved();
        for (const auto code : {FaultCode::host_unreachable, FaultCode::host_maintenance, FaultCode::host_session,
                                FaultCode::host_untrusted}) {
            branch.host.before_effect = Fault{code, "fake-host", {}};
            const auto asked = desk.request(id);
            QVERIFY(!asked);
            QCOMPARE(asked.error().code, code);
            QCOMPARE(desk.state(id, Item::t50), ItemState::approved);
            QCOMPARE(desk.item(id, Item::t50).problem, std::string{code_text(code)});
        }
        VERIFY_OK(desk.request(id));
        QCOMPARE(branch.host.times_issued(Item::t50), 1);
    }

    void host_refuses_one_item_and_answers_the_others() {
        Branch branch;
        branch.host.refuses = {Item::t51};
        Desk desk(branch);
        const auto id = desk.approved(good_form());
        VERIFY_OK(desk.request(id));
        QCOMPARE(desk.state(id, Item::t50), ItemState::serial_held);
        QCOMPARE(desk.state(id, Item::t51), ItemState::failed);
        QCOMPARE(desk.item(id, Item::t51).problem, std::string{"host.refused"});
        QCOMPARE(desk.state(id, Item::t52), ItemState::serial_held);
    }

    void host_refuses_the_whole_request() {
        auto [branch, desk, id] = Approved();
        branch.host.before_effect = Fault{FaultCode::host_refused, "fake-host", {}};
        COMPARE_FAULT(desk.request(id), host_refused);
        for (const auto item : domain::all_items) QCOMPARE(desk.state(id, item), ItemState::failed);
        QVERIFY(desk->settlements.unsettled().empty());
    }

    void an_item_missing_from_the_answer_is_unsettled() {
        Branch branch;
        branch.host.leaves_out = {Item::t51};
        Desk desk(branch);
        const auto id = desk.approved(good_form());
        COMPARE_FAULT(desk.request(id), query_unsettled);
        QCOMPARE(desk.state(id, Item::t50), ItemState::serial_held);
        QCOMPARE(desk.state(id, Item::t51), ItemState::unsettled);
        QCOMPARE(desk->settlements.unsettled(), std::vector<QueryId>{id});
    }

    void an_unreadable_answer_is_unsettled() {
        auto [branch, desk, id] = Approved();
        branch.host.after_effect = Fault{FaultCode::host_answer, "fake-host", {}};
        COMPARE_FAULT(desk.request(id), host_answer);
        QCOMPARE(desk.state(id, Item::t50), ItemState::unsettled);
        VERIFY_OK(desk.settle(id));
        QCOMPARE(branch.host.times_issued(Item::t50), 1);
    }

    void a_serial_number_that_cannot_be_written_is_not_lost() {
        auto [branch, desk, id] = Approved();
        branch.journal.refuse_append(2);  // the request is written, the answer is not
        COMPARE_FAULT(desk.request(id), ledger_write);
        QCOMPARE(desk.state(id, Item::t50), ItemState::requesting);
        QCOMPARE(desk->settlements.unsettled(), std::vector<QueryId>{id});
        VERIFY_OK(desk.settle(id));
        for (const auto item : domain::all_items) {
            QCOMPARE(desk.state(id, item), ItemState::serial_held);
            QCOMPARE(branch.host.times_issued(item), 1);
        }
    }

    void deadline_counts_from_the_request_where_the_host_gives_none_R_SE_8() {
        Branch branch;
        branch.host.gives_deadline = false;
        Desk desk(branch);
        const auto id = desk.approved(good_form());
        const auto asked = branch.clock.now();
        VERIFY_OK(desk.request(id));
        QCOMPARE(*desk.item(id, Item::t52).deadline, asked + std::chrono::days{3});
        QCOMPARE(*desk.item(id, Item::t50).deadline, asked + std::chrono::days{7});
        QCOMPARE(branch.journal.last("query.serial")->entry.value("deadline-from"), std::string{"request"});
    }

    void a_failed_item_frees_the_authorisation() {
        Branch branch;
        branch.host.refuses = {Item::t51};
        Desk desk(branch);
        VERIFY_OK(desk.request(desk.approved(good_form())));
        branch.host.refuses.clear();
        auto form = good_form();
        form.items = {Item::t51};
        VERIFY_OK(desk.request(desk.approved(form)));
        form.items = {Item::t50};
        COMPARE_FAULT(desk->submissions.submit(form), rule_au_5);
    }
};

JCIC_TEST(TestRequest)
#include "test_request.moc"
