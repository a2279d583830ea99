// What a form is made of says what it is to eyes, keys and ears, and says it again in another language.
#include <QDialog>
#include <QLineEdit>
#include <QTest>
#include <QTranslator>
#include <QVBoxLayout>
#include <utility>

#include "support/test_program.h"
#include "ui/look/choice_box.h"
#include "ui/look/elided_line.h"
#include "ui/look/form_parts.h"
#include "ui/look/row_delegate.h"
#include "ui/secrets/command_keys.h"

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

JCIC_WINDOW_TEST(TestFormParts)
#include "test_form_parts.moc"
