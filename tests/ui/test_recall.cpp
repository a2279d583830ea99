// What is over is looked for with Enter: shown though the list does not say what was typed, put away when the search is
// emptied, and told to whoever asked and to nobody else.
#include <QAbstractItemView>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>

#include "app/desk/commands/queries.h"
#include "app/desk/commands/retention.h"
#include "support/test_program.h"
#include "tests/ui/window_rig.h"
#include "ui/board/board_model.h"
#include "ui/board/case_tree.h"
#include "ui/look/row_delegate.h"
#include "ui/record/story_list.h"
#include "ui/words/case_words.h"

using namespace jcic;
using namespace jcic::test;
using command::Recall;
using domain::Duty;

namespace {

constexpr const char* an_old_id = "F230008898";
const QString under_way = QStringLiteral("待本人處理 3 件，處理中 2 件");

/// Refused years ago; its list says neither the whole ID nor the reason.
Over refused_once() {
    desk::BoardRow row;
    row.query = "old1";
    row.item = domain::Item::t51;
    row.state = domain::ItemState::refused;
    row.subject_name = "李小龍";
    row.subject_masked = "F23●●●●898";
    row.case_number = "2021-房貸-00009";
    return {"F230008898 李小龍 2021-房貸-00009 申請房屋貸款", row, std::nullopt};
}

/// Its sheet is filed.
Over filed_once() {
    auto over = refused_once();
    over.says = "A123456789 王大明 2020-信貸-00031";
    over.row.query = "old2";
    over.row.state = domain::ItemState::retrieved;
    over.row.subject_name = "王大明";
    over.row.case_number = "2020-信貸-00031";
    inquiry::CopyEntry copy{1, domain::CopyState::filed, person("L03"), afternoon() - std::chrono::hours{9000}};
    over.copy = desk::CopyRow{"old2", domain::Item::t51, "王大明", "2020-信貸-00031", copy};
    return over;
}

}  // namespace

class TestRecall : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void typing_alone_asks_nobody();
    void what_was_found_is_shown_though_the_list_does_not_say_it();
    void emptying_the_search_puts_it_away();
    void what_was_refused_is_read_with_its_remark();
    void that_nothing_was_found_is_said_in_the_list();
    void that_more_would_fit_is_said();
    void while_it_is_looked_for_the_list_says_so();
    void full_width_is_no_other_text();
    void what_is_over_is_not_counted_as_under_way();
    void each_list_keeps_what_it_recalled();
    void another_text_stops_the_question_and_its_answer_is_nobodys();
    void who_may_not_look_is_not_invited_to();
    void a_quiet_week_is_not_called_the_first();
    void a_fault_that_comes_when_the_seat_is_left_is_nobodys();

private:
    static QString lead(const WindowRig& rig) { return rig.find<QLabel>("lead")->text(); }
    /// Of the board's cases, or of the copies.
    static int rows(const WindowRig& rig) {
        const auto* model = rig.find<QAbstractItemView>("table")->model();
        if (qobject_cast<ui::CaseTree*>(rig.find<QAbstractItemView>("table")) == nullptr) return model->rowCount();
        int out = 0;
        for (int group = 0; group < model->rowCount(); ++group) out += model->rowCount(model->index(group, 0));
        return out;
    }
    /// Of the first case that is shown.
    static QString found_case(const WindowRig& rig, int column) {
        const auto* model = rig.find<QAbstractItemView>("table")->model();
        for (int group = 0; group < model->rowCount(); ++group)
            if (const auto under = model->index(group, 0); model->rowCount(under) > 0)
                return model->index(0, column, under).data().toString();
        return {};
    }
    static QLineEdit* search(const WindowRig& rig) { return rig.find<QLineEdit>("search"); }
    static void ask(const WindowRig& rig, const QString& text) {
        search(rig)->setText(text);
        QTest::keyClick(search(rig), Qt::Key_Return);
    }
    static void find(const WindowRig& rig, const QString& text) {
        ask(rig, text);
        WindowRig::settle();
    }
};

void TestRecall::typing_alone_asks_nobody() {
    WindowRig rig;
    rig.sign_in();
    QTest::keyClicks(search(rig), QStringLiteral("2026"));
    QTest::keyClicks(search(rig), QStringLiteral(" "));
    WindowRig::settle();
    search(rig)->clear();
    WindowRig::key(search(rig), Qt::Key_Return);
    QCOMPARE(rig.world.asked<Recall>(), 0);
}

