// Which card a password letter is of, however its number was typed, and what a suspicion holds up (R-DU-5, R-PW-6).
#include "app/domain/registers/envelopes.h"

#include <QtTest>

#include "office/register_walk.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::office::test;

namespace {

/// A branch with two cards, and a letter whose password was suspected.
struct Suspicion {
    Walk walk;
    explicit Suspicion(const std::string& typed, const std::string& cause = "suspicion") {
        write("card.received", "card:0129999-03", {{"custodian", "P4"}});
        write("card.received", "card:0129999-04", {{"custodian", "P4"}});
        write("envelope.received", "envelope:1", {{"card", typed}, {"mail", "R1"}});
        write("envelope.handed-on", "envelope:1", {{"keeper", "P5"}});
        write("envelope.change-asked", "envelope:1", {{"cause", cause}});
    }
    void write(const std::string& action, const std::string& about, const registers::Values& fields) {
        domain::Entry entry;
        entry.id = walk.random.bytes<16>();
        entry.action = action;
        entry.subject = about;
        for (const auto& [name, value] : fields) entry.plain(name, value);
        walk.journal.write(entry);
        (void)walk.journal.refresh(walk.rows);
    }
    [[nodiscard]] bool holds_up(const char* card) const { return password_is_suspected(walk.rows, card); }
};

}  // namespace

class TestEnvelopes : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void a_suspicion_holds_up_the_letters_card_however_it_was_typed_R_DU_5_data() {
        QTest::addColumn<QByteArray>("typed");
        QTest::newRow("as the card gives it") << QByteArray("0129999-03");
        QTest::newRow("without its dash") << QByteArray("012999903");
        QTest::newRow("with blanks") << QByteArray(" 0129999 03 ");
        QTest::newRow("wide") << QByteArray("０１２９９９９－０３");
    }
    void a_suspicion_holds_up_the_letters_card_however_it_was_typed_R_DU_5() {
        QFETCH(QByteArray, typed);
        const Suspicion branch(typed.toStdString());
        QVERIFY(branch.holds_up("0129999-03"));
        QVERIFY(!branch.holds_up("0129999-04"));
    }

    void where_nobody_can_say_which_card_it_is_every_card_is_held_up_R_DU_5() {
        const Suspicion branch("0129999-30");
        QVERIFY(branch.holds_up("0129999-03"));
        QVERIFY(branch.holds_up("0129999-04"));
    }

    void a_change_for_another_cause_holds_up_nothing_R_DU_5() {
        QVERIFY(!Suspicion("0129999-03", "querier").holds_up("0129999-03"));
        QVERIFY(!Suspicion("0129999-30", "business").holds_up("0129999-03"));
    }

    void once_the_change_is_registered_nothing_is_held_up_R_PW_6() {
        Suspicion branch("0129999-30");
        branch.write("envelope.changed", "envelope:1", {{"way", "member"}, {"in-use", "1151120"}});
        QVERIFY(!branch.holds_up("0129999-03"));
    }
};

JCIC_TEST(TestEnvelopes)
#include "test_envelopes.moc"
