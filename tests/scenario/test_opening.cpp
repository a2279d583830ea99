// A branch that starts in mid-year: what it has already comes out of files where a file may say it, checked line by
// line; what each person must do themselves is at least judged beforehand (R-DU-1).
#include <QTemporaryDir>
#include <QtTest>

#include "app/desk/registers/reading_desk.h"
#include "at_the_desk.h"
#include "support/parts_for_tests.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using domain::Duty;
namespace registers = domain::registers;

class TestOpening : public QObject, private scenario::AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void init() { open_desk(); }
    void cleanup() { close_desk(); }
    void people_out_of_a_file_are_judged_and_designated_one_by_one_R_DU_1();
    void what_another_signs_or_a_window_of_its_own_writes_is_no_files_R_DU_3();
    void cards_that_stand_already_come_by_a_file_and_are_counted_before_they_are_lent_R_DU_9();
    void authorisations_and_envelopes_that_stand_already_come_by_files_R_AU_1_R_DU_2();

private:
    QTemporaryDir beside_;

    std::filesystem::path file(const std::string& lines) {
        const auto path = std::filesystem::path(beside_.path().toStdString()) / "opening.csv";
        std::ofstream(path) << lines;
        return path;
    }
    void compare_reason(const Result<desk::ReadIn>& read, const char* reason) {
        COMPARE_FAULT(read, input_form);
        QCOMPARE(read.error().detail("reason"), std::string_view(reason));
    }
};

void TestOpening::people_out_of_a_file_are_judged_and_designated_one_by_one_R_DU_1() {
    auto one = officer();
    VERIFY_OK(one.sign_in(Duty::unit_head));
    const auto& book = registers::people;
    const auto& step = *book.step("person.designated");
    const auto known = one.with(Duty::query_officer).person.text();
    const std::string head = "code,name,title,ways,duties,from,briefed\r\n";
    const auto line = [&](const std::string& code, const std::string& name, const std::string& duties) {
        return code + "," + name + ",辦事員,N,\"" + duties + "\"," + today() + "," + today() + "\r\n";
    };
    const auto four = head + line("N91", "陳新進", "query-officer") + line(known, "李新進", "query-officer") +
                      line("N92", "王新進", "card-custodian,password-custodian") + line("N91", "陳新進", "reviewer");
    const auto read = desk_->reading().read(book, step, file(four));
    VERIFY_OK(read);
    QCOMPARE(read->lines.size(), std::size_t{4});
    const auto said = read->lines[0].fault ? std::string(read->lines[0].fault->text()) : std::string();
    QCOMPARE(said, std::string());
    for (const auto wrong : {std::size_t{1}, std::size_t{2}, std::size_t{3}}) QVERIFY(read->lines[wrong].fault);

    const auto good = desk_->reading().read(book, step, file(head + line("N91", "陳新進", "query-officer")));
    VERIFY_OK(good);
    QCOMPARE(good->good(), std::size_t{1});
    const auto before = count_events("person.designated");
    const auto taken = desk_->reading().enter_lines(*good);
    COMPARE_FAULT(taken, input_form);
    QCOMPARE(taken.error().detail("reason"), std::string_view("one-by-one"));
    QCOMPARE(count_events("person.designated"), before);
    VERIFY_OK(one.sign_in());
    COMPARE_FAULT(desk_->reading().read(book, step, file(four)), person_duty);
}

void TestOpening::what_another_signs_or_a_window_of_its_own_writes_is_no_files_R_DU_3() {
    VERIFY_OK(officer().sign_in(Duty::unit_head));
    const auto& envelopes = registers::envelopes;
    compare_reason(desk_->reading().read(envelopes, *envelopes.step("envelope.handed-on"), file("row\r\n")),
                   "not-by-file");
    QVERIFY(desk::can_be_read_in(*envelopes.step("envelope.received")));
    QVERIFY(desk::can_be_checked(*registers::people.step("person.designated")));
    QVERIFY(!desk::can_be_read_in(*registers::people.step("person.designated")));
    QVERIFY(!desk::can_be_checked(*registers::cards.step("card.received")));
}

