// Out of a real ledger: 聯徵1 of who looked at, printed and saved records (R-PA-7), and 聯徵2 of another time in JCIC's
// list (R-LO-3).
#include <QTemporaryDir>
#include <QtTest>
#include <fstream>

#include "app/desk/papers/affected.h"
#include "app/desk/registers/papers_desk.h"
#include "app/desk/registers/sample_desk.h"
#include "app/desk/registers/z52_desk.h"
#include "app/domain/events/names.h"
#include "at_the_desk.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using domain::Duty;
using domain::Item;

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

JCIC_TEST(TestPapersUses)
#include "test_papers_uses.moc"
