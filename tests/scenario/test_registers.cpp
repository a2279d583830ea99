// Registers at a desk with its real ledger: entered, signed beside, verified by both verifiers, printed and saved.

#include <QtTest>

#include "app/desk/registers/reading_desk.h"
#include "app/desk/registers/register_desk.h"
#include "app/desk/registers/shown_list.h"
#include "at_the_desk.h"
#include "paper/judge.h"
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

// What has to be seen to in a register: counted, on top of its list, alone where that is asked; and what a row owes.
using domain::registers::Urgency;

class TestPressingRows : public QObject, private scenario::AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void init() { open_desk(); }
    void cleanup() { close_desk(); }

    void what_is_late_stands_on_top_then_what_is_due_soon_then_the_newest() {
        auto one = officer();
        VERIFY_OK(one.sign_in(Duty::unit_head));
        const auto late = desk().take_step(finding(day(0))).value();
        const auto soon = desk().take_step(finding(day(5))).value();
        const auto later = desk().take_step(finding(day(90))).value();
        QVERIFY(desk_->practice()->hurry(std::chrono::hours{24}).has_value());
        VERIFY_OK(one.sign_in(Duty::unit_head));
        desk::RowFilter filter;
        QCOMPARE(ids(filter), (std::vector<std::string>{later, soon, late}));  // as before: the newest first
        filter.pressing_first = true;
        QCOMPARE(ids(filter), (std::vector<std::string>{late, soon, later}));
        filter.limit = 1;
        QCOMPARE(ids(filter), std::vector<std::string>{late});  // older than what is listed, and listed all the same
        filter.limit = 500;
        filter.owing = Urgency::late;
        QCOMPARE(ids(filter), std::vector<std::string>{late});
        filter.owing = Urgency::soon;
        QCOMPARE(ids(filter), std::vector<std::string>{soon});
        const auto view = desk().rows(registers::findings, filter).value();
        QCOMPARE(view.found, std::size_t{1});
        QCOMPARE(view.counts.all, std::size_t{3});
        QCOMPARE(view.counts.open, std::size_t{3});
        QCOMPARE(view.counts.soon, std::size_t{1});
        QCOMPARE(view.counts.late, std::size_t{1});
        QVERIFY(view.rows.front().urgency == Urgency::soon);
        const auto counted = desk().counted().value();
        for (const auto& listed : counted) {
            if (listed.book == &registers::findings) QCOMPARE(listed.counts.late, std::size_t{1});
            // Of one that grows: read or not.
            if (listed.book == &registers::authorisations)
                QCOMPARE(listed.counts.all, desk().rows(registers::authorisations, {}).value().found);
            if (listed.book->is_made()) QCOMPARE(listed.counts.all, std::size_t{0});
        }
    }

    void a_row_says_what_it_owes_and_which_step_does_it() {
        auto one = officer();
        VERIFY_OK(one.sign_in(Duty::unit_head));
        const auto row = desk().take_step(finding(day(5))).value();
        const auto far = desk().take_step(finding(day(90))).value();
        auto view = desk().row(registers::findings, row).value();
        QCOMPARE(view.owes.size(), std::size_t{1});
        QCOMPARE(view.owes.front().until.text(), day(5));
        QVERIFY(view.owes.front().urgency == Urgency::soon && view.row.urgency == Urgency::soon);
        QVERIFY(view.likely == nullptr);  // another remedies it
        VERIFY_OK(one.sign_in(Duty::supervisor));
        view = desk().row(registers::findings, row).value();
        QVERIFY(view.likely == registers::findings.step("finding.remedied"));
        QVERIFY(desk().row(registers::findings, far).value().row.urgency == Urgency::later);
    }

private:
    std::string day(int later) {
        return domain::RocDate::from(
                   std::chrono::year_month_day{desk_->parts().machine.today().days() + std::chrono::days{later}})
            .value()
            .text();
    }
    domain::registers::StepRequest finding(const std::string& due) {
        const auto& book = registers::findings;
        return {&book,
                book.step("finding.opened"),
                "",
                {{"source", "other"},
                 {"what", "門禁紀錄未留存"},
                 {"owner", officer().with(Duty::supervisor).person.text()},
                 {"due", due}},
                std::nullopt};
    }
    std::vector<std::string> ids(const desk::RowFilter& filter) {
        std::vector<std::string> out;
        const auto view = desk().rows(registers::findings, filter).value();
        for (const auto& row : view.rows) out.push_back(row.id);
        return out;
    }
};

