// The page of registers: found, gone on with by the keyboard, signed beside by a second person.

#include <QCheckBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QTableView>
#include <QTableWidget>
#include <QTemporaryDir>

#include "app/desk/commands/registers.h"
#include "app/domain/registers/parts.h"
#include "support/test_program.h"
#include "tests/ui/register_rig.h"
#include "ui/help/fault_panel.h"
#include "ui/look/choice_box.h"
#include "ui/look/list_line.h"
#include "ui/look/row_delegate.h"
#include "ui/pages/painted_pages.h"
#include "ui/registers/read_in_dialog.h"
#include "ui/registers/registers_page.h"
#include "ui/registers/step_dialog.h"

using namespace jcic;
using namespace jcic::test;
namespace registers = domain::registers;

class TestRegisters : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void what_the_desk_counted_stands_beside_what_is_compared_with_it_R_LO_4();
    void a_row_says_its_contents_story_and_next_steps();
    void a_step_is_taken_by_the_keyboard();
    void a_time_begins_with_now();
    void who_signs_beside_sees_the_page_first_and_a_wrong_password_keeps_it();
    void a_wrong_field_comes_to_the_front_and_nothing_is_lost();
    void a_file_is_attached_by_the_keyboard_and_read_again();
    void a_file_that_is_refused_is_told_and_not_attached_R_AU_3();
    void a_blank_sheet_is_attached_by_a_second_word();
    void a_form_comes_from_the_scanner_with_what_is_wrong_with_it_R_AU_4();
    void a_scanner_that_does_not_scan_says_why_and_a_second_press_stops_it();
    void what_was_seen_of_a_form_goes_when_another_is_chosen_R_AU_4();
    void an_image_that_cannot_be_looked_at_is_told_and_may_be_entered_R_AU_4();
    void a_file_is_read_shown_line_by_line_and_the_right_ones_entered();
    void what_is_owed_leads_to_its_row();
    void nothing_stays_when_the_seat_is_left();

private:
    static QString told_of_the_form(const ui::StepDialog& dialog) {
        QStringList lines;
        const auto* look = dialog.findChild<QWidget*>(QStringLiteral("formLook"));
        for (const auto* label : look->findChildren<QLabel*>()) lines.append(label->text());
        return lines.join(QLatin1Char('\n'));
    }
    static void fill(ui::StepDialog* dialog, const registers::Step& step) {
        for (const auto& field : step.asks) {
            if (field.given) continue;
            auto* widget = dialog->findChild<QWidget*>(QStringLiteral("field-%1").arg(QLatin1String(field.name)));
            if (auto* box = qobject_cast<QComboBox*>(widget)) box->setCurrentIndex(1);
            if (auto* line = qobject_cast<QLineEdit*>(widget); line != nullptr && line->text().isEmpty())
                line->setText(QStringLiteral("說明"));
            if (auto* item = widget->findChild<QCheckBox*>()) item->setChecked(true);
        }
    }
};

void TestRegisters::a_row_says_its_contents_story_and_next_steps() {
    WindowRig rig;
    open_whole_register(rig, "envelopes");
    QVERIFY(rig.find<QLabel>("rowState")->text().contains(QStringLiteral("單位主管處")));
    QVERIFY(rig.find<QPushButton>("step-envelope.handed-on") != nullptr);
    QVERIFY(rig.find<QPushButton>("step-envelope.received") == nullptr);
}

void TestRegisters::a_step_is_taken_by_the_keyboard() {
    WindowRig rig;
    open_whole_register(rig, "letters");
    rig.press("begin-letter.prepared");
    auto* dialog = WindowRig::dialog<ui::StepDialog>();
    QVERIFY(dialog != nullptr);
    auto* act = dialog->findChild<QPushButton*>(QStringLiteral("take"));
    QVERIFY(!act->isEnabled());
    dialog->findChild<QComboBox*>(QStringLiteral("field-kind"))->setCurrentIndex(1);
    auto* about = dialog->findChild<QLineEdit*>(QStringLiteral("field-about"));
    about->setFocus();
    QTest::keyClicks(about, QStringLiteral("0129999-03"));
    QVERIFY(act->isEnabled());
    WindowRig::key(about, Qt::Key_Return);
    QVERIFY(WindowRig::dialog<ui::StepDialog>() == nullptr);
    const auto& taken = rig.world.last<command::Take>();
    QCOMPARE(taken.wanted.typed.at("kind"), std::string("card-lost"));
    QCOMPARE(taken.wanted.typed.at("about"), std::string("0129999-03"));
    QVERIFY(!taken.wanted.typed.contains("remark"));
    QVERIFY(taken.wanted.row.empty() && !taken.seen);
}

