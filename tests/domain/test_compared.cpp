// What is one and what is another: names, numbers that people type, and words that are searched for.
#include <QTest>
#include <string_view>

#include "app/domain/catalogue/catalogue.h"
#include "app/domain/compared.h"
#include "app/domain/registers/register.h"
#include "support/test_program.h"

using namespace jcic::domain;

class TestCompared : public QObject {
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

    void one_number_in_many_forms_data() {
        QTest::addColumn<QString>("typed");
        const auto row = [](const char* name, const char* typed) { QTest::newRow(name) << QString::fromUtf8(typed); };
        row("full width", "２０２６－房貸－００４１７");
        row("hyphen", "2026\u2010房貸\u201000417");
        row("a hyphen that parts no line", "2026\u2011房貸\u201100417");
        row("en dash", "2026–房貸–00417");
        row("minus", "2026\u2212房貸\u221200417");
        row("small hyphen", "2026﹣房貸﹣00417");
        row("Chinese dash", "2026——房貸——00417");
        row("line of a table", "2026─房貸─00417");
        row("prolonged sound", "2026ー房貸ｰ00417");
        row("vertical dash", "2026\uFE31房貸\uFE3200417");
        row("blanks", " 2026-房貸- 00417\u3000");
        row("of no width", "\uFEFF2026-\u200B房貸-\u206000417");
        row("soft hyphen", "2026-房\u00AD貸-00417");
        row("radical", "2026-房\u2F99-00417");
        row("digits in circles", "②⓪②⑥-房貸-⓪⓪④①⑦");
    }
    void one_number_in_many_forms() {
        QFETCH(QString, typed);
        const std::string number = "2026-房貸-00417";
        const auto other = typed.toStdString();
        QVERIFY(other != number);
        const bool radical = QString::fromLatin1(QTest::currentDataTag()) == QLatin1String("radical");
        const auto whole = radical ? std::string("2026-房貝-00417") : number;
        QCOMPARE(compared_reference(other), compared_reference(whole));
        QVERIFY(same_reference(whole, other) && same_reference(other, whole));
        QVERIFY(Reference(whole).is_one_of({"x", other}));
        const ByReference before;
        QVERIFY(!before(whole, other) && !before(other, whole));
    }

    void small_letters_are_capitals_and_nothing_is_no_number() {
        for (const auto* other : {"Ｐ－０４１７", "P 0417", "p　0417", "P - 0417", "P➖0417"})
            QVERIFY2(same_reference("p-0417", other), other);
        QVERIFY(same_reference("北院字第 1 號", "北院字第1號"));
        QCOMPARE(compared_reference("P-0417"), std::string("P-0417"));
        for (const auto* nothing : {"", " ", "\u3000", "\u200B"}) QVERIFY(!same_reference(nothing, nothing));
    }

    void other_numbers_stay_apart() {
        for (const auto& [one, other] : {std::pair("P-0417", "P-0418"), std::pair("P-0417", "P0417"),
                                         std::pair("P-0417", "P_0417"), std::pair("2026-房貸-1", "2026-車貸-1"),
                                         std::pair("1-1", "11"), std::pair("1 1", "11"), std::pair("P.1", "P1")})
            QVERIFY2(!same_reference(one, other), one);
    }

    void a_number_is_stored_as_it_was_meant() {
        QCOMPARE(typed_reference(" Ｐ－０４１７ｂ\u3000"), std::string("P-0417b"));
        QCOMPARE(typed_reference("北院  忠 字\u200B第１號"), std::string("北院 忠 字第1號"));
        QCOMPARE(typed_reference("2026——房貸—00417"), std::string("2026-房貸-00417"));
        QCOMPARE(typed_reference("a--b"), std::string("a--b"));
        QCOMPARE(typed_reference("\uF90A門-1"), std::string("\u91D1門-1"));
        QCOMPARE(typed_reference("（115）字第1號"), std::string("(115)字第1號"));
    }

