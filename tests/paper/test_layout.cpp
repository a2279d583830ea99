// What a bank may change of the pages' looks, and within which limits.

#include "app/paper/layout/layout.h"

#include <QTest>
#include <limits>

#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::paper;

class TestLayout : public QObject {
    Q_OBJECT
private slots:
    void the_layout_that_comes_with_the_program_is_within_the_limits() { VERIFY_OK(check(Layout{})); }

    void a_value_out_of_its_limits_is_refused_by_name_data() {
        QTest::addColumn<QString>("field");
        QTest::addColumn<double>("value");
        QTest::newRow("a mark too faint for a photocopy") << "watermark_contrast" << -0.1;
        QTest::newRow("a mark that hinders reading") << "watermark_contrast" << 1.1;
        QTest::newRow("marks too far apart") << "watermark_spacing" << 300.0;
        QTest::newRow("a margin the printer cannot reach") << "margin_left" << 3.0;
        QTest::newRow("text too small to read") << "body_size" << 4.0;
        QTest::newRow("no number at all") << "margin_top" << std::numeric_limits<double>::quiet_NaN();
    }
    void a_value_out_of_its_limits_is_refused_by_name() {
        QFETCH(QString, field);
        QFETCH(double, value);
        Layout layout;
        for (const LayoutNumber& number : layout_numbers())
            if (number.name == field.toStdString()) layout.*number.value = value;
        const auto checked = check(layout);
        COMPARE_FAULT(checked, paper_layout);
        QCOMPARE(QString::fromStdString(std::string(checked.error().detail("field"))), field);
    }

    void no_font_at_all_is_refused() {
        Layout layout;
        layout.fonts.clear();
        COMPARE_FAULT(check(layout), paper_layout);
    }
};

JCIC_TEST(TestLayout)
#include "test_layout.moc"
