// 聯徵1 of who looked at, printed and saved records, counted out of a real ledger (R-PA-7).
#include <QtTest>

#include "app/desk/registers/papers_desk.h"
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
    void who_looked_and_saved_is_counted_by_person_R_PA_7();

private:
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

void TestPapersUses::who_looked_and_saved_is_counted_by_person_R_PA_7() {
    a_day();
    const auto officers_name = QString::fromStdString(officer().with(Duty::query_officer).name);
    VERIFY_OK(officer().sign_in(Duty::reviewer));
    const auto day = desk_->rooms().today();
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

JCIC_TEST(TestPapersUses)
#include "test_papers_uses.moc"
