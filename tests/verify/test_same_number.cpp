// The second verifier compares numbers by its own hand: as the desk does, whatever the character.
#include <QTest>
#include <algorithm>
#include <string>

#include "app/domain/compared.h"
#include "app/domain/folding.h"
#include "app/verify/trail/same_number.h"
#include "support/test_program.h"

using namespace jcic;

class TestSameNumber : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void both_hands_make_one_form_of_every_character() {
        QStringList faults;
        // Beyond the ideographs there are few that stand for anything else: each of those planes, and samples.
        const auto next = [](char32_t c) {
            return c < 0x32000 || (c >= 0xE0000 && c < 0xE1000) ? c + 1
                   : c < 0xE0000                                ? std::min<char32_t>(c + 97, 0xE0000)
                                                                : c + 97;
        };
        for (char32_t c = 1; c <= 0x10FFFF; c = next(c)) {
            if (c >= 0xD800 && c <= 0xDFFF) continue;
            for (const auto* end : {"-9", "9"}) {
                const auto typed = "a" + domain::utf8_of({&c, 1}) + end;
                if (verify::number_form(typed) != domain::compared_reference(typed)) faults << QString::number(c, 16);
            }
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.mid(0, 50).join(u' ')));
    }

    void both_hands_make_one_form_of_rows_of_characters() {
        for (const auto* typed :
             {"", " ", "--", "——-", "2026——房貸－００４１７", "p\xE2\x80", "\x80\x80x", "a\xF0\x9F\x98", "\xED\xA0\x80",
              "\xC0\xAF", "ﬃ-ß", "e\u0301É", " P \u3000 0417 ", "字 第 1 號", "1 - 2", "A\u200B B\u200B", "a \u0301b"})
            QCOMPARE(verify::number_form(typed), domain::compared_reference(typed));
    }

    void numbers_that_are_one_are_one() {
        QVERIFY(verify::same_number("Ｐ－０４１７", "p-0417"));
        QVERIFY(!verify::same_number("P-0417", "P-0418"));
        QVERIFY(!verify::same_number("", "\u3000"));
    }
};

JCIC_TEST(TestSameNumber)
#include "test_same_number.moc"
