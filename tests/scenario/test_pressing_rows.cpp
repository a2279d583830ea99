// What has to be seen to in a register: counted, on top of its list, alone where that is asked; and what a row owes.
#include <QtTest>

#include "app/desk/registers/register_desk.h"
#include "at_the_desk.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using domain::Duty;
using domain::registers::Urgency;
namespace registers = domain::registers;

class TestPressingRows : public QObject, private scenario::AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void init() { open_desk(); }
    void cleanup() { close_desk(); }

    void what_is_late_stands_on_top_then_what_is_due_soon_then_the_newest() {
        auto one = officer();
        VERIFY_OK(one.sign_in(Duty::unit_head));
        const auto late = desk().take_step(finding(day(0))).value();
        const auto soon = desk().take_step(finding(day(5))).value();
        const auto later = desk().take_step(finding(day(90))).value();
        QVERIFY(desk_->practice()->hurry(std::chrono::hours{24}).has_value());
        VERIFY_OK(one.sign_in(Duty::unit_head));
        desk::RowFilter filter;
        QCOMPARE(ids(filter), (std::vector<std::string>{later, soon, late}));  // as before: the newest first
        filter.pressing_first = true;
        QCOMPARE(ids(filter), (std::vector<std::string>{late, soon, later}));
        filter.limit = 1;
        QCOMPARE(ids(filter), std::vector<std::string>{late});  // older than what is listed, and listed all the same
        filter.limit = 500;
        filter.owing = Urgency::late;
        QCOMPARE(ids(filter), std::vector<std::string>{late});
        filter.owing = Urgency::soon;
        QCOMPARE(ids(filter), std::vector<std::string>{soon});
        const auto view = desk().rows(registers::findings, filter).value();
        QCOMPARE(view.found, std::size_t{1});
        QCOMPARE(view.counts.all, std::size_t{3});
        QCOMPARE(view.counts.open, std::size_t{3});
        QCOMPARE(view.counts.soon, std::size_t{1});
        QCOMPARE(view.counts.late, std::size_t{1});
        QVERIFY(view.rows.front().urgency == Urgency::soon);
        const auto counted = desk().counted().value();
        for (const auto& listed : counted) {
            if (listed.book == &registers::findings) QCOMPARE(listed.counts.late, std::size_t{1});
            // Of one that grows: read or not.
            if (listed.book == &registers::authorisations)
                QCOMPARE(listed.counts.all, desk().rows(registers::authorisations, {}).value().found);
            if (listed.book->is_made()) QCOMPARE(listed.counts.all, std::size_t{0});
        }
    }

    void a_row_says_what_it_owes_and_which_step_does_it() {
        auto one = officer();
        VERIFY_OK(one.sign_in(Duty::unit_head));
        const auto row = desk().take_step(finding(day(5))).value();
        const auto far = desk().take_step(finding(day(90))).value();
        auto view = desk().row(registers::findings, row).value();
        QCOMPARE(view.owes.size(), std::size_t{1});
        QCOMPARE(view.owes.front().until.text(), day(5));
        QVERIFY(view.owes.front().urgency == Urgency::soon && view.row.urgency == Urgency::soon);
        QVERIFY(view.likely == nullptr);  // another remedies it
        VERIFY_OK(one.sign_in(Duty::supervisor));
        view = desk().row(registers::findings, row).value();
        QVERIFY(view.likely == registers::findings.step("finding.remedied"));
        QVERIFY(desk().row(registers::findings, far).value().row.urgency == Urgency::later);
    }

private:
    std::string day(int later) {
        return domain::RocDate::from(
                   std::chrono::year_month_day{desk_->parts().machine.today().days() + std::chrono::days{later}})
            .value()
            .text();
    }
    domain::registers::StepRequest finding(const std::string& due) {
        const auto& book = registers::findings;
        return {&book,
                book.step("finding.opened"),
                "",
                {{"source", "other"},
                 {"what", "門禁紀錄未留存"},
                 {"owner", officer().with(Duty::supervisor).person.text()},
                 {"due", due}},
                std::nullopt};
    }
    std::vector<std::string> ids(const desk::RowFilter& filter) {
        std::vector<std::string> out;
        const auto view = desk().rows(registers::findings, filter).value();
        for (const auto& row : view.rows) out.push_back(row.id);
        return out;
    }
};

JCIC_TEST(TestPressingRows)
#include "test_pressing_rows.moc"
