#pragma once
// A card accessed through its vendor's PKCS #11 module, in a separate process (app/token/process.h). The module reports
// neither the number of tries nor the reader; missing values are not invented here.

#include <atomic>
#include <mutex>
#include <set>
#include <string>

#include "app/card/card.h"
#include "app/token/process.h"

namespace jcic::card {

class TokenCard final : public Card {
public:
    /// A profile of the command set pkcs11.
    TokenCard(std::unique_ptr<token::Process> module, Profile profile, Trust trust, std::shared_ptr<const Clock> clock);
    ~TokenCard() override;

    void ask_revocations_of(RevocationFile list) override;
    /// Returns the one token that the profile names, with reader "" if there is none.
    Result<std::vector<ReaderView>> list() override;
    /// card.unsupported: the module reports no answer to reset.
    Result<CardDescription> describe(const std::string& reader) override;
    /// Also card.module.
    Result<CardIdentity> open(const Wanted& wanted = {}) override;
    Result<CardFacts> inspect(const Wanted& wanted = {}) override;
    void close() override;
    [[nodiscard]] bool doubted() override;
    void doubt(const std::string& number) override;
    /// Derives the tries from the module's flags: 0 locked, 1 the final try; for two or more the lowest possible number
    /// if some were wrong, the profile's if none was. If the profile does not trust the flags: 1 after a wrong
    /// password, until a correct one.
    Result<int> tries_left() override;
    /// Needs consent for the last try and, if the profile does not trust the flags, for any after a wrong one or one
    /// with an unknown outcome. A login without an answer is card.pin.not-known, "which" = "login".
    Result<void> verify_pin(const Secret& pin, const Consent& last_try = std::nullopt) override;
    [[nodiscard]] bool verified() const override;
    Result<Bytes> sign(ByteView message) override;
    [[nodiscard]] std::string signs_by() override;
    Result<Secret> use_key(KeyUse use, ByteView asked) override;
    Result<void> change_pin(const Secret& old_pin, const Secret& new_pin,
                            const Consent& last_try = std::nullopt) override;
    // card.unsupported: the module requires another person's password for that.
    Result<void> unblock(const Secret& puk, const Secret& new_pin, const Consent& last_try = std::nullopt) override;
    // No access to a reader's keypad: pinpad.unsupported.
    Result<PinEntry> pin_entry() override;
    Result<void> verify_on_pinpad(const Consent& last_try = std::nullopt) override;
    Result<void> change_on_pinpad(const Consent& last_try = std::nullopt) override;
    Result<void> unblock_on_pinpad(const Consent& last_try = std::nullopt) override;
    bool cancel_pinpad() override;

private:
    [[nodiscard]] Result<token::Opened> find(const std::string& number);
    [[nodiscard]] Result<CardIdentity> look(const Wanted& wanted);
    [[nodiscard]] Result<void> judge(const CardIdentity& card);
    /// By the best mechanism that the token has; by the next one if the token refuses it after all.
    [[nodiscard]] Result<Bytes> sign_by_any(SignatureAlgorithm algorithm, ByteView message);
    [[nodiscard]] Result<void> is_open() const;
    /// Of the card of that number, which need not be the opened one.
    [[nodiscard]] int tries_of(const token::PasswordState& state, const std::string& number) const;
    [[nodiscard]] Result<int> tries_now(const std::string& number);
    [[nodiscard]] bool doubts(const std::string& number) const;
    [[nodiscard]] Result<token::FinalTry> may_spend(const Consent& last_try);
    // A fault that does not say what became of the password came before it was sent.
    [[nodiscard]] Result<void> log_in(const Secret& pin, const Consent& last_try);
    [[nodiscard]] Result<void> set_password(const Secret& old_pin, const Secret& new_pin, const Consent& last_try);
    [[nodiscard]] Result<void> after_password(Result<void> done);
    void let_go();
    /// Releases the card after a fault that requires opening it again.
    template <class T>
    [[nodiscard]] Result<T> kept(Result<T> done);

    mutable std::mutex calls_;  ///< one call at a time
    std::unique_ptr<token::Process> module_;
    Profile profile_;
    Trust trust_;
    std::optional<RevocationFile> revocations_{};
    std::shared_ptr<const Clock> clock_;
    std::optional<CardIdentity> opened_{};
    token::Mechanisms mechanisms_{};  ///< of the token that was looked at last
    std::string signs_by_{};          ///< the mechanism of the last signature of the opened card, or the first to try
    std::atomic<bool> verified_ = false;  ///< of the opened card
    /// Numbers of cards with a password that was wrong or has an unknown outcome: kept when a card leaves.
    std::set<std::string> doubtful_;
};

}  // namespace jcic::card
