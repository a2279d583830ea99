// The applicant doubts what a record says (R-PA-8): noted on the case, with what the applicant was told.

#include <QTest>
#include <QtTest>

#include "app/domain/case_number.h"
#include "app/domain/events/names.h"
#include "app/inquiry/book/written.h"
#include "app/inquiry/checks/batch.h"
#include "app/inquiry/checks/z52_match.h"
#include "app/inquiry/steps/approvals.h"
#include "branch.h"
#include "inquiry/branch.h"
#include "inquiry/remarks.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::inquiry;
using namespace jcic::inquiry::test;

namespace {

Result<void> note_doubt(Desk& desk, const QueryId& id, Item item = Item::t52, const char* advice = "bring-papers") {
    return take_with(desk, "record.doubt", {{id, item}},
                     {{"advice", advice}, {"remark", "申請人說已於三月離職，請其提出離職證明"}});
}

}  // namespace

class TestDoubt : public QObject {
    Q_OBJECT

private slots:
    void what_the_applicant_said_goes_with_the_applicants_key() {
        auto [branch, desk, id] = Fetched();
        VERIFY_OK(note_doubt(desk, id));
        const auto* said = branch.journal.last("record.doubted")->entry.field(field::remark);
        QCOMPARE(said->keep, domain::Keep::personal);
        QCOMPARE(said->key, "query:" + id);
    }

    void it_is_noted_only_where_a_record_came_and_is_advice_that_there_is() {
        auto [branch, desk, id] = Fetched();
        COMPARE_FAULT(note_doubt(desk, id, Item::t50), query_state);
        COMPARE_FAULT(note_doubt(desk, id, Item::t52, "change-it"), input_form);
        QCOMPARE(branch.journal.count("record.doubted"), 0);
    }

    void it_can_be_noted_after_the_record_was_erased() {
        auto [branch, desk, id] = Fetched();
        VERIFY_OK(take(desk, "record.used-up", {{id, Item::t52}}));
        VERIFY_OK(desk.erase(id, Item::t52, "期滿"));
        VERIFY_OK(note_doubt(desk, id));
        QVERIFY(desk.query(id).contradictions.empty());
        QCOMPARE(desk.item(id, Item::t52).record, domain::RecordState::erased);
    }
};

// A correction of a case number that the trail does not bear out, and how one is written (what goes by it:
// tests/rules/case-corrections.txt, linked-numbers.txt).

namespace {

constexpr const char* mistyped = "115-房貸-00417";
constexpr const char* right = "115-房貸-00471";

/// As the register's step writes it.
void correct(Branch& branch, Desk& desk, const QueryId& id, const std::string& to, const std::string& before,
             const char* action = "case-correction.entered") {
    domain::Entry entry;
    entry.id = branch.random.bytes<16>();
    entry.action = action;
    entry.subject = correction_of(id);
    entry.plain("query", id).plain("case-number", to).plain("before", before);
    branch.journal.write(entry);
    desk.catch_up();
}

}  // namespace

class TestCorrected : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_correction_of_another_number_changes_nothing() {
        auto [branch, desk, id] = Fetched();
        correct(branch, desk, id, right, "115-房貸-1");
        QCOMPARE(desk.query(id).case_number, std::string(mistyped));
        QCOMPARE(desk.query(id).contradictions.size(), std::size_t{1});
    }

    void it_is_written_in_one_way() {
        QCOMPARE(QString::fromStdString(domain::with_correction("115-1", "")), QString("115-1"));
        QCOMPARE(QString::fromStdString(domain::with_correction("115-1", "115-2")), QString("115-1（更正，原 115-2）"));
        QCOMPARE(QString::fromStdString(domain::starred("115-1", "115-2")), QString("115-1＊"));
        QCOMPARE(QString::fromStdString(domain::starred("115-1", "")), QString("115-1"));
    }
};

// R-DU-15, R-PA-7: a record is seen by who has its case, and a case is given, never taken.
using domain::Duty;

namespace {

/// With a colleague who asks queries and nothing else.
struct TwoOfficers : Branch {
    TwoOfficers() { people.in_force["L05"] = {Duty::query_officer}; }
};

const domain::acts::Values to_l05{{"to", "L05"}, {"reason", "原承辦人員調職"}};

}  // namespace

class TestCaseInHand : public QObject {
    Q_OBJECT

private slots:
    void a_colleague_has_no_number_revealed_and_makes_no_copy_R_SE_5() {
        TwoOfficers branch;
        Desk desk(branch);
        const auto id = fetched(desk);
        VERIFY_OK(desk->copies.reserve(id, Item::t52, ""));
        const auto before = branch.journal.events().size();
        Desk colleague(branch, "L05");
        COMPARE_FAULT(colleague->records.reveal_serial(id, Item::t50), query_not_in_hand);
        COMPARE_FAULT(colleague->copies.reserve(id, Item::t52, "客戶要再看一次"), query_not_in_hand);
        COMPARE_FAULT(take_with(colleague, "copy.send", {{id, Item::t52, 1}}), person_duty);
        QCOMPARE(branch.journal.events().size(), before);
    }

