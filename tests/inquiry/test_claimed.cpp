// R-AU-5 among all desks of an institution: a form is claimed at the hub before its query is written, outside the
// ledger's transaction, and given back where nothing was written.
#include <QtTest>

#include "inquiry/branch.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::inquiry;
using namespace jcic::inquiry::test;

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

JCIC_TEST(TestClaimed)
#include "test_claimed.moc"
