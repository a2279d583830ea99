// The approver's page as a reading room: nothing is signed unseen, notes and the rows of a file are signed together,
// and a refusal stands behind one button.
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

#include "support/part_of.h"
#include "support/test_program.h"
#include "tests/ui/window_rig.h"
#include "ui/approval/together_dialog.h"
#include "ui/look/mark.h"
#include "ui/look/row_delegate.h"

using namespace jcic;
using namespace jcic::test;
using Kind = inquiry::Remark::Kind;

class TestApprovalReading : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void at_1280_by_720_all_of_it_is_in_sight();
    void what_was_not_in_sight_is_shown_before_it_is_signed();
    void of_another_query_nothing_was_in_sight_yet();
    void notes_are_signed_together_and_stand_where_that_is_done();
    void what_is_heavier_than_a_note_is_never_signed_together();
    void the_rows_of_a_file_stand_below_one_line();
    void a_files_line_ticks_what_may_be_signed_together();
    void a_file_is_folded_by_key_and_click_and_a_search_unfolds_it();
    void ticks_and_folds_stay_while_a_files_rows_go();
    void a_refusal_stands_behind_one_button();
    void the_foot_is_one_row_data();
    void the_foot_is_one_row();
};

namespace {

desk::ApprovalRow waits(const char* query, const char* name, std::array<std::size_t, 3> ranked = {},
                        const char* file = "") {
    desk::ApprovalRow out{query, person("L03"), "林怡君", name, {domain::Item::t50}, afternoon()};
    out.remarks = ranked[0] + ranked[1] + ranked[2];
    out.ranked = ranked;
    out.file = file;
    return out;
}

inquiry::Remark note(const char* number) {
    return {Kind::reason_copied, {{"case", std::string("2026-房貸-0040") + number}}};
}

/// What one query may have at worst: three items, and something of every weight.
void fill_view(WindowRig& rig, std::size_t notes) {
    auto& view = rig.world.approval_view;
    view.items.emplace(domain::Item::t52, FaultCode::rule_el_2);
    view.form = "AU-1";
    view.remarks = {{Kind::outside_office_hours, {{"at", "115-12-21 18:46"}}}};
    while (view.remarks.size() < notes) view.remarks.push_back(note(std::to_string(view.remarks.size()).c_str()));
    view.remarks.insert(view.remarks.begin(), {Kind::asked_before,
                                               {{"on", "1151128"},
                                                {"days", "23"},
                                                {"person", "L07"},
                                                {"name", "王俊傑"},
                                                {"case", "2026-房貸-00388"},
                                                {"item", "T50"}}});
}

/// Two alone, and three of a file, of which one is alone for what stands out.
void fill_list(WindowRig& rig) {
    rig.world.state.approvals = {waits("q1", "潘建宏", {1, 2, 0}),
                                 waits("q2", "高雅雯", {0, 0, 1}, "many.csv"),
                                 waits("q3", "呂政達"),
                                 waits("q4", "許文雄", {}, "many.csv"),
                                 waits("q5", "羅淑貞", {0, 1, 1}, "many.csv"),
                                 waits("q6", "江明哲", {}, "many.csv")};
    rig.world.approval_view.remarks = {note("1")};
    rig.sign_in(ui::PageId::approval);
}

QString spoken(const QListWidget& list, int at) {
    return list.item(at)->data(Qt::AccessibleTextRole).toString();
}

QStringList queries_of(const QListWidget& list) {
    QStringList out;
    for (int i = 0; i < list.count(); ++i) out << list.item(i)->data(ui::query_role).toString();
    return out;
}

bool in_sight(const WindowRig& rig, const QWidget* part) {
    const auto* port = rig.find<QScrollArea>("scroll")->viewport();
    return port->rect().contains(QRect(part->mapTo(port, QPoint()), part->size()));
}

}  // namespace

/// JCIC_PICTURES=FOLDER: to be looked at.
void TestApprovalReading::at_1280_by_720_all_of_it_is_in_sight() {
    WindowRig rig;
    fill_view(rig, 4);
    rig.window.resize(1280, 720);
    rig.sign_in(ui::PageId::approval);
    if (const auto folder = qEnvironmentVariable("JCIC_PICTURES"); !folder.isEmpty())
        rig.window.grab().save(folder + QStringLiteral("/approval in sight.png"));
    QCOMPARE(rig.find<QPushButton>("approve")->text(), QStringLiteral("核准 3 項(&Y)"));
    for (const auto* part :
         {"approveT50", "approveT51", "approveT52", "stands0", "stands1", "stands2", "stands3", "stands4"})
        QVERIFY2(in_sight(rig, rig.find(part)), part);
    QVERIFY(rig.find<QLabel>("foldHint")->text().contains(QStringLiteral("均已列示")));
}

