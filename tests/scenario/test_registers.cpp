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

    /// Below every caller; tests/rules/R-DU-2.txt has the rule.
    void what_is_not_signed_beside_or_not_described_is_not_written_R_DU_2() {
        auto one = officer();
        VERIFY_OK(one.sign_in(Duty::unit_head));
        const auto& book = registers::envelopes;
        VERIFY_OK(desk().take_step(
            wanted(book, "envelope.received", "",
                   {{"card", "0129999-03"}, {"mail", "R123"}, {"received", today()}, {"seal", "yes"}})));
        const auto keeper = one.with(Duty::password_custodian);
        auto step = wanted(book, "envelope.handed-on", "1", {{"keeper", keeper.person.text()}, {"seal-handed", "yes"}});
        step.beside = keeper.person;
        const auto page = desk().page(step).value();
        QVERIFY(page.text.find(keeper.name) != std::string::npos);
        auto event = page.event;
        event.plain("more", "x");
        COMPARE_FAULT(desk_->parts().seating.seat()->session().append(event), input_form);
        COMPARE_FAULT(desk().take_step(step), person_duty);  // unsigned
        VERIFY_OK(desk().take_step(step, page, one.secret(keeper.password)));
        COMPARE_FAULT(desk().take_step(step, page, one.secret(keeper.password)),
                      register_state);               // the same signature again
        step.step = book.step("envelope.received");  // beside whom nobody signs
        COMPARE_FAULT(desk().take_step(step, {}, one.secret(keeper.password)), query_changed);
    }

    void a_register_prints_and_is_saved_encrypted_R_PA_5() {
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
        COMPARE_FAULT(desk().save(registers::authorisations, {}, profile_.parent_path() / "list.txt", strong),
                      input_form);
        COMPARE_FAULT(
            desk().save(registers::authorisations, {}, profile_.parent_path() / "list.zip", one.secret("weak")),
            rule_pw_1);
        const desk::ShownList shown{"cases", "案件", {"案號"}, {{"115-房貸-00417"}}};
        const auto file = profile_.parent_path() / "shown.zip";
        std::filesystem::remove(file);
        QCOMPARE(desk::save_shown(desk_->parts(), shown, file, strong).value(), std::size_t{1});
        QCOMPARE(count_events("register.exported"), std::size_t{3});
        COMPARE_FAULT(desk::save_shown(desk_->parts(), {"people", "", {"a"}, {}}, file, strong), input_form);
        std::filesystem::remove(file);
    }

    void a_row_whose_term_is_over_is_erased_with_its_form_R_AU_6() {
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
    void what_cannot_be_painted_is_not_attached_R_AU_3() {
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
    void one_file_as_the_form_of_two_people_stands_out() {
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

    void a_form_is_attached_shown_again_and_found_when_it_is_gone_R_AU_3() {
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
            COMPARE_FAULT(desk().take_step(wanted(book, "authorisation.form-added", row, {{"form", made_up}})),
                          input_form);
        VERIFY_OK(desk().take_step(wanted(book, "authorisation.form-added", row, {{"form", attached.handle}})));
        const auto said = desk().row(book, row).value().values;
        const auto form =
            std::ranges::find(said, std::string_view("form"), [](const auto& field) { return field.field->name; });
        QVERIFY(form != said.end() && form->written.empty() && form->value.starts_with("form.png"));
        QCOMPARE(desk().attached(book, row, "form").value().form, domain::AttachmentForm::png);
        QCOMPARE(last_event("register.attachment-opened")["row"], row);
        QVERIFY(desk_->ledger().verify({}).value().ok);
        std::filesystem::remove(profile_ / "ledger" / "attachments" /
                                last_event("authorisation.form-added")["attached"]);
        COMPARE_FAULT(desk().attached(book, row, "form"), ledger_corrupt);
        QVERIFY(!desk_->ledger().verify({}).value().ok);
        VERIFY_OK(one.sign_in(Duty::card_custodian));
        COMPARE_FAULT(desk().attached(book, row, "form"), person_duty);
    }

    void a_list_is_taken_out_by_whose_it_is_R_PA_7() {
        auto one = officer();
        const auto file = profile_.parent_path() / "list.zip";
        const auto saved = [&](const char* name) {
            std::filesystem::remove(file);
            const desk::ShownList list{name, "清單", {"欄"}, {{"列"}}};
            return desk::save_shown(desk_->parts(), list, file, one.secret("Kdwp-4729-Tmra"));
        };
        VERIFY_OK(one.sign_in());
        for (const auto* name : {"cases", "copies", "retention", "duties", "settings"}) VERIFY_OK(saved(name));
        QCOMPARE(count_events("register.exported"), std::size_t{5});
        COMPARE_FAULT(saved("deletion-evidence"), person_duty);
        COMPARE_FAULT(saved("people"), input_form);
        VERIFY_OK(one.sign_in(Duty::auditor));
        VERIFY_OK(saved("deletion-evidence"));
        VERIFY_OK(one.sign_in(Duty::card_custodian));
        COMPARE_FAULT(saved("cases"), person_duty);
        VERIFY_OK(saved("duties"));
        std::filesystem::remove(file);
    }

    /// As the windows offer it; tests/rules/R-DU-1.txt has what is refused.
    void what_a_file_may_enter_or_be_judged_by_R_DU_3() {
        QVERIFY(desk::can_be_read_in(*registers::envelopes.step("envelope.received")));
        QVERIFY(desk::can_be_checked(*registers::people.step("person.designated")));
        QVERIFY(!desk::can_be_read_in(*registers::people.step("person.designated")));
        QVERIFY(!desk::can_be_checked(*registers::cards.step("card.received")));
    }
};

JCIC_TEST(TestRegisters)
#include "test_registers.moc"
