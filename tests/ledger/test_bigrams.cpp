// How text is cut for the search.
#include <QTest>

#include <algorithm>

#include "app/domain/compared.h"
#include "app/store/bigrams.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::ledger;

namespace {

/// Tokens joined by "|", or by "+" where one stands beside the one before it.
std::string tokens(std::string_view text, TokensFor purpose = TokensFor::index) {
    std::string out;
    cut(text, purpose, [&](const Token& token) {
        out += (out.empty() ? "" : token.beside ? "+" : "|") + std::string(token.text);
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
        row("runs end at control characters", "a bc\td\n", "AB|BC|C|D");
        row("blanks part nothing", "房貸　車 貸", "房貸|貸車|車貸|貸");
        row("dots and dashes neither", "瓦歷‧諾-幹／王", "瓦歷|歷諾|諾幹|幹王|王");
        row("a compatibility ideograph is the other", "\uF90A門", "\u91D1門|門");
        row("one character that is several", "㈱", "(株|株)|)");
        row("small and full-width letters are compared as capitals", "ＡＢc", "AB|BC|C");
        row("beyond the basic plane", "𠮷野家", "𠮷野|野家|家");
        row("digits belong to the run", "2026-貸", "20+2026|02|26|6貸|貸");
        row("letters alone are pairs", "submitted", "SU|UB|BM|MI|IT|TT|TE|ED|D");
        row("a number, whatever its width", "Ａ1234567", "A1+A1234567+A123|12+1234|23+2345|34+3456|45+4567|56|67|7");
        row("nothing", "", "");
        row("spaces only", "  ", "");
        row("broken bytes stand for themselves", "\xE7\x8E", "\xE7\x8E");
        row("a byte that begins nothing", "a\x80", "A\x80|\x80");
        row("a tag is one token as it is", "\x02item=T50 ab", "\x02item=T50|AB|B");
        row("a mark within a run begins no tag", "a\x02item", "A|IT|TE|EM|M");
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

    // Pairs of figures stand in every number: a number is looked for by rows of four and eight that few others have.
    void a_number_is_looked_for_by_its_longest_rows() {
        const auto sought = [](std::string_view text) { return tokens(text, TokensFor::search); };
        QCOMPARE(sought("Y1000007"), std::string("Y1000007"));
        QCOMPARE(sought("A123456789"), std::string("A1234567|12345678|23456789"));
        QCOMPARE(sought("00417"), std::string("0041|0417"));
        QCOMPARE(sought("417"), std::string("41|17"));
        QCOMPARE(sought("0007號"), std::string("0007|00|07|7號"));
        QCOMPARE(sought("房貸-0041"), std::string("房貸|貸0|0041"));
        QCOMPARE(sought("submitted"), std::string("SU|UB|BM|MI|IT|TT|TE|ED"));
    }
    // As FTS5 matches a phrase: each token of what is sought at the place after the one before, beside others or not.
    void every_part_of_a_text_is_found_in_it() {
        const std::string_view text = "案號A12-0034567房9第0000001號";
        std::vector<std::pair<std::string, std::size_t>> held;  // token, place
        std::size_t places = 0;
        cut(text, TokensFor::index, [&](const Token& token) {
            places += token.beside ? 0 : 1;
            held.emplace_back(std::string(token.text), places);
            return true;
        });
        const auto begins = [&](std::size_t at) { return at >= text.size() || (text[at] & 0xC0) != 0x80; };
        for (std::size_t from = 0; from < text.size(); ++from)
            for (std::size_t size = 1; from + size <= text.size(); ++size) {
                if (!begins(from) || !begins(from + size)) continue;
                const auto part = text.substr(from, size);
                std::vector<std::string> sought;
                cut(part, TokensFor::search, [&](const Token& token) {
                    sought.emplace_back(token.text);
                    return true;
                });
                const auto compared = domain::compared_words(part).size();
                if (sought.empty()) continue;  // a sign alone
                if (sought.size() == 1 && sought.front().size() == compared && compared < 4)
                    continue;  // as a beginning
                const auto there = [&](std::size_t place) {
                    for (std::size_t i = 0; i < sought.size(); ++i)
                        if (std::find(held.begin(), held.end(), std::pair(sought[i], place + i)) == held.end())
                            return false;
                    return true;
                };
                bool found = false;
                for (std::size_t place = 1; place <= places && !found; ++place) found = there(place);
                QVERIFY2(found, std::string(part).c_str());
            }
    }

    void a_token_stands_for_the_bytes_it_was_cut_from() {
        std::vector<std::pair<std::size_t, std::size_t>> places;
        cut("王 小明", TokensFor::index, [&](const Token& token) {
            places.emplace_back(token.begin, token.end);
            return true;
        });
        const std::vector<std::pair<std::size_t, std::size_t>> wanted{{0, 7}, {4, 10}, {7, 10}};
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
