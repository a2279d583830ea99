#pragma once
// 櫃台連線 beside the waiting queries: which of the branch's desks are reachable, so that a supervisor sees why an
// answer is pending. Hidden without a hub.

#include <QWidget>
#include <optional>

#include "app/desk/rooms/snapshot.h"

namespace jcic::ui {

class DeskStates : public QWidget {
    Q_OBJECT
public:
    explicit DeskStates(QWidget* parent = nullptr);
    void show_desks(const std::optional<desk::HubView>& hub, UtcTime now);

protected:
    void changeEvent(QEvent* event) override;

private:
    void lay_out();
    std::optional<desk::HubView> hub_;
    UtcTime now_{};
};

}  // namespace jcic::ui
