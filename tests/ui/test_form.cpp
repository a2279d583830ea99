// A form that a function describes: what lacks is said, Enter leads on, Tab follows, nobody leaves while the desk is at
// it, a fault leads back, and secrets go where they are sent and nowhere else.

#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSet>
#include <QTest>
#include <QTranslator>
#include <QVBoxLayout>
#include <utility>

#include "app/desk/commands/seat.h"
#include "app/domain/registers/case_corrections.h"
#include "app/domain/registers/rows.h"
#include "support/part_of.h"
#include "support/test_program.h"
#include "tests/ui/window_rig.h"
#include "ui/commands/form_dialog.h"
#include "ui/help/fault_panel.h"
#include "ui/look/choice_box.h"
#include "ui/look/elided_line.h"
#include "ui/look/form_parts.h"
#include "ui/look/row_delegate.h"
#include "ui/registers/step_form.h"
#include "ui/secrets/command_keys.h"

using namespace jcic;
using jcic::test::part_of;
using namespace jcic::test;
namespace command = desk::command;

namespace {

/// Asks for one of each kind, and sends them.
class AskingRig : public WindowRig {
public:
    explicit AskingRig(bool stays = false) {
        auto& made = *new ui::FormDialog("AskingForm", "TestForm", {}, world, &window);
        made.title("請填寫");
        const auto who = made.person("who", "人員(&W)");
        made.text("why", "原因(&R)");
        made.optional_text("note", "備註(&N)");
        made.secret("password", "密碼(&P)", who.box);
        made.repeated_secret("again", "再次輸入(&A)");
        made.unless([who] { return who.box->currentIndex() == 1 ? QStringLiteral("此人不得") : QString(); });
        made.on_fault([this] { ++undone; });
        if (stays) made.stay_open();
        form = made.act("send", "送出(&S)", [this, who, &made] {
            made.send(command::UnlockTogether{who.chosen(), who.chosen()}, [this] { ++done; });
        });
        settle();
    }
    template <class T = QWidget>
    [[nodiscard]] T* in(const char* name) const {
        return part_of<T>(form, name);
    }
    void fill() const {
        in<QLineEdit>("why")->setText(QStringLiteral("調職"));
        for (const char* name : {"password", "again"}) type(in(name), a_password);
    }
    [[nodiscard]] QString told() const { return in("send")->toolTip(); }
    QPointer<ui::FormDialog> form;
    int done = 0;
    int undone = 0;
};

}  // namespace

