// Submitting, and the approver's decision (R-DU-6).

#include <QtTest>

#include "app/inquiry/book/written.h"
#include "inquiry/branch.h"
#include "inquiry/lost_numbers.h"
#include "inquiry/remarks.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::inquiry;
using namespace jcic::inquiry::test;
using domain::ItemState;

class TestApproval : public QObject {
    Q_OBJECT

private slots:
    void nothing_is_submitted_when_the_disk_is_full() {
        auto [branch, desk] = Sitting();
        branch.journal.refuse_append(1);
        COMPARE_FAULT(desk->submissions.submit(good_form()), ledger_write);
        QVERIFY(desk.book().queries().empty());
        VERIFY_OK(desk->submissions.submit(good_form()));
    }

    void a_value_cannot_break_out_of_its_line() {
        auto [branch, desk] = Sitting();
        auto form = good_form();
        form.reason = "房貸徵信\n案號\t別的案號";
        const auto page = *desk->approvals.approval_page(*desk->submissions.submit(form));
        const auto text = QString::fromStdString(page.text);
        QVERIFY(text.contains("事由\t房貸徵信 案號 別的案號\n"));
        QCOMPARE(text.count("\n案號\t"), 1);
    }

    void a_refused_attempt_to_approve_is_remembered() {
        Branch branch;
        Desk desk(branch, "L04");
        const auto id = *desk->submissions.submit(good_form());
        COMPARE_FAULT(desk.decide(id, {Item::t50}, "", "L04"), rule_du_6);
        const auto* event = branch.journal.last("query.stopped");
        QVERIFY(event != nullptr);
        QCOMPARE(event->entry.value("step"), std::string{"decide"});
        QCOMPARE(event->entry.value("problem"), std::string{"rule.R-DU-6"});
        QCOMPARE(event->person, std::string{"L04"});
    }

    void an_item_that_was_not_asked_for_cannot_be_approved() {
        auto [branch, desk] = Sitting();
        auto form = good_form();
        form.items = {Item::t50};
        const auto id = *desk->submissions.submit(form);
        COMPARE_FAULT(desk.decide(id, {Item::t50, Item::t52}, ""), query_state);
        QCOMPARE(desk.state(id, Item::t50), ItemState::submitted);
    }

    void a_decision_that_shows_another_page_approves_nothing() {
        auto [branch, desk, id] = Submitted();
        auto decision = desk->approvals.decision(id, {Item::t50}, "", person("L01"), "not-needed").value();
        for (auto& field : decision.fields)
            if (field.name == "page") field.value = "另一頁";
        COMPARE_FAULT(desk->approvals.decide(id, decision), query_changed);
        QCOMPARE(desk.state(id, Item::t50), ItemState::submitted);
    }

    void a_signature_for_another_purpose_approves_nothing() {
        auto [branch, desk, id] = Submitted();
        auto decision = desk->approvals.decision(id, {Item::t50}, "", person("L01"), "not-needed").value();
        decision.signatures.front().purpose = "hand-over";
        COMPARE_FAULT(desk->approvals.decide(id, decision), query_changed);
        decision.signatures.clear();
        COMPARE_FAULT(desk->approvals.decide(id, decision), query_changed);
    }

    void remarks_are_those_of_the_time_of_submission() {
        auto [branch, desk, id] = Submitted();
        QVERIFY(desk->approvals.remarks_for(id).value().empty());  // the query itself is no earlier one
        branch.clock.advance(std::chrono::hours{10});
        QVERIFY(desk->approvals.remarks_for(id).value().empty());
        auto form = good_form();
        form.authorisation = "A-002";
        const auto late = *desk->submissions.submit(form);
        QCOMPARE(desk->approvals.remarks_for(late).value().size(),
                 std::size_t{1});  // after hours; nothing was requested
        branch.clock.advance(std::chrono::hours{14});
        QCOMPARE(desk->approvals.remarks_for(late).value().size(), std::size_t{1});  // and still is what it was
    }
};

// What the rules say of a form while it is typed.

namespace {

QByteArray fault_of(const Verdict& verdict, Field field) {
    const auto found = verdict.faults.find(field);
    return found == verdict.faults.end() ? QByteArray{} : QByteArray::fromStdString(std::string{found->second.text()});
}

QByteArray item_fault(const Verdict& verdict, Item item) {
    const auto& judged = verdict.items.at(item);
    return judged ? QByteArray{} : QByteArray::fromStdString(std::string{judged.error().text()});
}

}  // namespace

