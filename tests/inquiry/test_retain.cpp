// R-AU-6, R-LO-1: what is kept how long, and erased only when its term is over and two persons consent.

#include <QTest>

#include "app/domain/registers/deletions.h"
#include "app/inquiry/steps/deletion.h"
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

// R-PA-6, R-PA-10: a deletion covers every copy that the trail knows, names the written procedure, and stands in the
// register of deletions.
namespace deletion = domain::registers::deletion;

namespace {

void print(Desk& desk, const QueryId& id, int number, const std::string& reason = "") {
    QCOMPARE(desk->copies.reserve(id, Item::t52, reason).value(), number);
    VERIFY_OK(take_with(desk, "copy.send", {{id, Item::t52, number}}));
    VERIFY_OK(take_with(desk, "copy.count", {{id, Item::t52, number}}, {{"sheets", "0"}}));
}

void print_and_file(Desk& desk, const QueryId& id, int number) {
    print(desk, id, number);
    VERIFY_OK(take_with(desk, "copy.file", {{id, Item::t52, number}}, {{"where", "卷宗"}}));
}

/// A query whose copy was destroyed, whose records are all here, and whose term is over.
QueryId long_over(Branch& branch, Desk& desk) {
    const auto id = fetched(desk);
    print_and_file(desk, id, 1);
    if (!desk.destroy(id, Item::t52, 1, "碎紙")) qFatal("not destroyed");
    for (const auto item : {Item::t50, Item::t51})
        for (int i = 0; i < 5 && desk.state(id, item) == domain::ItemState::serial_held; ++i) {
            (void)desk.retrieve(id, item);
            branch.clock.advance(std::chrono::hours{5});
        }
    if (!end_relation(desk, id)) qFatal("not ended");
    branch.clock.advance(std::chrono::days{6 * 366});
    return id;
}

bool says(const std::string& page, const std::string& line) {
    return page.find(line + "\n") != std::string::npos;
}

}  // namespace

class TestDeletion : public QObject {
    Q_OBJECT

private slots:
    void a_saved_file_is_confirmed_as_deleted_first_R_PA_10() {
        auto [branch, desk, id] = Fetched();
        VERIFY_OK(take(desk, "record.used-up", {{id, Item::t52}}));
        VERIFY_OK(desk->copies.reserve(id, Item::t52, ""));
        VERIFY_OK(take_with(desk, "copy.save", {{id, Item::t52, 1}}, {{"digest", "00ff"}, {"certificate", "11"}}));
        COMPARE_FAULT(desk.erase(id, Item::t52, "使用完竣"), rule_pa_4);
        VERIFY_OK(desk.destroy(id, Item::t52, 1, "已刪除"));
        QVERIFY(desk->records.deletion_page(id, Item::t52).value().text.find("檔案已刪除：已刪除") !=
                std::string::npos);
        VERIFY_OK(desk.erase(id, Item::t52, "使用完竣"));
    }

    void its_page_lists_each_copy_with_who_destroyed_it_when_and_how_R_PA_10() {
        auto [branch, desk, id] = Fetched();
        print_and_file(desk, id, 1);
        VERIFY_OK(desk->copies.reserve(id, Item::t52, "卡紙重印"));
        VERIFY_OK(take_with(desk, "copy.discard", {{id, Item::t52, 2}}));
        QVERIFY(says(desk->records.deletion_page(id, Item::t52).value().text, "第 1 份\t尚未確認銷毀"));
        VERIFY_OK(desk.destroy(id, Item::t52, 1, "碎紙"));  // before the deletion: it stands as such
        VERIFY_OK(take(desk, "record.used-up", {{id, Item::t52}}));
        const auto erasure = desk->records.erasure(id, Item::t52, "使用完竣", person("L01")).value();
        const auto page = erasure.value("page");
        QVERIFY(says(page, "第 1 份\t已銷毀：碎紙，L03，115-11-20，見證人 L01"));
        QVERIFY(says(page, "第 2 份\t作廢，未印出，L03，115-11-20"));
        QCOMPARE(erasure.value(deletion::copies), std::string("1:destroyed,2:void"));
    }

    void a_copy_made_between_page_and_signature_is_not_passed_over() {
        auto [branch, desk, id] = Fetched();
        VERIFY_OK(take(desk, "record.used-up", {{id, Item::t52}}));
        const auto erasure = desk->records.erasure(id, Item::t52, "使用完竣", person("L01")).value();
        print(desk, id, 1);
        COMPARE_FAULT(desk->records.erase(id, erasure), rule_pa_4);
        VERIFY_OK(desk.destroy(id, Item::t52, 1, "碎紙"));
        COMPARE_FAULT(desk->records.erase(id, erasure), query_changed);
        QVERIFY(branch.journal.erased().empty());
    }

