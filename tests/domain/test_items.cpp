// R-IT-1 to R-IT-10: the items' table, their codes, the tax year.
#include "app/domain/items.h"

#include <set>

#include "domain/valid.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::domain;

class TestItems : public QObject {
    Q_OBJECT

private slots:
    void each_item_stands_in_its_own_row() {
        for (const Item item : all_items) {
            QVERIFY(info(item).item == item);
            QVERIFY(*parse_item(code_of(item)) == item);
        }
        QVERIFY(*parse_item("ｔ５２ ") == Item::t52);
        QCOMPARE(info(Item::t50).title, std::string_view{"財政部個人最新年度所得資料"});
        QCOMPARE(info(Item::t51).title, std::string_view{"財政部個人財產資料"});
        QCOMPARE(info(Item::t52).title, std::string_view{"勞動部職業投保資料"});
    }

    void holding_times_are_those_of_R_IT_1_R_IT_2_R_IT_3() {
        using std::chrono::days, std::chrono::hours, std::chrono::minutes;
        QVERIFY(info(Item::t50).held == days{7} && !info(Item::t50).at_once());
        QVERIFY(info(Item::t51).held == days{7} && !info(Item::t51).at_once());
        QVERIFY(info(Item::t52).held == days{3} && info(Item::t52).at_once());
        for (const auto item : all_items) {
            QVERIFY(info(item).at_once() == (info(item).latest == minutes{0}));
            if (!info(item).at_once()) QVERIFY(info(item).soonest == minutes{30} && info(item).latest == hours{4});
        }
        // R-IT-6 asks the year of T50 only; R-PA-3 the notice of tax data; R-PA-6 the deletion of T52.
        QVERIFY(info(Item::t50).needs_year && !info(Item::t51).needs_year && !info(Item::t52).needs_year);
        QVERIFY(info(Item::t50).tax_data && info(Item::t51).tax_data && !info(Item::t52).tax_data);
        QVERIFY(info(Item::t52).delete_within_month && !info(Item::t50).delete_within_month);
    }

    void T53_and_T54_ended_R_IT_4() {
        for (const char* code : {"T53", "T54", "t53", "Ｔ５４"})
            QCOMPARE(code_of_fault(parse_item(code)), QByteArray("rule.R-IT-4"));
        const auto told = parse_item("t54").error();
        QCOMPARE(told.detail("item"), std::string_view("T54"));
        QCOMPARE(told.detail("title"), std::string_view("車籍"));
        QCOMPARE(told.detail("agency"), std::string_view("交通部公路總局"));
        QCOMPARE(told.detail("year"), std::string_view("111"));
        QCOMPARE(told.detail("month"), std::string_view("10"));
        // What has ended is no item: nothing that walks over the items offers it.
        for (const auto& row : ended_items())
            for (const auto item : all_items) QVERIFY(code_of(item) != row.code);
    }

    void anything_else_is_no_item_data() {
        QTest::addColumn<QString>("code");
        for (const char* code : {"T55", "Z52", "T5", "T500", "50", "甲"}) QTest::newRow(code) << code;
        QTest::newRow("empty") << "";
    }

    void anything_else_is_no_item() {
        QFETCH(QString, code);
        QCOMPARE(code_of_fault(parse_item(code.toStdString())), QByteArray("input.form"));
    }

    void a_year_that_has_not_ended_or_is_too_old_is_refused_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("year");  // 0: refused
        QTest::addColumn<QByteArray>("reason");
        QTest::newRow("last year") << "114" << 114 << QByteArray();
        QTest::newRow("full-width") << "１１４" << 114 << QByteArray();
        QTest::newRow("ten years ago") << "105" << 105 << QByteArray();
        QTest::newRow("this year") << "115" << 0 << QByteArray("not-ended");
        QTest::newRow("eleven years ago") << "104" << 0 << QByteArray("too-old");
        QTest::newRow("Gregorian") << "2025" << 0 << QByteArray("digit");
        QTest::newRow("words") << "去年" << 0 << QByteArray("digit");
        QTest::newRow("negative") << "-14" << 0 << QByteArray("digit");
    }

    void a_year_that_has_not_ended_or_is_too_old_is_refused() {
        QFETCH(QString, typed);
        QFETCH(int, year);
        QFETCH(QByteArray, reason);
        const auto parsed = parse_query_year(typed.toStdString(), 115);
        QCOMPARE(parsed.value_or(0), year);
        QCOMPARE(detail_of_fault(parsed, "reason"), reason);
        if (year == 0) {
            QCOMPARE(code_of_fault(parsed), QByteArray("input.form"));
            QCOMPARE(detail_of_fault(parsed, "from"), QByteArray("105"));
            QCOMPARE(detail_of_fault(parsed, "to"), QByteArray("114"));
        }
    }

    void income_codes_have_names_and_unknown_ones_stay_R_IT_8() {
        QCOMPARE(income_format_name("50"), std::string_view{"薪資所得"});
        QCOMPARE(income_format_name("54C"), std::string_view{"股利或盈餘所得"});
        QCOMPARE(income_format_name("9A"), std::string_view{"執行業務所得"});
        QCOMPARE(income_format_name("50Z"), income_format_name("50"));
        QCOMPARE(income_format_name("9A7"), income_format_name("9A"));
        QVERIFY(income_format_name("88").empty());
        QVERIFY(income_format_name("").empty());
    }

    void column_keys_are_unique_ascii() {
        for (const Item item : all_items) {
            std::set<std::string_view> keys;
            for (const auto& column : info(item).columns) {
                QVERIFY(column.key.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") == std::string_view::npos);
                QVERIFY(keys.insert(column.key).second);
                QVERIFY(!column.title.empty());
                if (column.totalled) QVERIFY(column.kind == ColumnKind::amount);
            }
        }
    }
};

JCIC_TEST(TestItems)
#include "test_items.moc"
