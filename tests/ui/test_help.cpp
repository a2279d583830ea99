// The help: every window has its page in both languages, every link leads somewhere, every fault has its own; and the
// keys of a window are listed from the window.
#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QDirIterator>
#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QShortcut>
#include <QTextBrowser>
#include <QTreeWidget>

#include "support/places.h"
#include "support/test_program.h"
#include "tests/ui/every_window.h"
#include "ui/help_dialog.h"
#include "ui/help_keys.h"
#include "ui/help_places.h"
#include "ui/keys.h"
#include "ui/keys_dialog.h"

using namespace jcic;
using namespace jcic::test;
using ui::HelpLibrary;
using ui::Language;

namespace {

const Language both_languages[]{Language::chinese, Language::english};

QStringList levels_of(const QString& text) {
    static const QRegularExpression heading(QStringLiteral("^(#+) "), QRegularExpression::MultilineOption);
    QStringList out;
    for (auto each = heading.globalMatch(text); each.hasNext();) out << each.next().captured(1);
    return out;
}

/// The ids of the rules that are quoted.
QStringList quoted_rules(const QString& text) {
    static const QRegularExpression quote(QStringLiteral(R"(^> \*\*(R-[A-Z]+-\d+)\*\*.+[」”]$)"),
                                          QRegularExpression::MultilineOption);
    QStringList out;
    for (auto each = quote.globalMatch(text); each.hasNext();) out << each.next().captured(1);
    return out;
}

QStringList in_folder(const char* language) {
    QStringList out;
    QDirIterator files(QString::fromStdString(test::in_source("docs/help/")) + QLatin1String(language), {"*.md"});
    while (files.hasNext()) {
        files.next();
        out << files.fileInfo().baseName();
    }
    out.sort();
    return out;
}

bool has_a_word(const QString& text) {
    return std::any_of(text.begin(), text.end(), [](QChar one) { return one.isLetter(); });
}

QString said_for(const std::vector<ui::KeyLine>& lines, const QString& keys) {
    const auto found = std::ranges::find(lines, keys, &ui::KeyLine::keys);
    return found == lines.end() ? QString() : found->says;
}

}  // namespace

class TestHelp : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void every_window_has_its_page();
    void every_class_of_a_window_is_in_the_table();
    void every_page_of_the_table_is_there_in_both_languages();
    void every_file_is_a_page_that_is_linked();
    void a_page_has_the_same_headings_and_rules_in_both_languages();
    void every_link_of_every_page_leads_to_a_page();
    void every_fault_has_a_page_in_both_languages();
    void a_fault_by_rule_quotes_the_rule();
    void a_search_finds_pages_and_faults_by_all_words();
    void F1_opens_the_page_of_the_window_in_front();
    void F1_over_a_fault_opens_the_page_of_its_code();
    void a_question_has_the_page_of_who_asks_it();
    void the_help_reads_on_by_its_links_and_back();
    void the_help_loads_nothing();
    void the_question_mark_is_typed_where_somebody_types();
    void the_list_of_keys_is_that_of_the_window_in_front();
    void every_shortcut_says_what_it_does();
    void a_button_without_a_word_has_a_tool_tip();
    void practice_shows_the_cards_unblocking_code_beside_its_password();
};

void TestHelp::every_window_has_its_page() {
    WindowRig rig;
    QSet<QString> seen;
    over_every_window(rig, [&](QWidget* window, const QString& name) {
        const auto page = ui::help_page_of(*window);
        QVERIFY2(!page.isEmpty(), qPrintable(name + QLatin1String(": ") + window->objectName()));
        for (const auto language : both_languages)
            QVERIFY2(HelpLibrary(language).find(page) != nullptr, qPrintable(name + QLatin1String(": ") + page));
        seen.insert(page);
    });
    QVERIFY2(seen.size() > 15, qPrintable(QStringList(seen.values()).join(u' ')));
}

// A window that over_every_window does not open has its page, too.
void TestHelp::every_class_of_a_window_is_in_the_table() {
    QStringList named;
    for (const auto& one : ui::help_places()) named << QString::fromLatin1(one.window).toLower();
    static const QRegularExpression window(
        QStringLiteral(R"(class (\w+) (?:final )?: public (?:QDialog|ActingDialog|Page)\b)"));
    QDirIterator files(QString::fromStdString(test::in_source("ui")), {"*.h"});
    QStringList faults;
    int found = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto code = QString::fromUtf8(file.readAll());
        for (auto each = window.globalMatch(code); each.hasNext();) {
            const auto name = each.next().captured(1);
            if (name == QLatin1String("ActingDialog")) continue;  // only what others are
            ++found;
            if (!named.contains(name.toLower())) faults << name;
        }
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u' ')));
    QVERIFY(found > 30);
}

