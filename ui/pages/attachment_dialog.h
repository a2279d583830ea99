#pragma once
// Shows an attachment of a register's row read-only: nothing can be copied or saved.

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

/// Shows the answer over the window if the same person is still signed in.
[[nodiscard]] Then<desk::AttachedFile> shown_over(Commands& commands, QWidget* over,
                                                  std::function<void(const Fault&)> failed);
/// Requests the attachment and shows it over the window if the same person is still signed in.
void open_attachment(Commands& commands, command::Attached wanted, QWidget* over,
                     std::function<void(const Fault&)> failed);

}  // namespace jcic::ui
