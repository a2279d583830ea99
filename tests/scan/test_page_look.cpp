// R-AU-4: what is measured of a form's image before it is sent, on forms that are drawn and spoilt here.

#include "app/scanner/page_look.h"

#include <QTest>

#include "app/scanner/file_says.h"
#include "scan/drawn_form.h"
#include "scan/spoil.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::scanner;

namespace {

constexpr int quick = 150;  // dpi: enough for what does not depend on it

const Picture& form() {
    static const Picture drawn = DrawnForm(quick).page();
    return drawn;
}

/// Each pixel by what `grey(x, y)` makes of its place.
template <class Grey>
Picture made(const Picture& like, Grey grey) {
    Picture out{like.width, like.height, {}};
    out.pixels.reserve(like.pixels.size());
    for (int y = 0; y < like.height; ++y)
        for (int x = 0; x < like.width; ++x)
            out.pixels.push_back(static_cast<std::uint8_t>(std::clamp(std::lround(grey(x, y)), 0L, 255L)));
    return out;
}

double grey_at(const Picture& page, int x, int y) {
    if (x < 0 || y < 0 || x >= page.width || y >= page.height) return DrawnForm::paper;
    return page
        .pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(page.width) + static_cast<std::size_t>(x)];
}

Picture one_bit(const Picture& from) {
    return made(from, [&](int x, int y) { return grey_at(from, x, y) < 128 ? 0.0 : 255.0; });
}

Picture twice_as_large(const Picture& from) {
    const Picture frame{from.width * 2, from.height * 2, Bytes(from.pixels.size() * 4)};
    return made(frame, [&](int x, int y) { return grey_at(from, x / 2, y / 2); });
}

