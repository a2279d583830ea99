// The board by cases, at the keyboard: groups, marks that can be read, everything at once, and why something was
// refused.
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeWidget>
#include <algorithm>

#include "app/desk/commands/paper.h"
#include "app/desk/commands/queries.h"
#include "app/desk/commands/retention.h"
#include "support/test_program.h"
#include "tests/ui/board_rig.h"
#include "ui/board/board_model.h"
#include "ui/board/board_page.h"
#include "ui/board/case_tree.h"
#include "ui/copies/retention_dialog.h"
#include "ui/look/row_delegate.h"
#include "ui/look/work_panel.h"
#include "ui/todo/todo_list.h"
#include "ui/words/case_words.h"

using namespace jcic;
using namespace jcic::test;
using desk::CaseGroup;
using domain::Item;
using domain::ItemState;
using ui::BoardModel;

namespace {

/// Refused by the approver, of the officer's own case.
desk::BoardRow refused_row() {
    desk::BoardRow out;
    out.query = "q7";
    out.item = Item::t51;
    out.state = ItemState::refused;
    out.subject_name = "郭美惠";
    out.case_number = "2026-卡-00036";
    out.approver_name = "周文彬";
    out.cause = "authorisation";
    out.remark = "授權書不是本人簽的";
    out.own = out.in_hand = true;
    return out;
}

}  // namespace

class TestBoard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_case_is_one_line_with_a_mark_for_each_item();
    void a_mark_is_said_without_its_colour();
    void what_is_done_is_folded_away_and_opened_by_a_key();
    void a_key_requests_all_that_is_approved_once_the_card_opened();
    void a_key_fetches_all_that_is_ready();
    void the_line_s_step_is_of_its_case_only();
    void what_did_not_go_well_is_named_and_put_away_when_it_was_read();
    void work_under_way_can_be_stopped();
    void work_under_way_says_how_long_it_may_take();
    void a_refusal_stands_with_its_reason_until_it_is_seen();
    void what_is_late_of_T52_leads_to_its_case_R_PA_6();
    void what_was_approved_for_another_is_withdrawn_from_the_to_do_R_DU_6();
    void a_case_has_one_row_in_the_to_do();
    void days_off_are_told_where_a_query_waits_for_its_request_R_SE_6();
    void several_T52s_are_filed_with_their_cases_for_one_reason_R_PA_11();
    void after_a_year_what_is_filed_is_filed_again_or_withdrawn_R_PA_11();
    void what_is_filed_is_withdrawn_where_its_term_is_listed_R_PA_11();
    void of_a_leavers_T52_no_more_is_asked_than_whether_it_is_used_up_R_PA_6();
    void of_what_its_subject_revoked_it_is_said_what_it_is_kept_on_or_it_goes();
    void what_is_held_leads_to_the_hold_that_forbids_its_deletion();
    void each_record_of_a_case_has_its_button();
    void nothing_of_the_to_do_lies_under_its_scroll_bar();

private:
    static ui::CaseTree* tree(const WindowRig& rig) { return rig.find<ui::CaseTree>("table"); }
    static QModelIndex group(const WindowRig& rig, CaseGroup which) {
        return tree(rig)->model()->index(static_cast<int>(which), 0);
    }
};

namespace {

/// A record of which it is asked whether it is needed still.
desk::Owed to_decide() {
    desk::Owed out;
    out.kind = desk::TodoKind::decide_record;
    out.query = "q7";
    out.item = Item::t52;
    out.who = "郭美惠";
    return out;
}

void press_in_question(const char* words) {
    const auto buttons = WindowRig::dialog<QMessageBox>()->buttons();
    const auto found = std::ranges::find_if(
        buttons, [&](const auto* button) { return button->text().contains(QString::fromUtf8(words)); });
    QVERIFY2(found != buttons.end(), words);
    WindowRig::click(*found);
}

void answer_why(const QString& reason) {
    auto* why = WindowRig::dialog();
    QVERIFY(why != nullptr);
    why->findChild<QLineEdit*>(QStringLiteral("answer"))->setText(reason);
    WindowRig::click(why->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok));
}

