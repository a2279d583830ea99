// Who may do what, and the half-yearly review, in their window (R-DU-8).
#include <QComboBox>
#include <QPushButton>
#include <QTreeWidget>

#include "app/desk/commands/rights.h"
#include "app/domain/branch/rights.h"
#include "support/test_program.h"
#include "tests/ui/window_rig.h"
#include "ui/papers/sheet_out.h"
#include "ui/registers/sheet_dialogs.h"
#include "ui/registers/step_dialog.h"

using namespace jcic;
using namespace jcic::test;
namespace command = desk::command;

namespace {

class RightsRig : public WindowRig {
public:
    RightsRig() {
        sign_in();
        WindowRig::open(new ui::RightsDialog(world, &window));
    }
    template <class T>
    [[nodiscard]] static T* in(const char* name) {
        return dialog<ui::RightsDialog>()->findChild<T*>(QLatin1String(name));
    }
    static void choose(int row) {
        auto* rows = in<QTreeWidget>("rightsRows");
        rows->setCurrentItem(rows->topLevelItem(row));
    }
};

}  // namespace

class TestRightsWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void each_account_of_the_half_year_stands_there_R_DU_8() {
        RightsRig rig;
        auto* rows = RightsRig::in<QTreeWidget>("rightsRows");
        QCOMPARE(rows->topLevelItemCount(), 3);
        QVERIFY(rows->topLevelItem(1)->text(5).contains(QStringLiteral("逾期未使用")));
        QVERIFY(rows->topLevelItem(1)->text(11).contains(QStringLiteral("逾期")));
        QCOMPARE(rows->topLevelItem(2)->text(5), QStringLiteral("已停用"));
        QCOMPARE(rows->topLevelItem(2)->text(9), QStringLiteral("L01"));
        const auto span = rig.world.last<command::AccountReview>().span;
        QVERIFY(span.holds(domain::roc_date_at(rig.world.state.now)));
    }
    void nobody_is_offered_the_review_of_their_own_account_R_DU_8() {
        RightsRig rig;
        RightsRig::choose(1);
        QVERIFY(!RightsRig::in<QPushButton>("reviewAccount")->isEnabled());
        RightsRig::choose(0);
        auto* review = RightsRig::in<QPushButton>("reviewAccount");
        QVERIFY(review->isEnabled());
        WindowRig::click(review);
        QVERIFY(WindowRig::dialog<ui::StepDialog>() != nullptr);
    }
    void an_account_is_reviewed_in_the_half_that_goes_on_only_R_DU_8() {
        RightsRig rig;
        RightsRig::choose(0);
        QVERIFY(RightsRig::in<QPushButton>("reviewAccount")->isEnabled());
        RightsRig::in<QComboBox>("rightsSheet")->setCurrentIndex(1);
        RightsRig::settle();
        QCOMPARE(rig.world.asked<command::AccountReview>(), 2);
        RightsRig::choose(0);
        QVERIFY(!RightsRig::in<QPushButton>("reviewAccount")->isEnabled());
        QVERIFY(RightsRig::in<QPushButton>("openAccount")->isEnabled());
    }
    void who_was_chosen_stays_chosen_after_a_review_R_DU_8() {
        RightsRig rig;
        RightsRig::choose(1);
        const auto code = RightsRig::in<QTreeWidget>("rightsRows")->currentItem()->text(0);
        RightsRig::choose(0);
        WindowRig::click(RightsRig::in<QPushButton>("reviewAccount"));
        auto* step = WindowRig::dialog<ui::StepDialog>();
        QVERIFY(step != nullptr);
        RightsRig::choose(1);  // as the list is read anew
        Q_EMIT step->taken({});
        RightsRig::settle();
        QCOMPARE(rig.world.asked<command::AccountReview>(), 2);
        QCOMPARE(RightsRig::in<QTreeWidget>("rightsRows")->currentItem()->text(0), code);
    }
    void the_overview_shows_each_right_by_duty_R_DU_1() {
        RightsRig rig;
        auto* which = RightsRig::in<QComboBox>("rightsSheet");
        which->setCurrentIndex(which->count() - 1);
        RightsRig::settle();
        auto* rows = RightsRig::in<QTreeWidget>("rightsRows");
        QCOMPARE(rows->topLevelItemCount(), static_cast<int>(domain::rights().size()));
        QCOMPARE(rows->columnCount(), 11);
        QVERIFY(!RightsRig::in<QPushButton>("reviewAccount")->isEnabled());
        WindowRig::click(RightsRig::in<QPushButton>("printRights"));
        QVERIFY(!rig.world.last<command::RightsPage>().wanted);
        QVERIFY(WindowRig::dialog<ui::RegisterDialog>() != nullptr);
    }
};

JCIC_WINDOW_TEST(TestRightsWindow)
#include "test_rights.moc"
