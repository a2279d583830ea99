// The new-query page fills itself in with what the branch knows, and leaves to the person what only they can say.
#include <QApplication>
#include <QMenu>
#include <QPushButton>

#include "support/test_program.h"
#include "tests/ui/new_query_rig.h"
#include "ui/look/mark.h"
#include "ui/query/form_lines.h"
#include "ui/secrets/id_line.h"

using namespace jcic;
using namespace jcic::test;
using jcic::ui::MarkLabel;

class TestNewQueryFills : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_number_becomes_its_plain_form_while_it_is_typed_ID_NATIONAL();
    void a_half_typed_number_is_told_as_short_not_as_wrong_ID_NATIONAL();
    void the_only_authorisation_that_fits_fills_the_form_in();
    void a_value_says_where_it_came_from_until_it_is_changed();
    void what_is_typed_is_kept_by_itself_and_let_go_when_it_is_sent();
    void of_several_authorisations_the_person_chooses();
    void without_an_authorisation_it_says_what_to_do();
    void one_that_carries_nothing_is_not_taken_and_says_why_R_AU_1();
    void another_subject_takes_along_what_was_filled_in();
    void the_last_case_is_repeated_by_a_key();
    void the_next_case_number_is_proposed_once_somebody_is_named();
    void ticking_T52_names_the_procedure_R_IT_11();
    void the_branchs_templates_are_offered_R_DU_6();
    void what_the_branch_knows_leaves_a_number_and_five_keys();
};

void TestNewQueryFills::a_number_becomes_its_plain_form_while_it_is_typed_ID_NATIONAL() {
    NewQueryRig rig;
    rig.write("subjectId", "a1234");
    QCOMPARE(rig.text_of("subjectId"), QStringLiteral("A1234"));
    rig.compose("subjectId", QStringLiteral("５６７８９"));
    QCOMPARE(rig.text_of("subjectId"), QStringLiteral("A123456789"));
    QCOMPARE(rig.page()->form().subject_id, std::string("A123456789"));
    QCOMPARE(rig.world.last<command::Authorisations>().subject, std::string("A123456789"));
    // A draft of before, too.
    auto draft = NewQueryRig::whole();
    draft.borrower_id = "ｆ１３１１０４０９３";
    rig.page()->fill(draft);
    QCOMPARE(rig.text_of("borrowerId"), QStringLiteral("F131104093"));
}

void TestNewQueryFills::a_half_typed_number_is_told_as_short_not_as_wrong_ID_NATIONAL() {
    NewQueryRig rig;
    rig.write("subjectId", "12");  // nobody's number begins so, but it is not whole yet
    const auto note = rig.find<MarkLabel>("subjectIdNote");
    QCOMPARE(note->text(), QStringLiteral("尚缺 8 字"));
    QCOMPARE(note->mark(), ui::Mark::not_yet);
    QCOMPARE(rig.find<ui::IdLine>("subjectId")->wrong_position(), 0);
    QVERIFY2(rig.why().contains(QStringLiteral("尚缺 8 字")), qPrintable(rig.why()));
    rig.write("subjectId", "34567890");
    QCOMPARE(note->mark(), ui::Mark::barred);
    QCOMPARE(rig.find<ui::IdLine>("subjectId")->wrong_position(), 1);
}

void TestNewQueryFills::the_only_authorisation_that_fits_fills_the_form_in() {
    NewQueryRig rig;
    rig.write("subjectId", "a123456789");
    QTRY_COMPARE(rig.text_of("subjectName"), QStringLiteral("黃建國"));
    const auto form = rig.page()->form();
    QCOMPARE(form.authorisation, std::string("AU-1"));
    QVERIFY(form.business == domain::Business::lending && form.subject_kind == domain::SubjectKind::guarantor);
    QVERIFY(rig.ticked("tickT50") && rig.ticked("tickT51"));
    QVERIFY(!rig.ticked("tickT52"));  // a guarantor's (R-EL-2)
    QCOMPARE(rig.text_of("yearT50"), QStringLiteral("114"));
    WindowRig::settle();
    QCOMPARE(rig.from("authorisation"), QStringLiteral("唯一相符，已帶入"));
    QVERIFY2(rig.find<QLabel>("authorisationNote")->text().contains(QStringLiteral("T50 T51 尚未使用")),
             qPrintable(rig.find<QLabel>("authorisationNote")->text()));
    // What is still to be typed, and nothing else.
    for (const char* field : {"borrowerId", "borrowerName", "caseNumber", "reason"})
        QVERIFY2(rig.text_of(field).isEmpty(), field);
}

