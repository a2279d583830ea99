// Working papers and an inspector's list out of a real ledger: what is counted there is what was done here, and each
// file that leaves is an event (R-LO-5, R-LO-7, R-PA-5).
#include <QtTest>

#include "app/desk/registers/papers_desk.h"
#include "at_the_desk.h"
#include "paper/judge.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using domain::Duty;
using domain::Item;

class TestPapersDesk : public QObject, private scenario::AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void init() { open_desk(); }
    void cleanup() { close_desk(); }
    void the_self_check_counts_what_was_asked_for_R_LO_5();
    void the_list_has_every_column_of_the_log_R_LO_1_R_LO_7();
    void an_auditor_reads_what_is_not_personal();
    void the_fourth_paper_is_the_practice_branch_R_DU_1();
    void papers_and_lists_leave_encrypted_and_as_events_R_PA_5();
    void who_may_not_take_events_out_gets_no_paper_R_PA_7();

private:
    domain::RocDate today() { return desk_->rooms().today(); }
    desk::papers::Span this_month() {
        const auto day = today();
        return {*domain::RocDate::from(day.date().year() / day.date().month() / 1), day};
    }
    /// One query of all items, asked for at JCIC; then the person of that duty has the seat.
    void ask_for_three(Duty then) {
        const auto query = ready_to_request();
        VERIFY_OK(desk_->queries().request(query, {}));
        VERIFY_OK(officer().sign_in(then));
    }
    desk::FilledPaper filled(int number) {
        auto paper = desk_->papers().fill({number, this_month()});
        if (!paper) qFatal("fill: %s", qPrintable(scenario::code(paper)));
        return *std::move(paper);
    }
    static const paper::Table& table_of(const desk::FilledPaper& one) {
        for (const auto& block : one.document.blocks)
            if (const auto* table = std::get_if<paper::Table>(&block)) return *table;
        qFatal("no table");
    }
    /// 查核結果 of the item that begins so.
    static QString facts_of(const desk::FilledPaper& one, const char* item) {
        for (const auto& row : table_of(one).rows)
            if (row.cells.front().starts_with(item)) return QString::fromStdString(row.cells[2]);
        return {};
    }
};

void TestPapersDesk::the_self_check_counts_what_was_asked_for_R_LO_5() {
    ask_for_three(Duty::reviewer);
    const auto paper = filled(1);
    const auto first = facts_of(paper, "1)查調公務機關資料前");
    QVERIFY2(first.contains("期間內發查 3 項") && first.contains("0000：3／3"), qPrintable(first));
    const auto approved = facts_of(paper, "10)查詢公務機關資料前");
    QVERIFY2(approved.contains("3／3") && !approved.contains("例外"), qPrintable(approved));
    const auto logged = facts_of(paper, "11)系統是否記錄");
    QVERIFY2(logged.contains("3／3"), qPrintable(logged));
    const auto designated = facts_of(paper, "1)單位主管是否指定專人");
    QVERIFY2(designated.contains("3／3") && designated.contains("3 項"), qPrintable(designated));
    const auto months = facts_of(paper, "2)單位主管有否指定專人抽核");
    QVERIFY2(months.contains("請於此處(查核結果)敘明") && months.contains("3／未抽"), qPrintable(months));
    // Judgement is nobody's but a person's.
    for (const auto& row : table_of(paper).rows)
        if (row.kind == paper::Table::RowKind::plain) QVERIFY(row.cells[3].empty());
    const auto pdf = paper::render(paper.document, paper.look).value();
    QVERIFY(paper::Judge(pdf).text().contains("編號:聯徵1"));
}

void TestPapersDesk::the_list_has_every_column_of_the_log_R_LO_1_R_LO_7() {
    ask_for_three(Duty::reviewer);
    const auto person = officer().with(Duty::query_officer);
    const auto list = desk_->papers().list({this_month()}).value();
    QCOMPARE(list.rows.size(), std::size_t{3});
    const auto cell = [&](const char* column, std::size_t row = 0) {
        const auto at = std::ranges::find(list.columns, column) - list.columns.begin();
        return list.rows.at(row).at(static_cast<std::size_t>(at));
    };
    QCOMPARE(cell("使用者代碼"), person.person.text());
    QCOMPARE(cell("查詢人員"), person.name);
    QCOMPARE(cell("日期"), today().dashed());
    QCOMPARE(cell("查詢作業代號", 2), std::string("T52"));
    for (const auto* column :
         {"時間", "查詢者IP", "工作站", "身分證統一編號", "姓名", "案號", "事由", "授權書", "核准"})
        QVERIFY2(!cell(column).empty() && cell(column) != "（不可讀）", column);
    QCOMPARE(desk_->papers().list({this_month(), {}, Item::t51}).value().rows.size(), std::size_t{1});
    QCOMPARE(desk_->papers().list({this_month(), "L99"}).value().rows.size(), std::size_t{0});
    QCOMPARE(desk_->papers().list({this_month(), {}, {}, domain::ItemState::refused}).value().rows.size(),
             std::size_t{0});
    const auto before = *domain::RocDate::parse("1100101");
    QCOMPARE(desk_->papers().list({{before, before}}).value().rows.size(), std::size_t{0});
}