void TestOpening::cards_that_stand_already_come_by_a_file_and_are_counted_before_they_are_lent_R_DU_9() {
    auto one = officer();
    VERIFY_OK(one.sign_in(Duty::unit_head));
    const auto& book = registers::cards;
    const auto keeper = one.with(Duty::card_custodian).person;
    const auto entered = [&](std::string_view action, const std::string& lines) -> Result<desk::TakenIn> {
        JCIC_TRY(const auto read, desk_->reading().read(book, *book.step(action), file(lines)));
        return desk_->reading().enter_lines(read);
    };
    const std::string head = "card-number,kind,held-since,custodian\r\n";
    const auto line = [&](const std::string& card, const std::string& custodian) {
        return card + ",查詢卡,1130501," + custodian + "\r\n";
    };
    const auto known = desk_->snapshot()->cards.front().number;
    const auto wrong = head + line("0129999-71", keeper.text()) + line("0129999-71", keeper.text()) +
                       line(known, keeper.text()) + line("0129999-72", one.with(Duty::reviewer).person.text());
    const auto seen = desk_->reading().read(book, *book.step(action::card_brought_forward), file(wrong));
    VERIFY_OK(seen);
    QCOMPARE(seen->good(), std::size_t{1});
    QVERIFY(!seen->lines[0].fault);
    QCOMPARE(count_events("card.brought-forward"), std::size_t{0});
    const auto both = entered(action::card_brought_forward,
                              head + line("0129999-71", keeper.text()) + line("0129999-72", keeper.text()));
    VERIFY_OK(both);
    QCOMPARE(both->taken, std::size_t{2});
    QCOMPARE(last_event("card.brought-forward").at("held-since"), std::string("1130501"));
    // In what state they are comes by the steps that say it.
    VERIFY_OK(entered(action::card_stopped, "row,why\r\n0129999-72,汰換\r\n"));
    QCOMPARE(desk_->registers().row(book, "0129999-72")->row.state->name, std::string_view("stopped"));
    QCOMPARE(desk_->registers().row(book, "0129999-71")->row.state->name, std::string_view("kept"));

    auto counting =
        domain::registers::StepRequest{&book, book.step("card.counted"), "0129999-71", {{"in-place", "yes"}}, keeper};
    const auto page = desk_->registers().page(counting);
    VERIFY_OK(page);
    const auto lend = [&] {
        domain::registers::StepRequest out{
            &book, book.step(action::card_handed_out), "0129999-71", {{"purpose", "徵信"}}, keeper};
        return desk_->registers().page(out);
    };
    VERIFY_OK(one.sign_in());
    QVERIFY(std::ranges::count(desk_->snapshot()->cards, "0129999-71", &desk::CardRow::number) == 1);
    const auto refused = lend();
    COMPARE_FAULT(refused, input_form);
    QCOMPARE(refused.error().detail("reason"), std::string_view("not-counted"));
    VERIFY_OK(one.sign_in(Duty::unit_head));
    VERIFY_OK(desk_->registers().take_step(counting, desk_->registers().page(counting).value(),
                                           one.secret(one.with(Duty::card_custodian).password)));
    QVERIFY(desk_->ledger().verify({}).value().ok);
    VERIFY_OK(one.sign_in());
    VERIFY_OK(lend());
    COMPARE_FAULT(desk_->reading().read(book, *book.step(action::card_brought_forward), file(head)), person_duty);
}