void TestApprovalReading::what_was_not_in_sight_is_shown_before_it_is_signed() {
    WindowRig rig;
    fill_view(rig, 14);
    rig.window.resize(1280, 720);
    rig.sign_in(ui::PageId::approval);
    auto* approve = rig.find<QPushButton>("approve");
    WindowRig::type(rig.find("password"), a_password);
    QVERIFY2(approve->text().startsWith(QStringLiteral("檢視其餘")), qPrintable(approve->text()));
    QVERIFY(approve->isEnabled());
    const auto* last = rig.find("stands14");
    QVERIFY(!in_sight(rig, last));
    int pressed = 0;
    // By Enter from the password, as one who signs does.
    for (; approve->text().startsWith(QStringLiteral("檢視其餘")) && pressed < 5; ++pressed)
        WindowRig::key(rig.find("password"), Qt::Key_Return);
    QVERIFY(pressed > 0 && in_sight(rig, last));
    QCOMPARE(rig.world.asked<command::Decide>(), 0);
    QCOMPARE(approve->text(), QStringLiteral("核准 3 項(&Y)"));
    // What was in sight once may be scrolled away again.
    rig.find<QScrollArea>("scroll")->verticalScrollBar()->setValue(0);
    WindowRig::settle();
    WindowRig::key(rig.find("password"), Qt::Key_Return);
    QCOMPARE(rig.world.asked<command::Decide>(), 1);
}

void TestApprovalReading::of_another_query_nothing_was_in_sight_yet() {
    WindowRig rig;
    fill_view(rig, 14);
    rig.world.state.approvals = {waits("q1", "潘建宏", {0, 1, 14}), waits("q2", "高雅雯", {0, 1, 14})};
    rig.window.resize(1280, 720);
    rig.sign_in(ui::PageId::approval);
    auto* bar = rig.find<QScrollArea>("scroll")->verticalScrollBar();
    const auto unseen = [&] { return rig.find<QPushButton>("approve")->text().startsWith(QStringLiteral("檢視其餘")); };
    QVERIFY(unseen());
    // To the end at once: what lies between was not in sight.
    rig.window.resize(1280, 640);
    WindowRig::settle();
    for (int at = 0; at <= bar->maximum(); at += 20) bar->setValue(at);
    bar->setValue(bar->maximum());
    QVERIFY(!unseen());
    rig.find<QListWidget>("list")->setCurrentRow(1);
    WindowRig::settle();
    bar->setValue(0);
    WindowRig::settle();
    QVERIFY(unseen());
}

void TestApprovalReading::notes_are_signed_together_and_stand_where_that_is_done() {
    WindowRig rig;
    fill_list(rig);
    const auto* list = rig.find<QListWidget>("list");
    rig.press("tickAll");
    rig.press("together");
    auto* dialog = WindowRig::dialog<ui::TogetherDialog>();
    QVERIFY(dialog != nullptr);
    const auto* notes = part_of(dialog, "notes-q2");
    QCOMPARE(part_of<ui::MarkLabel>(notes, "rank0")->mark(), ui::Mark::not_yet);
    QVERIFY(part_of<QLabel>(notes, "stands0")->text().contains(QStringLiteral("2026-房貸-00401")));
    WindowRig::type(part_of(dialog, "passwordOfAll"), a_password);
    WindowRig::key(part_of(dialog, "passwordOfAll"), Qt::Key_Return);
    QCOMPARE(rig.world.last<command::ApproveTogether>().seen.size(), std::size_t{4});
    QVERIFY(list->count() > 0);
}