class TestForm : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { ui::close_all_dialogs(); }

    void what_lacks_is_said_in_the_order_of_the_fields() {
        const AskingRig rig;
        QVERIFY(!rig.in("send")->isEnabled());
        QCOMPARE(rig.told(), QStringLiteral("尚缺：原因、密碼、再次輸入"));
        rig.in<QLineEdit>("why")->setText(QStringLiteral("  "));
        QCOMPARE(rig.told(), QStringLiteral("尚缺：原因、密碼、再次輸入"));
        rig.form->show_field(*rig.in("why"), false);
        rig.form->allow();
        QCOMPARE(rig.told(), QStringLiteral("尚缺：密碼、再次輸入"));  // nobody is asked for what is not there
        QVERIFY(!rig.in("whyLabel")->isVisible());
        rig.in<QComboBox>("who")->setCurrentIndex(1);
        QCOMPARE(rig.told(), QStringLiteral("此人不得"));
    }

    void the_first_field_has_the_keys_and_tab_follows_the_description() {
        const AskingRig rig;
        QVERIFY(WindowRig::has_focus(rig.in("who")));
        rig.fill();
        QStringList met;
        const QWidget* at = rig.in("who");
        do {
            if (at->isEnabled() && at->isVisible() && (at->focusPolicy() & Qt::TabFocus) != 0 &&
                !at->objectName().startsWith(QStringLiteral("qt_")))
                met << at->objectName();
            at = at->nextInFocusChain();
        } while (at != rig.in("who"));
        met.removeAll(QString());
        QCOMPARE(met, (QStringList{"who", "why", "note", "password", "again", "send", "cancel"}));
    }

    void enter_in_a_secret_leads_to_what_lacks_and_then_acts() {
        const AskingRig rig;
        WindowRig::type(rig.in("password"), a_password);
        WindowRig::key(rig.in("password"), Qt::Key_Return);
        QVERIFY(WindowRig::has_focus(rig.in("why")));
        rig.in<QLineEdit>("why")->setText(QStringLiteral("調職"));
        WindowRig::key(rig.in("password"), Qt::Key_Return);
        QVERIFY(WindowRig::has_focus(rig.in("again")));
        QCOMPARE(rig.world.asked<command::UnlockTogether>(), 0);
        WindowRig::type(rig.in("again"), a_password);
        WindowRig::key(rig.in("again"), Qt::Key_Return);
        QCOMPARE(rig.world.asked<command::UnlockTogether>(), 1);
        QVERIFY(rig.done == 1 && (!rig.form || !rig.form->isVisible()));
    }

    void enter_in_any_other_field_is_the_button() {
        const AskingRig rig;
        rig.fill();
        WindowRig::key(rig.in("note"), Qt::Key_Return);
        QCOMPARE(rig.world.asked<command::UnlockTogether>(), 1);
    }

    void a_secret_is_sent_once_and_what_is_typed_again_is_not() {
        const AskingRig rig;
        rig.fill();
        WindowRig::click(rig.in<QPushButton>("send"));
        QCOMPARE(rig.world.arrived.size(), std::size_t{1});
        QCOMPARE(to_text(rig.world.arrived[0]), std::string(a_password));
    }

    void what_was_typed_for_one_person_is_not_tried_as_another_s() {
        const AskingRig rig;
        rig.fill();
        QTest::keyClick(rig.in("who"), Qt::Key_End);
        WindowRig::settle();
        QVERIFY(rig.in<ui::SecretField>("password")->empty());
    }

    void nobody_leaves_while_the_desk_is_at_it() {
        AskingRig rig;
        rig.world.refuse<command::UnlockTogether>(Fault{FaultCode::person_password, "test", {}});
        rig.fill();
        rig.in<QPushButton>("send")->click();
        QTest::keyClick(rig.form, Qt::Key_Escape);
        rig.form->close();
        QVERIFY(rig.form && rig.form->isVisible() && !rig.in("cancel")->isEnabled());
        WindowRig::settle();
        QVERIFY(rig.in("cancel")->isEnabled());
        QTest::keyClick(rig.form, Qt::Key_Escape);
        QVERIFY(!rig.form || !rig.form->isVisible());
    }

    void a_fault_is_told_in_place_and_leads_back_to_the_secret() {
        AskingRig rig;
        rig.world.refuse<command::UnlockTogether>(Fault{FaultCode::person_password, "test", {}});
        rig.fill();
        WindowRig::click(rig.in<QPushButton>("send"));
        QVERIFY(rig.form && rig.form->isVisible() && rig.form->findChild<ui::FaultPanel*>()->isVisible());
        QVERIFY(rig.undone == 1 && rig.done == 0);
        for (const char* name : {"password", "again"}) QVERIFY2(rig.in<ui::SecretField>(name)->empty(), name);
        QVERIFY(WindowRig::has_focus(rig.in("password")));
        QCOMPARE(rig.in<QLineEdit>("why")->text(), QStringLiteral("調職"));
        rig.world.accept<command::UnlockTogether>();
        rig.fill();
        WindowRig::click(rig.in<QPushButton>("send"));
        QVERIFY(rig.done == 1 && (!rig.form || !rig.form->isVisible()));
    }

    void one_that_stays_open_says_close_and_can_be_filled_again() {
        const AskingRig rig(true);
        rig.fill();
        WindowRig::click(rig.in<QPushButton>("send"));
        QVERIFY(rig.done == 1 && rig.form && rig.form->isVisible());
        QVERIFY(rig.in<ui::SecretField>("password")->empty());
        WindowRig::click(rig.in<QPushButton>("close"));
        QVERIFY(!rig.form || !rig.form->isVisible());
    }
};