void TestRecall::what_was_found_is_shown_though_the_list_does_not_say_it() {
    WindowRig rig;
    rig.world.over = {refused_once(), filed_once()};
    rig.sign_in();
    search(rig)->setText(QLatin1String(an_old_id));
    QCOMPARE(rows(rig), 0);
    find(rig, QLatin1String(an_old_id));
    QCOMPARE(rig.world.last<Recall>().text, std::string(an_old_id));
    QCOMPARE(rows(rig), 1);
    QCOMPARE(found_case(rig, ui::BoardModel::case_number), QStringLiteral("2021-房貸-00009"));
    QVERIFY2(lead(rig).contains(QStringLiteral("查得較早資料 1 筆")), qPrintable(lead(rig)));
    QTest::keyClicks(search(rig), QStringLiteral(" "));  // a space at its end is no other text
    QCOMPARE(rows(rig), 1);
    rig.world.state.now += std::chrono::minutes{1};
    rig.world.publish();
    QCOMPARE(rows(rig), 1);
}

void TestRecall::emptying_the_search_puts_it_away() {
    WindowRig rig;
    rig.world.over = {refused_once()};
    rig.sign_in();
    find(rig, QLatin1String(an_old_id));
    search(rig)->clear();
    WindowRig::settle();
    QCOMPARE(rig.world.asked<Recall>(), 2);
    QCOMPARE(rig.world.last<Recall>().text, std::string());
    QCOMPARE(rows(rig), 5);
    QVERIFY2(lead(rig).contains(under_way), qPrintable(lead(rig)));
    QTest::keyClicks(search(rig), QStringLiteral("x"));
    search(rig)->clear();
    WindowRig::settle();
    QCOMPARE(rig.world.asked<Recall>(), 2);  // there was nothing to be put away
}

void TestRecall::what_was_refused_is_read_with_its_remark() {
    WindowRig rig;
    rig.world.over = {refused_once()};
    rig.world.story_lines = {{1, afternoon(), "query.decided", "周文彬", {}, "", {}, "T51", "授權書不是本人簽的"}};
    rig.sign_in();
    find(rig, QLatin1String(an_old_id));
    auto* tree = rig.find<ui::CaseTree>("table");
    QVERIFY(tree->model()->rowCount() > 0);
    for (int group = 0; group < tree->model()->rowCount(); ++group) {
        const auto under = tree->model()->index(group, 0);
        QVERIFY(tree->isExpanded(under) || tree->model()->rowCount(under) == 0);  // what is found is seen
        if (tree->model()->rowCount(under) > 0) tree->choose(tree->model()->index(0, 0, under));
    }
    WindowRig::settle();
    QCOMPARE(found_case(rig, ui::BoardModel::first_item + 1), QStringLiteral("不核准"));
    const auto step = tree->currentIndex().siblingAtColumn(ui::BoardModel::step);
    QVERIFY(!step.data(ui::act_role).isValid() && !rig.find("withdraw")->isEnabled());
    const auto story = rig.find<ui::StoryList>("story")->item(0)->text();
    QVERIFY2(story.contains(QStringLiteral("T51")) && story.contains(QStringLiteral("授權書不是本人簽的")),
             qPrintable(story));
}

void TestRecall::that_nothing_was_found_is_said_in_the_list() {
    WindowRig rig;
    rig.sign_in();
    find(rig, QStringLiteral("沒有這個人"));
    QVERIFY2(lead(rig).contains(QStringLiteral("查無較早資料")), qPrintable(lead(rig)));
    QVERIFY(WindowRig::dialog() == nullptr);
    QTest::keyClicks(search(rig), QStringLiteral("x"));  // it was said of another text
    QVERIFY2(lead(rig).contains(under_way), qPrintable(lead(rig)));
}

void TestRecall::that_more_would_fit_is_said() {
    WindowRig rig;
    rig.world.over = {refused_once()};
    rig.sign_in();
    find(rig, QLatin1String(an_old_id));
    QVERIFY(!lead(rig).contains(QStringLiteral("僅列最近資料")));
    rig.world.more_over = true;
    find(rig, QStringLiteral("申請房屋"));
    QVERIFY2(lead(rig).contains(QStringLiteral("僅列最近資料")), qPrintable(lead(rig)));
}

void TestRecall::while_it_is_looked_for_the_list_says_so() {
    WindowRig rig;
    rig.sign_in();
    ask(rig, QStringLiteral("沒有這個人"));
    QVERIFY2(lead(rig).contains(QStringLiteral("尋找")), qPrintable(lead(rig)));
    WindowRig::settle();
    QVERIFY2(!lead(rig).contains(QStringLiteral("尋找")), qPrintable(lead(rig)));
}

void TestRecall::full_width_is_no_other_text() {
    WindowRig rig;
    rig.sign_in();
    search(rig)->setText(QStringLiteral("２０２６－信貸－０１１０２　"));
    QCOMPARE(rows(rig), 1);
    search(rig)->setText(QStringLiteral("ＮＧＵＹＥＮ　thi"));
    QCOMPARE(rows(rig), 1);
    search(rig)->setText(QStringLiteral("f23●●●●898"));  // what stands in a second line, too
    QCOMPARE(rows(rig), 1);
}

