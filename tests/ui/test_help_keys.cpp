// F1, the list of keys and tool tips: what a person asks a window that does not say it.
#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTextBrowser>
#include <QTreeWidget>

#include "support/test_program.h"
#include "tests/ui/every_window.h"
#include "ui/help/help_keys.h"
#include "ui/look/keys.h"

using namespace jcic;
using namespace jcic::test;

namespace {

bool has_a_word(const QString& text) {
    return std::any_of(text.begin(), text.end(), [](QChar one) { return one.isLetter(); });
}

QString said_for(const std::vector<ui::KeyLine>& lines, const QString& keys) {
    const auto found = std::ranges::find(lines, keys, &ui::KeyLine::keys);
    return found == lines.end() ? QString() : found->says;
}

}  // namespace

class TestHelpKeys : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void F1_opens_the_page_of_the_window_in_front();
    void F1_over_a_fault_opens_the_page_of_its_code();
    void a_question_has_the_page_of_who_asks_it();
    void the_question_mark_is_typed_where_somebody_types();
    void the_list_of_keys_is_that_of_the_window_in_front();
    void every_shortcut_says_what_it_does();
    void only_what_goes_through_pages_goes_on_while_its_key_is_held();
    void enter_presses_one_button_at_most_and_that_is_seen();
    void a_button_without_a_word_has_a_tool_tip();
    void practice_shows_the_cards_unblocking_code_beside_its_password();
};

void TestHelpKeys::F1_opens_the_page_of_the_window_in_front() {
    const ui::HelpKeys keys;
    WindowRig rig;
    WindowRig::key(rig.find("password"), Qt::Key_F1);
    auto* help = WindowRig::dialog<ui::HelpDialog>();
    QVERIFY(help != nullptr);
    QCOMPARE(help->page(), QStringLiteral("sign-in"));
    QVERIFY(!help->findChild<QTextBrowser*>()->toPlainText().isEmpty());
    QVERIFY(!help->isModal());
    // In the help itself: the help's own.
    QTest::keyClick(help->findChild<QTextBrowser*>(), Qt::Key_F1);
    QCOMPARE(help->page(), QStringLiteral("help"));
    WindowRig::close(help);
    rig.window.activateWindow();
    rig.sign_in(ui::PageId::ledger);
    WindowRig::click(rig.find<QAbstractButton>("railHelp"));
    help = WindowRig::dialog<ui::HelpDialog>();
    QVERIFY(help != nullptr);
    QCOMPARE(help->page(), QStringLiteral("ledger"));
    // Nothing stays on the screen of who left.
    rig.leave();
    QCOMPARE(WindowRig::dialog<ui::HelpDialog>(), nullptr);
}

void TestHelpKeys::F1_over_a_fault_opens_the_page_of_its_code() {
    const ui::HelpKeys keys;
    WindowRig rig;
    ui::show_fault_over(&rig.window, Fault{FaultCode::card_mute, "card.open", {}});
    WindowRig::settle();
    QCOMPARE(ui::help_page_of(*WindowRig::dialog()), QStringLiteral("fault/card.mute"));
    WindowRig::click(WindowRig::dialog()->findChild<QPushButton*>(QStringLiteral("faultHelp")));
    auto* help = WindowRig::dialog()->findChild<ui::HelpDialog*>();
    if (help == nullptr) help = WindowRig::dialog<ui::HelpDialog>();
    QVERIFY(help != nullptr);
    QCOMPARE(help->page(), QStringLiteral("fault/card.mute"));
    ui::close_all_dialogs();
}

void TestHelpKeys::a_question_has_the_page_of_who_asks_it() {
    const ui::HelpKeys keys;
    WindowRig rig;
    auto* dialog = new ui::RetentionDialog(rig.world, &rig.window);
    dialog->open();
    auto* question = new QDialog(dialog);
    auto* answer = new QPushButton(question);
    WindowRig::open(question);
    QCOMPARE(ui::help_page_of(*question), QString());
    WindowRig::key(answer, Qt::Key_F1);
    auto* help = question->findChild<ui::HelpDialog*>();
    QVERIFY(help != nullptr);
    QCOMPARE(help->page(), QStringLiteral("destruction"));
    ui::close_all_dialogs();
}

