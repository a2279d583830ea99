// The new-query page: live checks, each fault where it is, each item with its rule, and why the button is grey.
#include "support/test_program.h"
#include "tests/ui/new_query_rig.h"
#include "ui/look/mark.h"
#include "ui/query/form_lines.h"
#include "ui/secrets/id_line.h"

using namespace jcic;
using namespace jcic::test;
using jcic::ui::MarkLabel;

class TestNewQuery : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void the_wrong_digit_is_pointed_at();
    void why_a_number_is_wrong_is_read_whole_in_both_languages();
    void a_number_that_passes_no_check_asks_where_it_was_looked_up();
    void what_is_too_long_is_told_and_not_cut();
    void nothing_moves_while_the_form_is_filled_in();
    void the_reason_says_how_long_it_is_and_how_long_it_must_be_R_DU_6();
    void warnings_are_one_line_each();
    void warnings_stand_by_their_weight();
    void what_comes_after_sending_is_said_before_it();
    void submit_is_in_sight_with_the_reason_why_it_is_grey();
    void enter_is_the_default_button_and_nothing_while_that_is_grey();
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
    NewQueryRig rig;
    rig.write("subjectId", "A123456788");
    QCOMPARE(rig.find<ui::IdLine>("subjectId")->wrong_position(), 10);
    const auto note = rig.find<MarkLabel>("subjectIdNote");
    QVERIFY2(note->text().contains(QStringLiteral("應為 9")), qPrintable(note->text()));
    QCOMPARE(note->mark(), ui::Mark::barred);
    rig.find<QLineEdit>("subjectId")->clear();
    rig.write("subjectId", "A123456789");
    QCOMPARE(rig.find<ui::IdLine>("subjectId")->wrong_position(), 0);
    QCOMPARE(note->mark(), ui::Mark::good);
    QCOMPARE(note->text(), QStringLiteral("檢查碼正確 · 國民身分證"));
}

void TestNewQuery::why_a_number_is_wrong_is_read_whole_in_both_languages() {
    for (const auto language : {ui::Language::chinese, ui::Language::english}) {
        NewQueryRig rig;
        rig.appearance.change({language, ui::Shade::light, std::chrono::minutes{5}});
        rig.write("subjectId", "A123456788");
        const auto* note = rig.find<ui::NoteLine>("subjectIdNote");
        QVERIFY(!note->text().isEmpty());
        QVERIFY2(note->text() == note->whole(), qPrintable(note->text()));  // none of it is cut off
        // Where the name's own note leaves less room, it is cut to a line and told whole to who points at it.
        rig.find<QLineEdit>("subjectName")->clear();
        rig.write("subjectName", " ");
        QVERIFY(!rig.find<ui::NoteLine>("subjectNameNote")->text().isEmpty());
        QVERIFY(note->text() == note->whole() || note->toolTip().startsWith(note->whole()));
        QCOMPARE(note->accessibleName(), note->whole());
    }
}

// A few enterprises are registered under numbers that pass no check: who looked it up says where.
void TestNewQuery::a_number_that_passes_no_check_asks_where_it_was_looked_up() {
    NewQueryRig rig;
    auto form = NewQueryRig::whole();
    rig.page()->fill(form);
    WindowRig::settle();
    QVERIFY(!rig.find("borrowerChecked")->isVisible());
    form.borrower_id = "12345678";
    form.borrower_name = "大明企業有限公司";
    rig.page()->fill(form);
    QTRY_VERIFY(rig.find("borrowerChecked")->isVisible());
    const auto* note = rig.find<ui::NoteLine>("borrowerIdNote");
    QTRY_VERIFY(note->mark() == ui::Mark::barred);
    QVERIFY(!rig.find<QPushButton>("submit")->isEnabled());
    rig.compose("borrowerChecked", QStringLiteral("經濟部商工登記公示資料"));
    QTRY_VERIFY(note->mark() == ui::Mark::mind);
    QVERIFY2(note->text().contains(QStringLiteral("檢查碼不符")), qPrintable(note->text()));
    QCOMPARE(rig.world.last<command::Check>().form.borrower_checked, std::string("經濟部商工登記公示資料"));
    // Of a number that passes, what was typed of the other says nothing.
    auto* number = rig.find<QLineEdit>("borrowerId");
    number->clear();
    rig.compose("borrowerId", QStringLiteral("04595257"));
    QTRY_VERIFY2(note->mark() == ui::Mark::good, qPrintable(note->text()));
    QCOMPARE(rig.world.last<command::Check>().form.borrower_checked, std::string("經濟部商工登記公示資料"));
}

