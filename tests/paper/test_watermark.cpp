// The electronic watermark (R-PA-2): seen on every page, in no page's text, and not in the way of reading.

#include <QRect>
#include <QRegularExpression>
#include <QTest>

#include "judge.h"
#include "samples.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::paper;

namespace {

constexpr int dpi = 72;
constexpr int strip_rows = 6;  // the page is looked at in 6 by 4 fields
constexpr int strip_columns = 4;
constexpr int seen = 12;  // levels of grey between paper and mark
constexpr int ink = 110;  // darker than this is text

constexpr int threshold = 128;  // of a scan in one bit
constexpr double tone = 0.88;   // of the mark, as the layouts that come with the program have it; rounded down

/// A pixel of ink or beside one.
bool touches_ink(const GreyPage& page, int x, int y) {
    for (int v = std::max(0, y - 1); v <= std::min(page.height - 1, y + 1); ++v)
        for (int u = std::max(0, x - 1); u <= std::min(page.width - 1, x + 1); ++u)
            if (page.at(u, v) < threshold) return true;
    return false;
}

struct Pair {
    PdfBytes with;
    PdfBytes without;
};

Pair rendered(int rows) {
    Document document = sample::document(sample::sheet(sample::income(rows)));
    const auto with = render(document);
    document.frame.watermark.clear();
    const auto without = render(document);
    return with && without ? Pair{*with, *without} : Pair{};
}

/// Both columns of amounts of a T50, from their headings to the last amount; empty where the page has no such heading.
QRect amounts_on(const Judge& judge, int page, int at_dpi) {
    const auto number = QString::number(page);
    const auto words =
        QString::fromUtf8(judge.run("pdftotext", {"-bbox", "-f", number, "-l", number, "FILE", "-"}).out);
    static const QRegularExpression word(
        R"re(<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</word>)re");
    static const QRegularExpression amount("^[0-9]+,[0-9]+$");
    QRectF out;
    for (auto it = word.globalMatch(words); it.hasNext();) {
        const auto one = it.next();
        const QRectF box(QPointF(one.captured(1).toDouble(), one.captured(2).toDouble()),
                         QPointF(one.captured(3).toDouble(), one.captured(4).toDouble()));
        const bool heads =
            one.captured(5) == QStringLiteral("給付總額") || one.captured(5) == QStringLiteral("扣繳稅額");
        const bool below = !out.isEmpty() && box.left() > out.left() && amount.match(one.captured(5)).hasMatch();
        if (heads || below) out |= box;
    }
    const double scale = at_dpi / 72.0;
    return {(out.topLeft() * scale).toPoint(), (out.bottomRight() * scale).toPoint()};
}

}  // namespace

class TestWatermark : public QObject {
    Q_OBJECT
private slots:
    void it_stands_over_every_page_R_PA_2() {
        const Pair pair = rendered(100);
        const Judge with(pair.with);
        const Judge without(pair.without);
        const int pages = with.pages();
        QVERIFY(pages > 2);
        QCOMPARE(without.pages(), pages);
        for (int page = 1; page <= pages; ++page) {
            const GreyPage marked = with.picture(page, dpi);
            const GreyPage bare = without.picture(page, dpi);
            QVERIFY(marked.width > 500);
            QCOMPARE(bare.pixels.size(), marked.pixels.size());
            for (int row = 0; row < strip_rows; ++row)
                for (int column = 0; column < strip_columns; ++column) {
                    int touched = 0;
                    for (int y = marked.height * row / strip_rows; y < marked.height * (row + 1) / strip_rows; ++y)
                        for (int x = marked.width * column / strip_columns;
                             x < marked.width * (column + 1) / strip_columns; ++x)
                            if (bare.at(x, y) - marked.at(x, y) >= seen) ++touched;
                    if (column >= 2) continue;  // the amounts stand there, or so near that a word would reach them
                    QVERIFY2(
                        touched > 300,
                        qPrintable(QString("page %1 field %2,%3: %4").arg(page).arg(row).arg(column).arg(touched)));
                }
        }
    }

    void it_crosses_no_column_of_amounts() {
        const Pair pair = rendered(100);
        const Judge with(pair.with);
        const Judge without(pair.without);
        constexpr int fine = 100;
        for (int page = 1; page <= with.pages(); ++page) {
            const GreyPage marked = with.picture(page, fine);
            const GreyPage bare = without.picture(page, fine);
            const QRect amounts = amounts_on(without, page, fine);
            QVERIFY(!amounts.isEmpty());
            int ink_there = 0;
            for (int y = amounts.top(); y <= amounts.bottom(); ++y)
                for (int x = amounts.left(); x <= amounts.right(); ++x) {
                    ink_there += bare.at(x, y) < ink ? 1 : 0;
                    QCOMPARE(marked.at(x, y), bare.at(x, y));
                }
            QVERIFY(ink_there > 100);
        }
    }

