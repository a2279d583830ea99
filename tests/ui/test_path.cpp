// The path of a case in the windows: one line and one button, each step leading to the next; a stop that leads nowhere;
// the way on after approval and hand-out; leaving with the card out.
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <optional>
#include <set>

#include "support/part_of.h"
#include "support/test_program.h"
#include "tests/ui/board_rig.h"
#include "tests/ui/every_window.h"
#include "ui/look/row_delegate.h"
#include "ui/record/print_case_dialog.h"

using namespace jcic;
using jcic::test::part_of;
using namespace jcic::test;
using domain::Item;
using domain::ItemState;

namespace {

/// On whatever is not stopped in this world a stop of the unit head's holds.
void stop_all(WindowRig& rig) {
    desk::StopView stop;
    stop.stop.row = "1";
    stop.entered_by = "單位主管";
    rig.world.state.stops = {stop};
    for (auto& row : rig.world.state.board) {
        row.stopped = true;
        row.fetchable = false;
    }
    rig.publish();
}

/// Nothing is done by any of them any more.
std::vector<QPushButton*> buttons_without_acts(const QWidget& window) {
    std::vector<QPushButton*> out;
    for (auto* button : window.findChildren<QPushButton*>()) {
        if (button->menu() != nullptr) continue;  // it opens that
        QObject::disconnect(button, &QAbstractButton::clicked, nullptr, nullptr);
        QObject::disconnect(button, &QAbstractButton::toggled, nullptr, nullptr);
        out.push_back(button);
    }
    return out;
}

/// Which buttons Enter presses with the keys on this one; nullopt where it takes no keys.
std::optional<std::vector<QPushButton*>> pressed_by_enter(QPushButton& button, const std::vector<QPushButton*>& all) {
    if (!button.isVisible() || !button.isEnabled() || button.focusPolicy() == Qt::NoFocus ||
        button.property(ui::no_enter).toBool())
        return std::nullopt;
    button.setFocus();
    if (!WindowRig::has_focus(&button)) return std::nullopt;
    std::vector<QPushButton*> out;
    std::vector<QMetaObject::Connection> listening;
    for (auto* one : all)
        listening.push_back(QObject::connect(one, &QAbstractButton::clicked, one, [&out, one] { out.push_back(one); }));
    QTest::keyClick(&button, Qt::Key_Return);
    for (const auto& one : listening) QObject::disconnect(one);
    return out;
}

}  // namespace

class TestPath : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void the_chosen_case_has_a_path_with_one_button();
    void the_next_step_has_the_keys_after_each();
    void a_stop_says_so_and_leads_nowhere();
    void on_other_pages_the_path_stands_in_one_line();
    void a_card_handed_out_leads_to_the_case_that_waits_for_it();
    void the_last_own_approval_leads_to_its_case();
    void after_a_decision_the_caret_stands_in_the_next_password();
    void no_row_moves_while_answers_come();
    void closing_with_the_card_out_asks();
    void the_sign_in_page_says_in_whose_hands_the_card_is();
    void Enter_presses_the_button_that_the_keys_are_on();
};

void TestPath::the_chosen_case_has_a_path_with_one_button() {
    WindowRig rig;
    rig.sign_in();
    choose_case(rig, "2026-信貸-01102");
    const auto* step = rig.find<QPushButton>("pathStep");
    QCOMPARE(step->text(), QStringLiteral("調閱 T52"));
    const auto said = [&](int at) {
        return rig.find<QLabel>(qPrintable(QStringLiteral("pathStep%1").arg(at)))->accessibleName();
    };
    QCOMPARE(said(4), QStringLiteral("第 4 步，共 8 步：發查，已完成"));
    QCOMPARE(said(5), QStringLiteral("第 5 步，共 8 步：調閱，目前"));
    QCOMPARE(said(6), QStringLiteral("第 6 步，共 8 步：列印，尚未辦理"));
    // A fetched record is printed, not opened.
    rig.world.state.board[4].state = ItemState::retrieved;
    rig.world.state.board[4].holds_record = true;
    rig.publish();
    choose_case(rig, "2026-房貸-00417");
    QCOMPARE(chosen_step(rig).data(ui::act_role).toString(), QStringLiteral("列印"));
    QCOMPARE(step->text(), QStringLiteral("列印 2 項"));
    rig.press("pathStep");
    QVERIFY(WindowRig::dialog<ui::PrintCaseDialog>() != nullptr);
}