class TestCheck : public QObject {
    Q_OBJECT

private slots:
    void an_empty_form_names_everything_missing() {
        Branch branch;
        const auto verdict = Desk(branch)->submissions.check(Form{}).value();
        for (const auto field : {Field::subject_id, Field::subject_name, Field::business, Field::subject_kind,
                                 Field::case_number, Field::reason, Field::authorisation, Field::items})
            QCOMPARE(fault_of(verdict, field), QByteArray("input.missing"));
        QVERIFY(!verdict.query);
        for (const auto item : domain::all_items) QCOMPARE(item_fault(verdict, item), QByteArray("input.missing"));
    }

    void what_is_typed_has_a_measure() {
        Branch branch;
        Desk desk(branch);
        struct Typed {
            std::string Form::*value;
            Field field;
            std::size_t most;
        };
        for (const auto& one :
             {Typed{&Form::subject_name, Field::subject_name, 120},
              Typed{&Form::borrower_name, Field::borrower_name, 120},
              Typed{&Form::borrower_checked, Field::borrower_checked, 120},
              Typed{&Form::case_number, Field::case_number, 120}, Typed{&Form::reason, Field::reason, 1'000}}) {
            auto form = guarantor_form();
            form.borrower_id = "12345678";
            form.borrower_checked = "經濟部商工登記公示資料";
            const auto fault = [&](const std::string& typed) {
                form.*(one.value) = typed;
                const auto verdict = desk->submissions.check(form).value();
                const auto found = verdict.faults.find(one.field);
                return found == verdict.faults.end() ? std::string() : std::string(found->second.detail("reason"));
            };
            std::string text("徵信事由");
            while (text.size() / 3 < one.most) text += "字";
            QCOMPARE(fault(text), std::string());
            QCOMPARE(fault(text + "字"), std::string("too-long"));
            QCOMPARE(fault("徵信" + std::string(1, '\0') + "事由"), std::string("control"));
            QCOMPARE(fault("徵信\u0085事由"), std::string("control"));
            QCOMPARE(fault("徵信\x1b[2J事由"), std::string("control"));
        }
    }

    void asked_long_ago_is_not_remarked() {
        Branch branch;
        branch.authorisations[1].ends_on = roc("1161231");
        Desk desk(branch);
        VERIFY_OK(desk.request(desk.approved(good_form())));
        branch.clock.advance(std::chrono::hours{24 * 91});
        auto form = good_form();
        form.authorisation = "A-002";
        form.year = "114";
        const auto verdict = desk->submissions.check(form).value();
        QVERIFY(verdict.query.has_value());
        QVERIFY(remark_of(verdict.remarks, Remark::Kind::asked_before) == nullptr);
    }
};

// R-DU-6: what is requested, taken over and fetched was approved by who was entitled to it, as the trail says and not
// as an event claims: who can write events can write that it was.

namespace {

/// These events stand on no signature that is worth anything.
std::function<Result<void>(std::uint64_t)> all_but(const std::set<std::uint64_t>& forged) {
    return [&forged](std::uint64_t event) -> Result<void> {
        if (!forged.contains(event)) return {};
        return fail(FaultCode::ledger_corrupt, "test", {{"reason", "signature"}});
    };
}

/// As a program that knows the trail's form writes it.
domain::Entry forged_decision(const QueryId& id, const std::string& approved) {
    domain::Entry entry;
    entry.id = {9};
    entry.action = action::query_decided;
    entry.subject = subject_of(id);
    entry.plain(field::approved, approved).plain(field::refused, "");
    return entry.to_be_signed(person("L01"), domain::purpose::approval);
}

}  // namespace

class TestSignedFor : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_forged_approval_beside_a_genuine_refusal_requests_nothing() {
        std::set<std::uint64_t> forged;
        Branch branch;
        branch.borne_out = all_but(forged);
        Desk desk(branch);
        const auto id = desk->submissions.submit(good_form()).value();
        forged.insert(branch.journal.write(forged_decision(id, "T50")).sequence);
        desk.catch_up();
        VERIFY_OK(desk.decide(id, {}, ""));  // the supervisor refuses what is left
        QCOMPARE(desk.state(id, Item::t50), ItemState::approved);
        QCOMPARE(desk.state(id, Item::t52), ItemState::refused);
        COMPARE_FAULT(desk.request(id), ledger_corrupt);
        QVERIFY(branch.host.requests.empty());
        QVERIFY(branch.card.signed_bytes.empty());
    }

    void a_forged_approval_takes_nothing_over() {
        std::set<std::uint64_t> forged;
        Branch branch;
        branch.borne_out = all_but(forged);
        Desk desk(branch);
        const auto id = desk->submissions.submit(good_form()).value();
        forged.insert(branch.journal.write(forged_decision(id, "T50")).sequence);
        desk.catch_up();
        VERIFY_OK(desk.decide(id, {}, ""));
        branch.host.issue(Item::t50, applicant, branch.clock.now(), good_form().case_number);
        COMPARE_FAULT(desk.take_over(id, row_of_first(desk)), ledger_corrupt);
        QCOMPARE(desk.state(id, Item::t50), ItemState::approved);
    }

    void a_taking_over_that_is_not_borne_out_fetches_nothing() {
        std::set<std::uint64_t> forged;
        Branch branch;
        branch.borne_out = all_but(forged);
        Desk desk(branch);
        const auto id = approved_with_lost_numbers(branch, desk);
        VERIFY_OK(desk.take_over(id, row_of_first(desk)));
        forged.insert(branch.journal.last("query.serial-taken-over")->sequence);
        COMPARE_FAULT(desk.retrieve(id, Item::t52), ledger_corrupt);
        QCOMPARE(branch.host.retrievals, 0);
        QCOMPARE(branch.journal.count("query.retrieving"), 0);
        QCOMPARE(branch.journal.last("query.stopped")->entry.value("problem"), std::string{"ledger.corrupt"});
        forged.clear();
        VERIFY_OK(desk.retrieve(id, Item::t52));
    }

    void an_approval_that_is_not_borne_out_fetches_nothing() {
        std::set<std::uint64_t> forged;
        Branch branch;
        branch.borne_out = all_but(forged);
        Desk desk(branch);
        const auto id = desk.approved(good_form());
        VERIFY_OK(desk.request(id));
        forged.insert(branch.journal.last("query.decided")->sequence);
        COMPARE_FAULT(desk.retrieve(id, Item::t52), ledger_corrupt);
        QCOMPARE(branch.host.retrievals, 0);
    }

    void a_taking_over_by_another_or_unsigned_or_of_another_approval_is_believed_in_nothing() {
        auto [branch, desk] = Sitting();
        const auto id = approved_with_lost_numbers(branch, desk);
        const auto genuine = desk->lost_serials.taking_over(id, row_of_first(desk), desk.rows(), person("L01"));
        VERIFY_OK(genuine);
        std::vector<domain::Entry> forged(4, *genuine);
        forged[0].signatures.clear();
        forged[1].signatures.front().signer = person("L03");
        forged[2].to_be_signed(person("L04"), domain::purpose::approval);
        std::erase_if(forged[3].fields, [](const auto& one) { return one.name == field::rests_on; });
        forged[3].rests_on(branch.journal.last("query.submitted")->earlier());
        std::vector<std::uint64_t> contradictions;
        for (std::size_t i = 0; i < forged.size(); ++i) {
            forged[i].id = {static_cast<std::uint8_t>(i), 9};
            contradictions.push_back(branch.journal.write(forged[i]).sequence);
        }
        branch.journal.sign_in("L04");  // another officer writes what is signed as it should be
        contradictions.push_back(branch.journal.write(*genuine).sequence);
        branch.journal.sign_in("L03");
        desk.catch_up();
        QCOMPARE(desk.query(id).contradictions, contradictions);
        QCOMPARE(desk.state(id, Item::t52), ItemState::approved);
        QVERIFY(!desk.item(id, Item::t52).serial);
    }

    /// Nobody sits there to be told: the trail is not to fill up with it.
    void what_is_not_borne_out_is_not_tried_again_at_once() {
        std::set<std::uint64_t> forged;
        Branch branch;
        branch.borne_out = all_but(forged);
        Desk desk(branch);
        const auto id = desk.approved(good_form());
        VERIFY_OK(desk.request(id));
        forged.insert(branch.journal.last("query.decided")->sequence);
        const std::pair what{id, Item::t52};
        QVERIFY(std::ranges::count(desk->retrievals.to_fetch(), what) == 1);
        COMPARE_FAULT(desk.retrieve(id, Item::t52), ledger_corrupt);
        QVERIFY(std::ranges::count(desk->retrievals.to_fetch(), what) == 0);
        branch.clock.advance(pause_after(1));
        QVERIFY(std::ranges::count(desk->retrievals.to_fetch(), what) == 1);
    }

    void an_item_keeps_the_decision_that_approved_it() {
        auto [branch, desk] = Sitting();
        const auto id = desk->submissions.submit(good_form()).value();
        const auto first = branch.journal.write(forged_decision(id, "T50"));
        desk.catch_up();
        VERIFY_OK(desk.decide(id, {Item::t51}, ""));
        const auto second = branch.journal.last("query.decided")->sequence;
        QVERIFY(second != first.sequence);
        QCOMPARE(desk.item(id, Item::t50).approved_in.sequence, first.sequence);
        QCOMPARE(desk.item(id, Item::t51).approved_in.sequence, second);
        QCOMPARE(desk.item(id, Item::t52).approved_in.sequence, std::uint64_t{0});
    }
};

JCIC_TEST(TestApproval)
JCIC_TEST(TestCheck)
JCIC_TEST(TestSignedFor)
#include "test_approval.moc"
