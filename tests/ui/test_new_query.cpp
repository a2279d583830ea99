// The new-query page: it fills itself in, live checks, each fault where it is, each item with its rule, and why the
// button is grey.
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

#include "support/test_program.h"
#include "tests/ui/window_rig.h"
#include "ui/id_line.h"
#include "ui/mark_label.h"
#include "ui/new_query_page.h"
#include "ui/warning_lines.h"

using namespace jcic;
using namespace jcic::test;
using jcic::ui::MarkLabel;

namespace {

class Rig : public WindowRig {
public:
    Rig() {
        sign_in();
        window.go_to(ui::PageId::new_query);
    }
    /// Types, and lets the pause and the answer pass.
    void write(const char* field, const char* keys) {
        const int before = world.asked<command::Check>();
        type(find(field), keys);
        QTRY_VERIFY(world.asked<command::Check>() > before);
        settle();
    }
    void choose(const char* box, int index) {
        auto* combo = find<QComboBox>(box);
        combo->setCurrentIndex(index);
        const int before = world.asked<command::Check>();
        Q_EMIT combo->activated(index);
        QTRY_VERIFY(world.asked<command::Check>() > before);
        settle();
    }
    /// As an input method hands it over.
    void compose(const char* field, const QString& text) {
        const int before = world.asked<command::Check>();
        QInputMethodEvent typed;
        typed.setCommitString(text);
        find(field)->setFocus();
        QCoreApplication::sendEvent(find(field), &typed);
        QTRY_VERIFY(world.asked<command::Check>() > before);
        settle();
    }
    /// Comes to the page anew: what the desk offers is asked for again.
    void come_again() {
        window.go_to(ui::PageId::board);
        window.go_to(ui::PageId::new_query);
        settle();
    }
    [[nodiscard]] QString text_of(const char* line) const { return find<QLineEdit>(line)->text(); }
    [[nodiscard]] bool ticked(const char* box) const { return find<QCheckBox>(box)->isChecked(); }
    [[nodiscard]] QString why() const { return find<QLabel>("submitWhy")->text(); }
    [[nodiscard]] ui::NewQueryPage* page() const { return window.findChild<ui::NewQueryPage*>(); }
    [[nodiscard]] static inquiry::Form whole() {
        inquiry::Form form;
        form.subject_id = subject_id;
        form.subject_name = "黃建國";
        form.business = domain::Business::lending;
        form.subject_kind = domain::SubjectKind::guarantor;
        form.borrower_id = "F131104093";
        form.borrower_name = "林務昌";
        form.case_number = "2026-房貸-00417";
        form.reason = "房貸保證人償債能力審查";
        form.authorisation = "AU-1";
        form.items = {domain::Item::t50};
        form.year = "114";
        return form;
    }
};

}  // namespace

class TestNewQuery : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void the_wrong_digit_is_pointed_at();
    void a_number_becomes_its_plain_form_while_it_is_typed_ID_NATIONAL();
    void a_half_typed_number_is_told_as_short_not_as_wrong_ID_NATIONAL();
    void the_only_authorisation_that_fits_fills_the_form_in();
    void of_several_authorisations_the_person_chooses();
    void without_an_authorisation_it_says_what_to_do();
    void one_that_carries_nothing_is_not_taken_and_says_why_R_AU_1();
    void another_subject_takes_along_what_was_filled_in();
    void the_last_case_is_repeated_by_a_key();
    void ticking_T52_names_the_procedure_R_IT_11();
    void the_branchs_templates_are_offered_R_DU_6();
    void warnings_are_one_line_each();
    void submit_is_in_sight_with_the_reason_why_it_is_grey();
    void what_was_sent_is_what_the_approval_opens_on();
    void an_empty_field_is_not_shouted_at_before_it_is_touched();
    void guarantor_may_not_be_asked_for_T52_and_hears_why();
    void a_year_is_asked_for_T50();
    void a_whole_form_can_be_sent();
    void an_old_answer_does_not_overwrite_a_newer_one();
    void rare_characters_are_kept();
    void a_draft_is_kept_and_the_form_emptied();
};