void TestRegisters::a_time_begins_with_now() {
    static constexpr std::array asks{registers::timed("at", "時", "on")};
    constexpr registers::Step step{"visit.begun", "來訪", {}, "inside", registers::officers, asks};
    desk::Snapshot snapshot;
    snapshot.now = domain::parse_iso("2026-11-20T06:06:00Z").value();
    QCOMPARE(ui::StepForm(step, {}, snapshot, nullptr).values().at("at"), std::string("14:06"));
}
void TestRegisters::who_signs_beside_sees_the_page_first_and_a_wrong_password_keeps_it() {
    WindowRig rig;
    open_whole_register(rig, "devices");
    rig.press("step-device.counted");
    auto* dialog = WindowRig::dialog<ui::StepDialog>();
    fill(dialog, *registers::devices.step("device.counted"));
    auto* act = dialog->findChild<QPushButton*>(QStringLiteral("take"));
    QVERIFY(!act->isEnabled());  // nobody stands beside yet
    dialog->findChild<QComboBox*>(QStringLiteral("beside"))->setCurrentIndex(1);
    QVERIFY(act->isEnabled());
    WindowRig::click(act);
    QVERIFY(rig.world.last<command::PageOf>().wanted.beside.has_value());
    auto* password = dialog->findChild<ui::SecretField*>(QStringLiteral("secondPassword"));
    QVERIFY(password->isVisible() && !act->isEnabled());
    rig.world.refuse<command::Take>(Fault{FaultCode::person_password, "test", {}});
    QTest::keyClicks(password, QLatin1String(a_password));
    WindowRig::key(password, Qt::Key_Return);
    QVERIFY(WindowRig::dialog<ui::StepDialog>() == dialog && password->isVisible() && password->empty());
    rig.world.accept<command::Take>();
    QTest::keyClicks(password, QLatin1String(a_password));
    WindowRig::key(password, Qt::Key_Return);
    QVERIFY(WindowRig::dialog<ui::StepDialog>() == nullptr);
    QVERIFY(rig.world.last<command::Take>().seen.has_value());
}

void TestRegisters::a_wrong_field_comes_to_the_front_and_nothing_is_lost() {
    WindowRig rig;
    open_whole_register(rig, "procedures");
    rig.press("begin-procedure.entered");
    auto* dialog = WindowRig::dialog<ui::StepDialog>();
    fill(dialog, registers::procedures.steps.front());
    rig.world.refuse<command::Take>(Fault{FaultCode::rule_roc_date, "test", {{"field", "from"}, {"label", "施行日"}}});
    WindowRig::click(dialog->findChild<QPushButton*>(QStringLiteral("take")));
    QVERIFY(dialog->findChild<ui::FaultPanel*>()->isVisible());
    QVERIFY(dialog->findChild<QWidget*>(QStringLiteral("field-from"))->hasFocus());
    QCOMPARE(dialog->findChild<QLineEdit*>(QStringLiteral("field-title"))->text(), QStringLiteral("說明"));
    dialog->reject();
}

void TestRegisters::a_file_is_attached_by_the_keyboard_and_read_again() {
    WindowRig rig;
    open_whole_register(rig, "authorisations");
    rig.press("step-authorisation.form-added");
    auto* dialog = WindowRig::dialog<ui::StepDialog>();
    auto* act = dialog->findChild<QPushButton*>(QStringLiteral("take"));
    QVERIFY(!act->isEnabled());
    WindowRig::key(dialog->findChild<QPushButton*>(QStringLiteral("choose-form")), Qt::Key_Space);
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("form.pdf")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    auto* picker = WindowRig::dialog<QFileDialog>();
    QVERIFY(picker != nullptr);
    auto* name = picker->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
    name->setText(file.fileName());
    WindowRig::key(name, Qt::Key_Return);
    QCOMPARE(rig.world.last<command::Attach>().file, std::filesystem::path(file.fileName().toStdString()));
    QCOMPARE(dialog->findChild<QLabel*>(QStringLiteral("attachedName"))->text(), QStringLiteral("form.pdf"));
    // R-AU-4: what stands out about the image is told, and forbids nothing.
    QCOMPARE(rig.world.last<command::LookAtForm>().file, std::filesystem::path(file.fileName().toStdString()));
    const auto told = told_of_the_form(*dialog);
    QVERIFY2(told.contains(QStringLiteral("200 dpi")) && told.contains(QStringLiteral("1.4 度")), qPrintable(told));
    QVERIFY(act->isEnabled());
    WindowRig::click(act);
    QCOMPARE(rig.world.last<command::Take>().wanted.typed.at("form"), std::string("07"));
    rig.press("open-form");
    QCOMPARE(rig.world.last<command::Attached>().field, std::string("form"));
    auto* shown = WindowRig::dialog<ui::AttachmentDialog>();
    QVERIFY(shown != nullptr);
    const auto* page = shown->findChild<QLabel*>(QStringLiteral("paintedPage"));
    QTRY_VERIFY(!page->pixmap().isNull());  // by the reader itself, jcic-desk-scan
}

