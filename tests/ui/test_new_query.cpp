// The new-query page: live checks, each fault where it is, each item with its rule.
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>

#include "support/test_program.h"
#include "tests/ui/window_rig.h"
#include "ui/id_line.h"
#include "ui/mark_label.h"
#include "ui/new_query_page.h"

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
    QVERIFY(note->text().isEmpty());
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