/// What is too long is said and stays as it was typed: a field that cut it would have the rest signed for.
void TestNewQuery::what_is_too_long_is_told_and_not_cut() {
    NewQueryRig rig;
    auto form = NewQueryRig::whole();
    form.subject_kind = domain::SubjectKind::guarantor;
    form.borrower_id = "04595257";
    rig.page()->fill(form);
    WindowRig::settle();
    const auto note_of = [&](const char* name) { return rig.find<ui::NoteLine>(name); };
    const auto typed = [&](const char* field, qsizetype length) {
        rig.find<QLineEdit>(field)->clear();
        rig.compose(field, QStringLiteral("房屋貸款申請審查").repeated(126).left(length));
        return rig.world.last<command::Check>().form;
    };
    QCOMPARE(typed("reason", 1000).reason.size(), std::size_t{3000});
    QTRY_VERIFY(note_of("reasonNote")->mark() != ui::Mark::barred);
    QCOMPARE(typed("reason", 1001).reason.size(), std::size_t{3003});
    QTRY_VERIFY(note_of("reasonNote")->mark() == ui::Mark::barred);
    QCOMPARE(typed("subjectName", 121).subject_name.size(), std::size_t{363});
    QTRY_VERIFY(note_of("subjectNameNote")->mark() == ui::Mark::barred);
    QCOMPARE(typed("caseNumber", 121).case_number.size(), std::size_t{363});
    QTRY_VERIFY(note_of("caseNumberNote")->mark() == ui::Mark::barred);
    QCOMPARE(typed("borrowerName", 121).borrower_name.size(), std::size_t{363});
    QTRY_VERIFY(note_of("borrowerNameNote")->mark() == ui::Mark::barred);
}

/// What is said of one field takes no place from another.
void TestNewQuery::nothing_moves_while_the_form_is_filled_in() {
    NewQueryRig rig;
    rig.window.resize(1280, 800);
    WindowRig::settle();
    const auto places = [&] {
        QMap<QString, QRect> out;
        for (const char* name : {"subjectId", "subjectName", "business", "borrowerId", "caseNumber", "authorisation",
                                 "reason", "chips", "tickT50", "tickT51", "remarksTitle", "after", "submit"}) {
            auto* one = rig.find(name);
            out[QLatin1String(name)] = QRect(one->mapTo(&rig.window, QPoint()), one->size());
        }
        return out;
    };
    const auto before = places();
    auto wrong = NewQueryRig::whole();
    wrong.subject_id = "A123456788";
    wrong.borrower_id = "F131104094";
    wrong.reason = ".";
    for (const auto& form : {wrong, NewQueryRig::whole()}) {
        rig.page()->fill(form);
        WindowRig::settle();
        QCOMPARE(places(), before);
    }
}

void TestNewQuery::the_reason_says_how_long_it_is_and_how_long_it_must_be_R_DU_6() {
    NewQueryRig rig;
    const auto* count = rig.find<QLabel>("reasonCount");
    QVERIFY(count->text().isEmpty());
    rig.compose("reason", QStringLiteral("房貸。"));
    QCOMPARE(count->text(), QStringLiteral("2 字，至少 4 字"));
    rig.compose("reason", QStringLiteral("審查"));
    QCOMPARE(count->text(), QStringLiteral("4 字"));
}

void TestNewQuery::warnings_are_one_line_each() {
    NewQueryRig rig;
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
    QCOMPARE(lines[0]->accessibleName(), QStringLiteral("3 日前 L07 以案號 2026-房貸-00388 查詢 T50 T51"));
    QVERIFY(lines[1]->accessibleName().startsWith(QStringLiteral("T50 T51：115-12-28 刪除")));
    for (const auto* line : lines) {
        QVERIFY(line->height() < 2 * line->fontMetrics().height() + 16);  // with its padding
        QVERIFY(line->toolTip().size() >= line->text().size());
    }
    QVERIFY(lines[1]->toolTip().contains(QStringLiteral("115-12-24")));
}

