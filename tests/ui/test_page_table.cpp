// The table of pages (ui/window/page_frames.cpp) is what the window, the rail, Ctrl+G and the help go by: each page of
// it can be shown, has its help, and is offered to those whose it is, and to nobody else.
#include <QPushButton>
#include <QTreeWidget>

#include "support/test_program.h"
#include "tests/ui/window_rig.h"
#include "ui/help/help_dialog.h"
#include "ui/help/help_keys.h"
#include "ui/window/places.h"

using namespace jcic;
using namespace jcic::test;
using ui::PageId;

namespace {

void sit_down(WindowRig& rig, std::set<domain::Duty> duties) {
    rig.world.state.people[0].duties = std::move(duties);
    rig.world.publish();
    rig.sign_in();
}

/// Every line of Ctrl+G that is a page itself.
QStringList offered(WindowRig& rig) {
    WindowRig::key(&rig.window, Qt::Key_G, Qt::ControlModifier);
    QStringList out;
    const auto* list = WindowRig::dialog<ui::PlacesDialog>()->findChild<QTreeWidget*>(QStringLiteral("places"));
    for (int i = 0; i < list->topLevelItemCount(); ++i)
        if (const auto* one = list->topLevelItem(i); one->text(1).isEmpty()) out << one->text(0);
    ui::close_all_dialogs();
    return out;
}

struct Seen {
    domain::Duty duty;
    QStringList buttons;
};
/// Beside what everybody sees, in the table's order.
const std::vector<Seen>& seen_by_duty() {
    using domain::Duty;
    static const std::vector<Seen> all{
        {Duty::unit_head, {"railUnit", "railBoard", "railCopies", "railCard"}},
        {Duty::query_officer, {"railBoard", "railNewQuery", "railApproval", "railCopies", "railCard"}},
        {Duty::supervisor, {"railBoard", "railApproval", "railCopies"}},
        {Duty::card_custodian, {"railTodo", "railCard"}},
        {Duty::password_custodian, {"railTodo", "railCard"}},
        {Duty::reviewer, {"railTodo", "railBoard", "railCopies"}},
        {Duty::auditor, {"railTodo"}},
        {Duty::administrator, {"railTodo"}},
    };
    return all;
}

}  // namespace

class TestPageTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { ui::close_all_dialogs(); }

    void each_page_is_in_the_table_once() {
        QStringList names;
        std::set<PageId> pages;
        for (const auto& row : ui::page_table()) {
            QVERIFY2(pages.insert(row.id).second, row.help);
            if (row.button != nullptr) names << ui::name_of(row) << QLatin1String(row.button);
        }
        QVERIFY(pages.size() > 10);
        QCOMPARE(names.removeDuplicates(), 0);
    }

    void each_page_comes_to_the_front_with_its_help_and_its_place_in_the_rail() {
        const ui::HelpLibrary chinese(ui::Language::chinese), english(ui::Language::english);
        WindowRig rig;
        sit_down(rig, {std::begin(domain::all_duties), std::end(domain::all_duties)});
        for (const auto& row : ui::page_table()) {
            rig.go_to(row.id);
            QVERIFY2(rig.window.current() == row.id, row.help);
            QCOMPARE(ui::help_page_of(rig.window), QLatin1String(row.help));
            for (const auto* library : {&chinese, &english})
                QVERIFY2(library->find(QLatin1String(row.help)) != nullptr, row.help);
            const auto* place = row.button != nullptr ? row.button : ui::row_of(PageId::board).button;
            for (const auto& other : ui::page_table())
                if (other.button != nullptr)
                    QCOMPARE(rig.find<QPushButton>(other.button)->isChecked(), QLatin1String(other.button) == place);
        }
    }

    void a_page_is_offered_to_those_whose_it_is() {
        QCOMPARE(seen_by_duty().size(), std::size(domain::all_duties));
        for (const auto& [duty, its_own] : seen_by_duty()) {
            WindowRig rig;
            sit_down(rig, {duty});
            const auto lines = offered(rig);
            QStringList visible;
            QStringList listed;
            for (const auto& row : ui::page_table()) {
                if (row.button == nullptr) continue;
                if (rig.find(row.button)->isVisible()) visible << QLatin1String(row.button);
                if (lines.contains(ui::name_of(row))) listed << QLatin1String(row.button);
            }
            QCOMPARE(visible, its_own + QStringList({"railRegisters", "railLedger", "railSettings"}));
            // Of the registers each is a line of its own.
            QCOMPARE(listed, its_own + QStringList({"railLedger", "railSettings"}));
        }
    }

    void with_an_old_password_only_what_must_be_possible_is_offered_R_PW_2() {
        WindowRig rig;
        sit_down(rig, {domain::Duty::query_officer});
        rig.world.state.seat->password_must_change = true;
        rig.publish();
        QStringList open;
        for (const auto& row : ui::page_table())
            if (row.button != nullptr && rig.find(row.button)->isVisible()) open << QLatin1String(row.button);
        QCOMPARE(open, QStringList({"railCard", "railSettings"}));
    }
};

JCIC_WINDOW_TEST(TestPageTable)
#include "test_page_table.moc"
