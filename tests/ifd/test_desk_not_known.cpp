// A card that goes as it takes a new password, at the real daemon: nobody knows which password it has, the ledger, the
// to-do and the registers say so, and the next one that is verified settles it (R-DU-5).
#include <QtTest>

#include "app/desk/registers/register_desk.h"
#include "app/desk/rooms/parts.h"
#include "app/domain/registers/register.h"
#include "app/files/files.h"
#include "support/result.h"
#include "support/test_program.h"
#include "tests/ifd/desk_at_daemon.h"
#include "tests/verify/judge.h"

using namespace jcic;
using domain::Duty;
using scenario::code;
namespace registers = domain::registers;

class TestDeskNotKnown : public QObject, private test::DeskAtDaemon {
    Q_OBJECT

private slots:
    void init() {
        open_desk_at_daemon();
        auto one = officer();
        QVERIFY(one.sign_in(Duty::unit_head));
        const auto today = desk_->parts().machine.today().text();
        const auto number = desk_->snapshot()->cards.front().number;
        VERIFY_OK(
            desk_->registers().take_step({&registers::envelopes,
                                          registers::envelopes.step("envelope.received"),
                                          "",
                                          {{"card", number}, {"mail", "R124"}, {"received", today}, {"seal", "yes"}},
                                          std::nullopt}));
        take_seat();
    }
    void cleanup() { close_desk_at_daemon(); }
    void a_change_that_was_not_answered_is_told_until_a_password_is_verified_data();
    void a_change_that_was_not_answered_is_told_until_a_password_is_verified();
    void an_unblocking_that_was_not_answered_is_settled_by_the_one_that_is();
    void a_change_that_the_program_did_not_outlive_is_told_at_the_next_sign_in();

private:
    static constexpr const char* next_pin = "864209";
    Result<void> change(const std::string& from) {
        return desk_->card_password().change(scenario::Officer::secret(from), scenario::Officer::secret(next_pin), {});
    }
    /// Goes at the command that gives the password, whichever that is of all that the card is told.
    Result<void> cut_off(test::Reader::Pull when, const std::function<Result<void>()>& act) {
        for (int at = 1; at < 40; ++at) {
            reader_->pull_at(when, at);
            auto done = act();
            if (done || done.error().code == FaultCode::card_pin_not_known) return done;
            see_it_gone();
            insert();
        }
        return {};
    }
    std::vector<desk::Owed> told() {
        desk_->round({});
        std::vector<desk::Owed> out;
        const auto seen = desk_->snapshot();
        for (const auto& row : seen->todo)
            if (row.kind == desk::TodoKind::register_step && row.book == "cards" &&
                std::string_view(row.owed).starts_with("無法得知"))
                out.push_back(row);
        return out;
    }
    /// What the register of letters says of which password holds.
    std::string of_the_letter() {
        const auto view = desk_->registers().rows(registers::envelopes, {});
        for (std::size_t at = 0; at < registers::envelopes.columns.size(); ++at)
            if (registers::envelopes.title_of(registers::envelopes.columns[at]) == std::string_view("有效的密碼"))
                return view->rows.front().cells[at];
        return "no such column";
    }
    void expect_not_known() {
        const auto todo = told();
        QCOMPARE(todo.size(), std::size_t{1});
        QCOMPARE(todo.front().row, desk_->snapshot()->cards.front().number);
        QCOMPARE(of_the_letter(), std::string("無法得知新密碼或原密碼有效"));
        QCOMPARE(count_events("card.pin-not-known"), std::size_t{1});
        QCOMPARE(count_events("envelope.not-known"), std::size_t{1});
        QCOMPARE(count_events("card.pin-known"), std::size_t{0});
    }
    void expect_settled() {
        QVERIFY(told().empty());
        QCOMPARE(of_the_letter(), std::string());
        QCOMPARE(count_events("card.pin-known"), std::size_t{1});
        QCOMPARE(count_events("envelope.known"), std::size_t{1});
    }
    void both_verifiers_accept() {
        auto one = officer();
        QVERIFY(one.sign_in(Duty::auditor));
        const auto report = desk_->ledger().verify({});
        QVERIFY(report && report->ok);
        const QTemporaryDir place;  // the daemon reads every file of its own folder
        const auto file = std::filesystem::path(place.filePath("export").toStdString());
        VERIFY_OK(desk_->ledger().export_to(file, {}));
        QCOMPARE(test::reasons(test::judge(files::read(file).value())), std::string());
    }
};

