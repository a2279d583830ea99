// Where text may be cut.

#include <QChar>
#include <QString>
#include <QTest>
#include <QVector>
#include <QtTest>

#include "app/base/brought_text.h"
#include "app/base/plain_characters.h"
#include "app/base/secret.h"
#include "app/base/text.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;

class TestText : public QObject {
    Q_OBJECT

private slots:
    void a_character_is_written_as_it_is_read() {
        std::array<std::uint8_t, 4> bytes{};
        const std::pair<char32_t, std::string> known[]{{U'a', "a"},
                                                       {U'\u007F', "\x7F"},
                                                       {U'\u0080', "\xC2\x80"},
                                                       {U'é', "é"},
                                                       {U'\u07FF', "\xDF\xBF"},
                                                       {U'\u0800', "\xE0\xA0\x80"},
                                                       {U'資', "資"},
                                                       {U'\uFFFD', "\xEF\xBF\xBD"},
                                                       {U'𠮷', "𠮷"},
                                                       {U'\U0010FFFF', "\xF4\x8F\xBF\xBF"}};
        for (const auto& [character, text] : known) {
            const auto length = encode_utf8(character, bytes);
            QCOMPARE(std::string(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(length)), text);
        }
    }
    void text_is_cut_between_characters() {
        const std::string text = "a資b𠮷c";  // 1, 3, 1, 4 and 1 bytes
        const std::size_t wanted[]{0, 1, 1, 1, 4, 5, 5, 5, 5, 9, 10, 10};
        for (std::size_t most = 0; most < std::size(wanted); ++most) {
            const auto cut = whole_characters(text, most);
            QCOMPARE(cut, wanted[most]);
            QVERIFY(is_utf8(view(std::string_view(text).substr(0, cut))));
        }
    }
    // Who cuts off again and again must come to an end.
    void bytes_that_are_no_characters_are_cut_somewhere() {
        const std::string bytes(20, '\x80');
        for (std::size_t most = 1; most < 20; ++most) QCOMPARE(whole_characters(bytes, most), most);
        QCOMPARE(whole_characters("資", 2), std::size_t{2});
        QCOMPARE(whole_characters("", 5), std::size_t{0});
    }
    void characters_are_counted_and_not_their_bytes() {
        QCOMPARE(code_points("資b𠮷"), std::size_t{3});
        QCOMPARE(code_points("\x80\x80"), std::size_t{0});
    }
    void blanks_tabs_and_line_ends_around_it_are_taken_away() {
        QCOMPARE(without_blanks(" \t a b\r\n"), std::string("a b"));
        QCOMPARE(without_blanks(" \n"), std::string());
        QCOMPARE(without_blanks("資"), std::string("資"));
    }
    void the_last_character_goes_with_all_its_bytes() {
        auto secret = Secret::from(view("ab資"));
        secret.remove_last_character();
        QCOMPARE(secret.size(), std::size_t{2});
    }
};

// What encoding a file that somebody brings is in, and where it cannot be read.

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

// Unicode's tables, as both verifiers and all searches have them: compared with Qt's, character by character.
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

JCIC_TEST(TestText)
JCIC_TEST(TestBroughtText)
JCIC_TEST(TestPlainCharacters)
#include "test_text.moc"
