#pragma once
// Texts about a card from the registers; "" if unknown.

#include <QString>
#include <map>

#include "app/desk/commands/card.h"
#include "app/desk/commands/registers.h"
#include "app/desk/registers/register_desk.h"
#include "app/desk/rooms/snapshot.h"
#include "ui/commands/page.h"

namespace jcic::ui {

/// "本日 09:12" for today, else with its day.
[[nodiscard]] QString moment_text(UtcTime at, UtcTime now);
/// Tries left, as read when the card was last in this reader.
struct TriesRead {
    int left = 0;
    UtcTime at{};
};
using TriesByCard = std::map<std::string, TriesRead>;
/// The password's remaining tries as read now or last time, and in this loan the wrong entries and those with an
/// unknown outcome; if never read here, a request to insert the card.
[[nodiscard]] QString tries_text(const desk::CardRow& card, const desk::CardView& in_reader, const TriesByCard& last,
                                 UtcTime now);
/// Why the card in the reader cannot be unblocked here; "" if it can.
[[nodiscard]] QString why_not_unblocked(const desk::CardView& in_reader);
/// Instructions for a blocked card.
[[nodiscard]] QString locked_text(const desk::CardView& in_reader);
/// Custodian and state of the card's password, from the register of envelopes.
[[nodiscard]] QString keeper_text(const desk::RegisterView& letters, const std::string& card);
/// Date of the last count by two persons.
[[nodiscard]] QString counted_text(const desk::RowView& row, UtcTime now);
/// The first obligation of the register's row.
[[nodiscard]] QString owed_text(const desk::RowView& row);

/// The cases that wait for the card; "" if none.
[[nodiscard]] QString proposed_purpose(const std::vector<desk::CaseRow>& cases);

// The register of cards: lending and returning by two persons, each with their own password (R-DU-3, R-DU-9).

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
    /// A card was lent to the signed-in person on this page.
    void lent();
    void wants_card_received();
    void wants_letter_received(const std::string& card);  ///< for the selected card; "" if none
    /// Opens a step of the card register for that card, with known values filled in.
    void wants_card_step(std::string_view action, const std::string& card,
                         const jcic::domain::registers::Values& known);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void connect_ways();
    void propose_purpose(const desk::Snapshot& snapshot);
    /// Selects that card again; the first if it is gone.
    void show_cards(const std::string& kept);
    // Registers' data of the selected card and its latest loans, loaded when the page opens and after changes.
    void load();
    void forget_registers();
    // Beside the picture.
    void show_chosen();
    void tell_card(const desk::CardRow* card);
    void tell_facts(const desk::CardRow* card);
    void tell_hands(const desk::CardRow* card);
    // Permitted steps, and why others are not.
    void allow();
    void allow_loan(const desk::CardRow* card);
    void allow_steps(const desk::CardRow* card);
    void allow_password(const desk::CardRow* card);
    [[nodiscard]] QString note_of(const desk::CardRow* card) const;
    [[nodiscard]] const desk::CardRow* chosen() const;
    [[nodiscard]] std::string chosen_number() const { return chosen() == nullptr ? std::string() : chosen()->number; }
    /// By its register, if that is loaded.
    [[nodiscard]] bool is_usable() const;
    [[nodiscard]] bool has(domain::Duty duty) const { return duties_.contains(duty); }
    [[nodiscard]] bool is_mine(const desk::CardRow* card) const;
    void take_back();
    void register_change_by_jcic();
    void ask_since_when(const std::string& card, const std::string& letter);
    /// Has the desk prepare the page that both sign, and shows it.
    void ask_signatures(domain::registers::StepRequest wanted, const std::string& custodian_name, bool borrows = false);

    std::unique_ptr<Ui::CardPage> ui_;
    std::vector<desk::CardRow> cards_;
    std::set<std::string> late_;  ///< numbers of overdue cards
    desk::CardView in_reader_;
    TriesByCard tries_read_;  ///< with the time at which each was last in the reader; not personal
    QString branch_;
    UtcTime now_{};
    std::optional<domain::PersonId> signed_in_;
    std::string own_name_;
    std::set<domain::Duty> duties_;
    bool may_load_ = false;
    bool asked_ = false;        ///< a page was requested
    std::uint64_t events_ = 0;  ///< of the ledger at the registers' last request
    std::uint64_t visit_ = 0;   ///< answers to earlier requests are dropped
    std::optional<desk::RowView> row_;
    QString keeper_;  ///< custodian of its password, from the register of envelopes; "" if unknown
};

}  // namespace jcic::ui
