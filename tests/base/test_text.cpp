// Where text may be cut.
#include "app/base/text.h"

#include <QtTest>

#include "app/base/secret.h"
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

JCIC_TEST(TestText)
#include "test_text.moc"