void TestRecall::what_is_over_is_not_counted_as_under_way() {
    WindowRig rig;
    rig.world.over = {refused_once(), filed_once()};
    rig.sign_in();
    find(rig, QStringLiteral("貸"));
    search(rig)->setText(QStringLiteral("貸款"));
    QVERIFY2(lead(rig).contains(under_way), qPrintable(lead(rig)));
    const auto state = ui::state_of(filed_once().row, desk::HostState::opened, afternoon());
    QVERIFY2(state.text.contains(QStringLiteral("已刪除")), qPrintable(state.text));
}

void TestRecall::each_list_keeps_what_it_recalled() {
    WindowRig rig;
    rig.world.over = {refused_once(), filed_once()};
    rig.sign_in();
    find(rig, QLatin1String(an_old_id));
    QVERIFY(rig.world.last<Recall>().list == desk::QueryList::board);
    rig.go_to(ui::PageId::copies);
    find(rig, QStringLiteral("A123456789"));
    QVERIFY(rig.world.last<Recall>().list == desk::QueryList::copies);
    QCOMPARE(rows(rig), 1);
    QVERIFY2(lead(rig).contains(QStringLiteral("查得較早資料 1 筆")), qPrintable(lead(rig)));
    search(rig)->clear();
    WindowRig::settle();
    rig.go_to(ui::PageId::board);
    QCOMPARE(rows(rig), 1);
    QVERIFY(rig.world.state.board.back().query == "old1");
}

void TestRecall::another_text_stops_the_question_and_its_answer_is_nobodys() {
    WindowRig rig;
    rig.world.over = {refused_once()};
    rig.sign_in();
    ask(rig, QLatin1String(an_old_id));
    QVERIFY(!rig.world.stopped<Recall>());
    search(rig)->setText(QStringLiteral("李"));
    QVERIFY(rig.world.stopped<Recall>());
    rig.world.refuse<Recall>(Fault{FaultCode::cancelled, "recall", {}});
    ask(rig, QStringLiteral("李小"));
    rig.world.accept<Recall>();
    search(rig)->clear();  // before either was answered
    WindowRig::settle();
    QVERIFY(WindowRig::dialog() == nullptr);
    QCOMPARE(rig.world.last<Recall>().text, std::string());
    QCOMPARE(rows(rig), 5);
    QVERIFY2(lead(rig).contains(under_way), qPrintable(lead(rig)));
}

void TestRecall::who_may_not_look_is_not_invited_to() {
    for (const auto duty :
         {Duty::query_officer, Duty::auditor, Duty::unit_head, Duty::card_custodian, Duty::administrator}) {
        WindowRig rig;
        rig.sign_in();
        rig.world.state.seat->person.duties = {duty};
        rig.world.publish();
        const bool may = duty != Duty::card_custodian && duty != Duty::administrator;
        QCOMPARE(search(rig)->placeholderText().contains(QStringLiteral("Enter")), may);
        find(rig, QStringLiteral("2026"));
        QCOMPARE(rig.world.asked<Recall>(), may ? 1 : 0);
    }
}

void TestRecall::a_quiet_week_is_not_called_the_first() {
    WindowRig rig;
    rig.world.state.copies.clear();
    rig.world.state.board.clear();
    rig.sign_in();
    QVERIFY2(!lead(rig).contains(QStringLiteral("尚未")), qPrintable(lead(rig)));
    rig.go_to(ui::PageId::copies);
    QVERIFY2(lead(rig).contains(QStringLiteral("近期無列印")) && lead(rig).contains(QStringLiteral("Enter")),
             qPrintable(lead(rig)));
}

void TestRecall::a_fault_that_comes_when_the_seat_is_left_is_nobodys() {
    WindowRig rig;
    rig.sign_in();
    rig.world.refuse<Recall>(Fault{FaultCode::ledger_corrupt, "recall", {}});
    ask(rig, QStringLiteral("李小龍"));
    WindowRig::key(&rig.window, Qt::Key_L, Qt::ControlModifier);
    QVERIFY(WindowRig::dialog() == nullptr);
    rig.sign_in();
    QVERIFY(WindowRig::dialog() == nullptr);
    // Of any page's command: it was the other person's.
    rig.go_to(ui::PageId::copies);
    rig.world.refuse<command::TakeAct>(Fault{FaultCode::ledger_write, "use-up", {}});
    rig.choose("moreWays", "usedUp");
    auto* question = WindowRig::dialog<QMessageBox>();
    QVERIFY(question != nullptr);
    for (auto* button : question->buttons())
        if (question->buttonRole(button) == QMessageBox::AcceptRole) button->click();
    QCOMPARE(rig.world.taken("record.used-up"), 1);
    WindowRig::key(&rig.window, Qt::Key_L, Qt::ControlModifier);
    QVERIFY(WindowRig::dialog() == nullptr);
}

JCIC_WINDOW_TEST(TestRecall)
#include "test_recall.moc"