/// Of the question that stands there. JCIC_PICTURES=FOLDER: to be looked at.
void picture_question(const char* name) {
    if (const auto folder = qEnvironmentVariable("JCIC_PICTURES"); !folder.isEmpty())
        WindowRig::dialog<QDialog>()->grab().save(QStringLiteral("%1/%2.png").arg(folder, QLatin1String(name)));
}

}  // namespace

void TestBoard::a_case_is_one_line_with_a_mark_for_each_item() {
    WindowRig rig;
    rig.sign_in();
    choose_case(rig, "2026-房貸-00417");
    const auto at = tree(rig)->currentIndex();
    QCOMPARE(at.siblingAtColumn(BoardModel::first_item).data().toString(), QStringLiteral("已調閱"));
    QCOMPARE(at.siblingAtColumn(BoardModel::first_item + 1).data().toString(), QStringLiteral("待發查"));
    QCOMPARE(at.siblingAtColumn(BoardModel::first_item + 2).data().toString(), QStringLiteral("—"));
    QCOMPARE(at.siblingAtColumn(BoardModel::step).data().toString(), QStringLiteral("發查"));
    QVERIFY(rig.find<QLabel>("details")->text().contains(QStringLiteral("2026-房貸-00417")));
}

void TestBoard::a_mark_is_said_without_its_colour() {
    WindowRig rig;
    rig.sign_in();
    choose_case(rig, "2026-信貸-01102");
    const auto t52 = tree(rig)->currentIndex().siblingAtColumn(BoardModel::first_item + 2);
    QCOMPARE(static_cast<ui::Mark>(t52.data(ui::mark_role).toInt()), ui::Mark::act);  // a shape of its own
    const auto said = t52.data(Qt::AccessibleTextRole).toString();
    QVERIFY2(said.contains(QStringLiteral("T52")) && said.contains(QStringLiteral("可調閱，需晶片卡")),
             qPrintable(said));
    const auto until = t52.siblingAtColumn(BoardModel::until);
    QVERIFY(until.data().toString().contains(QStringLiteral("T52")));
    QVERIFY(until.data(ui::fraction_role).toDouble() > 0);
}

void TestBoard::what_is_done_is_folded_away_and_opened_by_a_key() {
    WindowRig rig;
    auto row = refused_row();
    row.end_seen = true;
    rig.world.state.board.push_back(row);
    rig.sign_in();
    const auto done = group(rig, CaseGroup::done);
    QVERIFY(done.data().toString().contains(QStringLiteral("已完成 1")));
    QVERIFY(tree(rig)->isExpanded(group(rig, CaseGroup::mine)));
    QVERIFY(!tree(rig)->isExpanded(done));
    tree(rig)->setCurrentIndex(done);
    QTest::keyClick(tree(rig), Qt::Key_Right);
    QVERIFY(tree(rig)->isExpanded(group(rig, CaseGroup::done)));
    rig.world.state.now += std::chrono::minutes{1};
    rig.world.publish();
    QVERIFY(tree(rig)->isExpanded(group(rig, CaseGroup::done)));  // as the person left it
    tree(rig)->setCurrentIndex(group(rig, CaseGroup::done));
    QTest::keyClick(tree(rig), Qt::Key_Left);
    QVERIFY(!tree(rig)->isExpanded(group(rig, CaseGroup::done)));
}