void TestApprovalReading::what_is_heavier_than_a_note_is_never_signed_together() {
    for (const auto& ranked : {std::array<std::size_t, 3>{1, 0, 0}, {0, 1, 0}, {0, 1, 3}}) {
        WindowRig rig;
        rig.world.state.approvals = {waits("q1", "潘建宏", ranked), waits("q2", "高雅雯", {0, 0, 2})};
        rig.sign_in(ui::PageId::approval);
        const auto* list = rig.find<QListWidget>("list");
        rig.press("tickAll");
        QVERIFY(!(list->item(0)->flags() & Qt::ItemIsUserCheckable));
        QCOMPARE(list->item(0)->checkState(), Qt::Unchecked);
        QCOMPARE(list->item(1)->checkState(), Qt::Checked);
        QVERIFY(spoken(*list, 1).startsWith(QStringLiteral("得併同簽署 1：高雅雯")));
        // What came to stand out since the list was shown is left out.
        rig.world.approval_view.remarks = {{Kind::asked_before, {}}};
        rig.press("together");
        QVERIFY(!part_of(WindowRig::dialog<ui::TogetherDialog>(), "approveTogether")->isEnabled());
        ui::close_all_dialogs();
    }
}

void TestApprovalReading::the_rows_of_a_file_stand_below_one_line() {
    WindowRig rig;
    fill_list(rig);
    const auto* list = rig.find<QListWidget>("list");
    QCOMPARE(queries_of(*list), (QStringList{"q1", "q5", "", "q2", "q4", "q6", "q3"}));
    QVERIFY2(spoken(*list, 2).contains(QStringLiteral("得併同簽署 4：整批 many.csv，3 筆，已選 0")),
             qPrintable(spoken(*list, 2)));
    QVERIFY(spoken(*list, 1).contains(QStringLiteral("many.csv")));  // by itself, and of that file
    QVERIFY(!spoken(*list, 3).contains(QStringLiteral("many.csv")));
    // Of another officer, another day or another desk it is another file.
    auto& rows = rig.world.state.approvals;
    const auto before = rows;
    rows[1].querier = person("L04");
    rows[3].submitted_at -= std::chrono::hours{48};
    for (auto& row : rows) row.query += "-other";  // a row is what it was
    rig.publish();
    QVERIFY(!queries_of(*list).contains(QString()));
    // Standing on the file's line, nothing is shown to be signed.
    rows = before;
    rig.publish();
    rig.find<QListWidget>("list")->setCurrentRow(2);
    WindowRig::settle();
    QVERIFY(!rig.find("approve")->isEnabled() && !rig.find("facts")->isVisible());
}

void TestApprovalReading::a_files_line_ticks_what_may_be_signed_together() {
    WindowRig rig;
    fill_list(rig);
    auto* list = rig.find<QListWidget>("list");
    list->setFocus();
    list->setCurrentRow(2);
    WindowRig::key(list, Qt::Key_Space);
    for (const int row : {3, 4, 5}) QCOMPARE(list->item(row)->checkState(), Qt::Checked);
    QCOMPARE(list->item(6)->checkState(), Qt::Unchecked);
    QCOMPARE(list->item(1)->checkState(), Qt::Unchecked);  // of the file, and to be signed by itself
    QVERIFY(rig.find<QPushButton>("together")->text().contains(QStringLiteral("3 筆")));
    list->setCurrentRow(4);
    WindowRig::key(list, Qt::Key_Space);
    QCOMPARE(list->item(2)->checkState(), Qt::PartiallyChecked);
    QVERIFY(spoken(*list, 2).contains(QStringLiteral("已選 2")));
    list->setCurrentRow(2);
    WindowRig::key(list, Qt::Key_Space);
    QCOMPARE(list->item(4)->checkState(), Qt::Checked);
    WindowRig::key(list, Qt::Key_Space);
    for (const int row : {2, 3, 4, 5}) QCOMPARE(list->item(row)->checkState(), Qt::Unchecked);
    QVERIFY(!rig.find("together")->isEnabled());
}

void TestApprovalReading::a_file_is_folded_by_key_and_click_and_a_search_unfolds_it() {
    WindowRig rig;
    fill_list(rig);
    auto* list = rig.find<QListWidget>("list");
    const auto folded = [&] {
        return list->item(3)->isHidden() && list->item(4)->isHidden() && list->item(5)->isHidden();
    };
    list->setFocus();
    list->setCurrentRow(4);
    WindowRig::key(list, Qt::Key_Left);
    QVERIFY(folded() && !list->item(6)->isHidden());
    QCOMPARE(list->currentRow(), 2);  // who stood within stands on its line
    WindowRig::key(list, Qt::Key_Space);
    QVERIFY(rig.find<QPushButton>("together")->text().contains(QStringLiteral("3 筆")));  // and ticks them all the same
    WindowRig::key(list, Qt::Key_Right);
    QVERIFY(!list->item(3)->isHidden());
    const auto place = list->visualItemRect(list->item(2));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, QPoint(place.left() + 60, place.bottom() - 8));
    QVERIFY(folded());
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, QPoint(place.left() + 14, place.bottom() - 14));
    QVERIFY(folded());
    QCOMPARE(list->item(2)->checkState(), Qt::Unchecked);
    list->setCurrentRow(5);  // as a search goes to it
    WindowRig::settle();
    QVERIFY(!list->item(5)->isHidden());
}

