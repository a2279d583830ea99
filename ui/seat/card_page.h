#pragma once
// The register of cards: out and back by two persons, each with their own password (R-DU-3, R-DU-9).

#include "app/desk/commands/card.h"
#include "app/desk/commands/registers.h"
#include "ui/commands/page.h"
#include "ui/seat/card_words.h"

namespace jcic::ui {
namespace Ui {
struct CardPage;
}

class CardPage : public Page {
    Q_OBJECT
public:
    explicit CardPage(Commands& commands, QWidget* parent = nullptr);
    ~CardPage() override;
    void show_snapshot(const desk::Snapshot& snapshot) override;
    void cover() override;
    void arrive() override;

Q_SIGNALS:
    /// To the signed-in person, by this page.
    void lent();
    void wants_card_received();
    void wants_letter_received(const std::string& card);  ///< about the chosen one; "" where none is
    /// One of the register's own, about that card, with what its row says already.
    void wants_card_step(std::string_view action, const std::string& card,
                         const jcic::domain::registers::Values& known);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void connect_ways();
    void propose_purpose(const desk::Snapshot& snapshot);
    /// That one is chosen again; the first where it is gone.
    void show_cards(const std::string& kept);
    // What the registers say of the chosen card, and its last loans: asked when the page comes, and after a change.
    void load();
    void forget_registers();
    // Beside the picture.
    void show_chosen();
    void tell_card(const desk::CardRow* card);
    void tell_facts(const desk::CardRow* card);
    void tell_hands(const desk::CardRow* card);
    // What may be done, and why not.
    void allow();
    void allow_loan(const desk::CardRow* card);
    void allow_steps(const desk::CardRow* card);
    void allow_password(const desk::CardRow* card);
    [[nodiscard]] QString note_of(const desk::CardRow* card) const;
    [[nodiscard]] const desk::CardRow* chosen() const;
    [[nodiscard]] std::string chosen_number() const { return chosen() == nullptr ? std::string() : chosen()->number; }
    /// By its register, where that is known.
    [[nodiscard]] bool is_usable() const;
    [[nodiscard]] bool has(domain::Duty duty) const { return duties_.contains(duty); }
    [[nodiscard]] bool is_mine(const desk::CardRow* card) const;
    void take_back();
    void register_change_by_jcic();
    void ask_since_when(const std::string& card, const std::string& letter);
    /// Has the desk make the page that both sign, and shows it.
    void ask_signatures(office::StepWanted wanted, const std::string& custodian_name, bool borrows = false);

    std::unique_ptr<Ui::CardPage> ui_;
    std::vector<desk::CardRow> cards_;
    std::set<std::string> late_;  ///< numbers of those that should be back
    desk::CardView in_reader_;
    TriesByCard tries_read_;  ///< when each was in the reader last; nobody's secret
    QString branch_;
    UtcTime now_{};
    std::optional<domain::PersonId> signed_in_;
    std::string own_name_;
    std::set<domain::Duty> duties_;
    bool may_load_ = false;
    bool asked_ = false;        ///< a page is on its way
    std::uint64_t events_ = 0;  ///< of the ledger, when its registers were asked last
    std::uint64_t visit_ = 0;   ///< answers to an earlier question are nobody's
    std::optional<desk::RowView> row_;
    QString keeper_;  ///< of its password, by the register of envelopes; "" where nothing is known
};

}  // namespace jcic::ui
