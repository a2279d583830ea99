// The calendar of duties in its window: what is late, due and done, by whom; each line opens its row.
#include <QCheckBox>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>

#include "support/test_program.h"
#include "tests/ui/window_rig.h"
#include "ui/todo/duties_dialog.h"

using namespace jcic;
using namespace jcic::test;
namespace command = desk::command;

namespace {

class DutiesRig : public WindowRig {
public:
    DutiesRig() {
        sign_in();
        window.go_to(ui::PageId::registers);
        settle();
        press("showDuties");
        settle();
    }
    [[nodiscard]] static QTreeWidget* list() {
        return dialog<ui::DutiesDialog>()->findChild<QTreeWidget*>(QStringLiteral("duties"));
    }
    static void click(const char* name) {
        WindowRig::click(dialog<ui::DutiesDialog>()->findChild<QAbstractButton*>(QLatin1String(name)));
    }
};

}  // namespace

class TestDuties : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void what_is_late_stands_first_with_the_office_day_before_it() {
        DutiesRig rig;
        QCOMPARE(rig.list()->topLevelItemCount(), 2);
        const auto* first = rig.list()->topLevelItem(0);
        QCOMPARE(first->text(0), QStringLiteral("逾期"));
        QCOMPARE(first->text(1), QStringLiteral("115-11-15（例假日，前一辦公日 115-11-13）"));
        QCOMPARE(first->text(2), QStringLiteral("缺失改善登記簿 2"));
        QCOMPARE(first->text(4), QStringLiteral("林怡君"));
        QVERIFY(!first->icon(0).isNull());  // by shape before colour
    }
    void ones_own_and_what_is_done_are_told_apart() {
        DutiesRig rig;
        DutiesRig::click("onlyMine");
        QCOMPARE(rig.list()->topLevelItemCount(), 1);
        DutiesRig::click("alsoDone");
        QCOMPARE(rig.list()->topLevelItemCount(), 2);
        QCOMPARE(rig.list()->topLevelItem(1)->text(0), QStringLiteral("完成"));
    }
    void a_line_opens_its_row() {
        DutiesRig rig;
        DutiesRig::click("openDuty");
        QVERIFY(WindowRig::dialog<ui::DutiesDialog>() == nullptr);
        QCOMPARE(rig.find<QLabel>("registerTitle")->text(), QStringLiteral("缺失改善登記簿"));
        QCOMPARE(rig.world.last<command::Row>().id, std::string("2"));
    }
    void what_is_to_be_begun_opens_its_register() {
        DutiesRig rig;
        rig.list()->setCurrentItem(rig.list()->topLevelItem(1));
        DutiesRig::click("openDuty");
        QCOMPARE(rig.find<QLabel>("registerTitle")->text(), QStringLiteral("查核計畫及紀錄簿"));
    }
};

JCIC_WINDOW_TEST(TestDuties)
#include "test_duties.moc"