void TestNewQuery::warnings_stand_by_their_weight() {
    NewQueryRig rig;
    rig.world.answer<command::Check>([](const auto&) {
        inquiry::Verdict verdict;
        verdict.remarks = {{inquiry::Remark::Kind::outside_office_hours, {{"at", "19:02"}}},
                           {inquiry::Remark::Kind::asked_before,
                            {{"days", "3"}, {"person", "L07"}, {"case", "2026-房貸-00388"}, {"item", "T50"}}}};
        return verdict;
    });
    rig.write("caseNumber", "2026-00417");
    const auto lines = rig.find("remarks")->findChildren<ui::WarningLine*>();
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines[0]->accessibleName().contains(QStringLiteral("00388")));
    QVERIFY(lines[0]->property("kind") != lines[1]->property("kind"));
    QVERIFY(!rig.find("remarksNone")->isVisible());
}

void TestNewQuery::what_comes_after_sending_is_said_before_it() {
    NewQueryRig rig;
    rig.page()->fill(NewQueryRig::whole());
    WindowRig::settle();
    const auto says = [&](const QString& text) {
        for (const auto* one : rig.find("after")->findChildren<QLabel*>())
            if (one->accessibleName().contains(text)) return true;
        return false;
    };
    QVERIFY(says(QStringLiteral("周文彬；待核准 1 筆")));
    QVERIFY(says(QStringLiteral("0129999-03 在讀卡機")));
    QVERIFY(says(QStringLiteral("T50 約 30 分鐘至 4 小時後")));
    QVERIFY(says(QStringLiteral("115-12-28")));
    rig.world.state.cards.front().holder.reset();
    rig.world.state.card.holder.reset();
    rig.world.pull_card();
    WindowRig::settle();
    QVERIFY(says(QStringLiteral("由 張美玲 保管，核准後辦理借用")));
    rig.world.aids.approvers.clear();
    rig.come_again();
    QVERIFY(says(QStringLiteral("本日無核准主管")));
}

void TestNewQuery::submit_is_in_sight_with_the_reason_why_it_is_grey() {
    NewQueryRig rig;
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
    auto form = NewQueryRig::whole();
    form.case_number.clear();
    form.reason = ".";
    rig.page()->fill(form);
    QVERIFY(in_sight() && !submit->isEnabled());
    QVERIFY2(rig.why().startsWith(QStringLiteral("尚有 2 項")), qPrintable(rig.why()));
    QVERIFY2(rig.why().contains(QStringLiteral("「案號」未填")), qPrintable(rig.why()));
    rig.press("goThere");
    QVERIFY(rig.find("caseNumber")->hasFocus());
    rig.write("caseNumber", "2026-00417");
    QVERIFY2(in_sight() && rig.why().startsWith(QStringLiteral("尚有一項待處理：「事由」")), qPrintable(rig.why()));
    form = NewQueryRig::whole();
    form.year.clear();
    rig.page()->fill(form);
    WindowRig::settle();
    rig.press("goThere");
    QVERIFY(rig.find("yearT50")->hasFocus());
    rig.page()->fill(NewQueryRig::whole());
    QVERIFY(in_sight() && submit->isEnabled());
    QVERIFY(!rig.find("goThere")->isVisible());
}

