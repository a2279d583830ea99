// Where somebody sits down: one card, a grey line below it, ways as text, and in practice the people in a drawer.
#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>

#include "support/test_program.h"
#include "tests/ui/window_rig.h"
#include "ui/seat/sign_in_page.h"

using namespace jcic;
using namespace jcic::test;

class TestSignIn : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_chosen_row_puts_the_user_in_and_the_caret_into_the_password() {
        const WindowRig rig;
        auto* people = rig.find<QListWidget>("practicePeople");
        auto* person = rig.find<QComboBox>("person");
        WindowRig::settle();
        QVERIFY(people->isVisible() && people->count() > 2);
        people->setFocus();
        people->setCurrentRow(2);  // by the keys: the list keeps them
        QVERIFY(person->currentText().startsWith(people->item(2)->text()));
        QVERIFY(WindowRig::has_focus(people));
        QTest::mouseClick(people->viewport(), Qt::LeftButton, {}, people->visualItemRect(people->item(1)).center());
        QVERIFY(person->currentText().startsWith(people->item(1)->text()));
        QVERIFY(WindowRig::has_focus(rig.find("password")));
        people->setFocus();
        people->setCurrentRow(2);
        WindowRig::key(people, Qt::Key_Return);
        QVERIFY(WindowRig::has_focus(rig.find("password")));
    }

    void the_drawer_stays_as_it_was_left() {
        WindowRig rig;
        WindowRig::settle();
        QVERIFY(!rig.find("openDrawer")->isVisible());
        rig.press("closeDrawer");
        QVERIFY(!rig.find("practicePanel")->isVisible() && rig.find("openDrawer")->isVisible());
        QVERIFY(WindowRig::has_focus(rig.find("password")));
        rig.sign_in();
        rig.leave();
        QVERIFY(!rig.find("practicePanel")->isVisible());
        rig.press("openDrawer");
        QVERIFY(rig.find("practicePanel")->isVisible() && !rig.find("openDrawer")->isVisible());
    }

    void a_real_branch_has_no_drawer() {
        WindowRig rig;
        rig.sign_in();
        rig.leave();
        FakeWorld world;
        world.state.practice = false;
        const QTemporaryDir folder;
        ui::Appearance appearance{folder.path().toStdString()};
        ui::SignInPage sign_in(world, appearance);
        sign_in.show_snapshot(world.state);
        WindowRig::settle();
        for (const auto* name : {"practicePanel", "openDrawer", "practice"})
            QVERIFY2(sign_in.findChild<QWidget*>(QLatin1String(name))->isHidden(), name);
    }

    void tries_that_are_left_stand_beside_the_field() {
        WindowRig rig;
        rig.world.refuse<command::SignIn>(Fault{FaultCode::person_password, "seat", {{"tries-left", "3"}}});
        rig.sign_in();
        const auto* left = rig.find<QLabel>("triesLeft");
        QVERIFY2(left->isVisible() && left->text().contains(QStringLiteral("3")), qPrintable(left->text()));
        rig.find<QComboBox>("person")->setCurrentIndex(1);  // another's are not known
        QVERIFY(left->text().isEmpty());
    }

    void the_grey_line_stands_there_where_it_says_something() {
        WindowRig rig;
        QVERIFY(!rig.find("outcome")->isVisible());
        rig.sign_in();
        rig.leave();
        QVERIFY(rig.find("outcome")->isVisible());
        QVERIFY(rig.find("outcome")->isAncestorOf(rig.find("custody")));
    }

    void the_card_holds_what_one_types_and_the_rest_is_text_below() {
        const WindowRig rig;
        const auto* card = rig.find("accountCard");
        for (const auto* name : {"person", "password", "signIn"}) QVERIFY2(card->isAncestorOf(rig.find(name)), name);
        int filled = 0;
        for (const auto* button : rig.window.findChildren<QPushButton*>())
            filled += button->isVisible() && button->property("kind") == QStringLiteral("primary");
        QCOMPARE(filled, 1);
        for (const auto* name : {"useRecovery", "unlockTogether", "selfCheck", "signInLanguage"}) {
            QVERIFY2(!card->isAncestorOf(rig.find(name)) && rig.find(name)->isVisible(), name);
            QCOMPARE(rig.find(name)->property("kind").toString(), QStringLiteral("way"));
        }
    }
};

JCIC_WINDOW_TEST(TestSignIn)
#include "test_sign_in.moc"