void TestHelp::every_page_of_the_table_is_there_in_both_languages() {
    for (const auto language : both_languages) {
        const HelpLibrary library(language);
        for (const auto& one : ui::help_places())
            QVERIFY2(library.find(QString::fromLatin1(one.page)) != nullptr, one.page);
    }
}

void TestHelp::every_file_is_a_page_that_is_linked() {
    const auto files = in_folder("zh");
    QCOMPARE(in_folder("en"), files);
    for (const auto language : both_languages) {
        QStringList pages;
        for (const auto& page : HelpLibrary(language).pages())
            if (!page.about_fault()) pages << page.name;
        pages.sort();
        QCOMPARE(pages, files);
    }
}

void TestHelp::a_page_has_the_same_headings_and_rules_in_both_languages() {
    const HelpLibrary chinese(Language::chinese);
    const HelpLibrary english(Language::english);
    QCOMPARE(english.pages().size(), chinese.pages().size());
    for (const auto& page : chinese.pages()) {
        const auto* other = english.find(page.name);
        QVERIFY2(other != nullptr, qPrintable(page.name));
        QVERIFY2(levels_of(page.text) == levels_of(other->text), qPrintable(page.name));
        QVERIFY2(page.text.startsWith(QLatin1String("# ")) && !page.title.isEmpty(), qPrintable(page.name));
        if (page.about_fault()) continue;
        // The same rules, in Chinese in the source's words; how many quotes of each may differ.
        const auto rules = [](const QString& text) {
            auto all = quoted_rules(text);
            return QSet<QString>(all.begin(), all.end());
        };
        // Of the guarantor the Chinese source says in one sentence what the English summary says in two rules.
        if (page.name != QLatin1String("new-query"))
            QVERIFY2(rules(page.text) == rules(other->text), qPrintable(page.name));
        const QStringList without{QStringLiteral("index"), QStringLiteral("faults"), QStringLiteral("help")};
        QVERIFY2(without.contains(page.name) != !rules(page.text).isEmpty(), qPrintable(page.name));
    }
}

void TestHelp::every_link_of_every_page_leads_to_a_page() {
    for (const auto language : both_languages) {
        const HelpLibrary library(language);
        int links = 0;
        for (const auto& page : library.pages())
            for (const auto& link : ui::help_links(page.text)) {
                ++links;
                QVERIFY2(library.find(ui::help_link(link)) != nullptr, qPrintable(page.name + u' ' + link));
            }
        QVERIFY(links > 200);
    }
}

void TestHelp::every_fault_has_a_page_in_both_languages() {
    for (const auto language : both_languages) {
        const HelpLibrary library(language);
        for (const auto code : all_fault_codes()) {
            const auto name = QStringLiteral("fault/") + ui::q(code_text(code));
            const auto* page = library.find(name);
            QVERIFY2(page != nullptr, qPrintable(name));
            QVERIFY2(levels_of(page->text).size() >= 3, qPrintable(page->text));  // what, why, what to do
            QVERIFY2(library.find(QStringLiteral("faults"))->text.contains(page->title), qPrintable(name));
        }
    }
}

void TestHelp::a_fault_by_rule_quotes_the_rule() {
    const auto* page = HelpLibrary(Language::chinese).find(QStringLiteral("fault/rule.R-SE-3"));
    QVERIFY(page != nullptr);
    QCOMPARE(quoted_rules(HelpLibrary(Language::chinese).find(QStringLiteral("fault/rule.R-SE-3"))->text),
             QStringList{QStringLiteral("R-SE-3")});
}

void TestHelp::a_search_finds_pages_and_faults_by_all_words() {
    const HelpLibrary library(Language::english);
    const auto names = [&](const char* words) {
        QStringList out;
        for (const auto* page : library.search(QLatin1String(words))) out << page->name;
        return out;
    };
    QVERIFY(!names("").contains(QLatin1String("fault/card.none")));
    QVERIFY(names("").contains(QLatin1String("board")));
    QVERIFY(names("card.none").contains(QLatin1String("fault/card.none")));
    QVERIFY(names("no card in the reader").contains(QLatin1String("fault/card.none")));
    QCOMPARE(names("Z52 sample").front(), QStringLiteral("auditor"));
    QCOMPARE(names("no-such-word-anywhere"), QStringList());
}

