// Where no case lies: how to begin, for who may query; and the ring of the keys, which goes round a row.
#include <QLabel>
#include <QPushButton>
#include <QTableView>

#include "support/test_program.h"
#include "tests/ui/window_rig.h"
#include "ui/board/case_tree.h"
#include "ui/ledger/ledger_page.h"
#include "ui/look/theme.h"

using namespace jcic;
using namespace jcic::test;

namespace {

void without_cases(WindowRig& rig) {
    rig.world.state.board.clear();
    rig.world.state.cases.clear();
    rig.publish();
}

}  // namespace

class TestEmptyBoard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void who_may_query_finds_how_to_begin() {
        WindowRig rig;
        rig.sign_in(ui::PageId::board);
        QVERIFY(!rig.find("emptyBoard")->isVisible());
        without_cases(rig);
        QVERIFY(rig.find("emptyBoard")->isVisible() && !rig.find<ui::CaseTree>("table")->isVisible());
        QCOMPARE(rig.find<QPushButton>("startQuery")->property("kind").toString(), QStringLiteral("primary"));
        rig.go_to(ui::PageId::approval);
        rig.go_to(ui::PageId::board);
        QVERIFY(WindowRig::has_focus(rig.find("startQuery")));
        WindowRig::key(rig.find("startQuery"), Qt::Key_Return);
        QCOMPARE(rig.window.current(), ui::PageId::new_query);
        rig.go_to(ui::PageId::board);
        WindowRig::click(rig.find<QPushButton>("startMany"));
        QCOMPARE(rig.window.current(), ui::PageId::new_query);
        QVERIFY(rig.find<QPushButton>("many")->isChecked());
    }

    void a_case_takes_its_place() {
        WindowRig rig;
        rig.sign_in(ui::PageId::board);
        const auto board = rig.world.state.board;
        const auto cases = rig.world.state.cases;
        without_cases(rig);
        rig.world.state.board = board;
        rig.world.state.cases = cases;
        rig.publish();
        QVERIFY(!rig.find("emptyBoard")->isVisible() && rig.find<ui::CaseTree>("table")->isVisible());
        QVERIFY(rig.find("storyCard")->isVisible());
    }

    void who_may_not_query_is_offered_nothing() {
        WindowRig rig;
        rig.sign_in(ui::PageId::board);
        rig.world.state.seat->person.duties = {domain::Duty::supervisor};
        without_cases(rig);
        QVERIFY(!rig.find("emptyBoard")->isVisible());
    }

    void the_ring_goes_round_the_row_that_the_keys_are_on() {
        WindowRig rig;
        rig.sign_in(ui::PageId::ledger);
        auto* table = rig.window.findChild<ui::LedgerPage*>()->findChild<QTableView*>("table");
        const auto ring = ui::theme::tokens().accent;
        const auto at = [&](int row) {
            const auto place = table->visualRect(table->model()->index(row, 1));
            return table->viewport()->grab().toImage().pixelColor(place.center().x(), place.top());
        };
        table->setFocus();
        table->setCurrentIndex(table->model()->index(2, 0));
        WindowRig::settle();
        QCOMPARE(at(2), ring);
        QVERIFY(at(3) != ring && at(0) != ring);
        const auto edge = [&] { return table->grab().toImage().pixelColor(0, table->height() / 2); };
        QVERIFY(edge() != ring);  // nor round the table
        rig.find("search")->setFocus();
        WindowRig::settle();
        QVERIFY(at(2) != ring);
    }
};

JCIC_WINDOW_TEST(TestEmptyBoard)
#include "test_empty_board.moc"
