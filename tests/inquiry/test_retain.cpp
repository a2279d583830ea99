// R-AU-6, R-LO-1: what is kept how long, and erased only when its term is over and two persons consent.
#include <QTest>

#include "inquiry/branch.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::inquiry;
using namespace jcic::inquiry::test;
using domain::Duty;
using domain::RelationEnd;

namespace {

constexpr int five = 5;

/// The applicant's query, fetched as far as T52, with a serial number for the others.
QueryId fetched(Branch& branch, Desk& desk) {
    const auto id = desk.approved(good_form());
    branch.people.in_force["H01"] = {Duty::unit_head};
    (void)desk.request(id);
    for (const auto item : good_form().items) {
        for (int i = 0; i < 5 && desk.state(id, item) == domain::ItemState::serial_held; ++i) {
            (void)desk.retrieve(id, item);
            branch.clock.advance(std::chrono::hours{5});
        }
    }
    return id;
}

/// By two persons, the first at their seat.
Result<void> erase_kept(Branch& branch, const std::set<QueryId>& ids, int years = five, const char* one = "H01",
                        const char* other = "L01") {
    Desk seat(branch, one);
    JCIC_TRY(const auto agreement, seat->terms.agreement(ids, years, person(other)));
    return seat->terms.erase_kept(ids, years, agreement);
}

void years_later(Branch& branch, int years) {
    branch.clock.advance(std::chrono::days{years * 366});
}

}  // namespace

class TestRetain : public QObject {
    Q_OBJECT
private slots:
    // Else a reason could bring another witness's line with it.
    void what_a_witness_signs_keeps_its_lines_whatever_was_typed() {
        auto [branch, desk, id] = Fetched();
        VERIFY_OK(desk->copies.reserve(id, domain::Item::t52, ""));
        VERIFY_OK(take_with(desk, "copy.send", {{id, domain::Item::t52, 1}}));
        VERIFY_OK(take_with(desk, "copy.count", {{id, domain::Item::t52, 1}}, {{"sheets", "0"}}));
        const std::string typed = "碎紙\n見證人\tL02\r";
        const auto destruction =
            to_sign(desk, "copy.destroy", {id, domain::Item::t52, 1}, {{"how", typed}}, "L01").value();
        QCOMPARE(destruction.value("page"),
                 "銷毀\tT52 第 1 份\n查詢\t" + id + "\n方式\t碎紙 見證人 L02 \n見證人\tL01\n");
        VERIFY_OK(desk.destroy(id, domain::Item::t52, 1, typed));
        VERIFY_OK(take(desk, "record.used-up", {{id, domain::Item::t52}}));
        const auto erasure = desk->records.erasure(id, domain::Item::t52, typed, person("L01")).value();
        QVERIFY(erasure.value("page").ends_with("\n原因\t碎紙 見證人 L02 \n刪除人\tL03\n見證人\tL01\n"));
    }

    void erasing_needs_two_persons_over_the_very_page() {
        auto [branch, desk] = Sitting();
        const auto id = fetched(branch, desk);
        VERIFY_OK(end_relation(desk, id));
        COMPARE_FAULT(erase_kept(branch, {id}), query_state);  // not over yet
        years_later(branch, 6);
        COMPARE_FAULT(erase_kept(branch, {id}, five, "H01", "H01"), person_duty);
        COMPARE_FAULT(erase_kept(branch, {id}, five, "L01", "L03"), person_duty);
        COMPARE_FAULT(erase_kept(branch, {id}, 7), query_state);  // the institution's longer term
        COMPARE_FAULT(erase_kept(branch, {}), input_missing);
        Desk seat(branch, "H01");
        auto agreement = seat->terms.agreement({id}, five, person("L01")).value();
        for (auto& signature : agreement.signatures) signature.purpose = "approval";
        COMPARE_FAULT(seat->terms.erase_kept({id}, five, agreement), query_changed);
        QVERIFY(branch.journal.erased().empty());
        VERIFY_OK(erase_kept(branch, {id}));
        desk.catch_up();
        QCOMPARE(branch.journal.count("retention.agreed"), 1);
    }

    void a_copy_left_out_keeps_the_query() {
        auto [branch, desk] = Sitting();
        const auto id = fetched(branch, desk);
        VERIFY_OK(desk->copies.reserve(id, Item::t52, ""));
        VERIFY_OK(take_with(desk, "copy.send", {{id, Item::t52, 1}}));
        VERIFY_OK(take_with(desk, "copy.count", {{id, Item::t52, 1}}, {{"sheets", "0"}}));
        VERIFY_OK(end_relation(desk, id));
        years_later(branch, 6);
        QVERIFY(desk->terms.kept(five).value()[0].copy_left_out);
        COMPARE_FAULT(desk->terms.retention_page({id}, five), query_state);
    }

