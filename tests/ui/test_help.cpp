// The help: every window has its page in both languages, every link leads somewhere, every fault has its own.

#include <QAbstractButton>
#include <QDirIterator>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTextBrowser>
#include <QTreeWidget>

#include "support/places.h"
#include "support/test_program.h"
#include "tests/ui/every_window.h"
#include "ui/help/help_keys.h"
#include "ui/look/keys.h"
#include "ui/look/text.h"

using namespace jcic;
using namespace jcic::test;
using ui::HelpLibrary;
using ui::Language;

namespace {

const auto both_languages = [] {
    std::vector<Language> out;
    for (const auto& row : words::languages) out.push_back(row.language);
    return out;
}();

QStringList levels_of(const QString& text) {
    static const QRegularExpression heading(QStringLiteral("^(#+) "), QRegularExpression::MultilineOption);
    QStringList out;
    for (auto each = heading.globalMatch(text); each.hasNext();) out << each.next().captured(1);
    return out;
}

/// The ids of the rules that are quoted.
QStringList quoted_rules(const QString& text) {
    static const QRegularExpression quote(QStringLiteral("^> \\*\\*(R-[A-Z]+-\\d+)\\*\\*.+[」\"]$"),
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
    void the_help_reads_on_by_its_links_and_back();
    void the_seat_is_left_from_beside_the_help();
    void the_help_shows_its_own_pictures();
    void the_help_loads_nothing_else();
};

void TestHelp::every_window_has_its_page() {
    WindowRig rig;
    const HelpLibrary chinese(Language::chinese);
    const HelpLibrary english(Language::english);
    QSet<QString> seen;
    over_every_window(rig, [&](QWidget* window, const QString& name) {
        // A question is of the window that asks it; anything else has a row of its own.
        const bool question = qobject_cast<QMessageBox*>(window) != nullptr;
        const auto page = question ? ui::help_page_for(*window) : ui::help_page_of(*window);
        QVERIFY2(!page.isEmpty(), qPrintable(name + QLatin1String(": ") + window->objectName()));
        for (const auto* library : {&chinese, &english})
            QVERIFY2(library->find(page) != nullptr, qPrintable(name + QLatin1String(": ") + page));
        seen.insert(page);
    });
    QVERIFY2(seen.size() > 15, qPrintable(QStringList(seen.values()).join(u' ')));
}

// A window that over_every_window does not open has its page, too.
void TestHelp::every_class_of_a_window_is_in_the_table() {
    QStringList named;
    for (const auto& one : ui::help_places()) named << QString::fromLatin1(one.window).toLower();
    static const QRegularExpression window(QStringLiteral(
        R"(class (\w+) (?:final )?: public (?:QDialog|ActingDialog|FormDialog|CardDialog|SigningDialog|ListDialog|SheetDialog)\b)"));
    // A form has no class of its own, but a name.
    static const QRegularExpression form(QStringLiteral(R"(new FormDialog\("(\w+)\")"));
    QDirIterator files(QString::fromStdString(test::in_source("ui")), {"*.h", "*.cpp"}, QDir::Files,
                       QDirIterator::Subdirectories);
    QStringList faults;
    int found = 0;
    int forms = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto code = QString::fromUtf8(file.readAll());
        for (auto each = window.globalMatch(code); each.hasNext();) {
            const auto name = each.next().captured(1);
            if (QStringLiteral("ActingDialog FormDialog CardDialog SigningDialog ListDialog SheetDialog")
                    .split(u' ')
                    .contains(name))
                continue;  // only what others are
            ++found;
            if (!named.contains(name.toLower())) faults << name;
        }
        for (auto each = form.globalMatch(code); each.hasNext(); ++forms)
            if (const auto name = each.next().captured(1); !named.contains(name.toLower())) faults << name;
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u' ')));
    QVERIFY(found > 30 && forms >= 5);
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
        const HelpLibrary library(language);
        QStringList pages;
        for (const auto& page : library.pages())
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
        // In Chinese in the source's words, in English in the summary's; how many quotes of a rule may differ.
        const auto rules = [](const QString& text) {
            auto all = quoted_rules(text);
            return QSet<QString>(all.begin(), all.end());
        };
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
    for (const auto language : both_languages) {
        const HelpLibrary library(language);
        const auto* page = library.find(QStringLiteral("fault/rule.R-SE-3"));
        QVERIFY(page != nullptr);
        QCOMPARE(quoted_rules(page->text), QStringList{QStringLiteral("R-SE-3")});
    }
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