void TestPath::the_next_step_has_the_keys_after_each() {
    WindowRig rig;
    rig.world.state.host.state = desk::HostState::opened;
    rig.world.answer<command::RequestApproved>([&](const auto&) {
        rig.world.state.board[4].state = ItemState::serial_held;
        return std::size_t{1};
    });
    rig.sign_in();
    choose_case(rig, "2026-房貸-00417");
    auto* step = rig.find<QPushButton>("pathStep");
    QCOMPARE(step->text(), QStringLiteral("發查 T51"));
    rig.press("pathStep");
    QCOMPARE(rig.world.asked<command::RequestApproved>(), 1);
    rig.publish();
    // T50 is there already; T51 waits for its agency.
    QCOMPARE(step->text(), QStringLiteral("列印 T50"));
    QVERIFY(WindowRig::has_focus(step));
    // Along the list from there, and who looks for something keeps the keys.
    WindowRig::key(step, Qt::Key_Down);
    QVERIFY(WindowRig::has_focus(rig.find("table")));
    rig.find("search")->setFocus();
    rig.publish();
    QVERIFY(WindowRig::has_focus(rig.find("search")));
}

void TestPath::a_stop_says_so_and_leads_nowhere() {
    WindowRig rig;
    rig.sign_in();
    stop_all(rig);
    for (const char* number : {"2026-信貸-01102", "2026-企貸-00077", "2026-房貸-00418"}) {
        choose_case(rig, number);
        const auto* step = rig.find<QPushButton>("pathStep");
        QCOMPARE(step->text(), QStringLiteral("停止查詢中"));
        QVERIFY(!step->isEnabled() && step->toolTip().contains(QStringLiteral("R-LO-6")));
        QVERIFY(!chosen_step(rig).data(ui::act_role).isValid());
        QCOMPARE(chosen_step(rig).data().toString(), QStringLiteral("停止查詢中"));
        WindowRig::key(rig.find("table"), Qt::Key_Return);
        QCOMPARE(rig.window.current(), ui::PageId::board);
        QVERIFY(WindowRig::dialog() == nullptr);
    }
    QVERIFY(!rig.find("requestAll")->isEnabled() && !rig.find("fetchAll")->isEnabled());
    // Nor is a card proposed for it, nor anything approved; refusing goes on.
    rig.go_to(ui::PageId::card);
    QVERIFY(rig.find<QLineEdit>("purpose")->text().isEmpty());
    rig.go_to(ui::PageId::approval);
    WindowRig::type(rig.find("password"), a_password);
    QVERIFY(!rig.find("approve")->isEnabled());
    QVERIFY(rig.find("approve")->toolTip().contains(QStringLiteral("停止查詢中")));
    rig.press("refuse");
    rig.find<QComboBox>("cause")->setCurrentIndex(1);
    QVERIFY(rig.find("refuseNow")->isEnabled());
}

void TestPath::on_other_pages_the_path_stands_in_one_line() {
    WindowRig rig;
    rig.sign_in();
    choose_case(rig, "2026-信貸-01102");
    const auto* bar = rig.find("pathBar");
    QVERIFY(!bar->isVisible());
    for (const auto page :
         {ui::PageId::card, ui::PageId::registers, ui::PageId::ledger, ui::PageId::settings, ui::PageId::todo}) {
        rig.go_to(page);
        QVERIFY(bar->isVisible());
        QCOMPARE(part_of<QPushButton>(bar, "pathNext")->text(), QStringLiteral("調閱 T52"));
        QVERIFY(part_of<QLabel>(bar, "pathOf")->accessibleName().contains(QStringLiteral("2026-信貸-01102")));
    }
    rig.go_to(ui::PageId::new_query);
    QVERIFY(bar->isVisible() && !part_of(bar, "pathNext")->isVisible());
    // Where a page is about another case it is that one's: what is decided on, and the chosen copy's.
    rig.go_to(ui::PageId::approval);
    QVERIFY(part_of<QLabel>(bar, "pathOf")->accessibleName().contains(QStringLiteral("2026-房貸-00418")));
    rig.go_to(ui::PageId::copies);
    QVERIFY(part_of<QLabel>(bar, "pathOf")->accessibleName().contains(QStringLiteral("2026-房貸-00417")));
    rig.go_to(ui::PageId::card);
    rig.world.state.host.state = desk::HostState::opened;
    rig.publish();
    rig.press("pathNext");
    QCOMPARE(rig.window.current(), ui::PageId::board);
    QCOMPARE(rig.world.last<command::FetchReady>().only, std::set<inquiry::QueryId>{"q1"});
}

