// R-AU-4: a branch's own description of its form, and what the ink in its places is taken to mean: each thing with how
// sure it is, and nothing that forbids.
#include "app/domain/form_layout.h"

#include <algorithm>

#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::domain;

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

JCIC_TEST(TestFormLayout)
#include "test_form_layout.moc"
