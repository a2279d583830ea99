// Registers at a desk with its real ledger: entered, signed beside, verified by both verifiers, printed and saved.
#include <QtTest>

#include "app/desk/registers/reading_desk.h"
#include "app/desk/registers/register_desk.h"
#include "app/desk/registers/shown_list.h"
#include "at_the_desk.h"
#include "support/result.h"
#include "support/small_files.h"
#include "support/test_program.h"

using namespace jcic;
using domain::Duty;
namespace registers = domain::registers;

class TestRegisters : public QObject, private scenario::AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void init() { open_desk(); }
    void cleanup() { close_desk(); }
    void who_stands_beside_signs_with_their_own_password_R_DU_2();
    void a_register_prints_and_is_saved_encrypted_R_PA_5();
    void who_may_not_read_sees_nothing();
    void a_new_officer_is_designated_works_and_leaves_R_DU_1_R_DU_4();
    void relations_end_by_a_file_each_line_judged_R_AU_6();
    void a_row_whose_term_is_over_is_erased_with_its_form_R_AU_6();
    void what_cannot_be_painted_is_not_attached_R_AU_3();
    void one_file_as_the_form_of_two_people_stands_out();
    void a_form_is_attached_shown_again_and_found_when_it_is_gone_R_AU_3();
};

void TestRegisters::who_stands_beside_signs_with_their_own_password_R_DU_2() {
    auto one = officer();
    VERIFY_OK(one.sign_in(Duty::unit_head));
    const auto& book = registers::envelopes;
    VERIFY_OK(
        desk().take_step(wanted(book, "envelope.received", "",
                                {{"card", "0129999-03"}, {"mail", "R123"}, {"received", today()}, {"seal", "yes"}})));
    const auto keeper = one.with(Duty::password_custodian);
    auto step = wanted(book, "envelope.handed-on", "1", {{"keeper", keeper.person.text()}, {"seal-handed", "yes"}});
    COMPARE_FAULT(desk().page(step), input_missing);
    step.beside = keeper.person;
    const auto page = desk().page(step).value();
    QVERIFY(page.text.find(keeper.name) != std::string::npos);
    auto event = page.event;
    event.plain("more", "x");  // below every caller: what the catalogue does not describe is not written
    COMPARE_FAULT(desk_->parts().seating.seat()->session().append(event), input_form);
    COMPARE_FAULT(desk().take_step(step, page, one.secret("Wrong-2026-Wrong")), person_password);
    COMPARE_FAULT(desk().take_step(step), person_duty);  // unsigned
    VERIFY_OK(desk().take_step(step, page, one.secret(keeper.password)));
    COMPARE_FAULT(desk().take_step(step, page, one.secret(keeper.password)),
                  register_state);  // the same signature again
    QCOMPARE(desk().row(book, "1").value().row.state->name, std::string_view("with-keeper"));
    step.step = book.step("envelope.received");  // beside whom nobody signs
    COMPARE_FAULT(desk().take_step(step, {}, one.secret(keeper.password)), query_changed);
    QVERIFY(desk_->ledger().verify({}).value().ok);
}