// What a form is made of says what it is to eyes, keys and ears, and says it again in another language.
namespace {

/// Another language, of the form's words alone.
class OtherWords : public QTranslator {
public:
    [[nodiscard]] QString translate(const char* context, const char* text, const char*, int) const override {
        return qstrcmp(context, "OneForm") == 0 ? QStringLiteral("other ") + QString::fromUtf8(text) : QString();
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
};

}  // namespace

class OneForm : public QWidget {
    Q_OBJECT
public:
    OneForm() {
        auto* column = new QVBoxLayout(this);
        parts.title_window(QT_TR_NOOP("表單"));
        name = parts.add_field<QLineEdit>(*column, "name", QT_TR_NOOP("姓名(&N)"));
        parts.say_hint(*name, QT_TR_NOOP("全名"));
        kind = parts.make<jcic::ui::ChoiceBox>("kind", QT_TR_NOOP("種類"));
        lead = parts.add_text(*column, "lead", QT_TR_NOOP("說明"), "soft");
        hint = parts.make<jcic::ui::ElidedLine>("hint");
        parts.say_text(*hint, QT_TR_NOOP("沒有地方全寫出來的一行"));
        hint->setFixedWidth(40);
        column->addWidget(hint);
        list = parts.make_list("rows", QT_TR_NOOP("各列"), {{"one", QT_TR_NOOP("甲")}, {"two", QT_TR_NOOP("乙")}});
        save = parts.make_button("save", QT_TR_NOOP("存(&S)"), [this] { ++saved; });
        jcic::ui::add_row(*column, {kind, nullptr, save});
        column->addWidget(list);
    }
    jcic::ui::FormParts parts{*this};
    QLineEdit* name;
    QWidget* kind;
    QLabel* lead;
    jcic::ui::ElidedLine* hint;
    QTreeWidget* list;
    QPushButton* save;
    int saved = 0;
};

class TestFormParts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_field_has_its_label_its_key_and_its_names();
    void a_field_hands_back_its_label();
    void what_has_no_label_in_sight_is_read_by_its_title();
    void a_list_knows_its_columns_by_their_keys();
    void a_button_does_what_it_says_and_enter_presses_none();
    void enter_on_a_button_presses_it_and_elsewhere_the_primary();
    void in_another_language_all_is_said_again_but_what_is_gone();
    void what_the_form_says_later_is_not_taken_back_in_another_language();
    void words_set_again_in_another_language_are_said_anew();
};

void TestFormParts::a_field_has_its_label_its_key_and_its_names() {
    const OneForm form;
    QCOMPARE(form.objectName(), QStringLiteral("OneForm"));
    QCOMPARE(form.name->objectName(), QStringLiteral("name"));
    QCOMPARE(form.name->accessibleName(), QStringLiteral("姓名"));
    const auto* label = form.findChild<QLabel*>(QStringLiteral("nameLabel"));
    QVERIFY(label != nullptr);
    QCOMPARE(label->text(), QStringLiteral("姓名(&N)"));
    QCOMPARE(label->buddy(), form.name);
    QCOMPARE(label->property("kind").toString(), QStringLiteral("field"));
    QCOMPARE(form.layout()->indexOf(form.name), form.layout()->indexOf(label) + 1);
}

void TestFormParts::a_field_hands_back_its_label() {
    QWidget form;
    auto* column = new QVBoxLayout(&form);
    jcic::ui::FormParts parts(form);
    QLabel* label = nullptr;
    const auto* place = parts.add_field<QLineEdit>(*column, label, "place", "地點(&P)");
    QVERIFY(label != nullptr);
    QCOMPARE(label->buddy(), place);
    QCOMPARE(label->objectName(), QStringLiteral("placeLabel"));
}