    void what_was_opened_before_a_hand_over_is_not_printed_after_it() {
        TwoOfficers branch;
        Desk desk(branch);
        const auto id = fetched(desk);
        VERIFY_OK(desk->copies.reserve(id, Item::t52, ""));
        VERIFY_OK(hand_over(desk, id, "L05"));
        for (const auto* out : {"copy.send", "copy.save"})
            COMPARE_FAULT(take_with(desk, out, {{id, Item::t52, 1}}), query_not_in_hand);
        VERIFY_OK(take_with(desk, "copy.discard", {{id, Item::t52, 1}}));  // its number becomes void all the same
    }

    void who_decided_it_does_not_take_it_and_who_took_it_does_not_decide_it_R_DU_6() {
        TwoOfficers branch;
        Desk desk(branch);
        const auto decided = desk->submissions.submit(good_form()).value();
        VERIFY_OK(desk.decide(decided, {Item::t52}, "", "L04"));  // an officer who is a supervisor too
        COMPARE_FAULT(hand_over(desk, decided, "L04"), rule_du_6);
        const auto open = desk->submissions.submit(guarantor_form()).value();
        VERIFY_OK(hand_over(desk, open, "L04"));
        COMPARE_FAULT(desk.decide(open, {Item::t50}, "", "L04"), rule_du_6);
        VERIFY_OK(desk.decide(open, {Item::t50}, "", "L01"));
    }

    void what_is_at_JCIC_is_fetched_by_any_officer_and_opened_by_the_holder() {
        TwoOfficers branch;
        Desk desk(branch);
        const auto id = desk.approved(good_form());
        VERIFY_OK(desk.request(id));
        Desk colleague(branch, "L05");
        QVERIFY(colleague.retrieve(id, Item::t52).value());  // JCIC's term waits for nobody, and nobody sees it
        COMPARE_FAULT(colleague->records.view(id, Item::t52), query_not_in_hand);
        VERIFY_OK(Desk(branch)->records.view(id, Item::t52));
    }

    // Whoever writes events past the program gives nobody a case.
    void a_hand_over_that_another_wrote_is_believed_in_nothing() {
        TwoOfficers branch;
        Desk desk(branch);
        const auto id = fetched(desk);
        const auto sound = to_sign(desk, "query.hand-over", {id}, to_l05).value();
        auto forged = sound;
        forged.id = branch.random.bytes<std::tuple_size_v<domain::EntryId>>();
        branch.journal.sign_in("L05");
        branch.journal.write(forged);  // L05's event with L03's signature: taken, not given
        auto unsigned_one = sound;
        unsigned_one.id = branch.random.bytes<std::tuple_size_v<domain::EntryId>>();
        unsigned_one.signatures.clear();
        branch.journal.sign_in("L03");
        branch.journal.write(unsigned_one);
        Desk taker(branch, "L05");
        QVERIFY(who_has(taker.query(id)) == person("L03"));
        QCOMPARE(taker.query(id).contradictions.size(), std::size_t{2});
        COMPARE_FAULT(taker->records.view(id, Item::t52), query_not_in_hand);
    }

    void a_hand_over_made_for_an_earlier_holder_is_not_written() {
        TwoOfficers branch;
        branch.people.in_force["L06"] = {Duty::query_officer};
        branch.people.in_force["L07"] = {Duty::supervisor};
        Desk desk(branch);
        const auto id = fetched(desk);
        Desk supervisor(branch, "L07");
        const auto prepared = to_sign(supervisor, "query.hand-over", {id}, to_l05).value();
        branch.journal.sign_in("L03");
        VERIFY_OK(hand_over(desk, id, "L06"));
        branch.journal.sign_in("L07");
        COMPARE_FAULT(supervisor->acts.take(domain::acts::named("query.hand-over"), {{id}}, to_l05, {&prepared, 1}),
                      query_changed);
        QCOMPARE(branch.journal.count("query.handed-over"), 1);
    }