void TestRegisters::a_file_that_is_refused_is_told_and_not_attached_R_AU_3() {
    WindowRig rig;
    open_whole_register(rig, "authorisations");
    rig.press("step-authorisation.form-added");
    auto* dialog = WindowRig::dialog<ui::StepDialog>();
    auto* act = dialog->findChild<QPushButton*>(QStringLiteral("take"));
    const auto* name = dialog->findChild<QLabel*>(QStringLiteral("attachedName"));
    const auto choose = [&](const char* file) {
        Q_EMIT dialog->findChild<ui::StepForm*>()->file_chosen(QStringLiteral("form"), QString::fromUtf8(file));
    };
    rig.world.refuse<command::Attach>(
        Fault{FaultCode::file_form, "attachment", {{"file", "form.png"}, {"reason", "too-large"}}});
    choose("/form.png");
    // While it is looked at nothing can be entered, and the dialog can be left.
    QCOMPARE(name->text(), QStringLiteral("檢查檔案中…"));
    QVERIFY(!act->isEnabled());
    WindowRig::settle();
    QCOMPARE(name->text(), QStringLiteral("未附檔案"));
    QVERIFY(dialog->findChild<ui::FaultPanel*>()->isVisible());
    QVERIFY(!act->isEnabled());
    rig.world.accept<command::Attach>();
    choose("/again.pdf");
    WindowRig::settle();
    QCOMPARE(name->text(), QStringLiteral("again.pdf"));
    QVERIFY(!dialog->findChild<ui::FaultPanel*>()->isVisible());
    QVERIFY(act->isEnabled());
    choose("/long.pdf");
    dialog->reject();  // not waited for: it is ended
    WindowRig::settle();
    QVERIFY(WindowRig::dialog<ui::StepDialog>() == nullptr);
    QVERIFY(rig.world.stopped<command::Attach>());
}

void TestRegisters::a_blank_sheet_is_attached_by_a_second_word() {
    WindowRig rig;
    open_whole_register(rig, "authorisations");
    rig.press("step-authorisation.form-added");
    auto* dialog = WindowRig::dialog<ui::StepDialog>();
    auto* act = dialog->findChild<QPushButton*>(QStringLiteral("take"));
    auto* anyway = dialog->findChild<QPushButton*>(QStringLiteral("attachAnyway"));
    QVERIFY(anyway != nullptr && !anyway->isVisible());
    rig.world.refuse<command::Attach>(Fault{
        FaultCode::file_form, "attachment", {{"file", "form.png"}, {"reason", "blank"}, {"pages", "1"}, {"of", "1"}}});
    Q_EMIT dialog->findChild<ui::StepForm*>()->file_chosen(QStringLiteral("form"), QStringLiteral("/form.png"));
    WindowRig::settle();
    QVERIFY(rig.world.last<command::Attach>().empty == desk::EmptyPages::refuse);
    QVERIFY(anyway->isVisible() && !act->isEnabled());
    rig.world.accept<command::Attach>();
    WindowRig::click(anyway);
    WindowRig::settle();
    QVERIFY(rig.world.last<command::Attach>().empty == desk::EmptyPages::attach);
    QVERIFY(!anyway->isVisible() && act->isEnabled());
    // Any other fault has no second word.
    rig.world.refuse<command::Attach>(
        Fault{FaultCode::file_form, "attachment", {{"file", "form.png"}, {"reason", "damaged"}}});
    Q_EMIT dialog->findChild<ui::StepForm*>()->file_chosen(QStringLiteral("form"), QStringLiteral("/other.png"));
    WindowRig::settle();
    QVERIFY(!anyway->isVisible() && !act->isEnabled());
    dialog->reject();
}

