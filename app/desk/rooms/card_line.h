#pragma once
// The readers, the card in them and its password's rules; the card's view and the person it was seen with.

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "app/card/card.h"
#include "app/desk/rooms/own_cards.h"
#include "app/desk/rooms/snapshot.h"
#include "pcsc/monitor.h"

namespace jcic::desk {

// The card monitor's latest snapshot, handed from its thread to the conductor's.

/// Whether a card has left `reader`, or any reader if "", between the two snapshots, including a quick swap. A password
/// typed for it and the session it opened are then void.
[[nodiscard]] bool card_left(const pcsc::SeenReaders& before, const pcsc::SeenReaders& after,
                             const std::string& reader);

class CardWatch {
public:
    /// `share`: how the desk opens cards.
    CardWatch(std::shared_ptr<pcsc::Link> link, pcsc::Share share);
    /// Receives whether the watched card has just been removed.
    using Changed = std::function<void(bool card_gone)>;

    /// Watches the reader whose card the windows show; "" watches all readers. If the desk opens cards exclusively, its
    /// own exclusive hold of that card is not reported as a change.
    void watch(std::string reader);

    /// Called in the monitor's thread after each change.
    void when_changed(Changed call);
    [[nodiscard]] std::shared_ptr<const pcsc::SeenReaders> latest() const;
    /// Whether latest() has changed since the last call.
    [[nodiscard]] bool take_changed() { return changed_.exchange(false); }
    /// Makes the next take_changed() return true: what was read of the card may date from before the machine slept.
    void look_anew() { changed_ = true; }

private:
    void keep_latest(std::shared_ptr<const pcsc::SeenReaders> snapshot);
    [[nodiscard]] std::shared_ptr<const pcsc::SeenReaders> without_our_hold(
        std::shared_ptr<const pcsc::SeenReaders> snapshot) const;

    const pcsc::Share share_;
    mutable std::mutex mutex_;  ///< guards the fields below except changed_
    std::shared_ptr<const pcsc::SeenReaders> latest_ = std::make_shared<pcsc::SeenReaders>();
    std::string reader_;
    Changed call_;
    std::atomic<bool> changed_ = true;
    pcsc::Monitor monitor_;  ///< last: its thread must end before the other fields are destroyed
};

/// A card seen with a person who is not its registered borrower (app/desk/seat/card_hand.h).
struct OtherHand {
    std::string card;
    domain::PersonId person;
    UtcTime since{};  ///< seen here
    bool written = false;
};

class CardLine {
public:
    /// `reader`: one of several; "" for any.
    void plug(std::string reader, std::shared_ptr<pcsc::Link> link, std::unique_ptr<card::Card> card,
              card::PinRules password, pcsc::Share share, bool by_module = false) {
        wanted_reader_ = std::move(reader);
        link_ = std::move(link);
        card_ = std::move(card);
        password_ = password;
        by_module_ = by_module;
        watch_ = std::make_unique<CardWatch>(link_, share);
    }
    [[nodiscard]] card::Card& card() { return *card_; }
    /// Own cards with which people sign in.
    [[nodiscard]] OwnCardLine& own() { return own_; }
    [[nodiscard]] const OwnCardLine& own() const { return own_; }
    /// Opens the card with that number, or any if "", in the wanted reader. Faults card.*.
    [[nodiscard]] Result<card::CardIdentity> open(const std::string& number = {}) {
        return card_->open({wanted_reader_, number});
    }
    [[nodiscard]] const std::shared_ptr<pcsc::Link>& link() { return link_; }
    [[nodiscard]] const std::string& wanted_reader() const { return wanted_reader_; }
    [[nodiscard]] CardWatch& watch() { return *watch_; }
    /// The reader whose card is verified; "" for none.
    [[nodiscard]] std::string in_use() const { return card_ && card_->verified() ? view_.reader : std::string(); }
    /// As in the card's profile.
    [[nodiscard]] const card::PinRules& password() const { return password_; }

    /// Whether the card is used through its vendor's module, which finds the card itself, in any reader.
    [[nodiscard]] bool by_module() const { return by_module_; }

    [[nodiscard]] const CardView& view() const { return view_; }
    /// Sets the view that a round has read.
    void show(CardView view, Millis since_boot) {
        view_ = std::move(view);
        read_at_ = since_boot;
    }
    [[nodiscard]] const std::optional<Millis>& read_at() const { return read_at_; }
    /// Number of tries to be shown. nullopt if it derives from a module's flags that are not believed.
    [[nodiscard]] std::optional<int> told_tries(int tries) const {
        if (by_module_ && !password_.flags_believed && tries > 1) return std::nullopt;
        return tries;
    }
    void show_present(const std::string& number, int tries_left) {
        view_.state = CardState::present;
        view_.number = number;
        view_.tries = password_.tries;
        view_.tries_left = told_tries(tries_left);
        view_.doubted = card_->doubted();
    }
    void show_opened(const card::CardIdentity& card) {
        show_present(card.number, password_.tries);
        view_.reader = card.reader;
        view_.fault.reset();
    }

    [[nodiscard]] const std::optional<OtherHand>& other_hand() const { return other_hand_; }
    void see_in(std::optional<OtherHand> hand) { other_hand_ = std::move(hand); }

    /// Judges the file of revoked cards as it is now. Without a judge, the list is not checked.
    using JudgeList = std::function<std::optional<Fault>()>;
    void judge_list_by(JudgeList judge) {
        judge_list_ = std::move(judge);
        judge_list();
    }
    void judge_list() {
        if (judge_list_) no_list_ = judge_list_();
    }
    /// Fault of the list of revoked cards. With it no card is accepted.
    [[nodiscard]] const std::optional<Fault>& no_list() const { return no_list_; }

private:
    OwnCardLine own_;
    std::string wanted_reader_;
    std::shared_ptr<pcsc::Link> link_;
    std::unique_ptr<card::Card> card_;
    card::PinRules password_;
    bool by_module_ = false;
    std::unique_ptr<CardWatch> watch_;
    CardView view_;
    std::optional<Millis> read_at_;  ///< since boot
    std::optional<OtherHand> other_hand_;
    JudgeList judge_list_;
    std::optional<Fault> no_list_;
};

}  // namespace jcic::desk
