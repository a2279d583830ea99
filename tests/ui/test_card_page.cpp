// The page of cards: one filled button, which Enter presses; the custodian sees what is theirs to do; nothing is cut.
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollArea>
#include <QStackedWidget>

#include "app/domain/events/field_names.h"
#include "app/domain/registers/envelopes.h"
#include "app/domain/registers/made_lists.h"
#include "support/test_program.h"
#include "tests/ui/window_rig.h"
#include "ui/registers/step_dialog.h"
#include "ui/seat/card_page.h"
#include "ui/seat/card_page_parts.h"

using namespace jcic;
using namespace jcic::test;
using domain::Duty;
using ui::PageId;
namespace registers = domain::registers;

namespace {

/// One row of the register of loans, as the desk shows it.
desk::RegisterRow loan(const char* card, const char* from, const char* until, const char* tries) {
    const auto& book = registers::card_loans;
    desk::RegisterRow out{std::string(card) + from, &book.states[*until == '\0' ? 0 : 1], {}, {}};
    for (const auto& column : book.columns) {
        const auto is = [&](std::string_view field) { return column.field == field; };
        out.cells.emplace_back(is(registers::card_loan::card)          ? card
                               : is(registers::card_loan::lent_on)     ? from
                               : is(registers::card_loan::returned_on) ? until
                               : is(field::failed_tries)               ? tries
                               : is(field::holder)                     ? "林怡君 L03"
                               : is(field::purpose)                    ? "發查與調閱：2026-房貸-00417"
                                                                       : "");
    }
    return out;
}

class CardRig : public WindowRig {
public:
    /// `keeps`: the custodian sits there; else somebody with these duties. `out`: in L03's hand; else it is kept.
    CardRig(std::set<Duty> duties, bool out, bool keeps = false) {
        auto& people = world.state.people;
        if (keeps) std::swap(people[0], people[2]);
        people[0].duties = std::move(duties);
        auto& card = world.state.cards.front();
        if (!out) card.holder.reset();
        world.answer<command::Rows>([](const command::Rows& wanted) {
            desk::RegisterView view{wanted.book, {}, 0, {}, {}};
            if (wanted.book == &registers::card_loans)
                view.rows = {loan("0129999-03", "115-12-18 16:13", "115-12-18 16:55", "0"),
                             loan("0129999-04", "115-12-18 13:00", "115-12-18 13:10", "0"),
                             loan("0129999-03", "115-12-18 11:02", "115-12-18 12:20", "1"),
                             loan("0129999-03", "115-12-17 14:30", "", "")};
            if (wanted.book == &registers::envelopes) {
                desk::RegisterRow row{"1", &registers::envelopes.state("with-keeper"), {}, {}};
                for (const auto& column : registers::envelopes.columns)
                    row.cells.emplace_back(column.field == "card"     ? "0129999-03"
                                           : column.field == "keeper" ? "王俊傑 P01"
                                                                      : "");
                view.rows = {row};
            }
            return view;
        });
        world.publish();
        sign_in(PageId::card);
    }
    [[nodiscard]] QStringList filled() const {
        QStringList out;
        for (const auto* button : window.findChild<ui::CardPage*>()->findChildren<QPushButton*>())
            if (button->isVisible() && button->property("kind") == QStringLiteral("primary"))
                out << button->objectName() + (button->isDefault() ? QString() : QStringLiteral(" is no default"));
        return out;
    }
    void speak(bool english, bool dark) {
        appearance.change({english ? ui::Language::english : ui::Language::chinese,
                           dark ? ui::Shade::dark : ui::Shade::light, std::chrono::minutes{5}});
        settle();
    }
};

}  // namespace

class TestCardPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { ui::close_all_dialogs(); }
    void one_button_is_filled_and_enter_presses_it_data();
    void one_button_is_filled_and_enter_presses_it();
    void the_custodian_sees_who_has_it_and_what_is_theirs();
    void the_last_loans_have_their_minutes_and_entry_errors();
    void tries_are_told_as_the_card_says_or_said_last();
    void tries_of_which_nobody_knows_stand_beside_the_wrong_ones();
    void what_no_register_says_is_left_out();
    void a_rarer_step_opens_its_own_window();
    void a_card_that_is_lost_is_lent_to_nobody();
    void nothing_is_cut_data();
    void nothing_is_cut();
};

void TestCardPage::one_button_is_filled_and_enter_presses_it_data() {
    QTest::addColumn<Duty>("duty");
    QTest::addColumn<bool>("out");
    QTest::addColumn<QStringList>("filled");
    QTest::newRow("to be lent") << Duty::query_officer << false << QStringList{"handOut"};
    QTest::newRow("to be given back") << Duty::query_officer << true << QStringList{"handBack"};
    QTest::newRow("the unit head, kept") << Duty::unit_head << false << QStringList{};
    QTest::newRow("a custodian's") << Duty::card_custodian << false << QStringList{};
}