void TestPath::a_card_handed_out_leads_to_the_case_that_waits_for_it() {
    WindowRig rig;
    rig.world.state.cards.front().holder.reset();
    rig.world.state.card.wanted.clear();
    rig.world.answer<command::Take>([&](const command::Take&) {
        rig.world.state.cards.front().holder = person("L03");
        rig.world.state.card.wanted = "0129999-03";
        return std::string("0129999-03");
    });
    rig.sign_in();
    choose_case(rig, "2026-信貸-01102");
    QCOMPARE(rig.find<QPushButton>("pathStep")->text(), QStringLiteral("借卡調閱 T52"));
    rig.go_to(ui::PageId::card);
    QVERIFY(rig.find<QLineEdit>("purpose")->text().contains(QStringLiteral("2026-信貸-01102")));
    // A password that is typed too early stands in no field: the register keeps what the card was lent for.
    QVERIFY(WindowRig::has_focus(rig.find("handOut")));
    const auto proposed = rig.find<QLineEdit>("purpose")->text();
    QTest::keyClicks(QApplication::focusWidget(), QLatin1String("Gaux"));
    QCOMPARE(rig.find<QLineEdit>("purpose")->text(), proposed);
    rig.press("handOut");
    auto* dialog = WindowRig::dialog("HandOverDialog");
    WindowRig::type(part_of(dialog, "password"), a_password);
    WindowRig::key(part_of(dialog, "password"), Qt::Key_Return);
    rig.publish();
    QCOMPARE(rig.window.current(), ui::PageId::board);
    QVERIFY(WindowRig::has_focus(rig.find("pathStep")));
    QCOMPARE(rig.find<QPushButton>("pathStep")->text(), QStringLiteral("調閱 T52"));
}

void TestPath::the_last_own_approval_leads_to_its_case() {
    WindowRig rig;
    rig.world.when<command::Decide>([&](const auto&) {
        rig.world.state.approvals.clear();
        rig.world.state.board[5].state = ItemState::approved;
    });
    rig.sign_in(ui::PageId::approval);
    WindowRig::type(rig.find("password"), a_password);
    WindowRig::key(rig.find("password"), Qt::Key_Return);
    rig.publish();
    QCOMPARE(rig.world.asked<command::Decide>(), 1);
    QCOMPARE(rig.window.current(), ui::PageId::board);
    QVERIFY(WindowRig::has_focus(rig.find("pathStep")));
    QCOMPARE(rig.find<QPushButton>("pathStep")->text(), QStringLiteral("發查 T52"));
}

void TestPath::after_a_decision_the_caret_stands_in_the_next_password() {
    WindowRig rig;
    auto second = rig.world.state.approvals.front();
    second.query = "q9";
    second.subject_name = "潘建宏";
    rig.world.state.approvals.push_back(second);
    rig.world.when<command::Decide>(
        [&](const auto&) { rig.world.state.approvals.erase(rig.world.state.approvals.begin()); });
    rig.sign_in(ui::PageId::approval);
    WindowRig::type(rig.find("password"), a_password);
    WindowRig::key(rig.find("password"), Qt::Key_Return);
    rig.publish();
    QCOMPARE(rig.window.current(), ui::PageId::approval);
    QVERIFY(WindowRig::has_focus(rig.find("password")));
    const auto said = rig.find<QLabel>("done")->text();
    QVERIFY2(said.contains(QStringLiteral("已核准 黃建國 2 項")) && said.contains(QStringLiteral("下一筆 潘建宏")),
             qPrintable(said));
    // What comes now stands behind what is there.
    auto third = second;
    third.query = "q10";
    third.ranked = {1, 0, 0};
    rig.world.state.approvals.insert(rig.world.state.approvals.begin(), third);
    rig.publish();
    QCOMPARE(rig.find<QListWidget>("list")->item(0)->data(ui::query_role).toString(), QStringLiteral("q9"));
}

