#pragma once
// The cases, the home page: whose turn it is, what runs out first on top, what is still to do, one case's story.

#include <QTimer>
#include <functional>

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
    /// So many steps of set-up are missing; 0 for none.
    void show_missing(int missing);
    /// board_ways.cpp: the case with this query, of this number.
    void show_case(const inquiry::QueryId& query, const QString& number);
    /// Whether a cover goes on top of a case that is printed, until somebody chooses otherwise.
    void use_cover(bool cover) { cover_ = cover; }
    /// The case of that query is shown, and its step done for this query of it.
    void do_case_step(const inquiry::QueryId& query, desk::CaseStep step);
    /// The way goes on here by itself: the case with that query is chosen, or, of "", the one that was, or the first
    /// that needs the card; its step has the keys.
    void lead_on(const inquiry::QueryId& query);
    void lead_on_with_card();
    /// As its button would, of the case with that query.
    void take_step_of(const inquiry::QueryId& query);
    /// The case with that query is the one that other pages are about, as soon as it is on the board.
    void follow(const inquiry::QueryId& query);
    /// A query of the case that was chosen last; "" for none.
    [[nodiscard]] inquiry::QueryId followed() const { return kept_.value_or(inquiry::QueryId()); }

Q_SIGNALS:
    void chose_cover(bool cover);  ///< to be kept for the next case
    void wants_many();             ///< queries out of a file
    /// The events of the case.
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
    /// None named: all there is.
    void request(std::set<inquiry::QueryId> only);
    void fetch(std::set<inquiry::QueryId> only);
    /// Without a card in the reader the way to it is the register.
    void with_card(std::function<void()> then);
    void show_trail();
    void correct();
    void withdraw();
    /// What was approved for who handed it over (R-DU-6).
    void ask_anew(const std::set<inquiry::QueryId>& queries);
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
    std::optional<inquiry::QueryId> kept_;   ///< a query of the case that was chosen last
    std::optional<inquiry::QueryId> filed_;  ///< of the one that was filed last, until another is chosen
    std::set<domain::Duty> duties_;          ///< of who is signed in
    bool cover_ = false;
    bool leading_ = false;  ///< the next step's button gets the keys as soon as it can be pressed
};

template <class T>
Then<T> BoardPage::or_fail() {
    return [this](Result<T> done) {
        if (!done) Q_EMIT failed(done.error());
    };
}

}  // namespace jcic::ui