void TestRegisters::a_form_comes_from_the_scanner_with_what_is_wrong_with_it_R_AU_4() {
    WindowRig rig;
    open_whole_register(rig, "authorisations");
    rig.press("step-authorisation.form-added");
    auto* dialog = WindowRig::dialog<ui::StepDialog>();
    auto* act = dialog->findChild<QPushButton*>(QStringLiteral("take"));
    const auto* name = dialog->findChild<QLabel*>(QStringLiteral("attachedName"));
    WindowRig::click(dialog->findChild<QPushButton*>(QStringLiteral("scan-form")));
    WindowRig::settle();
    QCOMPARE(rig.world.asked<command::ScanForm>(), 1);
    QCOMPARE(name->text(), QStringLiteral("scan-1151127-1406.png"));
    QVERIFY(told_of_the_form(*dialog).contains(QStringLiteral("1.4 度")));  // while the customer still sits there
    QCOMPARE(rig.world.asked<command::LookAtForm>(), 0);
    QVERIFY(act->isEnabled());
    WindowRig::click(act);
    QCOMPARE(rig.world.last<command::Take>().wanted.typed.at("form"), std::string("08"));
}

void TestRegisters::a_scanner_that_does_not_scan_says_why_and_a_second_press_stops_it() {
    WindowRig rig;
    open_whole_register(rig, "authorisations");
    rig.press("step-authorisation.form-added");
    auto* dialog = WindowRig::dialog<ui::StepDialog>();
    auto* scan = dialog->findChild<QPushButton*>(QStringLiteral("scan-form"));
    const auto* name = dialog->findChild<QLabel*>(QStringLiteral("attachedName"));
    rig.world.refuse<command::ScanForm>(Fault{FaultCode::scanner_device, "test", {{"reason", "paper"}}});
    scan->click();
    QCOMPARE(name->text(), QStringLiteral("掃描中…0%"));
    QCOMPARE(scan->text(), QStringLiteral("停止掃描"));
    QVERIFY(!dialog->findChild<QPushButton*>(QStringLiteral("take"))->isEnabled());
    WindowRig::settle();
    const auto* fault = dialog->findChild<ui::FaultPanel*>();
    QVERIFY(fault->isVisible());
    QCOMPARE(name->text(), QStringLiteral("未附檔案"));
    QCOMPARE(scan->text(), QStringLiteral("掃描…"));
    rig.world.accept<command::ScanForm>();
    scan->click();
    QVERIFY(!fault->isVisible());
    scan->click();
    WindowRig::settle();
    QVERIFY(rig.world.stopped<command::ScanForm>());
    QCOMPARE(name->text(), QStringLiteral("未附檔案"));
    dialog->reject();
}

/// Nobody takes what was seen of one form for what was seen of another.
void TestRegisters::what_was_seen_of_a_form_goes_when_another_is_chosen_R_AU_4() {
    WindowRig rig;
    open_whole_register(rig, "authorisations");
    rig.press("step-authorisation.form-added");
    auto* dialog = WindowRig::dialog<ui::StepDialog>();
    const auto* look = dialog->findChild<QWidget*>(QStringLiteral("formLook"));
    const auto choose = [&](const char* file) {
        Q_EMIT dialog->findChild<ui::StepForm*>()->file_chosen(QStringLiteral("form"), QString::fromUtf8(file));
    };
    choose("/first.pdf");
    WindowRig::settle();
    QVERIFY(look->isVisible());
    rig.world.refuse<command::Attach>(
        Fault{FaultCode::file_form, "attachment", {{"file", "other.png"}, {"reason", "damaged"}}});
    choose("/other.png");
    QVERIFY(!look->isVisible());
    WindowRig::settle();
    QVERIFY(!look->isVisible());
    rig.world.accept<command::Attach>();
    rig.world.refuse<command::LookAtForm>(Fault{FaultCode::file_form, "scan.file", {{"reason", "replaced"}}});
    choose("/third.pdf");
    WindowRig::settle();
    const auto told = told_of_the_form(*dialog);
    QVERIFY2(look->isVisible() && told.contains(QStringLiteral("影像未檢核：檔案已變更")), qPrintable(told));
    dialog->reject();
}