// Which days a register's sheet says that it is of.

class TestRegisterSheets : public QObject, private scenario::AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void init() { open_desk(); }
    void cleanup() { close_desk(); }
    void one_asked_from_a_day_is_of_that_day_however_early_began_what_still_stands_R_PA_4() {
        auto one = officer();
        VERIFY_OK(one.sign_in(domain::Duty::unit_head));
        const auto at_first = desk_->parts().machine.today();
        VERIFY_OK(desk_->practice()->hurry(std::chrono::hours{48}));
        const auto today = desk_->parts().machine.today();
        QVERIFY(at_first < today);
        desk::RowFilter from_today;
        from_today.since = today;
        QVERIFY(!desk_->registers().rows(registers::cards, from_today).value().rows.empty());  // the branch's card
        const auto sheet = desk_->registers().sheet(registers::cards, from_today).value();
        QCOMPARE(sheet.from.text(), today.text());
        QCOMPARE(sheet.to.text(), today.text());
        QVERIFY(!(at_first < desk_->registers().sheet(registers::cards, {}).value().from));  // of all its rows
    }
};

// One row of a register by itself, with all that it says and its story: an authorisation is shown whole (R-AU-3),
// though no column of its register's sheet has who verified it, or what was remarked.

class TestRowSheet : public QObject, private scenario::AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void init() { open_desk(); }
    void cleanup() { close_desk(); }

    void a_row_is_printed_whole_with_its_story_R_AU_3() {
        auto one = officer();
        VERIFY_OK(one.sign_in());
        const auto row = entered();
        const auto text = [&](const desk::RowFilter& filter) {
            const auto page = desk().sheet(registers::authorisations, filter);
            return page ? paper::Judge(*page->pdf).text() : QString();
        };
        desk::RowFilter as_listed;
        as_listed.only = {row};
        QVERIFY(!text(as_listed).contains(QStringLiteral("陳櫃員")));
        const auto all = text(whole(row));
        for (const auto* said : {"單筆", "W-1", "陳櫃員", "補件後簽署", "登記書面授權書", "1 筆"})
            QVERIFY2(all.contains(QString::fromUtf8(said)), said);
        QVERIFY(all.contains(QString::fromStdString(one.with(Duty::query_officer).name)));
        COMPARE_FAULT(desk().sheet(registers::authorisations, whole("none")), register_state);
    }

    void a_row_is_saved_whole_and_that_is_an_event_R_PA_5() {
        auto one = officer();
        VERIFY_OK(one.sign_in());
        const auto row = entered();
        const auto strong = one.secret("Kdwp-4729-Tmra");
        for (const auto* name : {"row.pdf", "row.zip"}) {
            const auto file = profile_.parent_path() / name;
            std::filesystem::remove(file);
            const auto saved = desk().save(registers::authorisations, whole(row), file, strong);
            VERIFY_OK(saved);
            QCOMPARE(*saved, std::size_t{1});
            QVERIFY(std::filesystem::exists(file));
            std::filesystem::remove(file);
        }
        QCOMPARE(count_events("register.exported"), std::size_t{2});
        QCOMPARE(last_event("register.exported").at("rows"), std::string("1"));
    }

    void who_may_not_read_the_register_takes_no_row_of_it() {
        auto one = officer();
        VERIFY_OK(one.sign_in());
        const auto row = entered();
        VERIFY_OK(one.sign_in(Duty::card_custodian));
        COMPARE_FAULT(desk().sheet(registers::authorisations, whole(row)), person_duty);
        const auto strong = one.secret("Kdwp-4729-Tmra");
        COMPARE_FAULT(desk().save(registers::authorisations, whole(row), profile_.parent_path() / "row.zip", strong),
                      person_duty);
        // An auditor has no records key: what is personal stays closed on paper, too.
        VERIFY_OK(one.sign_in(Duty::auditor));
        const auto page = desk().sheet(registers::authorisations, whole(row));
        VERIFY_OK(page);
        const auto text = paper::Judge(*page->pdf).text();
        QVERIFY(!text.contains(QStringLiteral("陳櫃員")) && text.contains(QStringLiteral("不可讀")));
    }

    void a_row_of_a_list_that_is_made_comes_whole_too() {
        auto one = officer();
        VERIFY_OK(one.sign_in());
        VERIFY_OK(one.submit());
        const auto view = desk().rows(registers::kept_queries, {});
        VERIFY_OK(view);
        QVERIFY(!view->rows.empty());
        VERIFY_OK(desk().sheet(registers::kept_queries, whole(view->rows.front().id)));
    }

    void of_named_days_a_register_has_what_stood_or_happened_then_R_LO_5() {
        auto one = officer();
        VERIFY_OK(one.sign_in(Duty::unit_head));
        const auto& book = registers::devices;
        const auto take = [&](const char* action, const std::string& row, registers::Values typed) {
            return desk().take_step(wanted(book, action, row, std::move(typed)));
        };
        const auto device = [](const char* number) {
            return registers::Values{{"kind", "reader"}, {"number", number}, {"place", "二樓"}, {"keeper", "L02"}};
        };
        const auto day = desk_->parts().machine.today();
        const auto later = [&](int days) {
            return domain::RocDate::from(day.days() + std::chrono::days{days}).value();
        };
        const auto gone = take("device.taken-in", "", device("EZ-901")).value();
        VERIFY_OK(take("device.ended", gone, {{"why", "汰換"}}));
        VERIFY_OK(take("device.taken-in", "", device("EZ-902")));
        const auto numbers = [&](domain::RocDate from, domain::RocDate to) {
            desk::RowFilter days;
            days.since = from;
            days.until = to;
            const auto page = desk().sheet(book, days);
            return page ? paper::Judge(*page->pdf).text() : QString();
        };
        const auto today = numbers(day, day);
        QVERIFY(today.contains(QStringLiteral("EZ-901")) && today.contains(QStringLiteral("EZ-902")));
        // What ended before is not of those days; what stands is.
        const auto after = numbers(later(1), later(30));
        QVERIFY(!after.contains(QStringLiteral("EZ-901")) && after.contains(QStringLiteral("EZ-902")));
        QVERIFY(!after.contains(QString::fromStdString(later(30).dashed())));  // no sheet tells of days to come
        // And nothing had begun before it began.
        const auto before = numbers(later(-30), later(-1));
        QVERIFY(!before.contains(QStringLiteral("EZ-901")) && !before.contains(QStringLiteral("EZ-902")));
        QVERIFY(before.contains(QString::fromStdString(later(-30).dashed())));
        QVERIFY(before.contains(QString::fromStdString(later(-1).dashed())));
    }

private:
    static desk::RowFilter whole(const std::string& row) {
        desk::RowFilter out;
        out.only = {row};
        out.whole = true;
        return out;
    }
    std::string entered() {
        auto one = officer();
        const auto form = one.whole_form().value();
        const auto& book = registers::authorisations;
        const auto today = domain::roc_date_at(desk_->snapshot()->now).text();
        return desk()
            .take_step(wanted(book, "authorisation.signed", "",
                              {{"reference", "W-1"},
                               {"subject", form.subject_id},
                               {"name", form.subject_name},
                               {"application", "個人房屋貸款"},
                               {"items", "T50,T51,T52"},
                               {"signed", today},
                               {"ends", today},
                               {"read-box", "yes"},
                               {"each-item", "yes"},
                               {"form-code", "yes"},
                               {"identity", "id-card"},
                               {"verifier", "陳櫃員"},
                               {"verified-on", today},
                               {"notices", "yes"},
                               {"remark", "補件後簽署"}}))
            .value();
    }
};

JCIC_TEST(TestRegisters)
JCIC_TEST(TestPressingRows)
JCIC_TEST(TestRegisterSheets)
JCIC_TEST(TestRowSheet)
#include "test_registers.moc"
