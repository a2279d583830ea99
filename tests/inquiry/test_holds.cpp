// A legal hold, the end of a case's loan, and an authorisation that its subject took back: what each does to a query.
#include <QTest>

#include "app/inquiry/book/written.h"
#include "inquiry/branch.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::inquiry;
using namespace jcic::inquiry::test;
using domain::Duty;
using domain::RelationEnd;

namespace {

domain::Hold hold_of(const char* row) {
    return {row, "court", "北院字第1號", "", "", "", {}};
}

/// Each way in which a hold says what it holds.
std::vector<domain::Hold> ways_to_hold(const QueryEntry& query) {
    std::vector<domain::Hold> out(4, hold_of("3"));
    out[0].person = applicant;
    out[1].case_number = query.case_number;
    out[2].query = query.id;
    out[3].also = {subject_of(query.id)};
    return out;
}

}  // namespace

class TestHolds : public QObject {
    Q_OBJECT

private slots:
    // R-LO-1: the number that an authority wrote, or somebody typed, in full width.
    void a_hold_on_the_case_in_full_width_holds_its_records() {
        auto [branch, desk, id] = Fetched();
        VERIFY_OK(desk->records.use_up(id, Item::t52));
        for (const auto* typed : {"１１５－房貸－００４１７", "115—房貸—00417", "115-房貸 -00417"}) {
            auto hold = hold_of("3");
            hold.case_number = typed;
            QVERIFY(domain::same_reference(desk.query(id).case_number, typed));
            branch.holds = {hold};
            COMPARE_FAULT(desk.erase(id, Item::t52, "使用完竣"), retention_held);
        }
        auto other = hold_of("4");
        other.case_number = "115－房貸－00418";
        branch.holds = {other};
        VERIFY_OK(desk.erase(id, Item::t52, "使用完竣"));
    }

    // R-AU-5: the form that was used is the same form in full width, and the query names it as it is registered.
    void a_form_is_used_however_its_number_is_typed() {
        auto [branch, desk] = Sitting();
        VERIFY_OK(desk->submissions.submit(good_form()));
        for (const auto* typed : {"Ａ－００１", "a-001", "A‐001", "A -001"}) {
            auto again = good_form();
            again.authorisation = typed;
            again.case_number = "115-房貸-00500";
            COMPARE_FAULT(desk->submissions.submit(again), rule_au_5);
        }
        auto other = good_form();
        other.authorisation = "ａ－００２";
        other.case_number = "１１５－房貸－００５００";
        const auto id = desk->submissions.submit(other).value();
        QCOMPARE(desk.query(id).authorisation, std::string("A-002"));
        QCOMPARE(desk.query(id).case_number, std::string("115-房貸-00500"));
    }

    // R-AU-6
    void a_loans_end_is_of_the_case_however_its_number_is_typed() {
        auto [branch, desk] = Sitting();
        VERIFY_OK(desk->submissions.submit(good_form()));
        const auto number = desk.book().queries().begin()->second.case_number;
        const auto day = domain::roc_date_at(branch.clock.now());
        QCOMPARE(desk->terms.ends_of_case(number, RelationEnd::ended, day).value().size(), std::size_t{1});
        QCOMPARE(desk->terms.ends_of_case("１１５－房貸－００４１７", RelationEnd::ended, day).value().size(),
                 std::size_t{1});
        QVERIFY(bore(desk.book().queries().begin()->second, "１１５－房貸－００４１７"));
        QCOMPARE(desk->terms.authorisations_of_case("１１５—房貸—００４１７").value(), std::set<std::string>{"A-001"});
    }

    void a_record_that_is_held_is_not_erased_until_the_hold_is_lifted() {
        auto [branch, desk, id] = Fetched();
        VERIFY_OK(desk->records.use_up(id, Item::t52));
        for (const auto& one : ways_to_hold(desk.query(id))) {
            branch.holds = {one};
            COMPARE_FAULT(desk.erase(id, Item::t52, "使用完竣"), retention_held);
            const auto page = desk->records.deletion_page(id, Item::t52);
            COMPARE_FAULT(page, retention_held);
            QCOMPARE(std::string(page.error().detail("hold")), std::string("3"));
            QCOMPARE(std::string(page.error().detail("letter")), std::string("北院字第1號"));
        }
        auto other = hold_of("4");
        other.person = other_applicant;
        branch.holds = {other};
        VERIFY_OK(desk.erase(id, Item::t52, "使用完竣"));
    }