void TestBoard::a_key_requests_all_that_is_approved_once_the_card_opened() {
    WindowRig rig;
    rig.sign_in();
    choose_case(rig, "2026-信貸-01102");  // whichever is chosen
    QVERIFY(rig.find<QPushButton>("requestAll")->text().contains(QLatin1String("&A")));
    rig.press("requestAll");
    auto* dialog = WindowRig::dialog();
    QVERIFY(dialog != nullptr);
    QCOMPARE(rig.world.asked<command::RequestApproved>(), 0);
    WindowRig::type(dialog->findChild<QWidget*>(QStringLiteral("cardPassword")), "246810");
    WindowRig::key(dialog->findChild<QWidget*>(QStringLiteral("cardPassword")), Qt::Key_Return);
    QCOMPARE(rig.world.asked<command::RequestApproved>(), 1);
    QVERIFY(rig.world.last<command::RequestApproved>().only.empty());  // all of this officer's
}

void TestBoard::a_key_fetches_all_that_is_ready() {
    WindowRig rig;
    rig.world.state.host.state = desk::HostState::opened;
    rig.sign_in();
    rig.press("fetchAll");
    QCOMPARE(rig.world.asked<command::FetchReady>(), 1);
    QVERIFY(rig.world.last<command::FetchReady>().only.empty());
    for (auto& row : rig.world.state.board) row.fetchable = false;
    rig.world.publish();
    QVERIFY(!rig.find("fetchAll")->isEnabled());
}

void TestBoard::the_line_s_step_is_of_its_case_only() {
    WindowRig rig;
    rig.world.state.host.state = desk::HostState::opened;
    rig.sign_in();
    choose_case(rig, "2026-企貸-00077");
    WindowRig::key(tree(rig), Qt::Key_Return);
    QCOMPARE(rig.world.last<command::FetchReady>().only, std::set<inquiry::QueryId>{"q3"});
    choose_case(rig, "2026-房貸-00417");
    WindowRig::key(&rig.window, Qt::Key_G, Qt::AltModifier);
    QCOMPARE(rig.world.last<command::RequestApproved>().only, std::set<inquiry::QueryId>{"q4"});
}

void TestBoard::what_did_not_go_well_is_named_and_put_away_when_it_was_read() {
    WindowRig rig;
    rig.sign_in();
    QVERIFY(!rig.find<ui::WorkPanel>("work")->isVisible());
    desk::QueryWork work;
    work.done = {{desk::WorkKind::request, "q4", Item::t51, Fault{FaultCode::host_maintenance, "test", {}}},
                 {desk::WorkKind::fetch, "q1", Item::t52, std::nullopt}};
    work.left = {{desk::WorkKind::fetch, "q3", {Item::t51}}};
    work.ended = Fault{FaultCode::card_removed, "test", {}};
    rig.world.state.work = work;
    rig.world.publish();
    const auto said = rig.find<QLabel>("workFaults")->text();
    QVERIFY2(said.contains(QStringLiteral("T51")) && said.contains(QStringLiteral("2026-房貸-00417")),
             qPrintable(said));
    const auto head = rig.find<QLabel>("workText")->text();
    QVERIFY2(head.contains(QStringLiteral("1 項未成功")) && head.contains(QStringLiteral("尚有 1 項未開始")),
             qPrintable(head));
    rig.press("workEnd");
    QVERIFY(rig.world.last<command::EndWork>().put_away);
}

void TestBoard::work_under_way_can_be_stopped() {
    WindowRig rig;
    rig.sign_in();
    desk::QueryWork work;
    work.left = {{desk::WorkKind::fetch, "q3", {Item::t51}}};
    rig.world.state.work = work;
    rig.world.publish();
    QVERIFY(rig.find<QLabel>("workText")->text().contains(QStringLiteral("0／1")));
    rig.press("workEnd");
    QVERIFY(!rig.world.last<command::EndWork>().put_away);
    WindowRig::key(&rig.window, Qt::Key_L, Qt::ControlModifier);
    QVERIFY(rig.find<QLabel>("workText")->text().isEmpty());  // nothing of it for who comes next
}

