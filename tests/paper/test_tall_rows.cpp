// Rows higher than a page go on over the page: nothing is lost, nothing said twice but the row's number (R-LO-5).

#include <QRegularExpression>
#include <QTest>
#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "judge.h"
#include "sheet_samples.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::paper;

namespace {

struct Word {
    int page = 0;
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
    QString text{};
};

/// As poppler finds them on the pages.
std::vector<Word> words_of(const Judge& judge) {
    static const QRegularExpression form(
        R"x(<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*)</word>)x");
    std::vector<Word> out;
    int page = 0;
    for (const QString& line : Judge::lines_of(judge.run("pdftotext", {"-bbox", "FILE", "-"}).out)) {
        if (line.startsWith("<page ")) ++page;
        const auto found = form.match(line);
        if (!found.hasMatch()) continue;
        out.push_back({page, found.captured(1).toDouble(), found.captured(2).toDouble(), found.captured(3).toDouble(),
                       found.captured(4).toDouble(), found.captured(5)});
    }
    return out;
}

/// Words that no other cell has: "a0000 a0001 …".
std::string counted(const std::string& name, int count) {
    std::string out;
    for (int i = 0; i < count; ++i) {
        const auto number = std::to_string(10'000 + i).substr(1);
        out += (i == 0 ? "" : " ") + name + number;
    }
    return out;
}

std::map<QString, int> times_of(const std::vector<Word>& words) {
    std::map<QString, int> out;
    for (const Word& word : words) ++out[word.text];
    return out;
}

int missing_or_twice(const std::map<QString, int>& times, const std::string& name, int count) {
    int wrong = 0;
    for (const QString& word : QString::fromStdString(counted(name, count)).split(' ')) {
        const auto found = times.find(word);
        wrong += found == times.end() || found->second != 1 ? 1 : 0;
    }
    return wrong;
}

/// Words that stand on others, and words that reach into the foot's line or below it: none where the pages are right.
int badly_placed(const std::vector<Word>& words, const QString& foot) {
    int wrong = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        for (std::size_t j = i + 1; j < words.size() && words[j].page == words[i].page; ++j) {
            const bool beside = words[i].right <= words[j].left + 0.5 || words[j].right <= words[i].left + 0.5;
            if (!beside && std::abs(words[i].top - words[j].top) < 5) ++wrong;
            if (!words[j].text.contains(foot)) continue;
            const bool on_its_line = std::abs(words[i].top - words[j].top) < 3;
            if (!on_its_line && words[i].bottom > words[j].top + 2) ++wrong;
        }
    }
    return wrong;
}

Document note(std::vector<Block> blocks) {
    Document document;
    document.metadata_title = "Note";
    document.created = std::chrono::sys_days{std::chrono::year{2026} / 12 / 21};
    document.frame.title = "測試";
    document.blocks = std::move(blocks);
    return document;
}

int page_of(const std::vector<Word>& words, const QString& text) {
    const auto found = std::ranges::find(words, text, &Word::text);
    return found == words.end() ? 0 : found->page;
}

}  // namespace

class TestTallRows : public QObject {
    Q_OBJECT
private slots:
    void a_row_of_many_pages_loses_no_word_and_says_none_twice() {
        const Table table{{{"項"}, {"甲"}, {"乙"}},
                          {{Table::RowKind::plain, {"16", "before", ""}},
                           {Table::RowKind::plain, {"17", counted("a", 2000), counted("b", 700)}},
                           {Table::RowKind::plain, {"18", "after", ""}}},
                          true};
        const auto pdf = render(note({table}));
        VERIFY_OK(pdf);
        const Judge judge(*pdf);
        QVERIFY(judge.pages() > 2);
        const auto words = words_of(judge);
        const auto times = times_of(words);
        QCOMPARE(missing_or_twice(times, "a", 2000), 0);
        QCOMPARE(missing_or_twice(times, "b", 700), 0);
        QCOMPARE(badly_placed(words, "頁，共"), 0);
        QCOMPARE(page_of(words, "before"), 1);
        QCOMPARE(page_of(words, "after"), judge.pages());
        QCOMPARE(judge.run("qpdf", {"--check", "FILE"}).status, 0);
    }