void TestNewQueryFills::a_value_says_where_it_came_from_until_it_is_changed() {
    NewQueryRig rig;
    rig.world.aids.templates = {{"房貸保證人", "房貸保證人償債能力審查"}};
    rig.world.aids.last = inquiry::LastCase{"2026-房貸-00388", "房貸申請人償債能力審查", {domain::Item::t50}, 113};
    rig.come_again();
    rig.write("subjectId", "a123456789");
    QTRY_COMPARE(rig.text_of("subjectName"), QStringLiteral("黃建國"));
    WindowRig::settle();
    QCOMPARE(rig.from("subjectId"), QStringLiteral("已轉半形大寫"));
    for (const char* field : {"subjectName", "business", "subjectKind"})
        QCOMPARE(rig.from(field), QStringLiteral("取自授權書"));
    QCOMPARE(rig.from("items"), QStringLiteral("依授權書勾選"));
    QVERIFY(rig.from("caseNumber").isEmpty() && rig.from("reason").isEmpty());
    rig.write("subjectName", "X");
    QVERIFY(rig.from("subjectName").isEmpty());
    QCOMPARE(rig.from("business"), QStringLiteral("取自授權書"));
    rig.press("tickT51");
    QVERIFY(rig.from("items").isEmpty());
    rig.find("repeatLast")->setFocus();
    WindowRig::key(rig.find("repeatLast"), Qt::Key_Space);
    for (const char* field : {"caseNumber", "reason"}) QCOMPARE(rig.from(field), QStringLiteral("取自前筆"));
    WindowRig::click(rig.page()->findChild<ui::ReasonChips*>()->findChildren<QPushButton*>().last());
    QCOMPARE(rig.text_of("reason"), QStringLiteral("房貸保證人償債能力審查"));
    QCOMPARE(rig.from("reason"), QStringLiteral("分行範本"));
    // What is typed in its plain form needs no word.
    rig.page()->fill(NewQueryRig::whole());
    WindowRig::settle();
    for (const char* field : {"subjectId", "subjectName", "reason"}) QVERIFY2(rig.from(field).isEmpty(), field);
    rig.page()->fill({});
    rig.write("subjectId", "A123");
    QVERIFY(rig.from("subjectId").isEmpty());
}

void TestNewQueryFills::what_is_typed_is_kept_by_itself_and_let_go_when_it_is_sent() {
    NewQueryRig rig;
    auto form = NewQueryRig::whole();
    form.case_number.clear();
    rig.world.draft = form;
    rig.page()->take_draft(form);
    WindowRig::settle();
    // What stands there is kept nowhere else any more.
    QVERIFY(rig.world.last<command::KeepTyping>().form == form);
    QCOMPARE(rig.find<QLabel>("draftState")->text(), QStringLiteral("14:06 已自動存草稿"));
    rig.write("caseNumber", "2026-00417");
    QCOMPARE(rig.world.asked<command::KeepTyping>(), 1);  // not at each key
    QTRY_COMPARE_WITH_TIMEOUT(rig.world.asked<command::KeepTyping>(), 2, 8'000);
    QVERIFY(rig.world.last<command::KeepTyping>().form == rig.page()->form());
    rig.press("submit");
    QCOMPARE(rig.world.asked<command::Submit>(), 1);
    QVERIFY(!rig.world.last<command::KeepTyping>().form);
    QVERIFY(rig.page()->findChild<QLabel*>(QStringLiteral("draftState"))->text().isEmpty());
}

void TestNewQueryFills::of_several_authorisations_the_person_chooses() {
    NewQueryRig rig;
    auto other = rig.world.held.front();
    other.reference = "AU-2";
    other.application_name = "個人信用貸款";
    other.items = {domain::Item::t52};
    rig.world.held.push_back(other);
    rig.write("subjectId", "A123456789");
    auto* box = rig.find<QComboBox>("authorisation");
    QTRY_COMPARE(box->count(), 2);
    WindowRig::settle();
    QCOMPARE(box->currentIndex(), -1);
    QVERIFY(rig.text_of("subjectName").isEmpty());
    QVERIFY(rig.find<QLabel>("authorisationNote")->text().contains(QStringLiteral("可用授權書 2 份")));
    for (const char* part : {"AU-2", "115-12-18", "116-03-17", "T52"})
        QVERIFY2(box->itemText(1).contains(QLatin1String(part)), qPrintable(box->itemText(1)));
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Down);
    QVERIFY(rig.ticked("tickT50") && rig.ticked("tickT51"));
    WindowRig::key(box, Qt::Key_Down);
    // What the first one gave gives way to the second.
    QCOMPARE(rig.page()->form().authorisation, std::string("AU-2"));
    QVERIFY(rig.page()->form().subject_kind == domain::SubjectKind::borrower);
    QVERIFY(!rig.ticked("tickT50") && !rig.ticked("tickT51") && rig.ticked("tickT52"));
    QCOMPARE(rig.text_of("subjectName"), QStringLiteral("黃建國"));
}

