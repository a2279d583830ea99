// The fields of a register's step, as a screen reader says them.
#include <QAccessible>
#include <QCheckBox>
#include <QSet>

#include "app/domain/registers/case_corrections.h"
#include "app/domain/registers/rows.h"
#include "support/part_of.h"
#include "support/test_program.h"
#include "tests/ui/window_rig.h"
#include "ui/registers/step_form.h"

using namespace jcic;
using jcic::test::part_of;
using namespace jcic::test;

class TestStepForm : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void two_rows_of_items_are_told_apart_R_AU_5();
    void what_the_settings_propose_stands_there_to_begin_with();
    void the_caret_stands_in_the_first_field_that_lacks();
};

/// What was authorised, and what was used before: ticked in the wrong row, an item would be refused, or asked twice.
void TestStepForm::two_rows_of_items_are_told_apart_R_AU_5() {
    const WindowRig rig;
    for (const auto* action : {"authorisation.signed", "authorisation.certified"}) {
        ui::StepForm form(*domain::registers::authorisations.step(action), {}, rig.world.state, nullptr);
        QSet<QString> names;
        QSet<QString> heard;
        for (auto* box : form.findChildren<QCheckBox*>()) {
            names.insert(box->objectName());
            heard.insert(QAccessible::queryAccessibleInterface(box)->text(QAccessible::Name));
        }
        QCOMPARE(names.size(), 6);
        QCOMPARE(heard.size(), 6);
        QVERIFY(heard.contains(QStringLiteral("授權項目 T50")));
        QVERIFY(heard.contains(QStringLiteral("啟用前（或他處）已查詢之項目 T50")));
        part_of<QCheckBox>(&form, "items-T50")->click();
        part_of<QCheckBox>(&form, "items-T52")->click();
        part_of<QCheckBox>(&form, "used-before-T52")->click();
        QCOMPARE(form.values().at("items"), std::string("T50,T52"));
        QCOMPARE(form.values().at("used-before"), std::string("T52"));
    }
}

/// The same sheet of notices lies beside each form (R-AU-9): nobody types its version each time.
void TestStepForm::what_the_settings_propose_stands_there_to_begin_with() {
    const WindowRig rig;
    auto state = rig.world.state;
    const auto version = [&] {
        const ui::StepForm form(*domain::registers::authorisations.step("authorisation.signed"), {}, state, nullptr);
        const auto values = form.values();
        const auto found = values.find("notices-version");
        return found == values.end() ? std::string() : found->second;
    };
    QCOMPARE(version(), std::string());
    state.proposed = {{"notices-version", "114-06"}};
    QCOMPARE(version(), std::string("114-06"));
}

/// What the case gives, its query, stands there already.
void TestStepForm::the_caret_stands_in_the_first_field_that_lacks() {
    const WindowRig rig;
    const auto& book = domain::registers::case_corrections;
    const auto& step = *book.step(domain::registers::case_corrected);
    const auto stands_in = [&](const domain::registers::Values& known) {
        ui::StepForm form(step, known, rig.world.state, nullptr);
        return form.take_focus() ? form.focusWidget()->objectName() : QString();
    };
    const auto query = QStringLiteral("field-%1").arg(QString::fromStdString(std::string(book.key)));
    QCOMPARE(stands_in({}), query);
    const auto given = stands_in({{std::string(book.key), "q1"}});
    QVERIFY2(given.startsWith(QStringLiteral("field-")) && given != query, qPrintable(given));
}

JCIC_WINDOW_TEST(TestStepForm)
#include "test_step_form.moc"
