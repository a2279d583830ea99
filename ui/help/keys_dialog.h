#pragma once
// All keys of the window in front, and those that work everywhere, as they are now.

#include <QDialog>

#include "ui/look/key_list.h"

class QTreeWidget;

namespace jcic::ui {

class KeysDialog : public QDialog {
    Q_OBJECT
public:
    /// `here`: the keys of the window in front; `everywhere`: those of any.
    KeysDialog(const std::vector<KeyLine>& here, const std::vector<KeyLine>& everywhere, QWidget* parent);

private:
    void add_group(const QString& name, const std::vector<KeyLine>& lines);
    QTreeWidget* list_;
};

/// Over this window, of this window.
void show_keys(QWidget* window);

}  // namespace jcic::ui