void TestRegisters::an_image_that_cannot_be_looked_at_is_told_and_may_be_entered_R_AU_4() {
    WindowRig rig;
    open_whole_register(rig, "authorisations");
    rig.press("step-authorisation.form-added");
    auto* dialog = WindowRig::dialog<ui::StepDialog>();
    rig.world.refuse<command::LookAtForm>(Fault{FaultCode::file_form, "scan.file", {{"reason", "no-picture"}}});
    QVERIFY(told_of_the_form(*dialog).isEmpty());
    Q_EMIT dialog->findChild<ui::StepForm*>()->file_chosen(QStringLiteral("form"), QStringLiteral("/form.pdf"));
    WindowRig::settle();
    QVERIFY(told_of_the_form(*dialog).contains(QStringLiteral("影像未檢核")));
    QVERIFY(dialog->findChild<QPushButton*>(QStringLiteral("take"))->isEnabled());
    dialog->reject();
}

void TestRegisters::a_file_is_read_shown_line_by_line_and_the_right_ones_entered() {
    WindowRig rig;
    open_whole_register(rig, "authorisations");
    rig.press("readRows");
    auto* dialog = WindowRig::dialog<ui::ReadInDialog>();
    QVERIFY(dialog != nullptr);
    auto* take = dialog->findChild<QPushButton*>(QStringLiteral("takeRead"));
    QVERIFY(!take->isEnabled());
    WindowRig::click(dialog->findChild<QPushButton*>(QStringLiteral("chooseTable")));
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("many.csv")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    auto* picker = WindowRig::dialog<QFileDialog>();
    auto* name = picker->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
    name->setText(file.fileName());
    WindowRig::key(name, Qt::Key_Return);
    auto* lines = dialog->findChild<QTableWidget*>(QStringLiteral("readLines"));
    QCOMPARE(lines->rowCount(), 2);
    QVERIFY(!take->isEnabled());  // one of them is wrong
    rig.world.answer<command::ReadFile>([](const command::ReadFile& wanted) {
        auto read = lines_of(wanted);
        read.lines.pop_back();
        return read;
    });
    WindowRig::click(dialog->findChild<QPushButton*>(QStringLiteral("chooseTable")));
    name = WindowRig::dialog<QFileDialog>()->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
    name->setText(file.fileName());
    WindowRig::key(name, Qt::Key_Return);
    QVERIFY(take->isEnabled() && take->text().contains(QLatin1Char('1')));
    WindowRig::click(take);
    QCOMPARE(rig.world.last<command::TakeRead>().seen.lines.size(), std::size_t{1});
    QVERIFY(dialog->findChild<QLabel*>(QStringLiteral("readNote"))->text().contains(QStringLiteral("已登記 1 列")));
    QCOMPARE(lines->rowCount(), 0);
}

void TestRegisters::what_is_owed_leads_to_its_row() {
    WindowRig rig;
    auto& row = rig.world.state.todo.emplace_back();
    row.kind = desk::TodoKind::register_step;
    row.book = "incidents";
    row.row = "2";
    row.owed = registers::incidents.dues.front().title;
    row.by = domain::RocDate::parse("1151122").value();  // a Sunday
    row.office_day = domain::RocDate::parse("1151120").value();
    rig.sign_in();
    for (auto* button : rig.window.findChildren<QPushButton*>())
        if (button->isVisible() && button->accessibleName().contains(QStringLiteral("立即通報"))) {
            const auto said = button->accessibleName();
            QVERIFY2(said.contains(QStringLiteral("115-11-22（例假日，前一辦公日 115-11-20）")), qPrintable(said));
            button->click();
            break;
        }
    WindowRig::settle();
    QCOMPARE(rig.find<QLabel>("registerTitle")->text(), QString::fromUtf8(registers::incidents.title));
    QVERIFY(rig.find<QPushButton>("step-incident.notified") != nullptr);
}

void TestRegisters::what_the_desk_counted_stands_beside_what_is_compared_with_it_R_LO_4() {
    WindowRig rig;
    open_whole_register(rig, "usages");
    const auto& usages = registers::usages;
    const auto note_of = [&](const registers::Values& known) {
        auto* dialog = new ui::StepDialog(rig.world, &usages, *usages.step("usage.checked"), "1", known, &rig.window);
        dialog->open();
        return dialog->findChild<QLabel*>(QStringLiteral("stepNote"));
    };
    QVERIFY(note_of({{"own-uses", "115-10: 0129999-03 7"}})->text().contains(QStringLiteral("0129999-03 7")));
    QVERIFY(!note_of({{"period", "115-10"}})->isVisible());  // of before, or where it could not be counted
}