void TestFormParts::what_has_no_label_in_sight_is_read_by_its_title() {
    const OneForm form;
    QCOMPARE(form.kind->accessibleName(), QStringLiteral("種類"));
    QVERIFY(form.findChild<QLabel*>(QStringLiteral("kindLabel")) == nullptr);
}

void TestFormParts::a_list_knows_its_columns_by_their_keys() {
    const OneForm form;
    QCOMPARE(form.list->columnCount(), 2);
    QCOMPARE(form.list->headerItem()->text(1), QStringLiteral("乙"));
    QCOMPARE(form.list->headerItem()->data(1, jcic::ui::column_role).toString(), QStringLiteral("two"));
}

void TestFormParts::a_button_does_what_it_says_and_enter_presses_none() {
    OneForm form;
    QVERIFY(!form.save->autoDefault());
    form.save->click();
    QCOMPARE(form.saved, 1);
}

void TestFormParts::enter_on_a_button_presses_it_and_elsewhere_the_primary() {
    const jcic::ui::CommandKeys command_keys;  // as the program has it
    QDialog dialog;
    jcic::ui::FormParts parts(dialog);
    int saved = 0, left = 0;
    auto* save = parts.make_button("save", "存", [&] { ++saved; });
    auto* leave = parts.make_button("leave", "不存", [&] { ++left; });
    auto* page = new QWidget(&dialog);  // a part of it, as a step stands in a page
    auto* look = new QPushButton(page);
    auto* name = new QLineEdit(&dialog);
    jcic::ui::make_primary(*save);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    const auto enter = [](QWidget* on) {
        on->setFocus();
        QTest::keyClick(on, Qt::Key_Return);
    };
    const QSignalSpy looked(look, &QPushButton::clicked);
    enter(leave);
    QCOMPARE(std::pair(saved, left), std::pair(0, 1));
    enter(look);
    QCOMPARE(looked.count(), 1);
    QCOMPARE(saved, 0);
    look->setProperty(jcic::ui::no_enter, true);
    enter(look);
    QCOMPARE(looked.count(), 1);
    QCOMPARE(saved, 0);
    enter(save);
    enter(name);
    QCOMPARE(std::pair(saved, left), std::pair(2, 1));
}

void TestFormParts::in_another_language_all_is_said_again_but_what_is_gone() {
    OneForm form;
    form.show();  // what has no room for its words is cut now
    QVERIFY(QTest::qWaitForWindowExposed(&form));
    delete std::exchange(form.kind, nullptr);
    OtherWords other;
    QVERIFY(QCoreApplication::installTranslator(&other));
    QCoreApplication::sendPostedEvents();
    QCOMPARE(form.windowTitle(), QStringLiteral("other 表單"));
    QCOMPARE(form.lead->text(), QStringLiteral("other 說明"));
    QCOMPARE(form.hint->text(), QStringLiteral("other 沒有地方全寫出來的一行"));
    QCOMPARE(form.name->accessibleName(), QStringLiteral("other 姓名"));
    QCOMPARE(form.name->placeholderText(), QStringLiteral("other 全名"));
    QCOMPARE(form.list->headerItem()->text(0), QStringLiteral("other 甲"));
    QCOMPARE(form.save->text(), QStringLiteral("other 存(&S)"));
    QCoreApplication::removeTranslator(&other);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(form.save->text(), QStringLiteral("存(&S)"));
}

void TestFormParts::what_the_form_says_later_is_not_taken_back_in_another_language() {
    OneForm form;
    form.save->setText(QStringLiteral("存 3 列"));
    form.name->setAccessibleName(QStringLiteral("王小明的姓名"));
    form.parts.name_widget(*form.kind, QT_TRANSLATE_NOOP("OneForm", "哪一種(&K)"));
    OtherWords other;
    QVERIFY(QCoreApplication::installTranslator(&other));
    QCoreApplication::sendPostedEvents();
    QCOMPARE(form.save->text(), QStringLiteral("存 3 列"));
    QCOMPARE(form.name->accessibleName(), QStringLiteral("王小明的姓名"));
    QCOMPARE(form.kind->accessibleName(), QStringLiteral("other 哪一種"));
    QCoreApplication::removeTranslator(&other);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(form.kind->accessibleName(), QStringLiteral("哪一種"));
}

