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

/// Subjects that are read at once, of so many authorisations of which one is open.
int read_of(int rows_written) {
    std::vector<domain::Recorded> trail;
    for (int i = 1; i <= rows_written; ++i)
        trail.push_back(written(static_cast<std::uint64_t>(i), "1150105", "authorisation.signed",
                                "authorisation:AU-" + std::to_string(i), {}));
    int read = 0;
    domain::registers::Rows rows;
    rows.begin_after(trail.size(), {"authorisation:AU-7"}, [&](const std::string& subject) {
        ++read;
        std::vector<domain::Recorded> out;
        for (const auto& event : trail)
            if (event.entry.subject == subject) out.push_back(event);
        return Result<std::vector<domain::Recorded>>(out);
    });
    return rows.bring_open() ? read : -1;
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
    }
    void of_a_small_register_every_event_is_read() {
        QVERIFY(read_whole("device.taken-in"));
        QVERIFY(read_whole("device.counted"));
        QVERIFY(read_whole("person.designated"));
    }
};

JCIC_TEST(TestRowsRead)
#include "test_rows_read.moc"
