#pragma once
// Handles Ctrl+L in every window: over a modal dialog, an open menu or a secret field, where a shortcut would not reach
// the window. It filters keys before all other handlers.

#include <QKeySequence>
#include <QObject>

namespace jcic::ui {

/// One for a program; listeners decide what leaving means.
class LeaveKey : public QObject {
    Q_OBJECT
public:
    static const QKeySequence keys;
    static const char* const says;  ///< in the context "Keys"

    explicit LeaveKey(QObject* parent = nullptr);

Q_SIGNALS:
    void pressed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

}  // namespace jcic::ui
