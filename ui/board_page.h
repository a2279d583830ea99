#pragma once
// Waiting and retrieval, the home page: what runs out first on top, what is still to do, one query's story.

#include <QTimer>
#include <functional>

#include "ui/board_model.h"
#include "ui/board_words.h"
#include "ui/page.h"
#include "ui/recall.h"

namespace jcic::ui {
namespace Ui {
class BoardPage;
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

Q_SIGNALS:
    void wants_record(const jcic::inquiry::QueryId& query, jcic::domain::Item item);
    void wants_register(const std::string& book, const std::string& row);
    void wants_missing();

protected:
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] const desk::BoardRow* chosen() const;
    void choose_again();
    void show_lead();
    void show_chosen();
    void show_story();
    void step();
    void do_step(const desk::BoardRow& row);
    void do_todo(const desk::TodoRow& row);
    void withdraw();
    void unlock(const domain::PersonId& person, const QString& name);
    void confirm_recovered(const domain::PersonId& person, const QString& name);
    /// What it is about is asked before it is done.
    void ask_first(const QString& title, const QString& text, const QString& act, std::function<void()> then);
    template <class T>
    [[nodiscard]] Then<T> or_fail();

    std::unique_ptr<Ui::BoardPage> ui_;
    BoardModel model_;
    SearchedRows sorted_;
    Recall* recall_ = nullptr;
    QTimer ticks_;
    std::optional<std::pair<inquiry::QueryId, domain::Item>> kept_;  ///< the row that was chosen last
    inquiry::QueryId story_of_;
    std::uint64_t story_events_ = 0;  ///< the ledger's size when the story was read
    std::uint64_t events_ = 0;
    int missing_ = 0;
};

}  // namespace jcic::ui
