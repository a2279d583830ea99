// Who has a card's password by its letters, and since when it has it (R-DU-2, R-DU-5; what of it holds up queries:
// tests/rules/R-DU-2.txt).
#include "app/domain/registers/envelopes.h"
#include "app/domain/registers/rows.h"

#include <QtTest>

#include "registers/register_walk.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::registers_test;

/// Captured below: no anonymous namespace.
namespace letters_of_a_branch {

/// A branch with two cards, and a letter of the first as it came.
struct Letter {
    Walk walk;
    Letter() {
        write("card.received", "card:0129999-03", {{"custodian", "P4"}});
        write("card.received", "card:0129999-04", {{"custodian", "P4"}});
        write("envelope.received", "envelope:2", {{"card", "0129999-03"}, {"mail", "R2"}, {"seal", "yes"}});
    }
    void hand_on() { write("envelope.handed-on", "envelope:2", {{"keeper", "P5"}, {"seal-handed", "yes"}}); }
    void write(const std::string& action, const std::string& about, const registers::Values& fields) {
        domain::Entry entry;
        entry.id = walk.random.bytes<16>();
        entry.action = action;
        entry.subject = about;
        for (const auto& [name, value] : fields) entry.plain(name, value);
        const auto& book = *registers::step_of(action)->book;
        if (const auto* row = walk.rows.row(book, about.substr(book.about.size()))) entry.rests_on(row->last);
        walk.journal.write(entry);
        (void)walk.journal.refresh(walk.rows);
    }
};

}  // namespace letters_of_a_branch

using namespace letters_of_a_branch;

class TestEnvelopes : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void since_when_the_card_has_its_password_is_the_end_of_its_first_day_or_when_it_was_registered_R_DU_5() {
        Letter branch;
        branch.hand_on();
        const auto today = branch.walk.today();
        const auto since = [&](const char* card) { return password_changed_at(branch.walk.rows, card, today); };
        QVERIFY(!since("0129999-03"));
        const auto change = [&](const char* in_use) {
            branch.write("envelope.changed", "envelope:2", {{"way", "member"}, {"in-use", in_use}});
        };
        change("1151120");
        QCOMPARE(since("0129999-03"), std::optional(branch.walk.clock.now()));
        QVERIFY(!since("0129999-04"));
        change("1151118");  // registered two days late
        QCOMPARE(since("0129999-03"), std::optional(domain::start_of(domain::RocDate::parse("1151119").value())));
        change("1151121");  // not in use yet
        QVERIFY(!since("0129999-03"));
    }

    void who_types_the_password_is_who_has_its_newest_letter_R_DU_2() {
        Letter branch;
        const auto keeper = [&] { return keeper_of_password(branch.walk.rows, "0129999-03"); };
        QCOMPARE(keeper(), std::string());  // with the unit head
        branch.hand_on();
        QCOMPARE(keeper(), std::string("P5"));
        branch.write("envelope.received", "envelope:3", {{"card", "0129999-03"}, {"mail", "R3"}, {"seal", "yes"}});
        QCOMPARE(keeper(), std::string("P5"));
        branch.write("envelope.handed-on", "envelope:3", {{"keeper", "P2"}, {"seal-handed", "yes"}});
        QCOMPARE(keeper(), std::string("P2"));
        branch.write("envelope.ended", "envelope:3", {});
        QCOMPARE(keeper(), std::string("P5"));
        QCOMPARE(keeper_of_password(branch.walk.rows, "0129999-04"), std::string());
    }
};

JCIC_TEST(TestEnvelopes)
#include "test_envelopes.moc"
