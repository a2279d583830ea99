// A case number that was corrected after the request, and one person with two numbers: what a query goes by from then
// on, and what is asked about it under which number.
#include <QtTest>

#include "app/domain/case_number.h"
#include "app/inquiry/book/written.h"
#include "app/inquiry/checks/batch.h"
#include "app/inquiry/checks/z52_match.h"
#include "inquiry/branch.h"
#include "inquiry/remarks.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::inquiry;
using namespace jcic::inquiry::test;
using domain::RelationEnd;
using Kind = Remark::Kind;

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

/// A form about the same person under their other number, which is the other applicant's here.
Form under_other_number() {
    auto form = guarantor_form();
    form.case_number = "115-信貸-00888";
    form.reason = "信用貸款保證人徵信";
    return form;
}

}  // namespace

class TestCorrected : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void both_numbers_stand_and_the_later_one_counts_R_DU_6() {
        auto [branch, desk, id] = Fetched();
        const auto page = desk.query(id).page;
        correct(branch, desk, id, right, mistyped);
        const auto& query = desk.query(id);
        QCOMPARE(query.case_number, std::string(right));
        QCOMPARE(query.case_number_before, std::string(mistyped));
        QCOMPARE(query.query->case_number, std::string(right));
        QCOMPARE(query.page, page);  // what was signed stays as it was signed
        QVERIFY(bore(query, right) && bore(query, mistyped) && !bore(query, "115-房貸-1"));
        QVERIFY(query.contradictions.empty());
        // Once more: what was submitted is shown, and none in between is forgotten.
        correct(branch, desk, id, "115-房貸-00741", right, "case-correction.entered-anew");
        QCOMPARE(desk.query(id).case_number_before, std::string(mistyped));
        QVERIFY(bore(desk.query(id), right));
        // Back to what was submitted: nothing to be marked.
        correct(branch, desk, id, mistyped, "115-房貸-00741", "case-correction.entered-anew");
        QVERIFY(desk.query(id).case_number_before.empty() && bore(desk.query(id), right));
        Desk again(branch);  // another start of the program
        QVERIFY(again.query(id) == desk.query(id));
    }

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

    void the_loans_end_goes_by_the_later_number_R_AU_6() {
        auto [branch, desk, id] = Fetched();
        correct(branch, desk, id, right, mistyped);
        QVERIFY(desk->terms.ends_of_case(mistyped, RelationEnd::ended, roc("1151120")).value().empty());
        QCOMPARE(desk->terms.ends_of_case(right, RelationEnd::ended, roc("1151120")).value().size(), std::size_t{1});
        QVERIFY(desk->terms.authorisations_of_case(mistyped).value().empty());
        QCOMPARE(desk->terms.authorisations_of_case(right).value(), std::set<std::string>{"A-001"});
    }

    void a_hold_on_either_number_holds_it() {
        auto [branch, desk, id] = Fetched();
        correct(branch, desk, id, right, mistyped);
        VERIFY_OK(desk->records.use_up(id, domain::Item::t52));
        for (const auto* number : {mistyped, right}) {
            branch.holds = {{"3", "court", "北院字第1號", "", number, "", {}}};
            COMPARE_FAULT(desk.erase(id, domain::Item::t52, "使用完竣"), retention_held);
        }
        branch.holds = {{"3", "court", "北院字第1號", "", "115-房貸-1", "", {}}};
        VERIFY_OK(desk.erase(id, domain::Item::t52, "使用完竣"));
        const auto* row = branch.journal.last("erasure.of-record");
        QCOMPARE(row->entry.value("case-number"), std::string(right));
        QCOMPARE(row->entry.value("before"), std::string(mistyped));
    }

    void jcics_list_may_know_it_by_either_number_R_LO_3() {
        auto [branch, desk, id] = Fetched();
        correct(branch, desk, id, right, mistyped);
        const auto at = *desk.item(id, domain::Item::t52).requested_at;
        const auto sent = sent_here(desk.book(), at - std::chrono::hours{1}, at + std::chrono::hours{1});
        QVERIFY(!sent.empty());
        QCOMPARE(sent.front().case_number, std::string(right));
        QCOMPARE(sent.front().case_number_before, std::string(mistyped));
        const auto month = domain::RocMonth::of(domain::roc_date_at(at));
        const auto differs = [&](const char* number) {
            const Z52Line line{
                {at, std::string(domain::code_of(sent.front().item)), number, "L03", "retrieved"}, applicant, "N"};
            const auto found = match_z52({line}, {sent.front()}, month);
            return std::ranges::find(found.front().differences, Z52Difference::case_number) !=
                   found.front().differences.end();
        };
        QVERIFY(!differs(mistyped) && !differs(right) && differs("115-房貸-1"));
    }

    void another_number_is_said_once_and_what_was_asked_under_it_follows_R_PA_7() {
        auto [branch, desk, id] = Fetched();
        const auto told = [&, &there = desk] { return there->submissions.check(under_other_number()).value().remarks; };
        QVERIFY(told().empty());
        branch.other_numbers = {applicant};
        const auto remarks = told();
        QCOMPARE(std::ranges::count(remarks, Kind::other_number, &Remark::kind), 1);
        QCOMPARE(detail(*remark_of(remarks, Kind::other_number), "numbers"), applicant);
        const auto* before = remark_of(remarks, Kind::asked_before);
        QVERIFY(before != nullptr);
        QCOMPARE(detail(*before, "case"), std::string(mistyped));
        const auto other = desk->submissions.submit(under_other_number());
        VERIFY_OK(other);
        branch.around.other_numbers = branch.other_numbers;
        const auto seen = desk->approvals.remarks_for(*other).value();
        QVERIFY(remark_of(seen, Kind::other_number) != nullptr && remark_of(seen, Kind::asked_before) != nullptr);
    }

    void an_authorisation_is_only_for_the_number_that_stands_on_it_R_AU_1() {
        auto [branch, desk] = Sitting();
        branch.other_numbers = {applicant};
        auto form = good_form();  // its authorisation is of the first number
        form.subject_id = other_applicant;
        form.subject_name = "李小華";
        const auto refused = desk->submissions.submit(form);
        QVERIFY(!refused);
        QCOMPARE(QString::fromStdString(std::string(refused.error().text())), QStringLiteral("rule.R-AU-1"));
    }

    void a_hold_on_one_number_holds_what_is_about_the_other() {
        auto [branch, desk, id] = Fetched();
        VERIFY_OK(desk->records.use_up(id, domain::Item::t52));
        branch.holds = {{"3", "court", "北院字第1號", other_applicant, "", "", {}, {applicant}}};
        COMPARE_FAULT(desk.erase(id, domain::Item::t52, "使用完竣"), retention_held);
        auto next = good_form();
        next.authorisation = "A-002";
        VERIFY_OK(desk->submissions.submit(next));
        QCOMPARE(branch.journal.last("query.submitted")->entry.value("holds"), std::string("3"));
    }
};

JCIC_TEST(TestCorrected)
#include "test_corrected.moc"