    void each_further_part_says_the_headings_and_the_rows_number_again() {
        const Table table{{{"查核項目"}, {"查核結果"}},
                          {{Table::RowKind::group, {"五、安全控管"}},
                           {Table::RowKind::plain, {"2)是否抽核？\n抽核比率？", counted("a", 2500)}}},
                          true};
        const auto pdf = render(note({table}));
        VERIFY_OK(pdf);
        const Judge judge(*pdf);
        QVERIFY(judge.pages() > 1);
        for (int page = 1; page <= judge.pages(); ++page) {
            QVERIFY(judge.text(page).contains("查核結果"));
            QVERIFY(judge.text(page).contains("五、安全控管"));
            QCOMPARE(judge.text(page).contains("2)（續）"), page > 1);
            QVERIFY(judge.text(page).contains(QString("第 %1 頁，共 %2 頁").arg(page).arg(judge.pages())));
        }
        QCOMPARE(judge.text().count("是否抽核？"), 1);
    }

    void a_total_and_the_places_to_sign_stay_with_the_rows_end() {
        Table table{{{"項"}, {"甲"}}, {{Table::RowKind::plain, {"1", ""}}, {Table::RowKind::total, {"合計", "total"}}}};
        for (const int count : {600, 700, 800, 900, 1000, 1100, 1200}) {
            table.rows.front().cells.back() = counted("a", count);
            const auto pdf = render(note({table, Signatures{{{"查核人", "signer"}}}}));
            VERIFY_OK(pdf);
            const auto words = words_of(Judge(*pdf));
            const auto times = times_of(words);
            QCOMPARE(missing_or_twice(times, "a", count), 0);
            const auto last = QString::fromStdString(counted("a", count)).section(' ', -1);
            QCOMPARE(page_of(words, last), page_of(words, "total"));
            QCOMPARE(page_of(words, last), page_of(words, "signer"));
        }
    }

    void a_row_that_fits_on_a_page_is_not_cut() {
        Table table{{{"項"}, {"甲"}}, {}};
        for (int i = 0; i < 40; ++i)
            table.rows.push_back(
                {Table::RowKind::plain, {std::to_string(i), counted("r" + std::to_string(i) + "x", 60)}});
        const auto pdf = render(note({table}));
        VERIFY_OK(pdf);
        QVERIFY(!Judge(*pdf).text().contains("（續）"));
    }

    /// Each item as long as a page and longer; the monthly figures of a year, last time's answer and open findings
    /// make 五2 the longest.
    void the_first_paper_prints_whole_however_much_is_said_R_LO_5() {
        SelfCheckPaper paper{sample::review_head(), "N", {}};
        constexpr std::array items{8, 3, 7, 13, 6, 3};
        std::map<std::string, int> counts;
        for (std::size_t section = 0; section < items.size(); ++section) {
            for (int item = 1; item <= items[section]; ++item) {
                const auto number = std::to_string(section + 1) + "." + std::to_string(item);
                const auto name = "s" + std::to_string(section + 1) + "i" + std::to_string(item) + "w";
                const int count = number == "5.2" ? 600 : 150;
                counts[name] = count;
                paper.answers[number] = {"聯徵2", counted(name, count)};
            }
        }
        const auto pdf = lay_out(paper, sample::layouts());
        VERIFY_OK(pdf);
        const Judge judge(*pdf);
        const auto words = words_of(judge);
        const auto times = times_of(words);
        for (const auto& [name, count] : counts) QVERIFY2(missing_or_twice(times, name, count) == 0, name.c_str());
        QCOMPARE(badly_placed(words, "頁，共"), 0);
        for (int page = 1; page <= judge.pages(); ++page)
            QVERIFY(judge.text(page).contains(QString("第 %1 頁，共 %2 頁").arg(page).arg(judge.pages())));
        QVERIFY(judge.text().contains("2)（續）"));
    }
};

JCIC_TEST(TestTallRows)
#include "test_tall_rows.moc"