void TestHelp::F1_opens_the_page_of_the_window_in_front() {
    const ui::HelpKeys keys;
    WindowRig rig;
    QTest::keyClick(rig.find("password"), Qt::Key_F1);
    WindowRig::settle();
    auto* help = WindowRig::dialog<ui::HelpDialog>();
    QVERIFY(help != nullptr);
    QCOMPARE(help->page(), QStringLiteral("sign-in"));
    QVERIFY(!help->findChild<QTextBrowser*>()->toPlainText().isEmpty());
    QVERIFY(!help->isModal());
    // In the help itself: the help's own.
    QTest::keyClick(help->findChild<QTextBrowser*>(), Qt::Key_F1);
    QCOMPARE(help->page(), QStringLiteral("help"));
    help->close();
    WindowRig::settle();
    rig.window.activateWindow();
    rig.sign_in();
    rig.window.go_to(ui::PageId::ledger);
    WindowRig::settle();
    rig.find<QAbstractButton>("railHelp")->click();
    WindowRig::settle();
    help = WindowRig::dialog<ui::HelpDialog>();
    QVERIFY(help != nullptr);
    QCOMPARE(help->page(), QStringLiteral("ledger"));
    // Nothing stays on the screen of who left.
    rig.window.leave("left");
    WindowRig::settle();
    QCOMPARE(WindowRig::dialog<ui::HelpDialog>(), nullptr);
}

void TestHelp::F1_over_a_fault_opens_the_page_of_its_code() {
    const ui::HelpKeys keys;
    WindowRig rig;
    ui::show_fault_over(&rig.window, Fault{FaultCode::card_mute, "card.open", {}});
    WindowRig::settle();
    QCOMPARE(ui::help_page_of(*WindowRig::dialog()), QStringLiteral("fault/card.mute"));
    WindowRig::dialog()->findChild<QPushButton*>(QStringLiteral("faultHelp"))->click();
    WindowRig::settle();
    auto* help = WindowRig::dialog()->findChild<ui::HelpDialog*>();
    if (help == nullptr) help = WindowRig::dialog<ui::HelpDialog>();
    QVERIFY(help != nullptr);
    QCOMPARE(help->page(), QStringLiteral("fault/card.mute"));
    ui::close_all_dialogs();
}

void TestHelp::a_question_has_the_page_of_who_asks_it() {
    const ui::HelpKeys keys;
    WindowRig rig;
    auto* dialog = new ui::RetentionDialog(rig.world, &rig.window);
    dialog->open();
    auto* question = new QDialog(dialog);
    auto* answer = new QPushButton(question);
    question->open();
    WindowRig::settle();
    QCOMPARE(ui::help_page_of(*question), QString());
    QTest::keyClick(answer, Qt::Key_F1);
    WindowRig::settle();
    auto* help = question->findChild<ui::HelpDialog*>();
    QVERIFY(help != nullptr);
    QCOMPARE(help->page(), QStringLiteral("destruction"));
    ui::close_all_dialogs();
}

void TestHelp::the_help_reads_on_by_its_links_and_back() {
    WindowRig rig;
    ui::show_help(&rig.window, QStringLiteral("no-such-page"));
    auto* help = rig.window.findChild<ui::HelpDialog*>();
    QCOMPARE(help->page(), QStringLiteral("index"));
    auto* back = help->findChild<QPushButton*>(QStringLiteral("helpBack"));
    QVERIFY(!back->isEnabled());
    Q_EMIT help->findChild<QTextBrowser*>()->anchorClicked(QUrl(QStringLiteral("card.md")));
    QCOMPARE(help->page(), QStringLiteral("card"));
    Q_EMIT help->findChild<QTextBrowser*>()->anchorClicked(QUrl(QStringLiteral("../../faults.md#card.none")));
    QCOMPARE(help->page(), QStringLiteral("fault/card.none"));
    back->click();
    back->click();
    QCOMPARE(help->page(), QStringLiteral("index"));
    auto* list = help->findChild<QListWidget*>();
    QVERIFY(list->count() > 20);
    help->findChild<QLineEdit*>(QStringLiteral("helpSearch"))->setText(QStringLiteral("card.none"));
    QVERIFY(list->count() >= 1);
    list->setCurrentRow(0);
    QCOMPARE(help->page(), QStringLiteral("fault/card.none"));
    // One for each window, and it reads on.
    ui::show_help(&rig.window, QStringLiteral("board"));
    QCOMPARE(rig.window.findChildren<ui::HelpDialog*>().size(), 1);
    QCOMPARE(help->page(), QStringLiteral("board"));
    ui::close_all_dialogs();
}