    void an_export_of_the_ledger_that_may_hold_it_is_told_R_PA_10() {
        auto [branch, desk, id] = Fetched();
        branch.exports = {{812, branch.clock.now(), "H01"}};
        QVERIFY(says(desk->records.deletion_page(id, Item::t52).value().text,
                     "日誌匯出\t第 812 號，115-11-20，H01，連同個人資料，不在份數之內"));
    }

    void a_deletion_does_not_close_until_each_export_is_confirmed_or_it_is_said_why_not_R_PA_10() {
        auto [branch, desk, id] = Fetched();
        branch.exports = {{812, branch.clock.now(), "H01"}, {830, branch.clock.now(), "H01"}};
        VERIFY_OK(take(desk, "record.used-up", {{id, Item::t52}}));
        QCOMPARE(desk->records.deletion_page(id, Item::t52).value().exports.size(), std::size_t{2});
        COMPARE_FAULT(desk->records.erasure(id, Item::t52, "使用完竣", person("L01")), input_missing);
        const auto half =
            desk->records.erasure(id, Item::t52, "使用完竣", person("L01"), {{812, "已銷毀"}, {830, "　"}});
        COMPARE_FAULT(half, input_missing);
        QCOMPARE(std::string(half.error().detail("export")), std::string("830"));
        const ExportsSaid said{{812, "已銷毀"}, {830, "在檢查機關，\n無法收回"}, {9, "不是這一筆的"}};
        const auto erasure = desk->records.erasure(id, Item::t52, "使用完竣", person("L01"), said).value();
        const auto page = erasure.value("page");
        QVERIFY(says(page, "日誌匯出\t第 812 號，115-11-20，H01，連同個人資料，不在份數之內：已銷毀"));
        QVERIFY(page.find("不是這一筆的") == std::string::npos);
        QVERIFY(erasure.value(deletion::exports).starts_with("812\t已銷毀\n830\t在檢查機關"));
        VERIFY_OK(desk->records.erase(id, erasure));
    }

    // Each reading goes through the ledger.
    void exports_are_read_once_to_be_shown_once_to_be_signed_and_once_to_be_written() {
        auto [branch, desk, id] = Fetched();
        branch.exports = {{812, branch.clock.now(), "H01"}};
        VERIFY_OK(take(desk, "record.used-up", {{id, Item::t52}}));
        branch.exports_asked = 0;
        VERIFY_OK(desk->records.deletion_page(id, Item::t52));
        QCOMPARE(branch.exports_asked, 1);
        const auto erasure = desk->records.erasure(id, Item::t52, "使用完竣", person("L01"), {{812, "已銷毀"}}).value();
        QCOMPARE(branch.exports_asked, 2);
        VERIFY_OK(desk->records.erase(id, erasure));
        QCOMPARE(branch.exports_asked, 3);
    }

    void an_export_made_between_page_and_signature_is_not_passed_over_R_PA_10() {
        auto [branch, desk, id] = Fetched();
        branch.exports = {{812, branch.clock.now(), "H01"}};
        VERIFY_OK(take(desk, "record.used-up", {{id, Item::t52}}));
        const auto erasure = desk->records.erasure(id, Item::t52, "使用完竣", person("L01"), {{812, "已銷毀"}}).value();
        branch.exports.push_back({830, branch.clock.now(), "H01"});
        COMPARE_FAULT(desk->records.erase(id, erasure), input_missing);
        QVERIFY(branch.journal.erased().empty());
    }

    void a_query_whose_term_is_over_takes_its_filed_copies_along_and_stands_there_too_R_AU_6() {
        Branch branch;
        branch.people.in_force["H01"] = {domain::Duty::unit_head};
        Desk desk(branch);
        const auto id = fetched(desk);
        print_and_file(desk, id, 1);
        for (const auto item : {Item::t50, Item::t51})
            for (int i = 0; i < 5 && desk.state(id, item) == domain::ItemState::serial_held; ++i) {
                (void)desk.retrieve(id, item);
                branch.clock.advance(std::chrono::hours{5});
            }
        VERIFY_OK(end_relation(desk, id));
        branch.clock.advance(std::chrono::days{6 * 366});
        QVERIFY(desk->terms.kept(5).value()[0].copy_left_out);
        COMPARE_FAULT(desk->terms.retention_page({id}, 5), query_state);
        VERIFY_OK(desk.destroy(id, Item::t52, 1, "碎紙"));
        branch.clock.advance(std::chrono::days{6 * 366});  // its last event counts, too
        Desk head(branch, "H01");
        const auto agreement = head->terms.agreement({id}, 5, person("L01")).value();
        VERIFY_OK(head->terms.erase_kept({id}, 5, agreement));
        const auto row_id = std::to_string(head.query(id).submission.sequence);
        const auto* row = head.rows().row(domain::registers::deletions, row_id);
        QVERIFY(row != nullptr);
        QCOMPARE(row->value(field::items), std::string("T50,T51,T52"));
        QCOMPARE(row->value(field::witness), std::string("L01"));
    }