void TestHelp::the_seat_is_left_from_beside_the_help() {
    WindowRig rig;
    rig.sign_in();
    ui::show_help(&rig.window, QStringLiteral("board"));
    auto* help = rig.window.findChild<ui::HelpDialog*>();
    help->activateWindow();
    QTRY_VERIFY(help->isActiveWindow());
    QTest::keyClick(help, Qt::Key_L, Qt::ControlModifier);
    QTRY_COMPARE(rig.world.asked<command::SignOut>(), 1);
    ui::close_all_dialogs();
}

// tests/pictures.py makes them.
void TestHelp::the_help_shows_its_own_pictures() {
    static const QRegularExpression picture(QStringLiteral(R"(!\[[^\]]+\]\(([^)]+)\))"));
    WindowRig rig;
    ui::show_help(&rig.window, QStringLiteral("index"));
    auto* text = rig.window.findChild<ui::HelpDialog*>()->findChild<QTextBrowser*>();
    QSet<QString> seen;
    for (const auto language : both_languages) {
        const HelpLibrary library(language);
        for (const auto& page : library.pages())
            for (auto each = picture.globalMatch(page.text); each.hasNext();) {
                const auto name = each.next().captured(1);
                const auto shown = text->loadResource(QTextDocument::ImageResource, QUrl(name)).value<QImage>();
                QVERIFY2(!shown.isNull(), qPrintable(name));
                QVERIFY2(QFileInfo(QUrl(name).path().prepend(u':')).size() < 60'000, qPrintable(name));
                seen << name;
            }
    }
    ui::show_help(&rig.window, QStringLiteral("approval"));
    QTRY_VERIFY(text->verticalScrollBar()->isVisible());
    QVERIFY(!text->horizontalScrollBar()->isVisible());  // at most as wide as the text
    const auto files = QDir(QString::fromStdString(test::in_source("docs/help/en/pictures"))).entryList({"*.png"});
    QCOMPARE(seen.size(), files.size() * std::ssize(both_languages));  // none is left over
    ui::close_all_dialogs();
}

void TestHelp::the_help_loads_nothing_else() {
    WindowRig rig;
    ui::show_help(&rig.window, QStringLiteral("index"));
    auto* text = rig.window.findChild<ui::HelpDialog*>()->findChild<QTextBrowser*>();
    const auto own_source = QUrl::fromLocalFile(QString::fromStdString(test::in_source("README.md")));
    QVERIFY(!text->loadResource(QTextDocument::MarkdownResource, own_source).isValid());
    for (const auto* elsewhere : {"file:///docs/help/en/pictures/board.png", "qrc:/docs/faults.md"})
        QVERIFY(!text->loadResource(QTextDocument::ImageResource, QUrl(QLatin1String(elsewhere))).isValid());
    QVERIFY(!text->openLinks());
    QVERIFY(!text->openExternalLinks());
    for (const auto language : both_languages) {
        const HelpLibrary library(language);
        for (const auto& page : library.pages())
            QVERIFY2(!page.text.contains(QLatin1String("http")), qPrintable(page.name));
    }
    ui::close_all_dialogs();
}

// F1, the list of keys and tool tips: what a person asks a window that does not say it.

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

JCIC_WINDOW_TEST(TestHelp)
JCIC_WINDOW_TEST(TestHelpKeys)
#include "test_help.moc"
