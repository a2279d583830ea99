#pragma once
// The practice marker on every page, with a menu: insert or remove the virtual card, advance the clock, first day.

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QWidget>
#include <chrono>
#include <map>

#include "app/desk/rooms/snapshot.h"
#include "ui/commands/commands.h"
#include "ui/commands/page.h"
#include "ui/look/buttons.h"
#include "ui/look/symbol.h"

namespace jcic::ui {

class PracticeMenu : public MenuButton {
    Q_OBJECT
public:
    explicit PracticeMenu(QWidget* parent = nullptr);
    void use(Commands& commands);
    /// Shows the card tool that applies now; hidden outside practice.
    void show_snapshot(const desk::Snapshot& snapshot);

Q_SIGNALS:
    void wants_first_day();

protected:
    void changeEvent(QEvent* event) override;

private:
    QAction* add(const char* name, QKeyCombination key);
    void retell();
    QAction* insert_;
    QAction* pull_;
    QAction* hurry_;
    QAction* first_day_;
};

// The dark rail: the day's work first, registers second, tools last.

/// A page's button in the rail, with the number of waiting things.
class RailButton : public QPushButton {
    Q_OBJECT
public:
    RailButton(Symbol symbol, QWidget* parent);
    void show_count(std::size_t count);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Symbol symbol_;
    std::size_t count_ = 0;
};

class Rail : public QWidget {
    Q_OBJECT
public:
    explicit Rail(QWidget* parent = nullptr);
    void choose(PageId page);
    /// Shows the pages that the person's duties permit, with what waits there; the desk also refuses other duties.
    void show_snapshot(const desk::Snapshot& snapshot);

Q_SIGNALS:
    void chosen(jcic::ui::PageId page);
    void wants_place();  ///< opens the search for tasks

protected:
    void changeEvent(QEvent* event) override;

private:
    void name_places();
    std::map<PageId, RailButton*> buttons_;
    QLabel* heading_;
    QPushButton* find_;
    QPushButton* help_;
};

// The strip with the state of card, host, printer and person, and the time until the automatic sign-out.

class ElidedLine;
class PracticeMenu;
class StateCell;

class Strip : public QWidget {
    Q_OBJECT
public:
    explicit Strip(QWidget* parent = nullptr);
    /// `reading`: a record is open and would close with the card, so there is no request to remove it.
    void show_snapshot(const desk::Snapshot& snapshot, bool reading);
    void show_time_left(std::chrono::seconds left);
    [[nodiscard]] PracticeMenu& practice() { return *practice_; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void show_card(const desk::Snapshot& snapshot, bool reading);
    void show_present(const desk::CardView& card, bool reading);
    void show_host(desk::HostState state);
    void show_printer(const desk::PrinterView& printer);
    /// 櫃台連線; hidden if the settings name no hub.
    void show_hub(const std::optional<desk::HubView>& hub, UtcTime now);
    void make_room_for_hub(const desk::Snapshot& snapshot);
    /// Shows the signed-in person.
    void show_seat(const desk::Snapshot& snapshot);
    void show_person();
    PracticeMenu* practice_;
    StateCell* card_;
    StateCell* host_;
    StateCell* printer_;
    StateCell* hub_;
    QLabel* person_;
    ElidedLine* duty_;
    QLabel* left_name_;
    QLabel* left_;
};

// Shown on every page during a stop: what is banned, why, until when, and what is still permitted (R-LO-6).

class StopBanner : public QWidget {
    Q_OBJECT
public:
    explicit StopBanner(QWidget* parent = nullptr);
    void show_snapshot(const desk::Snapshot& snapshot);

Q_SIGNALS:
    void wants_register(const std::string& book, const std::string& row);

private:
    QLabel* text_;
    std::string first_;  ///< row of the first stop shown
};

}  // namespace jcic::ui
