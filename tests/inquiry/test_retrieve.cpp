// 調閱: from the serial number to the record.

#include <QtTest>

#include "inquiry/branch.h"
#include "inquiry/long_queue.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::inquiry;
using namespace jcic::inquiry::test;
using domain::ItemState;

namespace {
/// What is written of the record's name; "" for nothing.
std::string named_otherwise(const char* in_record, const char* on_form) {
    Branch branch;
    branch.host.names[applicant] = in_record;
    branch.authorisations.front().subject_name = on_form;
    Desk desk(branch);
    const auto id = fetched(desk);
    const auto* written = branch.journal.last("record.other-name");
    const auto said = written == nullptr ? std::string() : written->entry.value("differs-from");
    if (desk.item(id, Item::t52).other_name != said) return "not what the book says";
    if (desk.state(id, Item::t52) != ItemState::retrieved) return "no record";
    return said;
}
}  // namespace

class TestRetrieve : public QObject {
    Q_OBJECT

private slots:
    void T50_waits_for_the_hosts_time() {
        Branch branch;
        const auto ready = branch.clock.now() + std::chrono::minutes{40};
        Desk desk(branch);
        const auto id = desk.approved(good_form());
        VERIFY_OK(desk.request(id));
        branch.host.ready_at = ready;
        const auto early = desk.retrieve(id, Item::t50);
        VERIFY_OK(early);
        QVERIFY(!*early);
        QCOMPARE(desk.item(id, Item::t50).ask_again, std::optional<UtcTime>{ready});
        QCOMPARE(desk.state(id, Item::t50), ItemState::serial_held);
        branch.clock.set(ready);
        QVERIFY(*desk.retrieve(id, Item::t50));
    }

    void ready_items_come_with_the_first_to_expire_first() {
        Branch branch;
        branch.host.ready_at = branch.clock.now() + std::chrono::minutes{40};
        Desk desk(branch);
        const auto first = desk.approved(good_form());
        VERIFY_OK(desk.request(first));
        branch.clock.advance(std::chrono::minutes{10});
        const auto second = desk.approved(guarantor_form());
        VERIFY_OK(desk.request(second));
        using Ready = std::vector<std::pair<QueryId, Item>>;
        QCOMPARE(desk->retrievals.fetchable(), (Ready{{first, Item::t52}}));
        branch.clock.advance(std::chrono::minutes{30});
        const auto ready = desk->retrievals.fetchable();
        QCOMPARE(ready.size(), std::size_t{5});
        QCOMPARE(ready.at(0), (std::pair{first, Item::t52}));
        QCOMPARE(ready.at(1).first, first);
        QCOMPARE(ready.at(4).first, second);
        for (const auto& [id, item] : ready) VERIFY_OK(desk.retrieve(id, item));
        QVERIFY(desk->retrievals.fetchable().empty());
    }

    void retrieving_is_written_before_the_host_is_asked() {
        auto [branch, desk, id] = WithSerials();
        branch.journal.refuse_append(1);
        COMPARE_FAULT(desk.retrieve(id, Item::t52), ledger_write);
        QCOMPARE(branch.host.retrievals, 0);
    }

    void a_record_that_cannot_be_written_is_fetched_again() {
        auto [branch, desk, id] = WithSerials();
        branch.journal.refuse_append(2);
        COMPARE_FAULT(desk.retrieve(id, Item::t52), ledger_write);
        QCOMPARE(desk.state(id, Item::t52), ItemState::serial_held);
        QVERIFY(*desk.retrieve(id, Item::t52));
        QCOMPARE(branch.journal.count("record.retrieved"), 1);
    }

    void the_same_answer_twice_stands_once() {
        Branch branch;
        Desk one(branch);
        const auto id = one.approved(good_form());
        VERIFY_OK(one.request(id));
        // Two programs fetch at once: the second one's answer arrives when the first one's stands.
        std::optional<Result<bool>> inner;
        branch.host.point = [&] {
            if (inner || branch.host.retrievals != 1) return;
            inner = false;
            Desk two(branch);
            inner = two.retrieve(id, Item::t52);
        };
        QVERIFY(*one.retrieve(id, Item::t52));
        QVERIFY(inner && **inner);
        QCOMPARE(branch.host.retrievals, 2);
        QCOMPARE(branch.journal.count("record.retrieved"), 1);
        QVERIFY(one.query(id).contradictions.empty());
    }

