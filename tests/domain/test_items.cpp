// R-IT-1 to R-IT-10: the items' table, their codes, the tax year.

#include <random>
#include <set>

#include "app/domain/items.h"
#include "app/domain/record.h"
#include "domain/valid.h"
#include "support/result.h"
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

// Records: what fits an item's columns, totals, and the bytes kept of them.

namespace {

const Record::Header header{"A123456789", "王𠮷堃", "", 114};
const Record::Row salary{"薪資", "50", "04595257", "測試股份有限公司", "1284000", "64200"};
const Record::Row interest{"利息", "5A", "", "", "-120", ""};

Result<Record> income(std::vector<Record::Row> rows) {
    return Record::make(Item::t50, header, std::move(rows));
}

}  // namespace

class TestRecord : public QObject {
    Q_OBJECT

private slots:
    void every_cell_may_be_empty_R_IT_9() {
        for (const Item item : all_items) QVERIFY(Record::make(item, {}, {Record::Row(info(item).columns.size())}));
        QVERIFY(Record::make(Item::t51, header, {})->nothing_on_file());
        QVERIFY(!income({salary})->nothing_on_file());
    }

    void unknown_codes_and_categories_are_kept_R_IT_8_and_9() {
        auto row = salary;
        row[1] = "99X";
        row[2] = "A1234*****";
        QCOMPARE(income({row})->rows()[0][1], std::string{"99X"});
        Record::Row property(info(Item::t51).columns.size());
        property[0] = "未上市股票及虛擬資產";
        QVERIFY(Record::make(Item::t51, header, {property}));
    }

    void a_cell_that_does_not_fit_its_column_is_named_data() {
        QTest::addColumn<int>("item");
        QTest::addColumn<int>("column");
        QTest::addColumn<QByteArray>("cell");
        const int t50 = static_cast<int>(Item::t50);
        const int t52 = static_cast<int>(Item::t52);
        for (const char* amount : {"1,284", "12.5", "+5", "-", "007", "NT$5", "９", "99999999999999999999", " 5", "-0"})
            QTest::newRow(amount) << t50 << 4 << QByteArray(amount);
        for (const char* date : {"1140229", "990101", "115/1/1", "20260101", "１１５０１０１"})
            QTest::newRow(date) << t52 << 2 << QByteArray(date);
        QTest::newRow("line break in text") << t50 << 0 << QByteArray("薪\n資");
        QTest::newRow("escape character") << t50 << 3 << QByteArray("\x1b[2J");
        QTest::newRow("not UTF-8") << t50 << 3 << QByteArray("\xA4\xA4");
    }

    void a_cell_that_does_not_fit_its_column_is_named() {
        QFETCH(int, item);
        QFETCH(int, column);
        QFETCH(QByteArray, cell);
        const auto what = static_cast<Item>(item);
        const auto index = static_cast<std::size_t>(column);
        const Record::Row good(info(what).columns.size());
        auto bad = good;
        bad[index] = cell.toStdString();
        const auto record = Record::make(what, header, {good, bad});
        QCOMPARE(code_of_fault(record), QByteArray("host.answer"));
        QCOMPARE(detail_of_fault(record, "row"), QByteArray("2"));
        QCOMPARE(detail_of_fault(record, "column"),
                 QByteArray::fromStdString(std::string{info(what).columns[index].key}));
    }

    void a_row_of_the_wrong_width_is_refused() {
        QCOMPARE(code_of_fault(income({{"薪資"}})), QByteArray("host.answer"));
        auto wide = salary;
        wide.emplace_back("x");
        QCOMPARE(detail_of_fault(income({salary, wide}), "row"), QByteArray("2"));
    }

    void a_header_that_could_not_be_printed_is_refused() {
        QCOMPARE(detail_of_fault(Record::make(Item::t52, {"A123456789", "王\t明", "", {}}, {}), "column"),
                 QByteArray("subject_name"));
        QCOMPARE(detail_of_fault(Record::make(Item::t52, {"A123456789", "王明", "780230", {}}, {}), "column"),
                 QByteArray("birth_date"));
        QVERIFY(Record::make(Item::t52, {"A123456789", "王明", "0780228", {}}, {}));
    }

