#pragma once
// Keys of every window, including dialogs and the first window: F1 for its help, Ctrl+/ and ? for its keys.

#include <QObject>

#include "ui/look/key_list.h"

namespace jcic::ui {

/// One for the program; receives every key except those of secret fields (ui/system/application.h).
class HelpKeys : public QObject {
    Q_OBJECT
public:
    explicit HelpKeys(QObject* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

/// Opens the page that F1 opens for this window.
void ask_for_help(QWidget* window);
/// The keys of HelpKeys and the one that leaves the seat (ui/system/leave_key.h), for the list of keys.
[[nodiscard]] std::vector<KeyLine> keys_everywhere();

}  // namespace jcic::ui