    void the_record_is_kept_apart_under_its_own_key() {
        auto [branch, desk, id] = WithSerials();
        QVERIFY(*desk.retrieve(id, Item::t51));
        const auto* event = branch.journal.last("record.retrieved");
        const auto* field = event->entry.field("record");
        QCOMPARE(field->keep, domain::Keep::apart);
        QCOMPARE(field->key, "record:" + id + ":T51");
        QCOMPARE(desk.item(id, Item::t51).record_event.sequence, event->sequence);
    }

    void the_host_says_expired_before_the_desk_knows() {
        auto [branch, desk, id] = WithSerials();
        branch.host.before_effect = Fault{FaultCode::host_expired, "fake-host", {}};
        COMPARE_FAULT(desk.retrieve(id, Item::t50), host_expired);
        QCOMPARE(desk.state(id, Item::t50), ItemState::expired);
    }

    void what_jcic_deleted_is_marked_as_expired() {
        auto [branch, desk, id] = WithSerials();
        branch.clock.advance(std::chrono::days{3} - Millis{1});
        VERIFY_OK(desk->retrievals.expire());
        QCOMPARE(desk.state(id, Item::t52), ItemState::serial_held);
        branch.clock.advance(Millis{1});
        VERIFY_OK(desk->retrievals.expire());
        VERIFY_OK(desk->retrievals.expire());
        QCOMPARE(desk.state(id, Item::t52), ItemState::expired);
        QCOMPARE(desk.state(id, Item::t51), ItemState::serial_held);
        QCOMPARE(branch.journal.count("query.expired"), 1);
    }

    void nothing_expires_by_a_clock_that_jcic_was_not_held_to() {
        auto [branch, desk, id] = WithSerials();
        branch.knows_time = false;
        branch.clock.advance(std::chrono::days{365});
        VERIFY_OK(desk->retrievals.expire());
        QCOMPARE(branch.journal.count("query.expired"), 0);
        branch.knows_time = true;
        VERIFY_OK(desk->retrievals.expire());
        QCOMPARE(branch.journal.count("query.expired"), 3);
    }

    void another_branch_gets_nothing_R_SE_3() {
        Branch branch;
        QueryId id;
        {
            Desk desk(branch);
            id = desk.approved(good_form());
            VERIFY_OK(desk.request(id));
        }
        branch.institution = *domain::InstitutionCode::parse("0128888");
        Desk moved(branch);
        COMPARE_FAULT(moved.retrieve(id, Item::t52), rule_se_3);
        QCOMPARE(branch.host.retrievals, 0);
    }

    void the_hosts_refusals_pass_through_and_are_remembered() {
        auto [branch, desk, id] = WithSerials();
        for (const auto code : {FaultCode::host_other_branch, FaultCode::host_other_way, FaultCode::host_unreachable,
                                FaultCode::host_session, FaultCode::host_answer}) {
            branch.host.before_effect = Fault{code, "fake-host", {}};
            const auto got = desk.retrieve(id, Item::t52);
            QVERIFY(!got);
            QCOMPARE(got.error().code, code);
            QCOMPARE(desk.state(id, Item::t52), ItemState::serial_held);
            QCOMPARE(desk.item(id, Item::t52).problem, std::string{code_text(code)});
            QCOMPARE(branch.journal.last("query.stopped")->entry.value("problem"), std::string{code_text(code)});
        }
        QVERIFY(*desk.retrieve(id, Item::t52));
        QCOMPARE(desk.item(id, Item::t52).problem, std::string{});
    }

