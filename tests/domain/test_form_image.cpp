// R-AU-4: what a form's measures mean: told by weight, with a reason, and never without what was not looked at.

#include <algorithm>
#include <functional>

#include "app/domain/form_image.h"
#include "app/domain/form_layout.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::domain;

namespace {

FormImage good() {
    FormImage out;
    out.width = 2480;
    out.height = 3508;
    out.stated_dpi = 299.9994;
    out.skew = 0.2;
    out.bend = 0.1;
    out.edge = 2;
    return out;
}

/// "weight sign" in the order told, without what is told always.
QString told(const std::function<void(FormImage&)>& change) {
    auto image = good();
    change(image);
    QStringList out;
    for (const auto& remark : remarks_on(image))
        if (remark.sign != FormSign::measures && remark.sign != FormSign::not_looked_at)
            out.append(QStringLiteral("%1%2%3").arg(QString::number(static_cast<int>(remark.weight)),
                                                    remark.likely ? "!" : " ",
                                                    QString::number(static_cast<int>(remark.sign))));
    return out.join(",");
}

QString one(Weight weight, FormSign sign, bool likely = false) {
    return QStringLiteral("%1%2%3").arg(QString::number(static_cast<int>(weight)), likely ? "!" : " ",
                                        QString::number(static_cast<int>(sign)));
}

}  // namespace

class TestFormImage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void a_good_scan_is_told_its_measures_and_what_was_not_looked_at_R_AU_4() {
        const auto remarks = remarks_on(good());
        QCOMPARE(remarks.size(), std::size_t{2});
        QVERIFY(remarks[0].sign == FormSign::measures && remarks[1].sign == FormSign::not_looked_at);
        QVERIFY(remarks[1].weight == Weight::note);
    }

    void each_sign_is_told_alone_R_AU_4() {
        using enum FormSign;
        using enum Weight;
        QCOMPARE(told([](auto& it) { it.stated_dpi = 200; }), one(danger, stated_resolution));
        QCOMPARE(told([](auto& it) { it.stated_dpi = 0; }), one(attention, unstated));
        QCOMPARE(told([](auto& it) { it.painted = true; }), one(note, in_pdf));
        QCOMPARE(told([](auto& it) { it.width = 1240, it.height = 1754; }), one(attention, measured_resolution));
        QCOMPARE(told([](auto& it) { it.height = 2480; }), one(note, no_such_sheet));
        QCOMPARE(told([](auto& it) { std::swap(it.width, it.height); }), one(attention, sideways));
        QCOMPARE(told([](auto& it) { it.doubled = true; }), one(attention, FormSign::doubled));
        QCOMPARE(told([](auto& it) { it.skew = -1.5; }), one(attention, skewed));
        QCOMPARE(told([](auto& it) { it.skew = 4; }), one(danger, skewed));
        QCOMPARE(told([](auto& it) { it.skew.reset(); }), one(note, no_rows));
        QCOMPARE(told([](auto& it) { it.light_differs = 50; }), one(attention, unevenly_lit));
        QCOMPARE(told([](auto& it) { it.light_differs = 90; }), one(danger, unevenly_lit));
    }

    void a_guess_says_how_sure_it_is_and_why_R_AU_4() {
        using enum FormSign;
        using enum Weight;
        QCOMPARE(told([](auto& it) { it.by_camera = true; }), one(danger, photographed, true));
        QCOMPARE(told([](auto& it) { it.bend = 1; }), one(attention, photographed));
        QCOMPARE(told([](auto& it) { it.bend = 1, it.edge = 6; }), one(danger, photographed, true));
        QCOMPARE(told([](auto& it) { it.edge = 6; }), QString());  // soft alone is no photograph
        QCOMPARE(told([](auto& it) { it.specks = 200; }), one(attention, copied));
        QCOMPARE(told([](auto& it) { it.specks = 200, it.dark_rim = 0.2; }), one(danger, copied, true));
        QVERIFY(told([](auto& it) { it.two_tones = true, it.width = 1728; }).contains(one(danger, copied, true)));
        auto image = good();
        image.bend = 1;
        image.dark_rim = 0.2;
        QVERIFY((remarks_on(image).front().because == std::vector{Clue::bent, Clue::dark_rim}));
    }
};

// R-AU-4: a branch's own description of its form, and what the ink in its places is taken to mean: each thing with how
// sure it is, and nothing that forbids.

