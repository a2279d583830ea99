#pragma once
// 櫃台連線 beside what waits for approval: which of the branch's desks is there, so that a supervisor knows why one of
// them takes no answer yet. Nothing where there is no hub.

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
