// What a command costs does not grow with what is over: each command of the desk, tried by each duty at a desk of few
// queries and at one of many, reads as many events. The table is the one of who may do what (duty_rows.h), so that a
// new command is counted, too.
#include <map>

#include "app/ledger/session/people.h"
#include "cli/duty_rows.h"
#include "scenario/years_behind.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using domain::Duty;
using test::Row;
using test::Tried;

namespace {

/// What is asked for the whole of something, or of a time, and reads that.
const std::map<std::string, const char*>& reading_more() {
    static const std::map<std::string, const char*> table{
        {"LedgerDesk.verify", "the whole trail"},
        {"LedgerDesk.begin_index", "the whole trail: the search is made anew"},
        {"RegisterDesk.sheet", "each row of the sheet's time"},
        {"StatementDesk.sync", "what was written since the last one was acknowledged: there is none yet"},
        // A week whose end was not believed yet at the sign-in is closed by it (docs/run/time.md).
        {"WeeklySheetDesk.close_own", "each query of the weeks that it closes"}};
    return table;
}

}  // namespace

class TestCommandsCost : public QObject, private scenario::YearsBehind {
    Q_OBJECT

private Q_SLOTS:
    void each_command_reads_the_same_after_many_queries_as_after_few_data() {
        QTest::addColumn<int>("duty");
        for (const auto duty : domain::all_duties)
            QTest::newRow(std::string(domain::name_of(duty)).c_str()) << static_cast<int>(duty);
    }
    void each_command_reads_the_same_after_many_queries_as_after_few() {
        QFETCH(int, duty);
        const auto after_few = read_at_a_desk_of(few, static_cast<Duty>(duty));
        const auto after_many = read_at_a_desk_of(many, static_cast<Duty>(duty));
        QString wrong;
        for (const auto& [command, read] : after_few)
            if (after_many.at(command) != read && !reading_more().contains(command))
                wrong += QString("\n%1: %2 and %3")
                             .arg(QString::fromStdString(command))
                             .arg(read)
                             .arg(after_many.at(command));
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        // And that is counted.
        QVERIFY(after_many.at("LedgerDesk.verify") >= after_few.at("LedgerDesk.verify") + (many - few) * events_each);
    }

    void cleanup() {
        if (desk_) close_desk();
    }

private:
    /// By command, at a new desk with so many queries that are over, by who has that duty and no other.
    std::map<std::string, std::uint64_t> read_at_a_desk_of(std::size_t queries, Duty duty) {
        open_desk();
        const auto querier = officer().with(Duty::query_officer);
        live(queries);
        const auto person = domain::PersonId::parse("N01").value();
        const auto password = scenario::Officer::secret("One-Duty-2026");
        if (!officer().sign_in(Duty::unit_head)) qFatal("unit head");
        if (!ledger::People(desk_->parts().seating.seat()->session())
                 .add({person, "單一職務", {duty}, password.clone(), {{"from", "1150101", domain::Keep::plain, {}}}}))
            qFatal("designation");
        // Labels are made once, and the search, by who reads records and by who does not.
        for (const auto& who : {querier.person, person}) {
            const auto its = who == person ? password.clone() : scenario::Officer::secret(querier.password);
            if (!desk_->seat().sign_in(who, its, desk::HostAccount::leave)) qFatal("sign-in");
            (void)desk_->queries().recall(desk::QueryList::board, "王小明");
            for (bool whole = false; !whole;) {
                const auto index = desk_->ledger().advance_index();
                if (!index) qFatal("index");
                whole = index->complete();
            }
        }
        desk_->practice()->insert_card();
        Tried tried{*desk_, profile_, querier.person, officer().with(Duty::auditor).person};
        std::map<std::string, std::uint64_t> out;
        for (const auto* table : {&test::rows_of_records(), &test::rows_of_the_house()})
            for (const auto& row : *table) out[row.command] = read_by([&] { (void)row.run(tried); });
        close_desk();
        return out;
    }
};

JCIC_TEST(TestCommandsCost)
#include "test_commands_cost.moc"
