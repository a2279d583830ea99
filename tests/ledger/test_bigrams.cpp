// How text is cut for the search.
#include <QTest>

#include "app/ledger/store/bigrams.h"
#include "support/test_program.h"

using namespace jcic::ledger;

namespace {

/// Tokens joined by "|".
std::string tokens(std::string_view text, TokensFor purpose = TokensFor::index) {
    std::string out;
    cut(text, purpose, [&](const Token& token) {
        out += (out.empty() ? "" : "|") + std::string(token.text);
        return true;
    });
    return out;
}

}  // namespace

class TestBigrams : public QObject {
    Q_OBJECT
private slots:
    void cuts_into_pairs_of_neighbours_data() {
        QTest::addColumn<std::string>("text");
        QTest::addColumn<std::string>("wanted");
        const auto row = [](const char* name, const char* text, const char* wanted) {
            QTest::newRow(name) << std::string(text) << std::string(wanted);
        };
        row("a sentence", "借款人王小明", "借款|款人|人王|王小|小明|明");
        row("one character", "明", "明");
        row("runs end at spaces", "a bc\td\n", "a|bc|c|d");
        row("an ideographic space parts", "房貸　車貸", "房貸|貸|車貸|貸");
        row("capital and full-width letters are compared as small ones", "ＡＢc", "ab|bc|c");
        row("beyond the basic plane", "𠮷野家", "𠮷野|野家|家");
        row("digits and signs belong to the run", "2026-貸", "20|02|26|6-|-貸|貸");
        row("nothing", "", "");
        row("spaces only", "  ", "");
        row("broken bytes stand for themselves", "\xE7\x8E", "\xE7\x8E");
        row("a byte that begins nothing", "a\x80", "a\x80|\x80");
        row("a tag is one token as it is", "\x02item=T50 ab", "\x02item=T50|ab|b");
        row("a mark within a run begins no tag", "a\x02item", "a|it|te|em|m");
    }
    void cuts_into_pairs_of_neighbours() {
        QFETCH(std::string, text);
        QFETCH(std::string, wanted);
        QCOMPARE(tokens(text), wanted);
    }

    // The row of pairs must stand side by side: a lone last character would part it from what follows.
    void a_text_that_is_searched_for_ends_with_its_last_pair() {
        QCOMPARE(tokens("王小明", TokensFor::search), std::string("王小|小明"));
        QCOMPARE(tokens("明", TokensFor::search), std::string("明"));
    }

    void a_token_stands_for_the_bytes_it_was_cut_from() {
        std::vector<std::pair<std::size_t, std::size_t>> places;
        cut("王 小明", TokensFor::index, [&](const Token& token) {
            places.emplace_back(token.begin, token.end);
            return true;
        });
        const std::vector<std::pair<std::size_t, std::size_t>> wanted{{0, 3}, {4, 10}, {7, 10}};
        QCOMPARE(places, wanted);
    }

    void ends_when_told_to() {
        int taken = 0;
        cut("一二三四", TokensFor::index, [&](const Token&) { return ++taken < 2; });
        QCOMPARE(taken, 2);
    }

    void a_tag_is_one_token_whatever_is_in_its_value() {
        QCOMPARE(tokens(tag("case", "2026 房貸\x02x")), std::string("\x02"
                                                                    "case=2026_房貸_x"));
    }
};

JCIC_TEST(TestBigrams)
#include "test_bigrams.moc"
