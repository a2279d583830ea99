#pragma once
// A practice desk whose card is behind the real daemon, in a reader of our own with a keypad: PC/SC as at a branch.

#include "app/desk/profile/practice_world.h"
#include "app/desk/seat/card_password.h"
#include "app/practice/card/card_soft.h"
#include "app/rehearsal/running_world.h"
#include "support/pcscd.h"
#include "tests/ifd/keypad.h"
#include "tests/scenario/at_the_desk.h"

namespace jcic::test {

class DeskAtDaemon : protected scenario::AtTheDesk {
protected:
    void open_desk_at_daemon() {
        const auto socket = folder_.filePath("reader").toStdString();
        write_reader_configuration(folder_.path().toStdString(), socket);
        reader_ = std::make_unique<Reader>(socket);
        keypad_ = std::make_unique<Keypad>(
            *reader_, std::vector<std::uint8_t>{FEATURE_VERIFY_PIN_DIRECT, FEATURE_MODIFY_PIN_DIRECT});
        daemon_ = std::make_unique<Pcscd>(folder_.path());
        QVERIFY2(daemon_->start(), "pcscd did not start, or another one is running");
        profile_ = profiles_.fresh();
        // Held by this test, the practice card is in no reader of the desk's own: it looks for one at the service.
        held_.emplace(rehearsal::Hold::take(profile_ / "practice" / "card.hold").value());
        memory_ = std::make_shared<practice::CardFile>(profile_ / "practice" / "card.state");
        desk_ = scenario::open(profile_);
    }
    void close_desk_at_daemon() {
        desk_.reset();
        daemon_.reset();
        reader_.reset();
        keypad_.reset();
        memory_.reset();
        held_.reset();
        std::filesystem::remove_all(profile_);
    }
    /// The practice card, its power new.
    [[nodiscard]] std::shared_ptr<practice::SoftCard> card() const {
        return std::make_shared<practice::SoftCard>(
            practice::SoftCard::from(memory_, std::make_shared<SystemRandom>()).value());
    }
    void insert() {
        reader_->insert(card());
        QTRY_VERIFY_WITH_TIMEOUT((desk_->round({}), desk_->snapshot()->card.state == desk::CardState::present), 10'000);
    }
    void pull() {
        reader_->pull();
        see_it_gone();
    }
    /// Else a card put back at once is still the one from before to the desk, and not yet there to the daemon.
    void see_it_gone() {
        QTRY_VERIFY_WITH_TIMEOUT((desk_->round({}), desk_->snapshot()->card.state == desk::CardState::empty), 10'000);
    }
    [[nodiscard]] int tries() const { return memory_->load()->pin.tries; }
    [[nodiscard]] std::string pin() const { return desk_->practice()->card_password(); }
    [[nodiscard]] std::string wrong_pin() const { return pin() == "000000" ? "111111" : "000000"; }
    /// Signed in, the card handed out and in the reader.
    void take_seat() {
        auto one = officer();
        QVERIFY(one.sign_in());
        QCOMPARE(scenario::code(one.hand_over(true)), QString());
        insert();
    }

    QTemporaryDir folder_;
    std::unique_ptr<Reader> reader_;
    std::unique_ptr<Keypad> keypad_;
    std::unique_ptr<Pcscd> daemon_;
    std::optional<rehearsal::Hold> held_;
    std::shared_ptr<practice::CardFile> memory_;
};

}  // namespace jcic::test