/// Stripes whose edges rise over so many pixels.
Picture stripes(int rise) {
    const Picture frame{400, 400, Bytes(160'000)};
    return made(frame, [&](int x, int) {
        // 10 black, the rise, then white; the fall is sharp. Of each tenth of the width enough is white that its paper
        // is.
        const int within = x % 80;
        return within < 10 ? 20.0 : std::min(235.0, 20.0 + (within - 9) * 215.0 / rise);
    });
}

Bytes png_with(std::uint32_t by_metre, std::uint8_t unit) {
    Packer chunk;
    chunk.u32(by_metre).u32(by_metre).u8(unit);
    Packer out(Bytes{0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A}, 64);
    const auto named = [&](std::string_view name, const Bytes& data) {
        out.u32(static_cast<std::uint32_t>(data.size()));
        for (const char letter : name) out.u8(static_cast<std::uint8_t>(letter));
        for (const auto byte : data) out.u8(byte);
        out.u32(0);
    };
    named("IHDR", Bytes(13));
    named("pHYs", chunk.done());
    named("IDAT", {});
    return out.take();
}

Bytes jpeg_with(std::uint8_t unit, std::uint8_t dots) {
    return {0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, unit, 0, dots, 0, dots, 0, 0, 0xFF, 0xDA, 0, 2};
}

/// Exif, little-endian: one field in the first folder, which names the Exif folder; one field there.
Bytes jpeg_with_exif_field(std::uint8_t low, std::uint8_t high) {
    Bytes out{0xFF, 0xD8, 0xFF, 0xE1, 0, 52, 'E', 'x', 'i', 'f', 0, 0, 'I', 'I', '*', 0, 8, 0, 0, 0};
    const Bytes folders{1, 0, 0x69, 0x87, 4, 0, 1, 0, 0, 0, 26, 0, 0, 0, 0, 0, 0, 0,
                        1, 0, low,  high, 5, 0, 1, 0, 0, 0, 0,  0, 0, 0, 0, 0, 0, 0};
    out.insert(out.end(), folders.begin(), folders.end());
    out.insert(out.end(), {0xFF, 0xDA, 0, 2});
    return out;
}

}  // namespace

class TestPageLook : public QObject {
    Q_OBJECT
private slots:
    void a_drawn_form_is_level_flat_even_and_clean_R_AU_4() {
        const auto look = look_at(form());
        QCOMPARE(look.width, static_cast<std::uint32_t>(form().width));
        QVERIFY(look.skew.has_value());
        QVERIFY2(std::abs(*look.skew) <= 10, qPrintable(QString::number(*look.skew)));
        QVERIFY2(look.bend.value_or(0) <= 30, qPrintable(QString::number(look.bend.value_or(0))));
        QCOMPARE(look.darkest_paper, std::uint32_t{DrawnForm::paper});
        QCOMPARE(look.brightest_paper, std::uint32_t{DrawnForm::paper});
        QVERIFY2(look.specks < 50, qPrintable(QString::number(look.specks)));
        QCOMPARE(look.dark_rim, std::uint32_t{0});
        QVERIFY(!look.doubled && !look.painted && !look.by_camera);
        QCOMPARE(look.stated_across, std::uint32_t{0});
    }

    void skew_is_measured_to_a_seventh_of_a_degree_R_AU_4() {
        for (const double degrees : {-7.0, -3.0, -1.0, -0.4, 0.4, 1.0, 2.0, 5.0, 7.0}) {
            const auto look = look_at(Spoilt(form()).turned(degrees).noisy(8).page());
            QVERIFY(look.skew.has_value());
            QVERIFY2(std::abs(*look.skew / 100.0 - degrees) <= 0.15,
                     qPrintable(QStringLiteral("%1: %2").arg(degrees).arg(*look.skew)));
        }
    }

    void a_page_without_rows_has_no_skew() {
        const Picture blank{quick * 8, quick * 11, Bytes(std::size_t{quick} * 8 * quick * 11, 235)};
        QVERIFY(!look_at(blank).skew.has_value());
        std::mt19937 chance(4711);
        std::uniform_int_distribution<int> one_in(0, 15);
        const auto dust = made(blank, [&](int, int) { return one_in(chance) == 0 ? 30.0 : 235.0; });
        QVERIFY(!look_at(dust).skew.has_value());
    }

    void rows_that_are_not_parallel_are_seen_R_AU_4() {
        const double middle = form().height / 2.0;
        const auto from_aside = made(form(), [&](int x, int y) {
            const double grows = 1 + 0.05 * (x / static_cast<double>(form().width) - 0.5);
            return grey_at(form(), x, static_cast<int>(std::lround(middle + (y - middle) * grows)));
        });
        const auto look = look_at(from_aside);
        QVERIFY(look.bend.has_value());
        QVERIFY2(*look.bend >= 80, qPrintable(QString::number(*look.bend)));
    }

    void uneven_light_is_measured_on_the_paper_and_not_on_ink_R_AU_4() {
        const auto shaded =
            look_at(made(form(), [&](int x, int y) { return grey_at(form(), x, y) * (1 - 0.4 * x / form().width); }));
        const auto differs = shaded.brightest_paper - shaded.darkest_paper;
        QVERIFY2(differs >= 60 && differs <= 95, qPrintable(QString::number(differs)));
        QVERIFY(shaded.skew.has_value() && std::abs(*shaded.skew) <= 10);
    }

    void two_tones_are_told_from_grey() {
        QVERIFY(look_at(one_bit(form())).two_tones);
        QVERIFY(!look_at(Spoilt(form()).noisy(8).page()).two_tones);
    }

    void an_enlarged_image_is_seen_by_its_doubled_rows() {
        QVERIFY(look_at(twice_as_large(Spoilt(form()).noisy(8).page())).doubled);
        QVERIFY(!look_at(Spoilt(form()).noisy(8).page()).doubled);
        QVERIFY(!look_at(form()).doubled);
    }

    void how_far_an_edge_reaches_is_measured_in_pixels() {
        QCOMPARE(look_at(stripes(1)).edge, std::uint32_t{100});
        // Of twelve steps from 20 to 235 the third (74) is below a third of 235, and the ninth (181) the first above
        // three quarters.
        QCOMPARE(look_at(stripes(12)).edge, std::uint32_t{600});
    }

    void dirt_and_a_dark_rim_are_counted_R_AU_4() {
        DrawnForm dirty(quick);
        std::mt19937 chance(4711);
        std::uniform_int_distribution<int> across(1, form().width - 3);
        std::uniform_int_distribution<int> down(1, form().height - 3);
        for (int i = 0; i < 4000; ++i) dirty.set(across(chance), down(chance), DrawnForm::ink);
        const auto specks = look_at(dirty.page()).specks;
        QVERIFY2(specks >= 300, qPrintable(QString::number(specks)));

        DrawnForm shadowed(quick);
        shadowed.fill(0, 0, 4, 297);
        const auto rim = look_at(shadowed.page()).dark_rim;
        QVERIFY2(rim >= 200 && rim <= 400, qPrintable(QString::number(rim)));
    }

    void a_page_without_anything_on_it_is_seen_R_AU_4() {
        QVERIFY(!look_at(form()).blank && !look_at(form()).black);
        const auto white = look_at(made(form(), [](int, int) { return double{DrawnForm::paper}; }));
        QVERIFY(white.blank && !white.black);
        const auto dark = look_at(made(form(), [](int, int) { return 12.0; }));
        QVERIFY(dark.black && !dark.blank);
    }

    void the_smallest_pictures_are_looked_at_too() {
        for (const auto& [width, height] : {std::pair{1, 1}, {1, 900}, {900, 1}, {13, 9}}) {
            const Picture small{width, height,
                                Bytes(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), 200)};
            QCOMPARE(look_at(small).height, static_cast<std::uint32_t>(height));
        }
    }

    void a_png_says_its_dots_a_metre() {
        QCOMPARE(std::lround(png_says(png_with(11811, 1)).dpi_across), 300L);
        QCOMPARE(png_says(png_with(11811, 0)).dpi_across, 0.0);  // a proportion and no resolution
        const Bytes whole = png_with(11811, 1);
        constexpr std::size_t phys_ends = 8 + (8 + 13 + 4) + 8 + 9;  // mark, IHDR, name and length of pHYs, its data
        for (std::size_t size = 0; size < whole.size(); ++size) {
            const auto cut = png_says(ByteView(whole).first(size));
            const long said = size < phys_ends ? 0 : 300;
            QCOMPARE(std::lround(cut.dpi_across), said);
            QCOMPARE(std::lround(cut.dpi_down), said);
        }
    }

    void a_jpeg_says_its_dots_an_inch_or_a_centimetre() {
        QCOMPARE(jpeg_says(jpeg_with(1, 200)).dpi_down, 200.0);
        QCOMPARE(std::lround(jpeg_says(jpeg_with(2, 118)).dpi_down), 300L);
        QCOMPARE(jpeg_says(jpeg_with(0, 1)).dpi_down, 0.0);
        QVERIFY(!jpeg_says(jpeg_with(1, 200)).exposure);
        const Bytes whole = jpeg_with(1, 200);
        for (std::size_t size = 0; size < whole.size(); ++size) {
            const auto cut = jpeg_says(ByteView(whole).first(size));
            QCOMPARE(cut.dpi_across, size < 16 ? 0.0 : 200.0);  // two bytes each, behind mark, name, version and unit
            QCOMPARE(cut.dpi_down, size < 18 ? 0.0 : 200.0);
        }
    }

    void a_cameras_exposure_is_told_and_a_scanners_fields_are_not_R_AU_4() {
        QVERIFY(jpeg_says(jpeg_with_exif_field(0x9A, 0x82)).exposure);   // exposure time
        QVERIFY(jpeg_says(jpeg_with_exif_field(0x0A, 0x92)).exposure);   // focal length
        QVERIFY(!jpeg_says(jpeg_with_exif_field(0x03, 0x90)).exposure);  // when it was made
        const Bytes whole = jpeg_with_exif_field(0x9A, 0x82);
        constexpr std::size_t tag_ends = 12 + 26 + 2 + 2;  // where its TIFF begins, the Exif folder in it, count, tag
        for (std::size_t size = 0; size < whole.size(); ++size)
            QCOMPARE(jpeg_says(ByteView(whole).first(size)).exposure, size >= tag_ends);
    }
};

JCIC_TEST(TestPageLook)
#include "test_page_look.moc"
