#pragma once
// The cases, the home page: whose turn it is, earliest deadline first, today's tasks, and one case's history.

#include <QTimer>
#include <functional>

#include "app/domain/acts/act.h"
#include "ui/board/board_model.h"
#include "ui/board/case_tree.h"
#include "ui/commands/page.h"
#include "ui/seat/recall.h"
#include "ui/todo/todo_acts.h"
#include "ui/words/case_words.h"

namespace jcic::ui {
namespace Ui {
struct BoardPage;
}

class BoardPage : public Page {
    Q_OBJECT
public:
    explicit BoardPage(Commands& commands, QWidget* parent = nullptr);
    ~BoardPage() override;
    void show_snapshot(const desk::Snapshot& snapshot) override;
    void cover() override;
    void arrive() override;
    /// Sets the number of remaining set-up steps; 0 for none.
    void show_missing(int missing);
    /// Shows the case with this query and this number (board_ways.cpp).
    void show_case(const inquiry::QueryId& query, const QString& number);
    /// Sets whether a printed case gets a cover, until the user changes it.
    void use_cover(bool cover) { cover_ = cover; }
    /// Shows the case with that query and performs its step for this query.
    void do_case_step(const inquiry::QueryId& query, desk::CaseStep step);
    /// Selects the case with that query, or keeps the selection if "", and focuses its step's button. lead_on_with_card
    /// selects the first case that needs the card.
    void lead_on(const inquiry::QueryId& query);
    void lead_on_with_card();
    /// Presses the present step's button of the case with that query.
    void take_step_of(const inquiry::QueryId& query);
    /// Makes the case with that query the one that other pages refer to, as soon as it is on the board.
    void follow(const inquiry::QueryId& query);
    /// A query of the case that was selected last; "" for none.
    [[nodiscard]] inquiry::QueryId followed() const { return kept_.value_or(inquiry::QueryId()); }

Q_SIGNALS:
    void chose_cover(bool cover);  ///< remembered for the next case
    void wants_many();             ///< queries from a file
    /// Opens the events of the case.
    void wants_trail(const QString& case_number);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] const desk::CaseRow* chosen() const;
    bool choose(const inquiry::QueryId& query);  ///< false: it is not on the board
    void choose_again();
    [[nodiscard]] bool gives_card_back(const desk::CaseRow* one) const;
    void show_lead();
    void show_empty();
    void show_chosen();
    void give_keys_to_step();
    void open(domain::Item item);
    void step();
    void do_step(const desk::CaseRow& one, desk::CaseStep step);
    /// `only` empty: all.
    void request(std::set<inquiry::QueryId> only);
    void fetch(std::set<inquiry::QueryId> only);
    /// Calls `then` if a card is in the reader; else opens the register of cards.
    void with_card(std::function<void()> then);
    void show_trail();
    void correct();
    void withdraw();
    /// Withdraws queries that were approved for the former case officer; the new one applies again (R-DU-6).
    void ask_anew(const std::set<inquiry::QueryId>& queries);
    void take(const char* act, const std::set<inquiry::QueryId>& queries, const domain::acts::Values& typed = {});
    void withdraw_why(const std::set<inquiry::QueryId>& queries, const QString& question);
    void hand_over();
    void print_case();
    template <class T>
    [[nodiscard]] Then<T> or_fail();

    std::unique_ptr<Ui::BoardPage> ui_;
    BoardModel model_;
    CaseOrder sorted_;
    Recall* recall_ = nullptr;
    TodoActs acts_;
    QTimer ticks_;
    std::optional<inquiry::QueryId> kept_;   ///< a query of the case that was selected last
    std::optional<inquiry::QueryId> filed_;  ///< of the case that was filed last, until another is selected
    std::set<domain::Duty> duties_;          ///< of the signed-in person
    bool cover_ = false;
    bool leading_ = false;  ///< the next step's button gets the focus as soon as it is enabled
};

template <class T>
Then<T> BoardPage::or_fail() {
    return [this](Result<T> done) {
        if (!done) Q_EMIT failed(done.error());
    };
}

}  // namespace jcic::ui