    void what_fetches_by_itself_waits_after_a_fault() {
        auto [branch, desk, id] = WithSerials();
        QCOMPARE(desk->retrievals.to_fetch().size(), std::size_t{3});
        // Each failure in a row makes the pause longer; a person may ask at any time.
        for (const int minutes : {1, 2, 4, 8, 16, 32, 60, 60}) {
            branch.host.before_effect = Fault{FaultCode::host_unreachable, "fake-host", {}};
            COMPARE_FAULT(desk.retrieve(id, Item::t52), host_unreachable);
            branch.clock.advance(std::chrono::minutes{minutes} - Millis{1});
            QCOMPARE(desk->retrievals.to_fetch().size(), std::size_t{2});
            QCOMPARE(desk->retrievals.fetchable().size(), std::size_t{3});
            branch.clock.advance(Millis{1});
            QCOMPARE(desk->retrievals.to_fetch().size(), std::size_t{3});
        }
        // An answer ends the row.
        branch.host.ready_at = branch.clock.now() + std::chrono::minutes{40};
        QVERIFY(!*desk.retrieve(id, Item::t50));
        branch.clock.set(*branch.host.ready_at);
        QCOMPARE(desk->retrievals.to_fetch().size(), std::size_t{3});
    }

    void what_was_refused_is_not_asked_for_by_itself_again() {
        auto [branch, desk, id] = WithSerials();
        branch.host.before_effect = Fault{FaultCode::host_other_branch, "fake-host", {}};
        COMPARE_FAULT(desk.retrieve(id, Item::t52), host_other_branch);
        branch.clock.advance(std::chrono::hours{24});
        QCOMPARE(desk->retrievals.to_fetch().size(), std::size_t{2});
        QCOMPARE(desk->retrievals.fetchable().size(), std::size_t{3});
        QVERIFY(*desk.retrieve(id, Item::t52));  // a person asked: the host thinks better of it
    }

    /// A round judges all that waits: what each of them needs anew from the trail makes a batch slow.
    void however_many_items_wait_what_is_stopped_is_read_once() {
        auto [branch, desk] = Sitting();
        VERIFY_OK(desk.request(desk.approved(good_form())));
        branch.stops_asked = 0;
        QCOMPARE(desk->retrievals.fetchable().size(), std::size_t{3});
        QCOMPARE(branch.stops_asked, 1);
    }

    void nothing_is_fetched_by_itself_for_who_may_not() {
        auto [branch, desk, id] = Submitted();
        VERIFY_OK(desk.decide(id, {Item::t52}, "", "L04"));
        VERIFY_OK(desk.request(id));
        QVERIFY(Desk(branch, "L04")->retrievals.to_fetch().empty());  // approved it (R-DU-6)
        for (const auto& [person, may] :
             {std::pair{"L04", false}, std::pair{"L03", true}}) {  // one, as the board asks it
            Desk one(branch, person);
            QVERIFY(Retrievals::is_ready(one.item(id, Item::t52), one->retrievals.now()));
            QCOMPARE(one->retrievals.is_fetchable(one.query(id), Item::t52, one->retrievals.now()), may);
        }
        QVERIFY(Desk(branch, "L01")->retrievals.to_fetch().empty());  // no query officer (R-DU-1)
        // What is refused to one person here is no reason to stop for another.
        COMPARE_FAULT(Desk(branch, "L04").retrieve(id, Item::t52), rule_du_6);
        QCOMPARE(Desk(branch, "L03")->retrievals.to_fetch().size(), std::size_t{1});
    }

    void another_subjects_record_is_no_answer() {
        Branch branch;
        branch.host.answers_about = other_applicant;
        Desk desk(branch);
        const auto id = desk.approved(good_form());
        VERIFY_OK(desk.request(id));
        COMPARE_FAULT(desk.retrieve(id, Item::t52), host_answer);
        QCOMPARE(branch.journal.count("record.retrieved"), 0);
        QCOMPARE(desk.state(id, Item::t52), ItemState::serial_held);
    }

    void another_items_record_is_no_answer() {
        Branch branch;
        branch.host.mixes = {{Item::t52, Item::t51}};
        Desk desk(branch);
        const auto id = desk.approved(good_form());
        VERIFY_OK(desk.request(id));
        COMPARE_FAULT(desk.retrieve(id, Item::t52), host_answer);
        QCOMPARE(branch.journal.count("record.retrieved"), 0);
    }