    void a_query_about_a_person_who_is_held_says_so_in_clear_and_without_them() {
        auto [branch, desk] = Sitting();
        auto of_case = hold_of("1"), of_person = hold_of("2"), of_another = hold_of("3");
        of_case.case_number = good_form().case_number;
        of_person.person = applicant;
        of_another.person = other_applicant;
        branch.holds = {of_case, of_person, of_another};
        const auto id = desk->submissions.submit(good_form()).value();
        const auto* event = branch.journal.last("query.submitted");
        QCOMPARE(event->entry.value("holds"), std::string("2"));
        QCOMPARE(event->entry.field("holds")->keep, domain::Keep::plain);
        QCOMPARE(desk.query(id).holds_then, std::set<std::string>{"2"});
        // A borrower beside a guarantor is somebody whose data it holds, too.
        const auto beside = desk->submissions.submit(guarantor_form()).value();
        QCOMPARE(desk.query(beside).holds_then, (std::set<std::string>{"2", "3"}));
    }

    void the_loans_end_is_said_of_each_query_of_the_case_once_R_AU_6() {
        auto [branch, desk, id] = Fetched();
        auto other = good_form();
        other.case_number = "115-房貸-00418";
        other.authorisation = "A-002";
        const auto apart = desk->submissions.submit(other);
        VERIFY_OK(desk->records.file_with_case({{id, Item::t52}}, "授信卷宗留存"));
        const auto end = [&, &there = desk] {
            return there->terms.ends_of_case(good_form().case_number, RelationEnd::ended, roc("1151120")).value();
        };
        const auto entries = end();
        QCOMPARE(entries.size(), std::size_t{1});
        QCOMPARE(entries.front().subject, subject_of(id));
        QCOMPARE(entries.front().action, std::string("query.relation-ended"));
        for (const auto& one : entries) branch.journal.write(one);
        desk.catch_up();
        QCOMPARE(desk.query(id).relation, (RelationEntry{RelationEnd::ended, roc("1151120")}));
        QVERIFY(!desk.item(id, Item::t52).filed_at);  // its month runs again
        QVERIFY(end().empty());
        QCOMPARE(desk->terms.authorisations_of_case(good_form().case_number).value(), std::set<std::string>{"A-001"});
        Desk custodian(branch, "L02");
        COMPARE_FAULT(custodian->terms.ends_of_case(good_form().case_number, RelationEnd::ended, roc("1151119")),
                      person_duty);
    }

    void of_what_was_fetched_on_it_is_said_what_it_is_kept_on_or_it_goes() {
        auto [branch, desk, id] = Fetched();
        COMPARE_FAULT(desk->records.keep_otherwise(id, Item::t52, "契約所必要"), query_state);
        const auto entries = desk->terms.revocations("A-001", roc("1151120")).value();
        QCOMPARE(entries.size(), std::size_t{1});
        branch.journal.write(entries.front());
        desk.catch_up();
        QVERIFY(desk->terms.revocations("A-001", roc("1151121")).value().empty());
        const auto waits = [&there = desk, &id = id] {
            return waits_for_basis(there.query(id), there.item(id, Item::t52));
        };
        QVERIFY(waits() && is_open(desk.query(id)));
        QVERIFY(!waits_for_basis(desk.query(id), desk.item(id, Item::t50)));  // nothing came of it
        COMPARE_FAULT(desk->records.keep_otherwise(id, Item::t52, "　"), input_missing);
        COMPARE_FAULT(desk->records.keep_otherwise(id, Item::t52, "...."), rule_du_6);
        {
            Desk other(branch, "L04");
            COMPARE_FAULT(other->records.keep_otherwise(id, Item::t52, "契約所必要"), query_not_in_hand);
        }
        branch.journal.sign_in("L03");
        VERIFY_OK(desk->records.keep_otherwise(id, Item::t52, "履行契約所必要，貸款未結清"));
        QCOMPARE(branch.journal.last("record.kept-otherwise")->entry.field("reason")->keep, domain::Keep::personal);
        QVERIFY(!waits());
        COMPARE_FAULT(desk->records.keep_otherwise(id, Item::t52, "契約所必要"), query_state);
        Desk again(branch);  // another start of the program
        QVERIFY(!waits_for_basis(again.query(id), again.item(id, Item::t52)));
    }

    void what_is_used_up_since_its_authorisation_was_taken_back_waits_until_it_is_erased() {
        auto [branch, desk, id] = Fetched();
        branch.journal.write(desk->terms.revocations("A-001", roc("1151120")).value().front());
        desk.catch_up();
        VERIFY_OK(desk->records.use_up(id, Item::t52));
        QVERIFY(waits_for_basis(desk.query(id), desk.item(id, Item::t52)));
        COMPARE_FAULT(desk->records.keep_otherwise(id, Item::t52, "契約所必要"), query_state);
        VERIFY_OK(desk.erase(id, Item::t52, "當事人撤回授權"));
        QVERIFY(!waits_for_basis(desk.query(id), desk.item(id, Item::t52)));
    }
};

JCIC_TEST(TestHolds)
#include "test_holds.moc"