void TestRegisters::a_register_prints_and_is_saved_encrypted_R_PA_5() {
    auto one = officer();
    VERIFY_OK(one.sign_in());
    const auto page = desk().sheet(registers::authorisations, {}).value();
    QVERIFY(page.pdf->size() > 10'000);
    const auto strong = one.secret("Kdwp-4729-Tmra");
    for (const auto* name : {"list.zip", "list.pdf"}) {
        const auto file = profile_.parent_path() / name;
        std::filesystem::remove(file);
        QCOMPARE(desk().save(registers::authorisations, {}, file, strong).value(), std::size_t{11});
        QFile saved(QString::fromStdString(file.string()));
        QVERIFY(saved.open(QIODevice::ReadOnly));
        const auto bytes = saved.readAll();
        QVERIFY(bytes.size() > 1000 && !bytes.contains("A123456789"));
        std::filesystem::remove(file);
    }
    QCOMPARE(count_events("register.exported"), std::size_t{2});
    COMPARE_FAULT(desk().save(registers::authorisations, {}, profile_.parent_path() / "list.txt", strong), input_form);
    COMPARE_FAULT(desk().save(registers::authorisations, {}, profile_.parent_path() / "list.zip", one.secret("weak")),
                  rule_pw_1);
    const desk::ShownList shown{"cases", "案件", {"案號"}, {{"115-房貸-00417"}}};
    const auto file = profile_.parent_path() / "shown.zip";
    std::filesystem::remove(file);
    QCOMPARE(desk::save_shown(desk_->parts(), shown, file, strong).value(), std::size_t{1});
    QCOMPARE(count_events("register.exported"), std::size_t{3});
    COMPARE_FAULT(desk::save_shown(desk_->parts(), {"people", "", {"a"}, {}}, file, strong), input_form);
    std::filesystem::remove(file);
}

void TestRegisters::who_may_not_read_sees_nothing() {
    auto one = officer();
    VERIFY_OK(one.sign_in(Duty::card_custodian));
    COMPARE_FAULT(desk().rows(registers::authorisations, {}), person_duty);
    COMPARE_FAULT(desk().sheet(registers::authorisations, {}), person_duty);
    for (const auto* book : desk().readable()) QVERIFY(book != &registers::authorisations);
    VERIFY_OK(one.sign_in(Duty::auditor));
    const auto view = desk().rows(registers::authorisations, {}).value();
    QCOMPARE(view.found, std::size_t{11});
    for (const auto& row : view.rows)
        for (const auto& cell : row.cells) QVERIFY(cell.find("A123456789") == std::string::npos);
}

void TestRegisters::a_new_officer_is_designated_works_and_leaves_R_DU_1_R_DU_4() {
    auto one = officer();
    VERIFY_OK(one.sign_in(Duty::unit_head));
    const auto& book = registers::people;
    auto step = wanted(book, "person.designated", "",
                       {{"code", "N77"},
                        {"name", "新進員"},
                        {"title", "辦事員"},
                        {"ways", "N"},
                        {"duties", "query-officer"},
                        {"from", today()},
                        {"briefed", today()}});
    COMPARE_FAULT(desk().take_step(step), input_missing);                      // nobody's password
    COMPARE_FAULT(desk().take_step(step, one.secret("password")), rule_pw_1);  // a weak one
    QCOMPARE(desk().take_step(step, one.secret("Kdwp-4729-Tmra")).value(), std::string("N77"));
    const auto newcomer = domain::PersonId::parse("N77").value();
    VERIFY_OK(desk_->seat().sign_in(newcomer, one.secret("Kdwp-4729-Tmra")));
    QVERIFY(desk_->snapshot()->seat->person.duties == std::set{Duty::query_officer});
    VERIFY_OK(one.submit());
    COMPARE_FAULT(desk().rows(book, {}), person_duty);  // not an officer's to read

    VERIFY_OK(one.sign_in(Duty::administrator));
    VERIFY_OK(desk().take_step(wanted(book, "person.last-day", "N77", {{"until", today()}})));
    VERIFY_OK(desk_->seat().sign_in(newcomer, one.secret("Kdwp-4729-Tmra")));  // the last day is theirs
    VERIFY_OK(one.sign_in(Duty::administrator));
    VERIFY_OK(desk().take_step(wanted(book, "person.ended", "N77", {})));
    COMPARE_FAULT(desk_->seat().sign_in(newcomer, one.secret("Kdwp-4729-Tmra")), person_ended);
    VERIFY_OK(one.sign_in(Duty::unit_head));
    const auto todo = desk_->snapshot()->todo;
    QVERIFY(std::ranges::any_of(todo, [](const auto& row) { return row.row == "N77"; }));
    VERIFY_OK(desk().take_step(wanted(book, "person.end-confirmed", "N77", {})));
    const auto sheet = desk().rows(book, {.text = "新進員"}).value();
    QCOMPARE(sheet.found, std::size_t{1});
    QVERIFY(desk_->ledger().verify({}).value().ok);
}

void TestRegisters::relations_end_by_a_file_each_line_judged_R_AU_6() {
    auto one = officer();
    VERIFY_OK(one.sign_in());
    const auto& book = registers::authorisations;
    const auto& step = *book.step("authorisation.ended");
    const auto rows = desk().rows(book, {}).value().rows;
    const auto file = profile_ / "ended.csv";
    VERIFY_OK(desk_->reading().save_form(book, step, profile_.parent_path() / "blank.csv"));
    std::filesystem::remove(profile_.parent_path() / "blank.csv");
    std::ofstream(file) << "登記編號,結束方式,保存期起算日\r\n"
                        << rows[0].id << ",往來結束," << today() << "\r\n"
                        << rows[1].id << ",refused,1991301\r\n"
                        << "P-nobody,ended,1151102\r\n"
                        << rows[0].id << ",ended," << today() << "\r\n";
    const auto read = desk_->reading().read(book, step, file).value();
    QCOMPARE(read.lines.size(), std::size_t{4});
    const auto fault = [&](std::size_t line) {
        return read.lines[line].fault ? std::string(read.lines[line].fault->text()) : std::string();
    };
    QCOMPARE(fault(0), std::string());
    QCOMPARE(fault(1), std::string("rule.ROC-DATE"));
    QCOMPARE(fault(2), std::string("register.state"));
    QCOMPARE(fault(3), std::string("register.state"));  // the same row twice
    const auto untouched = count_events("authorisation.ended");
    COMPARE_FAULT(desk_->reading().enter_lines(read), rule_roc_date);  // nothing, while one line is wrong
    QCOMPARE(count_events("authorisation.ended"), untouched);
    std::ofstream(file) << "登記編號,結束方式,保存期起算日\r\n" << rows[0].id << ",往來結束," << today() << "\r\n";
    const auto good = desk_->reading().read(book, step, file).value();
    QCOMPARE(good.good(), std::size_t{1});
    const auto before = count_events("authorisation.ended");
    QCOMPARE(desk_->reading().enter_lines(good).value().taken, std::size_t{1});
    QCOMPARE(count_events("authorisation.ended"), before + 1);
    const auto again = desk_->reading().enter_lines(good).value();  // the answer twice
    QCOMPARE(again.taken, std::size_t{0});
    QVERIFY(again.fault && again.fault->code == FaultCode::register_state && again.line == 2);
    std::ofstream(file) << "登記編號,顏色\r\n";
    COMPARE_FAULT(desk_->reading().read(book, step, file), input_form);
    QVERIFY(desk_->reading().read(book, step, file).error().detail("allowed").starts_with("row | "));
    std::ofstream(file) << "登記編號,結束方式\r\n";
    COMPARE_FAULT(desk_->reading().read(book, step, file), input_missing);
}

void TestRegisters::a_row_whose_term_is_over_is_erased_with_its_form_R_AU_6() {
    auto one = officer();
    VERIFY_OK(one.sign_in());
    const auto& book = registers::authorisations;
    const auto row = desk().rows(book, {}).value().rows.front().id;
    const auto file = profile_ / "form.pdf";
    std::ofstream(file) << test::small_pdf();
    VERIFY_OK(desk().take_step(
        wanted(book, "authorisation.form-added", row, {{"form", desk().attach(file).value().handle}})));
    VERIFY_OK(desk().take_step(wanted(book, "authorisation.ended", row, {{"how", "ended"}, {"on", today()}})));
    const auto sealed = profile_ / "ledger" / "attachments" / last_event("authorisation.form-added")["attached"];
    const auto reviewer = one.with(Duty::reviewer);
    auto step = wanted(book, "authorisation.erased", row, {});
    step.beside = reviewer.person;
    VERIFY_OK(one.sign_in(Duty::unit_head));
    COMPARE_FAULT(desk().page(step), register_state);  // kept for five years
    VERIFY_OK(desk_->practice()->hurry(std::chrono::days{6 * 366}));
    const auto fresh = one.secret("Six-Years-Later-1357");  // by then every password has run out (R-PW-2)
    for (const auto duty : {Duty::reviewer, Duty::unit_head}) {
        VERIFY_OK(one.sign_in(duty));
        VERIFY_OK(desk_->seat().change_password(one.secret(one.with(duty).password), fresh));
    }
    const auto todo = desk_->snapshot()->todo;
    QVERIFY(std::ranges::any_of(todo, [&](const auto& owed) { return owed.row == row; }));
    const auto page = desk().page(step).value();
    VERIFY_OK(desk().take_step(step, page, fresh));
    QVERIFY(!std::filesystem::exists(sealed));
    const auto view = desk().row(book, row).value();
    for (const auto& said : view.values)
        QVERIFY2(said.field->keep == domain::Keep::plain || said.sealed, said.field->name.data());
    QCOMPARE(last_event("authorisation.erased")["page"], page.text);  // stays, under nobody's key
    QVERIFY(desk_->ledger().deletions().value().ok());
    QVERIFY(desk_->ledger().verify({}).value().ok);
}

/// What no reader could show is evidence of nothing: neither sealed nor written down.
void TestRegisters::what_cannot_be_painted_is_not_attached_R_AU_3() {
    auto one = officer();
    VERIFY_OK(one.sign_in());
    const auto& book = registers::authorisations;
    const auto row = desk().rows(book, {}).value().rows.front().id;
    const auto sealed = [&] {
        const auto folder = profile_ / "ledger" / "attachments";
        return std::filesystem::exists(folder)
                   ? std::ranges::distance(std::filesystem::recursive_directory_iterator(folder),
                                           std::filesystem::recursive_directory_iterator())
                   : 0;
    };
    const auto before = sealed();
    const auto events = desk_->parts().seating.seat()->session().count().value();
    const auto file = profile_.parent_path() / "form.png";
    const auto whole = test::small_png();
    auto giant = whole;
    for (const std::size_t side : {16U, 20U}) giant[side + 2] = '\xEA', giant[side + 3] = '\x60';  // 60000
    for (const auto& [bytes, reason] : {std::pair(giant, "too-large"),
                                        {whole.substr(0, 50), "damaged"},
                                        {test::small_pdf().substr(0, 90), "damaged"}}) {
        std::ofstream(file, std::ios::binary) << bytes;
        const auto refused = desk().attach(file);
        COMPARE_FAULT(refused, file_form);
        QCOMPARE(refused.error().detail("reason"), std::string_view(reason));
        QCOMPARE(refused.error().detail("file"), std::string_view("form.png"));
        COMPARE_FAULT(desk().would_say(wanted(book, "authorisation.form-added", row, {{"form", file.string()}})),
                      file_form);
    }
    QCOMPARE(sealed(), before);
    QCOMPARE(desk_->parts().seating.seat()->session().count().value(), events);
    // The bytes that were looked at are the bytes that are sealed, whatever lies there by then.
    std::ofstream(file, std::ios::binary) << whole;
    const auto attached = desk().attach(file).value();
    std::ofstream(file, std::ios::binary) << giant;
    VERIFY_OK(desk().take_step(wanted(book, "authorisation.form-added", row, {{"form", attached.handle}})));
    QVERIFY(to_text(*desk().attached(book, row, "form").value().bytes) == whole);
    QVERIFY(attached.digest == desk::sha256_of(view(whole)));
    std::filesystem::remove(file);
}

/// Case 43: by the bytes, whatever the file is called; told to who enters it, without a name of the other person.
void TestRegisters::one_file_as_the_form_of_two_people_stands_out() {
    auto one = officer();
    VERIFY_OK(one.sign_in());
    const auto& book = registers::authorisations;
    const auto rows = desk().rows(book, {}).value().rows;
    QVERIFY(rows.size() >= 2);
    const auto attach_as = [&](const char* name) {
        const auto file = profile_.parent_path() / name;
        std::ofstream(file, std::ios::binary) << test::small_png("twice");
        auto handle = desk().attach(file).value().handle;
        std::filesystem::remove(file);
        return handle;
    };
    const auto step = [&](const std::string& row, const std::string& handle) {
        return wanted(book, "authorisation.form-added", row, {{"form", handle}});
    };
    const auto first = step(rows[0].id, attach_as("first.png"));
    QVERIFY(desk().judge(first).value().remarks.empty());
    VERIFY_OK(desk().take_step(first));
    const auto second = step(rows[1].id, attach_as("second.png"));
    const auto remarks = desk().judge(second).value().remarks;
    QCOMPARE(remarks.size(), std::size_t{1});
    const bool same_person =
        desk().row(book, rows[0].id).value().row.cells == desk().row(book, rows[1].id).value().row.cells;
    QVERIFY(same_person || remarks.front().kind == inquiry::Remark::Kind::form_of_others);
    QCOMPARE(remarks.front().details.front().value, rows[0].id);
    QVERIFY(desk_->ledger().verify({}).value().ok);
}

void TestRegisters::a_form_is_attached_shown_again_and_found_when_it_is_gone_R_AU_3() {
    auto one = officer();
    VERIFY_OK(one.sign_in());
    const auto& book = registers::authorisations;
    const auto row = desk().rows(book, {}).value().rows.front().id;
    const auto file = profile_ / "form.png";
    std::ofstream(file) << test::small_png();
    const auto attached = desk().attach(file).value();
    QCOMPARE(attached.name, std::string("form.png"));
    // Only what was sealed at this seat: not a handle of one's own making, nor a whole attachment.
    for (const auto& made_up : {std::string(64, 'a'), domain::Attachment{{7}, {9}, "form.png"}.text()})
        COMPARE_FAULT(desk().take_step(wanted(book, "authorisation.form-added", row, {{"form", made_up}})), input_form);
    VERIFY_OK(desk().take_step(wanted(book, "authorisation.form-added", row, {{"form", attached.handle}})));
    const auto said = desk().row(book, row).value().values;
    const auto form =
        std::ranges::find(said, std::string_view("form"), [](const auto& field) { return field.field->name; });
    QVERIFY(form != said.end() && form->written.empty() && form->value.starts_with("form.png"));
    QCOMPARE(desk().attached(book, row, "form").value().form, domain::AttachmentForm::png);
    QCOMPARE(last_event("register.attachment-opened")["row"], row);
    QVERIFY(desk_->ledger().verify({}).value().ok);
    std::filesystem::remove(profile_ / "ledger" / "attachments" / last_event("authorisation.form-added")["attached"]);
    COMPARE_FAULT(desk().attached(book, row, "form"), ledger_corrupt);
    QVERIFY(!desk_->ledger().verify({}).value().ok);
    VERIFY_OK(one.sign_in(Duty::card_custodian));
    COMPARE_FAULT(desk().attached(book, row, "form"), person_duty);
}

JCIC_TEST(TestRegisters)
#include "test_registers.moc"
