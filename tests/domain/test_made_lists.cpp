// Lists that are made of what stands elsewhere: described as registers are, and never taken for one that is written.
#include "app/domain/catalogue/catalogue.h"
#include "app/domain/registers/made_lists.h"

#include <algorithm>

#include "app/domain/branch/rights.h"
#include "app/domain/registers/rows.h"
#include "app/domain/retention.h"
#include "app/domain/trail_access.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::domain;

namespace {

bool has_state(const registers::Register& book, std::string_view name) {
    return std::ranges::find(book.states, name, &registers::State::name) != book.states.end();
}

}  // namespace

class TestMadeLists : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void each_description_holds_together() {
        const auto books = registers::all();
        for (const auto* book : registers::all_to_read()) {
            const bool written = std::ranges::find(books, book) != books.end();
            QCOMPARE(book->is_made(), !written);
            QCOMPARE(registers::find(book->name), book);
            if (written) continue;
            QVERIFY(std::string_view(book->rule).starts_with("R-"));
            QVERIFY(!book->states.empty() && !book->readers.empty() && book->dues.empty() && !book->said.empty());
            // A time stands in its day's column.
            const auto times = std::ranges::count(book->said, events::Kind::time, &events::Field::kind);
            QCOMPARE(book->columns.size() + static_cast<std::size_t>(times), book->said.size());
            for (const auto& one : book->said)
                if (one.kind == events::Kind::time) QCOMPARE(book->time_of(one.of_day), &one);
            if (!book->signed_by.empty())
                QVERIFY(std::ranges::find(book->columns, book->signed_by, &registers::Column::field) !=
                        book->columns.end());
            for (const auto& column : book->columns) {
                const auto* field = book->field(column.field);
                QVERIFY2(field != nullptr && field->title != nullptr, column.field.data());
                QCOMPARE(field->kind == events::Kind::choice, !field->choices.empty());
            }
        }
        QCOMPARE(registers::all_to_read().size(), books.size() + 3);
    }
    void no_event_is_a_step_of_one() {
        for (const auto& event : events::all()) {
            const auto step = registers::step_of(event.action);
            QVERIFY2(!step || !step->book->is_made(), event.action.data());
        }
        QVERIFY(!registers::step_of("copy.destroyed"));
        QVERIFY(!registers::step_of("query.erased"));
    }
    void who_reads_them_is_who_may_list_what_they_are_made_of_R_PA_4_R_LO_1() {
        for (const auto duty : all_duties) {
            QCOMPARE(registers::holds_one({duty}, registers::destroyed_copies.readers),
                     may_account_for_copies({duty}).has_value());
            QCOMPARE(registers::holds_one({duty}, registers::kept_queries.readers), may_list_kept({duty}).has_value());
        }
        for (const auto* name : {"destruction", "retention", "card-loans"}) {
            const auto all = rights();
            const auto found = std::ranges::find(all, std::string_view(name), &Right::action);
            QVERIFY2(found != all.end(), name);
            const auto readers = registers::find(name)->readers;
            QVERIFY2(found->takes == std::set<Duty>(readers.begin(), readers.end()), name);
        }
    }
    void a_row_is_whose_it_names() {
        registers::Row row;
        row.values = {{std::string(registers::destroyed_copy::by), "L03"}, {std::string(field::witness), "L02"}};
        for (const auto* person : {"L03", "L02"}) QVERIFY(registers::is_of(registers::destroyed_copies, row, person));
        QVERIFY(!registers::is_of(registers::destroyed_copies, row, "L01"));
        QVERIFY(registers::has_own_rows(registers::destroyed_copies) && registers::has_own_rows(registers::letters));
        QVERIFY(!registers::has_own_rows(registers::kept_queries));
    }
    void each_reason_of_a_term_has_its_words_R_AU_6() {
        const auto choices = registers::kept_queries.field(registers::kept_query::reason)->choices;
        for (const auto reason :
             {RetentionReason::open, RetentionReason::relation, RetentionReason::ended, RetentionReason::log})
            QVERIFY2(std::ranges::find(choices, name_of(reason), &events::Choice::name) != choices.end(),
                     name_of(reason).data());
        namespace kept = registers::kept_query;
        for (const auto state : {kept::kept, kept::copy_out, kept::over})
            QVERIFY2(has_state(registers::kept_queries, state), state.data());
        namespace loan = registers::card_loan;
        for (const auto state : {loan::out, loan::returned, loan::taken_back, loan::lost})
            QVERIFY2(has_state(registers::card_loans, state), state.data());
        namespace copy = registers::destroyed_copy;
        for (const auto state : {copy::waiting, copy::destroyed})
            QVERIFY2(has_state(registers::destroyed_copies, state), state.data());
    }
};

JCIC_TEST(TestMadeLists)
#include "test_made_lists.moc"
