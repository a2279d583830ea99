// A page's code is read from what office scanners give.

#include "app/scanner/read_code.h"

#include <QTest>

#include "app/paper/proof/base45.h"
#include "paper/judge.h"
#include "paper/samples.h"
#include "scan/spoil.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::scanner;

namespace {

/// As long as a proof's.
std::string code() {
    Bytes bytes(102);
    for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<std::uint8_t>(i * 37 + 11);
    return paper::to_base45(bytes);
}

/// With the watermark beneath and all.
const paper::Judge& page() {
    static const paper::Judge judge(
        *paper::lay_out(paper::sample::sheet(paper::sample::income(20)), paper::sample::layouts(),
                        [](const std::vector<std::string>& pages) -> Result<std::vector<std::string>> {
                            return std::vector<std::string>(pages.size(), code());
                        }));
    return judge;
}

Picture painted_at(int fineness) {
    const paper::GreyPage grey = page().picture(1, fineness);
    return {grey.width, grey.height, Bytes(grey.pixels.begin(), grey.pixels.end())};
}

}  // namespace

class TestReadCode : public QObject {
    Q_OBJECT
private slots:
    void the_code_is_read_data() {
        QTest::addColumn<int>("dpi");
        QTest::addColumn<double>("askew");
        QTest::addColumn<double>("noise");
        QTest::addColumn<int>("blur");
        QTest::newRow("150 dpi") << 150 << 0.0 << 0.0 << 0;
        QTest::newRow("150 dpi, askew, noisy") << 150 << 4.0 << 20.0 << 0;
        QTest::newRow("200 dpi, askew, noisy") << 200 << -5.0 << 25.0 << 0;
        QTest::newRow("200 dpi, askew, noisy, blurred") << 200 << 2.0 << 12.0 << 1;
        QTest::newRow("300 dpi, askew, noisy, blurred") << 300 << -3.0 << 25.0 << 1;
        QTest::newRow("600 dpi, askew, noisy") << 600 << 1.5 << 25.0 << 0;
        for (const int fine : {150, 200, 300, 600})
            QTest::addRow("%d dpi, upside down", fine) << fine << 180.0 << 0.0 << 0;
        QTest::newRow("200 dpi, upside down, askew, noisy") << 200 << 183.0 << 20.0 << 0;
    }
    void the_code_is_read() {
        QFETCH(int, dpi);
        QFETCH(double, askew);
        QFETCH(double, noise);
        QFETCH(int, blur);
        Spoilt spoilt(painted_at(dpi));
        if (askew != 0) spoilt.turned(askew);
        if (blur > 0) spoilt.blurred(blur);
        if (noise > 0) spoilt.noisy(noise);
        QCOMPARE(codes_in(spoilt.page()), std::vector<std::string>{code()});
    }

    void a_page_without_a_code_or_of_no_size_has_none() {
        QVERIFY(codes_in(Picture{600, 800, Bytes(600 * 800, 255)}).empty());
        QVERIFY(codes_in(Picture{}).empty());
    }

    void a_code_with_a_blot_over_its_middle_is_read_or_not_but_never_wrong() {
        Picture picture = painted_at(200);
        const int side = 30;
        for (int y = picture.height - 150; y < picture.height - 150 + side; ++y)
            for (int x = picture.width - 180; x < picture.width - 180 + side; ++x)
                picture.pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width) +
                               static_cast<std::size_t>(x)] = 0;
        for (const std::string& read : codes_in(picture)) QCOMPARE(read, code());
    }
};

JCIC_TEST(TestReadCode)
#include "test_read_code.moc"