void TestRegisters::nothing_stays_when_the_seat_is_left() {
    WindowRig rig;
    open_whole_register(rig, "subject-access");
    rig.world.state.seat_state = desk::SeatState::signed_out;
    rig.world.state.seat.reset();
    rig.publish();
    QCOMPARE(rig.window.findChild<QTableView*>(QStringLiteral("registerRows"))->model()->rowCount(), 0);
    QVERIFY(rig.window.findChild<QPushButton*>(QStringLiteral("step-access.answered")) == nullptr);
    for (auto* label : rig.window.findChildren<QLabel*>())
        QVERIFY(!label->text().contains(QStringLiteral("A123456789")));
}

// What every register lists, be it kept by people or made by the program.
namespace command = desk::command;

class TestRegisterLists : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void every_register_lists_its_rows_and_first_steps();
    void a_list_that_is_made_is_read_only_R_PA_4();
    void a_list_that_is_made_says_why_it_is_empty();
};

void TestRegisterLists::every_register_lists_its_rows_and_first_steps() {
    WindowRig rig;
    open_whole_register(rig, "devices");
    auto* names = rig.find<QListWidget>("registers");
    QCOMPARE(names->count(), static_cast<int>(registers::all_to_read().size()));
    for (int i = 0; i < names->count(); ++i) {
        names->setCurrentRow(i);
        WindowRig::settle();
        WindowRig::click(rig.find<QPushButton>("chipAll"));
        const auto* book = registers::all_to_read()[static_cast<std::size_t>(i)];
        QCOMPARE(rig.find<QLabel>("registerTitle")->text(), QString::fromUtf8(book->title));
        auto* table = rig.find<QTableView>("registerRows");
        QCOMPARE(table->model()->rowCount(), 2);
        // Number, the description's columns, two of them in a cell where it says so, and the state at the end.
        const auto below = std::ranges::count_if(book->columns, &registers::Column::below);
        QCOMPARE(table->model()->columnCount(), static_cast<int>(book->columns.size()) - static_cast<int>(below) + 2);
        QString heads;
        QSet<QString> keys;
        for (int column = 0; column < table->model()->columnCount(); ++column) {
            heads += table->model()->headerData(column, Qt::Horizontal).toString() + u'\n';
            keys << table->model()->headerData(column, Qt::Horizontal, ui::column_role).toString();
        }
        QVERIFY(keys.size() == table->model()->columnCount() && !keys.contains(QString()));
        for (const auto& column : book->columns)
            QVERIFY(heads.contains(QString::fromUtf8(book->title_of(column)) + u'\n'));
        for (const auto& step : book->steps)
            QCOMPARE(
                rig.window.findChild<QObject*>(QStringLiteral("begin-%1").arg(QLatin1String(step.action))) != nullptr,
                step.begins() && !step.counted);  // what a desk counts or reads has a window of its own
    }
    WindowRig::click(rig.find<QPushButton>("chipOpen"));
    QCOMPARE(rig.find<QTableView>("registerRows")->model()->rowCount(), 1);
}

void TestRegisterLists::a_list_that_is_made_is_read_only_R_PA_4() {
    for (const auto* name : {"destruction", "retention", "card-loans"}) {
        WindowRig rig;
        open_whole_register(rig, name);
        QCOMPARE(rig.find<QTableView>("registerRows")->model()->rowCount(), 2);
        QVERIFY(rig.window.findChildren<QPushButton*>(QRegularExpression(QStringLiteral("^(begin|step)-"))).isEmpty());
        QVERIFY(rig.offered("saveMenu", "saveRows") != nullptr && rig.find<QPushButton>("saveMenu")->isEnabled());
        // Of terms nothing is anybody's own: no tick that would hide them all.
        const auto* page = rig.window.findChild<ui::RegistersPage*>();
        QCOMPARE(page->findChild<QCheckBox*>(QStringLiteral("onlyMine"))->isVisible(),
                 std::string_view(name) != "retention");
    }
}

void TestRegisterLists::a_list_that_is_made_says_why_it_is_empty() {
    WindowRig rig;
    rig.world.answer<command::Rows>([](const command::Rows& wanted) {
        return desk::RegisterView{wanted.book, {}, 0, {}, {}};
    });
    open_whole_register(rig, "retention");
    const auto* note = rig.find<QTableView>("registerRows")->findChild<ui::EmptyNote*>();
    QTRY_VERIFY(note->isVisible());
    QVERIFY(note->findChild<QLabel*>(QStringLiteral("emptyWords"))->text().contains(QStringLiteral("系統依日誌")));
}

JCIC_WINDOW_TEST(TestRegisters)
JCIC_WINDOW_TEST(TestRegisterLists)
#include "test_registers.moc"
