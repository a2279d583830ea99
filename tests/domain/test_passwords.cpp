// R-PW-1, R-PW-2, R-PW-4: local accounts' passwords.
#include "app/domain/password_policy.h"

#include "app/domain/password_maker.h"
#include "domain/valid.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::domain;

namespace {

QByteArray missing(const char* utf8) {
    const auto password = Secret::from(view(std::string_view{utf8}));
    const auto answer = strong_enough(password);
    if (answer) return "-";
    return code_of_fault(answer) == "rule.R-PW-1" ? detail_of_fault(answer, "missing") : code_of_fault(answer);
}

}  // namespace

class TestPasswords : public QObject {
    Q_OBJECT

private slots:
    void each_kind_of_character_is_asked_for_R_PW_1_data() {
        QTest::addColumn<QByteArray>("password");
        QTest::addColumn<QByteArray>("lacks");
        QTest::newRow("good") << QByteArray("Abcdef1!") << QByteArray("-");
        QTest::newRow("seven characters") << QByteArray("Abcde1!") << QByteArray("length");
        QTest::newRow("no digit") << QByteArray("Abcdefg!") << QByteArray("digit");
        QTest::newRow("no lower case") << QByteArray("ABCDEF1!") << QByteArray("lower");
        QTest::newRow("no upper case") << QByteArray("abcdef1!") << QByteArray("upper");
        QTest::newRow("no symbol") << QByteArray("Abcdefg1") << QByteArray("symbol");
        QTest::newRow("a space is no symbol") << QByteArray("Abcdef1 ") << QByteArray("symbol");
        QTest::newRow("tilde") << QByteArray("Abcdef1~") << QByteArray("-");
        QTest::newRow("the first of each") << QByteArray("aA0!aA0!") << QByteArray("-");
        QTest::newRow("the last of each") << QByteArray("zZ9~zZ9~") << QByteArray("-");
        for (const char symbol : QByteArray("/:@[`{"))  // beside digits and letters
            QTest::addRow("%c", symbol) << QByteArray("Abcdef1") + symbol << QByteArray("-");
        QTest::newRow("characters are counted, not bytes") << QByteArray("密碼Aa1!") << QByteArray("length");
        QTest::newRow("other letters count for the length") << QByteArray("密碼密碼Aa1!") << QByteArray("-");
        QTest::newRow("other letters are no symbol") << QByteArray("密碼密碼密Aa1") << QByteArray("symbol");
        QTest::newRow("nothing") << QByteArray("") << QByteArray("length,digit,lower,upper,symbol");
    }

    void each_kind_of_character_is_asked_for_R_PW_1() {
        QFETCH(QByteArray, password);
        QFETCH(QByteArray, lacks);
        QCOMPARE(missing(password.constData()), lacks);
    }

    void ninety_days_and_not_an_instant_more_R_PW_2() {
        const auto changed = utc("2026-01-01T00:00:00Z");
        const auto end = changed + std::chrono::days{90};
        QVERIFY(still_valid(changed, end - Millis{1}));
        QCOMPARE(code_of_fault(still_valid(changed, end)), QByteArray("rule.R-PW-2"));
        QCOMPARE(detail_of_fault(still_valid(changed, end), "days"), QByteArray("90"));
        QCOMPARE(days_left(changed, changed).count(), 90);
        QCOMPARE(days_left(changed, end - Millis{1}).count(), 1);
        QCOMPARE(days_left(changed, end).count(), 0);
        QCOMPARE(days_left(changed, end + std::chrono::days{400}).count(), 0);
    }

    // Changed while the clock ran ahead, it would hold until that day and ninety more: it is changed once again, and no
    // more.
    void no_wrong_clock_lengthens_its_life_R_PW_2() {
        const auto now = utc("2026-01-01T00:00:00Z");
        for (const auto ahead : {std::chrono::days{2}, std::chrono::days{30}, std::chrono::days{400}}) {
            const auto changed = now + ahead;
            QCOMPARE(days_left(changed, now).count(), 0);
            QCOMPARE(code_of_fault(still_valid(changed, now)), QByteArray("rule.R-PW-2"));
        }
        QVERIFY(still_valid(now, now));
        // A clock put right by some hours asks nobody.
        for (const auto ahead : {std::chrono::hours{3}, std::chrono::hours{24}}) {
            QVERIFY(still_valid(now + ahead, now));
            QCOMPARE(days_left(now + ahead, now).count(), 90);
        }
        QVERIFY(!still_valid(now + std::chrono::hours{24} + Millis{1}, now));
        QCOMPARE(days_left(now + std::chrono::hours{24} + Millis{1}, now).count(), 0);
    }

    void a_made_password_is_strong_and_never_the_same_R_PW_1() {
        SystemRandom random;
        const auto first = made_password(random);
        for (int i = 0; i < 200; ++i) {
            const auto made = made_password(random);
            QVERIFY(strong_enough(made));
            QCOMPARE(made.size(), std::size_t{24});
            QVERIFY(!made.equals(first));
        }
    }
};

JCIC_TEST(TestPasswords)
#include "test_passwords.moc"
