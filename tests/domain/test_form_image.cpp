// R-AU-4: what a form's measures mean: told by weight, with a reason, and never without what was not looked at.
#include "app/domain/form_image.h"

#include <functional>

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

JCIC_TEST(TestFormImage)
#include "test_form_image.moc"
