// Where there is no ink nothing is searched for, and what is blank is told: of paper as scanners give it.

#include <QTest>
#include <algorithm>
#include <random>

#include "app/paper/proof/origin.h"
#include "app/scanner/ink.h"
#include "app/scanner/ink_in_places.h"
#include "app/scanner/read_bars.h"
#include "app/scanner/read_code.h"
#include "app/scanner/read_file.h"
#include "paper/judge.h"
#include "paper/samples.h"
#include "scan/coded_pdf.h"
#include "scan/drawn_form.h"
#include "scan/files.h"
#include "scan/spoil.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::scanner;

namespace {

/// The back of a leaf at 200 dpi, with a scanner's noise.
Picture back(int brightness = 244, int noise = 7) {
    Picture out{1654, 2339, {}};
    std::minstd_rand chance(4711);
    out.pixels.reserve(static_cast<std::size_t>(out.width) * static_cast<std::size_t>(out.height));
    for (int i = 0; i < out.width * out.height; ++i) {
        const int pixel = brightness - noise + static_cast<int>(chance() % static_cast<unsigned>(2 * noise + 1));
        out.pixels.push_back(static_cast<std::uint8_t>(std::min(255, pixel)));
    }
    return out;
}

void darken(Picture& page, int left, int top, int width, int height, int by) {
    for (int y = top; y < top + height; ++y)
        for (int x = left; x < left + width; ++x) {
            auto& pixel = page.pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(page.width) +
                                      static_cast<std::size_t>(x)];
            pixel = static_cast<std::uint8_t>(std::max(0, pixel - by));
        }
}

/// What stands on the other side, mirrored, through paper of 80 g.
Picture with_what_shines_through() {
    const paper::GreyPage front = paper::Judge(coded_pdf()).picture(1, 200);
    Picture page = back();
    for (int y = 0; y < std::min(page.height, front.height); ++y)
        for (int x = 0; x < std::min(page.width, front.width); ++x) {
            const auto at = static_cast<qsizetype>(y) * front.width + (front.width - 1 - x);
            darken(page, x, y, 1, 1, (255 - static_cast<std::uint8_t>(front.pixels[at])) / 13);
        }
    return page;
}

Picture with(const Picture& page, int left, int top, int width, int height, int by) {
    Picture out = page;
    darken(out, left, top, width, height, by);
    return out;
}

scan::ScannedPage page_of(const Picture& page, scan::LookFor look_for) {
    const auto read = read_file(TiffFile().page(page).bytes(), Secret(), look_for);
    return read ? read->pages.front() : scan::ScannedPage{};
}

}  // namespace

class TestInk : public QObject {
    Q_OBJECT
private slots:
    void empty_paper_is_blank_however_it_was_scanned() {
        QVERIFY(ink_on(Picture{600, 800, Bytes(600 * 800, 255)}).blank);
        for (const int brightness : {255, 230, 180})
            for (const int noise : {0, 7, 20}) QVERIFY(ink_on(back(brightness, noise)).blank);
        QVERIFY(ink_on(back()).none && ink_on(with_what_shines_through()).none);
        QVERIFY(ink_on(with(back(), 0, 0, 1654, 30, 200)).blank);   // the shadow of the cover
        QVERIFY(ink_on(with(back(), 500, 0, 2, 2339, 200)).blank);  // dirt on a feeder's glass
        Picture specks = back();
        for (int i = 0; i < 300; ++i) darken(specks, 100 + 47 * i % 1400, 100 + 61 * i % 2100, 2, 2, 220);
        QVERIFY(ink_on(specks).blank);
        QVERIFY(ink_on(with(back(), 800, 1000, 5, 5, 200)).blank);  // dust
        QVERIFY(ink_on(with_what_shines_through()).blank);
    }

