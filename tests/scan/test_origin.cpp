// A leaf's origin is read from what is left of it: scanned in one bit, askew, blurred, cut to a piece.

#include "app/paper/proof/origin.h"

#include <QTest>

#include "app/scanner/read_bars.h"
#include "paper/judge.h"
#include "paper/samples.h"
#include "scan/spoil.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::scanner;

namespace {

const paper::Origin origin{false, "0129999", 128'456};
constexpr int dpi = 300;

Picture leaf_of(domain::Record record, int page) {
    auto sheet = paper::sample::sheet(std::move(record));
    sheet.event = origin.event;
    const paper::GreyPage grey = paper::Judge(*paper::lay_out(sheet, paper::sample::layouts())).picture(page, dpi);
    return Picture{grey.width, grey.height, Bytes(grey.pixels.begin(), grey.pixels.end())};
}

const Picture& leaf() {
    static const Picture picture = leaf_of(paper::sample::income(70), 2);
    return picture;
}

Picture at_threshold(Picture picture) {
    constexpr std::uint8_t threshold = 128;
    for (auto& pixel : picture.pixels) pixel = pixel < threshold ? 0 : 255;
    return picture;
}

int pixels(double mm) {
    return static_cast<int>(mm / 25.4 * dpi);
}

Picture piece(const Picture& from, double left, double top, double width, double height) {
    Picture out{pixels(width), pixels(height), {}};
    for (int y = 0; y < out.height; ++y)
        for (int x = 0; x < out.width; ++x)
            out.pixels.push_back(
                from.pixels[static_cast<std::size_t>(y + pixels(top)) * static_cast<std::size_t>(from.width) +
                            static_cast<std::size_t>(x + pixels(left))]);
    return out;
}

/// "" where nothing of it is read, else all origins that are: more than one would be a wrong one.
std::string read(const Picture& picture) {
    std::string all;
    for (const auto& code : bars_in(picture))
        if (const auto found = paper::origin_of(code)) all += found->institution + "#" + std::to_string(found->event);
    return all;
}

}  // namespace

class TestOrigin : public QObject {
    Q_OBJECT
private slots:
    void a_whole_leaf_tells_it_data() {
        QTest::addColumn<double>("askew");
        QTest::addColumn<double>("noise");
        QTest::addColumn<int>("blur");
        QTest::newRow("flat") << 0.0 << 0.0 << 0;
        QTest::newRow("askew by 1, noisy, blurred") << 1.0 << 20.0 << 1;
        QTest::newRow("askew by -4") << -4.0 << 0.0 << 0;
        QTest::newRow("on its side, upside down") << -89.5 << 0.0 << 0;
        QTest::newRow("upside down") << 180.0 << 0.0 << 0;
        QTest::newRow("upside down, askew, noisy, blurred") << 181.0 << 20.0 << 1;
    }
    void a_whole_leaf_tells_it() {
        QFETCH(double, askew);
        QFETCH(double, noise);
        QFETCH(int, blur);
        Spoilt spoilt(leaf());
        if (askew != 0) spoilt.turned(askew);
        if (blur > 0) spoilt.blurred(blur);
        if (noise > 0) spoilt.noisy(noise);
        QCOMPARE(read(at_threshold(spoilt.page())), std::string("0129999#128456"));
    }

    void a_piece_tells_it_data() {
        QTest::addColumn<double>("left");
        QTest::addColumn<double>("top");
        QTest::addColumn<double>("width");
        QTest::addColumn<double>("height");
        QTest::newRow("a strip of the left margin") << 5.0 << 60.0 << 12.0 << 95.0;
        QTest::newRow("a strip of the right margin") << 193.0 << 100.0 << 12.0 << 95.0;
        QTest::newRow("a strip of the upper margin") << 40.0 << 4.0 << 85.0 << 12.0;
        QTest::newRow("a strip of the lower margin") << 60.0 << 280.0 << 85.0 << 12.0;
        QTest::newRow("a corner") << 0.0 << 0.0 << 90.0 << 60.0;
        QTest::newRow("a quarter, folded both ways") << 0.0 << 0.0 << 105.0 << 148.0;
        QTest::newRow("the quarter below it, on the right") << 105.0 << 148.5 << 105.0 << 148.0;
        QTest::newRow("a quarter across") << 0.0 << 74.0 << 210.0 << 74.0;
        QTest::newRow("the second quarter along") << 52.5 << 0.0 << 52.5 << 296.5;
        QTest::newRow("the third quarter along") << 105.0 << 0.0 << 52.5 << 296.5;
    }
    void a_piece_tells_it() {
        QFETCH(double, left);
        QFETCH(double, top);
        QFETCH(double, width);
        QFETCH(double, height);
        for (const double askew : {-1.0, 1.0, 180.0}) {
            Spoilt spoilt(piece(leaf(), left, top, width, height));
            if (askew != 0) spoilt.turned(askew);
            spoilt.blurred(1);
            QCOMPARE(read(at_threshold(spoilt.page())), std::string("0129999#128456"));
        }
    }

    // By chance alone where along the edge they are torn off and how they lie: of a page full of rows, and of one that
    // is half empty.
    void every_piece_torn_from_an_edge_tells_it_data() {
        QTest::addColumn<bool>("full");
        QTest::newRow("full of rows") << true;
        QTest::newRow("half empty") << false;
    }
    void every_piece_torn_from_an_edge_tells_it() {
        QFETCH(bool, full);
        constexpr double width = 71, height = 59;  // mm
        const Picture from = full ? leaf() : leaf_of(paper::sample::insurance(), 1);
        std::minstd_rand chance(4711);
        const auto between = [&](double low, double high) {
            return low + (high - low) * static_cast<double>(chance() - 1) / static_cast<double>(chance.max() - 1);
        };
        for (int i = 0; i < 20; ++i) {
            double left = between(0, 210 - width);
            double top = between(0, 297 - height);
            if (i % 4 < 2)
                left = i % 4 == 0 ? 0 : 210 - width;
            else
                top = i % 4 == 2 ? 0 : 297 - height;
            Spoilt spoilt(piece(from, left, top, width, height));
            spoilt.turned(between(-1, 1)).blurred(1).noisy(20);
            const auto told = read(at_threshold(spoilt.page()));
            QVERIFY2(told == "0129999#128456", qPrintable(QString("%1 %2: %3").arg(left).arg(top).arg(told.c_str())));
        }
    }

    /// Codes on a table's rules looked like dirt, so what lies within all margins has none: a limit that
    /// docs/run/printing.md names.
    void a_piece_without_a_margin_tells_nothing() {
        QCOMPARE(read(at_threshold(piece(leaf(), 30, 70, 80, 60))), std::string());
    }

    void paper_without_it_tells_nothing() {
        QCOMPARE(read(Picture{}), std::string());
        QCOMPARE(read(Picture{500, 400, Bytes(500 * 400, 255)}), std::string());
        auto sheet = paper::sample::sheet(paper::sample::income(10));
        const paper::GreyPage grey = paper::Judge(*paper::lay_out(sheet, paper::sample::layouts())).picture(1, 100);
        QCOMPARE(read({grey.width, grey.height, Bytes(grey.pixels.begin(), grey.pixels.end())}), std::string());
    }
};

JCIC_TEST(TestOrigin)
#include "test_origin.moc"
