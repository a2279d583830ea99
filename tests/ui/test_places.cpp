// "What do you want to do?" (Ctrl+G): whatever somebody's duties let them do is found by a word of it, and leads to
// where it is done. Nothing is done by going there.
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>

#include "app/domain/registers/named_steps.h"
#include "support/test_program.h"
#include "tests/ui/window_rig.h"
#include "ui/look/preferences.h"
#include "ui/registers/register_ways.h"
#include "ui/registers/registers_page.h"
#include "ui/window/places.h"
#include "ui/words/register_words.h"

using namespace jcic;
using namespace jcic::test;
using domain::Duty;
using ui::PageId;
namespace command = desk::command;
namespace registers = domain::registers;

namespace {

class PlacesRig : public WindowRig {
public:
    explicit PlacesRig(std::set<Duty> duties) {
        world.state.people[0].duties = std::move(duties);
        world.publish();
        sign_in();
    }
    void ask() { WindowRig::key(&window, Qt::Key_G, Qt::ControlModifier); }
    [[nodiscard]] static QTreeWidget* list() {
        return dialog<ui::PlacesDialog>()->findChild<QTreeWidget*>(QStringLiteral("places"));
    }
    /// The lines that are left once that is typed.
    [[nodiscard]] static QStringList found(const QString& typed) {
        auto* line = dialog<ui::PlacesDialog>()->findChild<QLineEdit*>();
        line->setText(typed);
        QTest::keyClick(line, Qt::Key_Down);  // looked for at once, and to the first of them
        QStringList out;
        for (int i = 0; i < list()->topLevelItemCount(); ++i)
            if (const auto* one = list()->topLevelItem(i); !one->isHidden())
                out << one->text(0) + QLatin1Char('|') + one->text(1);
        return out;
    }
    static void go() { WindowRig::key(list(), Qt::Key_Return); }
    [[nodiscard]] static QString title(const registers::Register& book, std::string_view action) {
        return ui::told(book.step(action)->title);
    }
};

}  // namespace

