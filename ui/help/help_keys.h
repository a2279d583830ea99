#pragma once
// The keys of every window, dialogs and the first one too: F1 for its help, Ctrl+/ and ? for its keys.

#include <QObject>

#include "ui/look/key_list.h"

namespace jcic::ui {

/// One in the program; it hears every key that is not a secret field's (ui/system/application.h).
class HelpKeys : public QObject {
    Q_OBJECT
public:
    explicit HelpKeys(QObject* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

/// What F1 shows over this window.
void ask_for_help(QWidget* window);
/// The keys that HelpKeys hears, and the one that leaves the seat (ui/system/leave_key.h), for the list of keys.
[[nodiscard]] std::vector<KeyLine> keys_everywhere();

}  // namespace jcic::ui
