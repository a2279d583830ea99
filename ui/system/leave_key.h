#pragma once
// Ctrl+L, in every window: over a dialog that takes all keys to itself, over an open menu, in a secret field. A
// shortcut would be kept from a window by what stands in front of it; this hears the key before anything else does.

#include <QKeySequence>
#include <QObject>

namespace jcic::ui {

/// One in a program; what leaving means is told by who listens.
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