    void what_is_stored_is_the_same_number() {
        for (const auto* typed : {"Ｐ－０４１７", "2026——房貸 —00417", "\uF90A門\u2011１", "②-x", "\u2F99_1"})
            QCOMPARE(compared_reference(typed_reference(typed)), compared_reference(typed));
    }

    void words_are_found_with_and_without_their_signs() {
        const auto finds = [](std::string_view typed, std::string_view words) {
            return compared_words(words).find(searched_words(typed)) != std::string::npos;
        };
        for (const auto* typed : {"瓦歷斯‧諾幹", "瓦歷斯·諾幹", "瓦歷斯•諾幹", "瓦歷斯．諾幹", "瓦歷斯˙諾幹",
                                  "瓦歷斯。諾幹", "瓦歷斯◦諾幹", "瓦歷斯 諾幹", "諾幹"})
            QVERIFY2(finds(typed, "瓦歷斯・諾幹"), typed);
        for (const auto* typed :
             {"1151126", "115-11-26", "115/11/26", "115.11.26", "１１５／１１／２６", "115年11月26日",
              "民國115年11月26日", "中華民國 115 年 11 月 26 日", "2026/11/26", "2026-11-26"})
            for (const auto* words : {"115-11-26", "1151126", "115/11/26 14:06"}) QVERIFY2(finds(typed, words), typed);
        QVERIFY(finds("115/1/5", "115-01-05"));
        QVERIFY(finds("115年1月5日", "115-01-05"));
        QVERIFY(finds("98/1/5", "098-01-05"));
        QVERIFY(finds("Ａ１２３４５６７８９", "A123456789"));
        QVERIFY(finds("a123456789", "A123456789"));
        QVERIFY(finds("\uF90A大明", "\u91D1大明"));
        QVERIFY(finds("00417", "2026－房貸－00417"));
        QVERIFY(finds("2026房貸00417", "2026-房貸-00417"));
        QVERIFY(finds("20261126", "案20261126"));
        QVERIFY(finds("46352", "2026-46352"));
        QVERIFY(!finds("115-11-27", "115-11-26"));
        QVERIFY(!finds("王大銘", "王大明"));
    }

    // The next number that somebody adds: what is called one is compared as one.
    void every_field_that_is_called_a_number_is_one() {
        const QStringList called{"編號", "案號", "字號", "文號", "卡號", "號碼", "批號"};
        // Numbers that the program gives itself, or that have a type of their own.
        const QStringList others{"身分證字號",
                                 "授信戶身分證字號",
                                 "查詢編號",
                                 "保全之查詢編號",
                                 "他台查詢編號",
                                 "查核編號",
                                 "抽查編號",
                                 "補查登記編號",
                                 "登記編號",
                                 "保全登記編號",
                                 "資料的日誌編號",
                                 "事件號碼",
                                 "統一編號查證處所",
                                 "所據事件編號",
                                 "查核計畫及紀錄簿編號",
                                 "編號",
                                 "保全之當事人（身分證字號）",
                                 "公告機關與文號或網址",
                                 "原統一編號",
                                 "現用統一編號"};
        int numbers = 0;
        QStringList faults;
        const auto look = [&](std::string_view where, const events::Field& field) {
            if (field.kind == events::Kind::reference) ++numbers;
            const auto title = QString::fromUtf8(field.title == nullptr ? "" : field.title);
            const bool is_called =
                std::any_of(called.begin(), called.end(), [&](const auto& word) { return title.contains(word); });
            if (is_called && field.kind == events::Kind::text && !others.contains(title))
                faults << QString::fromUtf8(where.data(), static_cast<qsizetype>(where.size())) + u' ' + title;
        };
        for (const auto& event : events::all())
            for (const auto& field : event.fields) look(event.action, field);
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
        QVERIFY(numbers > 40);
        for (const auto* book : {&registers::authorisations, &registers::loan_ends, &registers::desks})
            QVERIFY2(book->is_named_by_reference(), book->name.data());
        for (const auto* book : {&registers::people, &registers::case_corrections, &registers::day_ends})
            QVERIFY2(!book->is_named_by_reference(), book->name.data());
    }
};

JCIC_TEST(TestCompared)
#include "test_compared.moc"
