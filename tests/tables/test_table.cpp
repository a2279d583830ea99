// Tables as files: what goes out comes back, and opens with its password alone.
#include <zip.h>

#include <QTest>

#include "app/base/text.h"
#include "app/tables/table.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::tables;

namespace {

const Table people{"登記簿",
                   {"編號", "姓名", "備註"},
                   {{"1", "黃建國", "說「好」，又說\"不\"\n第二行"}, {"2", "", "=SUM(A1)"}, {"3", "𠮷", "'單引號"}}};

Secret password_of(std::string_view text) {
    return Secret::from(view(text));
}

/// The entry's bytes; the library's words where it does not open.
std::string read_entry(const Bytes& archive, const char* name, const char* password) {
    zip_error_t error;
    zip_error_init(&error);
    auto* source = zip_source_buffer_create(archive.data(), archive.size(), 0, &error);
    auto* zip = zip_open_from_source(source, ZIP_RDONLY, &error);
    if (zip == nullptr) return "no archive";
    std::string out;
    zip_stat_t stat;
    if (zip_stat(zip, name, 0, &stat) == 0 && stat.encryption_method == ZIP_EM_AES_256) {
        auto* file = zip_fopen_encrypted(zip, name, 0, password);
        out.resize(file == nullptr ? 0 : stat.size);
        if (file == nullptr || zip_fread(file, out.data(), out.size()) != static_cast<zip_int64_t>(out.size()))
            out = zip_strerror(zip);
        if (file != nullptr) zip_fclose(file);
    }
    zip_discard(zip);
    return out;
}

/// A part of a workbook, which is a ZIP archive of its own.
std::string part_of(const Bytes& book, const char* name) {
    zip_error_t error;
    zip_error_init(&error);
    auto* zip = zip_open_from_source(zip_source_buffer_create(book.data(), book.size(), 0, &error), ZIP_RDONLY, &error);
    if (zip == nullptr) return "no archive";
    std::string out;
    zip_stat_t stat;
    if (zip_stat(zip, name, 0, &stat) == 0) {
        auto* file = zip_fopen(zip, name, 0);
        out.resize(file == nullptr ? 0 : stat.size);
        if (file == nullptr || zip_fread(file, out.data(), out.size()) != static_cast<zip_int64_t>(out.size()))
            out = "not read";
        if (file != nullptr) zip_fclose(file);
    }
    zip_discard(zip);
    return out;
}

}  // namespace

