#pragma once
// Lists all keys of the window in front, and those that work everywhere, in their present state.

#include <QDialog>

#include "ui/look/key_list.h"

class QTreeWidget;

namespace jcic::ui {

class KeysDialog : public QDialog {
    Q_OBJECT
public:
    /// `here`: keys of the window in front; `everywhere`: keys of all windows.
    KeysDialog(const std::vector<KeyLine>& here, const std::vector<KeyLine>& everywhere, QWidget* parent);

private:
    void add_group(const QString& name, const std::vector<KeyLine>& lines);
    QTreeWidget* list_;
};

/// Shows this window's keys over it.
void show_keys(QWidget* window);

}  // namespace jcic::ui
