// What others wrote, as people may see it: nothing in it acts, and nothing of it is hidden.
#include <QTest>

#include "app/base/text.h"
#include "support/test_program.h"

using namespace jcic;

class TestVisible : public QObject {
    Q_OBJECT

private slots:
    void what_acts_is_shown_by_its_number_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("shown");
        QTest::newRow("direction override") << QByteArray(
                                                   "A1\xE2\x80\xAE"
                                                   "2345")
                                            << QByteArray("A1⟨U+202E⟩2345");
        QTest::newRow("isolate") << QByteArray("\xE2\x81\xA7x\xE2\x81\xA9") << QByteArray("⟨U+2067⟩x⟨U+2069⟩");
        QTest::newRow("marks") << QByteArray("\xE2\x80\x8E\xE2\x80\x8F\xD8\x9C")
                               << QByteArray("⟨U+200E⟩⟨U+200F⟩⟨U+061C⟩");
        QTest::newRow("letters from the right") << QByteArray(
                                                       "12\xD7\x90"
                                                       "34")
                                                << QByteArray("12⟨U+05D0⟩34");
        QTest::newRow("zero width") << QByteArray("陳\xE2\x80\x8B小\xEF\xBB\xBF明")
                                    << QByteArray("陳⟨U+200B⟩小⟨U+FEFF⟩明");
        QTest::newRow("soft hyphen, filler") << QByteArray("a\xC2\xAD\xE3\x85\xA4") << QByteArray("a⟨U+00AD⟩⟨U+3164⟩");
        QTest::newRow("tag") << QByteArray("\xF3\xA0\x81\x81") << QByteArray("⟨U+E0041⟩");
        QTest::newRow("escape sequence") << QByteArray("\x1B[2J\x07") << QByteArray("⟨U+001B⟩[2J⟨U+0007⟩");
        QTest::newRow("C1") << QByteArray(
                                   "\xC2\x9B"
                                   "31m\x7F")
                            << QByteArray("⟨U+009B⟩31m⟨U+007F⟩");
        QTest::newRow("line ends") << QByteArray("好\r\n主機：正常") << QByteArray("好⟨U+000D⟩⟨U+000A⟩主機：正常");
        QTest::newRow("line separator") << QByteArray("\xE2\x80\xA8") << QByteArray("⟨U+2028⟩");
        QTest::newRow("nul") << QByteArray("a\0b", 3) << QByteArray("a⟨U+0000⟩b");
    }

    void what_acts_is_shown_by_its_number() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, shown);
        QCOMPARE(QByteArray::fromStdString(visible_line(text.toStdString())), shown);
    }

    void what_is_only_seen_stays_as_it_is() {
        // Rare characters, private use, a variation selector, marks over letters, spaces of a page.
        for (const std::string text : {"𠮷𤧟𡻈𨳒𥛅 王大明", "\xEE\x80\x80", "葛\xF3\xA0\x84\x80城", "é e\xCC\x81",
                                       "　\xC2\xA0", "<b>&amp;</b> \"'\\", ""})
            QCOMPARE(visible_line(text), text);
    }

    void lines_stay_lines_where_text_has_lines() {
        QCOMPARE(visible_text("案號\t115\n事由\x1B\n"), std::string("案號\t115\n事由⟨U+001B⟩\n"));
    }

    void a_value_stays_in_its_line_and_column() {
        QCOMPARE(in_one_line("案號\t115\n事由\r\x1B\x7F"), std::string("案號 115 事由   "));
        QCOMPARE(in_one_line("忠孝 東路"), std::string("忠孝 東路"));
        QCOMPARE(in_one_line(""), std::string());
    }

    void bytes_that_are_no_text_are_shown_as_such() {
        QCOMPARE(visible_line("a\x9B"
                              "31m"),
                 std::string("a\xEF\xBF\xBD"
                             "31m"));
        QCOMPARE(visible_line("\xE2\x80"), std::string("\xEF\xBF\xBD\xEF\xBF\xBD"));
    }

    void json_keeps_its_value_and_its_terminal_quiet() {
        QCOMPARE(visible_json("{\"name\":\"\xE2\x80\xAE陳\xC2\x9B\xF3\xA0\x81\x81\"}\n"),
                 std::string("{\"name\":\"\\u202E陳\\u009B\\uDB40\\uDC41\"}\n"));
    }
};

JCIC_TEST(TestVisible)
#include "test_visible.moc"
