#pragma once
// How far JCIC has let in whoever sits here: the account's password first, then the card.

#include <optional>
#include <utility>

#include "app/card/card.h"
#include "app/gateway/host.h"

namespace jcic::desk {

class JcicSession {
public:
    /// Layer 1 stands.
    [[nodiscard]] bool is_begun() const { return challenge_.has_value(); }
    /// What the card signs for layer 2. Only of one that is begun.
    [[nodiscard]] const gateway::Challenge& challenge() const { return *challenge_; }
    /// Layer 2 stands.
    [[nodiscard]] bool is_open() const { return opened_by_.has_value(); }
    /// That opened it. Only of one that is open.
    [[nodiscard]] const card::CardIdentity& opened_by() const { return *opened_by_; }

    /// A card that opened one before opened another.
    void begin(gateway::Challenge challenge) {
        challenge_ = std::move(challenge);
        opened_by_.reset();
    }
    void open(card::CardIdentity by) { opened_by_ = std::move(by); }
    void end() {
        challenge_.reset();
        opened_by_.reset();
    }

    /// Of the account's passwords that were typed at this seat, since one fitted.
    [[nodiscard]] int wrong_passwords() const { return wrong_passwords_; }
    void count_password() { ++wrong_passwords_; }
    void forget_passwords() { wrong_passwords_ = 0; }

private:
    std::optional<gateway::Challenge> challenge_;
    std::optional<card::CardIdentity> opened_by_;
    int wrong_passwords_ = 0;
};

}  // namespace jcic::desk
