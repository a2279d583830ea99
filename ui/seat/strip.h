#pragma once
// The strip with the state of card, host, printer and person, and the time until the automatic sign-out.

#include <QLabel>
#include <QWidget>
#include <chrono>

#include "app/desk/rooms/snapshot.h"

namespace jcic::ui {

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

}  // namespace jcic::ui