namespace {

constexpr const char* layout_text =
    "jcic-desk form layout v1\n"
    "# marks first\n"
    "mark  upper-left   10 10 6 6\n"
    "mark  upper-right  194 10 6 6\r\n"
    "mark  lower-left   10 281 6 6\n\n"
    "clear head  30 12.5 150 8\n"
    "read  box   24 240 4 4\n"
    "yes   T50   120 100 4 4\n"
    "no    T50   135 100 4.25 4\n"
    "digit month-tens 150 250 5 7\n";

enum LayoutIndex : std::size_t {
    at_corner = 0,
    at_head = 3,
    at_read_box = 4,
    at_yes_box = 5,
    at_no_box = 6,
    at_tens = 7
};

std::vector<std::optional<double>> good_ink() {
    return {0.95, 0.95, 0.95, 0.0, 0.2, 0.2, 0.0, 0.15};
}
/// "sign", with "!" where it is likely, in the order told.
QString told_by_ink(const std::vector<std::optional<double>>& ink) {
    QStringList out;
    for (const auto& one : remarks_on_places(read_form_layout(layout_text).value(), ink))
        out << QString::number(static_cast<int>(one.sign)) + QLatin1String(one.likely ? "!" : "");
    return out.join(QLatin1Char(' '));
}
QString signs_told(std::initializer_list<std::pair<FormSign, bool>> wanted) {
    QStringList out;
    for (const auto& [sign, likely] : wanted)
        out << QString::number(static_cast<int>(sign)) + QLatin1String(likely ? "!" : "");
    return out.join(QLatin1Char(' '));
}
QString spoilt_at(std::size_t place, double ink) {
    auto changed = good_ink();
    changed[place] = ink;
    return told_by_ink(changed);
}
std::string layout_refused(const std::string& lines) {
    const auto read = read_form_layout(lines);
    return read ? std::string() : std::string(read.error().detail("line")) + std::string(read.error().detail("reason"));
}

}  // namespace

class TestFormLayout : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void a_description_is_read_line_by_line() {
        const auto layout = read_form_layout(layout_text);
        VERIFY_OK(layout);
        QCOMPARE(layout->places.size(), std::size_t{8});
        QVERIFY(layout->places[at_head].kind == PlaceKind::clear);
        QCOMPARE(layout->places[at_head].top, 12.5);
        QCOMPARE(layout->places[at_no_box].width, 4.25);
        const std::string all = layout_text;
        QCOMPARE(layout_refused("mark a 1 1 6 6\n"), std::string("1head"));
        QCOMPARE(layout_refused(all + "mark a 1 1 6\n"), std::string("12values"));
        QCOMPARE(layout_refused(all + "spot a 1 1 6 6\n"), std::string("12kind"));
        QCOMPARE(layout_refused(all + "yes T99 1 1 6 6\n"), std::string("12item"));
        QCOMPARE(layout_refused(all + "digit a 1 -1 6 6\n"), std::string("12number"));
        QCOMPARE(layout_refused(all + "digit a 1 1.234 6 6\n"), std::string("12number"));
        QCOMPARE(layout_refused(all + "digit a 206 1 6 6\n"), std::string("12place"));
        QCOMPARE(layout_refused("jcic-desk form layout v1\nmark a 1 1 6 6\n"), std::string("2marks"));
    }
    void a_good_form_is_told_its_ticks_and_whose_word_the_places_are_R_AU_4() {
        using enum FormSign;
        QCOMPARE(told_by_ink(good_ink()), signs_told({{ticked_yes, true}, {by_own_layout, false}}));
    }
    void each_fault_of_the_paper_form_is_told_with_how_sure_it_is_R_AU_4() {
        using enum FormSign;
        const std::pair yes{ticked_yes, true};
        const std::pair own{by_own_layout, false};
        QCOMPARE(spoilt_at(at_corner, 0.1), signs_told({{mark_missing, true}, yes, own}));
        QCOMPARE(spoilt_at(at_corner, 0.5), signs_told({{mark_missing, false}, yes, own}));
        QCOMPARE(spoilt_at(at_head, 0.2), signs_told({{not_clear, true}, yes, own}));
        QCOMPARE(spoilt_at(at_head, 0.01), signs_told({{not_clear, false}, yes, own}));
        QCOMPARE(spoilt_at(at_read_box, 0), signs_told({{read_box_empty, true}, yes, own}));
        QCOMPARE(spoilt_at(at_read_box, 0.04), signs_told({{read_box_empty, false}, yes, own}));
        QCOMPARE(spoilt_at(at_tens, 0), signs_told({{digit_empty, true}, yes, own}));
        QCOMPARE(spoilt_at(at_yes_box, 0), signs_told({{no_tick, true}, own}));
        QCOMPARE(spoilt_at(at_yes_box, 0.04), signs_told({{no_tick, false}, own}));
        QCOMPARE(spoilt_at(at_no_box, 0.3), signs_told({{both_ticked, true}, own}));
        QCOMPARE(spoilt_at(at_no_box, 0.04), signs_told({{ticked_yes, false}, own}));
    }
    void what_could_not_be_measured_is_told_not_passed_over() {
        using enum FormSign;
        auto changed = good_ink();
        for (std::size_t i = at_head; i < changed.size(); ++i) changed[i].reset();
        QCOMPARE(told_by_ink(changed), signs_told({{places_unmeasured, false}, {by_own_layout, false}}));
        QCOMPARE(told_by_ink({}), signs_told({{places_unmeasured, false}, {by_own_layout, false}}));
    }
};

JCIC_TEST(TestFormImage)
JCIC_TEST(TestFormLayout)
#include "test_form_image.moc"