    void a_cell_a_name_and_a_number_of_rows_have_their_limit() {
        const auto of = [](std::size_t characters) {
            std::string text;
            for (std::size_t i = 0; i < characters; ++i) text += "峯";
            return text;
        };
        auto row = salary;
        row[3] = of(Record::longest_cell);
        QVERIFY(income({row}));
        row[3] = of(Record::longest_cell + 1);
        const auto cell = income({salary, row});
        COMPARE_FAULT(cell, host_answer);
        QCOMPARE(cell.error().detail("reason"), std::string_view{"cell-length"});
        QCOMPARE(cell.error().detail("row"), std::string_view{"2"});
        QCOMPARE(cell.error().detail("limit"), std::string_view{"200"});
        auto named = header;
        named.subject_name = of(Record::longest_cell + 1);
        COMPARE_FAULT(Record::make(Item::t50, named, {}), host_answer);
        // A number of digits, however many: it would be laid out too.
        row = salary;
        row[4] = std::string(Record::longest_cell + 1, '9');
        COMPARE_FAULT(income({row}), host_answer);
        QVERIFY(income(std::vector(Record::most_rows, salary)));
        const auto rows = income(std::vector(Record::most_rows + 1, salary));
        COMPARE_FAULT(rows, host_answer);
        QCOMPARE(rows.error().detail("reason"), std::string_view{"rows"});
        QCOMPARE(rows.error().detail("limit"), std::string_view{"5000"});
    }

    void totals_leave_out_empty_cells_and_end_at_64_bits() {
        QCOMPARE(income({salary, interest})->total(4).value(), 1283880LL);
        QCOMPARE(income({salary, interest})->total(5).value(), 64200LL);
        QCOMPARE(income({})->total(4).value(), 0LL);
        auto huge = salary;
        huge[4] = "9223372036854775807";
        QCOMPARE(income({huge})->total(4).value(), 9223372036854775807LL);
        QVERIFY(!income({huge, salary})->total(4));
    }

    void packing_round_trips() {
        std::mt19937 chance(114);
        for (int i = 0; i < 100; ++i) {
            std::vector<Record::Row> rows(chance() % 8);
            for (auto& row : rows) row = chance() % 2 == 0 ? salary : interest;
            for (auto& row : rows) row[4] = std::to_string(static_cast<long long>(chance()) - 2'000'000'000);
            const auto record = income(std::move(rows));
            QVERIFY(*Record::unpack(record->pack()) == *record);
        }
        const auto insured =
            Record::make(Item::t52, {"AA00000009", "陳氏 Ngọc", "0780228", {}}, {{"公司", "45800", "1120301", ""}});
        QVERIFY(*Record::unpack(insured->pack()) == *insured);
    }

    void every_cut_and_every_addition_is_noticed() {
        const auto whole = income({salary, interest})->pack();
        for (std::size_t size = 0; size < whole.size(); ++size)
            QCOMPARE(code_of_fault(Record::unpack(ByteView{whole}.first(size))), QByteArray("ledger.corrupt"));
        auto longer = whole;
        longer.push_back(0);
        QCOMPARE(code_of_fault(Record::unpack(longer)), QByteArray("ledger.corrupt"));
    }

    void bytes_of_another_form_are_corrupt() {
        auto bytes = income({salary})->pack();
        bytes[0] = 2;
        QCOMPARE(code_of_fault(Record::unpack(bytes)), QByteArray("ledger.corrupt"));
        // A row count that the bytes cannot hold must neither be believed nor allocated.
        Packer claim;
        claim.u8(1).text("T50").text("A123456789").text("王").text("").u8(0).u32(0).u32(0xFFFFFFFF).u32(6);
        QCOMPARE(code_of_fault(Record::unpack(claim.done())), QByteArray("ledger.corrupt"));
    }

    void amounts_are_grouped_by_thousands() {
        QCOMPARE(grouped_amount("1284000"), std::string{"1,284,000"});
        QCOMPARE(grouped_amount("-1284000"), std::string{"-1,284,000"});
        QCOMPARE(grouped_amount("-120"), std::string{"-120"});
        QCOMPARE(grouped_amount("999"), std::string{"999"});
        QCOMPARE(grouped_amount(""), std::string{});
    }
};

JCIC_TEST(TestItems)
JCIC_TEST(TestRecord)
#include "test_items.moc"