void TestBoard::work_under_way_says_how_long_it_may_take() {
    WindowRig rig;
    rig.sign_in();
    desk::QueryWork work;
    for (const auto* query : {"q1", "q2", "q3"}) work.left.push_back({desk::WorkKind::fetch, query, {Item::t51}});
    rig.world.state.work = work;
    rig.world.publish();
    QVERIFY(!rig.find<QLabel>("workText")->text().contains(QStringLiteral("約尚須")));
    rig.world.state.work->left.pop_front();
    rig.world.state.work->done.push_back({desk::WorkKind::fetch, "q1", Item::t51, {}});
    rig.world.state.now += std::chrono::minutes{2};
    rig.world.publish();
    QVERIFY(rig.find<QLabel>("workText")->text().contains(QStringLiteral("約尚須 4 分鐘")));
}

void TestBoard::a_refusal_stands_with_its_reason_until_it_is_seen() {
    WindowRig rig;
    rig.world.state.board.push_back(refused_row());
    desk::Owed todo;
    todo.kind = desk::TodoKind::look_at_end;
    todo.query = "q7";
    todo.item = Item::t51;
    todo.who = "郭美惠";
    todo.ended = refused_row();
    rig.world.state.todo = {todo};
    rig.world.state.todo.front().ended->state = ItemState::expired;
    rig.sign_in();
    const auto told = [&] {
        return rig.window.findChild<ui::BoardPage*>()
            ->findChild<ui::TodoList*>()
            ->findChild<QPushButton*>()
            ->accessibleName();
    };
    QVERIFY2(told().contains(QStringLiteral("逾期")) && !told().contains(QStringLiteral("不核准")), qPrintable(told()));
    rig.world.state.todo = {todo};
    rig.publish();
    auto* button = rig.window.findChild<ui::BoardPage*>()->findChild<ui::TodoList*>()->findChild<QPushButton*>();
    QVERIFY(button->accessibleName().contains(QStringLiteral("授權書不是本人簽的")));
    button->setFocus();
    WindowRig::key(button, Qt::Key_Space);
    QVERIFY(rig.world.took("query.seen", {{"q7"}}));
    const auto* reason = rig.find<QLabel>("reason");
    QVERIFY(reason->isVisible());
    QVERIFY(reason->text().contains(QStringLiteral("授權書不是本人簽的")));
    QVERIFY(reason->text().contains(QStringLiteral("周文彬")));
    // Seen, it is among what is done, and still before the eyes.
    rig.world.state.board.back().end_seen = true;
    rig.world.publish();
    QVERIFY(reason->isVisible() && reason->text().contains(QStringLiteral("授權書不是本人簽的")));
    QVERIFY(!chosen_step(rig).data(ui::act_role).isValid());
}

void TestBoard::what_is_late_of_T52_leads_to_its_case_R_PA_6() {
    WindowRig rig;
    rig.world.state.board.push_back(refused_row());
    desk::Owed todo;
    todo.kind = desk::TodoKind::t52_late;
    todo.query = "q7";
    todo.item = Item::t52;
    todo.who = "2026-信貸-00001（林怡君）";
    todo.days_left = -1;
    rig.world.state.todo = {todo};
    rig.sign_in();
    choose_case(rig, "2026-房貸-00417");  // another is chosen
    auto* board = rig.window.findChild<ui::BoardPage*>();
    WindowRig::click(board->findChild<ui::TodoList*>()->findChild<QPushButton*>());
    QVERIFY(board->isVisible());
    QVERIFY(rig.find<QLabel>("reason")->text().contains(QStringLiteral("周文彬")));
}

