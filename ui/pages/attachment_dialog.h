#pragma once
// What is attached to a register's row, to be read: nothing can be copied or saved from here.

#include <QDialog>
#include <functional>

#include "app/desk/commands/registers.h"
#include "ui/commands/commands.h"
#include "ui/pages/painted_pane.h"

namespace jcic::ui {

class AttachmentDialog : public QDialog {
    Q_OBJECT
public:
    AttachmentDialog(desk::AttachedFile file, QWidget* parent);
    AttachmentDialog(desk::AttachedFile file, PageReaders readers, QWidget* parent);
};

/// Shows what comes over the window, if the same person still is at the seat.
[[nodiscard]] Then<desk::AttachedFile> shown_over(Commands& commands, QWidget* over,
                                                  std::function<void(const Fault&)> failed);
/// Asks for it and shows it over the window, if the same person still is at the seat.
void open_attachment(Commands& commands, command::Attached wanted, QWidget* over,
                     std::function<void(const Fault&)> failed);

}  // namespace jcic::ui