    void a_sheet_with_holes_shadows_and_a_noisy_scan_is_blank() {
        Picture punched = back();
        for (const int top : {850, 1480})
            for (int y = -22; y <= 22; ++y)
                for (int x = -22; x <= 22; ++x)
                    if (x * x + y * y <= 22 * 22) darken(punched, 95 + x, top + y, 1, 1, 220);
        QVERIFY(ink_on(punched).blank);
        QVERIFY(ink_on(with(with(back(), 0, 0, 160, 2339, 200), 0, 0, 1654, 90, 120)).blank);  // of two edges
        QVERIFY(ink_on(with(back(), 0, 1500, 1654, 839, 210)).blank);  // a shorter sheet, and the dark behind it
        Picture vignette = back();
        for (int y = 0; y < vignette.height; ++y)
            for (int x = 0; x < vignette.width; ++x) darken(vignette, x, y, 1, 1, 90 * x / vignette.width);
        QVERIFY(ink_on(vignette).blank);
        QVERIFY(ink_on(Spoilt(Picture{620, 877, Bytes(620 * 877, 240)}).noisy(25).page()).blank);
    }

    void a_sheet_scanned_without_a_cover_is_black() {
        for (const int brightness : {25, 50, 80})
            for (const int noise : {0, 7, 20}) {
                const auto ink = ink_on(back(brightness, noise));
                QVERIFY(ink.black && !ink.blank && !ink.none);
            }
        QVERIFY(ink_on(Picture{600, 800, Bytes(600 * 800, 0)}).black);
        QVERIFY(ink_on(with(back(20), 0, 0, 1654, 60, -200)).black);     // light from the side
        QVERIFY(ink_on(with(back(20), 0, 0, 100, 2339, -120)).black);    // from another
        QVERIFY(!ink_on(with(back(20), 0, 0, 670, 425, -200)).black);    // a card in the corner of the glass
        QVERIFY(!ink_on(with(back(20), 300, 300, 60, 60, -190)).black);  // white on black
        QVERIFY(!ink_on(back(244)).black);
        const paper::GreyPage front = paper::Judge(coded_pdf()).picture(1, 150);
        QVERIFY(!ink_on({front.width, front.height, Bytes(front.pixels.begin(), front.pixels.end())}).black);
    }

    void what_is_printed_is_not_blank() {
        QVERIFY(!ink_on(with(back(), 300, 300, 60, 12, 200)).blank);  // a word
        QVERIFY(!ink_on(with(back(), 300, 300, 3, 400, 80)).blank);
        QVERIFY(!ink_on(with(back(), 300, 300, 400, 3, 80)).blank);      // a line of a pencil
        QVERIFY(!ink_on(with(back(60), 300, 300, 60, 60, -190)).blank);  // white on black
        QVERIFY(!ink_on(Picture{600, 800, Bytes(600 * 800, 0)}).blank);  // no paper at all
        const paper::GreyPage front = paper::Judge(coded_pdf()).picture(1, 150);
        const auto ink = ink_on({front.width, front.height, Bytes(front.pixels.begin(), front.pixels.end())});
        QVERIFY(!ink.none && !ink.blank);
    }

    /// It took 12 seconds a page to find nothing on one.
    void on_empty_paper_no_band_is_searched() {
        QCOMPARE(search_bars(back()).searched, std::size_t{0});
        QCOMPARE(search_bars(with(back(), 800, 1000, 5, 5, 200)).searched, std::size_t{0});
        // Lines and blots are ink, and no bars.
        QCOMPARE(search_bars(with(back(), 300, 300, 900, 400, 200)).searched, std::size_t{0});
        QVERIFY(codes_in(back()).empty());
    }

    /// A third of its ink is left: for the search it is there.
    void a_faded_code_is_looked_for_and_found() {
        const paper::GreyPage grey = paper::Judge(coded_pdf()).picture(1, 150);
        Picture faded{grey.width, grey.height, {}};
        for (const char pixel : grey.pixels)
            faded.pixels.push_back(static_cast<std::uint8_t>(255 - (255 - static_cast<std::uint8_t>(pixel)) / 3));
        QVERIFY(!ink_on(faded).none);
        QCOMPARE(codes_in(faded), std::vector<std::string>{"CODE 45"});
        const auto page = page_of(faded, scan::LookFor::proof);
        QVERIFY(!page.blank && !page.codes.empty());
    }