class TestTable : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void CSV_comes_back_as_it_was() {
        auto expected = people.rows;
        expected.insert(expected.begin(), people.columns);
        QCOMPARE(from_csv(view(to_csv(people))).value(), expected);
    }
    void a_spreadsheet_takes_no_cell_for_a_formula_data() {
        QTest::addColumn<QByteArray>("cell");
        for (const char* cell : {"=SUM(A1)", "+1", "-1", "@SUM(A1)", "\t=1+1", "\n=1+1", "＝1+1", "＋1", "－1", "＠A1"})
            QTest::newRow(QByteArray(cell).toPercentEncoding().constData()) << QByteArray(cell);
    }
    void a_spreadsheet_takes_no_cell_for_a_formula() {
        QFETCH(const QByteArray, cell);
        const Table table{"", {"備註"}, {{cell.toStdString()}}};
        QVERIFY(to_csv(table).find("\"'" + cell.toStdString() + "\"") != std::string::npos);
        QCOMPARE(from_csv(view(to_csv(table))).value().back().front(), cell.toStdString());
    }
    /// What a text may have that the file has for itself: it comes back as it was, in the head and below it.
    void each_text_survives_writing_and_reading_data() {
        QTest::addColumn<QByteArray>("text");
        for (const char* text : {"=\"007\"", "=\"a,b\"", "'=1", "''=1", "'", "''", "'陳", "a;b;c", "a\tb\tc", "sep=;",
                                 "\"", "\"\"", "=\"", "一\r二", "一\r\n二", "一\n", "\xEE\x80\x80"})
            QTest::newRow(QByteArray(text).toPercentEncoding().constData()) << QByteArray(text);
    }
    void each_text_survives_writing_and_reading() {
        QFETCH(const QByteArray, text);
        const auto cell = text.toStdString();
        const std::vector<std::vector<std::string>> rows{{cell, "姓名"}, {"1", cell}, {cell, cell}};
        const Table table{"", rows.front(), {rows[1], rows[2]}};
        const auto seen = [&] {  // a carriage return acts: it leaves by its name
            auto out = rows;
            for (auto& row : out)
                for (auto& one : row) one = visible_text(one);
            return out;
        };
        QCOMPARE(from_csv(view(to_csv(table))).value(), seen());
        const Table alone{"", {cell}, {{cell}}};
        QCOMPARE(from_csv(view(to_csv(alone))).value().back().front(), visible_text(cell));
    }
    void what_spreadsheets_write_is_read_data() {
        QTest::addColumn<QByteArray>("file");
        const auto row = [](const char* name, const char* file) { QTest::newRow(name) << QByteArray(file); };
        row("commas", "編號,姓名,備註\r\n007,王,\"a,b\"\r\n");
        row("carriage returns alone", "編號,姓名,備註\r007,王,\"a,b\"\r");
        row("semicolons", "編號;姓名;備註\r\n007;王;a,b\r\n");
        row("tabs", "編號\t姓名\t備註\r\n007\t王\ta,b\r\n");
        row("semicolons, more commas below", "編號;姓名;備註\n007;王;\"a,b\"\n");
        row("zeros kept by a formula", "編號,姓名,備註\n=\"007\",王,=\"a,b\"\n");
        row("the same in quotes", "編號,姓名,備註\n\"=\"\"007\"\"\",王,\"=\"\"a,b\"\"\"\n");
        row("commas in a quoted name of a column", "\"編號\";\"姓名\";備註\n\"007\";王;a,b\n");
    }
    void what_spreadsheets_write_is_read() {
        QFETCH(const QByteArray, file);
        const std::vector<std::vector<std::string>> wanted{{"編號", "姓名", "備註"}, {"007", "王", "a,b"}};
        QCOMPARE(from_csv(view(file.toStdString())).value(), wanted);
        // In UTF-16, too, as Excel's "Unicode text" is.
        const auto wide = QString::fromUtf8(file).prepend(QChar(QChar::ByteOrderMark));
        const QByteArray bytes(reinterpret_cast<const char*>(wide.utf16()), wide.size() * 2);
        QCOMPARE(from_csv(view(bytes.toStdString())).value(), wanted);
    }
    void a_first_line_names_the_separator() {
        const std::vector<std::vector<std::string>> wanted{{}, {"編號,姓名", "備註"}, {"1", "2"}};
        for (const char* sign : {";", "|", "\t"}) {
            const auto file = std::string("sep=") + sign + "\r\n編號,姓名" + sign + "備註\r\n1" + sign + "2\r\n";
            QCOMPARE(from_csv(view(file)).value(), wanted);
            QCOMPARE(head_of(wanted), std::size_t{1});
        }
        for (const char* line : {"\"sep=;\"", "SEP=;", "sep=;;;", "\"sep=;\";;", "sep=; "}) {
            const auto file = std::string(line) + "\r\n編號,姓名;備註\r\n1;2\r\n";
            QCOMPARE(from_csv(view(file)).value(), wanted);
        }
    }
    void a_first_line_that_names_no_sign_is_a_row() {
        for (const char* line : {"sep=", "sep=a", "sep=1", "sep=;x", "separator"})
            QCOMPARE(from_csv(view(std::string(line) + "\n1\n")).value().front().front().substr(0, 3),
                     std::string("sep"));
    }
    void a_formula_that_is_no_text_in_quotes_stays_as_it_is() {
        const std::vector<std::vector<std::string>> wanted{{"=\"a\"&B1", "=\"a", "=SUM(A1)"}};
        QCOMPARE(from_csv(view(std::string_view("=\"a\"&B1,=\"a,=SUM(A1)\n"))).value(), wanted);
    }
    void one_bad_cell_leaves_the_others_readable() {
        const auto rows =
            from_csv(view(std::string_view("\xA9m\xA6W,\xAE\xD7\xB8\xB9\n\xA4\xFD,A\xFF\n\xB3\xAF,B\n"))).value();
        const std::vector<std::vector<std::string>> wanted{{"姓名", "案號"}, {"王", "A\xEF\xBF\xBD"}, {"陳", "B"}};
        QCOMPARE(rows, wanted);
    }
    void what_is_no_table_is_told_by_what_it_is_data() {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("reason");
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("workbook") << QByteArray("PK\x03\x04rest") << QByteArray("workbook") << QByteArray();
        QTest::newRow("workbook of 1997")
            << QByteArray("\xD0\xCF\x11\xE0rest") << QByteArray("workbook") << QByteArray();
        // The true line: rows before it have two lines each.
        QTest::newRow("open quote") << QByteArray("a\r\"b\rc\"\r\"d\r\ne\"\r\"f") << QByteArray("quote")
                                    << QByteArray("6");
    }
    void what_is_no_table_is_told_by_what_it_is() {
        QFETCH(const QByteArray, file);
        QFETCH(const QByteArray, reason);
        QFETCH(const QByteArray, line);
        const auto read = from_csv(view(file.toStdString()));
        COMPARE_FAULT(read, file_form);
        QCOMPARE(read.error().detail("reason"), std::string_view(reason.data()));
        QCOMPARE(read.error().detail("line"), std::string_view(line.constData()));
    }
    void what_acts_is_seen_in_a_table_that_leaves() {
        const Table table{"", {"姓名"}, {{"陳\xE2\x80\xAE小明\x1B"}}};
        const std::string seen = "陳⟨U+202E⟩小明⟨U+001B⟩";
        QVERIFY(to_csv(table).find(seen) != std::string::npos);
        QVERIFY(part_of(to_workbook(table).value(), "xl/sharedStrings.xml").find(seen) != std::string::npos);
        const Sheet sheet{"頁", {10}, {{Sheet::Kind::row, table.rows.front()}}};
        QVERIFY(part_of(to_workbook(sheet).value(), "xl/sharedStrings.xml").find(seen) != std::string::npos);
    }
    void a_cell_longer_than_Excels_is_told_not_left_out() {
        const Table table{"", {"備註"}, {{std::string(32'768, 'a')}}};
        COMPARE_FAULT(to_workbook(table), file_write);
    }
    void CSV_of_more_cells_than_any_branch_has_is_refused_data() {
        QTest::addColumn<QByteArray>("file");
        constexpr qsizetype many = 2'000'001;
        QTest::newRow("columns") << QByteArray(many, ',');
        QTest::newRow("lines") << QByteArray(many, '\n');
        QTest::newRow("one long cell") << QByteArray(70'000, 'a');
        QTest::newRow("one long cell in quotes") << QByteArray('"' + QByteArray(70'000, '\n') + '"');
    }
    void CSV_of_more_cells_than_any_branch_has_is_refused() {
        QFETCH(const QByteArray, file);
        const auto read = from_csv(view(std::string_view(file.data(), static_cast<std::size_t>(file.size()))));
        COMPARE_FAULT(read, file_form);
        QCOMPARE(read.error().detail("reason"), std::string_view("size"));
    }
    void CSV_of_others_is_read_data() {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<int>("rows");
        QTest::addColumn<QByteArray>("fault");
        QTest::newRow("utf-8") << QByteArray("編號,姓名\n1,王\n") << 2 << QByteArray();
        QTest::newRow("byte order mark, carriage returns")
            << QByteArray("\xEF\xBB\xBF一,二\r\n\r\n三,四\r\n") << 3 << QByteArray();
        QTest::newRow("cp950") << QByteArray("\xA4\xA4\xA4\xE5,1\n") << 1 << QByteArray();
        QTest::newRow("no line end") << QByteArray("a,b\nc,d") << 2 << QByteArray();
        QTest::newRow("open quote") << QByteArray("a\n\"b") << 0 << QByteArray("file.form");
        QTest::newRow("text behind a quote") << QByteArray("\"a\"b\n") << 0 << QByteArray("file.form");
        QTest::newRow("nothing") << QByteArray() << 0 << QByteArray();
    }
    void CSV_of_others_is_read() {
        QFETCH(const QByteArray, file);
        QFETCH(const int, rows);
        QFETCH(const QByteArray, fault);
        const auto read = from_csv(view(std::string_view(file.data(), static_cast<std::size_t>(file.size()))));
        QCOMPARE(read ? QByteArray() : QByteArray(read.error().text().data()), fault);
        if (read) QCOMPARE(read->size(), static_cast<std::size_t>(rows));
    }
    void cells_beyond_the_named_columns_are_none_unless_something_stands_there() {
        const auto rows = from_csv(view(std::string_view("a,b,,\n1,,,\n,,,\n2,3,,x\n"))).value();
        const std::vector<std::vector<std::string>> wanted{{"a", "b"}, {"1", ""}, {}, {"2", "3", "", "x"}};
        QCOMPARE(rows, wanted);
        QVERIFY(from_csv(view(std::string_view(",,\n,\n"))).value() == (std::vector<std::vector<std::string>>(2)));
    }
    void a_line_with_nothing_in_it_keeps_its_place_in_CSV() {
        const auto rows = from_csv(view(std::string_view("\r\na,b\n\n,\n1,2\n\n"))).value();
        const std::vector<std::vector<std::string>> wanted{{}, {"a", "b"}, {}, {}, {"1", "2"}, {}};
        QCOMPARE(rows, wanted);
        QCOMPARE(head_of(rows), std::size_t{1});
        QCOMPARE(head_of({{}, {}}), std::size_t{2});
    }
    void an_archive_opens_with_its_password_alone() {
        const auto book = to_workbook(people).value();
        const auto csv = to_csv(people);
        const auto archive = to_encrypted_zip({{"people.csv", {csv.begin(), csv.end()}}, {"people.xlsx", book}},
                                              password_of("Aa1!Aa1!"), UtcTime{std::chrono::hours{490000}})
                                 .value();
        QCOMPARE(read_entry(archive, "people.csv", "Aa1!Aa1!"), csv);
        QVERIFY(read_entry(archive, "people.csv", "Aa1!Aa1?") != csv);
        QCOMPARE(read_entry(archive, "people.xlsx", "Aa1!Aa1!").size(), book.size());
        const std::string bytes(archive.begin(), archive.end());
        QVERIFY(bytes.find("黃建國") == std::string::npos);
    }
    /// A workbook is a ZIP of its own: its strings stand in xl/sharedStrings.xml.
    void a_workbook_is_made_in_memory_and_holds_the_text() {
        const auto book = to_workbook(people).value();
        zip_error_t error;
        zip_error_init(&error);
        auto* zip =
            zip_open_from_source(zip_source_buffer_create(book.data(), book.size(), 0, &error), ZIP_RDONLY, &error);
        QVERIFY(zip != nullptr);
        auto* file = zip_fopen(zip, "xl/sharedStrings.xml", 0);
        std::string text(65536, '\0');
        text.resize(static_cast<std::size_t>(zip_fread(file, text.data(), text.size())));
        zip_fclose(file);
        zip_discard(zip);
        QVERIFY(text.find("黃建國") != std::string::npos && text.find("=SUM(A1)") != std::string::npos);
    }
    /// Title, headings, groups and cells of a page, each as text; neighbours of one group are one cell.
    void a_page_is_a_sheet_with_its_headings_merged() {
        using Kind = Sheet::Kind;
        const Sheet page{"聯徵9",
                         {10, 20, 10},
                         {{Kind::title, {"底稿"}},
                          {Kind::heading, {"", "查核", "查核"}},
                          {Kind::heading, {"項目", "方法", "疏漏"}},
                          {Kind::words, {"一、分組"}},
                          {Kind::row, {"甲\n乙", "", "=1+1"}}}};
        const auto book = to_workbook(page).value();
        const auto strings = part_of(book, "xl/sharedStrings.xml");
        for (const auto* word : {"底稿", "查核", "項目", "一、分組", "甲\n乙", "=1+1"})
            QVERIFY2(strings.find(word) != std::string::npos, word);
        const auto cells = part_of(book, "xl/worksheets/sheet1.xml");
        QVERIFY(cells.find("<mergeCell ref=\"A1:C1\"/>") != std::string::npos);
        QVERIFY(cells.find("<mergeCell ref=\"B2:C2\"/>") != std::string::npos);
        QVERIFY(cells.find("<mergeCell ref=\"A4:C4\"/>") != std::string::npos);
        QVERIFY(cells.find("<f>") == std::string::npos);  // no formula
        QVERIFY(part_of(book, "xl/workbook.xml").find("聯徵9") != std::string::npos);
    }
};

JCIC_TEST(TestTable)
#include "test_table.moc"