void TestCardPage::one_button_is_filled_and_enter_presses_it() {
    QFETCH(Duty, duty);
    QFETCH(bool, out);
    QFETCH(QStringList, filled);
    CardRig rig({duty}, out);
    QCOMPARE(rig.filled(), filled);
    if (filled.isEmpty()) return;
    const auto fields = std::initializer_list<const char*>{"purpose", "cards"};
    int pressed = 0;
    for (const char* name : fields) {
        auto* field = rig.find(name);
        if (!field->isVisible()) continue;
        field->setFocus();
        WindowRig::key(field, Qt::Key_Return);
        QCOMPARE(rig.world.asked<command::PageOf>(), ++pressed);
        QVERIFY2(WindowRig::dialog("HandOverDialog") != nullptr, name);
        ui::close_all_dialogs();
        WindowRig::settle();
    }
    QVERIFY(pressed > 0);
}

void TestCardPage::the_custodian_sees_who_has_it_and_what_is_theirs() {
    CardRig rig({Duty::card_custodian}, true, true);
    const auto said = [&](const char* name) { return rig.find<QLabel>(name)->text(); };
    QCOMPARE(said("hands"), QStringLiteral("林怡君 借用中"));
    QVERIFY2(said("since").contains(QStringLiteral("本日 09:06")), qPrintable(said("since")));
    QCOMPARE(said("dueBack"), QStringLiteral("本日下班前"));
    QVERIFY2(said("note").contains(QStringLiteral("輸入密碼")), qPrintable(said("note")));
    QVERIFY(!rig.find("purpose")->isVisible());
    QVERIFY(rig.find("handsLine")->accessibleName().startsWith(QStringLiteral("由借用人員 林怡君")));
    // Who has not given it back when the office closes is called late.
    desk::Owed late;
    late.kind = desk::TodoKind::card_out;
    late.card = "0129999-03";
    late.late = true;
    rig.world.state.todo.push_back(late);
    rig.publish();
    QVERIFY2(said("dueBack").contains(QStringLiteral("已逾")), qPrintable(said("dueBack")));
    // Given back, it is theirs again.
    rig.world.state.cards.front().holder.reset();
    rig.publish();
    QCOMPARE(said("hands"), QStringLiteral("由 張美玲 保管"));
    QVERIFY2(said("note").contains(QStringLiteral("當面交付")), qPrintable(said("note")));
}

void TestCardPage::the_last_loans_have_their_minutes_and_entry_errors() {
    CardRig rig({Duty::query_officer}, false);
    QStringList lines;
    for (const auto* label : rig.find("loans")->findChildren<QLabel*>()) lines << label->accessibleName();
    const auto all = lines.join(QLatin1Char('|'));
    for (const char* one : {"42 分", "無輸入錯誤", "1 小時 18 分", "輸入錯誤 1 次", "16:13–16:55", "14:30 起"})
        QVERIFY2(lines.contains(QString::fromUtf8(one)), qPrintable(all));
    QVERIFY2(!all.contains(QStringLiteral("13:00")), qPrintable(all));  // another card's
    QVERIFY(rig.find<QLabel>("passwordKeeper")->text().contains(QStringLiteral("王俊傑")));
    rig.leave();
    QVERIFY(rig.find("loans")->findChildren<QLabel*>().isEmpty());
}

/// Without a password: the card tells them whenever it is in the reader.
void TestCardPage::tries_are_told_as_the_card_says_or_said_last() {
    CardRig rig({Duty::query_officer}, false);
    const auto tries = [&] { return rig.find<QLabel>("triesLeft")->text(); };
    QCOMPARE(tries(), QStringLiteral("2 次"));
    rig.world.state.card.state = desk::CardState::empty;
    rig.world.state.card.number.clear();
    rig.publish();
    QCOMPARE(tries(), QStringLiteral("2 次（本日 14:06 讀取）"));
    rig.world.state.cards.front().number = "0129999-04";  // one that was never put in here
    rig.publish();
    QVERIFY(rig.find("triesLeft")->isVisible());
    QCOMPARE(tries(), QStringLiteral("插入讀卡機後顯示"));
}

void TestCardPage::tries_of_which_nobody_knows_stand_beside_the_wrong_ones() {
    CardRig rig({Duty::query_officer}, true);
    const auto tries = [&](int wrong, int not_known) {
        rig.world.state.cards.front().failed_tries = wrong;
        rig.world.state.cards.front().tries_not_known = not_known;
        rig.publish();
        return rig.find<QLabel>("triesLeft")->text();
    };
    QCOMPARE(tries(0, 0), QStringLiteral("2 次"));
    QCOMPARE(tries(0, 1), QStringLiteral("2 次、本次借用結果不明 1 次"));
    QCOMPARE(tries(1, 2), QStringLiteral("2 次、本次借用錯誤 1 次、本次借用結果不明 2 次"));
    rig.speak(true, false);
    const auto english = tries(1, 1);
    QVERIFY2(english.endsWith("1 entry of unknown outcome in this loan"), qPrintable(english));
    QVERIFY(tries(1, 2).endsWith("2 entries of unknown outcome in this loan"));
}