    // An ID number with a digit wrong may be another living person's. The record came on a number that is used up, so
    // it is kept; that it names somebody else is told to whoever opens it, and before a page of it is printed.
    void a_record_that_names_another_is_kept_and_told_of() {
        QCOMPARE(named_otherwise("陳另一人", ""), std::string("query"));
        QCOMPARE(named_otherwise("陳另一人", "王大明"), std::string("both"));
        QCOMPARE(named_otherwise("王大明", "王大銘"), std::string("authorisation"));
        // One deed: a record that is there once is told of once.
        Branch branch;
        branch.host.names[applicant] = "陳另一人";
        Desk desk(branch);
        const auto id = fetched(desk);
        VERIFY_OK(desk.retrieve(id, Item::t52));
        QCOMPARE(branch.journal.count("record.other-name"), 1);
        QVERIFY(desk.item(id, Item::t51).other_name.empty());
        QVERIFY(desk.query(id).contradictions.empty());
        // The name itself is in the record alone, and goes with it.
        for (const auto& field : branch.journal.last("record.other-name")->entry.fields) {
            QCOMPARE(field.keep, domain::Keep::plain);
            QVERIFY(field.value->find("陳") == std::string::npos);
        }
    }

    void one_name_in_two_forms_is_no_other_name() {
        for (const auto* same : {"王大明", "", " 王 大\u3000明 ", "王大\u660E\uFE00"})
            QCOMPARE(named_otherwise(same, same), std::string());
    }

    void the_approver_does_not_fetch() {
        auto [branch, desk, id] = Submitted();
        VERIFY_OK(desk.decide(id, {Item::t52}, "", "L04"));
        VERIFY_OK(desk.request(id));
        COMPARE_FAULT(Desk(branch, "L04").retrieve(id, Item::t52), rule_du_6);
        COMPARE_FAULT(Desk(branch, "L01").retrieve(id, Item::t52), person_duty);
        QCOMPARE(branch.host.retrievals, 0);
    }

    void a_draft_or_approved_item_has_nothing_to_fetch() {
        auto [branch, desk] = Sitting();
        auto form = good_form();
        form.items = {Item::t50};
        const auto id = desk.approved(form);
        COMPARE_FAULT(desk.retrieve(id, Item::t50), query_state);
        COMPARE_FAULT(desk.retrieve(id, Item::t52), query_state);
        COMPARE_FAULT(desk.retrieve("nobody", Item::t50), query_unknown);
        QCOMPARE(branch.host.retrievals, 0);
    }
};

// What the host said of one stride, where beginning the next one takes long, is refused, or fails.

class TestBetweenStrides : public QObject {
    Q_OBJECT

private slots:
    void what_escapes_while_the_next_stride_is_written_loses_no_answer() {
        LongQueue branch;
        Desk desk(branch);
        const auto ids = approved_ones(desk);
        bool armed = false;
        branch.when_asked(2, [&] { armed = true; });
        branch.journal.at_each_point([&] {
            if (std::exchange(armed, false)) throw std::out_of_range("a container's bounds");
        });
        std::vector<inquiry::Outcome> told;
        const auto tell = [&](std::vector<inquiry::Outcome> all) { told.insert(told.end(), all.begin(), all.end()); };
        QVERIFY_EXCEPTION_THROWN(
            desk->requests.request_each({two_by_two(ids), tell}, branch.card, branch.custody, branch.host, {}),
            std::out_of_range);
        QCOMPARE(told.size(), std::size_t{2});
        for (const auto& one : told) VERIFY_OK(*one);
        QVERIFY((t52_states(desk, ids) == std::vector{ItemState::serial_held, ItemState::serial_held,
                                                      ItemState::approved, ItemState::approved, ItemState::approved}));
        QCOMPARE(branch.host.requests.size(), std::size_t{2});
    }

    /// A power cut while JCIC takes its half a minute for Z52 finds the answers of the stride before in the trail.
    void what_the_host_said_waits_for_no_Z52() {
        LongQueue branch;
        branch.restored = roc("1151120");
        Desk desk(branch);
        const auto ids = approved_ones(desk);
        std::set<int> written;  // answers, while Z52 is asked for the second stride
        branch.host.point = [&] {
            if (branch.host.z52_asked == 3 && branch.host.requests.size() == 2)
                written.insert(branch.journal.count("query.serial") / 3);
        };
        for (const auto& one : request_two_by_two(branch, desk, ids)) VERIFY_OK(*one);
        QVERIFY(written == std::set{2});
        QCOMPARE(branch.host.z52_asked, static_cast<int>(several));
        QCOMPARE(branch.journal.count("query.serial"), static_cast<int>(3 * several));
    }