void TestDeskNotKnown::a_change_that_was_not_answered_is_told_until_a_password_is_verified_data() {
    QTest::addColumn<int>("when");
    QTest::newRow("the card took it") << static_cast<int>(test::Reader::Pull::after);
    QTest::newRow("it never came to the card") << static_cast<int>(test::Reader::Pull::before);
}

void TestDeskNotKnown::a_change_that_was_not_answered_is_told_until_a_password_is_verified() {
    QFETCH(int, when);
    const auto old_pin = pin();
    QVERIFY(told().empty());
    QCOMPARE(of_the_letter(), std::string());
    QCOMPARE(code(cut_off(static_cast<test::Reader::Pull>(when), [&] { return change(old_pin); })),
             QString("card.pin.not-known"));
    QCOMPARE(last_event("card.pin-change-not-known")["problem"], std::string("card.pin.not-known"));
    expect_not_known();
    see_it_gone();
    insert();
    const auto verify = [&](const std::string& typed) {
        return desk_->card_password().verify(scenario::Officer::secret(typed), {});
    };
    const bool taken = static_cast<test::Reader::Pull>(when) == test::Reader::Pull::after;
    if (!taken) {
        QCOMPARE(code(verify(next_pin)), QString("card.pin.wrong"));
        expect_not_known();  // a refusal settles nothing
    }
    QCOMPARE(code(verify(taken ? next_pin : old_pin)), QString());
    expect_settled();
    QCOMPARE(code(verify(taken ? next_pin : old_pin)), QString());
    QCOMPARE(count_events("card.pin-known"), std::size_t{1});  // nothing is left to settle
    both_verifiers_accept();
}

void TestDeskNotKnown::a_change_that_the_program_did_not_outlive_is_told_at_the_next_sign_in() {
    const auto number = desk_->snapshot()->cards.front().number;
    const auto parts = desk_->parts();
    VERIFY_OK(parts.seating.seat()->session().append(
        desk::plain_entry("card.pin-changing", "card:" + number, {{"tries-left", "3"}}), ledger::anybody));
    QVERIFY(officer().sign_in());
    QVERIFY(told().empty());  // another program may be at it
    VERIFY_OK(parts.machine.shared_clock()->hurry(std::chrono::minutes{11}));
    QVERIFY(officer().sign_in());
    expect_not_known();
    QCOMPARE(code(desk_->card_password().verify(scenario::Officer::secret(pin()), {})), QString());
    expect_settled();
    QVERIFY(officer().sign_in());
    QCOMPARE(count_events("card.pin-not-known"), std::size_t{1});
    both_verifiers_accept();
}

void TestDeskNotKnown::an_unblocking_that_was_not_answered_is_settled_by_the_one_that_is() {
    const auto number = desk_->snapshot()->cards.front().number;
    for (int i = 0; i < 3; ++i)
        static_cast<void>(
            desk_->card_password().verify(scenario::Officer::secret(wrong_pin()), desk::LastTryConsent{number}));
    QCOMPARE(tries(), 0);
    const auto puk = scenario::values_in(profile_ / "practice" / "credentials")["puk"];
    const auto unblock = [&] {
        return desk_->card_password().unblock(scenario::Officer::secret(puk), scenario::Officer::secret(next_pin), {});
    };
    QCOMPARE(code(cut_off(test::Reader::Pull::before, unblock)), QString("card.pin.not-known"));
    expect_not_known();
    see_it_gone();
    insert();
    QCOMPARE(code(unblock()), QString());
    expect_settled();
    both_verifiers_accept();
}

JCIC_TEST(TestDeskNotKnown)
#include "test_desk_not_known.moc"
