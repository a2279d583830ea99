// Where pages break.

#include "app/paper/layout/pagination.h"

#include <QTest>
#include <algorithm>

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

JCIC_TEST(TestPagination)
#include "test_pagination.moc"