    void of_a_page_only_the_bands_with_bars_or_letters_are_searched() {
        auto sheet = paper::sample::sheet(paper::sample::income(3));
        sheet.event = 128'456;
        const paper::GreyPage grey = paper::Judge(*paper::lay_out(sheet, paper::sample::layouts())).picture(1, 300);
        const auto found = search_bars({grey.width, grey.height, Bytes(grey.pixels.begin(), grey.pixels.end())});
        QVERIFY(!found.texts.empty() && found.searched > 0);
    }

    /// Light and dark that change everywhere, as in a file that was damaged: such a page once took a minute.
    void of_noise_no_more_is_searched_than_a_page_may_cost() {
        Picture noise{1200, 1200, {}};
        std::uint32_t state = 1;
        for (int i = 0; i < noise.width * noise.height; ++i) {
            state = state * 1'664'525U + 1'013'904'223U;
            noise.pixels.push_back(state >> 31U != 0 ? 255 : 0);
        }
        constexpr std::size_t most = 3'000'000;
        const std::size_t largest_band = 3'000U * 400U;  // doubled, with paper around it
        const auto found = search_bars(noise, most);
        QVERIFY(found.texts.empty() && found.pixels >= most && found.pixels <= most + largest_band);
    }

    void what_is_blank_is_told_of_each_page() {
        for (const auto look_for : {scan::LookFor::proof, scan::LookFor::origin}) {
            QVERIFY(page_of(back(), look_for).blank);
            QVERIFY(page_of(with_what_shines_through(), look_for).blank);
            QVERIFY(!page_of(with(back(), 300, 300, 600, 120, 200), look_for).blank);
        }
        const paper::GreyPage front = paper::Judge(coded_pdf()).picture(1, 150);
        QVERIFY(
            !page_of({front.width, front.height, Bytes(front.pixels.begin(), front.pixels.end())}, scan::LookFor::proof)
                 .blank);
    }
};

// R-AU-4: the ink in a form's marks, boxes and digits, on forms that are form_with_marks and spoilt here: laid askew,
// too.

namespace {

constexpr int marks_dpi = 150;  // dpi

enum PlaceIndex : std::size_t { upper_left, upper_right, lower_left, lower_right, at_ticked, at_empty, at_blank };

/// Four solid marks, a box that is ticked, one that is not, and a place with nothing in it.
const std::vector<scan::Place>& some_places() {
    static const std::vector<scan::Place> all{
        {true, 800, 800, 600, 600},      {true, 19600, 800, 600, 600},   {true, 800, 28300, 600, 600},
        {true, 19600, 28300, 600, 600},  {false, 4000, 27300, 400, 400}, {false, 6000, 27300, 400, 400},
        {false, 8000, 27600, 6000, 800},
    };
    return all;
}

void draw_box(DrawnForm& form, double left, double top) {
    form.fill(left, top, 4, 0.3);
    form.fill(left, top + 3.7, 4, 0.3);
    form.fill(left, top, 0.3, 4);
    form.fill(left + 3.7, top, 0.3, 4);
}

DrawnForm form_with_marks(std::size_t without = at_blank) {
    DrawnForm form(marks_dpi);
    if (without != upper_left) form.fill(8, 8, 6, 6);
    if (without != upper_right) form.fill(196, 8, 6, 6);
    if (without != lower_left) form.fill(8, 283, 6, 6);
    form.fill(196, 283, 6, 6);
    draw_box(form, 40, 273);
    draw_box(form, 60, 273);
    form.fill(41, 274.5, 2, 0.6);  // a stroke
    form.fill(41.7, 274, 0.6, 2);
    return form;
}

}  // namespace

