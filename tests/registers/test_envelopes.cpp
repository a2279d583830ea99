// Which card a password letter is of, however its number was typed, and what of its custody holds up queries (R-DU-2,
// R-DU-5, R-PW-6).
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
        const auto& book = *registers::step_of(action)->book;
        if (const auto* row = walk.rows.row(book, about.substr(book.about.size()))) entry.rests_on(row->last);
        walk.journal.write(entry);
        (void)walk.journal.refresh(walk.rows);
    }
    [[nodiscard]] bool holds_up(const char* card) const { return !why(card).empty(); }
    [[nodiscard]] std::string why(const char* card) const {
        return std::string(password_out_of_order(walk.rows, card, walk.today()));
    }
};

/// A branch with two cards, and a letter of the first as it came.
struct Letter : Suspicion {
    explicit Letter(const std::string& seal) : Suspicion("0129999-09", "business") {
        write("envelope.received", "envelope:2", {{"card", "0129999-03"}, {"mail", "R2"}, {"seal", seal}});
    }
    void hand_on(const std::string& seal) {
        write("envelope.handed-on", "envelope:2", {{"keeper", "P5"}, {"seal-handed", seal}});
    }
};

}  // namespace letters_of_a_branch

using namespace letters_of_a_branch;

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

    void so_does_a_change_that_another_querier_made_owed_and_no_other_R_DU_5() {
        Suspicion owed("0129999-03", "querier");
        QCOMPARE(owed.why("0129999-03"), std::string("password-owed"));
        QCOMPARE(owed.why("0129999-04"), std::string());
        owed.write("envelope.changed", "envelope:1", {{"way", "jcic"}, {"in-use", "1151120"}});
        QCOMPARE(owed.why("0129999-03"), std::string());
        QVERIFY(!Suspicion("0129999-30", "business").holds_up("0129999-03"));
    }

    void a_letter_that_is_still_the_unit_heads_holds_up_its_own_card_R_DU_2() {
        Letter branch("yes");
        QCOMPARE(branch.why("0129999-03"), std::string("password-with-head"));
        QCOMPARE(branch.why("0129999-04"), std::string());
        branch.hand_on("yes");
        QCOMPARE(branch.why("0129999-03"), std::string());
    }

    void a_card_without_a_letter_is_not_held_up_R_DU_2() { QCOMPARE(Letter("yes").why("0129999-04"), std::string()); }
    void but_who_keeps_its_password_is_owed_within_two_weeks_R_DU_2() {
        Letter branch("yes");
        const auto owed = [&](const char* card) {
            const domain::OfficeCalendar calendar;
            const registers::DueContext context(branch.walk.rows, branch.walk.today(), calendar);
            QStringList out;
            for (const auto& one :
                 registers::owed_by(registers::cards, *branch.walk.rows.row(registers::cards, card), context))
                if (QString::fromUtf8(one.due->title).contains(QStringLiteral("密碼函")))
                    out << QString::fromStdString(one.until.text());
            return out;
        };
        QCOMPARE(owed("0129999-03"), QStringList());
        QCOMPARE(owed("0129999-04"), QStringList{QStringLiteral("1151204")});
        // One that was ended tells of nobody.
        branch.write("envelope.ended", "envelope:2", {});
        QCOMPARE(owed("0129999-03"), QStringList{QStringLiteral("1151204")});
        branch.write("card.stopped", "card:0129999-03", {});
        QCOMPARE(owed("0129999-03"), QStringList());
    }

    void a_broken_seal_holds_it_up_until_the_password_is_another_R_DU_2_data() {
        QTest::addColumn<QByteArray>("came");
        QTest::addColumn<QByteArray>("went");
        QTest::newRow("when it came") << QByteArray("no") << QByteArray("yes");
        QTest::newRow("when it was handed on") << QByteArray("yes") << QByteArray("no");
    }
    void a_broken_seal_holds_it_up_until_the_password_is_another_R_DU_2() {
        QFETCH(QByteArray, came);
        QFETCH(QByteArray, went);
        Letter branch(came.toStdString());
        branch.hand_on(went.toStdString());
        QCOMPARE(branch.why("0129999-03"), std::string("seal-broken"));
        QCOMPARE(branch.why("0129999-04"), std::string());
        branch.write("envelope.changed", "envelope:2", {{"way", "member"}, {"in-use", "1151120"}});
        QCOMPARE(branch.why("0129999-03"), std::string());
    }

    void or_until_what_was_found_is_closed_R_LO_5() {
        Letter branch("no");
        branch.hand_on("yes");
        branch.write("finding.opened", "finding:1",
                     {{"source", "other"}, {"about", "envelope:2"}, {"owner", "P1"}, {"due", "1151130"}});
        QCOMPARE(branch.why("0129999-03"), std::string("seal-broken"));
        branch.write("finding.remedied", "finding:1", {});
        QCOMPARE(branch.why("0129999-03"), std::string("seal-broken"));
        branch.walk.journal.sign_in("P6");  // another than who remedied it
        branch.write("finding.closed", "finding:1", {});
        QCOMPARE(branch.why("0129999-03"), std::string());
    }

    void since_when_the_card_has_its_password_is_the_end_of_its_first_day_or_when_it_was_registered_R_DU_5() {
        Letter branch("yes");
        branch.hand_on("yes");
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

    void a_password_whose_keeper_has_left_holds_up_the_card_and_goes_to_another_R_DU_2() {
        Letter branch("yes");
        branch.hand_on("yes");
        auto& walk = branch.walk;
        const auto owed = [&](const registers::Register& book, const std::string& row, const char* title) {
            return std::ranges::any_of(
                registers::owed_by(book, *walk.rows.row(book, row),
                                   registers::DueContext(walk.rows, walk.today(), walk.calendar)),
                [&](const auto& one) { return std::string(one.due->title) == title; });
        };
        constexpr auto another = "保管人員已離任或改任，更換保管人員";
        QCOMPARE(branch.why("0129999-03"), std::string());
        QVERIFY(!owed(registers::envelopes, "2", another) && !owed(registers::cards, "0129999-03", another));
        for (const char* who : {"P5", "P4"})
            VERIFY_OK(walk.take(walk.good(registers::people, *registers::people.step("person.ended"), who)));
        QCOMPARE(branch.why("0129999-03"), std::string("password-nobodys"));
        QCOMPARE(branch.why("0129999-04"), std::string());
        QVERIFY(owed(registers::envelopes, "2", another) && owed(registers::cards, "0129999-03", another));
    }

    void who_types_the_password_is_who_has_its_newest_letter_R_DU_2() {
        Letter branch("yes");
        const auto keeper = [&] { return keeper_of_password(branch.walk.rows, "0129999-03"); };
        QCOMPARE(keeper(), std::string());  // with the unit head
        branch.hand_on("yes");
        QCOMPARE(keeper(), std::string("P5"));
        branch.write("envelope.received", "envelope:3", {{"card", "0129999-03"}, {"mail", "R3"}, {"seal", "yes"}});
        QCOMPARE(keeper(), std::string("P5"));
        branch.write("envelope.handed-on", "envelope:3", {{"keeper", "P2"}, {"seal-handed", "yes"}});
        QCOMPARE(keeper(), std::string("P2"));
        branch.write("envelope.ended", "envelope:3", {});
        QCOMPARE(keeper(), std::string("P5"));
        QCOMPARE(keeper_of_password(branch.walk.rows, "0129999-04"), std::string());
    }

    void once_the_change_is_registered_nothing_is_held_up_R_PW_6() {
        Suspicion branch("0129999-30");
        branch.write("envelope.changed", "envelope:1", {{"way", "member"}, {"in-use", "1151120"}});
        QVERIFY(!branch.holds_up("0129999-03"));
    }

    void who_has_a_password_since_before_the_start_is_known_and_no_query_waits_R_DU_2_R_DU_3() {
        Walk walk;
        const auto& book = registers::envelopes;
        auto kept = walk.good(book, *book.step("envelope.brought-forward"), "");
        kept.typed["card"] = "0129999-55";
        kept.typed["keeper"] = Walk::code_of(domain::Duty::password_custodian);
        QCOMPARE(keeper_of_password(walk.rows, "0129999-55"), std::string());
        VERIFY_OK(walk.take(kept));
        QCOMPARE(keeper_of_password(walk.rows, "0129999-55"), kept.typed["keeper"]);
        QCOMPARE(std::string(password_out_of_order(walk.rows, "0129999-55", walk.today())), std::string());
    }
};

JCIC_TEST(TestEnvelopes)
#include "test_envelopes.moc"