void TestNewQueryFills::without_an_authorisation_it_says_what_to_do() {
    NewQueryRig rig;
    rig.world.held.clear();
    QVERIFY(!rig.find("toRegister")->isVisible());
    rig.write("subjectId", "A123456789");
    QTRY_VERIFY(rig.find("toRegister")->isVisible());
    QVERIFY(rig.find<QLabel>("authorisationNote")->text().contains(QStringLiteral("請先取得並登記")));
    rig.press("toRegister");
    QCOMPARE(rig.window.current(), ui::PageId::registers);
    rig.window.go_to(ui::PageId::new_query);
    QCOMPARE(rig.text_of("subjectId"), QStringLiteral("A123456789"));  // nothing of it is lost
}

void TestNewQueryFills::one_that_carries_nothing_is_not_taken_and_says_why_R_AU_1() {
    NewQueryRig rig;
    rig.world.held.front().reply_code.clear();
    rig.write("subjectId", "A123456789");
    QTRY_VERIFY(rig.find("toRegister")->isVisible());
    QCOMPARE(rig.find<QComboBox>("authorisation")->currentIndex(), -1);
    QVERIFY(rig.text_of("subjectName").isEmpty());
    QVERIFY2(
        rig.find<QLabel>("authorisationNote")->text().startsWith(QStringLiteral("已登記 1 份授權書，本日均不得使用：")),
        qPrintable(rig.find<QLabel>("authorisationNote")->text()));
}

void TestNewQueryFills::another_subject_takes_along_what_was_filled_in() {
    NewQueryRig rig;
    rig.write("caseNumber", "2026-00417");
    rig.write("subjectId", "A123456789");
    QTRY_COMPARE(rig.text_of("subjectName"), QStringLiteral("黃建國"));
    rig.find<QLineEdit>("subjectId")->clear();
    rig.write("subjectId", "F131104093");
    QTRY_COMPARE(rig.world.last<command::Authorisations>().subject, std::string("F131104093"));
    WindowRig::settle();
    inquiry::Form left;
    left.subject_id = "F131104093";
    left.case_number = "2026-00417";
    QVERIFY(rig.page()->form() == left);
}

void TestNewQueryFills::the_last_case_is_repeated_by_a_key() {
    NewQueryRig rig;
    QVERIFY(!rig.find("repeatLast")->isEnabled());
    rig.world.aids.last = inquiry::LastCase{"2026-房貸-00388", "房貸申請人償債能力審查", {domain::Item::t50}, 113};
    rig.come_again();
    QTest::keyClick(rig.find("subjectId"), Qt::Key_L, Qt::AltModifier);
    QTRY_COMPARE(rig.text_of("caseNumber"), QStringLiteral("2026-房貸-00388"));
    QCOMPARE(rig.text_of("reason"), QStringLiteral("房貸申請人償債能力審查"));
    QVERIFY(rig.ticked("tickT50") && !rig.ticked("tickT51"));
    QCOMPARE(rig.text_of("yearT50"), QStringLiteral("113"));
    QVERIFY(rig.text_of("subjectId").isEmpty() && rig.text_of("subjectName").isEmpty());
    QVERIFY(rig.find("subjectId")->hasFocus());
    // Nobody who comes next sees whose case it was.
    rig.leave();
    QVERIFY(!rig.page()->findChild<QWidget*>(QStringLiteral("repeatLast"))->isEnabled());
    QVERIFY(
        !rig.page()->findChild<QWidget*>(QStringLiteral("repeatLast"))->toolTip().contains(QStringLiteral("00388")));
}