class TestInkInPlaces : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void marks_are_found_and_a_tick_is_told_from_an_empty_box() {
        const auto ink = ink_in(form_with_marks().page(), some_places());
        QCOMPARE(ink.size(), some_places().size());
        for (const auto mark : {upper_left, upper_right, lower_left, lower_right}) QVERIFY(ink[mark] >= 850);
        QVERIFY2(ink[at_ticked] >= 100, qPrintable(QString::number(ink[at_ticked])));
        QVERIFY2(ink[at_empty] <= 10, qPrintable(QString::number(ink[at_empty])));
        QCOMPARE(ink[at_blank], 0U);
    }
    void a_form_laid_askew_is_measured_where_its_marks_are() {
        for (const double degrees : {-1.0, 0.7}) {
            const auto ink = ink_in(Spoilt(form_with_marks().page()).turned(degrees).page(), some_places());
            for (const auto mark : {upper_left, upper_right, lower_left, lower_right}) QVERIFY(ink[mark] >= 700);
            QVERIFY2(ink[at_ticked] >= 100, qPrintable(QString::number(ink[at_ticked])));
            QVERIFY2(ink[at_empty] <= 20, qPrintable(QString::number(ink[at_empty])));
        }
    }
    void noise_and_a_grey_lamp_are_no_ink() {
        const auto ink = ink_in(Spoilt(form_with_marks().page()).noisy(6).page(), some_places());
        QVERIFY(ink[at_ticked] >= 100);
        QVERIFY(ink[at_empty] <= 10 && ink[at_blank] <= 2);
    }
    void a_note_within_the_marks_is_ink() {
        auto form = form_with_marks();
        for (double x = 85; x < 130; x += 2) form.fill(x, 277, 0.8, 6);
        QVERIFY(ink_in(form.page(), some_places())[at_blank] >= 100);
    }
    void one_mark_less_still_says_where_the_boxes_are_and_two_less_do_not() {
        const auto without_one = ink_in(form_with_marks(upper_left).page(), some_places());
        QVERIFY(without_one[upper_left] < 700);
        QVERIFY(without_one[at_ticked] >= 100 && without_one[at_ticked] != scan::unmeasured);
        auto form = form_with_marks(upper_left);
        form.fill(196, 8, 6, 6, DrawnForm::paper);
        const auto ink = ink_in(form.page(), some_places());
        QCOMPARE(ink[at_ticked], scan::unmeasured);
        QCOMPARE(ink[at_blank], scan::unmeasured);
    }
    /// Marks that are no mirror image of themselves say how a form lies.
    void a_form_scanned_upside_down_is_measured_as_it_should_lie() {
        auto places = some_places();
        places[upper_left] = {true, 800, 4800, 600, 600};
        auto form = form_with_marks(upper_left);
        form.fill(8, 48, 6, 6);
        const auto upright = ink_in(form.page(), places);
        const auto around = ink_in(Spoilt(form.page()).turned(180).page(), places);
        for (const auto& ink : {upright, around}) {
            for (const auto mark : {upper_left, upper_right, lower_left, lower_right}) QVERIFY(ink[mark] >= 850);
            QVERIFY(ink[at_ticked] >= 100 && ink[at_ticked] != scan::unmeasured);
            QVERIFY(ink[at_empty] <= 20);
        }
    }
    void places_are_told_in_one_way_and_only_on_the_sheet() {
        QVERIFY(scan::read_places(scan::places_text(some_places())) == some_places());
        QVERIFY(scan::read_places("")->empty());
        for (const auto* wrong : {"m1,2,3", "x1,2,3,4", "p1,2,0,4", "p20000,1,2000,4", "p1,2,3,4,5", "p1,2,3,a", ";"})
            QVERIFY2(!scan::read_places(wrong), wrong);
    }
};

JCIC_TEST(TestInk)
JCIC_TEST(TestInkInPlaces)
#include "test_ink.moc"
