// R-AU-4: the ink in a form's marks, boxes and digits, on forms that are form_with_marks and spoilt here: laid askew,
// too.
#include "app/scanner/ink_in_places.h"

#include <QTest>

#include "scan/drawn_form.h"
#include "scan/spoil.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::scanner;

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

JCIC_TEST(TestInkInPlaces)
#include "test_ink_in_places.moc"