void TestNewQuery::the_wrong_digit_is_pointed_at() {
    Rig rig;
    rig.write("subjectId", "A123456788");
    QCOMPARE(rig.find<ui::IdLine>("subjectId")->wrong_position(), 10);
    const auto note = rig.find<MarkLabel>("subjectIdNote");
    QVERIFY2(note->text().contains(QStringLiteral("應為 9")), qPrintable(note->text()));
    QCOMPARE(note->mark(), ui::Mark::act);
    rig.find<QLineEdit>("subjectId")->clear();
    rig.write("subjectId", "A123456789");
    QCOMPARE(rig.find<ui::IdLine>("subjectId")->wrong_position(), 0);
    QCOMPARE(note->mark(), ui::Mark::good);
    QCOMPARE(note->text(), QStringLiteral("檢查碼正確 · 國民身分證"));
}

void TestNewQuery::a_number_becomes_its_plain_form_while_it_is_typed_ID_NATIONAL() {
    Rig rig;
    rig.write("subjectId", "a1234");
    QCOMPARE(rig.text_of("subjectId"), QStringLiteral("A1234"));
    rig.compose("subjectId", QStringLiteral("５６７８９"));
    QCOMPARE(rig.text_of("subjectId"), QStringLiteral("A123456789"));
    QCOMPARE(rig.page()->form().subject_id, std::string("A123456789"));
    QCOMPARE(rig.world.last<command::Authorisations>().subject, std::string("A123456789"));
    // A draft of before, too.
    auto draft = Rig::whole();
    draft.borrower_id = "ｆ１３１１０４０９３";
    rig.page()->fill(draft);
    QCOMPARE(rig.text_of("borrowerId"), QStringLiteral("F131104093"));
}

void TestNewQuery::a_half_typed_number_is_told_as_short_not_as_wrong_ID_NATIONAL() {
    Rig rig;
    rig.write("subjectId", "12");  // nobody's number begins so, but it is not whole yet
    const auto note = rig.find<MarkLabel>("subjectIdNote");
    QCOMPARE(note->text(), QStringLiteral("還差 8 個字"));
    QCOMPARE(note->mark(), ui::Mark::not_yet);
    QCOMPARE(rig.find<ui::IdLine>("subjectId")->wrong_position(), 0);
    QVERIFY2(rig.why().contains(QStringLiteral("還差 8 個字")), qPrintable(rig.why()));
    rig.write("subjectId", "34567890");
    QCOMPARE(note->mark(), ui::Mark::act);
    QCOMPARE(rig.find<ui::IdLine>("subjectId")->wrong_position(), 1);
}

void TestNewQuery::the_only_authorisation_that_fits_fills_the_form_in() {
    Rig rig;
    rig.write("subjectId", "a123456789");
    QTRY_COMPARE(rig.text_of("subjectName"), QStringLiteral("黃建國"));
    const auto form = rig.page()->form();
    QCOMPARE(form.authorisation, std::string("AU-1"));
    QVERIFY(form.business == domain::Business::lending && form.subject_kind == domain::SubjectKind::guarantor);
    QVERIFY(rig.ticked("tickT50") && rig.ticked("tickT51"));
    QVERIFY(!rig.ticked("tickT52"));  // a guarantor's (R-EL-2)
    QCOMPARE(rig.text_of("yearT50"), QStringLiteral("114"));
    WindowRig::settle();
    QVERIFY2(rig.find<QLabel>("authorisationNote")->text().contains(QStringLiteral("唯一相符")),
             qPrintable(rig.find<QLabel>("authorisationNote")->text()));
    // What is still to be typed, and nothing else.
    for (const char* field : {"borrowerId", "borrowerName", "caseNumber", "reason"})
        QVERIFY2(rig.text_of(field).isEmpty(), field);
}