void TestNewQuery::enter_is_the_default_button_and_nothing_while_that_is_grey() {
    NewQueryRig rig;
    WindowRig::key(rig.find("caseNumber"), Qt::Key_Return);
    QCOMPARE(rig.world.asked<command::Submit>(), 0);
    rig.page()->fill(NewQueryRig::whole());
    WindowRig::settle();
    QTest::keyClick(rig.find("caseNumber"), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(rig.world.asked<command::Submit>(), 0);
    rig.find("clear")->setFocus();  // whoever is at another button means that one: cleared, and put back
    WindowRig::key(rig.find("clear"), Qt::Key_Return);
    QVERIFY(rig.find<QLineEdit>("caseNumber")->text().isEmpty());
    WindowRig::key(rig.find("clear"), Qt::Key_Return);
    QVERIFY(!rig.find<QLineEdit>("caseNumber")->text().isEmpty());
    QCOMPARE(rig.world.asked<command::Submit>(), 0);
    rig.find("caseNumber")->setFocus();
    WindowRig::key(rig.find("caseNumber"), Qt::Key_Return);
    QCOMPARE(rig.world.asked<command::Submit>(), 1);
}

void TestNewQuery::what_was_sent_is_what_the_approval_opens_on() {
    NewQueryRig rig;
    rig.world.answer<command::Submit>([&](const auto&) {
        auto row = rig.world.state.approvals.front();
        row.query = "q9";
        rig.world.state.approvals.push_back(row);  // the snapshot comes after the answer
        return inquiry::QueryId("q9");
    });
    rig.page()->fill(NewQueryRig::whole());
    WindowRig::settle();
    rig.press("submit");
    QCOMPARE(rig.window.current(), ui::PageId::approval);
    QCOMPARE(rig.world.last<command::ShowApproval>().query, std::string("q9"));
}

void TestNewQuery::an_empty_field_is_not_shouted_at_before_it_is_touched() {
    NewQueryRig rig;
    rig.write("subjectId", "A");
    QVERIFY(!rig.find<MarkLabel>("subjectIdNote")->text().isEmpty());
    QVERIFY(rig.find<MarkLabel>("caseNumberNote")->text().isEmpty());
    QVERIFY(!rig.find("submit")->isEnabled());
}

void TestNewQuery::guarantor_may_not_be_asked_for_T52_and_hears_why() {
    NewQueryRig rig;
    rig.choose("business", 0);
    rig.choose("subjectKind", 1);
    QVERIFY(!rig.find<QCheckBox>("tickT52")->isEnabled());
    QCOMPARE(rig.find<QLabel>("verdictT52")->text(), QStringLiteral("不得查詢"));
    const auto why = rig.find<QLabel>("reasonT52")->text();
    QVERIFY2(!why.contains(QStringLiteral("R-EL-2")) && why.contains(QStringLiteral("保證人")), qPrintable(why));
    QCOMPARE(rig.find<QLabel>("ruleT52")->text(), QStringLiteral("R-EL-2"));  // last, and all of it is in sight
    QVERIFY(rig.find<QLabel>("reasonT52")->heightForWidth(rig.find("reasonT52")->width()) <=
            rig.find("reasonT52")->height());
    QCOMPARE(rig.find<QLabel>("reasonT52")->toolTip(), why);
    QVERIFY(rig.find<QCheckBox>("tickT50")->isEnabled());
    rig.choose("subjectKind", 0);
    QVERIFY(rig.find<QCheckBox>("tickT52")->isEnabled());
}

void TestNewQuery::a_year_is_asked_for_T50() {
    NewQueryRig rig;
    auto form = NewQueryRig::whole();
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
    NewQueryRig rig;
    rig.page()->fill(NewQueryRig::whole());
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
    NewQueryRig rig;
    auto form = NewQueryRig::whole();
    form.subject_id = "A123456788";
    rig.page()->fill(form);
    rig.page()->fill({});
    WindowRig::settle();
    QVERIFY(rig.find<MarkLabel>("subjectIdNote")->text().isEmpty());
}

void TestNewQuery::rare_characters_are_kept() {
    NewQueryRig rig;
    auto* name = rig.find<QLineEdit>("subjectName");
    QInputMethodEvent typed;
    typed.setCommitString(QStringLiteral("𠮷田堃"));
    QCoreApplication::sendEvent(name, &typed);
    QCOMPARE(rig.page()->form().subject_name, std::string("𠮷田堃"));
}

void TestNewQuery::a_draft_is_kept_and_the_form_emptied() {
    NewQueryRig rig;
    rig.page()->fill(NewQueryRig::whole());
    WindowRig::settle();
    rig.press("keep");
    QVERIFY(rig.world.draft.has_value());
    QCOMPARE(rig.world.draft->case_number, std::string("2026-房貸-00417"));
    QVERIFY(!rig.page()->unsent());
}

JCIC_WINDOW_TEST(TestNewQuery)
#include "test_new_query.moc"