    void it_does_not_hinder_reading() {
        const Pair pair = rendered(30);
        const GreyPage marked = Judge(pair.with).picture(1, 100);
        const GreyPage bare = Judge(pair.without).picture(1, 100);
        int text = 0;
        for (int i = 0; i < marked.pixels.size(); ++i) {
            const int before = static_cast<unsigned char>(bare.pixels[i]);
            const int after = static_cast<unsigned char>(marked.pixels[i]);
            if (before < ink) {
                ++text;
                QVERIFY(after <= before);  // ink stays as dark
            } else if (before == 255) {
                QVERIFY(after >= 140);  // paper stays apart from ink
            }
        }
        QVERIFY(text > 3000);
    }

    void it_is_not_in_the_text() {
        const Pair pair = rendered(100);
        QCOMPARE(Judge(pair.with).text(), Judge(pair.without).text());
    }

    void screened_by_a_mono_printer_text_keeps_every_dot() {
        // What is black comes whole, what is grey in dots: the mark adds some, and takes none.
        const Pair pair = rendered(30);
        const GreyPage bare = Judge(pair.without).one_bit(1, 300);
        const GreyPage marked = Judge(pair.with).one_bit(1, 300);
        QCOMPARE(marked.pixels.size(), bare.pixels.size());
        QVERIFY(bare.pixels.count('\0') > 50'000);
        for (qsizetype i = 0; i < bare.pixels.size(); ++i)
            if (bare.pixels[i] == '\0') QCOMPARE(marked.pixels[i], '\0');
    }

    void a_scan_in_one_bit_drops_it_and_keeps_the_letters() {
        // A pixel that a stroke covers to not quite a half is paper on white and ink on the tone, so a letter may grow
        // by a pixel of its edge. Nothing else changes: pixel by pixel the scan lies between two of the page without
        // the mark, at this threshold and at one darker by the tone. A scanner's own setting makes more of a
        // difference.
        const Pair pair = rendered(30);
        const GreyPage bare = Judge(pair.without).picture(1, 300);
        const GreyPage marked = Judge(pair.with).picture(1, 300);
        QCOMPARE(marked.pixels.size(), bare.pixels.size());
        int text = 0;
        for (int y = 0; y < bare.height; ++y)
            for (int x = 0; x < bare.width; ++x) {
                const bool ink_without = bare.at(x, y) < threshold;
                text += ink_without ? 1 : 0;
                if (marked.at(x, y) < threshold) {
                    QVERIFY(bare.at(x, y) * tone < threshold);
                    QVERIFY(touches_ink(bare, x, y));
                } else {
                    QVERIFY(!ink_without);
                }
            }
        QVERIFY(text > 50'000);
    }

    void nothing_of_the_page_is_transparent() {
        const Judge judge(rendered(3).with);
        const QByteArray plain = judge.run("qpdf", {"--qdf", "--object-streams=disable", "FILE", "-"}).out;
        QVERIFY(plain.contains("/XObject"));
        QCOMPARE(plain.count("/SMask"), plain.count("/SMask /None"));  // Cairo 1.18 takes off what nobody put on
        for (qsizetype at = plain.indexOf("/ca "); at >= 0; at = plain.indexOf("/ca ", at + 1))
            QCOMPARE(plain.mid(at, 5), QByteArray("/ca 1"));
    }

    void it_costs_15_KB_once_and_1_KB_a_page_at_most() {
        for (const int rows : {6, 300}) {
            const Pair pair = rendered(rows);
            const qint64 cost = static_cast<qint64>(pair.with.size()) - static_cast<qint64>(pair.without.size());
            const qint64 limit = 15 * 1024 + 1024 * Judge(pair.with).pages();
            QVERIFY2(cost > 0 && cost <= limit, qPrintable(QString("%1 of %2").arg(cost).arg(limit)));
        }
    }

    void it_names_institution_branch_querier_and_copy() {
        const Document document = sample::document(sample::sheet(sample::income(1)));
        QCOMPARE(QString::fromStdString(document.frame.watermark), QString("0129999 忠孝分行 L03 第 1 份"));
    }

    void other_words_make_another_mark() {
        Document document = sample::document(sample::sheet(sample::income(1)));
        const auto one = render(document);
        document.frame.watermark = "0228888 仁愛分行 K07";
        const auto other = render(document);
        VERIFY_OK(one);
        VERIFY_OK(other);
        QVERIFY(Judge(*one).picture(1, dpi).pixels != Judge(*other).picture(1, dpi).pixels);
    }
};

JCIC_TEST(TestWatermark)
#include "test_watermark.moc"