void TestHelp::the_help_loads_nothing() {
    WindowRig rig;
    ui::show_help(&rig.window, QStringLiteral("index"));
    auto* text = rig.window.findChild<ui::HelpDialog*>()->findChild<QTextBrowser*>();
    const auto own_source = QUrl::fromLocalFile(QString::fromStdString(test::in_source("README.md")));
    QVERIFY(!text->loadResource(QTextDocument::MarkdownResource, own_source).isValid());
    QVERIFY(!text->openLinks());
    QVERIFY(!text->openExternalLinks());
    for (const auto language : both_languages)
        for (const auto& page : HelpLibrary(language).pages()) {
            QVERIFY2(!page.text.contains(QLatin1String("://")), qPrintable(page.name));
            QVERIFY2(!page.text.contains(QLatin1String("![")), qPrintable(page.name));
        }
    ui::close_all_dialogs();
}

void TestHelp::the_question_mark_is_typed_where_somebody_types() {
    const ui::HelpKeys keys;
    WindowRig rig;
    // In a password it is a character.
    rig.find("password")->setFocus();
    QTest::keyClick(rig.find("password"), '?');
    QCOMPARE(WindowRig::dialog(), nullptr);
    QCOMPARE(rig.find<ui::SecretField>("password")->length(), 1);
    rig.find<ui::SecretField>("password")->clear();
    rig.sign_in();
    auto* search = rig.window.findChild<QLineEdit*>(QStringLiteral("search"));
    QVERIFY(search != nullptr);
    search->setFocus();
    QTest::keyClick(search, '?');
    QCOMPARE(search->text(), QStringLiteral("?"));
    QCOMPARE(WindowRig::dialog(), nullptr);
    // Ctrl+/ is no character.
    QTest::keyClick(search, Qt::Key_Slash, Qt::ControlModifier);
    WindowRig::settle();
    QVERIFY(WindowRig::dialog<ui::KeysDialog>() != nullptr);
    ui::close_all_dialogs();
    WindowRig::settle();
    rig.window.activateWindow();
    rig.find("railBoard")->setFocus();
    QTest::keyClick(rig.find("railBoard"), '?');
    WindowRig::settle();
    QVERIFY(WindowRig::dialog<ui::KeysDialog>() != nullptr);
    ui::close_all_dialogs();
}

void TestHelp::the_list_of_keys_is_that_of_the_window_in_front() {
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
    dialog->open();
    WindowRig::settle();
    QVERIFY(said_for(ui::keys_of(*dialog), shown(Qt::Key_F2)).isEmpty());
    QCOMPARE(said_for(ui::keys_of(*dialog), shown(Qt::ALT | Qt::Key_C)), QStringLiteral("關閉"));
    QCOMPARE(ui::keys_of(rig.window), lines);
    ui::close_all_dialogs();
    WindowRig::settle();
    ui::show_keys(&rig.window);
    const auto* list = WindowRig::dialog<ui::KeysDialog>()->findChild<QTreeWidget*>();
    QCOMPARE(list->topLevelItem(0)->childCount(), static_cast<int>(lines.size()));
    QCOMPARE(list->topLevelItem(1)->childCount(), static_cast<int>(ui::keys_everywhere().size()));
    QCOMPARE(said_for(ui::keys_everywhere(), shown(Qt::Key_F1)), QStringLiteral("這個視窗的說明"));
    ui::close_all_dialogs();
    QCOMPARE(ui::without_mnemonic(QStringLiteral("案件(&1)")), QStringLiteral("案件"));
    QCOMPARE(ui::without_mnemonic(QStringLiteral("&Save && close…")), QStringLiteral("Save & close…"));
}

void TestHelp::every_shortcut_says_what_it_does() {
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

void TestHelp::a_button_without_a_word_has_a_tool_tip() {
    for (const bool english : {false, true}) {
        WindowRig rig;
        auto preferences = rig.appearance.preferences();
        preferences.language = english ? Language::english : Language::chinese;
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

void TestHelp::practice_shows_the_cards_unblocking_code_beside_its_password() {
    WindowRig rig;
    const auto text = rig.find<QLabel>("practiceCard")->text();
    QVERIFY2(text.contains(QStringLiteral("246810")) && text.contains(QStringLiteral("24681012")), qPrintable(text));
}

JCIC_WINDOW_TEST(TestHelp)
#include "test_help.moc"