    void what_the_host_said_waits_for_no_refusal_of_the_next() {
        LongQueue branch;
        Desk desk(branch);
        const auto ids = approved_ones(desk);
        VERIFY_OK(desk.request(ids[2]));
        VERIFY_OK(desk.request(ids[3]));
        for (const auto& one : request_two_by_two(branch, desk, ids)) QVERIFY(one);
        const auto actions = branch.journal.actions();
        const auto refused = std::ranges::find(actions, "query.stopped");
        QVERIFY(refused != actions.end());
        QCOMPARE(std::count(actions.begin(), refused, "query.serial"),
                 3 * 4);  // of the two before, and of the first two
    }
};

// R-AU-5 among all desks of an institution: a form is claimed at the hub before its query is written, outside the
// ledger's transaction, and given back where nothing was written.

class TestClaimed : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_form_is_claimed_for_its_query_before_that_is_written_R_AU_5() {
        Branch branch;
        branch.hub.emplace();
        Desk desk(branch);
        branch.hub->then = [&] { QVERIFY(desk.book().queries().empty()); };
        const auto form = good_form();
        const auto id = desk->submissions.submit(form);
        VERIFY_OK(id);
        QCOMPARE(branch.hub->claimed, (std::vector<FakeHub::Claimed>{{form.authorisation, form.items, *id}}));
        QVERIFY(branch.hub->given_back.empty());
    }

    void what_is_refused_there_is_not_submitted_R_AU_5() {
        Branch branch;
        branch.hub.emplace();
        branch.hub->fault = Fault{FaultCode::rule_au_5, "hub", {{"reason", "other-desk"}, {"desk", "0129999-W2"}}};
        Desk desk(branch);
        COMPARE_FAULT(desk->submissions.submit(good_form()), rule_au_5);
        branch.hub->fault = Fault{FaultCode::hub_unreachable, "hub", {{"reason", "time"}}};
        COMPARE_FAULT(desk->submissions.submit(good_form()), hub_unreachable);
        QVERIFY(desk.book().queries().empty());
        QVERIFY(branch.hub->given_back.empty());
    }

    void what_the_rules_refuse_here_is_not_claimed() {
        Branch branch;
        branch.hub.emplace();
        Desk desk(branch);
        auto form = good_form();
        form.case_number.clear();
        QVERIFY(!desk->submissions.submit(form));
        branch.people.in_force["L03"] = {domain::Duty::supervisor};
        QVERIFY(!desk->submissions.submit(good_form()));
        QVERIFY(branch.hub->claimed.empty());
    }

    void what_may_have_been_written_is_left_to_the_settling() {
        Branch branch;
        branch.hub.emplace();
        Desk desk(branch);
        branch.journal.refuse_append(1);
        COMPARE_FAULT(desk->submissions.submit(good_form()), ledger_write);
        QCOMPARE(branch.hub->claimed.size(), std::size_t{1});
        QVERIFY(branch.hub->given_back.empty());
    }

    void what_was_used_here_while_it_was_claimed_is_given_back_R_AU_5() {
        Branch branch;
        branch.hub.emplace();
        Desk desk(branch);
        branch.hub->then = [&] {
            branch.hub->then = nullptr;
            VERIFY_OK(desk->submissions.submit(good_form()));
        };
        COMPARE_FAULT(desk->submissions.submit(good_form()), rule_au_5);
        QCOMPARE(branch.hub->claimed.size(), std::size_t{2});
        QCOMPARE(branch.hub->given_back, (std::vector<FakeHub::Claimed>{branch.hub->claimed.front()}));
    }

    void without_a_hub_nothing_is_asked() {
        Branch branch;
        Desk desk(branch);
        VERIFY_OK(desk->submissions.submit(good_form()));
    }
};

JCIC_TEST(TestRetrieve)
JCIC_TEST(TestBetweenStrides)
JCIC_TEST(TestClaimed)
#include "test_retrieve.moc"