void TestPapersDesk::an_auditor_reads_what_is_not_personal() {
    ask_for_three(Duty::auditor);
    const auto list = desk_->papers().list({this_month()}).value();
    QCOMPARE(list.rows.size(), std::size_t{3});
    const auto at = std::ranges::find(list.columns, "身分證統一編號") - list.columns.begin();
    QCOMPARE(list.rows[0][static_cast<std::size_t>(at)], std::string("（不可讀）"));
    const auto first = facts_of(filled(1), "1)查調公務機關資料前");
    QVERIFY2(first.contains("期間內發查 3 項") && first.contains("3／3"), qPrintable(first));
}

void TestPapersDesk::the_fourth_paper_is_the_practice_branch_R_DU_1() {
    VERIFY_OK(officer().sign_in(Duty::unit_head));
    const auto paper = filled(4);
    for (const auto& person : desk_->practice()->credentials()) {
        const auto there = std::ranges::any_of(table_of(paper).rows, [&](const auto& row) {
            return row.cells[0] == person.name && row.cells[4] == person.person.text();
        });
        QVERIFY2(there, person.name.c_str());
    }
    const auto devices = filled(3);
    QVERIFY(std::ranges::any_of(table_of(devices).rows, [](const auto& row) { return row.cells[0] == "晶片卡"; }));
    QVERIFY(table_of(filled(2)).rows.front().cells.front().empty());  // nobody has drawn
}

void TestPapersDesk::papers_and_lists_leave_encrypted_and_as_events_R_PA_5() {
    ask_for_three(Duty::reviewer);
    const auto strong = officer().secret("Kdwp-4729-Tmra");
    const auto folder = profile_.parent_path();
    std::size_t files = 0;
    for (int number = 1; number <= 4; ++number)
        for (const auto* ending : {".pdf", ".zip"}) {
            const auto file = folder / ("paper" + std::to_string(number) + ending);
            std::filesystem::remove(file);
            VERIFY_OK(desk_->papers().save({number, this_month()}, file, strong));
            QVERIFY(std::filesystem::file_size(file) > 1000);
            QCOMPARE(count_events("register.exported"), ++files);
            std::filesystem::remove(file);
        }
    for (const auto* name : {"queries.pdf", "queries.zip"}) {
        const auto file = folder / name;
        std::filesystem::remove(file);
        QCOMPARE(desk_->papers().save_list({this_month()}, file, strong).value(), std::size_t{3});
        QFile saved(QString::fromStdString(file.string()));
        QVERIFY(saved.open(QIODevice::ReadOnly));
        QVERIFY(!saved.readAll().contains("A123456789"));
        QCOMPARE(count_events("register.exported"), ++files);
        COMPARE_FAULT(desk_->papers().save_list({this_month()}, file, strong), file_write);  // nothing is overwritten
        std::filesystem::remove(file);
    }
    // No paper leaves in clear: 聯徵1 names staff and cases.
    for (const int number : {1, 2})
        COMPARE_FAULT(desk_->papers().save({number, this_month()}, folder / "paper.xlsx", strong), input_form);
    COMPARE_FAULT(desk_->papers().save({1, this_month()}, folder / "paper.pdf", officer().secret("weak")), rule_pw_1);
    QCOMPARE(count_events("register.exported"), files);
    QVERIFY(desk_->ledger().verify({}).value().ok);
}

void TestPapersDesk::who_may_not_take_events_out_gets_no_paper_R_PA_7() {
    VERIFY_OK(officer().sign_in());
    COMPARE_FAULT(desk_->papers().fill({1, this_month()}), person_duty);
    COMPARE_FAULT(desk_->papers().list({this_month()}), person_duty);
    VERIFY_OK(officer().sign_in(Duty::reviewer));
    COMPARE_FAULT(desk_->papers().fill({5, this_month()}), input_form);
    const auto later = domain::roc_date_at(desk_->snapshot()->now + std::chrono::days{40});
    COMPARE_FAULT(desk_->papers().fill({1, {later, later}}), input_form);
}

JCIC_TEST(TestPapersDesk)
#include "test_papers.moc"
