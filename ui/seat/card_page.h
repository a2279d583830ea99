#pragma once
// The register of cards: out and back by two persons, each with their own password (R-DU-3, R-DU-9).

#include "app/desk/commands/card.h"
#include "app/office/register_steps.h"
#include "ui/commands/page.h"

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

protected:
    void changeEvent(QEvent* event) override;

private:
    void propose_purpose(const desk::Snapshot& snapshot);
    void show_cards();
    void allow();
    void allow_password(const desk::CardRow* card);
    [[nodiscard]] const desk::CardRow* chosen() const;
    void take_back();
    void register_change_by_jcic();
    void ask_since_when(const std::string& card, const std::string& letter);
    /// Has the desk make the page that both sign, and shows it.
    void ask_signatures(office::StepWanted wanted, const std::string& custodian_name, bool borrows = false);

    std::unique_ptr<Ui::CardPage> ui_;
    std::vector<desk::CardRow> cards_;
    desk::CardView in_reader_;
    std::optional<domain::PersonId> signed_in_;
    std::set<domain::Duty> duties_;
    bool asked_ = false;  ///< a page is on its way
};

}  // namespace jcic::ui
