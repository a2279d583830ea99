// Working papers and an inspector's list out of a real ledger: what is counted there is what was done here, and each
// file that leaves is an event (R-LO-5, R-LO-7, R-PA-5).

#include <QTemporaryDir>
#include <QtTest>
#include <fstream>

#include "app/desk/duties_desk.h"
#include "app/desk/papers/affected.h"
#include "app/desk/papers/given_answers.h"
#include "app/desk/registers/gathering.h"
#include "app/desk/registers/papers_desk.h"
#include "app/desk/registers/sample_desk.h"
#include "app/desk/registers/z52_desk.h"
#include "app/domain/events/names.h"
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

    // A calendar of duties names nobody and leaves without a password: it is told apart from what is encrypted.
    void what_left_in_clear_is_told_by_what_it_names_R_LO_5() {
        VERIFY_OK(officer().sign_in(Duty::reviewer));
        std::filesystem::remove(profile_.parent_path() / "duties.ics");
        VERIFY_OK(desk_->duties().save(profile_.parent_path() / "duties.ics"));
        const auto left = facts_of(filled(1), "1)查詢所得公務機關資料是否嚴限");
        QVERIFY2(left.contains("底稿 1 次（其中未加密 0 次，無個人資料之行事曆及分行彙報 1 次）"), qPrintable(left));
    }

    void the_list_has_every_column_of_the_log_R_LO_1_R_LO_7() {
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
        QVERIFY2(cell("查詢條件").starts_with("調閱年度 "), cell("查詢條件").c_str());
        for (const auto* column :
             {"時間", "查詢者IP", "工作站", "身分證字號", "姓名", "案號", "事由", "授權書", "核准"})
            QVERIFY2(!cell(column).empty() && cell(column) != "（不可讀）", column);
        QCOMPARE(desk_->papers().list({this_month(), {}, Item::t51}).value().rows.size(), std::size_t{1});
        QCOMPARE(desk_->papers().list({this_month(), "L99"}).value().rows.size(), std::size_t{0});
        QCOMPARE(desk_->papers().list({this_month(), {}, {}, domain::ItemState::refused}).value().rows.size(),
                 std::size_t{0});
        const auto before = *domain::RocDate::parse("1100101");
        QCOMPARE(desk_->papers().list({{before, before}}).value().rows.size(), std::size_t{0});
    }

    void papers_and_lists_leave_encrypted_and_as_events_R_PA_5() {
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
            COMPARE_FAULT(desk_->papers().save_list({this_month()}, file, strong),
                          file_write);  // nothing is overwritten
            std::filesystem::remove(file);
        }
        // Who waits is told how far it is, and may stop it: nothing is written then, and nothing noted.
        std::stop_source stop;
        std::vector<std::uint64_t> told;
        const auto stopped = folder / "stopped.zip";
        COMPARE_FAULT(desk_->papers().save_list({this_month()}, stopped, strong,
                                                {stop.get_token(),
                                                 [&](std::uint64_t done, std::uint64_t total) {
                                                     QVERIFY(done < total);
                                                     told.push_back(done);
                                                     stop.request_stop();
                                                 }}),
                      cancelled);
        QCOMPARE(told, std::vector<std::uint64_t>{0});
        COMPARE_FAULT(desk_->papers().save_authorisations(this_month(), stopped, strong, {stop.get_token(), {}}),
                      cancelled);
        QVERIFY(!std::filesystem::exists(stopped));
        QCOMPARE(count_events("register.exported"), files);
        // No paper leaves in clear: 聯徵1 names staff and cases.
        for (const int number : {1, 2})
            COMPARE_FAULT(desk_->papers().save({number, this_month()}, folder / "paper.xlsx", strong), input_form);
        COMPARE_FAULT(desk_->papers().save({1, this_month()}, folder / "paper.pdf", officer().secret("weak")),
                      rule_pw_1);
        QCOMPARE(count_events("register.exported"), files);
        QVERIFY(desk_->ledger().verify({}).value().ok);
    }

    /// What stands of it beside the next paper: tests/rules/papers.txt.
    void how_rights_were_reviewed_is_told_to_who_reviews_them_again() {
        VERIFY_OK(officer().sign_in(Duty::unit_head));
        const auto& book = domain::registers::people;
        const auto code = officer().with(Duty::query_officer).person.text();
        QVERIFY(!desk_->registers().last_answer(book, code).value());
        VERIFY_OK(desk().take_step(wanted(book, "person.rights-confirmed", code, {{"least", "yes"}})));
        const auto last = desk_->registers().last_answer(book, code).value();
        QVERIFY(last.has_value());
        QCOMPARE(last->about, today().dashed());
        QCOMPARE(last->answers, (domain::registers::Values{{"least", "yes"}}));
        COMPARE_FAULT(desk_->registers().last_answer(book, "L99"), register_state);
        VERIFY_OK(officer().sign_in());
        COMPARE_FAULT(desk_->registers().last_answer(book, code), person_duty);
    }

    void one_list_of_authorisations_with_every_field_R_LO_7() {
        ask_for_three(Duty::reviewer);
        const auto list = desk_->papers().list_authorisations(this_month()).value();
        QVERIFY(!list.rows.empty());
        const auto at = [&](const char* column) {
            return static_cast<std::size_t>(std::ranges::find(list.columns, column) - list.columns.begin());
        };
        for (const auto* column : {"授權書編號", "身分證字號", "姓名", "申辦業務名稱", "授權項目", "簽署日", "授權迄日",
                                   "狀態", "登記經過", "所據之查詢"})
            QVERIFY2(at(column) < list.columns.size(), column);
        const auto used = std::ranges::find_if(list.rows, [&](const auto& row) {
            return QString::fromStdString(row[at("所據之查詢")]).count("事件") == 3;
        });
        QVERIFY(used != list.rows.end());
        QVERIFY(!(*used)[at("姓名")].empty() && (*used)[at("姓名")] != "（不可讀）");
        const auto file = profile_.parent_path() / "authorisations.zip";
        std::filesystem::remove(file);
        const auto strong = officer().secret("Kdwp-4729-Tmra");
        const auto events = count_events("register.exported");
        QCOMPARE(desk_->papers().save_authorisations(this_month(), file, strong).value(), list.rows.size());
        QCOMPARE(count_events("register.exported"), events + 1);
        QFile saved(QString::fromStdString(file.string()));
        QVERIFY(saved.open(QIODevice::ReadOnly));
        QVERIFY(!saved.readAll().contains("A123456789"));
        std::filesystem::remove(file);
        VERIFY_OK(officer().sign_in());
        COMPARE_FAULT(desk_->papers().list_authorisations(this_month()), person_duty);
    }

    void a_report_is_signed_names_nobody_and_is_gathered_R_LO_5() {
        ask_for_three(Duty::reviewer);
        const auto running = std::to_string(today().year());
        const auto year = std::to_string(today().year() - 1);  // one that is over
        VERIFY_OK(desk_->papers().answer(year, {{"answer-1-1", "yes"}, {"note-1-1", "王小明 A123456789"}}));
        const auto folder = profile_.parent_path() / "reports";
        std::filesystem::remove_all(folder);
        std::filesystem::create_directory(folder);
        const auto written = desk_->papers().report(year, folder / "one.report").value();
        QCOMPARE(last_event("register.exported")["form"], std::string("report"));
        QFile file(QString::fromStdString((folder / "one.report").string()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto text = file.readAll().toStdString();
        for (const auto* personal : {"A123456789", "王小明", "林怡君"})
            QVERIFY2(text.find(personal) == std::string::npos, personal);
        COMPARE_FAULT(desk_->papers().report(year, folder / "one.report"), file_write);
        COMPARE_FAULT(desk_->papers().report(year, folder / "one.txt"), input_form);
        // One figure changed, and one cut.
        auto forged = text;
        forged.replace(forged.find("signed\tno"), 9, "signed\tyes");
        std::ofstream(folder / "two.report") << forged;
        std::ofstream(folder / "three.report") << text.substr(0, text.size() / 2);
        std::ofstream(folder / "notes.txt") << "no report";
        const auto expected = folder / "expected.csv";
        std::ofstream(expected) << "機構代號,單位,憑證指紋\n"
                                << written.said.institution << ",忠孝分行," << written.fingerprint
                                << "\n0120009,大安分行,\n";
        const auto now = desk_->parts().machine.clock().now();
        const auto gathered = desk::gather_reports({folder, year, expected, true}, now).value();
        QCOMPARE(gathered.taken.size(), std::size_t{1});
        const auto& taken = gathered.taken.at(written.said.institution);
        QVERIFY(taken.compared);
        QCOMPARE(taken.report.said, written.said);
        QCOMPARE(gathered.refused.size(), std::size_t{2});
        QCOMPARE(gathered.refused[0].reason, std::string("cut"));
        QCOMPARE(gathered.refused[1].reason, std::string("signature"));
        QCOMPARE(gathered.missing.size(), std::size_t{1});
        QCOMPARE(gathered.missing.front().institution, std::string("0120009"));
        // As of real branches it is none.
        QCOMPARE(desk::gather_reports({folder, year, {}, false}, now).value().taken.size(), std::size_t{0});
        // Of the year that still runs there are figures, and they do not count as all of it.
        std::filesystem::create_directory(folder / "running");
        const auto so_far = desk_->papers().report(running, folder / "running" / "one.report").value();
        std::uint64_t queries = 0;
        for (const auto& month : so_far.said.months) queries += month.queries;
        QCOMPARE(queries, std::uint64_t{3});
        const auto early = desk::gather_reports({folder / "running", running, {}, true}, now).value();
        QVERIFY(early.taken.empty());
        QCOMPARE(early.refused.at(0).reason, std::string("early"));
        for (const auto* name : {"all.csv", "all.xlsx"}) VERIFY_OK(desk::write_gathered(gathered, folder / name));
        COMPARE_FAULT(desk::write_gathered(gathered, folder / "all.csv"), file_write);
        COMPARE_FAULT(desk::write_gathered(gathered, folder / "all.pdf"), input_form);
        std::filesystem::remove_all(folder);
    }

private:
    domain::RocDate today() { return desk_->parts().machine.today(); }
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

// Out of a real ledger: 聯徵1 of who looked at, printed and saved records (R-PA-7), and 聯徵2 of another time in JCIC's
// list (R-LO-3).

class TestPapersUses : public QObject, private scenario::AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void init() { open_desk(); }
    void cleanup() { close_desk(); }

    void who_looked_and_saved_is_counted_by_person_R_PA_7() {
        a_day();
        const auto officers_name = QString::fromStdString(officer().with(Duty::query_officer).name);
        VERIFY_OK(officer().sign_in(Duty::reviewer));
        const auto day = desk_->parts().machine.today();
        const auto first = domain::RocDate::from(day.date().year() / day.date().month() / 1).value();
        const auto paper = desk_->papers().fill({1, {first, day}});
        VERIFY_OK(paper);
        QString facts;
        for (const auto& block : paper->document.blocks)
            if (const auto* table = std::get_if<paper::Table>(&block))
                for (const auto& row : table->rows)
                    if (row.cells.front().starts_with("13)公務機關資料")) facts = QString::fromStdString(row.cells[2]);
        QVERIFY2(facts.contains("依人員：" + officers_name + "（") && facts.contains("閱覽 2、送印 0、存檔 1。"),
                 qPrintable(facts));
    }

    /// The encrypted file holds every record that was there: of each a copy more, in the hands of both who made it.
    void an_export_of_the_ledger_with_values_is_a_copy_of_each_record_R_LO_6() {
        a_day();
        VERIFY_OK(officer().sign_in(Duty::unit_head));
        auto& seat = *desk_->parts().seating.seat();
        const auto read = desk::papers::read_query(seat, seat.book().queries().begin()->first).value().value();
        domain::Recorded exported = read.events.back();
        exported.sequence += 1;
        exported.at += std::chrono::minutes{1};
        exported.person = "L01";
        exported.entry = {};
        exported.entry.action = "ledger.exported-with-values";
        exported.entry.plain("second", "L07");
        const auto sum_of = [&](const char* person, const std::vector<domain::Recorded>& exports) {
            desk::papers::Affected out;
            out.scope.person = person;
            out.exports = exports;
            desk::papers::add(out, read);
            return out;
        };
        const auto before = sum_of("L03", {});
        const auto after = sum_of("L03", {exported});
        QCOMPARE(after.copies, before.copies + after.records);
        QCOMPARE(after.copies_left, before.copies_left + after.records);
        QVERIFY(after.seen_by.contains("L01") && after.seen_by.contains("L07"));
        // Who asks what L01 had to do with is told of it, whatever else L01 did.
        QCOMPARE(sum_of("L01", {}).items.size(), std::size_t{0});
        QCOMPARE(sum_of("L01", {exported}).items.size(), std::size_t{2});  // the third never came
        // One that was made before the record came holds none of it.
        exported.at = read.events.front().at;
        QCOMPARE(sum_of("L01", {exported}).items.size(), std::size_t{0});
    }

    void another_time_in_JCICs_list_stands_on_the_second_paper_R_LO_3() {
        const auto month = domain::RocMonth::of(desk_->parts().machine.today());  // before the clock is hurried
        const auto query = ready_to_request();
        VERIFY_OK(desk_->queries().request(query, {}));
        const QTemporaryDir beside;
        const auto file = std::filesystem::path(beside.path().toStdString()) / "z52.csv";
        const auto other = write_list(month, Item::t51, file);
        VERIFY_OK(officer().sign_in(Duty::reviewer));
        const auto read = desk_->z52().from_file(month, file);
        VERIFY_OK(read);
        QCOMPARE(desk_->z52().enter(month, *read).value(), std::size_t{1});
        QCOMPARE(last_event("difference.found").at(std::string(field::at_there)), domain::iso_text(other));
        while (desk_->parts().machine.today() <= month.last_day())
            VERIFY_OK(desk_->practice()->hurry(std::chrono::hours{24 * 10}));
        VERIFY_OK(officer().sign_in(Duty::reviewer));
        VERIFY_OK(desk_->samples().draw(month));
        const auto paper = desk_->papers().fill({2, {month.first_day(), month.last_day()}});
        VERIFY_OK(paper);
        QStringList dates;
        for (const auto& block : paper->document.blocks)
            if (const auto* table = std::get_if<paper::Table>(&block))
                for (const auto& row : table->rows) dates << QString::fromStdString(row.cells.front());
        const auto said = "Z52：" + QString::fromStdString(domain::roc_time_text(other)) + "（核對第 1 號）";
        const auto all = dates.join(u'|');
        QCOMPARE(all.count(QStringLiteral("Z52：")), 1);
        QVERIFY2(all.contains(" T51\n" + said), qPrintable(all));
        QVERIFY(desk_->ledger().verify({}).value().ok);
    }

private:
    /// JCIC's list of the month as a file, of which the line of one item says another time; that time.
    UtcTime write_list(domain::RocMonth month, Item item, const std::filesystem::path& file) {
        const auto asked = desk_->z52().from_host(month, {});
        if (!asked) qFatal("z52: %s", qPrintable(scenario::code(asked)));
        UtcTime other{};
        std::ofstream out(file);
        out << "查詢時間,項目,身分證字號,使用者代碼,案號\r\n";
        for (const auto& line : asked->lines) {
            if (line.asked.case_number.empty()) continue;  // somebody else's
            auto at = line.asked.at;
            if (line.asked.item == domain::code_of(item)) {
                constexpr std::chrono::minutes apart{40};
                at += at + apart < month.ends() ? apart : -apart;
                other = at;
            }
            out << domain::iso_text(at) << "," << line.asked.item << "," << line.subject_id << ","
                << line.asked.user_code << "," << line.asked.case_number << "\r\n";
        }
        return other;
    }
    /// One record looked at twice, another saved to a file.
    void a_day() {
        const auto query = ready_to_request();
        if (!desk_->queries().request(query, {})) qFatal("request");
        auto one = officer();
        for (const auto item : {Item::t52, Item::t50})
            if (!one.fetch(query, item)) qFatal("fetch");
        for (int times = 0; times < 2; ++times)
            if (!desk_->paper().view(query, Item::t50)) qFatal("view");
        const auto record = desk_->paper().open(query, Item::t52, "");
        if (!record) qFatal("open: %s", qPrintable(scenario::code(record)));
        const auto file = profile_.parent_path() / "used-record.pdf";
        std::filesystem::remove(file);
        if (!desk_->paper().save_encrypted(*record, file, scenario::Officer::secret("Kdwp-4729-Tmra"))) qFatal("save");
        std::filesystem::remove(file);
    }
};

JCIC_TEST(TestPapersDesk)
JCIC_TEST(TestPapersUses)
#include "test_papers.moc"