void TestBoard::what_was_approved_for_another_is_withdrawn_from_the_to_do_R_DU_6() {
    WindowRig rig;
    auto taken = refused_row();
    taken.state = ItemState::approved;
    taken.own = false;  // handed over
    rig.world.state.board = {taken};
    desk::Owed todo;
    todo.kind = desk::TodoKind::ask_anew;
    todo.query = "q7";
    todo.who = "郭美惠";
    rig.world.state.todo = {todo};
    rig.sign_in();
    auto* board = rig.window.findChild<ui::BoardPage*>();
    WindowRig::click(board->findChild<ui::TodoList*>()->findChild<QPushButton*>());
    auto* question = WindowRig::dialog();
    QVERIFY(question != nullptr);
    WindowRig::type(question->findChild<QLineEdit*>(QStringLiteral("answer")), "asked anew");
    WindowRig::key(question, Qt::Key_Return);
    QVERIFY(rig.world.took("query.withdraw", {{"q7"}}, {{"reason", "asked anew"}}));
}

/// What is the same step stands with all its items, the first of their days with it; further steps are counted.
void TestBoard::a_case_has_one_row_in_the_to_do() {
    WindowRig rig;
    const auto row = [](desk::TodoKind kind, Item item, UtcTime until) {
        desk::Owed out;
        out.kind = kind;
        out.query = "q7";
        out.item = item;
        out.who = "郭美惠";
        out.until = until;
        return out;
    };
    const auto later = afternoon() + std::chrono::days{3};
    auto other = row(desk::TodoKind::fetch, Item::t50, later);
    other.query = "q8";
    rig.world.state.todo = {row(desk::TodoKind::read_record, Item::t52, later),
                            row(desk::TodoKind::fetch, Item::t50, later),
                            row(desk::TodoKind::fetch, Item::t51, later - std::chrono::days{1}), other};
    rig.sign_in();
    const auto lines = rig.window.findChild<ui::BoardPage*>()->findChild<ui::TodoList*>()->findChildren<QPushButton*>();
    QCOMPARE(lines.size(), 2);
    const auto told = lines.front()->accessibleName();
    QVERIFY2(told.contains(QStringLiteral("T50、T51 尚未調閱")) && told.contains(QStringLiteral("另 1 項")),
             qPrintable(told));
    QVERIFY(told.contains(QString::fromStdString(domain::roc_time_text(later - std::chrono::days{1}))));
}

void TestBoard::days_off_are_told_where_a_query_waits_for_its_request_R_SE_6() {
    WindowRig rig;
    desk::Owed todo;
    todo.kind = desk::TodoKind::request;
    const auto day = [](const char* digits) { return *domain::RocDate::parse(digits); };
    todo.holding = domain::HoldingWarning{day("1151226"), day("1151226"), day("1151227"), day("1151225")};
    rig.world.state.todo = {todo};
    rig.sign_in();
    auto* list = rig.window.findChild<ui::BoardPage*>()->findChild<ui::TodoList*>();
    const auto told = list->findChild<QPushButton*>()->accessibleName();
    QVERIFY2(told.contains(QStringLiteral("115-12-26 刪除，期間適逢例假日，請於 115-12-25 前調閱")), qPrintable(told));
}

void TestBoard::of_a_leavers_T52_no_more_is_asked_than_whether_it_is_used_up_R_PA_6() {
    for (const bool in_hand : {true, false}) {
        WindowRig rig;
        desk::Owed todo;
        todo.kind = desk::TodoKind::decide_record;
        todo.query = "q7";
        todo.item = Item::t52;
        todo.who = "郭美惠";
        todo.in_hand = in_hand;
        rig.world.state.todo = {todo};
        rig.sign_in();
        WindowRig::click(rig.window.findChild<ui::BoardPage*>()->findChild<ui::TodoList*>()->findChild<QPushButton*>());
        auto* question = WindowRig::dialog<QMessageBox>();
        QVERIFY(question != nullptr);
        QCOMPARE(question->buttons().size(), in_hand ? 4 : 2);  // used up, filed, needed still; cancel
        auto buttons = question->buttons();
        const auto used = std::ranges::find_if(
            buttons, [](const auto* button) { return button->text().contains(QStringLiteral("使用完竣")); });
        QVERIFY(used != buttons.end());
        WindowRig::click((*used));
        QVERIFY(rig.world.took("record.used-up", {{"q7", Item::t52}}));
    }
}

