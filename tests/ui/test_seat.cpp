// Signing in, and every way of leaving the seat: idle, by key, by the card.
#include <QAbstractButton>
#include <QAccessible>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMap>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>

#include "support/test_program.h"
#include "tests/ui/window_rig.h"
#include "ui/help/fault_panel.h"
#include "ui/pages/painted_pane.h"
#include "ui/query/new_query_page.h"
#include "ui/record/record_page.h"
#include "ui/seat/sign_in_page.h"

using namespace jcic;
using namespace jcic::test;
using namespace std::chrono_literals;

namespace {

bool shows_sign_in(const WindowRig& rig) {
    return rig.find<QStackedWidget>("layers")->currentIndex() == 0;
}

void open_record(WindowRig& rig) {
    rig.window.go_to(ui::PageId::record);
    rig.window.findChild<ui::RecordPage*>()->open("q4", domain::Item::t51);
    WindowRig::settle();
}

/// Keys (Alt+letter) that two visible parts of the window have.
QString doubled_keys(const WindowRig& rig) {
    QMap<QKeySequence, QString> taken;
    QString out;
    const auto note = [&](const QWidget& one, const QString& text) {
        const auto key = QKeySequence::mnemonic(text);
        if (key.isEmpty() || !one.isVisible()) return;
        if (taken.contains(key)) out += key.toString() + u' ' + taken.value(key) + u' ' + text + u'\n';
        taken.insert(key, text);
    };
    for (const auto* one : rig.window.findChildren<QLabel*>()) note(*one, one->text());
    for (const auto* one : rig.window.findChildren<QAbstractButton*>()) note(*one, one->text());
    return out;
}

}  // namespace

class TestSeat : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sign_in_needs_only_the_keyboard();
    void what_one_person_typed_is_not_tried_as_another_s();
    void the_PIN_of_ones_own_card_comes_after_the_password();
    void only_practice_shows_passwords();
    void the_language_is_chosen_where_one_signs_in();
    void a_wrong_password_says_what_why_and_what_to_do();
    void idle_time_signs_out_though_a_dialog_is_open();
    void polling_is_no_activity_and_a_key_is();
    void what_was_typed_comes_back_to_the_same_person();
    void what_was_looked_for_is_not_told_by_undoing();
    void one_key_leaves_the_seat();
    void the_record_leaves_the_screen_with_the_card();
    void the_record_leaves_the_screen_before_a_busy_desk_has_looked_at_the_card();
    void the_record_leaves_the_screen_at_sign_out();
    void a_record_that_comes_too_late_is_not_shown();
    void a_record_gives_nothing_to_the_clipboard();
    void tax_data_carries_the_notice_word_for_word();
    void a_serial_number_is_masked_until_it_is_asked_for();
    void a_second_copy_needs_a_reason();
    void a_refused_print_keeps_the_page_and_its_number();
    void the_record_leaves_the_screen_when_the_card_was_put_back_quickly();
};

