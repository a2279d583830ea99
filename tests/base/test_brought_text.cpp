// What encoding a file that somebody brings is in, and where it cannot be read.
#include "app/base/brought_text.h"

#include <QtTest>

#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;

namespace {

BroughtText read(std::string_view bytes) {
    return read_brought_text(view(bytes)).value();
}

/// As UTF-16, without a mark.
std::string utf16(const QString& text, bool big) {
    std::string out;
    for (const auto unit : text) {
        const auto high = static_cast<char>(unit.unicode() >> 8U);
        const auto low = static_cast<char>(unit.unicode() & 0xFFU);
        out += big ? high : low;
        out += big ? low : high;
    }
    return out;
}

}  // namespace

class TestBroughtText : public QObject {
    Q_OBJECT

private slots:
    void utf_8_is_read_with_its_mark_and_without() {
        for (const auto* text : {"編號,姓名\r\n1,𠮷\r\n", "\xEF\xBB\xBF編號,姓名\r\n1,𠮷\r\n"}) {
            QCOMPARE(read(text).text, std::string("編號,姓名\r\n1,𠮷\r\n"));
            QVERIFY(read(text).encoding == Encoding::utf8 && !read(text).unreadable);
        }
    }
    void one_bad_byte_of_utf_8_is_told_where_it_stands_data() {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<int>("byte");
        const QByteArray mark("\xEF\xBB\xBF");
        // Line 3, character 4: the lines end in each way that spreadsheets end one.
        for (const auto& [name, end] : {std::pair("CR LF", "\r\n"), std::pair("LF", "\n"), std::pair("CR", "\r")}) {
            const auto lines = QByteArray("編號,姓名") + end + "一,王" + end + "二,陳";
            QTest::newRow(name) << lines + "\xE5\x8C,x" + end << int(lines.size()) + 1;
            QTest::addRow("mark, %s", name) << mark + lines + "\xFF,x" + end << int(lines.size()) + 4;
        }
        QTest::newRow("mark, little else") << mark + "a\r\rbcd\xA4" << 10;
    }
    void one_bad_byte_of_utf_8_is_told_where_it_stands() {
        QFETCH(const QByteArray, file);
        QFETCH(const int, byte);
        const auto brought = read(file.toStdString());
        QVERIFY(brought.encoding == Encoding::utf8);
        QCOMPARE(brought.unreadable->line, std::size_t{3});
        QCOMPARE(brought.unreadable->character, std::size_t{4});
        QCOMPARE(brought.unreadable->byte, static_cast<std::size_t>(byte));
        QVERIFY(brought.text.find("\xEF\xBF\xBD") != std::string::npos);
        const auto decoded = decode_text(view(file.toStdString()));
        COMPARE_FAULT(decoded, file_form);
        QCOMPARE(decoded.error().detail("reason"), std::string_view("unreadable"));
        QCOMPARE(decoded.error().detail("byte"), std::string_view(std::to_string(byte)));
    }
    void utf_16_is_read_in_both_orders_data() {
        QTest::addColumn<bool>("big");
        QTest::addColumn<bool>("mark");
        for (const bool big : {false, true})
            for (const bool mark : {false, true})
                QTest::addRow("%s, %s", big ? "big" : "little", mark ? "mark" : "no mark") << big << mark;
    }
    void utf_16_is_read_in_both_orders() {
        QFETCH(const bool, big);
        QFETCH(const bool, mark);
        const auto text = QStringLiteral("編號\t姓名\r\n1\t𠮷\r\n");
        const auto bytes = utf16((mark ? QString(QChar(QChar::ByteOrderMark)) : QString()) + text, big);
        const auto brought = read(bytes);
        QVERIFY(brought.encoding == Encoding::utf16 && !brought.unreadable);
        QCOMPARE(QString::fromStdString(brought.text), text);
        // Cut in the middle of its last unit.
        const auto cut = read(std::string_view(bytes).substr(0, bytes.size() - 1));
        QVERIFY(cut.encoding == Encoding::utf16);
        QCOMPARE(cut.unreadable->byte, bytes.size() - 1);
    }
    void half_a_character_of_utf_16_is_unreadable() {
        for (const char16_t half : {u'\xD842', u'\xDFB7'}) {
            const auto brought = read(utf16(QString(QChar(QChar::ByteOrderMark)) + "1," + QChar(half) + "\n", false));
            QCOMPARE(brought.text, std::string("1,\xEF\xBF\xBD\n"));
            QVERIFY((*brought.unreadable == UnreadablePlace{1, 3, 7}));
        }
    }
    void a_stray_zero_does_not_make_utf_16_of_it() {
        using namespace std::string_literals;
        const auto text = "編號,姓名\n1,王\0陳\n"s;
        QVERIFY(read(text).encoding == Encoding::utf8);
        QCOMPARE(read(text).text, text);
        const std::string small("a=\0b", 4);
        QCOMPARE(read(small).text, small);
    }
    // 一 is U+4E00: its lesser byte is a zero at the other place.
    void a_character_with_a_zero_of_its_own_does_not_hide_utf_16() {
        const auto text = QStringLiteral("code,name,reason\nL01,王一中,loan 2026\n");
        for (const bool big : {false, true}) QCOMPARE(read(utf16(text, big)).text, text.toStdString());
    }
    void cp950_is_read() {
        QCOMPARE(read("\xA4\xA4\xA4\xE5,1\n").text, std::string("中文,1\n"));
        QVERIFY(read("\xA4\xA4\xA4\xE5,1\n").encoding == Encoding::cp950);
    }
    /// The ends of each stretch, and of rows in them: Microsoft's table for code page 950, "EUDC".
    void user_defined_characters_are_read_as_Windows_reads_them() {
        const std::pair<std::string, char32_t> known[]{{"\xFA\x40", 0xE000}, {"\xFA\x7E", 0xE03E}, {"\xFA\xA1", 0xE03F},
                                                       {"\xFA\xFE", 0xE09C}, {"\xFB\x40", 0xE09D}, {"\xFE\xFE", 0xE310},
                                                       {"\x8E\x40", 0xE311}, {"\xA0\xFE", 0xEEB7}, {"\x81\x40", 0xEEB8},
                                                       {"\x8D\xFE", 0xF6B0}, {"\xC6\xA1", 0xF6B1}, {"\xC6\xFE", 0xF70E},
                                                       {"\xC7\x40", 0xF70F}, {"\xC8\xFE", 0xF848}};
        for (const auto& [bytes, character] : known) {
            const auto brought = read("\xA4\xA4" + bytes + "\xA4\xE5\n");
            QVERIFY(brought.encoding == Encoding::cp950);
            QVERIFY(!brought.unreadable);
            QCOMPARE(brought.text, "中" + QString::fromUcs4(&character, 1).toStdString() + "文\n");
        }
    }
    void what_cp950_leaves_free_is_unreadable_and_the_rest_is_read() {
        // A lead byte without its second, one that leads nothing, a pair that stands in no table.
        const auto brought = read("\xA4\xA4,\xFF,1\r\n\xA4\xA4\xA4\n\xA4\xE5,\x80\n");
        QCOMPARE(brought.text, std::string("中,\xEF\xBF\xBD,1\r\n中\xEF\xBF\xBD\n文,\xEF\xBF\xBD\n"));
        QVERIFY((*brought.unreadable == UnreadablePlace{1, 3, 4}));
        QCOMPARE(read("\xA4\xA4\xA3\xFE\xA4\xE5").text, std::string("中\xEF\xBF\xBD文"));
    }
};

JCIC_TEST(TestBroughtText)
#include "test_brought_text.moc"
