// The watermark read back from a scan (R-PA-2): of two marks that differ in one sign, the page shows which one it
// bears. The text above it can be told apart just so, from a photocopy too. What a photocopy keeps of the mark is read
// by tests/scan/test_origin.cpp.

#include <QTest>
#include <random>

#include "judge.h"
#include "samples.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::paper;

namespace {

constexpr int dpi = 200;
constexpr double sure = 0.15;  ///< of the way from "undecided" (0) to "as printed" (1)

using Degrade = GreyPage (*)(const GreyPage&);

/// The mean of every pixel and its neighbours: a lens out of focus.
GreyPage blurred(const GreyPage& page) {
    GreyPage out = page;
    for (int y = 1; y + 1 < page.height; ++y)
        for (int x = 1; x + 1 < page.width; ++x) {
            int sum = 0;
            for (int dy = -1; dy <= 1; ++dy)
                for (int dx = -1; dx <= 1; ++dx) sum += page.at(x + dx, y + dy);
            out.pixels[y * page.width + x] = static_cast<char>(sum / 9);
        }
    return out;
}

GreyPage changed(GreyPage page, const std::function<int(int)>& change) {
    for (char& pixel : page.pixels)
        pixel = static_cast<char>(std::clamp(change(static_cast<unsigned char>(pixel)), 0, 255));
    return page;
}

/// Out of focus, flat, with the noise of a sensor.
GreyPage scanned(const GreyPage& page) {
    std::minstd_rand chance(7);
    std::normal_distribution<double> noise(0, 12);
    return changed(blurred(page), [&](int grey) { return static_cast<int>(grey * 0.8 + 35 + noise(chance)); });
}

/// The same in black and white only.
GreyPage photocopied(const GreyPage& page) {
    std::minstd_rand chance(11);
    std::normal_distribution<double> noise(0, 8);
    return changed(blurred(page), [&](int grey) { return grey + noise(chance) < 205 ? 0 : 255; });
}

GreyPage drawn(const Document& document, const Layout& look) {
    const auto pdf = render(document, look);
    if (!pdf) return {};
    GreyPage page = Judge(*pdf).picture(1, dpi);
    // The upper half: head and table, and the mark over both.
    page.height /= 2;
    page.pixels.truncate(qsizetype{page.width} * page.height);
    return page;
}

/// 1 where the page seen is as the first, -1 as the second, 0 where it cannot be told; only pixels in which the two
/// differ count, and of these only how seen differs from their own mean.
double reads_as(const GreyPage& seen, const GreyPage& first, const GreyPage& second) {
    if (first.pixels.size() != second.pixels.size() || seen.pixels.size() != first.pixels.size()) return -1;
    double count = 0, seen_sum = 0, first_sum = 0, second_sum = 0;
    const auto grey = [](const GreyPage& page, qsizetype i) {
        return static_cast<double>(static_cast<unsigned char>(page.pixels[i]));
    };
    std::vector<qsizetype> differing;
    for (qsizetype i = 0; i < first.pixels.size(); ++i)
        if (std::abs(grey(first, i) - grey(second, i)) > 8) differing.push_back(i);
    for (const qsizetype i : differing) {
        ++count;
        seen_sum += grey(seen, i);
        first_sum += grey(first, i);
        second_sum += grey(second, i);
    }
    if (count < 100) return 0;
    double along = 0, seen_size = 0, way_size = 0;
    for (const qsizetype i : differing) {
        const double s = grey(seen, i) - seen_sum / count;
        const double way = grey(first, i) - first_sum / count - (grey(second, i) - second_sum / count);
        along += s * way;
        seen_size += s * s;
        way_size += way * way;
    }
    return along / std::sqrt(seen_size * way_size);
}

struct Setting {
    const char* name;
    double contrast;
    double size;
    double spacing;
};
constexpr Setting settings[]{{"as it comes", 0.2, 16, 128},
                             {"faintest, smallest, sparsest", 0, 13, 160},
                             {"strongest, largest, densest", 1, 26, 60}};

Layout look_of(const Setting& setting) {
    Layout look = sample::layouts().form(FormKind::record_t50).look;
    look.watermark_contrast = setting.contrast;
    look.watermark_size = setting.size;
    look.watermark_spacing = setting.spacing;
    return look;
}

void add_rows() {
    QTest::addColumn<int>("setting");
    for (int i = 0; i < 3; ++i) QTest::newRow(settings[i].name) << i;
}

}  // namespace

class TestWatermarkScan : public QObject {
    Q_OBJECT
private slots:
    void the_limits_are_those_of_the_settings() {
        for (const Setting& setting : settings) VERIFY_OK(check(look_of(setting)));
        Layout beyond = look_of(settings[1]);
        beyond.watermark_contrast = -0.01;
        COMPARE_FAULT(check(beyond), paper_layout);
        beyond = look_of(settings[2]);
        beyond.watermark_spacing = 59;
        COMPARE_FAULT(check(beyond), paper_layout);
    }

    void institution_branch_querier_and_copy_are_read_back_data() { add_rows(); }
    void institution_branch_querier_and_copy_are_read_back() {
        QFETCH(int, setting);
        const Layout look = look_of(settings[setting]);
        Document document = sample::document(sample::sheet(sample::income(20)));
        const GreyPage printed = drawn(document, look);
        QVERIFY(printed.width > 1600);
        const GreyPage scan = scanned(printed);
        for (const char* other : {"0129989 忠孝分行 L03 第 1 份", "0129999 仁愛分行 L03 第 1 份",
                                  "0129999 忠孝分行 L08 第 1 份", "0129999 忠孝分行 L03 第 2 份"}) {
            document.frame.watermark = other;
            const GreyPage alternative = drawn(document, look);
            const double from_scan = reads_as(scan, printed, alternative);
            QVERIFY2(from_scan > sure, qPrintable(QString("%1: %2").arg(other).arg(from_scan)));
        }
    }

    void an_amount_below_the_mark_is_read_back_data() { add_rows(); }
    void an_amount_below_the_mark_is_read_back() {
        QFETCH(int, setting);
        const Layout look = look_of(settings[setting]);
        std::vector<domain::Record::Row> rows;
        for (int n = 1; n <= 20; ++n) rows.push_back(sample::income_row(n));
        const auto page = [&] {
            return drawn(sample::document(sample::sheet(sample::record(domain::Item::t50, rows))), look);
        };
        for (auto& row : rows) row[4] = "123456";
        const GreyPage printed = page();
        for (auto& row : rows) row[4] = "128456";
        const GreyPage alternative = page();
        for (const Degrade degrade : {scanned, photocopied}) {
            const double read = reads_as(degrade(printed), printed, alternative);
            QVERIFY2(read > sure, qPrintable(QString::number(read)));
        }
    }
};

JCIC_TEST(TestWatermarkScan)
#include "test_watermark_scan.moc"