void TestSeat::sign_in_needs_only_the_keyboard() {
    WindowRig rig;
    QTRY_COMPARE(QApplication::focusWidget(), rig.find("password"));
    QTest::keyClicks(QApplication::focusWidget(), QLatin1String(a_password));
    WindowRig::key(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(to_text(rig.world.typed), std::string(a_password));
    QVERIFY(!shows_sign_in(rig));
    QCOMPARE(rig.window.current(), ui::PageId::board);
}

void TestSeat::what_one_person_typed_is_not_tried_as_another_s() {
    const WindowRig rig;
    WindowRig::type(rig.find("password"), a_password);
    QTest::keyClick(rig.find("person"), Qt::Key_Down);
    QVERIFY(rig.find<ui::SecretField>("password")->empty());
}

// User, password, PIN, Enter; and who has a card alone is asked for one.
void TestSeat::the_PIN_of_ones_own_card_comes_after_the_password() {
    WindowRig rig;
    QVERIFY(!rig.find("ownPin")->isVisible());
    rig.world.state.people.front().by_card = true;
    rig.world.publish();
    WindowRig::settle();
    auto* people = rig.find<QComboBox>("person");
    people->setCurrentIndex(1);
    QVERIFY(!rig.find("ownPin")->isVisible());
    people->setCurrentIndex(0);
    QVERIFY(rig.find("ownPin")->isVisible());
    QVERIFY(!rig.find("bindNote")->isVisible());
    // Where everybody needs a card, who has none yet is told beforehand that this sign-in binds one.
    rig.world.state.card_required = true;
    rig.publish();
    QVERIFY(!rig.find("bindNote")->isVisible());
    people->setCurrentIndex(1);
    QVERIFY(rig.find("ownPin")->isVisible() && rig.find("bindNote")->isVisible());
    rig.world.state.card_required = false;
    rig.publish();
    people->setCurrentIndex(0);
    WindowRig::type(rig.find("password"), a_password);
    WindowRig::key(rig.find("password"), Qt::Key_Return);
    QVERIFY(shows_sign_in(rig));
    QVERIFY(WindowRig::has_focus(rig.find("ownPin")));  // a compositor activates the window in its own time
    // A card that has one try left asks first.
    rig.world.refuse<command::SignIn>(Fault{FaultCode::card_pin_last_try, "seat", {{"tries", "1"}}});
    WindowRig::type(rig.find("ownPin"), "135790");
    WindowRig::key(rig.find("ownPin"), Qt::Key_Return);
    QCOMPARE(to_text(rig.world.typed), a_password + std::string(1, '\0') + "135790");
    QVERIFY(!rig.world.last<command::SignIn>().last_try);
    QVERIFY(rig.find("ownLastTry")->isVisible());
    QCOMPARE(doubled_keys(rig), QString());  // with the fault, all that the page ever has
    rig.find<QAbstractButton>("ownLastTry")->click();
    rig.world.accept<command::SignIn>();
    WindowRig::type(rig.find("password"), a_password);
    WindowRig::type(rig.find("ownPin"), "135790");
    WindowRig::key(rig.find("ownPin"), Qt::Key_Return);
    QVERIFY(rig.world.last<command::SignIn>().last_try);
    QVERIFY(!shows_sign_in(rig));
}

// The fake world would tell its invented passwords to anyone: a real profile's window does not even ask for them.
void TestSeat::only_practice_shows_passwords() {
    for (const bool practice : {true, false}) {
        FakeWorld world;
        world.state.practice = practice;
        const QTemporaryDir folder;
        ui::Appearance appearance{folder.path().toStdString()};
        ui::SignInPage sign_in(world, appearance);
        sign_in.show_snapshot(world.state);
        WindowRig::settle();
        const auto* panel = sign_in.findChild<QWidget*>("practicePanel");
        QCOMPARE(panel->isHidden(), !practice);
        QCOMPARE(world.asked<command::Practice>() > 0, practice);
    }
}

/// Before anybody is signed in; it is kept, and the settings say the same.
void TestSeat::the_language_is_chosen_where_one_signs_in() {
    WindowRig rig;
    auto* box = rig.find<QComboBox>("signInLanguage");
    QVERIFY(box->isVisible());
    const auto before = rig.find<QPushButton>("signIn")->text();
    const auto other = box->currentIndex() == 0 ? 1 : 0;
    box->setCurrentIndex(other);
    Q_EMIT box->activated(other);
    WindowRig::settle();
    QVERIFY(rig.find<QPushButton>("signIn")->text() != before);
    QCOMPARE(box->currentIndex(), other);
    rig.sign_in();
    rig.window.go_to(ui::PageId::settings);
    QCOMPARE(rig.find<QComboBox>("language")->currentIndex(), other);
}

void TestSeat::a_wrong_password_says_what_why_and_what_to_do() {
    WindowRig rig;
    rig.world.refuse<command::SignIn>(Fault{FaultCode::person_password, "seat", {{"tries-left", "3"}}});
    rig.sign_in();
    QVERIFY(shows_sign_in(rig));
    auto* fault = rig.window.findChild<ui::FaultPanel*>(QStringLiteral("fault"));
    QVERIFY(fault->isVisible());
    for (const char* part : {"what", "why", "advice", "code"})
        QVERIFY2(!fault->findChild<QLabel*>(QLatin1String(part))->text().isEmpty(), part);
    QVERIFY(rig.find<ui::SecretField>("password")->empty());
    fault->findChild<QPushButton*>(QStringLiteral("copy"))->click();
    QVERIFY(QApplication::clipboard()->text().startsWith(QStringLiteral("person.password")));
}

void TestSeat::idle_time_signs_out_though_a_dialog_is_open() {
    WindowRig rig;
    rig.sign_in();
    auto* question = new QMessageBox(QMessageBox::Question, QStringLiteral("?"), QStringLiteral("?"),
                                     QMessageBox::NoButton, &rig.window);
    WindowRig::open(question);
    rig.clock.boot += 4min + 59s;
    rig.window.idle_watch().look();
    WindowRig::settle();
    QVERIFY(question->isVisible());
    rig.clock.boot += 1s;
    rig.window.idle_watch().look();
    WindowRig::settle();
    QVERIFY(!question->isVisible());
    QVERIFY(shows_sign_in(rig));
    QCOMPARE(rig.world.last<command::SignOut>().why, std::string("idle"));
}

void TestSeat::polling_is_no_activity_and_a_key_is() {
    WindowRig rig;
    rig.sign_in();
    rig.clock.boot += 200s;
    rig.world.publish();
    QCOMPARE(rig.window.idle_watch().left(), 100s);
    QTest::keyClick(&rig.window, Qt::Key_Shift);
    QCOMPARE(rig.window.idle_watch().left(), 300s);
}

void TestSeat::what_was_typed_comes_back_to_the_same_person() {
    WindowRig rig;
    rig.sign_in();
    rig.window.go_to(ui::PageId::new_query);
    WindowRig::type(rig.find("caseNumber"), "2026-77");
    rig.clock.boot += 6min;
    rig.window.idle_watch().look();
    WindowRig::settle();
    QCOMPARE(rig.world.draft->case_number, std::string("2026-77"));
    QVERIFY(rig.find<QLineEdit>("caseNumber")->text().isEmpty());
    rig.sign_in();
    auto* question = WindowRig::dialog<QMessageBox>();
    QVERIFY(question != nullptr);
    WindowRig::click(question->buttons().constFirst());
    QCOMPARE(rig.find<QLineEdit>("caseNumber")->text(), QStringLiteral("2026-77"));
}

void TestSeat::what_was_looked_for_is_not_told_by_undoing() {
    WindowRig rig;
    rig.sign_in();
    std::vector<QLineEdit*> fields;
    for (const auto& [page, name] : {std::pair{ui::PageId::board, "search"},
                                     {ui::PageId::copies, "search"},
                                     {ui::PageId::approval, "listSearch"}}) {
        rig.window.go_to(page);
        fields.push_back(rig.find<QLineEdit>(name));
        WindowRig::type(fields.back(), "A123456789");
        QCOMPARE(fields.back()->text(), QStringLiteral("A123456789"));
    }
    QVERIFY(fields.front() != fields.back());
    rig.leave();
    for (auto* field : fields) {
        QVERIFY(field->text().isEmpty());
        field->undo();
        QVERIFY(field->text().isEmpty());
    }
}

void TestSeat::one_key_leaves_the_seat() {
    WindowRig rig;
    rig.sign_in();
    WindowRig::key(&rig.window, Qt::Key_L, Qt::ControlModifier);
    QVERIFY(shows_sign_in(rig));
    QCOMPARE(rig.world.last<command::SignOut>().why, std::string("left"));
}

void TestSeat::the_record_leaves_the_screen_with_the_card() {
    WindowRig rig;
    rig.sign_in();
    open_record(rig);
    auto* pdf = rig.window.findChild<ui::PaintedPane*>();
    QTRY_COMPARE(pdf->pages(), 1);
    rig.world.pull_card();
    WindowRig::settle();
    QCOMPARE(pdf->pages(), 0);
    QCOMPARE(rig.window.current(), ui::PageId::board);
    QCOMPARE(rig.world.asked<command::CloseRecord>(), 0);  // it was looked at: there is no number to void
}

void TestSeat::the_record_leaves_the_screen_before_a_busy_desk_has_looked_at_the_card() {
    WindowRig rig;
    rig.sign_in();
    open_record(rig);
    auto* pdf = rig.window.findChild<ui::PaintedPane*>();
    QTRY_COMPARE(pdf->pages(), 1);
    Q_EMIT rig.world.card_gone();
    QCOMPARE(pdf->pages(), 0);
    QCOMPARE(rig.window.current(), ui::PageId::board);
}

void TestSeat::the_record_leaves_the_screen_at_sign_out() {
    WindowRig rig;
    rig.sign_in();
    open_record(rig);
    rig.window.leave("left");
    QCOMPARE(rig.window.findChild<ui::PaintedPane*>()->pages(), 0);
    QVERIFY(shows_sign_in(rig));
}

void TestSeat::a_record_that_comes_too_late_is_not_shown() {
    WindowRig rig;
    rig.sign_in();
    rig.window.go_to(ui::PageId::record);
    rig.window.findChild<ui::RecordPage*>()->open("q4", domain::Item::t51);
    rig.leave();
    QCOMPARE(rig.world.asked<command::ViewRecord>(), 1);
    QCOMPARE(rig.window.findChild<ui::PaintedPane*>()->pages(), 0);
    QCOMPARE(rig.world.asked<command::CloseRecord>(), 0);
}

void TestSeat::a_record_gives_nothing_to_the_clipboard() {
    WindowRig rig;
    rig.sign_in();
    const auto untouched = QStringLiteral("untouched");
    const auto copied_from = [&](QWidget* place) {
        QApplication::clipboard()->setText(untouched);
        QTest::mouseDClick(place, Qt::LeftButton, Qt::NoModifier, QPoint(20, 20));
        for (const auto key : {Qt::Key_A, Qt::Key_C, Qt::Key_Insert}) QTest::keyClick(place, key, Qt::ControlModifier);
        WindowRig::settle();
        return QApplication::clipboard()->text() != untouched || !QApplication::clipboard()->image().isNull();
    };
    // The same gestures take what a field gives: the looking is not blind.
    rig.window.go_to(ui::PageId::new_query);
    WindowRig::type(rig.find("caseNumber"), "2026-77");
    QVERIFY(copied_from(rig.find("caseNumber")));
    open_record(rig);
    QTRY_COMPARE(rig.window.findChild<ui::PaintedPane*>()->pages(), 1);
    auto* page = rig.window.findChild<ui::RecordPage*>();
    auto places = page->findChildren<QWidget*>();
    places << page;
    int looked = 0;
    for (QWidget* place : places) {
        if (!place->isVisible() || qobject_cast<QAbstractButton*>(place) != nullptr) continue;
        QVERIFY2(!copied_from(place), qPrintable(place->objectName()));
        if (auto* label = qobject_cast<QLabel*>(place))
            QVERIFY2(!(label->textInteractionFlags() & Qt::TextSelectableByMouse), qPrintable(label->objectName()));
        ++looked;
    }
    QVERIFY(looked > 10);
    auto* pdf = rig.window.findChild<ui::PaintedPane*>();
    for (QWidget* place : {static_cast<QWidget*>(pdf), pdf->widget()})
        QCOMPARE(place->contextMenuPolicy(), Qt::NoContextMenu);
}

void TestSeat::tax_data_carries_the_notice_word_for_word() {
    WindowRig rig;
    rig.sign_in();
    open_record(rig);
    auto* notice = rig.find<QLabel>("notice");
    QVERIFY(notice->isVisible());
    QCOMPARE(
        notice->text(),
        QStringLiteral("財稅資料係為課稅目的蒐集，僅供金融徵信案件之參考；若有資料內容疑問時，應向資料主管機關洽詢"));
}

void TestSeat::a_serial_number_is_masked_until_it_is_asked_for() {
    WindowRig rig;
    rig.sign_in();
    open_record(rig);
    for (auto* label : rig.window.findChildren<QLabel*>()) QVERIFY(!label->text().contains(QStringLiteral("SN-2026")));
    rig.press("reveal");
    QCOMPARE(rig.world.asked<command::RevealSerial>(), 1);
    QCOMPARE(rig.window.findChild<ui::RecordPage*>()->findChild<QLabel*>(QStringLiteral("serial"))->text(),
             QStringLiteral("SN-2026-00004471"));
    rig.window.leave("left");
    for (auto* label : rig.window.findChildren<QLabel*>()) QVERIFY(!label->text().contains(QStringLiteral("SN-2026")));
}

void TestSeat::a_second_copy_needs_a_reason() {
    WindowRig rig;
    rig.sign_in();
    rig.window.go_to(ui::PageId::record);
    rig.window.findChild<ui::RecordPage*>()->open("q4", domain::Item::t50);
    WindowRig::settle();
    QCOMPARE(rig.world.asked<command::ViewRecord>(), 1);  // looking again needs none
    QVERIFY(WindowRig::dialog() == nullptr);
    rig.press("print");
    QCOMPARE(rig.world.asked<command::NumberCopy>(), 0);
    auto* question = WindowRig::dialog();
    QVERIFY(question != nullptr);
    question->findChild<QLineEdit*>(QStringLiteral("answer"))->setText(QStringLiteral("第一份卡紙"));
    question->accept();
    WindowRig::settle();
    QCOMPARE(rig.world.last<command::NumberCopy>().reason, std::string("第一份卡紙"));
    QCOMPARE(rig.world.asked<command::Print>(), 1);
}

void TestSeat::a_refused_print_keeps_the_page_and_its_number() {
    WindowRig rig;
    rig.world.refuse<command::Print>(Fault{FaultCode::printer_none, "print", {}});
    rig.sign_in();
    open_record(rig);
    rig.press("print");
    QCOMPARE(rig.window.current(), ui::PageId::record);
    QCOMPARE(rig.world.asked<command::CloseRecord>(), 0);
    QVERIFY(rig.find<QPushButton>("print")->isEnabled());
    rig.press("print");
    QCOMPARE(rig.world.asked<command::Print>(), 2);
    QCOMPARE(rig.world.asked<command::NumberCopy>(), 1);  // the same number once more
    rig.leave();
    QCOMPARE(rig.world.asked<command::CloseRecord>(), 1);  // and void, since nothing bears it
}

void TestSeat::the_record_leaves_the_screen_when_the_card_was_put_back_quickly() {
    WindowRig rig;
    rig.world.state.card.opened = true;
    rig.sign_in();
    open_record(rig);
    rig.world.state.card.opened = false;
    rig.publish();
    QCOMPARE(rig.window.current(), ui::PageId::board);
    QCOMPARE(rig.window.findChild<ui::PaintedPane*>()->pages(), 0);
}

JCIC_WINDOW_TEST(TestSeat)
#include "test_seat.moc"