void TestNewQuery::of_several_authorisations_the_person_chooses() {
    Rig rig;
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
    QVERIFY(rig.find<QLabel>("authorisationNote")->text().contains(QStringLiteral("有 2 份可用")));
    for (const char* part : {"AU-2", "115-12-18", "116-03-17", "T52"})
        QVERIFY2(box->itemText(1).contains(QLatin1String(part)), qPrintable(box->itemText(1)));
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Down);
    QVERIFY(rig.ticked("tickT50") && rig.ticked("tickT51"));
    QTest::keyClick(box, Qt::Key_Down);
    WindowRig::settle();
    // What the first one gave gives way to the second.
    QCOMPARE(rig.page()->form().authorisation, std::string("AU-2"));
    QVERIFY(rig.page()->form().subject_kind == domain::SubjectKind::borrower);
    QVERIFY(!rig.ticked("tickT50") && !rig.ticked("tickT51") && rig.ticked("tickT52"));
    QCOMPARE(rig.text_of("subjectName"), QStringLiteral("黃建國"));
}

void TestNewQuery::without_an_authorisation_it_says_what_to_do() {
    Rig rig;
    rig.world.held.clear();
    QVERIFY(!rig.find("toRegister")->isVisible());
    rig.write("subjectId", "A123456789");
    QTRY_VERIFY(rig.find("toRegister")->isVisible());
    QVERIFY(rig.find<QLabel>("authorisationNote")->text().contains(QStringLiteral("請先取得，並登記")));
    rig.press("toRegister");
    QCOMPARE(rig.window.current(), ui::PageId::registers);
    rig.window.go_to(ui::PageId::new_query);
    QCOMPARE(rig.text_of("subjectId"), QStringLiteral("A123456789"));  // nothing of it is lost
}

void TestNewQuery::one_that_carries_nothing_is_not_taken_and_says_why_R_AU_1() {
    Rig rig;
    rig.world.held.front().reply_code.clear();
    rig.write("subjectId", "A123456789");
    QTRY_VERIFY(rig.find("toRegister")->isVisible());
    QCOMPARE(rig.find<QComboBox>("authorisation")->currentIndex(), -1);
    QVERIFY(rig.text_of("subjectName").isEmpty());
    QVERIFY2(rig.find<QLabel>("authorisationNote")->text().startsWith(QStringLiteral("登記的 1 份今天都不能用：")),
             qPrintable(rig.find<QLabel>("authorisationNote")->text()));
}

