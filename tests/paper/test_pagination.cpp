// Where pages break.

#include <QRegularExpression>
#include <QTest>
#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "app/paper/layout/pagination.h"
#include "judge.h"
#include "sheet_samples.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::paper;

namespace {

constexpr std::size_t headings = 0;

/// A table as pieces: headings, `rows` rows of the given height, and a total kept with the last row.
std::vector<Piece> table(std::size_t rows, double height) {
    std::vector<Piece> pieces{{20, 0, true, {}}};
    for (std::size_t i = 0; i < rows; ++i) pieces.push_back({height, 0, i + 1 == rows, {headings}});
    pieces.push_back({height, 0, false, {headings}});
    return pieces;
}

}  // namespace

class TestPagination : public QObject {
    Q_OBJECT
private slots:
    void nothing_is_one_empty_page() {
        const auto pages = paginate({}, 100, 100);
        VERIFY_OK(pages);
        QCOMPARE(pages->size(), std::size_t{1});
        QVERIFY(pages->front().empty());
    }

    void every_piece_stands_once_in_order_and_within_its_page_whatever_the_heights() {
        for (std::size_t rows = 1; rows < 120; ++rows) {
            const double height = 11 + static_cast<double>(rows % 13);
            const auto pieces = table(rows, height);
            const auto pages = paginate(pieces, 150, 200);
            VERIFY_OK(pages);
            std::size_t next = 0;
            for (std::size_t p = 0; p < pages->size(); ++p) {
                double below = 0;
                for (const Placed& placed : (*pages)[p]) {
                    QVERIFY(placed.top >= below);
                    below = placed.top + pieces[placed.piece].height;
                    if (!placed.repeated) QCOMPARE(placed.piece, next++);
                }
                QVERIFY(below <= (p == 0 ? 150 : 200));
            }
            QCOMPARE(next, pieces.size());
        }
    }

    void headings_stand_on_every_page() {
        const auto pages = paginate(table(60, 20), 150, 200);
        VERIFY_OK(pages);
        QVERIFY(pages->size() > 3);
        for (std::size_t p = 0; p < pages->size(); ++p) {
            const Placed first = (*pages)[p].front();
            QCOMPARE(first.piece, headings);
            QCOMPARE(first.repeated, p > 0);
            QCOMPARE(first.top, 0.0);
        }
    }

    void a_total_never_stands_alone() {
        for (std::size_t rows = 1; rows < 80; ++rows) {
            const auto pages = paginate(table(rows, 20), 150, 200);
            VERIFY_OK(pages);
            const Page& last = pages->back();
            QCOMPARE(last.back().piece, rows + 1);
            QCOMPARE(last[last.size() - 2].piece, rows);
        }
    }

    void a_code_and_its_signatures_never_make_a_page_alone() {
        for (std::size_t rows = 1; rows < 80; ++rows)
            for (const double height : {20.0, 90.0}) {
                std::vector<Piece> pieces{{20, 0, true, {}}};
                for (std::size_t i = 0; i < rows; ++i) pieces.push_back({height, 0, i + 1 == rows, {headings}});
                pieces.push_back({10, 0, false, {}});  // 以下空白
                pieces.push_back({10, 10, false, {}});
                pieces.push_back({50, 10, true, {}});  // the code
                pieces.push_back({40, 10, false, {}});
                std::vector<bool> content(pieces.size());
                content[rows] = true;
                keep_with_content(pieces, pieces.size() - 2, content, 200);
                const auto pages = paginate(pieces, 200, 200);
                VERIFY_OK(pages);
                const Page& last = pages->back();
                QVERIFY(last.size() > 2 && !last[last.size() - 3].repeated);  // more than the two
                if (height < 50)                                              // a row that fits beside them
                    QVERIFY(std::ranges::any_of(last,
                                                [&](const Placed& one) { return one.piece == rows && !one.repeated; }));
            }
    }

    void headings_never_end_a_page() {
        // 130 of 150 are taken: headings of 20 would fit, headings and a row would not.
        const std::vector<Piece> pieces{{130, 0, false, {}}, {20, 0, true, {}}, {20, 0, false, {1}}};
        const auto pages = paginate(pieces, 150, 200);
        VERIFY_OK(pages);
        QCOMPARE(pages->size(), std::size_t{2});
        QCOMPARE((*pages)[1], (Page{{1, 0, false}, {2, 20, false}}));
    }

    void space_before_a_block_is_left_out_at_the_top_of_a_page() {
        const std::vector<Piece> pieces{{100, 10, false, {}}, {60, 10, false, {}}, {30, 10, false, {}}};
        const auto pages = paginate(pieces, 150, 200);
        VERIFY_OK(pages);
        QCOMPARE((*pages)[0], (Page{{0, 0, false}}));
        QCOMPARE((*pages)[1], (Page{{1, 0, false}, {2, 70, false}}));
    }

    void a_group_name_is_repeated_below_the_headings() {
        std::vector<Piece> pieces{{20, 0, true, {}}, {20, 0, true, {0}}};
        for (int i = 0; i < 20; ++i) pieces.push_back({20, 0, false, {0, 1}});
        const auto pages = paginate(pieces, 200, 200);
        VERIFY_OK(pages);
        const Page& second = (*pages)[1];
        QCOMPARE(second[0], (Placed{0, 0, true}));
        QCOMPARE(second[1], (Placed{1, 20, true}));
        QVERIFY(!second[2].repeated);
    }

    void what_is_higher_than_a_page_is_a_fault() {
        const auto alone = paginate({{300, 0, false, {}}}, 150, 200);
        COMPARE_FAULT(alone, paper_layout);
        const auto below_headings = paginate({{20, 0, true, {}}, {20, 0, false, {0}}, {190, 0, false, {0}}}, 200, 200);
        COMPARE_FAULT(below_headings, paper_layout);
        QCOMPARE(below_headings.error().detail("reason"), std::string_view("height"));
    }
};

// Rows higher than a page go on over the page: nothing is lost, nothing said twice but the row's number (R-LO-5).

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

JCIC_TEST(TestPagination)
JCIC_TEST(TestTallRows)
#include "test_pagination.moc"
