// How much of a register a sign-in reads (app/desk/rooms/archive.h): of one that grows with every query what is open,
// of any other all that was ever written to it.
#include <QTest>
#include <algorithm>

#include "app/domain/registers/rows.h"
#include "desk/papers_facts.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::desk::paper_facts;

namespace {

bool read_whole(std::string_view action) {
    const auto actions = domain::registers::Rows::actions_of_small();
    return std::ranges::find(actions, action) != actions.end();
}

/// Rows of which those are read at once, of so many that one event began each.
struct Begun {
    Begun(int rows_written, const std::string& action, const std::string& about, std::set<std::string> open) {
        for (int i = 1; i <= rows_written; ++i)
            trail.push_back(written(static_cast<std::uint64_t>(i), "1150105", action, about + std::to_string(i), {}));
        rows.begin_after(trail.size(), std::move(open), [this](const std::string& subject) {
            ++read;
            std::vector<domain::Recorded> out;
            for (const auto& event : trail)
                if (event.entry.subject == subject) out.push_back(event);
            return Result<std::vector<domain::Recorded>>(out);
        });
    }
    std::vector<domain::Recorded> trail;
    int read = 0;
    domain::registers::Rows rows;
};

/// Subjects that are read at once, of so many authorisations of which one is open.
int read_of(int rows_written) {
    Begun begun(rows_written, "authorisation.signed", "authorisation:AU-", {"authorisation:AU-7"});
    return begun.rows.load_open() ? begun.read : -1;
}

}  // namespace

class TestRowsRead : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void of_a_register_that_grows_what_is_open_is_read_however_many_rows_it_has() {
        QCOMPARE(read_of(10), 1);
        QCOMPARE(read_of(2000), 1);
        QVERIFY(!read_whole("authorisation.signed"));
        QVERIFY(!read_whole("authorisation.erased"));
        QVERIFY(!read_whole("application.received"));
    }
    void the_next_row_is_called_by_a_number_that_none_has_read_or_not() {
        const auto& book = domain::registers::applications;
        Begun from_the_newest(2000, "application.received", "application:", {"application:2000"});
        QCOMPARE(from_the_newest.rows.next_number(book).value(), std::string("2001"));
        QVERIFY(from_the_newest.read <= 2);
        Begun nothing_read(20, "application.received", "application:", {});
        QCOMPARE(nothing_read.rows.next_number(book).value(), std::string("21"));
        // What another program wrote is no number.
        Begun a_word(20, "application.received", "application:", {"application:20", "application:X-7"});
        a_word.trail.push_back(written(21, "1150105", "application.received", "application:X-7", {}));
        QCOMPARE(a_word.rows.next_number(book).value(), std::string("21"));
        // One that another program began meanwhile.
        const auto meanwhile = written(2001, "1150105", "application.received", "application:2001", {});
        from_the_newest.trail.push_back(meanwhile);
        from_the_newest.rows.apply(meanwhile);
        QCOMPARE(from_the_newest.rows.next_number(book).value(), std::string("2002"));
    }
    void of_a_small_register_every_event_is_read() {
        QVERIFY(read_whole("device.taken-in"));
        QVERIFY(read_whole("device.counted"));
        QVERIFY(read_whole("person.designated"));
    }
};

JCIC_TEST(TestRowsRead)
#include "test_rows_read.moc"