/// What docs/run/setting-up.md says of a branch that starts in mid-year, done.
void TestOpening::authorisations_and_envelopes_that_stand_already_come_by_files_R_AU_1_R_DU_2() {
    auto one = officer();
    VERIFY_OK(one.sign_in());
    auto form = one.whole_form().value();
    const auto& book = registers::authorisations;
    const auto rows = [&] { return desk_->registers().rows(book, {}).value().found; };
    const auto before = rows();
    const auto entered = [&](const char* action, const std::string& lines) -> Result<desk::TakenIn> {
        JCIC_TRY(const auto read, desk_->reading().read(book, *book.step(action), file(lines)));
        return desk_->reading().enter_lines(read);
    };
    const std::string head =
        "reference,subject,name,application,items,signed,ends,read-box,each-item,form-code,identity,notices\r\n";
    const auto held = [&](const std::string& reference, const std::string& subject) {
        return reference + "," + subject + "," + form.subject_name + ",個人房屋貸款,\"T50,T51,T52\"," + today() + "," +
               today() + ",yes,yes,yes,id-card,yes\r\n";
    };
    // One wrong line, and nothing is entered.
    const auto wrong = head + held("S-1", form.subject_id) + held("S-2", "A123456780");
    const auto seen = desk_->reading().read(book, *book.step("authorisation.signed"), file(wrong));
    VERIFY_OK(seen);
    QVERIFY(!seen->lines[0].fault && seen->lines[1].fault);
    QCOMPARE(std::string(seen->lines[1].fault->text()), std::string("rule.ID-NATIONAL"));
    COMPARE_FAULT(desk_->reading().enter_lines(*seen), rule_id_national);
    QCOMPARE(rows(), before);
    const auto signed_ones =
        entered("authorisation.signed", head + held("S-1", form.subject_id) + held("S-2", form.subject_id));
    VERIFY_OK(signed_ones);
    QCOMPARE(signed_ones->taken, std::size_t{2});
    const auto day = "," + today() + "\r\n";
    QCOMPARE(entered("authorisation.sent", "row,sent\r\nS-1" + day + "S-2" + day)->taken, std::size_t{2});
    QCOMPARE(entered("authorisation.accepted", "row,answered\r\nS-1" + day)->taken, std::size_t{1});
    QCOMPARE(rows(), before + 2);
    form.authorisation = "S-1";
    VERIFY_OK(desk_->queries().submit(form));
    form.authorisation = "S-2";  // JCIC has not answered
    QVERIFY(!desk_->queries().check(form).value().query);

    // What was asked on it before the start is not asked again (R-AU-5).
    const auto used = entered("authorisation.signed",
                              head.substr(0, head.size() - 2) + ",used-before,used-on\r\n" +
                                  held("S-3", form.subject_id).substr(0, held("S-3", form.subject_id).size() - 2) +
                                  ",T52," + today() + "\r\n");
    VERIFY_OK(used);
    QCOMPARE(entered("authorisation.sent", "row,sent\r\nS-3" + day)->taken, std::size_t{1});
    QCOMPARE(entered("authorisation.accepted", "row,answered\r\nS-3" + day)->taken, std::size_t{1});
    form.authorisation = "S-3";
    const auto judged = desk_->queries().check(form).value();
    QVERIFY(!judged.query);
    COMPARE_FAULT(judged.items.at(domain::Item::t52), rule_au_5);
    QVERIFY(judged.items.at(domain::Item::t51));
    const auto offered = desk_->queries().offered(form.subject_id).value();
    const auto third =
        std::ranges::find_if(offered, [](const auto& held_one) { return held_one.authorisation.reference == "S-3"; });
    QVERIFY(third != offered.end() && third->used == std::set{domain::Item::t52});
    // Nor anything else, where a form is good for one submission.
    desk::PartsForTests::fix(*desk_->parts().seating.seat(),
                             {{"authorisation_good_for", {"submission", "policy.conf", 1}}});
    const auto whole = desk_->queries().check(form).value().items.at(domain::Item::t51);
    COMPARE_FAULT(whole, rule_au_5);
    QCOMPARE(whole.error().detail("reason"), std::string_view("whole-form"));
    desk::PartsForTests::fix(*desk_->parts().seating.seat(), {});

    VERIFY_OK(one.sign_in(Duty::unit_head));
    const auto& envelopes = registers::envelopes;
    const auto letter = desk_->reading().read(envelopes, *envelopes.step("envelope.received"),
                                              file("card,mail,received,seal\r\n0129999-03,R1" + day.substr(0, 8) +
                                                   ",yes\r\n0129999-03,R2" + day.substr(0, 8) + ",whole\r\n"));
    VERIFY_OK(letter);
    QVERIFY(!letter->lines[0].fault && letter->lines[1].fault);
    // A password that has been with its keeper for years needs no letter.
    const auto keeper = one.with(Duty::password_custodian).person.text();
    const auto kept =
        desk_->reading().read(envelopes, *envelopes.step("envelope.brought-forward"),
                              file("card,received,keeper\r\n0129999-71,1130501," + keeper + "\r\n0129999-72,1130501," +
                                   one.with(Duty::card_custodian).person.text() + "\r\n"));
    VERIFY_OK(kept);
    QVERIFY(!kept->lines[0].fault && kept->lines[1].fault);
    const auto entered_one =
        desk_->reading().read(envelopes, *envelopes.step("envelope.brought-forward"),
                              file("card,received,keeper\r\n0129999-71,1130501," + keeper + "\r\n"));
    QCOMPARE(desk_->reading().enter_lines(*entered_one)->taken, std::size_t{1});
    QCOMPARE(desk_->registers().rows(envelopes, {})->rows.front().state->name, std::string_view("with-keeper"));
    QVERIFY(desk_->ledger().verify({}).value().ok);
}

JCIC_TEST(TestOpening)
#include "test_opening.moc"
