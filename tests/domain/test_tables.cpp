// Every event and every register as the rules have them, line by line beside the code: tests/domain/events.txt and
// registers.txt. A table's cell that changes is seen here, by whoever reads the change too. Where that is meant, the
// test has written the new text beside the old one's place in the build folder.

#include <QFile>
#include <QTest>
#include <algorithm>

#include "app/domain/branch/rights.h"
#include "app/domain/catalogue/catalogue.h"
#include "app/domain/registers/made_lists.h"
#include "app/domain/registers/register.h"
#include "app/domain/registers/rows.h"
#include "app/domain/retention.h"
#include "app/domain/trail_access.h"
#include "support/places.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::domain;
namespace books = jcic::domain::registers;

namespace {

template <std::size_t Count>
std::string named(const std::array<std::string_view, Count>& names, auto value) {
    return std::string(names.at(static_cast<std::size_t>(value)));
}
constexpr std::array<std::string_view, 19> kinds{
    "text",   "reference", "number",  "yes-no", "day",     "time",   "week",       "instant", "item",  "items",
    "person", "hex",       "earlier", "choice", "subject", "duties", "attachment", "problem", "opaque"};
constexpr std::array<std::string_view, 3> keeps{"plain", "personal", "apart"};
constexpr std::array<std::string_view, 3> times{"once", "if-any", "any-number"};
constexpr std::array<std::string_view, 3> whose{"", "signer", "told-of"};
constexpr std::array<std::string_view, 4> writers{"unasked", "person", "nobody", "either"};
constexpr std::array<std::string_view, 4> written{"here", "table", "roster", "elsewhere"};

/// " key=value", or nothing where it says nothing.
std::string said(std::string_view key, std::string_view value) {
    if (value.empty()) return {};
    return " " + std::string(key) + "=" + std::string(value);
}
std::string said(std::string_view key, int number) {
    return number == 0 ? std::string() : said(key, std::to_string(number));
}
std::string said(std::string_view key, bool holds) {
    return holds ? " " + std::string(key) : std::string();
}
std::string joined(const auto& all, auto name) {
    std::string out;
    for (const auto& one : all) out += (out.empty() ? "" : "|") + std::string(name(one));
    return out;
}
std::string duties(std::span<const Duty> all) {
    return joined(all, [](Duty one) { return name_of(one); });
}
std::string texts(std::span<const std::string_view> all) {
    return joined(all, [](std::string_view one) { return one; });
}
std::string choices(std::span<const events::Choice> all) {
    return joined(all, [](const events::Choice& one) { return one.name; });
}

std::string line_of(const events::Field& field) {
    return "  " + std::string(field.name) + " " + named(kinds, field.kind) + " " + named(keeps, field.keep) + " " +
           named(times, field.times) + said("named", named(whose, field.named)) + said("having", duties(field.having)) +
           said("barred", duties(field.barred)) + said("as-before", field.as_before) + said("least", field.least) +
           said("most", field.most) + said("anew", field.anew) + said("given", field.given) +
           said("of-day", field.of_day) + said("choices", choices(field.choices)) + said("said", choices(field.said)) +
           "\n";
}

std::string line_of(const events::Demand& demand) {
    return "  demand " + std::string(demand.purpose) + " signers=" + std::to_string(demand.signers) +
           said("answers", demand.answers) + said("one", duties(demand.one)) + said("another", duties(demand.another)) +
           said("witnessed", demand.witnessed) + said("beside", demand.beside) +
           said("of-anothers", demand.of_anothers) + said("any-day", demand.any_day) + said("alone", demand.alone) +
           "\n";
}

std::string line_of(const events::RosterRule& rule) {
    return "  roster" + said("by", duties(rule.by)) + said("of-others", rule.of_others) + said("apart", rule.apart) +
           said("beside", duties(rule.beside)) + said("in-vacancy", rule.in_vacancy) + "\n";
}

std::string text_of(const events::Event& event) {
    const auto& writer = event.writer;
    std::string out = std::string(event.action) + " about=" + std::string(event.about) +
                      " writer=" + named(writers, writer.is) + said("by", duties(writer.by)) +
                      said("any-day", writer.any_day) + said("own", writer.own) + said("takes-back", event.takes_back) +
                      said("right-after", event.right_after) + "\n";
    if (event.demand) out += line_of(*event.demand);
    if (event.roster) out += line_of(*event.roster);
    for (const auto& field : event.fields) out += line_of(field);
    return out;
}

std::string text_of(const books::Step& step) {
    std::string out = " step " + std::string(step.action) + " from=" + texts(step.from) +
                      " to=" + std::string(step.to) + " by=" + duties(step.by) +
                      " written=" + named(written, step.written);
    if (step.beside)
        out += " beside=" + duties(step.beside->who) + ":" + std::string(step.beside->purpose) +
               said("beside-named", step.beside->named);
    out += said("erases", step.erases) + said("secret", step.secret != nullptr) + said("only-by", step.only_by) +
           said("second-way", step.second_way) + said("rule-of-row", step.rule_of_row) +
           said("never-by", texts(step.never_by)) + said("by-another", step.by_another) +
           said("of-another", step.of_another) + said("counted", step.counted) + said("in-any-case", step.in_any_case) +
           said("signs", step.signs) + said("seldom", step.seldom) + said("rule", step.rule != nullptr) +
           said("gives", step.gives != nullptr) + "\n";
    for (const auto& field : step.asks) out += line_of(field);
    return out;
}

std::string text_of(const books::Register& book) {
    std::string out = std::string(book.name) + " " + std::string(book.rule) + " about=" + std::string(book.about) +
                      said("key", book.key) + " readers=" + duties(book.readers) + said("grows", book.grows) +
                      said("layout", book.layout) + said("signed-by", book.signed_by) +
                      said("listed-as-due", book.listed_as_due) + "\n";
    for (const auto& one : book.states)
        out += " state " + std::string(one.name) + said("over", one.over) + said("good", one.good) + "\n";
    for (const auto& one : book.steps) out += text_of(one);
    for (const auto& one : book.said) out += line_of(one);
    for (const auto& one : book.columns)
        out += " column " + std::string(one.field) + said("derived", one.derived != nullptr) +
               said("begun-by", one.begun_by) + said("below", one.below) + "\n";
    for (const auto& one : book.dues)
        out += " due " + std::string(one.title) + " in=" + texts(one.in) + " who=" + duties(one.who) +
               said("by", one.by) + said("settled-by", one.settled_by) + "\n";
    return out;
}

/// The first line in which they differ, with its number.
QString first_difference(const QByteArray& expected, const QByteArray& found) {
    const auto one = expected.split('\n');
    const auto other = found.split('\n');
    for (qsizetype line = 0; line < std::max(one.size(), other.size()); ++line)
        if (one.value(line) != other.value(line))
            return QStringLiteral("line %1:\n- %2\n+ %3")
                .arg(line + 1)
                .arg(QString::fromUtf8(one.value(line)), QString::fromUtf8(other.value(line)));
    return {};
}

}  // namespace

class TestTables : public QObject {
    Q_OBJECT

private slots:
    void every_event_is_as_it_stands_beside() {
        std::string out;
        for (const auto& one : events::all()) out += text_of(one);
        compare("events.txt", out);
    }
    void every_register_is_as_it_stands_beside() {
        std::string out;
        for (const auto* one : books::all_to_read()) out += text_of(*one);
        compare("registers.txt", out);
    }

private:
    static void compare(const char* name, const std::string& found) {
        QFile file(QString::fromStdString(test::in_source(std::string("tests/domain/") + name)));
        QVERIFY2(file.open(QIODevice::ReadOnly), name);
        const auto expected = file.readAll();
        const auto now = QByteArray::fromStdString(found);
        if (expected == now) return;
        QFile beside(QString::fromLatin1(name) + ".found");
        if (beside.open(QIODevice::WriteOnly)) beside.write(now);
        QFAIL(qPrintable(QFileInfo(beside).absoluteFilePath() + ": " + first_difference(expected, now)));
    }
};

// Lists that are made of what stands elsewhere: described as registers are, and never taken for one that is written.

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

JCIC_TEST(TestTables)
JCIC_TEST(TestMadeLists)
#include "test_tables.moc"