void TestNewQueryFills::the_next_case_number_is_proposed_once_somebody_is_named() {
    NewQueryRig rig;
    rig.world.aids.case_number = "LN115-000124";
    rig.come_again();
    QVERIFY(rig.text_of("caseNumber").isEmpty());  // nothing was typed: there is nothing to be kept
    rig.write("subjectId", "a");
    QCOMPARE(rig.text_of("caseNumber"), QStringLiteral("LN115-000124"));
    QCOMPARE(rig.find<QLabel>("caseNumberFrom")->text(), QStringLiteral("依案號格式"));
    // It is theirs to change, and does not come back.
    rig.find<QLineEdit>("caseNumber")->clear();
    rig.write("subjectId", "1");
    QVERIFY(rig.text_of("caseNumber").isEmpty());
}

void TestNewQueryFills::ticking_T52_names_the_procedure_R_IT_11() {
    NewQueryRig rig;
    const auto* said = rig.find<MarkLabel>("procedureT52");
    QVERIFY(!said->isVisible());
    rig.press("tickT52");
    QVERIFY(said->isVisible());
    QVERIFY2(said->text().contains(QStringLiteral("無施行中")), qPrintable(said->text()));
    QCOMPARE(said->mark(), ui::Mark::barred);
    rig.world.aids.for_t52 = {{"勞保資料使用要點", "2.1", "放款科檔案櫃", domain::RocDate::parse("1150101").value()}};
    rig.come_again();
    for (const char* part : {"R-IT-11", "勞保資料使用要點", "2.1", "115-01-01", "放款科檔案櫃"})
        QVERIFY2(said->text().contains(QString::fromUtf8(part)), qPrintable(said->text()));
    QCOMPARE(said->mark(), ui::Mark::plain);
    rig.press("tickT52");
    QVERIFY(!said->isVisible());
}

void TestNewQueryFills::the_branchs_templates_are_offered_R_DU_6() {
    NewQueryRig rig;
    const auto menu = [&] { return rig.find<QPushButton>("reasons")->menu(); };
    QCOMPARE(menu()->actions().size(), 1);
    QVERIFY(!menu()->actions().front()->isEnabled());  // says where they come from
    rig.world.aids.templates = {{"房貸保證人", "房貸保證人償債能力審查"}, {"信用卡", "信用卡額度調整審查"}};
    rig.come_again();
    QCOMPARE(menu()->actions().size(), 2);
    menu()->actions().back()->trigger();
    QCOMPARE(rig.text_of("reason"), QStringLiteral("信用卡額度調整審查"));
    QVERIFY(rig.find("reason")->hasFocus());
}

/// Beside the number, of which nothing is known: to the page, on to the reason, to the branch's own, that one, and
/// sent.
void TestNewQueryFills::what_the_branch_knows_leaves_a_number_and_five_keys() {
    NewQueryRig rig;
    rig.world.aids.case_number = "LN115-000124";
    rig.world.aids.templates = {{"房貸", "房屋貸款償債能力審查"}};
    rig.world.held.front().application_name = "個人房屋貸款";
    rig.come_again();
    int keys = 0;
    const auto press = [&](Qt::Key key) {
        ++keys;
        WindowRig::key(QApplication::focusWidget(), key);
    };
    rig.window.go_to(ui::PageId::board);
    press(Qt::Key_F2);
    rig.write("subjectId", subject_id);
    QTRY_VERIFY(rig.find("goThere")->isVisible() && rig.why().contains(QStringLiteral("「事由」")));
    press(Qt::Key_Return);
    QVERIFY(rig.find("reason")->hasFocus());
    press(Qt::Key_Tab);
    press(Qt::Key_Space);
    QCOMPARE(rig.text_of("reason"), QStringLiteral("房屋貸款償債能力審查"));
    QTRY_VERIFY(rig.find("submit")->isEnabled());
    press(Qt::Key_Return);
    QCOMPARE(rig.world.asked<command::Submit>(), 1);
    QCOMPARE(rig.window.current(), ui::PageId::approval);
    QCOMPARE(keys, 5);
}

JCIC_WINDOW_TEST(TestNewQueryFills)
#include "test_new_query_fills.moc"