class TestPlaces : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { ui::close_all_dialogs(); }

    void a_step_of_a_register_is_found_and_leads_there() {
        PlacesRig rig({Duty::unit_head});
        rig.ask();
        const auto lost = PlacesRig::title(registers::cards, "card.lost");
        const auto lines = PlacesRig::found(lost);
        QVERIFY2(lines.contains(lost + QLatin1Char('|') + ui::told(registers::cards.title)),
                 qPrintable(lines.join(u'\n')));
        PlacesRig::go();
        QVERIFY(WindowRig::dialog<ui::PlacesDialog>() == nullptr);
        QTRY_VERIFY(rig.window.current() == PageId::registers);
        QTRY_VERIFY(rig.world.asked<command::Rows>() > 0);
        QTRY_VERIFY(rig.world.last<command::Rows>().book == &registers::cards);
        QCOMPARE(rig.world.asked<command::Take>(), 0);  // nothing is done by going there
    }
    void Enter_in_the_search_goes_to_the_first_that_is_left() {
        PlacesRig rig({Duty::unit_head});
        rig.ask();
        auto* line = WindowRig::dialog<ui::PlacesDialog>()->findChild<QLineEdit*>();
        QVERIFY(line->hasFocus());
        line->setText(PlacesRig::title(registers::cards, "card.lost"));
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_VERIFY(WindowRig::dialog<ui::PlacesDialog>() == nullptr);
        QTRY_VERIFY(rig.window.current() == PageId::registers);
        QCOMPARE(rig.world.asked<command::Take>(), 0);
    }
    void what_begins_a_row_has_the_keys_once_it_is_there() {
        PlacesRig rig({Duty::unit_head});
        rig.ask();
        (void)PlacesRig::found(PlacesRig::title(registers::envelopes, registers::envelope_brought_forward));
        PlacesRig::go();
        QTRY_VERIFY(rig.window.focusWidget() != nullptr &&
                    rig.window.focusWidget()->objectName() == QLatin1String("begin-envelope.brought-forward"));
    }
    void a_window_of_a_register_and_a_button_of_a_page_are_found_too() {
        PlacesRig rig({Duty::reviewer});
        rig.ask();
        const auto samples = PlacesRig::found(QStringLiteral("每月抽查"));
        QVERIFY2(samples.contains(QStringLiteral("每月抽查|") + ui::told(registers::samples.title)),
                 qPrintable(samples.join(u'\n')));
        const auto terms = PlacesRig::found(QStringLiteral("保存期限"));
        QVERIFY2(
            std::ranges::any_of(terms, [](const auto& one) { return one.startsWith(QStringLiteral("檢視保存期限|")); }),
            qPrintable(terms.join(u'\n')));
    }
    void it_is_found_in_the_other_language_too() {
        PlacesRig rig({Duty::unit_head});
        rig.ask();
        const auto other = ui::in_other_language([] { return PlacesRig::title(registers::cards, "card.lost"); });
        QVERIFY(PlacesRig::found(other).contains(PlacesRig::title(registers::cards, "card.lost") + QLatin1Char('|') +
                                                 ui::told(registers::cards.title)));
    }
    /// What people say, and who says it; each is led to somewhere of theirs.
    void the_words_that_people_use_are_known_data() {
        QTest::addColumn<QString>("said");
        QTest::addColumn<Duty>("by");
        for (const char* said : {"遺失", "掛失", "補發", "換卡"})
            for (const auto duty : {Duty::unit_head, Duty::card_custodian})
                QTest::addRow("%s %d", said, static_cast<int>(duty)) << QString::fromUtf8(said) << duty;
        for (const char* said : {"忘記密碼", "改密碼"})
            for (const auto duty : domain::all_duties)
                QTest::addRow("%s %d", said, static_cast<int>(duty)) << QString::fromUtf8(said) << duty;
        for (const auto duty : {Duty::unit_head, Duty::administrator})
            QTest::addRow("leaves %d", static_cast<int>(duty)) << QStringLiteral("離職") << duty;
    }
    void the_words_that_people_use_are_known() {
        QFETCH(QString, said);
        QFETCH(Duty, by);
        PlacesRig rig({by});
        rig.ask();
        QVERIFY(!PlacesRig::found(said).isEmpty());
        PlacesRig::go();
        QVERIFY(WindowRig::dialog<ui::PlacesDialog>() == nullptr);
    }
    void nobody_is_led_to_what_is_not_theirs_to_do_R_DU_1() {
        PlacesRig rig({Duty::query_officer});
        rig.ask();
        const auto designate = PlacesRig::title(registers::people, "person.designated");
        for (const auto& line : PlacesRig::found(designate)) QVERIFY(!line.startsWith(designate + QLatin1Char('|')));
    }
    void while_the_password_has_run_out_it_leads_nowhere_else_R_PW_2() {
        PlacesRig rig({Duty::unit_head});
        rig.world.state.seat->password_must_change = true;
        rig.publish();
        rig.ask();
        for (int i = 0; i < PlacesRig::list()->topLevelItemCount(); ++i) {
            const auto* line = PlacesRig::list()->topLevelItem(i);
            const auto where = line->text(1).isEmpty() ? line->text(0) : line->text(1);
            QVERIFY2(where == QStringLiteral("設定") || where == QStringLiteral("晶片卡保管"), qPrintable(where));
        }
        QCOMPARE(rig.world.asked<command::Registers>(), 0);
    }
    /// A window of a register that is offered there stands in the table that leads to it.
    void every_window_of_a_register_is_told_data() {
        QTest::addColumn<QString>("button");
        for (const auto* name : {"askJcic", "closeWeek", "deskLinks", "sendForms", "fillPapers", "showRights",
                                 "showSample", "checkZ52", "checkBill"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void every_window_of_a_register_is_told() {
        QFETCH(QString, button);
        WindowRig rig;
        rig.sign_in();
        auto* offered = rig.window.findChild<ui::RegisterWays*>()->findChild<QPushButton*>(button);
        QVERIFY(offered != nullptr);
        const auto windows = ui::RegisterWays::windows();
        const auto it =
            std::ranges::find_if(windows, [&](const auto& one) { return button == QLatin1String(one.button); });
        QVERIFY(it != windows.end());
        QCOMPARE(ui::RegisterWays::tr(it->title), offered->text());
    }
    void a_window_of_a_register_is_offered_there_to_whom_it_is_told_R_DU_1() {
        for (const auto duty : domain::all_duties) {
            const PlacesRig rig({duty});
            auto* page = rig.window.findChild<ui::RegistersPage*>();
            page->arrive();
            WindowRig::settle();
            for (const auto& way : ui::RegisterWays::windows()) {
                page->open(way.book->name, {});
                WindowRig::settle();
                const auto* offered = page->findChild<QPushButton*>(QLatin1String(way.button));
                QVERIFY2(offered->isHidden() != way.may({duty}), way.button);
            }
        }
    }
};

JCIC_WINDOW_TEST(TestPlaces)
#include "test_places.moc"