    void a_case_is_what_one_person_has_of_one_number_and_subject() {
        TwoOfficers branch;
        Desk desk(branch);
        const auto first = desk->submissions.submit(good_form()).value();
        auto again = good_form();
        again.authorisation = "A-002";
        const auto second = desk->submissions.submit(again).value();
        const auto guarantor = desk->submissions.submit(guarantor_form()).value();  // the same number, another subject
        QCOMPARE(case_of(desk.book(), desk.query(first)), (std::set<QueryId>{first, second}));
        QCOMPARE(case_of(desk.book(), desk.query(guarantor)), std::set<QueryId>{guarantor});
        VERIFY_OK(hand_over(desk, second, "L05"));
        QCOMPARE(case_of(desk.book(), desk.query(first)), std::set<QueryId>{first});
    }

    void a_reviewer_looks_at_what_an_open_review_names_and_at_nothing_else_R_DU_15_R_PA_7() {
        TwoOfficers branch;
        branch.people.in_force["L06"] = {Duty::reviewer};
        Desk desk(branch);
        const auto id = fetched(desk);
        const auto looks = [&](const QueryId& query, Item item, const char* review) {
            return Desk(branch, "L06")->records.view_in_review(query, item, review);
        };
        const auto not_under_review = [](const auto& result) {
            return !result && result.error().detail("reason") == "not-under-review";
        };
        const auto before = branch.journal.events().size();
        QVERIFY(not_under_review(looks(id, Item::t52, "115-10-1-001")));  // nothing was drawn
        branch.reviews.emplace("115-10-1-001", OpenReview{id, Item::t52, person("L03")});
        branch.reviews.emplace("115-10-1-002", OpenReview{"another", Item::t52, person("L03")});
        QVERIFY(not_under_review(looks(id, Item::t51, "115-10-1-001")));  // another item's
        QVERIFY(not_under_review(looks(id, Item::t52, "115-10-1-002")));  // another query's
        QVERIFY(not_under_review(looks(id, Item::t52, "")));
        QCOMPARE(branch.journal.events().size(), before);
        const auto seen = looks(id, Item::t52, "115-10-1-001");
        VERIFY_OK(seen);
        QVERIFY(seen->item() == Item::t52);
        const auto* event = branch.journal.last("record.reviewed");
        QCOMPARE(event->person, std::string("L06"));
        QCOMPARE(event->entry.subject, "query:" + id);
        QCOMPARE(event->entry.value("review"), std::string("115-10-1-001"));
        QCOMPARE(event->entry.value("item"), std::string("T52"));
        QCOMPARE(branch.journal.count("record.viewed"), 0);
        // Looking is all: it gives no case.
        Desk reviewer(branch, "L06");
        COMPARE_FAULT(reviewer->records.view(id, Item::t52), person_duty);
        COMPARE_FAULT(reviewer->copies.reserve(id, Item::t52, ""), person_duty);
        COMPARE_FAULT(reviewer->records.reveal_serial(id, Item::t52), person_duty);
        branch.reviews.clear();  // answered
        QVERIFY(not_under_review(looks(id, Item::t52, "115-10-1-001")));
        QCOMPARE(branch.journal.count("record.reviewed"), 1);
    }

    void nobody_reviews_their_own_query_nor_without_the_duty_R_DU_7() {
        TwoOfficers branch;
        Desk desk(branch);
        const auto id = fetched(desk);
        branch.reviews.emplace("115-10-1-001", OpenReview{id, Item::t52, person("L03")});
        for (const auto duty : domain::all_duties) {
            branch.people.in_force["L06"] = {duty};
            const auto seen = Desk(branch, "L06")->records.view_in_review(id, Item::t52, "115-10-1-001");
            QCOMPARE(seen.has_value(), duty == Duty::reviewer);
            if (!seen) COMPARE_FAULT(seen, person_duty);  // an auditor too: who verifies needs nobody's income
        }
        branch.people.in_force["L03"] = {Duty::query_officer, Duty::reviewer};
        COMPARE_FAULT(Desk(branch)->records.view_in_review(id, Item::t52, "115-10-1-001"), person_duty);
    }

    void a_reviewers_look_is_no_use_of_T52_R_PA_6() {
        TwoOfficers branch;
        branch.people.in_force["L06"] = {Duty::reviewer};
        Desk desk(branch);
        const auto id = fetched(desk);
        const auto due = decide_by(Item::t52, desk.item(id, Item::t52));
        QVERIFY(due.has_value());
        branch.clock.advance(std::chrono::hours{24 * 10});
        branch.reviews.emplace("115-11-1-001", OpenReview{id, Item::t52, person("L03")});
        VERIFY_OK(Desk(branch, "L06")->records.view_in_review(id, Item::t52, "115-11-1-001"));
        desk.catch_up();
        QVERIFY(decide_by(Item::t52, desk.item(id, Item::t52)) == due);
    }
};

JCIC_TEST(TestDoubt)
JCIC_TEST(TestCorrected)
JCIC_TEST(TestCaseInHand)
#include "test_doubt.moc"