void TestHelpKeys::the_question_mark_is_typed_where_somebody_types() {
    const ui::HelpKeys keys;
    WindowRig rig;
    // In a password it is a character.
    rig.find("password")->setFocus();
    QTest::keyClick(rig.find("password"), '?');
    QCOMPARE(WindowRig::dialog(), nullptr);
    QCOMPARE(rig.find<ui::SecretField>("password")->length(), 1);
    rig.find<ui::SecretField>("password")->clear();
    rig.sign_in();
    auto* search = rig.find<QLineEdit>("search");
    QVERIFY(search != nullptr);
    search->setFocus();
    QTest::keyClick(search, '?');
    QCOMPARE(search->text(), QStringLiteral("?"));
    QCOMPARE(WindowRig::dialog(), nullptr);
    // Ctrl+/ is no character.
    WindowRig::key(search, Qt::Key_Slash, Qt::ControlModifier);
    QVERIFY(WindowRig::dialog<ui::KeysDialog>() != nullptr);
    ui::close_all_dialogs();
    WindowRig::settle();
    rig.window.activateWindow();
    QTRY_COMPARE(QApplication::activeWindow(), &rig.window);
    rig.find("railBoard")->setFocus();
    WindowRig::key(rig.find("railBoard"), '?');
    QVERIFY(WindowRig::dialog<ui::KeysDialog>() != nullptr);
    ui::close_all_dialogs();
}

void TestHelpKeys::the_list_of_keys_is_that_of_the_window_in_front() {
    WindowRig rig;
    rig.sign_in();
    const auto shown = [](const QKeySequence& keys) { return keys.toString(QKeySequence::NativeText); };
    const auto lines = ui::keys_of(rig.window);
    QCOMPARE(said_for(lines, shown(Qt::Key_F2)), QStringLiteral("新查詢"));
    QCOMPARE(said_for(lines, shown(Qt::ALT | Qt::Key_1)), QStringLiteral("案件"));
    // Every mnemonic that is seen is listed, and none of a page that is not.
    for (const auto* button : rig.window.findChildren<QPushButton*>()) {
        const auto key = button->shortcut();
        if (key.isEmpty() || !button->isVisible()) continue;
        QVERIFY2(!said_for(lines, shown(key)).isEmpty(), qPrintable(button->objectName()));
    }
    QVERIFY(said_for(lines, shown(QKeySequence::Print)).isEmpty());
    // A dialog's are its own.
    auto* dialog = new ui::RetentionDialog(rig.world, &rig.window);
    WindowRig::open(dialog);
    QVERIFY(said_for(ui::keys_of(*dialog), shown(Qt::Key_F2)).isEmpty());
    QCOMPARE(said_for(ui::keys_of(*dialog), shown(Qt::ALT | Qt::Key_C)), QStringLiteral("關閉"));
    QCOMPARE(ui::keys_of(rig.window), lines);
    ui::close_all_dialogs();
    WindowRig::settle();
    ui::show_keys(&rig.window);
    const auto* list = WindowRig::dialog<ui::KeysDialog>()->findChild<QTreeWidget*>();
    QCOMPARE(list->topLevelItem(0)->childCount(), static_cast<int>(lines.size()));
    QCOMPARE(list->topLevelItem(1)->childCount(), static_cast<int>(ui::keys_everywhere().size()));
    QCOMPARE(said_for(ui::keys_everywhere(), shown(Qt::Key_F1)), QStringLiteral("本視窗說明"));
    ui::close_all_dialogs();
    QCOMPARE(ui::without_mnemonic(QStringLiteral("案件(&1)")), QStringLiteral("案件"));
    QCOMPARE(ui::without_mnemonic(QStringLiteral("&Save && close…")), QStringLiteral("Save & close…"));
}