void TestPath::no_row_moves_while_answers_come() {
    WindowRig rig;
    rig.world.state.host.state = desk::HostState::opened;
    rig.sign_in();
    const auto* tree = rig.find<ui::CaseTree>("table");
    const auto order = [&] {
        QStringList out;
        for (int group = 0; group < tree->model()->rowCount(); ++group) {
            const auto under = tree->model()->index(group, 0);
            for (int row = 0; row < tree->model()->rowCount(under); ++row)
                out << tree->model()->index(row, ui::BoardModel::case_number, under).data().toString();
        }
        return out;
    };
    const auto before = order();
    desk::QueryWork work;
    work.left.push_back({desk::WorkKind::fetch, "q3", {Item::t51}});
    rig.world.state.work = work;
    rig.world.state.board[0].state = ItemState::retrieved;  // what stood on top goes on
    rig.world.state.board[0].holds_record = true;
    rig.world.state.board[0].deadline.reset();
    rig.world.state.board[4].state = ItemState::serial_held;
    rig.publish();
    QCOMPARE(order(), before);
    rig.world.state.work.reset();
    rig.publish();
    QVERIFY(order() != before);
}

void TestPath::closing_with_the_card_out_asks() {
    WindowRig rig;
    rig.sign_in();
    rig.window.close();
    WindowRig::settle();
    auto* question = rig.window.findChild<QMessageBox*>(QStringLiteral("closeQuestion"));
    QVERIFY(question != nullptr && rig.window.isVisible());
    QVERIFY2(question->text().contains(QStringLiteral("0129999-03")), qPrintable(question->text()));
    QCOMPARE(rig.world.asked<command::SignOut>(), 0);
    WindowRig::key(question, Qt::Key_Return);  // Enter leaves nothing
    QVERIFY(rig.window.isVisible());
    QCOMPARE(rig.world.asked<command::SignOut>(), 0);
    rig.window.close();
    WindowRig::settle();
    question = rig.window.findChild<QMessageBox*>(QStringLiteral("closeQuestion"));
    for (auto* button : question->buttons())
        if (question->buttonRole(button) == QMessageBox::DestructiveRole) WindowRig::click(button);
    QTRY_VERIFY(!rig.window.isVisible());
    QCOMPARE(rig.world.asked<command::SignOut>(), 1);
}

void TestPath::the_sign_in_page_says_in_whose_hands_the_card_is() {
    WindowRig rig;
    QVERIFY(!rig.find("custody")->isVisible());
    rig.sign_in();
    rig.leave();
    const auto said = rig.find<QLabel>("custody")->text();
    QVERIFY2(said.contains(QStringLiteral("0129999-03")) && said.contains(QStringLiteral("林怡君 借用中")),
             qPrintable(said));
    rig.sign_in();
    rig.world.state.cards.front().holder.reset();
    rig.publish();
    rig.leave();
    QVERIFY(rig.find<QLabel>("custody")->text().contains(QStringLiteral("保管人員 張美玲 保管")));
}

/// On every page and in every dialog, whichever button the keys are on: that one is pressed, once, and no other.
void TestPath::Enter_presses_the_button_that_the_keys_are_on() {
    QStringList wrong;
    int pressed = 0;
    const auto walk = [&](QWidget* window, const QString& name) {
        WindowRig::settle();
        const auto all = buttons_without_acts(*window);
        for (auto* button : all) {
            const auto what = pressed_by_enter(*button, all);
            if (!what) continue;
            ++pressed;
            if (*what != std::vector{button}) wrong << name + QLatin1Char(' ') + button->objectName();
        }
    };
    {
        WindowRig rig;
        walk(&rig.window, QStringLiteral("sign-in"));
    }
    for (const auto& row : ui::page_table()) {
        WindowRig rig;
        rig.sign_in();
        rig.world.state.seat->person.duties.insert(domain::Duty::unit_head);
        rig.world.publish();
        rig.go_to(row.id);
        walk(&rig.window, row.button == nullptr ? QStringLiteral("record") : QLatin1String(row.button));
    }
    // Windows that are looked at once more afterwards would be without their acts.
    const QStringList again{QStringLiteral("recovery"), QStringLiteral("recovery half"),
                            QStringLiteral("recovery typed"), QStringLiteral("serials"), QStringLiteral("papers")};
    WindowRig rig;
    over_every_window(rig, [&](QWidget* window, const QString& name) {
        if (qobject_cast<QDialog*>(window) != nullptr && !again.contains(name)) walk(window, name);
    });
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    QVERIFY2(pressed > 60, qPrintable(QString::number(pressed)));
}

JCIC_WINDOW_TEST(TestPath)
#include "test_path.moc"