void TestBoard::of_what_its_subject_revoked_it_is_said_what_it_is_kept_on_or_it_goes() {
    for (const bool keeps : {true, false}) {
        WindowRig rig;
        auto todo = to_decide();
        todo.kind = desk::TodoKind::decide_basis;
        rig.world.state.todo = {todo};
        rig.sign_in();
        WindowRig::click(rig.window.findChild<ui::BoardPage*>()->findChild<ui::TodoList*>()->findChild<QPushButton*>());
        picture_question("revoked");
        if (!keeps) {
            press_in_question("登記使用完竣");
            QVERIFY(rig.world.took("record.used-up", {{"q7", Item::t52}}));
            continue;
        }
        press_in_question("另有依據");
        answer_why(QStringLiteral("履行契約所必要"));
        QVERIFY(rig.world.took("record.keep", {{"q7", Item::t52}}, {{"reason", "履行契約所必要"}}));
    }
}

void TestBoard::what_is_held_leads_to_the_hold_that_forbids_its_deletion() {
    WindowRig rig;
    auto todo = to_decide();
    todo.kind = desk::TodoKind::t52_held;
    todo.hold = "3";
    rig.world.state.todo = {todo};
    rig.sign_in();
    auto* list = rig.window.findChild<ui::BoardPage*>()->findChild<ui::TodoList*>();
    QSignalSpy opened(rig.window.findChild<ui::BoardPage*>(), &ui::BoardPage::wants_register);
    const auto told = list->findChild<QPushButton*>()->accessibleName();
    QVERIFY2(told.contains(QStringLiteral("保全登記第 3 筆不得刪除")), qPrintable(told));
    WindowRig::click(list->findChild<QPushButton*>());
    QCOMPARE(opened.size(), 1);
}

void TestBoard::several_T52s_are_filed_with_their_cases_for_one_reason_R_PA_11() {
    for (const bool all : {true, false}) {
        WindowRig rig;
        const auto todo = to_decide();
        auto other = todo;
        other.query = "q8";
        auto of_a_leaver = todo;
        of_a_leaver.query = "q9";
        of_a_leaver.in_hand = false;
        rig.world.state.todo = {todo, other, of_a_leaver};
        rig.sign_in();
        WindowRig::click(rig.window.findChild<ui::BoardPage*>()->findChild<ui::TodoList*>()->findChild<QPushButton*>());
        picture_question("to decide");
        press_in_question("併案附卷");
        picture_question("file others");
        auto* ticks = WindowRig::dialog<QDialog>()->findChild<QListWidget*>(QStringLiteral("ticks"));
        QVERIFY(ticks != nullptr);
        QCOMPARE(ticks->count(), 1);  // a leaver's is not theirs to file
        QCOMPARE(ticks->item(0)->checkState(), Qt::Unchecked);
        if (all) ticks->item(0)->setCheckState(Qt::Checked);
        QCOMPARE(rig.world.asked<command::TakeAct>(), 0);
        answer_why(QStringLiteral("授信卷宗留存"));
        std::set<inquiry::RecordName> wanted{{"q7", Item::t52}};
        if (all) wanted.insert({"q8", Item::t52});
        QVERIFY(rig.world.took("record.file-with-case", wanted, {{"reason", "授信卷宗留存"}}));
    }
}

void TestBoard::after_a_year_what_is_filed_is_filed_again_or_withdrawn_R_PA_11() {
    WindowRig rig;
    rig.world.state.todo = {to_decide()};
    rig.world.state.todo.front().filed = true;
    rig.sign_in();
    WindowRig::click(rig.window.findChild<ui::BoardPage*>()->findChild<ui::TodoList*>()->findChild<QPushButton*>());
    picture_question("filed a year ago");
    press_in_question("撤銷附卷");
    answer_why(QStringLiteral("已結清"));
    QVERIFY(rig.world.took("record.withdraw-filing", {{"q7", Item::t52}}, {{"reason", "已結清"}}));
}

