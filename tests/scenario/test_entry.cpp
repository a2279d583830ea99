// A card's password between the window and the card: whatever happens to the card or the seat meanwhile, it is used for
// what it was typed for, or not at all.

#include <QtTest>

#include "app/desk/commands/card.h"
#include "app/desk/commands/practice.h"
#include "app/desk/commands/seat.h"
#include "at_the_desk.h"
#include "support/test_program.h"
#include "ui/commands/conductor_commands.h"

using namespace jcic;
using scenario::code;
namespace command = desk::command;

class EntryTest : public QObject, private scenario::AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        open_desk();
        querier_ = officer().with(domain::Duty::query_officer);
        pin_ = desk_->practice()->card_password();
        QVERIFY(officer().sign_in());
        QVERIFY(officer().hand_over(true));
        QVERIFY(desk_->seat().sign_out("asked", std::nullopt));
        desk_.reset();
        commands_ = std::make_unique<ui::ConductorCommands>(scenario::practice_opening(profile_));
        commands_->open();
        QTRY_VERIFY(!commands_->snapshot()->people.empty());
        QCOMPARE(sign_in(), QString());
        commands_->send(command::InsertCard{});
        QTRY_COMPARE(commands_->snapshot()->card.state, desk::CardState::present);
    }

    void cleanup() {
        commands_.reset();
        close_desk();
    }

    void a_card_pulled_and_put_back_before_the_desk_came_to_it_sees_no_password() {
        QSignalSpy gone(commands_.get(), &ui::Commands::card_gone);
        commands_->send(command::PullCard{});
        keep_the_desk_busy();
        commands_->send(command::InsertCard{});
        QString said = "none";
        commands_->send(
            this, command::OpenJcic{}, [&](Result<void> result) { said = code(result); },
            desk::together(card_password()));
        QTRY_COMPARE(gone.count(), 1);
        QCOMPARE(said, QString("none"));
        QTRY_COMPARE_WITH_TIMEOUT(said, QString("card.removed"), 30'000);
        QTRY_COMPARE(commands_->snapshot()->card.state, desk::CardState::present);
        QVERIFY(!commands_->snapshot()->card.opened);
        QVERIFY(commands_->snapshot()->card.tries_left == 3);
        QCOMPARE(tries_written(), std::size_t{0});
    }

    void a_seat_left_before_the_desk_came_to_it_uses_no_password() {
        keep_the_desk_busy();
        QString said = "none";
        commands_->send(
            this, command::OpenJcic{}, [&](Result<void> result) { said = code(result); },
            desk::together(card_password()));
        QCOMPARE(answer<void>([&](auto then) {
                     commands_->send(this, command::SignOut{"left", std::nullopt}, then);
                 }),
                 QString());
        QCOMPARE(said, QString("cancelled"));
        QCOMPARE(tries_written(), std::size_t{0});
    }

    void a_password_that_nothing_comes_in_between_is_used() {
        keep_the_desk_busy();
        QCOMPARE(answer<void>([&](auto then) {
                     commands_->send(this, command::OpenJcic{}, then, desk::together(card_password()));
                 }),
                 QString());
        QTRY_VERIFY(commands_->snapshot()->card.opened);  // the snapshot follows the answer
        QCOMPARE(tries_written(), std::size_t{1});
    }

    void what_needs_no_password_is_done_though_the_seat_is_left_after_it() {
        keep_the_desk_busy();
        inquiry::Form form;
        form.case_number = "2026-房貸-00417";
        QString said = "none";
        commands_->send(this, command::KeepDraft{form}, [&](Result<void> result) { said = code(result); });
        QCOMPARE(answer<void>([&](auto then) {
                     commands_->send(this, command::SignOut{"left", std::nullopt}, then);
                 }),
                 QString());
        QCOMPARE(said, QString());
        QCOMPARE(sign_in(), QString());
        QTRY_VERIFY(commands_->snapshot()->seat && commands_->snapshot()->seat->draft_kept);
    }

private:
    /// Runs the asking and waits for its answer: "" or the fault's code.
    template <class T>
    QString answer(const std::function<void(ui::Then<T>)>& ask) {
        QString said = "none";
        ask([&](Result<T> result) { said = code(result); });
        return QTest::qWaitFor([&] { return said != "none"; }, 60'000) ? said : "no answer";
    }
    [[nodiscard]] Secret card_password() const { return scenario::Officer::secret(pin_); }
    /// The desk asks a host that takes its time: what is asked after it waits.
    void keep_the_desk_busy() {
        misbehave(R"({"operation": "signIn", "fault": "slow", "milliseconds": 1500})");
        commands_->send(
            this, command::OpenAccount{}, [](Result<void>) {},
            desk::together(scenario::Officer::secret(querier_->password)));
    }
    QString sign_in() {
        return answer<desk::SignedIn>([&](auto then) {
            commands_->send(this, command::SignIn{querier_->person}, then,
                            desk::together(scenario::Officer::secret(querier_->password)));
        });
    }
    /// What the ledger knows of tries of the card's password, after the windows are gone.
    std::size_t tries_written() {
        commands_.reset();
        misbehave("");
        desk_ = scenario::open(profile_);
        if (!officer().sign_in()) return 999;
        return count_events("card.verifying");
    }

    std::unique_ptr<ui::ConductorCommands> commands_;
    std::optional<desk::PracticeCredential> querier_;
    std::string pin_;
};

JCIC_TEST(EntryTest)
#include "test_entry.moc"
