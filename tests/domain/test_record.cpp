// Records: what fits an item's columns, totals, and the bytes kept of them.
#include "app/domain/record.h"

#include <random>

#include "domain/valid.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::domain;

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

JCIC_TEST(TestRecord)
#include "test_record.moc"
