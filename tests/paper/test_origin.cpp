// The mark of a leaf's origin: its digits, its bars as another reader sees them, and what it costs.

#include "app/paper/proof/origin.h"

#include <QTest>
#include <set>

#include "judge.h"
#include "samples.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::paper;

namespace {

const Origin origin{false, "0129999", 1284};

PdfBytes marked(std::uint64_t event, int rows = 30) {
    auto sheet = sample::sheet(sample::income(rows));
    sheet.event = event;
    const auto pdf = lay_out(sheet, sample::layouts());
    return pdf ? *pdf : PdfBytes();
}

}  // namespace

class TestOrigin : public QObject {
    Q_OBJECT
private slots:
    void its_digits_are_read_back() {
        for (const Origin& one : {origin, Origin{true, "9990001", 0}, Origin{false, "0000000", 13'000'000},
                                  Origin{true, "0129999", 123'456'789'012}}) {
            const auto digits = digits_of(one);
            QVERIFY2(digits.size() % 2 == 0, digits.c_str());
            QVERIFY(origin_of(digits) == one);
        }
    }

    void one_wrong_digit_and_two_exchanged_ones_are_told() {
        const auto digits = digits_of(origin);
        for (std::size_t i = 0; i < digits.size(); ++i) {
            for (char other = '0'; other <= '9'; ++other) {
                auto wrong = digits;
                wrong[i] = other;
                QCOMPARE(origin_of(wrong).has_value(), other == digits[i]);
            }
            auto exchanged = digits;
            if (i > 0) std::swap(exchanged[i - 1], exchanged[i]);
            QCOMPARE(origin_of(exchanged).has_value(), exchanged == digits);
        }
        for (const char* wrong : {"", "1", "10129999", "not a number at all", "1012999900128412345678901234567890"})
            QVERIFY(!origin_of(wrong));
    }

    void another_reader_finds_the_bars_on_every_page() {
        const Judge judge(marked(origin.event, 70));
        QTemporaryDir folder;
        for (int page = 1; page <= judge.pages(); ++page) {
            const auto number = QString::number(page);
            static_cast<void>(judge.run("pdftoppm", {"-png", "-r", "300", "-singlefile", "-f", number, "-l", number,
                                                     "FILE", folder.filePath("page")}));
            const auto seen = judge.run("zbarimg", {"-q", "--raw", folder.filePath("page.png")}).out;
            QVERIFY2(seen.contains(digits_of(origin).c_str()), seen);
        }
        QVERIFY(judge.pages() > 2);
    }

    void it_is_not_in_the_text_and_no_document_has_it_without_an_event() {
        QCOMPARE(Judge(marked(origin.event, 3)).lines(), Judge(marked(0, 3)).lines());
        const Document document = sample::document(sample::sheet(sample::income(1)));
        QVERIFY(!document.frame.origin.has_value());
    }

    void it_takes_no_room_and_little_ink() {
        constexpr int dpi = 300;
        for (const int rows : {6, 70}) {
            const Judge with(marked(origin.event, rows));
            const Judge without(marked(0, rows));
            QCOMPARE(with.pages(), without.pages());
            const auto share = [](const GreyPage& page) {
                const auto ink = std::count_if(page.pixels.begin(), page.pixels.end(),
                                               [](char pixel) { return static_cast<unsigned char>(pixel) < 128; });
                return static_cast<double>(ink) / static_cast<double>(page.pixels.size());
            };
            const double more = share(with.picture(1, dpi)) - share(without.picture(1, dpi));
            QVERIFY2(more > 0 && more < 0.0145, qPrintable(QString::number(more)));
        }
    }

    void it_stands_in_the_outer_margins_and_on_no_rule_of_the_page() {
        constexpr int dpi = 150;
        constexpr double mm = dpi / 25.4;
        const Layout look = sample::layouts().form(FormKind::record_t50).look;
        const auto pixels = [](double points) { return static_cast<int>(points / 72 * dpi); };
        const Judge with(marked(origin.event, 40));
        const Judge without(marked(0, 40));
        for (const int number : {1, 2}) {
            const GreyPage page = with.picture(number, dpi);
            const GreyPage bare = without.picture(number, dpi);
            QCOMPARE(page.pixels.size(), bare.pixels.size());
            std::set<int> lines;  // of the body: the rule below the head alone
            qsizetype outside = 0;
            for (int y = 0; y < page.height; ++y)
                for (int x = 0; x < page.width; ++x) {
                    if (page.at(x, y) == bare.at(x, y)) continue;
                    const bool beside = x < pixels(look.margin_left) || x > page.width - pixels(look.margin_right);
                    const bool above = y < pixels(look.margin_top) || y > page.height - pixels(look.margin_bottom);
                    if (beside || above) {
                        ++outside;
                        const int edge = std::min({x, y, page.width - 1 - x, page.height - 1 - y});
                        QVERIFY(edge > 5.5 * mm && edge < 10 * mm);
                    } else {
                        lines.insert(y);
                    }
                }
            QVERIFY(outside > 1000);
            QVERIFY2(lines.empty() || *lines.rbegin() - *lines.begin() <= 2, qPrintable(QString::number(lines.size())));
        }
    }

    void it_costs_15_KB_once_and_1_KB_a_page_at_most() {
        for (const int rows : {6, 300}) {
            const auto with = marked(origin.event, rows);
            const auto cost = with.size() - marked(0, rows).size();
            const auto pages = static_cast<std::size_t>(Judge(with).pages());
            QVERIFY2(cost <= 15 * 1024 + 1024 * pages, qPrintable(QString::number(cost)));
        }
    }

    void a_file_with_it_is_well_formed() {
        const auto told = Judge(marked(origin.event, 70)).run("qpdf", {"--check", "FILE"});
        QVERIFY2(told.status == 0, told.err);
    }

    void the_narrowest_margins_still_hold_it() {
        Layout narrow = sample::layouts().form(FormKind::record_t50).look;
        narrow.margin_left = narrow.margin_right = narrow.margin_top = narrow.margin_bottom = 8.2 / 25.4 * 72;
        auto document = sample::document(sample::sheet(sample::income(3)));
        document.frame.origin = origin;
        const auto pdf = render(document, narrow);
        VERIFY_OK(pdf);
        const GreyPage page = Judge(*pdf).picture(1, 100);
        const int unprintable = 16;  // 4 mm
        for (int y = 0; y < page.height; ++y)
            for (int x = 0; x < unprintable; ++x) {
                QVERIFY(page.at(x, y) > 128);
                QVERIFY(page.at(page.width - 1 - x, y) > 128);
            }
    }
};

JCIC_TEST(TestOrigin)
#include "test_origin.moc"
