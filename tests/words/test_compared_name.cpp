// Whether two names are one: the form's, the authorisation's and the record's.
#include <QTest>
#include <string_view>

#include "app/words/compared_name.h"
#include "support/test_program.h"

using jcic::words::compared_name;

class TestComparedName : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void one_name_in_many_forms_data() {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::newRow("blanks") << QStringLiteral(" 王 大\u3000明\t") << QStringLiteral("王大明");
        QTest::newRow("of no width") << QStringLiteral("\uFEFF王\u200B大\u2060明") << QStringLiteral("王大明");
        QTest::newRow("compatibility ideograph") << QStringLiteral("\uF90A大明") << QStringLiteral("\u91D1大明");
        QTest::newRow("supplement") << QStringLiteral("\U0002F800大明") << QStringLiteral("\u4E3D大明");
        QTest::newRow("radical") << QStringLiteral("王\u2F24明") << QStringLiteral("王大明");
        QTest::newRow("variation") << QStringLiteral("葛\U000E0100大明") << QStringLiteral("葛大明");
        QTest::newRow("full width and case") << QStringLiteral("ＪＯＨＮ　Ｓｍｉｔｈ") << QStringLiteral("John SMITH");
        QTest::newRow("ligature") << QStringLiteral("Gri\uFB03th") << QStringLiteral("GRIFFITH");
        QTest::newRow("composed") << QStringLiteral("José") << QStringLiteral("JOSE\u0301");
        QTest::newRow("half-width kana") << QStringLiteral("\uFF83\uFF9E") << QStringLiteral("\u30C7");
        QTest::newRow("sharp s") << QStringLiteral("Strauß") << QStringLiteral("STRAUSS");
        QTest::newRow("squared") << QStringLiteral("\u3392") << QStringLiteral("mhz");
        for (const char32_t dot : std::u32string_view(U"\u00B7\u2022\u2027\u2219\u22C5\u30FB\uFF65\uFF0E."))
            QTest::addRow("middle dot U+%04X", static_cast<unsigned>(dot))
                << QStringLiteral("谷辣斯") + QString::fromUcs4(&dot, 1) + QStringLiteral("尤達卡")
                << QStringLiteral("谷辣斯尤達卡");
    }

    void one_name_in_many_forms() {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QVERIFY(one != other);
        QCOMPARE(compared_name(one.toStdString()), compared_name(other.toStdString()));
        QVERIFY(!compared_name(one.toStdString()).empty());
    }

    void other_names_stay_apart() {
        for (const auto& [one, other] :
             {std::pair("王大明", "王大銘"), std::pair("王大明", "王明大"), std::pair("王大明", "王大"),
              std::pair("台大明", "臺大明"), std::pair("José", "Jose"), std::pair("谷辣斯‧尤達卡", "谷辣斯‧尤達")})
            QVERIFY2(compared_name(one) != compared_name(other), one);
    }

    void what_says_nothing_is_no_name() {
        for (const auto* nothing : {"", " ", "\u3000\u200B", "\uFE00", "‧"})
            QCOMPARE(compared_name(nothing), std::string());
    }
};

JCIC_TEST(TestComparedName)
#include "test_compared_name.moc"
