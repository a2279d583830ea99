// A branch that starts in mid-year: what it has already comes out of files where a file may say it, checked line by
// line; what each person must do themselves is at least judged beforehand (R-DU-1).
#include <QTemporaryDir>
#include <QtTest>

#include "app/desk/registers/reading_desk.h"
#include "at_the_desk.h"
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

private:
    QTemporaryDir beside_;

    std::filesystem::path file(const std::string& lines) {
        const auto path = std::filesystem::path(beside_.path().toStdString()) / "opening.csv";
        std::ofstream(path) << lines;
        return path;
    }
    std::string today() { return domain::roc_date_at(desk_->snapshot()->now).text(); }
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
    const auto taken = desk_->reading().take(*good);
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

JCIC_TEST(TestOpening)
#include "test_opening.moc"