void TestApprovalReading::ticks_and_folds_stay_while_a_files_rows_go() {
    WindowRig rig;
    fill_list(rig);
    auto* list = rig.find<QListWidget>("list");
    list->item(4)->setCheckState(Qt::Checked);
    list->setFocus();
    list->setCurrentRow(2);
    WindowRig::key(list, Qt::Key_Left);
    auto& rows = rig.world.state.approvals;
    rows.erase(rows.begin() + 1);  // q2, of the file
    rig.publish();
    QCOMPARE(queries_of(*list), (QStringList{"q1", "q5", "", "q4", "q6", "q3"}));
    QVERIFY(list->item(3)->isHidden() && list->item(4)->isHidden());
    QCOMPARE(list->item(3)->checkState(), Qt::Checked);
    QCOMPARE(list->item(2)->checkState(), Qt::PartiallyChecked);
    // The last one of it stands as any other.
    std::erase_if(rows, [](const auto& row) { return row.query == "q6"; });
    rig.publish();
    QCOMPARE(queries_of(*list), (QStringList{"q1", "q5", "q4", "q3"}));
    QVERIFY(!list->item(2)->isHidden() && spoken(*list, 2).contains(QStringLiteral("many.csv")));
}

void TestApprovalReading::a_refusal_stands_behind_one_button() {
    WindowRig rig;
    rig.sign_in(ui::PageId::approval);
    auto* cause = rig.find<QComboBox>("cause");
    QVERIFY(!cause->isVisible() && !rig.find("refuseNow")->isVisible() && rig.find("remark")->isVisible());
    rig.press("refuse");
    QVERIFY(cause->isVisible() && WindowRig::has_focus(cause));
    QVERIFY(rig.find("refuseNow")->isVisible() && !rig.find("approve")->isVisible());
    WindowRig::type(rig.find("password"), a_password);
    QVERIFY(!rig.find("refuseNow")->isEnabled());
    cause->setCurrentIndex(1);
    QVERIFY(rig.find("refuseNow")->isEnabled());
    // Back again, nothing of it stays.
    rig.press("refuse");
    QVERIFY(!cause->isVisible() && rig.find("approve")->isVisible());
    QCOMPARE(cause->currentIndex(), 0);
    // What is not ticked is refused: why, is asked by itself.
    rig.find<QCheckBox>("approveT51")->setChecked(false);
    QVERIFY(cause->isVisible() && rig.find("approve")->isVisible());
    rig.find<QCheckBox>("approveT51")->setChecked(true);
    QVERIFY(!cause->isVisible());
    rig.press("refuse");
    cause->setCurrentIndex(1);
    rig.press("refuseNow");
    QCOMPARE(rig.world.asked<command::Decide>(), 1);
    QVERIFY(rig.world.last<command::Decide>().approved.empty());
}

void TestApprovalReading::the_foot_is_one_row_data() {
    QTest::addColumn<bool>("english");
    QTest::newRow("zh") << false;
    QTest::newRow("en") << true;
}

void TestApprovalReading::the_foot_is_one_row() {
    QFETCH(bool, english);
    WindowRig rig;
    rig.appearance.change(
        {english ? ui::Language::english : ui::Language::chinese, ui::Shade::light, std::chrono::minutes{5}});
    rig.window.resize(1280, 720);
    rig.sign_in(ui::PageId::approval);
    const auto bottom = [&](const char* part) {
        const auto* shown = rig.find(part);
        return shown->mapTo(&rig.window, QPoint(0, shown->height())).y();
    };
    const auto is_one = [&](std::initializer_list<const char*> parts) {
        for (const auto* part : parts)
            QVERIFY2(rig.find(part)->isVisible() && std::abs(bottom(part) - bottom("password")) <= 4, part);
    };
    is_one({"remark", "password", "refuse", "approve"});
    rig.press("refuse");
    is_one({"cause", "remark", "password", "refuse", "refuseNow"});
}

JCIC_WINDOW_TEST(TestApprovalReading)
#include "test_approval_reading.moc"