void TestCardPage::what_no_register_says_is_left_out() {
    WindowRig rig;
    rig.world.refuse<command::Rows>(Fault{FaultCode::person_duty, "test", {}});
    rig.world.refuse<command::Row>(Fault{FaultCode::person_duty, "test", {}});
    rig.world.state.card.tries_left.reset();
    rig.sign_in(PageId::card);
    for (const char* fact : {"passwordKeeper", "lastCounted", "triesLeft"})
        QVERIFY2(!rig.find(fact)->isVisible(), fact);
    QVERIFY(WindowRig::dialog() == nullptr);
}

void TestCardPage::a_rarer_step_opens_its_own_window() {
    CardRig rig({Duty::card_custodian}, false, true);
    QVERIFY(rig.find("reportCard")->isVisible());
    rig.press("reportCard");
    auto* dialog = WindowRig::dialog<ui::StepDialog>();
    QVERIFY(dialog != nullptr);
    QVERIFY2(dialog->about().contains(QStringLiteral("2")), qPrintable(dialog->about()));
}

void TestCardPage::a_card_that_is_lost_is_lent_to_nobody() {
    CardRig rig({Duty::query_officer}, false);
    QVERIFY(rig.find("handOut")->isEnabled());
    rig.world.answer<command::Row>([](const command::Row& wanted) {
        desk::RowView view;
        view.row = {wanted.id, &registers::cards.state("lost"), {}, {}};
        return view;
    });
    rig.go_to(PageId::board);
    rig.go_to(PageId::card);
    QVERIFY(!rig.find("handOut")->isEnabled());
    QVERIFY(rig.find("handOut")->toolTip().contains(QStringLiteral("遺失")));
    QVERIFY(rig.find<ui::CardPicture>("cardPicture")->accessibleName().contains(QStringLiteral("遺失")));
}

void TestCardPage::nothing_is_cut_data() {
    QTest::addColumn<bool>("english");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QSize>("screen");
    QTest::addColumn<bool>("out");
    QTest::addColumn<bool>("keeps");
    for (const bool english : {false, true})
        for (const bool out : {false, true})
            for (const bool keeps : {false, true})
                for (const auto screen : {QSize(1024, 768), QSize(1280, 720)})
                    QTest::addRow("%dx%d %s %s %s", screen.width(), screen.height(), english ? "en" : "zh",
                                  out ? "out" : "kept", keeps ? "custodian" : "officer")
                        << english << (out != keeps) << screen << out << keeps;
}

/// JCIC_PICTURES=FOLDER: to be looked at.
void TestCardPage::nothing_is_cut() {
    QFETCH(bool, english);
    QFETCH(bool, dark);
    QFETCH(QSize, screen);
    QFETCH(bool, out);
    QFETCH(bool, keeps);
    CardRig rig(keeps ? std::set{Duty::card_custodian} : std::set{Duty::query_officer, Duty::unit_head}, out, keeps);
    rig.speak(english, dark);
    rig.window.resize(screen);
    WindowRig::settle();
    if (const auto folder = qEnvironmentVariable("JCIC_PICTURES"); !folder.isEmpty())
        QVERIFY(rig.window.grab().save(folder + QStringLiteral("/card page %1.png").arg(QTest::currentDataTag())));
    const auto* page = rig.window.findChild<ui::CardPage*>();
    const auto* frame = qobject_cast<QScrollArea*>(rig.find<QStackedWidget>("pages")->currentWidget());
    QVERIFY2(page->height() <= frame->viewport()->height() && page->width() <= frame->viewport()->width(),
             qPrintable(QStringLiteral("%1x%2 of %3x%4")
                            .arg(page->width())
                            .arg(page->height())
                            .arg(frame->viewport()->width())
                            .arg(frame->viewport()->height())));
    for (const auto* label : page->findChildren<QLabel*>())
        if (label->isVisible() && label->wordWrap())
            QVERIFY2(label->heightForWidth(label->width()) <= label->height() + 1, qPrintable(label->text()));
    for (const auto* button : page->findChildren<QPushButton*>())
        if (button->isVisible())
            QVERIFY2(button->visibleRegion().boundingRect() == button->rect(), qPrintable(button->objectName()));
}

JCIC_WINDOW_TEST(TestCardPage)
#include "test_card_page.moc"