void TestNewQuery::another_subject_takes_along_what_was_filled_in() {
    Rig rig;
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

void TestNewQuery::the_last_case_is_repeated_by_a_key() {
    Rig rig;
    QVERIFY(!rig.find("repeatLast")->isEnabled());
    rig.world.aids.last = inquiry::Query{domain::PersonalId::parse("F131104093").value(),
                                         "林務昌",
                                         domain::Business::lending,
                                         domain::SubjectKind::borrower,
                                         std::nullopt,
                                         "2026-房貸-00388",
                                         "房貸申請人償債能力審查",
                                         rig.world.held.front(),
                                         {{domain::Item::t50, FaultCode::rule_el_1}},
                                         113};
    rig.come_again();
    QTest::keyClick(rig.find("subjectId"), Qt::Key_L, Qt::AltModifier);
    QTRY_COMPARE(rig.text_of("caseNumber"), QStringLiteral("2026-房貸-00388"));
    QCOMPARE(rig.text_of("reason"), QStringLiteral("房貸申請人償債能力審查"));
    QVERIFY(rig.ticked("tickT50") && !rig.ticked("tickT51"));
    QCOMPARE(rig.text_of("yearT50"), QStringLiteral("113"));
    QVERIFY(rig.text_of("subjectId").isEmpty() && rig.text_of("subjectName").isEmpty());
    QVERIFY(rig.find("subjectId")->hasFocus());
    // Nobody who comes next sees whose case it was.
    rig.window.leave("left");
    WindowRig::settle();
    QVERIFY(!rig.page()->findChild<QWidget*>(QStringLiteral("repeatLast"))->isEnabled());
    QVERIFY(
        !rig.page()->findChild<QWidget*>(QStringLiteral("repeatLast"))->toolTip().contains(QStringLiteral("00388")));
}

void TestNewQuery::ticking_T52_names_the_procedure_R_IT_11() {
    Rig rig;
    const auto* said = rig.find<MarkLabel>("procedureT52");
    QVERIFY(!said->isVisible());
    rig.press("tickT52");
    QVERIFY(said->isVisible());
    QVERIFY2(said->text().contains(QStringLiteral("沒有施行中")), qPrintable(said->text()));
    QCOMPARE(said->mark(), ui::Mark::mind);
    rig.world.aids.for_t52 = {{"勞保資料使用要點", "2.1", "放款科檔案櫃", domain::RocDate::parse("1150101").value()}};
    rig.come_again();
    for (const char* part : {"R-IT-11", "勞保資料使用要點", "2.1", "115-01-01", "放款科檔案櫃"})
        QVERIFY2(said->text().contains(QString::fromUtf8(part)), qPrintable(said->text()));
    QCOMPARE(said->mark(), ui::Mark::plain);
    rig.press("tickT52");
    QVERIFY(!said->isVisible());
}

void TestNewQuery::the_branchs_templates_are_offered_R_DU_6() {
    Rig rig;
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

void TestNewQuery::warnings_are_one_line_each() {
    Rig rig;
    rig.world.answer<command::Check>([](const auto&) {
        inquiry::Verdict verdict;
        for (const char* item : {"T50", "T51"}) {
            verdict.remarks.push_back(
                {inquiry::Remark::Kind::asked_before,
                 {{"days", "3"}, {"person", "L07"}, {"case", "2026-房貸-00388"}, {"item", item}}});
            verdict.remarks.push_back({inquiry::Remark::Kind::holding_over_days_off,
                                       {{"item", item},
                                        {"ends", "1151228"},
                                        {"off-from", "1151225"},
                                        {"off-to", "1151227"},
                                        {"fetch-by", "1151224"}}});
        }
        return verdict;
    });
    rig.write("caseNumber", "2026-00417");
    const auto lines = rig.find("remarks")->findChildren<ui::WarningLine*>();
    QCOMPARE(lines.size(), 2);
    QVERIFY(rig.find("remarksTitle")->isVisible());
    QCOMPARE(lines[0]->accessibleName(), QStringLiteral("3 天前 L07 以 2026-房貸-00388 查過 T50、T51"));
    QVERIFY(lines[1]->accessibleName().startsWith(QStringLiteral("T50、T51：12-28 刪除")));
    for (const auto* line : lines) {
        QVERIFY(line->height() < 2 * line->fontMetrics().height() + 16);  // with its padding
        QVERIFY(line->toolTip().size() >= line->text().size());
    }
    QVERIFY(lines[1]->toolTip().contains(QStringLiteral("115-12-24")));
}

void TestNewQuery::submit_is_in_sight_with_the_reason_why_it_is_grey() {
    Rig rig;
    rig.window.resize(1280, 800);
    auto* submit = rig.find("submit");
    const auto in_sight = [&] {
        WindowRig::settle();
        const auto whole = [](QWidget* widget) {
            return widget->isVisible() && widget->visibleRegion().boundingRect() == widget->rect();
        };
        return whole(submit) && whole(rig.find("submitWhy")) && !rig.why().isEmpty() &&
               submit->accessibleDescription() == rig.why();
    };
    QVERIFY(in_sight() && !submit->isEnabled());
    QVERIFY(!rig.find("goThere")->isVisible());  // nothing was begun
    auto form = Rig::whole();
    form.case_number.clear();
    form.reason = ".";
    rig.page()->fill(form);
    QVERIFY(in_sight() && !submit->isEnabled());
    QVERIFY2(rig.why().startsWith(QStringLiteral("還差 2 項")), qPrintable(rig.why()));
    QVERIFY2(rig.why().contains(QStringLiteral("「案號」還沒填")), qPrintable(rig.why()));
    rig.press("goThere");
    QVERIFY(rig.find("caseNumber")->hasFocus());
    rig.write("caseNumber", "2026-00417");
    QVERIFY2(in_sight() && rig.why().startsWith(QStringLiteral("還差一項：「事由」")), qPrintable(rig.why()));
    form = Rig::whole();
    form.year.clear();
    rig.page()->fill(form);
    WindowRig::settle();
    rig.press("goThere");
    QVERIFY(rig.find("yearT50")->hasFocus());
    rig.page()->fill(Rig::whole());
    QVERIFY(in_sight() && submit->isEnabled());
    QVERIFY(!rig.find("goThere")->isVisible());
}

void TestNewQuery::what_was_sent_is_what_the_approval_opens_on() {
    Rig rig;
    rig.world.answer<command::Submit>([&](const auto&) {
        auto row = rig.world.state.approvals.front();
        row.query = "q9";
        rig.world.state.approvals.push_back(row);  // the snapshot comes after the answer
        return inquiry::QueryId("q9");
    });
    rig.page()->fill(Rig::whole());
    WindowRig::settle();
    rig.press("submit");
    WindowRig::settle();
    QCOMPARE(rig.window.current(), ui::PageId::approval);
    QCOMPARE(rig.world.last<command::ShowApproval>().query, std::string("q9"));
}

void TestNewQuery::an_empty_field_is_not_shouted_at_before_it_is_touched() {
    Rig rig;
    rig.write("subjectId", "A");
    QVERIFY(!rig.find<MarkLabel>("subjectIdNote")->text().isEmpty());
    QVERIFY(rig.find<MarkLabel>("caseNumberNote")->text().isEmpty());
    QVERIFY(!rig.find("submit")->isEnabled());
}

void TestNewQuery::guarantor_may_not_be_asked_for_T52_and_hears_why() {
    Rig rig;
    rig.choose("business", 0);
    rig.choose("subjectKind", 1);
    QVERIFY(!rig.find<QCheckBox>("tickT52")->isEnabled());
    QVERIFY2(rig.find<QLabel>("verdictT52")->text().contains(QStringLiteral("R-EL-2")),
             qPrintable(rig.find<QLabel>("verdictT52")->text()));
    QVERIFY(!rig.find<QLabel>("reasonT52")->text().isEmpty());
    QVERIFY(rig.find<QCheckBox>("tickT50")->isEnabled());
    rig.choose("subjectKind", 0);
    QVERIFY(rig.find<QCheckBox>("tickT52")->isEnabled());
}

void TestNewQuery::a_year_is_asked_for_T50() {
    Rig rig;
    auto form = Rig::whole();
    form.year.clear();
    rig.page()->fill(form);
    WindowRig::settle();
    QVERIFY(!rig.find("submit")->isEnabled());
    rig.write("yearT50", "11");
    QVERIFY(!rig.find<MarkLabel>("yearNote")->text().isEmpty());
    rig.write("yearT50", "4");
    QVERIFY(rig.find<MarkLabel>("yearNote")->text().isEmpty());
}

void TestNewQuery::a_whole_form_can_be_sent() {
    Rig rig;
    rig.page()->fill(Rig::whole());
    WindowRig::settle();
    QVERIFY2(rig.find("submit")->isEnabled(),
             qPrintable(rig.find<QLabel>("borrowerIdNote")->text() + rig.find<QLabel>("authorisationNote")->text() +
                        rig.find<QLabel>("yearNote")->text() + rig.find<QLabel>("itemsNote")->text()));
    rig.press("submit");
    QCOMPARE(rig.world.asked<command::Submit>(), 1);
    QVERIFY(!rig.page()->unsent());
    QCOMPARE(rig.window.current(), ui::PageId::approval);
}

void TestNewQuery::an_old_answer_does_not_overwrite_a_newer_one() {
    Rig rig;
    auto form = Rig::whole();
    form.subject_id = "A123456788";
    rig.page()->fill(form);
    rig.page()->fill({});
    WindowRig::settle();
    QVERIFY(rig.find<MarkLabel>("subjectIdNote")->text().isEmpty());
}

void TestNewQuery::rare_characters_are_kept() {
    Rig rig;
    auto* name = rig.find<QLineEdit>("subjectName");
    QInputMethodEvent typed;
    typed.setCommitString(QStringLiteral("𠮷田堃"));
    QCoreApplication::sendEvent(name, &typed);
    QCOMPARE(rig.page()->form().subject_name, std::string("𠮷田堃"));
}

void TestNewQuery::a_draft_is_kept_and_the_form_emptied() {
    Rig rig;
    rig.page()->fill(Rig::whole());
    WindowRig::settle();
    rig.press("keep");
    QVERIFY(rig.world.draft.has_value());
    QCOMPARE(rig.world.draft->case_number, std::string("2026-房貸-00417"));
    QVERIFY(!rig.page()->unsent());
}

JCIC_WINDOW_TEST(TestNewQuery)
#include "test_new_query.moc"
