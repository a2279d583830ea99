// Unicode's tables, as both verifiers and all searches have them: compared with Qt's, character by character.
#include <QChar>
#include <QString>
#include <QTest>
#include <QVector>

#include "app/base/plain_characters.h"
#include "support/test_program.h"

namespace {

constexpr bool is_hangul(char32_t c) {
    return c >= 0xAC00 && c <= 0xD7A3;
}

/// Known when the table was made; what came later stands for itself there.
bool is_in_table(char32_t c) {
    const auto version = QChar::unicodeVersion(c);
    return version != QChar::Unicode_Unassigned && version <= QChar::Unicode_14_0 && !QChar::isSurrogate(c) &&
           QChar::category(c) != QChar::Other_PrivateUse && !is_hangul(c);
}

QString of_qt(char32_t c) {
    auto text = QString::fromUcs4(&c, 1);
    for (QString before; before != text;) {
        before = text;
        text = text.normalized(QString::NormalizationForm_KD).toUpper().normalized(QString::NormalizationForm_KD);
    }
    return text;
}

}  // namespace

class TestPlainCharacters : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void each_character_stands_for_what_unicode_says() {
        int compared = 0;
        QStringList faults;
        for (char32_t c = 0; c <= QChar::LastValidCodePoint; ++c) {
            if (!is_in_table(c)) continue;
            const auto plain = jcic::plain_characters_of(c);
            const auto ours = plain.empty() ? QString::fromUcs4(&c, 1)
                                            : QString::fromUcs4(plain.data(), static_cast<qsizetype>(plain.size()));
            compared += plain.empty() ? 0 : 1;
            if (ours != of_qt(c)) faults << QString::number(c, 16);
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u' ')));
        QCOMPARE(compared, 6'754 + 26);
    }

    void what_stands_for_itself_is_empty() {
        for (const char32_t c : {U'A', U'1', U'-', U'王', U'한', char32_t{0x10FFFF}, char32_t{0xD800}})
            QVERIFY(jcic::plain_characters_of(c).empty());
    }
};

JCIC_TEST(TestPlainCharacters)
#include "test_plain_characters.moc"