    void what_was_erased_names_nobody_and_the_book_folded_anew_is_the_same() {
        auto [branch, desk] = Sitting();
        const auto id = fetched(branch, desk);
        VERIFY_OK(desk->copies.reserve(id, Item::t52, "第一份"));
        VERIFY_OK(take_with(desk, "copy.discard", {{id, Item::t52, 1}}));
        VERIFY_OK(end_relation(desk, id));
        years_later(branch, 6);
        const auto page = desk->terms.retention_page({id}, five).value().text;
        QVERIFY(page.find(applicant) == std::string::npos && page.find("王大明") == std::string::npos);
        VERIFY_OK(erase_kept(branch, {id}));
        desk.catch_up();
        const std::set<std::string> gone{"query:" + id, "record:" + id + ":T50", "record:" + id + ":T51",
                                         "record:" + id + ":T52"};
        QVERIFY(
            std::includes(gone.begin(), gone.end(), branch.journal.erased().begin(), branch.journal.erased().end()));
        QVERIFY(branch.journal.erased().contains("query:" + id));
        QVERIFY(branch.journal.erased().contains("record:" + id + ":T52"));
        const auto& query = desk.query(id);
        QVERIFY(query.erased && !query.query && query.page.empty());
        QVERIFY(desk->terms.kept(five).value().empty());
        COMPARE_FAULT(desk->records.view(id, Item::t52), ledger_erased);
        COMPARE_FAULT(desk->terms.retention_page({id}, five), query_state);
        Book anew;
        VERIFY_OK(branch.journal.refresh(anew));
        QVERIFY(anew == desk.book());
    }

    // Its subject's name and number stand in an export, with or without a record.
    void a_query_that_never_brought_a_record_is_in_exports_since_its_submission_R_PA_10() {
        Branch branch;
        branch.people.in_force["H01"] = {domain::Duty::unit_head};
        Desk desk(branch);
        branch.exports = {{811, branch.clock.now(), "H01"}};
        branch.clock.advance(std::chrono::hours{1});
        const auto id = desk.approved(good_form());
        branch.clock.advance(std::chrono::hours{1});
        branch.exports.push_back({812, branch.clock.now(), "H01"});
        VERIFY_OK(take(desk, "query.withdraw", {{id}}, "不需要了"));
        branch.clock.advance(std::chrono::days{6 * 366});
        Desk head(branch, "H01");
        branch.exports_asked = 0;
        const auto asked = head->terms.retention_page({id}, 5).value().exports;
        QCOMPARE(branch.exports_asked, 1);  // the page's and the list's are the same
        QCOMPARE(asked.size(), std::size_t{1});
        QCOMPARE(asked.front().sequence, std::uint64_t{812});
        COMPARE_FAULT(head->terms.agreement({id}, 5, person("L01")), input_missing);
        const auto agreement = head->terms.agreement({id}, 5, person("L01"), {{812, "已銷毀"}}).value();
        QCOMPARE(agreement.value("exports"), std::string("812\t已銷毀\n"));
        VERIFY_OK(head->terms.erase_kept({id}, 5, agreement));
    }

    // The agreement stays in clear when the query is gone.
    void what_is_said_of_an_export_names_nobody_whose_query_goes_R_PA_10() {
        Branch branch;
        branch.people.in_force["H01"] = {domain::Duty::unit_head};
        Desk desk(branch);
        const auto form = guarantor_form();
        const auto id = desk.approved(form);
        VERIFY_OK(take(desk, "query.withdraw", {{id}}, "不需要了"));
        branch.exports = {{812, branch.clock.now(), "H01"}};
        branch.clock.advance(std::chrono::days{6 * 366});
        Desk head(branch, "H01");
        for (const auto& name : {form.subject_name, form.borrower_name, form.subject_id}) {
            const auto refused = head->terms.agreement({id}, 5, person("L01"), {{812, "已交還 " + name}});
            COMPARE_FAULT(refused, input_form);
            QCOMPARE(std::string(refused.error().detail("reason")), std::string("personal"));
        }
        VERIFY_OK(head->terms.agreement({id}, 5, person("L01"), {{812, "已交還客戶"}}));
    }
};

JCIC_TEST(TestRetain)
#include "test_retain.moc"