void TestHelpKeys::every_shortcut_says_what_it_does() {
    WindowRig rig;
    int seen = 0;
    over_every_window(rig, [&](QWidget* window, const QString& name) {
        for (const auto* shortcut : window->findChildren<QShortcut*>()) {
            ++seen;
            QVERIFY2(!shortcut->property(ui::key_says).toByteArray().isEmpty(),
                     qPrintable(name + u' ' + shortcut->key().toString()));
        }
        for (const auto& line : ui::keys_of(*window))
            QVERIFY2(!line.says.isEmpty() && !line.keys.isEmpty(), qPrintable(name + u' ' + line.keys));
    });
    QVERIFY(seen > 5);
}

void TestHelpKeys::only_what_goes_through_pages_goes_on_while_its_key_is_held() {
    WindowRig rig;
    QSet<QString> held;
    over_every_window(rig, [&](QWidget* window, const QString&) {
        for (const auto* shortcut : window->findChildren<QShortcut*>())
            if (shortcut->autoRepeat()) held << QString::fromUtf8(shortcut->property(ui::key_says).toByteArray());
    });
    QCOMPARE(held,
             (QSet<QString>{QStringLiteral("放大"), QStringLiteral("縮小"), QStringLiteral("下一頁"),
                            QStringLiteral("上一頁"), QStringLiteral("尋找下一筆"), QStringLiteral("尋找上一筆")}));
}

void TestHelpKeys::enter_presses_one_button_at_most_and_that_is_seen() {
    WindowRig rig;
    int dialogs = 0;
    over_every_window(rig, [&](QWidget* window, const QString& name) {
        int defaults = 0;
        for (const auto* button : window->findChildren<QPushButton*>()) {
            if (!button->isDefault() || button->window() != window) continue;
            // Of the main window's pages the one in front counts.
            if (qobject_cast<QDialog*>(window) == nullptr && !button->isVisible()) continue;
            ++defaults;
            QVERIFY2(button->isVisible(), qPrintable(name + u' ' + button->objectName()));
            QVERIFY2(button->objectName() != QLatin1String("reveal"), qPrintable(name));
        }
        dialogs += qobject_cast<QDialog*>(window) != nullptr ? 1 : 0;
        QVERIFY2(defaults <= 1, qPrintable(name));
    });
    QVERIFY(dialogs > 5);
}

void TestHelpKeys::a_button_without_a_word_has_a_tool_tip() {
    for (const bool english : {false, true}) {
        WindowRig rig;
        auto preferences = rig.appearance.preferences();
        preferences.language = english ? ui::Language::english : ui::Language::chinese;
        rig.appearance.change(preferences);
        int signs = 0;
        over_every_window(rig, [&](QWidget* window, const QString& name) {
            for (auto* panel : window->findChildren<ui::FaultPanel*>())
                if (panel->parentWidget()->isVisible()) panel->show_fault(Fault{FaultCode::ledger_write, "test", {}});
            WindowRig::settle();
            for (const auto* button : window->findChildren<QAbstractButton*>()) {
                // What Qt itself puts into its fields and tables.
                const auto kind = QLatin1String(button->metaObject()->className());
                const bool qts =
                    kind == QLatin1String("QLineEditIconButton") || kind == QLatin1String("QTableCornerButton");
                if (!button->isVisible() || qts || has_a_word(ui::without_mnemonic(button->text()))) continue;
                ++signs;
                QVERIFY2(!button->toolTip().isEmpty(), qPrintable(name + u' ' + button->objectName()));
            }
        });
        QVERIFY(signs > 0);  // a fault's ？ is one
    }
}

void TestHelpKeys::practice_shows_the_cards_unblocking_code_beside_its_password() {
    WindowRig rig;
    const auto text = rig.find<QLabel>("practiceCard")->text();
    QVERIFY2(text.contains(QStringLiteral("246810")) && text.contains(QStringLiteral("24681012")), qPrintable(text));
}

JCIC_WINDOW_TEST(TestHelpKeys)
#include "test_help_keys.moc"