void TestFormParts::words_set_again_in_another_language_are_said_anew() {
    OneForm form;
    form.save->setText(QStringLiteral("存 3 列"));
    OtherWords other;
    QVERIFY(QCoreApplication::installTranslator(&other));
    QCoreApplication::sendPostedEvents();
    form.save->setText(OneForm::tr("存(&S)"));
    QCOMPARE(form.save->text(), QStringLiteral("other 存(&S)"));
    QCoreApplication::removeTranslator(&other);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(form.save->text(), QStringLiteral("存(&S)"));
}

// The fields of a register's step, as a screen reader says them.

class TestStepForm : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void two_rows_of_items_are_told_apart_R_AU_5();
    void what_the_settings_propose_stands_there_to_begin_with();
    void the_caret_stands_in_the_first_field_that_lacks();
};

/// What was authorised, and what was used before: ticked in the wrong row, an item would be refused, or asked twice.
void TestStepForm::two_rows_of_items_are_told_apart_R_AU_5() {
    const WindowRig rig;
    for (const auto* action : {"authorisation.signed", "authorisation.certified"}) {
        ui::StepForm form(*domain::registers::authorisations.step(action), {}, rig.world.state, nullptr);
        QSet<QString> names;
        QSet<QString> heard;
        for (auto* box : form.findChildren<QCheckBox*>()) {
            names.insert(box->objectName());
            heard.insert(QAccessible::queryAccessibleInterface(box)->text(QAccessible::Name));
        }
        QCOMPARE(names.size(), 6);
        QCOMPARE(heard.size(), 6);
        QVERIFY(heard.contains(QStringLiteral("授權項目 T50")));
        QVERIFY(heard.contains(QStringLiteral("啟用前（或他處）已查詢之項目 T50")));
        part_of<QCheckBox>(&form, "items-T50")->click();
        part_of<QCheckBox>(&form, "items-T52")->click();
        part_of<QCheckBox>(&form, "used-before-T52")->click();
        QCOMPARE(form.values().at("items"), std::string("T50,T52"));
        QCOMPARE(form.values().at("used-before"), std::string("T52"));
    }
}

/// The same sheet of notices lies beside each form (R-AU-9): nobody types its version each time.
void TestStepForm::what_the_settings_propose_stands_there_to_begin_with() {
    const WindowRig rig;
    auto state = rig.world.state;
    const auto version = [&] {
        const ui::StepForm form(*domain::registers::authorisations.step("authorisation.signed"), {}, state, nullptr);
        const auto values = form.values();
        const auto found = values.find("notices-version");
        return found == values.end() ? std::string() : found->second;
    };
    QCOMPARE(version(), std::string());
    state.proposed = {{"notices-version", "114-06"}};
    QCOMPARE(version(), std::string("114-06"));
}

/// What the case gives, its query, stands there already.
void TestStepForm::the_caret_stands_in_the_first_field_that_lacks() {
    const WindowRig rig;
    const auto& book = domain::registers::case_corrections;
    const auto& step = *book.step(domain::registers::case_corrected);
    const auto stands_in = [&](const domain::registers::Values& known) {
        ui::StepForm form(step, known, rig.world.state, nullptr);
        return form.take_focus() ? form.focusWidget()->objectName() : QString();
    };
    const auto query = QStringLiteral("field-%1").arg(QString::fromStdString(std::string(book.key)));
    QCOMPARE(stands_in({}), query);
    const auto given = stands_in({{std::string(book.key), "q1"}});
    QVERIFY2(given.startsWith(QStringLiteral("field-")) && given != query, qPrintable(given));
}

JCIC_WINDOW_TEST(TestForm)
JCIC_WINDOW_TEST(TestFormParts)
JCIC_WINDOW_TEST(TestStepForm)
#include "test_form.moc"