/// Printed, saved or neither: the list of copies and the to-do have not each.
void TestBoard::what_is_filed_is_withdrawn_where_its_term_is_listed_R_PA_11() {
    WindowRig rig;
    desk::KeptRow filed{"q8", "2021-房貸-00017", "陳瑋如", {}, {}, false, {}, false};
    filed.records = 1;
    filed.filed = {{Item::t52, domain::RocDate::parse("1160630").value()}};
    desk::KeptRow other{"q9", "2021-信貸-00102", "黃建國", {}, {}, false, {}, false};
    rig.world.answer<command::Kept>([=](const auto&) { return std::vector{filed, other}; });
    rig.sign_in();
    auto* dialog = new ui::RetentionDialog(rig.world, &rig.window);
    WindowRig::open(dialog);
    auto* list = dialog->findChild<QTreeWidget*>(QStringLiteral("table"));
    auto* withdraw = dialog->findChild<QPushButton*>(QStringLiteral("withdrawFiling"));
    QVERIFY(list->topLevelItem(0)->text(4).contains(QStringLiteral("T52 職業投保 併案附卷，116-06-30 前複核")));
    list->topLevelItem(1)->setSelected(true);
    QVERIFY(!withdraw->isEnabled());
    list->clearSelection();
    list->topLevelItem(0)->setSelected(true);
    const auto* page = dialog->findChild<QPlainTextEdit*>(QStringLiteral("page"));
    QCOMPARE(page->placeholderText(), list->topLevelItem(0)->text(4));  // whole, however narrow the column
    WindowRig::click(withdraw);
    answer_why(QStringLiteral("已結清"));
    QVERIFY(rig.world.took("record.withdraw-filing", {{"q8", Item::t52}}, {{"reason", "已結清"}}));
}

void TestBoard::each_record_of_a_case_has_its_button() {
    WindowRig rig;
    rig.sign_in();
    choose_case(rig, "2026-房貸-00417");
    QVERIFY(!rig.find("openT51")->isEnabled());
    QVERIFY(rig.find("openT51")->isVisible() && !rig.find("openT52")->isVisible());  // it was not asked for
    rig.press("openT50");
    QCOMPARE(rig.window.current(), ui::PageId::record);
    WindowRig::settle();
    QVERIFY(WindowRig::dialog() == nullptr);  // it is printed already: to look once more needs no reason
    QCOMPARE(rig.world.last<command::ViewRecord>().item, Item::t50);
}

/// At whatever height: the bar takes room from what it scrolls, which is then higher.
void TestBoard::nothing_of_the_to_do_lies_under_its_scroll_bar() {
    WindowRig rig;
    rig.sign_in();
    const auto* list = rig.window.findChild<ui::BoardPage*>()->findChild<ui::TodoList*>();
    desk::Owed todo;
    todo.kind = desk::TodoKind::t52_late;
    todo.query = "q7";
    todo.item = Item::t52;
    todo.who = "2026-信貸-00001（林怡君）";
    todo.days_left = -1;
    for (std::size_t rows = 1; rows < 7; ++rows) {
        rig.world.state.todo.assign(rows, todo);
        rig.world.publish();
        for (int high = 700; high < 900; high += 3) {
            rig.window.resize(1280, high);
            WindowRig::settle();
            const auto* view = list->parentWidget();
            const auto* button = list->findChildren<QPushButton*>().constFirst();
            const auto right = button->mapTo(view, button->rect().topRight()).x();
            QVERIFY2(right < view->width(), qPrintable(QStringLiteral("%1 rows, %2 high").arg(rows).arg(high)));
        }
    }
}

JCIC_WINDOW_TEST(TestBoard)
#include "test_board.moc"
