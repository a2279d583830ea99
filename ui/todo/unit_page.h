#pragma once
// The unit head's page: in order, or what is not, each line one step from its remedy; below it, what is. Stopping
// queries is one step away when something leaks.

#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "app/desk/commands/duties.h"
#include "ui/commands/page.h"
#include "ui/todo/todo_acts.h"

namespace jcic::ui {

class UnitPage : public Page {
    Q_OBJECT
public:
    explicit UnitPage(Commands& commands, QWidget* parent = nullptr);
    void show_snapshot(const desk::Snapshot& snapshot) override;
    void cover() override;
    void arrive() override;

Q_SIGNALS:
    void wants_register(const std::string& book, const std::string& row);
    void wants_missing();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void name_everything();
    void load();
    void show_lines();
    void show_lead();
    void add_line(const desk::UnitLine& line, QVBoxLayout& column);
    void remedy(const desk::UnitLine& line);
    void show_duties();

    TodoActs acts_;
    std::vector<desk::UnitLine> lines_;
    bool known_ = false;           ///< the lines have come
    std::uint64_t visit_ = 0;      ///< another number, another person at the seat
    std::uint64_t events_ = 0;     ///< of the ledger, when the lines were asked for
    std::vector<Fault> warnings_;  ///< of the machine, then
    UtcTime asked_at_{};           ///< by the desk's clock
    QLabel* title_;
    QLabel* lead_;
    QLabel* open_title_;
    QLabel* good_title_;
    QFrame* open_;
    QVBoxLayout* open_lines_;
    QVBoxLayout* good_lines_;
    QPushButton* duties_;
    QPushButton* stop_;
};

}  // namespace jcic::ui