    void a_record_that_went_before_counts_once_R_PA_10() {
        Branch branch;
        branch.people.in_force["H01"] = {domain::Duty::unit_head};
        Desk desk(branch);
        const auto id = fetched(desk);
        print_and_file(desk, id, 1);
        VERIFY_OK(desk.destroy(id, Item::t52, 1, "碎紙"));
        VERIFY_OK(take(desk, "record.used-up", {{id, Item::t52}}));
        VERIFY_OK(desk.erase(id, Item::t52, "使用完竣"));
        for (const auto item : {Item::t50, Item::t51}) VERIFY_OK(desk.retrieve(id, item));
        VERIFY_OK(end_relation(desk, id));
        branch.clock.advance(std::chrono::days{6 * 366});
        Desk head(branch, "H01");
        const auto agreement = head->terms.agreement({id}, 5, person("L01")).value();
        VERIFY_OK(head->terms.erase_kept({id}, 5, agreement));
        const auto row_id = std::to_string(head.query(id).submission.sequence);
        const auto* row = head.rows().row(domain::registers::deletions, row_id);
        QVERIFY(row != nullptr);
        QCOMPARE(row->value(field::items), std::string("T50,T51"));
        QCOMPARE(row->value(deletion::destroyed), std::string("0"));  // T52's copy stands in T52's own row
        QCOMPARE(row->story.front().by, std::string("H01"));
    }

    void the_written_procedures_are_asked_once_for_all_queries_that_go_together_R_PA_10() {
        Branch branch;
        branch.people.in_force["H01"] = {domain::Duty::unit_head};
        Desk desk(branch);
        std::set<QueryId> ids;
        for (const char* number : {"115-房貸-00417", "115-房貸-00418", "115-房貸-00419"}) {
            auto form = good_form();
            form.case_number = number;
            const auto id = desk.approved(form);
            VERIFY_OK(take(desk, "query.withdraw", {{id}}, "不需要了"));
            ids.insert(id);
        }
        branch.clock.advance(std::chrono::days{6 * 366});
        Desk head(branch, "H01");
        const auto agreement = head->terms.agreement(ids, 5, person("L01")).value();
        branch.procedures_asked = 0;
        VERIFY_OK(head->terms.erase_kept(ids, 5, agreement));
        QCOMPARE(branch.procedures_asked, 2);  // for the page, and for all rows
    }

    void a_query_whose_term_is_over_goes_by_the_same_page_and_the_same_word_on_each_export_R_AU_6_R_PA_10() {
        Branch branch;
        branch.people.in_force["H01"] = {domain::Duty::unit_head};
        Desk desk(branch);
        branch.procedures = {{"個人資料刪除要點", "2.1", "總務科", roc("1150101")}};
        const auto id = long_over(branch, desk);
        Desk head(branch, "H01");
        QVERIFY(head->terms.retention_page({id}, 5).value().exports.empty());
        branch.exports = {{812, branch.clock.now(), "H01"}};
        const auto [page, exports] = head->terms.retention_page({id}, 5).value();
        QVERIFY(says(page, "依據\t個人資料刪除要點，2.1"));
        QVERIFY(says(page, "T52 第 1 份\t已銷毀：碎紙，L03，115-11-20，見證人 L01"));
        QVERIFY(says(page, "T50 列印本及檔案\t未印出或另存"));
        QVERIFY(page.find("日誌匯出\t第 812 號") != std::string::npos);
        QCOMPARE(exports.size(), std::size_t{1});
        const auto refused = head->terms.agreement({id}, 5, person("L01"));
        COMPARE_FAULT(refused, input_missing);
        QCOMPARE(std::string(refused.error().detail("export")), std::string("812"));
        const auto named = head->terms.agreement({id}, 5, person("L01"), {{812, "已交還 " + std::string(applicant)}});
        COMPARE_FAULT(named, input_form);
        const ExportsSaid said{{812, "檢查機關已銷毀"}, {9, "不是這一筆的"}};
        const auto agreement = head->terms.agreement({id}, 5, person("L01"), said).value();
        QCOMPARE(agreement.value(deletion::exports), std::string("812\t檢查機關已銷毀\n"));
        QCOMPARE(agreement.value("page"), head->terms.retention_page({id}, 5, said).value().text);
        QVERIFY(agreement.value("page").find("連同個人資料，不在份數之內：檢查機關已銷毀\n") != std::string::npos);
        QVERIFY(page.find("檢查機關已銷毀") == std::string::npos);
        branch.exports.push_back({830, branch.clock.now(), "H01"});
        COMPARE_FAULT(head->terms.erase_kept({id}, 5, agreement), input_missing);
        QVERIFY(branch.journal.erased().empty());
        branch.exports.pop_back();
        VERIFY_OK(head->terms.erase_kept({id}, 5, agreement));
        QVERIFY(branch.journal.erased().contains("record:" + id + ":T52"));
    }
};

JCIC_TEST(TestRetain)
JCIC_TEST(TestDeletion)
#include "test_retain.moc"
