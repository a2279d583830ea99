// What an incident touched, in its window, and its ways to a stop and a letter (R-LO-6); what is held about a subject
// (R-PA-7).
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTreeWidget>

#include "app/desk/commands/incidents.h"
#include "support/test_program.h"
#include "tests/ui/window_rig.h"
#include "ui/help/fault_panel.h"
#include "ui/registers/affected_dialog.h"
#include "ui/registers/step_dialog.h"

using namespace jcic;
using namespace jcic::test;
namespace command = desk::command;
namespace registers = domain::registers;

namespace {

class IncidentRig : public WindowRig {
public:
    explicit IncidentRig(command::Book book = &registers::incidents) {
        sign_in();
        WindowRig::open(new ui::AffectedDialog(world, book, "2", &window));
    }
    template <class T>
    [[nodiscard]] static T* in(const char* name) {
        return dialog<ui::AffectedDialog>()->findChild<T*>(QLatin1String(name));
    }
    static void press_in(const char* name) { WindowRig::click(in<QPushButton>(name)); }
};

}  // namespace

class TestIncidents : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_scope_is_chosen_listed_and_entered_R_LO_6() {
        IncidentRig rig;
        QVERIFY(!IncidentRig::in<QPushButton>("enterAffected")->isEnabled());  // nothing stands there yet
        IncidentRig::press_in("listAffected");
        QVERIFY(WindowRig::dialog<ui::AffectedDialog>()
                    ->findChild<ui::FaultPanel*>()
                    ->isVisible());  // no scope is not everything
        QCOMPARE(rig.world.asked<command::ListAffected>(), 0);
        IncidentRig::in<QLineEdit>("affectedPerson")->setText(QStringLiteral("L03"));
        IncidentRig::in<QComboBox>("affectedItem")->setCurrentIndex(3);
        IncidentRig::press_in("listAffected");
        const auto& asked = rig.world.last<command::ListAffected>().what;
        QCOMPARE(asked.scope.person, std::string("L03"));
        QVERIFY(asked.scope.items == std::set{domain::Item::t52});
        QVERIFY(asked.access.empty());
        auto* rows = IncidentRig::in<QTreeWidget>("affectedRows");
        QCOMPARE(rows->topLevelItemCount(), 1);
        QCOMPARE(rows->topLevelItem(0)->childCount(), 3);
        QCOMPARE(rows->topLevelItem(0)->text(2), QStringLiteral("A12●●●●789"));
        QVERIFY(!rows->topLevelItem(0)->child(0)->font(2).bold());
        QVERIFY(rows->topLevelItem(0)->child(1)->font(2).bold());
        IncidentRig::press_in("enterAffected");
        QCOMPARE(rig.world.last<command::AssessIncident>().incident, std::string("2"));
        QCOMPARE(rig.world.last<command::AssessIncident>().scope, asked.scope);
    }
    void another_scope_is_listed_before_it_is_entered() {
        IncidentRig rig;
        IncidentRig::in<QLineEdit>("affectedPerson")->setText(QStringLiteral("L03"));
        IncidentRig::press_in("listAffected");
        QVERIFY(IncidentRig::in<QPushButton>("enterAffected")->isEnabled());
        IncidentRig::in<QLineEdit>("affectedPerson")->setText(QStringLiteral("L04"));
        QVERIFY(!IncidentRig::in<QPushButton>("enterAffected")->isEnabled());
        QVERIFY(!IncidentRig::in<QPushButton>("saveAffected")->isEnabled());
    }
    void a_long_listing_shows_how_far_it_is_and_is_ended_by_hand() {
        IncidentRig rig;
        IncidentRig::in<QLineEdit>("affectedPerson")->setText(QStringLiteral("L03"));
        auto* end = IncidentRig::in<QPushButton>("endReading");
        QVERIFY(!end->isVisible());
        IncidentRig::in<QPushButton>("listAffected")->click();  // answered later
        QVERIFY(end->isVisible() && IncidentRig::in<QProgressBar>("affectedProgress")->isVisible());
        QVERIFY(!IncidentRig::in<QPushButton>("close")->isEnabled());
        end->click();
        QVERIFY(rig.world.stopped<command::ListAffected>());
        QVERIFY(!end->isEnabled());  // once is enough
        IncidentRig::settle();
        QVERIFY(!end->isVisible());
        QVERIFY(IncidentRig::in<QPushButton>("close")->isEnabled());
    }
    void who_leaves_the_seat_waits_for_no_listing() {
        IncidentRig rig;
        IncidentRig::in<QLineEdit>("affectedPerson")->setText(QStringLiteral("L03"));
        IncidentRig::in<QPushButton>("listAffected")->click();  // answered later
        rig.window.leave("left");
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(rig.world.stopped<command::ListAffected>());
    }
    void the_stop_names_the_incident_R_LO_6() {
        IncidentRig rig;
        IncidentRig::in<QLineEdit>("affectedPerson")->setText(QStringLiteral("L03"));
        IncidentRig::press_in("stopQueries");
        auto* step = WindowRig::dialog<ui::StepDialog>();
        QVERIFY(step != nullptr);
        auto* take = step->findChild<QPushButton*>(QStringLiteral("take"));
        QVERIFY(take->isEnabled());
        WindowRig::click(take);
        const auto& taken = rig.world.last<command::Take>().wanted;
        QCOMPARE(taken.book, &registers::stops);
        QCOMPARE(taken.typed.at("incident"), std::string("2"));
        QCOMPARE(taken.typed.at("cause"), std::string("incident"));
        QCOMPARE(taken.typed.at("person"), std::string("L03"));
    }
    void what_is_held_about_a_subject_is_listed_with_what_is_not_given_R_PA_7() {
        IncidentRig rig(&registers::subject_access);
        QCOMPARE(rig.world.last<command::ListAffected>().what.access, std::string("2"));
        QVERIFY(!IncidentRig::in<QPushButton>("stopQueries")->isVisible());
        QVERIFY(!IncidentRig::in<QLineEdit>("affectedPerson")->isVisible());
        QVERIFY(IncidentRig::in<QLabel>("notGiven")->text().contains(QStringLiteral("R-SE-5")));
    }
};

JCIC_WINDOW_TEST(TestIncidents)
#include "test_incidents.moc"
